"""The table of all commitments: ten thousand rows, of which only those in sight are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui import taking_out
from ui.commitments_rows import COLUMNS, Entry, spoken
from ui.tables import RECORD, fit_rows, set_up_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.wording import Wording

    Index = QModelIndex | QPersistentModelIndex

_HORIZONTAL = Qt.Orientation.Horizontal


class CommitmentModel(QAbstractTableModel):
    """Commitments as rows; it sorts by itself, for a proxy would ask for every text."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._given: tuple[Entry, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def put(self, entries: Sequence[Entry], wording: Wording) -> None:
        """Show these, in the order that was chosen, else in the order given."""
        self.beginResetModel()
        self._given, self._wording = tuple(entries), wording
        self.entries = self._in_order()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; -1 gives back the order they came in."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        self.entries = self._in_order()
        self.layoutChanged.emit()

    def words(self, row: int) -> str:
        """A commitment as it leaves the window."""
        return taking_out.words_of(self.entries[row].owed.due.record, self._wording)

    def row_of(self, number: int) -> int:
        """The row of a commitment, -1 when it is not shown."""
        found = (row for row, entry in enumerate(self.entries) if entry.number == number)
        return next(found, -1)

    def _in_order(self) -> tuple[Entry, ...]:
        column, order = self._sorted
        key = COLUMNS[column].sort if column >= 0 else None
        if key is None:
            return self._given
        backwards = order == Qt.SortOrder.DescendingOrder
        return tuple(sorted(self._given, key=key, reverse=backwards))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many commitments are shown."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The text, the whole row for a screen reader, or the commitment, by role."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return COLUMNS[index.column()].shown(entry, self._wording)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return spoken(entry, self._wording)
        return entry if role == RECORD else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be dragged out."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        """The heading of a column."""
        if orientation == _HORIZONTAL and role == Qt.ItemDataRole.DisplayRole:
            return self._wording(COLUMNS[section].key).capitalize()
        if orientation == _HORIZONTAL and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class CommitmentTable(QTableView):
    """Commitments in a table; arrows go through them, Enter opens the source.

    Signals:
        chosen(Entry | None): the commitment of the current row.
        opened(Entry): Enter was pressed on it, or it was double-clicked.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.rows = CommitmentModel(wording)
        self.setModel(self.rows)
        set_up_look(self, COLUMNS)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.doubleClicked.connect(self._open)

    def put(self, entries: Sequence[Entry], wording: Wording) -> None:
        """Show these; the commitment that was chosen stays so when it is among them."""
        before = self.entry
        self.rows.put(entries, wording)
        row = self.rows.row_of(before.number) if before else -1
        if row >= 0:
            self.selectRow(row)
        else:
            self.chosen.emit(None)

    @property
    def entry(self) -> Entry | None:
        """The commitment of the current row."""
        found: Entry | None = self.currentIndex().data(RECORD)
        return found

    def text(self) -> str:
        """What is selected: a line for each, with its source and the marking its paper bears."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return "\n".join(self.rows.words(row) for row in rows)

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        if self.selectionModel().hasSelection():
            taking_out.copy(self.text())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """What is selected is dragged out as words."""
        taking_out.drag(self, taking_out.as_mime(self.text()))

    def choose(self, number: int) -> None:
        """Make the row of this commitment the current one."""
        row = self.rows.row_of(number)
        if row >= 0:
            self.selectRow(row)

    def _tell(self, now: QModelIndex) -> None:
        self.chosen.emit(now.data(RECORD))

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(RECORD)
        if entry is not None:
            self.opened.emit(entry)

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            fit_rows(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the source of the current commitment."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
