"""Words selected on a page: from where one points to the passage.

A place is a block of the paper and a character of its text; a line is told by where it stands on
the page as it is shown, so that a turned page needs nothing of its own.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from briefer.model.source import BlockRole, passage_of
from ui.reader.page_marks import shares as shares_of
from ui.spots import Range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QPointF, QRectF

    from briefer.model.source import Block, Box, Fragment, Passage, SourceText

    #: Where a box stands on the page as it is shown.
    Show = Callable[[Box], QRectF]

_WORD = re.compile(r"[\w’'-]+|[^\w\s]")


class Place(NamedTuple):
    """Before a character of a block."""

    block: int
    offset: int


@dataclass(frozen=True)
class Line:
    """A line of a paper's own text on a page; running heads and page numbers are none."""

    block: int
    page: int
    start: int
    end: int
    box: Box
    text: str
    #: The same as it stands on the page, with a mark or hyphen that is no part of the text.
    raw: str

    @cached_property
    def shares(self) -> tuple[float, ...]:
        """How much of the width is passed before each character, and after the last.

        Reckoned when somebody points at it: most lines of a long paper nobody does.
        """
        return shares_of(self.text, self.raw)

    def across(self, offset: int) -> float:
        """How much of the line's width comes before a character."""
        return self.shares[max(0, min(offset - self.start, len(self.shares) - 1))]


class PageSelecting:
    """What is selected on the pages of one paper."""

    def __init__(self) -> None:
        self._blocks: dict[int, Block] = {}
        self._source: SourceText | None = None
        self._lines: tuple[Line, ...] = ()
        self._anchor: Place | None = None
        self._head: Place | None = None

    def show(self, source: SourceText) -> None:
        """Another paper, with nothing selected."""
        self._source = source
        self._blocks = {block.index: block for block in source.blocks}
        self._lines = ()
        self.clear()

    def clear(self) -> None:
        """Nothing is selected."""
        self._anchor = self._head = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of the paper, made when somebody first points at one."""
        if not self._lines and self._source is not None:
            self._lines = tuple(_lines(self._source))
        return self._lines

    def on_page(self, page: int) -> tuple[Line, ...]:
        """The lines of a page; none where it is a scan without text."""
        return tuple(line for line in self.lines if line.page == page)

    def text_of(self, line: Line) -> str:
        """The words of a line."""
        return self._blocks[line.block].text[line.start : line.end]

    @property
    def head(self) -> Place | None:
        """The end of the selection that moves."""
        return self._head

    # --- pointing ---------------------------------------------------------------------------

    def begin(self, place: Place | None) -> None:
        """Select from here."""
        self._anchor = self._head = place

    def start(self, page: int, asked: Sequence[Range]) -> bool:
        """Select what was asked for on a page, else begin at its first line; False without text."""
        lines = self.on_page(page)
        here = [
            one
            for one in asked
            if any(line.block == one.block and line.end > one.start for line in lines)
        ]
        if here:
            self.take(here[0])
        elif lines:
            self.begin(Place(lines[0].block, lines[0].start))
        return bool(lines)

    def reach(self, place: Place | None) -> None:
        """Select as far as here."""
        if place is not None:
            self._head = place
            self._anchor = self._anchor or place

    def take(self, range_: Range) -> None:
        """Select this."""
        self._anchor = Place(range_.block, range_.start)
        self._head = Place(range_.block, range_.end)

    def take_word(self, place: Place) -> None:
        """Select the word that a place is in or beside."""
        block = self._blocks[place.block]
        words = [one for one in _WORD.finditer(block.text) if one.end() >= place.offset]
        if words and words[0].start() <= place.offset:
            self.take(Range(place.block, words[0].start(), words[0].end()))

    # --- keys -------------------------------------------------------------------------------

    def deed_of(self, key: Qt.Key, *, word: bool = False) -> Callable[[], None] | None:
        """What a key does while Shift is held; with Ctrl a word at a time."""
        deeds = {
            Qt.Key.Key_Right: lambda: self.step(1, word=word),
            Qt.Key.Key_Left: lambda: self.step(-1, word=word),
            Qt.Key.Key_Down: lambda: self.step_line(1),
            Qt.Key.Key_Up: lambda: self.step_line(-1),
            Qt.Key.Key_End: lambda: self.to_edge(1),
            Qt.Key.Key_Home: lambda: self.to_edge(-1),
        }
        return deeds.get(key)

    def step(self, by: int, *, word: bool = False) -> None:
        """The moving end one character or word on, into the next paragraph at its end."""
        if self._head is None:
            return
        block, offset = self._head
        edges = self._edges(block, word=word)
        ahead = [e for e in edges if (e > offset if by > 0 else e < offset)]
        if ahead:
            self._head = Place(block, ahead[0] if by > 0 else ahead[-1])
            return
        shown = list(dict.fromkeys(line.block for line in self.lines))
        number = shown.index(block) + by
        if 0 <= number < len(shown):
            text = self._blocks[shown[number]].text
            self._head = Place(shown[number], 0 if by > 0 else len(text))

    def step_line(self, by: int) -> None:
        """The moving end a line down or up, about as far along it."""
        number = self._line_number()
        if number is None or self._head is None or not 0 <= number + by < len(self.lines):
            return
        line, there = self.lines[number], self.lines[number + by]
        share = line.across(self._head.offset)
        self._head = Place(there.block, _offset_at(there, share))

    def to_edge(self, by: int) -> None:
        """The moving end to the beginning or the end of its line."""
        number = self._line_number()
        if number is not None:
            line = self.lines[number]
            self._head = Place(line.block, line.end if by > 0 else line.start)

    def _edges(self, block: int, *, word: bool) -> list[int]:
        text = self._blocks[block].text
        if not word:
            return list(range(len(text) + 1))
        return [0, *(one.end() for one in _WORD.finditer(text))]

    def _line_number(self) -> int | None:
        if self._head is None:
            return None
        block, offset = self._head
        here = (
            number
            for number, line in enumerate(self.lines)
            if line.block == block and line.start <= offset <= line.end
        )
        return next(here, None)

    @property
    def page(self) -> int | None:
        """The page of the moving end."""
        number = self._line_number()
        return None if number is None else self.lines[number].page

    # --- what is selected -------------------------------------------------------------------

    def ranges(self) -> tuple[Range, ...]:
        """What is selected, a piece for each paragraph."""
        if self._anchor is None or self._head is None or self._anchor == self._head:
            return ()
        first, last = sorted((self._anchor, self._head))
        blocks = dict.fromkeys(line.block for line in self.lines)
        pieces = []
        for index in blocks:
            if first.block <= index <= last.block:
                start = first.offset if index == first.block else 0
                end = last.offset if index == last.block else len(self._blocks[index].text)
                pieces.append(Range(index, start, end))
        return tuple(piece for piece in pieces if piece.start < piece.end)

    def words(self) -> str:
        """What is selected, as words; a line for each paragraph."""
        pieces = (self._blocks[r.block].text[r.start : r.end].strip() for r in self.ranges())
        return "\n".join(piece for piece in pieces if piece)

    def passage(self) -> Passage | None:
        """What is selected, when it stands in one paragraph."""
        ranges = self.ranges()
        if len(ranges) != 1 or self._source is None:
            return None
        block = self._blocks[ranges[0].block]
        words = block.text[ranges[0].start : ranges[0].end]
        start = ranges[0].start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return passage_of(self._source, block, start, end) if start < end else None

    def boxes(self, page: int, show: Show) -> Iterator[QRectF]:
        """Where the selected part of each line of a page is shown."""
        ranges = {one.block: one for one in self.ranges()}
        for line in self.on_page(page) if ranges else ():
            range_ = ranges.get(line.block)
            if range_ is None or range_.start >= line.end or range_.end <= line.start:
                continue
            rect = show(line.box)
            left, right = (line.across(one) * rect.width() for one in (range_.start, range_.end))
            yield rect.adjusted(left, 0, right - rect.width(), 0)

    def place_at(self, page: int, point: QPointF, show: Show) -> Place | None:
        """The place nearest to a point of a page; None where the page has no text."""
        lines = self.on_page(page)
        if not lines:
            return None
        line = min(lines, key=lambda one: _away(show(one.box), point))
        rect = show(line.box)
        share = (point.x() - rect.left()) / rect.width() if rect.width() else 0.0
        return Place(line.block, _offset_at(line, share))


def over_words(lines: tuple[Line, ...], point: QPointF, show: Show) -> bool:
    """Whether a point is on a line."""
    return any(show(line.box).contains(point) for line in lines)


def _away(rect: QRectF, point: QPointF) -> tuple[float, float]:
    down = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    across = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    return down, across


def _offset_at(line: Line, share: float) -> int:
    edges = range(len(line.shares))
    return line.start + min(edges, key=lambda edge: abs(line.shares[edge] - share))


def _lines(source: SourceText) -> Iterator[Line]:
    shown = (block for block in source.blocks if block.role is not BlockRole.FURNITURE)
    pairs = itertools.chain.from_iterable(((b, f) for f in b.fragments) for b in shown)
    for block, fragment in pairs:
        if fragment.box is not None and fragment.page is not None:
            yield _line(block, fragment, fragment.page, fragment.box)


def _line(block: Block, fragment: Fragment, page: int, box: Box) -> Line:
    text = block.text[fragment.start : fragment.end]
    return Line(block.index, page, fragment.start, fragment.end, box, text, fragment.raw or text)
