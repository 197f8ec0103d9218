"""One table for frozen records: its columns are data, its model is dumb, sorting is by proxy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from ui import carrying
from ui.column_header import ColumnHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.wording import Wording

    Index = QModelIndex | QPersistentModelIndex

RECORD = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
_LINES = 3
_HORIZONTAL = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the key of its heading, how a record reads in it, and what it sorts by.

    `stretch` is given to the column that takes the room that is left.
    """

    key: str
    shown: Callable[[Any, Wording], str]
    sort: Callable[[Any], Any] | None = None
    width: int = 120
    stretch: bool = False


class RecordModel(QAbstractTableModel):
    """A tuple of records as rows."""

    def __init__(self, columns: tuple[Column, ...], wording: Wording) -> None:
        super().__init__()
        self._columns = columns
        self.wording = wording
        self._records: tuple[Any, ...] = ()

    def put(self, records: Sequence[Any], wording: Wording) -> None:
        """Show these records, in these words."""
        self.beginResetModel()
        self._records, self.wording = tuple(records), wording
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many records there are."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The text, the sort value or the record, by role."""
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(record, self.wording)
        if role == SORT:
            return column.sort(record) if column.sort else column.shown(record, self.wording)
        return record if role == RECORD else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be dragged out."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        """The heading of a column."""
        if orientation == _HORIZONTAL and role == Qt.ItemDataRole.DisplayRole:
            return self.wording(self._columns[section].key)
        if orientation == _HORIZONTAL and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def fit_rows(table: QTableView, lines: int = _LINES) -> None:
    """Rows are as high as so many lines of the text."""
    height = table.fontMetrics().lineSpacing() * lines + 10
    table.verticalHeader().setDefaultSectionSize(height)


def set_up_look(table: QTableView, columns: Iterable[Column]) -> None:
    """How every table looks, and how wide its columns are."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    fit_rows(table)
    header = ColumnHeader(table, [None if one.stretch else one.width for one in columns])
    table.setHorizontalHeader(header)
    header.fit()
    table.model().modelReset.connect(header.widen)


class RecordTable(QTableView):
    """Records in a table; a click or Enter opens the one it falls on.

    Several are selected with Ctrl and Shift; Ctrl+C copies them, as `copied` has it or else the
    columns with tabs between them.

    Signals:
        opened(object): the record that was clicked or on which Enter was pressed.
        dragged(tuple): these records are dragged out of the window.
        menu_asked(tuple, QPoint): what can be done with these records, at this place of the screen.
    """

    opened = Signal(object)
    dragged = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, columns: tuple[Column, ...], wording: Wording) -> None:
        super().__init__()
        self._columns = columns
        self._records = RecordModel(columns, wording)
        proxy = QSortFilterProxyModel(self)
        proxy.setSourceModel(self._records)
        proxy.setSortRole(SORT)
        self.setModel(proxy)
        set_up_look(self, columns)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.copied: Callable[[Any], str] | None = None
        self.clicked.connect(self._click)

    def put(self, records: Sequence[Any], wording: Wording) -> None:
        """Show these records in the order of the heading that was clicked, else as given."""
        self._records.put(records, wording)
        header = self.horizontalHeader()
        self.model().sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    @property
    def selected(self) -> tuple[Any, ...]:
        """The records that are selected, from the top."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return tuple(index.data(RECORD) for index in rows)

    def text(self) -> str:
        """What is selected, as it goes to the clipboard: a line for each record."""
        wording = self._records.wording
        if self.copied is not None:
            return "\n".join(self.copied(record) for record in self.selected)
        return "\n".join(
            "\t".join(column.shown(record, wording) for column in self._columns)
            for record in self.selected
        )

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        if self.selected:
            carrying.put(self.text(), map(carrying.level_of, self.selected))

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """What is selected is dragged; whoever hears of it knows what it is outside."""
        self.dragged.emit(self.selected)

    def _ask_menu(self, place: QPoint) -> None:
        if self.selected:
            self.menu_asked.emit(self.selected, self.viewport().mapToGlobal(place))

    def _click(self, index: QModelIndex) -> None:
        """A click opens; one that only adds to the selection does not."""
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        record = index.data(RECORD)
        if record is not None:
            self.opened.emit(record)

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            fit_rows(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current record."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
