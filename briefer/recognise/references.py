"""Parliamentary numbers in every written form, brought to one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.model.document import Reference
from briefer.model.source import BlockRole, passage_of
from briefer.recognise.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText
    from briefer.recognise.lines import TextLine

_DOSSIER = re.compile(r"^(\d{2})[\s.]?(\d{3})(.*)$")
_ADDRESS = re.compile(r"\b(?:[a-z]{2,10}://|www\.)\S+")
#: A longer range is a slip of the pen; then only its ends are numbers.
_LONGEST_RANGE = 100


def references(
    source: SourceText, lexicon: Lexicon, *, own: str | None = None
) -> tuple[Reference, ...]:
    """The numbers cited in a paper, footnotes included, each once, in order; not its `own`."""
    found: dict[str, Reference] = {}
    for block in source.blocks:
        if block.role is BlockRole.FURNITURE:
            continue
        marks = {line.start for line in lines_of([block]) if _is_marked(line, lexicon)}
        for number, start, end in numbers_in(block.text, lexicon):
            if number != own and start not in marks:
                passage = passage_of(source, block, start, end)
                found.setdefault(number, Reference(number, passage))
    return tuple(found.values())


def _is_marked(line: TextLine, lexicon: Lexicon) -> bool:
    """Whether a line begins with the number by which the chamber marks the paper itself."""
    return lexicon.cue("letter.documentnummer").search(line.text) is not None


def numbers_in(text: str, lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Every number in a text in its one form, with where it stands; none in a web address."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    hits = [
        match
        for cue in lexicon.cues("references")
        for match in cue.pattern.finditer(text)
        if not any(start <= match.start() < end for start, end in addresses)
    ]
    end = 0
    for match in sorted(hits, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            end = match.end()
            yield from _numbers_of(match, lexicon)


def _numbers_of(match: re.Match[str], lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    groups = match.groupdict()
    whole = next((name for name in ("zaak", "geheel") if groups.get(name)), None)
    if whole:
        yield " ".join(groups[whole].split()), *match.span(whole)
        return
    if groups.get("letter"):
        yield f"Kamerstuk {dossier(groups['dossier'])}, {groups['letter']}", *match.span()
        return
    for written in filter(None, (groups.get("ook"), groups["dossier"])):
        for number in numbers(groups["numbers"], lexicon):
            yield f"Kamerstuk {dossier(written)}, nr. {number}", *match.span()


def numbers(written: str, lexicon: Lexicon) -> Iterator[int]:
    """The numbers of an enumeration: "4, 5 t/m 8 en 11" are six."""
    for match in lexicon.cue("ranges.reeks").pattern.finditer(written):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        if first <= last <= first + _LONGEST_RANGE:
            yield from range(first, last + 1)
        else:
            yield from (first, last)


def dossier(written: str) -> str:
    """A dossier number in its one form: "35 830-X" is "35830 X", "21 501-20" is "21501-20"."""
    match = _DOSSIER.match(" ".join(written.split()))
    if match is None:
        return written
    addition = match[3].strip(" -–")
    joint = "" if not addition else "-" if addition.isdecimal() else " "
    return f"{match[1]}{match[2]}{joint}{addition}"
