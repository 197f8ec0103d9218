"""The title of the paper that is read: a few lines of it; the whole is in its tip and its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel

from ui.pieces.widgets import ROLE

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent

#: So many lines are shown however little room there is, and the part of the height it may take.
_LEAST, _PART = 2, 8


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


class PaperTitle(QLabel):
    """As many lines of a title as there is room for above a paper that is to be read."""

    def __init__(self) -> None:
        super().__init__()
        self._whole, self._height = "", 0
        self.setProperty(ROLE, "reader-title")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def say(self, title: str) -> None:
        """Show another title."""
        self._whole = title
        self.setAccessibleName(title)
        self._fit()

    def fit_in(self, height: int) -> None:
        """The reader is so high: of that a title takes a small part."""
        self._height = height
        self._fit()

    def _fit(self) -> None:
        width, metrics = self.contentsRect().width(), self.fontMetrics()
        most = max(_LEAST, self._height // (_PART * metrics.lineSpacing()))
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
