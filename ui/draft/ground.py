"""Asks, in its place, on what ground a block may not be made public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from ui.pieces.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from briefer.wording import Wording

#: Grounds that are used most. Source: Wet open overheid, articles 5.1 and 5.2.
_GROUNDS = ("relations", "unity", "security", "views")


#: So many letters of a ground are in sight at least.
_LETTERS = 16


class GroundLine(QWidget):
    """A ground to choose or to type; Enter decides, Esc leaves it.

    Signals:
        decided(str): the ground.
    """

    decided = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.field = QComboBox()
        self.field.setEditable(True)
        # Its longest ground does not make the card wider than its column.
        self.field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.field.setMinimumContentsLength(_LETTERS)
        self._confirm = QPushButton()
        self.set_wording(wording)
        self._confirm.clicked.connect(self._decide)
        row = FlowLayout()
        row.fill_with(self.field)
        row.addWidget(self._confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        self.field.installEventFilter(self)
        self.hide()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what is typed stays."""
        typed, edit = self.field.currentText(), self.field.lineEdit()
        self.field.clear()
        self.field.addItems([wording(f"draft.ground.{name}") for name in _GROUNDS])
        self.field.setEditText(typed)
        self.field.setAccessibleName(wording("draft.ground.ask"))
        if edit is not None:
            edit.setPlaceholderText(wording("draft.ground.ask"))
        self._confirm.setText(wording("draft.ground.confirm"))

    def ask(self, ground: str) -> None:
        """Ask; `ground` is what it was before."""
        self.field.setEditText(ground)
        self.show()
        self.field.setFocus()

    def _decide(self) -> None:
        self.hide()
        self.decided.emit(self.field.currentText().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter decides, Esc leaves it as it was."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._decide()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return super().eventFilter(watched, event)
