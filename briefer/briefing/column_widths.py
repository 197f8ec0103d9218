"""How wide the columns of a table are: by what stands in them, so that few words are broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: How wide a letter of a table is at most and what a cell has beside its text, in centimetres.
_LETTER, _MARGINS = 0.19, 0.5
#: No column is left without room for a number.
_LEAST = 0.9


def shares(rows: Sequence[Sequence[str]], room: float) -> tuple[float, ...]:
    """The width of each column, together `room`; even where the texts are alike.

    Each has room for its longest word, as far as all of them have; what is left over goes to the
    columns with most text.

    Args:
        rows: the texts of the cells; a row may be short.
        room: how wide the table is, in centimetres.
    """
    columns = max(map(len, rows))
    cells = [[row[place] for row in rows if place < len(row)] for place in range(columns)]
    words = [max((len(w) for text in column for w in text.split()), default=0) for column in cells]
    needed = [max(_LEAST, count * _LETTER + _MARGINS) for count in words]
    left = room - sum(needed)
    if left < 0:
        return _narrowed(needed, room)
    texts = [max(max(map(len, column), default=0), 1) for column in cells]
    missing = [max(0.0, t * _LETTER + _MARGINS - n) for t, n in zip(texts, needed, strict=True)]
    wanted = sum(missing)
    if wanted <= left:
        even = (left - wanted) / columns
        return tuple(n + m + even for n, m in zip(needed, missing, strict=True))
    return tuple(n + left * m / wanted for n, m in zip(needed, missing, strict=True))


def fitted(
    widths: Sequence[float], rows: Sequence[Sequence[str]], room: float, letter: float = _LETTER
) -> tuple[float, ...]:
    """Columns that are together wider than `room`, narrower; a long word is broken last.

    Args:
        widths: as they would be on a page that is wide enough, in centimetres.
        rows: the texts of the cells.
        room: how wide the table may be.
        letter: how wide a letter is at most.
    """
    part = room / sum(widths)
    columns = [[row[place] for row in rows] for place in range(len(widths))]
    words = [
        max((len(w) for text in column for w in text.split()), default=0) for column in columns
    ]
    asked = [count * letter + _MARGINS for count in words]
    least = [min(wide, max(wide * part, one)) for wide, one in zip(widths, asked, strict=True)]
    over = sum(least) - room
    slack = [wide - min(wide, one) for wide, one in zip(least, asked, strict=True)]
    if over > sum(slack):
        return tuple(wide * part for wide in widths)
    taken = over / sum(slack) if over > 0 else 0.0
    return tuple(wide - free * taken for wide, free in zip(least, slack, strict=True))


def _narrowed(needed: Sequence[float], room: float) -> tuple[float, ...]:
    """The widest columns give way first, until all fit."""
    low, high = 0.0, max(needed)
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(min(n, middle) for n in needed) <= room else (low, middle)
    cut = [min(one, low) for one in needed]
    spare = (room - sum(cut)) / len(cut)
    return tuple(one + spare for one in cut)
