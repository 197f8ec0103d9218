"""What the copies and the bin share: a table, buttons for what is chosen in it, and a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keeping.confirm import Confirm
from ui.pieces.flow import FlowLayout
from ui.pieces.measure import Readable
from ui.pieces.sorted_rows import RECORD
from ui.pieces.tables import RecordTable
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from briefer.wording import Wording
    from ui.keeping.desk import Deed
    from ui.pieces.sorted_rows import Column


class KeptTable(QWidget):
    """A hint, buttons, a question where one is asked, and below them the table.

    Args:
        columns: of the table, whose rows are one line high.
        wording: the words to begin with.

    Signals:
        asked(Deed, object): something is to be done.
    """

    asked = Signal(object, object)

    def __init__(self, columns: tuple[Column, ...], wording: Wording) -> None:
        super().__init__()
        self.table = RecordTable(columns, wording, lines=1)
        self.hint = plain_label(role="remark")
        Readable(self.hint)
        self.confirm = Confirm(wording)

    def _lay_out(self, *buttons: QWidget) -> None:
        """One below the other; `buttons` say what can be done and what is shown."""
        row = FlowLayout()
        for button in buttons:
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self.hint)
        layout.addLayout(row)
        layout.addWidget(self.confirm)
        layout.addWidget(self.table, 1)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.setFocusProxy(self.table)

    @property
    def chosen(self) -> Any:  # noqa: ANN401  each page knows its records
        """The record of the current row, or None."""
        return self.table.currentIndex().data(RECORD)

    def _offer(self, *_: object) -> None:
        """Offer what can be done with what is chosen; said by each page."""
        raise NotImplementedError

    def _sure(self, text: str, yes: str, deed: Deed, what: object) -> None:
        """Ask whether this is to be done."""
        self.confirm.ask(text, yes, lambda: self.asked.emit(deed, what))
