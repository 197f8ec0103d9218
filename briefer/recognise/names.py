"""Names set back in their own letters where a paper writes a line in capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.recognise.headings import capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon


def sentence_case(text: str, lexicon: Lexicon) -> str:
    """A line in capitals as it would stand in a sentence; any other line as it is."""
    if not capitals(text):
        return text
    names = {word.casefold(): word for word in _proper_words(lexicon)}
    words = [names.get(word.casefold(), word.lower()) for word in re.split(r"(\W+)", text)]
    shown = "".join(words)
    for phrase in sorted(names, key=len, reverse=True):
        if " " in phrase:
            shown = re.sub(rf"\b{re.escape(phrase)}\b", names[phrase], shown, flags=re.IGNORECASE)
    return capital(_names_of_members(shown, lexicon))


def capital(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def _names_of_members(text: str, lexicon: Lexicon) -> str:
    """Gives the names of members their capitals, which a title in capitals does not tell."""
    match = lexicon.cue("titles.leden").search(text)
    if match is None:
        return text
    small = {word for entry in lexicon.words("particles") for word in entry.words}
    joints = {*lexicon.words("particles").entries[0].words, ""}
    words = match["namen"].split()
    before = ["", *words]
    shown = " ".join(
        word if word in joints or (word in small and before[i] not in joints) else word.title()
        for i, word in enumerate(words)
    )
    return text[: match.start("namen")] + shown + text[match.end("namen") :]


def _proper_words(lexicon: Lexicon) -> Iterator[str]:
    for entry in (*lexicon.words("proper"), *lexicon.words("ministries")):
        yield from entry.words
    for cue in lexicon.cues("meetings"):
        yield from filter(None, (cue.fields.get("format"), cue.fields["organisation"]))
    for country in lexicon.words("countries"):
        yield country.id
