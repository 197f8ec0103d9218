"""Words in one paper, wherever they stand; pure, and as quick as typing."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from ui.spots import Range

if TYPE_CHECKING:
    from briefer.model.source import SourceText

#: More are not counted; nobody goes through so many one by one.
MOST_HITS = 2000
_LETTERS = range(0xC0, 0x250)


def places_of(source: SourceText, query: str) -> tuple[Range, ...]:
    """Where these words stand, in order; capitals, accents and the width of white are ignored."""
    words = _plain(query).split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    first = words[0].casefold()
    found: list[Range] = []
    for block in source.blocks:
        if block.role is BlockRole.FURNITURE:
            continue
        plain = _plain(block.text)
        # Most paragraphs are passed over by this alone; the pattern takes four times as long.
        if first not in plain.casefold():
            continue
        for match in pattern.finditer(plain):
            found.append(Range(block.index, match.start(), match.end()))
            if len(found) == MOST_HITS:
                return tuple(found)
    return tuple(found)


def first_from(places: tuple[Range, ...], here: tuple[int, int]) -> int:
    """The first of these places at or after a character of a block; the very first past the end."""
    return next((n for n, one in enumerate(places) if (one.block, one.start) >= here), 0)


def _plain(text: str) -> str:
    """As long as it was, letters without their accents."""
    return text if text.isascii() else text.translate(_bare())


@cache
def _bare() -> dict[int, str]:
    decomposed = {code: unicodedata.normalize("NFD", chr(code)) for code in _LETTERS}
    bare = {code: parts[0] for code, parts in decomposed.items() if len(parts) > 1}
    # An i without a dot is no i with an accent, but a pattern takes the one for the other.
    return bare | {0x131: "i"}
