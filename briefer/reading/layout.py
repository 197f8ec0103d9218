"""Page furniture: running heads, page numbers and markings, told by repetition and place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.reading.lines import Line

#: A running head or foot is among so many lines at the top or bottom of its page.
_EDGE = 4
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"^(?:[-–]\s*)?\d{1,4}(?:\s*[-–]|\s*/\s*\d{1,4})?$")


def without_furniture(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with furniture marked as such, and put behind the body of its page.

    A line at the edge of its page is furniture when it stands, but for its digits, at the edge of
    another page too, or when it is nothing but a page number.
    """
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    if len(pages) < 2:  # noqa: PLR2004 - nothing can repeat on one page
        return tuple(lines)
    seen = Counter(key for page in pages for key in {_masked(line) for line in _edges(page)})
    result: list[Line] = []
    for page in pages:
        edges = {id(line) for line in _edges(page)}
        marked = [
            replace(line, role=BlockRole.FURNITURE)
            if id(line) in edges and _is_furniture(line, seen)
            else line
            for line in page
        ]
        result += [line for line in marked if line.role is not BlockRole.FURNITURE]
        result += [line for line in marked if line.role is BlockRole.FURNITURE]
    return tuple(result)


def _edges(page: Sequence[Line]) -> Iterable[Line]:
    shown = [line for line in page if not line.blank]
    return shown if len(shown) <= 2 * _EDGE else [*shown[:_EDGE], *shown[-_EDGE:]]


def _is_furniture(line: Line, seen: Counter[str]) -> bool:
    repeated = seen[_masked(line)] > 1 and line.role is None
    return repeated or bool(_PAGE_NUMBER.match(line.text))


def _masked(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())
