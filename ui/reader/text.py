"""The text of a paper in the reader, of which the lines are broken a part at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPalette,
    QPixmap,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.carrying import MarkedText
from ui.pieces.measure import line_width
from ui.reader.lines import Lines, block_at

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QTextDocument

_Key = QKeySequence.StandardKey
#: Not in the same turn: of three hundred pages each takes ten milliseconds.
_SOON_MS = 20


@dataclass(frozen=True, slots=True)
class Place:
    """What is read: where the paragraph at the top begins, and how much of it is out of sight."""

    position: int
    gone: float


class _Veil(QWidget):
    """A picture of a text, over it until its lines are broken."""

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text.viewport())
        self._text = text
        self._picture = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Show what is in sight now, also where it becomes wider.

        Drawn here: for `grab` Qt lays out all of the window first.
        """
        text, size = self._text, QGuiApplication.primaryScreen().size()
        top, height = text.verticalScrollBar().value(), text.viewport().height()
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(text.viewport().size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(text.palette().color(QPalette.ColorRole.Base))
        painter = QPainter(self._picture)
        painter.translate(0, -top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = text.palette()
        context.clip = QRectF(0, top, size.width(), height)
        text.document().documentLayout().draw(painter, context)
        painter.end()
        self.setGeometry(0, 0, size.width(), size.height())
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and nothing beside it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        painter.drawPixmap(0, 0, self._picture)


class ReaderText(MarkedText):
    """A text to read and to select in, never to write in.

    Signals:
        end_asked(MoveMode): the cursor is to go to the end of the text, taking the selection along
            or not.
        broken_anew(Place | None): the lines must be broken anew, and when those above it are there
            (see `breaking_lines`) this place is to be shown again; None when that is the beginning.
    """

    end_asked = Signal(object)
    broken_anew = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._place: Place | None = None
        self._veil = _Veil(self)
        self._lines = Lines(self)
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
        """There is more room, or less; what is read stays where it is."""
        if event.oldSize().width() == event.size().width():
            super().resizeEvent(event)
            return
        self._leave()
        self._fit()
        super().resizeEvent(event)
        self._begin_again()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make a wider line; what is read stays where it is."""
        if event.type() != QEvent.Type.FontChange:
            super().changeEvent(event)
            return
        self._leave()
        super().changeEvent(event)
        self._fit()
        self._begin_again()

    def _begin_again(self) -> None:
        self._lines.begin()
        self.broken_anew.emit(self._place)

    def _leave(self) -> None:
        """To the beginning, with a picture of what is read in its place.

        Qt stays so many points from the beginning of the paper, which is another place at another
        width, and has to break all lines above it before it can show anything.
        """
        bar = self.verticalScrollBar()
        if self._place is None and bar.value():
            block = block_at(self.document(), bar.value())
            room = self.document().documentLayout().blockBoundingRect(block)
            gone = (bar.value() - room.top()) / max(1.0, room.height())
            self._place = Place(block.position(), gone)
            if self.isVisible():
                self._veil.cover()
        blocker = QSignalBlocker(bar)
        bar.setValue(0)
        del blocker

    def uncover(self) -> None:
        """The place that was left is not gone back to, or is shown again."""
        self._place = None
        self._veil.hide()

    def show_place(self, place: Place) -> None:
        """Show a place that was left."""
        layout, bar = self.document().documentLayout(), self.verticalScrollBar()
        # Else the bar knows only later how long the text has become.
        layout.documentSizeChanged.emit(self.document().pageSize())
        room = layout.blockBoundingRect(self.document().findBlock(place.position))
        bar.setValue(round(room.top() + place.gone * room.height()))
        self.viewport().update()

    def end_of_sight(self) -> int:
        """The place in the text below which nothing is in sight."""
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        block = block_at(self.document(), bottom)
        return block.position() + block.length()

    def setDocument(self, document: QTextDocument) -> None:
        """Another paper, which may have another margin; the one before is let go soon."""
        self.uncover()
        self._lines.take(None)
        before = self.document()
        ours = before.parent() is self
        super().setDocument(document)
        document.setParent(self)
        if ours:
            QTimer.singleShot(_SOON_MS, before, before.deleteLater)
        self._lines.take(document)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Of three hundred pages Qt would break all lines before it goes to the end."""
        if event.matches(_Key.MoveToEndOfDocument):
            self.end_asked.emit(QTextCursor.MoveMode.MoveAnchor)
        elif event.matches(_Key.SelectEndOfDocument):
            self.end_asked.emit(QTextCursor.MoveMode.KeepAnchor)
        else:
            super().keyPressEvent(event)
