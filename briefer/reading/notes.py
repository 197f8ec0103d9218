"""Footnotes at the foot of a page, and their marks glued to the words of the running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.reading.lines import NOTE_CLOSES, NOTE_OPENS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefer.reading.lines import Line

_NOTE = re.compile(r"^(\d{1,3})\s+(?=\S)")
_URL_ONLY = re.compile(r"^\(?(?:https?://|www\.)\S+\s*\)?\.?$")
#: A mark is glued to a letter, a closing bracket or quote, or the stop behind one of these.
_GLUED = re.compile(
    r"(?<=[^\W\d_][.,;:?!]|[^\W\d_][^\W\d_]|[)\]”’»'\"][.,;:?!]|[^\W\d_][)\]”’»])"
    r"\d{1,3}(?=[\s.,;:)]|$)"
)


def note_mark(line: Line) -> str | None:
    """The mark with which a line begins as a footnote would ("1 Kamerbrief van …"), or None."""
    match = _NOTE.match(line.text)
    return match[1] if match else None


def is_address(lines: Sequence[Line]) -> bool:
    """Whether the lines are nothing but web addresses (which extraction repeats at a page foot)."""
    return all(_URL_ONLY.match(line.text) for line in lines)


def glued_marks(text: str) -> frozenset[str]:
    """The footnote marks that are glued to a word anywhere in a text."""
    return frozenset(match[0] for match in _GLUED.finditer(text))


_TOLD = re.compile(f"{NOTE_OPENS}([^{NOTE_CLOSES}]*){NOTE_CLOSES}")


def taken_out(text: str, marks: Collection[str]) -> tuple[str, tuple[tuple[int, str], ...]]:
    """A line without its footnote marks, and where each stood in the line without them."""
    told = [(match.start(), match.end(), match[1]) for match in _TOLD.finditer(text)]
    guessed = [
        (match.start(), match.end(), match[0])
        for match in (_GLUED.finditer(text) if marks else ())
        if match[0] in marks
    ]
    pieces, places, last, length = [], [], 0, 0
    for start, end, mark in told or guessed:
        pieces.append(text[last:start])
        length += start - last
        places.append((length, mark))
        last = end
    return "".join([*pieces, text[last:]]), tuple(places)
