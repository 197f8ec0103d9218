"""How a sentence in a column is drawn: what is new underlined, what fell away struck through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from briefer.model.comparison import Change
from ui.pieces.row_drawing import RowDelegate
from ui.qt_places import formatted, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.compare.rows import Cell
    from ui.compare.tree import CompareTree

    Index = QModelIndex | QPersistentModelIndex

_MARGIN, _GAP = 8, 3
_SMALLER = 0.9
_UNFOLDED, _FOLDED = "▾  ", "▸  "
_WRAP = int(Qt.TextFlag.TextWordWrap)


def height_of(cell: Cell, font: QFont, width: int) -> int:
    """How high a cell is at this width, its source included."""
    _, height = _laid_out(cell, font, width)
    source = _source_height(cell, font, width)
    return height + source + 2 * _MARGIN


def heading_height(title: str, font: QFont, width: int) -> int:
    """How high a heading is at this width."""
    around = QRect(0, 0, max(1, width - 2 * _MARGIN), 10_000)
    found = QFontMetrics(_bold(font)).boundingRect(around, _WRAP, f"{_UNFOLDED}{title}")
    return int(found.height()) + 2 * _MARGIN


def small(font: QFont) -> QFont:
    """The font of what stands below a sentence."""
    smaller = QFont(font)
    if font.pointSizeF() > 0:
        smaller.setPointSizeF(font.pointSizeF() * _SMALLER)
    return smaller


class CellDelegate(RowDelegate):
    """Draws headings and cells with the colours of the palette only."""

    def __init__(self, tree: CompareTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as was measured; the first column answers for its row."""
        if index.column():
            return QSize(0, 0)
        number = index.internalId()
        if not number:
            return QSize(0, self._tree.heading_height(index.data()))
        return QSize(0, self._tree.height_at(number - 1, index.row()))

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The heading, or the sentence with its source."""
        cell = self._tree.rows.cell(index)
        if cell is None:
            sign = _UNFOLDED if option.state & QStyle.StateFlag.State_Open else _FOLDED
            painter.setFont(_bold(option.font))
            inside = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            painter.drawText(inside, _WRAP, f"{sign}{index.data()}")
        else:
            _draw(painter, option, cell)


def _draw(painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
    rect = option.rect
    layout, height = _laid_out(cell, option.font, rect.width())
    layout.draw(painter, QPointF(rect.left() + _MARGIN, rect.top() + _MARGIN))
    if cell.source:
        painter.setFont(small(option.font))
        top = rect.top() + _MARGIN + height + _GAP
        place = QRect(rect.left() + _MARGIN, top, rect.width() - 2 * _MARGIN, rect.bottom() - top)
        painter.drawText(place, _WRAP, cell.source)
    painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomRight())


def _laid_out(cell: Cell, font: QFont, width: int) -> tuple[QTextLayout, int]:
    """The sentence broken into lines, and how high it is."""
    lead = f"{cell.lead}: " if cell.lead else ""
    layout = QTextLayout(lead + cell.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(cell, lead)))
    room, top = max(1, width - 2 * _MARGIN), 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout, int(top + 0.99)


def _formats(cell: Cell, lead: str) -> Iterator[QTextLayout.FormatRange]:
    """Where a form begins and ends, counted as Qt counts, in UTF-16 units."""
    if lead:
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        yield formatted(0, units(lead), bold)
    start = units(lead)
    for piece in cell.pieces:
        length = units(piece.text)
        if piece.change is not Change.KEPT:
            form = QTextCharFormat()
            form.setFontUnderline(piece.change is Change.ADDED)
            form.setFontStrikeOut(piece.change is Change.DROPPED)
            yield formatted(start, length, form)
        start += length


def _source_height(cell: Cell, font: QFont, width: int) -> int:
    if not cell.source:
        return 0
    around = QRect(0, 0, max(1, width - 2 * _MARGIN), 10_000)
    found = QFontMetrics(small(font)).boundingRect(around, _WRAP, cell.source)
    return int(found.height()) + _GAP + 1


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
