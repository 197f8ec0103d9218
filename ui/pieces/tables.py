"""One table for frozen records: how it looks, what its keys do, and how records leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui import carrying
from ui.pieces.column_header import ColumnHeader
from ui.pieces.row_drawing import whole_row
from ui.pieces.sorted_rows import RECORD, Column, SortedRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from briefer.wording import Wording
    from ui.pieces.row_drawing import Index

_LINES = 3


class _CellDelegate(QStyledItemDelegate):
    """A cell of a row that is chosen as a whole."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt has it, but the row is marked, not one cell of it."""
        super().initStyleOption(option, index)
        whole_row(option)


class RowTable(QTableView):
    """Records in a table, as every table has them: Enter opens, Ctrl+C copies, headings sort.

    Several are selected with Ctrl and Shift; a third click on a heading gives the order back.
    Rows are as high as so many lines of the text. What can be dragged or opened otherwise is said
    by the table of that kind of record.

    Signals:
        opened(object): the record on which Enter was pressed.
    """

    opened = Signal(object)

    def __init__(self, rows: SortedRows, lines: int = _LINES) -> None:
        super().__init__()
        self.rows = rows
        self._lines = lines
        self.setModel(rows)
        self._set_up_look()
        self._fit_rows()
        header = ColumnHeader(self, [None if one.stretch else one.width for one in rows.columns])
        self.setHorizontalHeader(header)
        header.fit()
        rows.modelReset.connect(header.widen)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _set_up_look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(_CellDelegate(self))
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()

    def _fit_rows(self) -> None:
        height = self.fontMetrics().lineSpacing() * self._lines + 10
        self.verticalHeader().setDefaultSectionSize(height)

    @property
    def selected(self) -> tuple[Any, ...]:
        """The records that are selected, from the top."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.rows.records[number] for number in numbers)

    def selectRow(self, row: int) -> None:
        """Choose this row alone; by itself Qt asks which keys are down: Ctrl would add it."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        alone |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.rows.index(row, 0), alone)

    def text(self) -> str:
        """What is selected, as it leaves the window; each table knows its own words."""
        raise NotImplementedError

    def copy(self) -> None:
        """Put what is selected on the clipboard, with the markings it bears."""
        if self.selected:
            carrying.put(self.text(), map(carrying.level_of, self.selected))

    def open_current(self) -> None:
        """As Enter."""
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        record = index.data(RECORD)
        if record is not None:
            self.opened.emit(record)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first cell current and chooses nothing: what the keys are for shows."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current record."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_current()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


class RecordTable(RowTable):
    """Records in a table that a click opens.

    Ctrl+C copies them as `copied` has it, or else the columns with tabs between them.

    Signals:
        dragged(tuple): these records are dragged out of the window.
        menu_asked(tuple, QPoint): what can be done with these records, at this place of the screen.
    """

    dragged = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, columns: tuple[Column, ...], wording: Wording, lines: int = _LINES) -> None:
        super().__init__(SortedRows(columns, wording), lines)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.copied: Callable[[Any], str] | None = None
        self.clicked.connect(self._click)

    def put(self, records: Sequence[Any], wording: Wording) -> None:
        """Show these records in the order of the heading that was clicked, else as given.

        Where the keys are and what was chosen is gone, what came in its place is chosen.
        """
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        self.rows.put(records, wording)
        if rows and records and self.hasFocus() and not self.selectionModel().hasSelection():
            self.selectRow(min(*rows, len(records) - 1))

    def text(self) -> str:
        """What is selected, as it goes to the clipboard: a line for each record."""
        if self.copied is not None:
            return "\n".join(self.copied(record) for record in self.selected)
        return "\n".join(
            "\t".join(column.shown(record, self.rows.wording) for column in self.rows.columns)
            for record in self.selected
        )

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
