"""Which office a Dutch minister holds, as the paper itself tells it: whose letter, who was met.

A list of ministers would be out of date tomorrow; the paper knows its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.recognise.names import sentence_case

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterator, Mapping

    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText

#: A paper says whose it is within so many blocks.
_OPENING = 40
_TITLES = ("minister-president", "minister", "staatssecretaris")


def writing(source: SourceText, lexicon: Lexicon) -> str:
    """The office in whose name a letter or answer is written; empty where none or several are."""
    cues = [lexicon.cue(f"people.{name}") for name in ("brief_van", "vragen_aan")]
    for block in source.blocks[:_OPENING]:
        line = sentence_case(block.text, lexicon)
        match = next((found for cue in cues if (found := cue.search(line))), None)
        if match is not None:
            return _small(match["office"])
    return ""


def held_offices(source: SourceText, lexicon: Lexicon) -> dict[str, str]:
    """The office by the last word of the name, of every Dutch minister introduced with both."""
    cues = [lexicon.cue(f"people.{name}") for name in ("naam_ambt", "ambt_naam", "ambt_haakjes")]
    held: dict[str, str] = {}
    for block in source.blocks:
        for cue in cues:
            for name, office in _introduced(cue.pattern, block.text):
                held.setdefault(name, office)
    return held


def _introduced(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    for match in pattern.finditer(text):
        office = match["office"] + match["portfolio"].replace(" (", " van ").rstrip(")")
        yield match["name"].split()[-1], _small(office)


def office_of(holder: str, known: Collection[str], held: Mapping[str, str]) -> str:
    """The holder under his office: a name by the office held, a title by the one known office.

    There is one minister-president, whatever his name.
    """
    small = holder.casefold()
    title = next((title for title in _TITLES if small.startswith(title)), "")
    if not title or title == _TITLES[0]:
        return title or holder
    if small != title:
        return held.get(holder.rsplit(maxsplit=1)[-1], holder)
    meant = {office for office in known if full_office(office) == title}
    return meant.pop() if len(meant) == 1 else holder


def full_office(words: str) -> str:
    """The title of an office that is given in full ("minister van …"); empty for any other."""
    title = next((title for title in _TITLES if words.startswith(title)), "")
    return title if title and words.startswith((f"{title} van ", f"{title} voor ")) else ""


def _small(office: str) -> str:
    words = office.split(" ", 1)
    return " ".join((words[0].lower(), *words[1:]))
