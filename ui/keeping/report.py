"""What came of a deed, however long it is: a list of ten thousand losses is scrolled at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit

from ui import carrying

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

#: So many lines are shown without scrolling.
_MOST_LINES = 14
_FRAME = 12


class Report(QPlainTextEdit):
    """A text to read and to select; as high as it is long, up to some lines.

    It lays out the lines in sight only: a label would need seconds for all of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)

    def put(self, text: str) -> None:
        """Show this from its beginning."""
        self.setPlainText(text)
        self.updateGeometry()

    def text(self) -> str:
        """What is shown."""
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        """A line for each, as they break at this width; no more than fit without scrolling."""
        lines = sum(
            max(1, self.fontMetrics().horizontalAdvance(block) // max(1, self.width() - _FRAME) + 1)
            for block in self.toPlainText().split("\n", _MOST_LINES)[:_MOST_LINES]
        )
        high = min(lines, _MOST_LINES) * self.fontMetrics().lineSpacing()
        return QSize(200, high + 2 * _FRAME)

    def minimumSizeHint(self) -> QSize:
        """What is told is never squeezed away."""
        return QSize(80, self.sizeHint().height())

    def createMimeDataFromSelection(self) -> QMimeData:
        """It may name papers: what marking they bear is told where it is known."""
        words = self.textCursor().selection().toPlainText()
        return carrying.mime(words, (carrying.around(self),))
