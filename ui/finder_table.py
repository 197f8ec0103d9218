"""The table of all that was found: sorted by itself, drawn row by row, many rows to choose."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.display import day_or_unknown
from ui.finder_list import draw_wrapped
from ui.tables import RECORD, Column, fit_rows, set_up_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.wording import Wording
    from ui.finder_rows import FoundRow

    Index = QModelIndex | QPersistentModelIndex

_HORIZONTAL = Qt.Orientation.Horizontal
_LINES, _SIDE, _TOP = 3, 4, 4


def _thing(row: FoundRow, wording: Wording) -> str:
    return wording(f"finder.one.{row.hit.thing}")


def _day(row: FoundRow, wording: Wording) -> str:
    return day_or_unknown(row.hit.day, wording)


def _when(row: FoundRow) -> dt.date:
    return row.hit.day or dt.date.min


def _place(row: FoundRow, _: Wording) -> str:
    return row.place


def _badges(row: FoundRow, _: Wording) -> str:
    return ", ".join(row.badges)


TEXT, _BADGES = 1, 4
COLUMNS = (
    Column("finder.column.thing", _thing, lambda row: row.hit.thing, 96),
    Column(
        "finder.column.text", lambda row, _: row.text, lambda row: row.text.casefold(), 300, True
    ),
    Column("finder.column.place", _place, lambda row: row.place.casefold(), 190),
    Column("finder.column.day", _day, _when, 116),
    Column("finder.column.badges", _badges, lambda row: row.badges, 110),
)


class FoundModel(QAbstractTableModel):
    """What was found as rows; it sorts by itself, for a proxy would ask for every text."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._given: tuple[FoundRow, ...] = ()
        self.rows: tuple[FoundRow, ...] = ()
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def put(self, rows: Sequence[FoundRow], wording: Wording) -> None:
        """Show these, in the order that was chosen, else the best of each kind of thing first."""
        self.beginResetModel()
        self._given, self._wording = tuple(rows), wording
        self.rows = self._in_order()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; -1 gives back the order they came in."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        self.rows = self._in_order()
        self.layoutChanged.emit()

    def _in_order(self) -> tuple[FoundRow, ...]:
        column, order = self._sorted
        key = COLUMNS[column].sort if column >= 0 else None
        if key is None:
            return self._given
        backwards = order == Qt.SortOrder.DescendingOrder
        return tuple(sorted(self._given, key=key, reverse=backwards))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The text, the whole row for a screen reader, or the row, by role."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return COLUMNS[index.column()].shown(row, self._wording)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return f"{_thing(row, self._wording)}, {row.spoken}"
        return row if role == RECORD else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        """The heading of a column."""
        if orientation == _HORIZONTAL and role == Qt.ItemDataRole.DisplayRole:
            return self._wording(COLUMNS[section].key)
        if orientation == _HORIZONTAL and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class MarkedDelegate(QStyledItemDelegate):
    """Draws the text of a row with its marks."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The background, then the text."""
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        row: FoundRow = index.data(RECORD)
        selected = option.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorGroup.Active, role))
        painter.setFont(option.font)
        room = option.rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        draw_wrapped(painter, room, row.text, row.marks)
        painter.restore()


class FoundTable(QTableView):
    """What was found; Enter or a double click opens.

    Signals:
        opened(FoundRow): this row is to be opened.
    """

    opened = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.found = FoundModel(wording)
        self.setModel(self.found)
        set_up_look(self, COLUMNS)
        fit_rows(self, _LINES)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegateForColumn(TEXT, MarkedDelegate(self))
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._open)

    def put(self, rows: Sequence[FoundRow], wording: Wording) -> None:
        """Show these rows."""
        self.setAccessibleName(wording("finder.list"))
        self.found.put(rows, wording)
        self.setColumnHidden(_BADGES, not any(row.badges for row in rows))
        self.scrollToTop()

    def begin(self) -> None:
        """Make the first row the current one, unless another is."""
        if not self.currentIndex().isValid():
            self.selectRow(0)

    @property
    def selected(self) -> tuple[FoundRow, ...]:
        """The rows that are selected, in the order of the table."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.found.rows[number] for number in numbers)

    def open_current(self) -> None:
        """As Enter."""
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        row = index.data(RECORD)
        if row is not None:
            self.opened.emit(row)

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            fit_rows(self, _LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
