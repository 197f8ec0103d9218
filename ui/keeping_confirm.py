"""Asks once more in the page itself before something that cannot be taken back; no dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from ui.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from briefer.wording import Wording


class Confirm(QFrame):
    """Hidden until something is asked; Esc or the second button leaves all as it is."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "card")
        self._deed: Callable[[], object] | None = None
        self.text = plain_label(selectable=True)
        self.yes, self.no = QPushButton(), QPushButton()
        buttons = QHBoxLayout()
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addLayout(buttons)
        self.yes.clicked.connect(self._do)
        self.no.clicked.connect(self.leave)
        self.set_wording(wording)
        self.hide()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what is being asked is left."""
        self.no.setText(wording("keeping.cancel"))
        self.leave()

    def ask(self, text: str, yes: str, deed: Callable[[], object]) -> None:
        """Ask; the deed is done only when the first button is pressed."""
        self._deed = deed
        self.text.setText(text)
        self.setAccessibleName(text)
        self.yes.setText(yes)
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Do nothing."""
        self._deed = None
        self.hide()

    def _do(self) -> None:
        deed = self._deed
        self.leave()
        if deed is not None:
            deed()

    def event(self, event: QEvent) -> bool:
        """Esc is meant for what is asked here, not for the command of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
