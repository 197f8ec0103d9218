"""A page of a paper as it looks, with what is marked on it; one page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPalette, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.reader import page_paint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from briefer.model.leaf import PageDrawing
    from briefer.model.source import Box
    from ui.reader.page_marks import PageMark

#: A page at 100 % has 96 dots for each inch of 72 points.
_USUAL = 96 / 72
_STEP, _SMALLEST, _LARGEST = 1.25, 0.25, 5.0
_MARGIN = 10
#: A4 in points, until the page itself has come.
_A4 = (595.0, 842.0)
_SETTLE_MS = 120
_ALIKE = 0.01


class PageView(QAbstractScrollArea):
    """Shows a page; what it needs drawn it asks for.

    Signals:
        wanted(int, float): this page is to be drawn with so many dots for each point.
        turned(int): another page is in front.
        pressed(PageMark): a mark was clicked.
    """

    wanted = Signal(int, float)
    turned = Signal(int)
    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Dark)
        self.number, self.pages = 1, 0
        self._size = _A4
        self._zoom: float | None = None
        self._image: QImage | None = None
        self._drawing: PageDrawing | None = None
        self._asked: tuple[int, float] | None = None
        self._marks: tuple[PageMark, ...] = ()
        self._target: PageMark | None = None
        self._from_below = False
        self._said = self.waiting = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SETTLE_MS)
        self._pause.timeout.connect(self._ask)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)

    # --- what is shown ----------------------------------------------------------------------

    def show_paper(self, pages: int) -> None:
        """Another paper, at its first page."""
        self.pages, self._marks, self._target = pages, (), None
        self._forget()
        self.number = 1
        self.turned.emit(1)

    def go_to(self, number: int, *, from_below: bool = False) -> None:
        """Bring a page to the front, at its top or at its bottom."""
        number = max(1, min(number, self.pages))
        self._from_below = from_below
        if number != self.number:
            self.number = number
            self._forget()
            self.turned.emit(number)
        self._ask()

    def mark(self, marks: Sequence[PageMark], target: PageMark | None = None) -> None:
        """Mark these; the page with `target` comes to the front, with the target in sight."""
        self._marks = tuple(marks)
        if target is not None:
            self._target = target
            self.go_to(target.page)
            self._settle()
        self.viewport().update()

    def marks_here(self) -> tuple[PageMark, ...]:
        """What is marked on the page in front."""
        return tuple(mark for mark in self._marks if mark.page == self.number)

    def show_drawing(self, drawing: PageDrawing) -> None:
        """The page as it was asked for."""
        if drawing.number != self.number:
            return
        self._drawing, self._said = drawing, ""
        # The picture looks at these bytes, which the drawing keeps.
        self._image = QImage(
            drawing.pixels,
            drawing.width,
            drawing.height,
            4 * drawing.width,
            QImage.Format.Format_RGB32,
        )
        self._size = (drawing.width / drawing.scale, drawing.height / drawing.scale)
        self._measure()
        self._settle()
        if self._needs_another():
            self._pause.start()
        self.viewport().update()

    def say(self, text: str) -> None:
        """Words in place of the page."""
        self._image, self._drawing, self._said = None, None, text
        self.setAccessibleDescription(text)
        self.viewport().update()

    @property
    def said(self) -> str:
        """What is said in place of the page."""
        return self._said

    @property
    def drawing(self) -> PageDrawing | None:
        """The page in front, once it is drawn."""
        return self._drawing

    def _forget(self) -> None:
        self._image, self._drawing, self._asked, self._said = None, None, None, ""

    # --- sizes ------------------------------------------------------------------------------

    @property
    def scale(self) -> float:
        """How many of the screen's units a point of the page takes."""
        if self._zoom is not None:
            return self._zoom * _USUAL
        room = self.viewport().width() - 2 * _MARGIN
        return max(_SMALLEST * _USUAL, min(room / self._size[0], _LARGEST * _USUAL))

    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1), or at its own size (0)."""
        now = self.scale / _USUAL
        wanted = 1.0 if step == 0 else now * _STEP**step
        self._rescale(max(_SMALLEST, min(_LARGEST, wanted)))

    def fit_width(self) -> None:
        """As wide as there is room."""
        self._rescale(None)

    def _rescale(self, zoom: float | None) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._zoom = zoom
        self._measure()
        bar.setValue(round(share * bar.maximum()))
        self._pause.start()
        self.viewport().update()

    def _measure(self) -> None:
        width, height = (side * self.scale + 2 * _MARGIN for side in self._size)
        room = self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), width, room.width()),
            (self.verticalScrollBar(), height, room.height()),
        ):
            bar.setRange(0, max(0, round(whole) - seen))
            bar.setPageStep(seen)

    def _wish(self) -> tuple[int, float]:
        return self.number, round(self.scale * self.devicePixelRatioF(), 3)

    def _needs_another(self) -> bool:
        wish = self._wish()
        if self._drawing is None:
            return self._asked != wish
        # A page that may not be drawn larger is shown larger as it is.
        return self._asked != wish and abs(self._drawing.scale / wish[1] - 1) > _ALIKE

    def _ask(self) -> None:
        if self.pages and self.isVisible() and self._needs_another():
            self._asked = self._wish()
            self.wanted.emit(*self._asked)

    def sizeHint(self) -> QSize:
        """As the text beside it."""
        return QSize(256, 192)

    # --- places -----------------------------------------------------------------------------

    def _settle(self) -> None:
        """Scroll to the target, the top or the bottom, once the page is there."""
        if self._drawing is None:
            return
        bar = self.verticalScrollBar()
        if self._target is not None and self._target.page == self.number:
            self._bring_into_sight(self._target)
            self._target = None
        elif self._from_below:
            bar.setValue(bar.maximum())
        self._from_below = False

    def _bring_into_sight(self, mark: PageMark) -> None:
        place = self.on_page(mark)
        up, across = self.verticalScrollBar(), self.horizontalScrollBar()
        up.setValue(round(place.top() + up.value() - self.viewport().height() / 4))
        here = place.translated(across.value(), 0)
        if here.left() < across.value() or here.right() > across.value() + across.pageStep():
            across.setValue(round(here.left()) - _MARGIN)

    def on_page(self, mark: PageMark) -> QRectF:
        """Where a mark stands in the viewport now."""
        return self.shown(mark.box)

    def shown(self, box: Box) -> QRectF:
        """Where a box of the page stands in the viewport now."""
        rect = QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))
        return self._to_viewport().mapRect(self._turn().mapRect(rect))

    def chosen(self) -> Iterable[QRectF]:
        """Where what is selected stands in the viewport now; here nothing can be."""
        return ()

    def _turn(self) -> QTransform:
        return QTransform(*self._drawing.turn) if self._drawing else QTransform()

    def _to_viewport(self) -> QTransform:
        page = self._page_rect()
        return QTransform.fromTranslate(page.left(), page.top()).scale(self.scale, self.scale)

    def _page_rect(self) -> QRectF:
        width, height = (side * self.scale for side in self._size)
        room = self.viewport().width() - 2 * _MARGIN
        left = _MARGIN + max(0.0, (room - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(left, _MARGIN - self.verticalScrollBar().value(), width, height)

    # --- Qt ---------------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:
        """The page and what is marked on it."""
        painter = QPainter(self.viewport())
        page = self._page_rect()
        page_paint.page(painter, page, self._image, self._said or self.waiting, self.palette())
        if self._drawing is not None:
            for mark in self.marks_here():
                page_paint.mark(painter, self.on_page(mark), mark.look, self.palette())
            for place in self.chosen():
                page_paint.selection(painter, place, self.palette())
        if self.hasFocus():
            page_paint.focus(painter, QRectF(self.viewport().rect()), self.palette())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another size of the page, where it fills the width."""
        super().resizeEvent(event)
        self._measure()
        self._pause.start()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint anew; nothing has to be drawn for that."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys go on at the edge of a page; Home and End to the first and the last."""
        keys = {
            Qt.Key.Key_PageDown: lambda: self._leaf(1),
            Qt.Key.Key_Space: lambda: self._leaf(1),
            Qt.Key.Key_PageUp: lambda: self._leaf(-1),
            Qt.Key.Key_Right: lambda: self._across(1),
            Qt.Key.Key_Left: lambda: self._across(-1),
            Qt.Key.Key_Home: lambda: self.go_to(1),
            Qt.Key.Key_End: lambda: self.go_to(self.pages),
        }
        deed = keys.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _across(self, by: int) -> None:
        """Sideways where the page is wider than the view, else to another page."""
        bar = self.horizontalScrollBar()
        if bar.maximum():
            bar.setValue(bar.value() + by * bar.singleStep())
        else:
            self.go_to(self.number + by)

    def _leaf(self, by: int) -> None:
        bar = self.verticalScrollBar()
        edge = bar.maximum() if by > 0 else 0
        if bar.value() != edge:
            bar.setValue(bar.value() + by * max(1, bar.pageStep() - bar.singleStep()))
        elif 1 <= self.number + by <= self.pages:
            bar.setValue(0)
            self.go_to(self.number + by, from_below=by < 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl larger and smaller; at the edge of a page on to the next."""
        turn = event.angleDelta().y()
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if turn > 0 else -1)
        elif turn and bar.value() == (bar.maximum() if turn < 0 else 0):
            self._leaf(1 if turn < 0 else -1)
        else:
            super().wheelEvent(event)

    def press_mark(self, place: QPointF) -> None:
        """The mark that lies on top at a place, if there is one, was clicked."""
        here = [mark for mark in self.marks_here() if self._is_at(mark, place)]
        if here:
            self.pressed.emit(here[-1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The keys come here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a mark."""
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self.press_mark(event.position())

    def _is_at(self, mark: PageMark, place: QPointF) -> bool:
        return self._drawing is not None and self.on_page(mark).contains(place)

    def showEvent(self, event: object) -> None:
        """What was not asked for while it was hidden."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._measure()
        self._pause.start()
