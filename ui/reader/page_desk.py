"""What the reader asks of the core: pages drawn, newest wish only, and what stands in a paper."""

from __future__ import annotations

import logging
from collections import OrderedDict
from concurrent.futures import CancelledError, ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from briefer import viewing
from briefer.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.leaf import PageDrawing
    from briefer.model.records import DocumentRecord
    from ui.glancing import Glancing
    from ui.tasks import Tasks

    Draw = Callable[[bytes, str, int, float], PageDrawing]

_log = logging.getLogger(__name__)

#: So much of pages that were drawn is kept at hand: some six at the usual size.
KEPT_BYTES = 64 * 1024 * 1024


class _Wish(NamedTuple):
    paper: int
    number: int
    scale: float


class PageDesk(QObject):
    """Gives drawings of the pages of one paper at a time.

    The paper's bytes come from the store once; a page that is not wanted any more when its turn
    comes is not drawn.

    Args:
        tasks: the thread that has the store.
        draw: draws a page; in a process of its own when it is not given.

    Signals:
        drawn(PageDrawing): the page that was asked for last.
        failed(int, Exception): this page cannot be drawn.
        standing_came(InPaper): what stands in a paper.
    """

    drawn = Signal(object)
    standing_came = Signal(object)
    failed = Signal(int, object)
    _arrived = Signal(object, object)

    def __init__(self, tasks: Tasks | Glancing, draw: Draw | None = None) -> None:
        super().__init__()
        self._tasks = tasks
        self._drawers = viewing.drawers()
        self._draw = draw or self._in_a_process
        self._pool: ThreadPoolExecutor | None = None
        self._paper: DocumentRecord | None = None
        self._content: bytes | None = None
        self._wish: _Wish | None = None
        self._busy = False
        self._closed = False
        self._kept: OrderedDict[_Wish, PageDrawing] = OrderedDict()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def draw(self, paper: DocumentRecord, number: int, scale: float) -> None:
        """Ask for a page of a paper at a scale; an earlier question is forgotten."""
        if self._paper is None or self._paper.id != paper.id:
            self._content = None
            self._kept.clear()
        fetching = self._content is None
        self._paper = paper
        self._wish = _Wish(paper.id, number, scale)
        known = self._kept.get(self._wish)
        if known is not None:
            self._kept.move_to_end(self._wish)
            self.drawn.emit(known)
        elif fetching:
            self._fetch(paper)
        else:
            self._begin()

    def look_into(self, document_id: int) -> None:
        """Ask what stands in a paper."""
        self._tasks.run(
            lambda store, _: viewing.standing_in(store, document_id),
            self.standing_came.emit,
            lambda error: _log.info("what stands in a paper did not come: %s", error),
            subject="reader-standing",
        )

    def _fetch(self, paper: DocumentRecord) -> None:
        self._tasks.run(
            lambda store, _: (paper.id, viewing.original(store, paper.id)),
            self._fetched,
            self._not_fetched,
            subject="pages",
        )

    def _fetched(self, answer: tuple[int, bytes]) -> None:
        paper, content = answer
        if self._paper is not None and paper == self._paper.id:
            self._content = content
            self._begin()

    def _not_fetched(self, error: Exception) -> None:
        if self._wish is not None:
            self.failed.emit(self._wish.number, error)

    def _begin(self) -> None:
        wish, content, paper = self._wish, self._content, self._paper
        if self._busy or self._closed or wish is None or content is None or paper is None:
            return
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "pages")
        self._busy = True
        self._pool.submit(self._work, wish, content, paper.name)

    def _work(self, wish: _Wish, content: bytes, name: str) -> None:
        answer: object
        try:
            answer = self._draw(content, name, wish.number, wish.scale)
        except (BrieferError, CancelledError, OSError, RuntimeError) as error:
            answer = error
        if not self._closed:
            self._arrived.emit(wish, answer)

    def _in_a_process(self, content: bytes, name: str, page: int, scale: float) -> PageDrawing:
        return viewing.draw(self._drawers, content, name, page, scale)

    def _deliver(self, wish: _Wish, answer: object) -> None:
        self._busy = False
        if wish != self._wish:
            self._begin()
        elif isinstance(answer, Exception):
            self.failed.emit(wish.number, answer)
        else:
            self._keep(wish, answer)
            self.drawn.emit(answer)

    def _keep(self, wish: _Wish, drawing: object) -> None:
        self._kept[wish] = drawing  # type: ignore[assignment]
        while len(self._kept) > 1 and sum(map(_size, self._kept.values())) > KEPT_BYTES:
            self._kept.popitem(last=False)

    def close(self) -> None:
        """End the work and the process."""
        self._closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._drawers.close()
        if self._pool is not None:
            self._pool.shutdown()


def _size(drawing: PageDrawing) -> int:
    return len(drawing.pixels)
