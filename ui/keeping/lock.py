"""A passphrase for the data file: set, changed, removed; and what it protects against and not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from briefer.custody import SHORTEST_PASSPHRASE
from ui.pieces.flow import FlowLayout
from ui.pieces.whole_label import WholeLabel
from ui.pieces.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from briefer.wording import Wording

_FIELDS = ("current", "new", "again")
#: As many letters of what is typed are seen; with less room the field goes below its name.
_LETTERS = 20


class _PhraseField(QLineEdit):
    """A field for a passphrase, never so narrow that one loses count of it."""

    def minimumSizeHint(self) -> QSize:
        """Some letters wide, whatever their size."""
        hint = super().minimumSizeHint()
        return hint.expandedTo(QSize(self.fontMetrics().averageCharWidth() * _LETTERS, 0))


class LockForm(QWidget):
    """Three fields that are shown when something is to be done, and are empty at all other times.

    Signals:
        asked(tuple): the present passphrase or None, and the new one, None to remove it.
        opened: the fields are shown.
    """

    asked = Signal(object)
    opened = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._locked, self._removing = False, False
        self.title, self.told = plain_label(role="section"), plain_label(selectable=True)
        self.stand = plain_label()
        self.begin, self.remove = QPushButton(), QPushButton()
        self.keep, self.cancel = QPushButton(), QPushButton()
        self.fields = {name: _PhraseField() for name in _FIELDS}
        self.fault = WholeLabel()
        self.fault.setProperty(ROLE, "note")
        self.form = QWidget()
        self._lay_out()
        self.begin.clicked.connect(lambda: self._open(removing=False))
        self.remove.clicked.connect(lambda: self._open(removing=True))
        self.keep.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.close_form)
        for field in self.fields.values():
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.returnPressed.connect(self._ask)
        self.set_wording(wording)
        self.close_form()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row, last = FlowLayout(), FlowLayout()
        for button in (self.begin, self.remove):
            row.addWidget(button)
        for button in (self.keep, self.cancel):
            last.addWidget(button)
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(0, 0, 0, 0)
        self.rows = QFormLayout()
        self.rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._names = {name: plain_label() for name in _FIELDS}
        for name, field in self.fields.items():
            self._names[name].setWordWrap(False)
            self.rows.addRow(self._names[name], field)
        inside.addLayout(self.rows)
        inside.addWidget(self.fault)
        inside.addLayout(last)
        for widget in (self.title, self.stand, self.told):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(self.form)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.title.setText(wording("keeping.lock.title"))
        self.told.setText(wording("keeping.lock.told"))
        self.remove.setText(wording("keeping.lock.remove"))
        self.cancel.setText(wording("keeping.cancel"))
        for name, label in self._names.items():
            label.setText(wording(f"keeping.lock.{name}"))
            self.fields[name].setAccessibleName(wording(f"keeping.lock.{name}"))
        self.show_locked(locked=self._locked)

    def show_locked(self, *, locked: bool) -> None:
        """Whether the store has a passphrase now."""
        self._locked = locked
        wording = self._wording
        self.stand.setText(wording(f"keeping.lock.{'is_locked' if locked else 'is_open'}"))
        self.begin.setText(wording(f"keeping.lock.{'change' if locked else 'set'}"))
        self.remove.setVisible(locked)

    def close_form(self) -> None:
        """Put the fields away, emptied."""
        for field in self.fields.values():
            field.clear()
        self.fault.hide()
        self.form.hide()

    def _open(self, *, removing: bool) -> None:
        self.close_form()
        self._removing = removing
        shown = {"current": self._locked, "new": not removing, "again": not removing}
        for name, visible in shown.items():
            self.rows.setRowVisible(self.fields[name], visible)
        key = "remove" if removing else ("change" if self._locked else "set")
        self.keep.setText(self._wording(f"keeping.lock.{key}").rstrip("…"))
        self.form.show()
        self.opened.emit()
        self.fields["current" if self._locked else "new"].setFocus()

    def _ask(self) -> None:
        current, new, again = (self.fields[name].text() for name in _FIELDS)
        if not self._removing and (new != again or len(new) < SHORTEST_PASSPHRASE):
            self.fault.setText(
                self._wording("safety.passphrase_refused", least=SHORTEST_PASSPHRASE)
            )
            self.fault.show()
            # What it pushes down stays in sight.
            self.opened.emit()
            return
        known = current if self._locked else None
        self.close_form()
        self.asked.emit((known, None if self._removing else new))
