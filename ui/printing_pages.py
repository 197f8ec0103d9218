"""The pages of a PDF on paper as they are: drawn one at a time, so that the window goes on."""

from __future__ import annotations

from concurrent.futures import CancelledError, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPageLayout, QPainter

from briefer import viewing
from briefer.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from briefer.model.leaf import PageDrawing
    from briefer.model.records import DocumentRecord

    Draw = Callable[[bytes, str, int, float], PageDrawing]
    Fetch = Callable[[int, Callable[[bytes], None]], None]

#: Dots for each point: 200 dots an inch, at which small print is sharp.
_SCALE = 200 / 72
_FONT, _POINTS = "Verdana", 8
#: The room above and below a page for its marking, in lines of text.
_LINES = 1.5


@dataclass(frozen=True, slots=True)
class _Order:
    paper: DocumentRecord
    printer: QPrinter
    numbers: range
    content: bytes


class PagesPrint(QObject):
    """Puts the pages of one paper at a time on a printer.

    Args:
        fetch: gives the file of a paper when it came.
        draw: draws a page; in a process of its own when it is not given.

    Signals:
        begun(int): so many pages are being printed.
        ended(int): so many pages were printed; 0 when it was cancelled.
        failed(Exception): a page cannot be drawn; nothing more is printed.
    """

    begun = Signal(int)
    ended = Signal(int)
    failed = Signal(object)
    _arrived = Signal(object, int, object)

    def __init__(self, fetch: Fetch, draw: Draw | None = None) -> None:
        super().__init__()
        self._fetch = fetch
        self._drawers = viewing.drawers()
        self._draw = draw or partial(viewing.draw, self._drawers)
        self._pool: ThreadPoolExecutor | None = None
        self._order: _Order | None = None
        self._painter: QPainter | None = None
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether pages are being printed."""
        return self._order is not None

    def begin(self, paper: DocumentRecord, printer: QPrinter, pages: int) -> None:
        """Print the pages of a paper of so many, or those that the printer was asked for."""
        numbers = chosen_pages(printer, pages)
        self._fetch(paper.id, lambda content: self._go(_Order(paper, printer, numbers, content)))

    def cancel(self) -> None:
        """Print no more; what the printer did not get yet is left out."""
        if self._order is not None:
            self._order.printer.abort()
            self._stop()
            self.ended.emit(0)

    def close(self) -> None:
        """End the work and the process."""
        self._closed = True
        self.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._drawers.close()
        if self._pool is not None:
            self._pool.shutdown()

    def _go(self, order: _Order) -> None:
        if self._closed or self._order is not None or not order.numbers:
            return
        self._order = order
        self.begun.emit(len(order.numbers))
        self._ask(order, order.numbers[0])

    def _ask(self, order: _Order, number: int) -> None:
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "printing")
        self._pool.submit(self._work, order, number)

    def _work(self, order: _Order, number: int) -> None:
        answer: object
        try:
            answer = self._draw(order.content, order.paper.name, number, _SCALE)
        except (BrieferError, CancelledError, OSError, RuntimeError) as error:
            answer = error
        if not self._closed:
            self._arrived.emit(order, number, answer)

    def _deliver(self, order: _Order, number: int, answer: object) -> None:
        if order is not self._order:
            return
        if isinstance(answer, Exception):
            self._stop()
            self.failed.emit(answer)
            return
        self._put(order, answer)  # type: ignore[arg-type]
        if number < order.numbers[-1]:
            self._ask(order, number + 1)
        else:
            self._stop()
            self.ended.emit(len(order.numbers))

    def _put(self, order: _Order, drawing: PageDrawing) -> None:
        """One page on a sheet that lies as the page does."""
        wide = drawing.width > drawing.height
        way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        order.printer.setPageOrientation(way)
        if self._painter is None:
            self._painter = QPainter(order.printer)
        else:
            order.printer.newPage()
        sheet = QRectF(0, 0, order.printer.width(), order.printer.height())
        _paint(self._painter, drawing, order.paper.marking or "", sheet)

    def _stop(self) -> None:
        self._order = None
        if self._painter is not None:
            self._painter.end()
            self._painter = None


def chosen_pages(printer: QPrinter, pages: int) -> range:
    """The pages that were asked for in the dialog of the printer; all when none were."""
    first, last = printer.fromPage() or 1, printer.toPage() or pages
    return range(max(1, first), min(last, pages) + 1)


def _paint(painter: QPainter, drawing: PageDrawing, marking: str, sheet: QRectF) -> None:
    """The page as large as the sheet has room for, its marking above and below it."""
    room = QRectF(sheet)
    if marking:
        painter.setFont(QFont(_FONT, _POINTS))
        line = painter.fontMetrics().height() * _LINES
        room.adjust(0, line, 0, -line)
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(sheet, int(middle | Qt.AlignmentFlag.AlignTop), marking.upper())
        painter.drawText(sheet, int(middle | Qt.AlignmentFlag.AlignBottom), marking.upper())
    size = QSizeF(drawing.width, drawing.height)
    place = QRectF(room.topLeft(), size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(room.center())
    line_bytes = 4 * drawing.width
    form = QImage.Format.Format_RGB32
    image = QImage(drawing.pixels, drawing.width, drawing.height, line_bytes, form)
    painter.drawImage(place, image)
