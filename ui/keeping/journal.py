"""The journal: who did what, when, in words; narrowed by a word, written as a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.keeping.desk import Deed
from ui.keeping.words import Line, journal_line
from ui.pieces.sorted_rows import Column
from ui.pieces.tables import RecordTable
from ui.pieces.widgets import plain_label
from ui.theme.motion import clearable, name_clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.safekeeping import Entry
    from briefer.wording import Wording

_PAUSE_MS = 200


def _number(line: Line, _: Wording) -> str:
    return str(line.number)


def _when(line: Line, _: Wording) -> str:
    return line.when


def _who(line: Line, _: Wording) -> str:
    return line.who


def _what(line: Line, _: Wording) -> str:
    return line.what


_COLUMNS = (
    Column("keeping.column.number", _number, lambda line: line.number, width=52),
    Column("keeping.column.when", _when, lambda line: line.number, width=178),
    Column("keeping.column.who", _who, width=96),
    Column("keeping.column.what", _what, stretch=True),
)


class JournalPage(QWidget):
    """Every line, the last first.

    Signals:
        asked(Deed, object): the rows of a sheet are to be written.
    """

    asked = Signal(object, object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self.shown: tuple[Line, ...] = ()
        self.field = QLineEdit()
        clearable(self.field)
        self.export = QPushButton()
        self.count = plain_label(role="remark")
        self.table = RecordTable(_COLUMNS, wording, lines=2)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addLayout(row)
        layout.addWidget(self.count)
        layout.addWidget(self.table, 1)
        self._pause.timeout.connect(self.narrow)
        self.field.textChanged.connect(self._pause.start)
        self.field.returnPressed.connect(self.narrow)
        self.export.clicked.connect(self._export)
        self.setFocusProxy(self.field)
        self.set_wording(wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.field.setPlaceholderText(wording("keeping.find"))
        self.field.setAccessibleName(wording("keeping.find"))
        name_clear(self.field, wording("window.clear_field"))
        self.field.setToolTip(wording("keeping.find"))
        self.export.setText(wording("keeping.button.table"))
        self.table.setAccessibleName(wording("keeping.tab.journal"))
        self.show_journal(self._entries)

    def show_journal(self, entries: Sequence[Entry]) -> None:
        """Show these lines."""
        self._entries = tuple(entries)
        self._lines = tuple(journal_line(entry, self._wording) for entry in reversed(entries))
        self.narrow()

    def narrow(self) -> None:
        """Show the lines in which all that is asked for stands."""
        self._pause.stop()
        asked = self.field.text().casefold().split()
        self.shown = tuple(
            line for line in self._lines if all(word in line.found_by for word in asked)
        )
        self.table.put(self.shown, self._wording)
        self.count.setText(self._counted())
        self.export.setEnabled(bool(self.shown))

    def _counted(self) -> str:
        if self.shown:
            return self._wording.count("keeping.lines", len(self.shown))
        return self._wording("keeping.lines.narrowed" if self._lines else "keeping.lines.none")

    def _export(self) -> None:
        heads = tuple(self._wording(column.key) for column in _COLUMNS)
        self.asked.emit(Deed.TABLE, (heads, *(line.cells for line in self.shown)))
