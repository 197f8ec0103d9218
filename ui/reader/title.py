"""Words above the paper that is read: a few lines of them; the whole is in their tip and name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel

from ui.pieces.widgets import ROLE

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent


def in_lines(text: str, font: QFont, metrics: QFontMetrics, width: int, most: int) -> str:
    """As much of a text as fits in so many lines of this width; more ends in an ellipsis."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    begin = 0
    for _ in range(most - 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        begin = line.textStart() + line.textLength()
    layout.endLayout()
    rest = text[begin:]
    return text[:begin] + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)


class HeadLabel(QLabel):
    """As many lines of a title or a warning as there is room for above a paper that is read.

    Args:
        role: how it looks.
        least: so many lines are shown however little room there is.
        part: more of them take this part of the height of the reader at most.
    """

    def __init__(self, role: str, *, least: int, part: int) -> None:
        super().__init__()
        self._whole, self._height = "", 0
        self.least, self._part = least, part
        self.setProperty(ROLE, role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def say(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def fit_in(self, height: int) -> None:
        """The reader is so high: of that it takes a small part."""
        self._height = height
        self._fit()

    def _fit(self) -> None:
        width, metrics = self.contentsRect().width(), self.fontMetrics()
        most = max(self.least, self._height // (self._part * metrics.lineSpacing()))
        shown = in_lines(self._whole, self.font(), metrics, width, most)
        # A tip is taken for markup by itself.
        self.setToolTip("" if shown == self._whole else self._whole.replace("<", "‹"))
        if shown != self.text():
            self.setText(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """It became wider or narrower."""
        super().resizeEvent(event)
        self._fit()
