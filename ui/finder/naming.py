"""The line in which a question gets a name, on the page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from briefer.wording import Wording


class NamingRow(QWidget):
    """Asks for a name; Enter keeps it, Esc leaves it.

    Signals:
        named(str): the name that was given; never empty.
        left: the question was put away, with or without a name.
    """

    named = Signal(str)
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._label = plain_label()
        self._label.setWordWrap(False)
        self.field = QLineEdit()
        self.keep = QPushButton()
        self.cancel = QPushButton()
        row = FlowLayout()
        row.addWidget(self._label)
        row.fill_with(self.field)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        self.field.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._give)
        self.keep.clicked.connect(self._give)
        self.cancel.clicked.connect(self.leave)
        self.hide()
        self.set_wording(wording)

    def ask(self, name: str) -> None:
        """Ask, with a name to begin with."""
        self.field.setText(name)
        self.keep.setEnabled(bool(name.strip()))
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        """Put it away."""
        self.hide()
        self.left.emit()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._label.setText(wording("finder.page.name"))
        self.field.setAccessibleName(wording("finder.page.name"))
        self.keep.setText(wording("finder.page.name_keep"))
        self.cancel.setText(wording("finder.page.name_cancel"))

    def _give(self) -> None:
        name = self.field.text().strip()
        if any(map(str.isalnum, name)):
            self.hide()
            self.named.emit(name)
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
