"""The text of a paper in the reader, of which the lines are broken a part at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import QFrame

from ui.carrying import MarkedText
from ui.pieces.measure import line_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextDocument

_Key = QKeySequence.StandardKey
#: Of so many blocks the lines are broken in one go.
_LINES = 200


class ReaderText(MarkedText):
    """A text to read and to select in, never to write in.

    Signals:
        end_asked(MoveMode): the cursor is to go to the end of the text, taking the selection along
            or not.
    """

    end_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _fit(self) -> None:
        """On a wide screen no line is longer than is read with ease."""
        most = line_width(self.fontMetrics()) + 2 * round(self.document().documentMargin())
        if self.viewport().width() <= most:
            if self.lineWrapMode() is not self.LineWrapMode.WidgetWidth:
                self.setLineWrapMode(self.LineWrapMode.WidgetWidth)
            return
        if self.lineWrapColumnOrWidth() != most:
            self.setLineWrapColumnOrWidth(most)
        if self.lineWrapMode() is not self.LineWrapMode.FixedPixelWidth:
            self.setLineWrapMode(self.LineWrapMode.FixedPixelWidth)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make a wider line."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def setDocument(self, document: QTextDocument) -> None:
        """Another paper, which may have another margin."""
        super().setDocument(document)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Of three hundred pages Qt would break all lines before it goes to the end."""
        if event.matches(_Key.MoveToEndOfDocument):
            self.end_asked.emit(QTextCursor.MoveMode.MoveAnchor)
        elif event.matches(_Key.SelectEndOfDocument):
            self.end_asked.emit(QTextCursor.MoveMode.KeepAnchor)
        else:
            super().keyPressEvent(event)


def breaking_lines(document: QTextDocument, position: int) -> Iterator[None]:
    """Has Qt break the lines up to a place, stopping for a moment when that takes some time."""
    layout, last = document.documentLayout(), document.findBlock(position).blockNumber()
    done = 0
    while done < last:
        done = min(last, done + _LINES)
        block = document.findBlockByNumber(done)
        known = block.layout().lineCount() > 0
        layout.blockBoundingRect(block)
        if done < last and not known:
            yield
