"""What changed from one sentence to another, word by word, as a good text comparison shows it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.model.comparison import Change, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A word with the white after it; a sign of punctuation is a word of its own.
_WORD = re.compile(r"\w+(?:[-'’]\w+)*\s*|[^\w\s]\s*|\s+")


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in reading order: what was dropped comes before what came in its place.

    What was kept and added together is `after`, word for word; what was kept and dropped is
    `before`, but for the white between words.
    """
    pieces: list[Piece] = []
    for change, group in groupby(_words(before, after), key=lambda piece: piece.change):
        pieces.append(Piece("".join(piece.text for piece in group), change))
    return tuple(pieces)


def _words(before: str, after: str) -> Iterator[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    for name, start, end, new_start, new_end in matcher.get_opcodes():
        if name == "equal":
            yield from (Piece(word, Change.KEPT) for word in new[new_start:new_end])
        else:
            yield from (Piece(word, Change.DROPPED) for word in old[start:end])
            yield from (Piece(word, Change.ADDED) for word in new[new_start:new_end])


def _bare(words: list[str]) -> list[str]:
    return [word.strip() for word in words]
