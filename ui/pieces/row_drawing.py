"""What drawn rows share: the list they stand in, their ground, the colour of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor

    from ui.pieces.list_rows import ListRows

    Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws a row on its ground, with the colours of the palette only."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, with the focus where it is; then the row, in the colour of its words."""
        self.initStyleOption(option, index)
        whole_row(option)
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


def set_up(view: QListView, rows: ListRows, delegate: QStyledItemDelegate) -> None:
    """Let a list show these rows, drawn by this delegate; how every such list looks and scrolls."""
    view.setModel(rows)
    view.setItemDelegate(delegate)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def whole_row(option: QStyleOptionViewItem) -> None:
    """Where a whole row is chosen its current cell has no shade of its own.

    A cell that is current in a row that is not chosen (Ctrl with an arrow) keeps its mark.
    """
    view = option.widget
    alone = isinstance(view, QTableView) and len(view.selectionModel().selectedRows()) == 1
    if alone and option.state & QStyle.StateFlag.State_Selected:
        option.state &= ~QStyle.StateFlag.State_HasFocus


def ink(option: QStyleOptionViewItem) -> QColor:
    """The colour of words on the ground of a row, also in a window that is not in front."""
    if not option.state & QStyle.StateFlag.State_Selected:
        return option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
    active = bool(option.state & QStyle.StateFlag.State_Active)
    group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
    return option.palette.color(group, QPalette.ColorRole.HighlightedText)
