"""A label of several lines that is read whole, whatever the layout around it reckons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from ui.pieces.widgets import ROLE

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class WholeLabel(QLabel):
    """Asks for the height its text has in the width it was given.

    A form (QFormLayout) that holds a row of a label and a button reckons the height of that row
    without the width the button takes, and would cut off the last lines.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Another text, which may need another height."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The narrower, the higher."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class LineLabel(QLabel):
    """Stands in one line where there is room for it, else in more: for a row that flows."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty(ROLE, role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setIndent(0)

    def sizeHint(self) -> QSize:
        """The whole text side by side."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, self._line)

    @property
    def _line(self) -> int:
        return max(self.fontMetrics().height(), self.heightForWidth(self.maximumWidth()))
