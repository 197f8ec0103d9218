"""Page furniture: running heads, page numbers and markings, told by repetition and place."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.reading.lines import Line

#: A running head or foot is among so many lines at the top or bottom of its page.
_EDGE = 4
#: Heads of left and right pages alternate, and a page may be without: look so many further.
_NEAR = 4
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"^(?:[-–]\s*)?\d{1,4}(?:\s*[-–]|\s*/\s*\d{1,4})?$")


@dataclass(frozen=True, slots=True)
class _EdgeLine:
    """A line near the top or the bottom of the page, `rank` lines away from it."""

    line: Line
    page: int
    top: bool
    rank: int

    @property
    def numbers(self) -> list[int]:
        """The numbers on the line."""
        return [int(number) for number in _DIGITS.findall(self.line.text)]


def without_furniture(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with furniture marked as such, and put behind the body of its page.

    A line at the edge of its page is furniture when it stands at the same edge of another page
    too, as far from it and with numbers that are the same or count the pages, or when it is a page
    number at the very edge.  "Antwoord 4" and "Antwoord 7" at the foot of two pages are text.
    """
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    if len(pages) < 2:  # noqa: PLR2004 - nothing can repeat on one page
        return tuple(lines)
    furniture = _repeated(
        [edge for number, page in enumerate(pages) for edge in _edges(number, page)]
    )
    result: list[Line] = []
    for page in pages:
        marked = [
            replace(line, role=BlockRole.FURNITURE) if id(line) in furniture else line
            for line in page
        ]
        result += [line for line in marked if line.role is not BlockRole.FURNITURE]
        result += [line for line in marked if line.role is BlockRole.FURNITURE]
    return tuple(result)


def _edges(number: int, page: Sequence[Line]) -> Iterator[_EdgeLine]:
    shown = [line for line in page if not line.blank]
    for top, side in ((True, shown), (False, shown[::-1])):
        for rank, line in enumerate(side[:_EDGE]):
            yield _EdgeLine(line, number, top, rank)


def _repeated(edges: Sequence[_EdgeLine]) -> set[int]:
    """The identities of the lines that are furniture."""
    alike: dict[tuple[bool, str], list[_EdgeLine]] = defaultdict(list)
    for edge in edges:
        if edge.line.role is None:
            # NUL stands in no text; a sign that does would make "#" and "1" alike.
            alike[edge.top, _DIGITS.sub("\0", edge.line.text.casefold())].append(edge)
    found = {id(e.line) for e in edges if not e.rank and _PAGE_NUMBER.match(e.line.text)}
    for bucket in alike.values():
        for at, one in enumerate(bucket):
            for other in bucket[at + 1 : at + 1 + _NEAR]:
                if _same(one, other):
                    found |= {id(one.line), id(other.line)}
    return found


def _same(one: _EdgeLine, other: _EdgeLine) -> bool:
    apart = other.page - one.page
    steps = {right - left for left, right in zip(one.numbers, other.numbers, strict=True)}
    return bool(apart) and abs(one.rank - other.rank) <= 1 and steps <= {0, apart}
