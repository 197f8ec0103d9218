"""The table of all commitments: ten thousand rows, of which only those in sight are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from ui import taking_out
from ui.commitments.deeds import PromiseDeeds, menu_place, menu_row
from ui.commitments.rows import COLUMNS, Entry, spoken
from ui.pieces.sorted_rows import RECORD, SortedRows
from ui.pieces.tables import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from briefer.wording import Wording


class CommitmentTable(RowTable):
    """Commitments in a table; arrows go through them, Enter or a double click opens the source.

    Keys and the context menu do what the buttons below it do (`deeds`).

    Signals:
        chosen(Entry | None): the commitment of the current row.
    """

    chosen = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__(SortedRows(COLUMNS, wording, spoken))
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.deeds = PromiseDeeds(self)
        self.deeds.shown.connect(self.open_current)
        self.deeds.copied.connect(self.copy)
        self.setDragEnabled(True)
        self.doubleClicked.connect(self._open)

    def put(self, entries: Sequence[Entry], wording: Wording) -> None:
        """Show these; the commitment that was chosen stays so when it is among them."""
        before = self.entry
        self.rows.put(entries, wording)
        if before is None or not self.choose(before.number):
            self.chosen.emit(None)

    @property
    def entry(self) -> Entry | None:
        """The commitment of the current row."""
        found: Entry | None = self.currentIndex().data(RECORD)
        return found

    def text(self) -> str:
        """What is selected: a line for each, with its source and the marking its paper bears."""
        wording = self.rows.wording
        found = (entry.owed.due.record for entry in self.selected)
        return "\n".join(taking_out.words_of(record, wording) for record in found)

    def copy(self) -> None:
        """Put what is selected on the clipboard, also as a page."""
        if self.selected:
            taking_out.copy(self.text())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """What is selected is dragged out as words."""
        taking_out.drag(self, taking_out.as_mime(self.text()))

    def choose(self, number: int) -> bool:
        """Make the row of this commitment the current one; False when it is not shown."""
        found = (row for row, entry in enumerate(self.rows.records) if entry.number == number)
        row = next(found, None)
        if row is not None:
            self.selectRow(row)
        return row is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key for each deed; the rest as in every table."""
        entry = self.entry
        if not self.deeds.press(event, entry.owed.due if entry is not None else None):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the commitment below the mouse, or with the current one."""
        index = menu_row(self, event)
        if index.isValid():
            self.setCurrentIndex(index)
            due = index.data(RECORD).owed.due
            self.deeds.open_menu(due, self.rows.wording, menu_place(self, event, index))

    def _tell(self, now: QModelIndex) -> None:
        """The one that is told of is the one that is seen to be chosen, also by the focus alone."""
        if now.isValid() and not self.selectionModel().hasSelection():
            self.selectRow(now.row())
        self.chosen.emit(now.data(RECORD))
