"""The first start: three clear ways to begin, where nothing is in the store yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.pieces.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from briefer.wording import Wording

#: The ways to begin, in the order of the page; the first is the one most come for.
WAYS = ("papers", "meeting", "sample")
_WIDE = 560


class _Way(QFrame):
    """A card that answers as its button does: it lights up under the mouse, so it is pressed."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__()
        self.setProperty(ROLE, "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button = button

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or Qt brings the release elsewhere."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card presses its button."""
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.rect().contains(event.position().toPoint()):
            self._button.click()
        else:
            super().mouseReleaseEvent(event)


class Welcome(QScrollArea):
    """What Briefer does in a sentence, and three ways to begin, each with what it leads to.

    Signals:
        chosen(str): one of `WAYS`.
    """

    chosen = Signal(str)

    def __init__(self, wording: Wording, *, ways: tuple[str, ...] = WAYS) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._title = plain_label(role="empty-title")
        self._text = plain_label(role="empty-text")
        self.buttons = {way: QPushButton() for way in ways}
        self._told = {way: plain_label(role="remark") for way in ways}
        inside = QWidget()
        inside.setMaximumWidth(_WIDE)
        column = QVBoxLayout(inside)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(8)
        for way, button in self.buttons.items():
            column.addWidget(self._way(way, button))
        column.addStretch(1)
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(16, 24, 16, 16)
        row.addStretch(1)
        row.addWidget(inside, 100, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.setWidget(around)
        self.buttons[ways[0]].setProperty(ROLE, "primary")
        self.setFocusProxy(self.buttons[ways[0]])
        self.set_wording(wording)

    def _way(self, way: str, button: QPushButton) -> QFrame:
        card = _Way(button)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 14, 12)
        column.addWidget(self._told[way])
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.clicked.connect(lambda: self.chosen.emit(way))
        return card

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._title.setText(wording("planning.welcome.title"))
        self._text.setText(wording("planning.welcome.text"))
        self.setAccessibleName(wording("planning.welcome.title"))
        for way, button in self.buttons.items():
            button.setText(wording(f"planning.welcome.{way}"))
            told = wording(f"planning.welcome.{way}_told")
            self._told[way].setText(told)
            button.setAccessibleDescription(told)
