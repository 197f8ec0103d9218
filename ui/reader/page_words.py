"""A page whose words can be selected, by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from ui.reader.page_selecting import PageSelecting, over_words
from ui.reader.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from ui.reader.page_selecting import Place
    from ui.spots import Range


class WordPage(PageView):
    """Select by dragging, with Shift and a click, a word by two clicks; by keys with Shift.

    Signals:
        selected: other words of the page are selected, or none.
        copy_asked: what is selected is to be copied.
        wordless: words were pointed at on a page that has none.
    """

    selected = Signal()
    copy_asked = Signal()
    wordless = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.viewport().setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selecting = PageSelecting()
        #: From where keys select when nothing is: what was asked for.
        self.asked_for: tuple[Range, ...] = ()
        #: Where the left button went down last, and whether it was moved since.
        self._down: tuple[QPointF, Place | None] = (QPointF(), None)
        self._drags = False

    def chosen(self) -> Iterable[QRectF]:
        """Where what is selected stands in the viewport now."""
        return self.selecting.boxes(self.number, self.shown)

    def has_words(self) -> bool:
        """Whether the page in front has text; a scan has none."""
        return bool(self.selecting.on_page(self.number))

    def _tell(self) -> None:
        self.viewport().update()
        self.selected.emit()

    # --- keys -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift with an arrow, Home or End selects; the rest goes through the paper."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif not (event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._select(event)):
            super().keyPressEvent(event)

    def _select(self, event: QKeyEvent) -> bool:
        word = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        deed = self.selecting.deed_of(Qt.Key(event.key()), word=word)
        if deed is None:
            return False
        if self.selecting.head is None and not self.selecting.start(self.number, self.asked_for):
            self.wordless.emit()
            return True
        deed()
        self.go_to(self.selecting.page or self.number)
        self._tell()
        return True

    # --- mouse ------------------------------------------------------------------------------

    def _place(self, point: QPointF) -> Place | None:
        if self.drawing is None:
            return None
        return self.selecting.place_at(self.number, point, self.shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Words are selected from here, with Shift as far as here."""
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = self._place(event.position())
        self._down = (event.position(), place)
        self._drags = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._drags:
            self.selecting.reach(place)
        else:
            self.selecting.begin(place)
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """With the button down as far as here; the page goes along at its edge."""
        point = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            over = over_words(self.selecting.on_page(self.number), point, self.shown)
            shape = Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        way = (point - self._down[0]).manhattanLength()
        if not self._drags and way < QApplication.startDragDistance():
            return
        if not self._drags and self.drawing is not None and not self.has_words():
            self.wordless.emit()
        self._drags = True
        bar, bottom = self.verticalScrollBar(), self.viewport().height()
        bar.setValue(bar.value() + round(min(0.0, point.y()) + max(0.0, point.y() - bottom)))
        self.selecting.reach(self._place(point))
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Without a way in between it was a click on a mark."""
        if self._drags:
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The word at the first click, for what that brought into sight may have moved the page."""
        event.accept()
        place = self._down[1]
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self._drags = True
            self.selecting.take_word(place)
            self._tell()
