"""A question in the page, with a button that does it and one that leaves: what all forms share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout

from ui.pieces import pressing
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.wording import Wording


class AskingForm(QFrame):
    """Enter does it, or presses the button it is on; Esc leaves.  Nothing else is shut off.

    Signals:
        decided(object): what must be done.
        left: it was closed, with or without a decision.
    """

    decided = Signal(object)
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "form")
        self._wording = wording
        self.title = plain_label(role="section")
        self.keep, self.cancel = QPushButton(), QPushButton()
        self.keep.setProperty(ROLE, "primary")
        self.keep.clicked.connect(self._decide)
        self.cancel.clicked.connect(self.leave)
        self.hide()

    def lay_out(self, *rows: QWidget | QLayout, beside: QWidget | None = None) -> QVBoxLayout:
        """The title, then what is asked, then the buttons at the right.

        Args:
            rows: what is asked, from the top.
            beside: what stands before the buttons; without it that room is left open.
        """
        buttons: QLayout
        if beside is None:
            buttons = _at_the_right(self.cancel, self.keep)
        else:
            buttons = FlowLayout()
            buttons.fill_with(beside)
            buttons.addWidget(self.cancel)
            buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 14, 10)
        for row in (self.title, *rows, buttons):
            if isinstance(row, QLayout):
                layout.addLayout(row)
            else:
                layout.addWidget(row)
        return layout

    def _decide(self) -> None:
        """Do what is asked, when it can be done; said by each form."""
        raise NotImplementedError

    def leave(self) -> None:
        """Ask no more."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Esc is ours while something is asked, not the window's."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it, or presses the button that has the focus; Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif pressing.by_enter(event, self.focusWidget()):
            return
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._decide()
        else:
            super().keyPressEvent(event)


def _at_the_right(*buttons: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
