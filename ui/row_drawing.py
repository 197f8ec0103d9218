"""What every drawn row shares: its ground as the style has it, and the colour of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor

    Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws a row on its ground, with the colours of the palette only."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, with the focus where it is; then the row, in the colour of its words."""
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        painter.save()
        painter.setPen(ink(option))
        painter.setFont(option.font)
        self.draw(painter, option, index)
        painter.restore()

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row itself; each kind of row has its own."""
        raise NotImplementedError


def ink(option: QStyleOptionViewItem) -> QColor:
    """The colour of words on the ground of a row, also in a window that is not in front."""
    if not option.state & QStyle.StateFlag.State_Selected:
        return option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
    active = bool(option.state & QStyle.StateFlag.State_Active)
    group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
    return option.palette.color(group, QPalette.ColorRole.HighlightedText)
