"""A paper as a text document: block by block, never as markup, and where each character came."""

from __future__ import annotations

import bisect
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from briefer.model.source import BlockRole, passage_of
from ui.display import shown
from ui.qt_places import units

if TYPE_CHECKING:
    from collections.abc import Generator

    from briefer.model.source import Block, Passage, SourceText
    from briefer.wording import Wording
    from ui.spots import Range

#: A run without spaces longer than this is broken: Qt lays one out in quadratic time (one of a
#: million characters takes over 40 s).
LONGEST_RUN = 5000
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN}}}(?=\S)")
#: So many blocks are added in one go.
BLOCKS_AT_ONCE = 250
_LINE_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class _Laid:
    """Where a block stands in the document, and after which characters it was broken."""

    start: int
    text: str
    breaks: tuple[int, ...]

    def offset(self, position: int) -> int:
        """The character of the block that stands at a place in the document."""
        places = range(len(self.text) + 1)
        return bisect.bisect_left(places, position, key=self.position)

    def position(self, offset: int) -> int:
        """The place in the document of a character of the block.

        Qt counts in UTF-16 code units, Python in characters.
        """
        before = self.text[: max(0, min(offset, len(self.text)))]
        return self.start + units(before) + sum(at < offset for at in self.breaks)


@dataclass(frozen=True, slots=True)
class PaperText:
    """A paper laid out; `places` gives where each block that is shown came."""

    source: SourceText
    document: QTextDocument
    places: dict[int, _Laid]

    def place_of(self, range_: Range) -> tuple[int, int] | None:
        """The first and the last position of a range, None when its block is not shown."""
        laid = self.places.get(range_.block)
        if laid is None:
            return None
        return laid.position(range_.start), laid.position(range_.end)

    def place_at(self, position: int) -> tuple[int, int]:
        """The block and its character that stand at a place; of the block before, between two."""
        blocks = tuple(self.places)
        number = bisect.bisect_right(blocks, position, key=lambda block: self.places[block].start)
        if not number:
            return 0, 0
        block = blocks[number - 1]
        return block, self.places[block].offset(position)

    def passage_at(self, start: int, end: int) -> Passage | None:
        """What stands between two places, without the space around it; None across paragraphs."""
        for block in self.source.blocks:
            laid = self.places.get(block.index)
            if laid is None or not laid.start <= start <= laid.position(len(block.text)):
                continue
            if end > laid.position(len(block.text)):
                return None
            first, last = laid.offset(start), laid.offset(end)
            words = block.text[first:last]
            first += len(words) - len(words.lstrip())
            last -= len(words) - len(words.rstrip())
            return passage_of(self.source, block, first, last) if first < last else None
        return None


def laid_out(source: SourceText, wording: Wording, font: QFont, palette: QPalette) -> PaperText:
    """The text of a paper, all of it at once (see `laying_out`)."""
    laying = laying_out(source, wording, font, palette)
    while True:
        try:
            next(laying)
        except StopIteration as done:
            paper: PaperText = done.value
            return paper


def laying_out(
    source: SourceText, wording: Wording, font: QFont, palette: QPalette
) -> Generator[None, None, PaperText]:
    """The text of a paper with headings, items, notes and where each page begins.

    Running heads and page numbers are left out; what the paper's own marks would do to the text
    is undone (`display.shown`).  Stops for a moment after every few hundred blocks, for three
    hundred pages take longer than a key may wait.
    """
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setDocumentMargin(16)
    document.setUndoRedoEnabled(False)
    document.setLayoutEnabled(False)
    cursor = QTextCursor(document)
    places: dict[int, _Laid] = {}
    page: int | None = None
    for number, block in enumerate(source.blocks):
        if number and number % BLOCKS_AT_ONCE == 0:
            yield
        if block.role is BlockRole.FURNITURE:
            continue
        if block.page is not None and block.page != page:
            page = block.page
            _add_page(cursor, wording("window.reader.page", page=page), palette)
        places[block.index] = _add_block(cursor, block)
    document.setLayoutEnabled(True)
    return PaperText(source, document, places)


def _add_page(cursor: QTextCursor, text: str, palette: QPalette) -> None:
    shape = QTextBlockFormat()
    shape.setTopMargin(14)
    shape.setBottomMargin(8)
    letters = _letters(-1)
    letters.setForeground(palette.color(QPalette.ColorRole.PlaceholderText))
    _new_block(cursor, shape, letters)
    cursor.insertText(text, letters)


def _add_block(cursor: QTextCursor, block: Block) -> _Laid:
    letters = _letters_of(block)
    _new_block(cursor, _shape_of(block), letters)
    mark = {BlockRole.ITEM: f"{block.mark or '•'} ", BlockRole.FOOTNOTE: f"{block.mark} "}
    prefix = mark.get(block.role, "")
    # Some formats keep the mark in the text itself.
    if prefix.strip() and not block.text.startswith(prefix):
        cursor.insertText(shown(prefix), letters)
    text = shown(block.text)
    breaks = tuple(match.end() for match in _LONG_RUN.finditer(text))
    laid = _Laid(cursor.position(), text, breaks)
    cursor.insertText(_broken(text, breaks), letters)
    return laid


def _broken(text: str, breaks: tuple[int, ...]) -> str:
    if not breaks:
        return text
    edges = (0, *breaks, len(text))
    return _LINE_BREAK.join(text[a:b] for a, b in itertools.pairwise(edges))


def _new_block(cursor: QTextCursor, shape: QTextBlockFormat, letters: QTextCharFormat) -> None:
    if cursor.position() == 0 and cursor.block().length() == 1:
        cursor.setBlockFormat(shape)
        cursor.setBlockCharFormat(letters)
    else:
        cursor.insertBlock(shape, letters)


def _letters(size: int = 0, *, bold: bool = False) -> QTextCharFormat:
    letters = QTextCharFormat()
    if size:
        # Relative to the reader's own size, so that zooming takes it along.
        letters.setProperty(QTextFormat.Property.FontSizeAdjustment, size)
    if bold:
        letters.setFontWeight(QFont.Weight.DemiBold)
    return letters


def _letters_of(block: Block) -> QTextCharFormat:
    if block.role is BlockRole.HEADING:
        return _letters(1 if block.level == 1 else 0, bold=True)
    if block.role is BlockRole.FOOTNOTE:
        return _letters(-1)
    return _letters(bold=block.bold)


def _shape_of(block: Block) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setBottomMargin(8)
    shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.role is BlockRole.HEADING:
        shape.setTopMargin(12)
        shape.setBottomMargin(4)
    elif block.role in {BlockRole.ITEM, BlockRole.CELL}:
        shape.setLeftMargin(18)
        shape.setBottomMargin(5)
    elif block.role is BlockRole.FOOTNOTE:
        shape.setLeftMargin(18)
        shape.setBottomMargin(4)
    return shape
