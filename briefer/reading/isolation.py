"""Reading in processes of their own: a paper that hangs or crashes takes nothing with it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import multiprocessing
import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Self, TypeVar

from briefer.errors import (
    BrieferError,
    OldFormatError,
    PaperFaultError,
    ReaderCrashedError,
    ReaderStoppedError,
    ReadingCancelledError,
)
from briefer.model.source import ReadingWarning, SourceText
from briefer.office import office
from briefer.reading import read_bytes
from briefer.reading.archive import TOTAL_MB
from briefer.reading.containers import MOST as MOST_INSIDE
from briefer.reading.containers import Inner, may_hold_papers
from briefer.reading.office import converted
from briefer.reading.pace import checked, unheard
from briefer.reading.pdf import MOST_PAGES
from briefer.reading.wire import unpacked, unpacked_inner, unpacked_page
from briefer.reading.worker import serve

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from briefer.model.leaf import PageDrawing
    from briefer.reading.pace import Pace

    _Read = Callable[[bytes, str], SourceText]
    _Leaf = tuple[int, float]
    _Heard = Callable[[Pace], None]

_Answer = TypeVar("_Answer")
_MB = 1024 * 1024
#: A whole answer: the text of a paper with its places; the limit of the fault study.
LARGEST_ANSWER_MB = 64
#: A process is replaced after so many papers, or when it holds so much that one more is a risk.
MOST_PAPERS, MOST_MEMORY_MB = 250, 400
#: Starting takes half a second, on a busy machine more; it is no part of a paper's time.
_STARTING, _STOPPING = 60.0, 2.0
_WORKERS = 2
#: How often somebody who waits for a paper is asked whether he still wants it.
_LOOK_EVERY = 0.1
_log = logging.getLogger(__name__)


@dataclass
class _Worker:
    """One reading process, started when it is first asked something."""

    read_one: _Read
    process: SpawnProcess | None = None
    requests: Connection | None = None
    answers: Connection | None = None
    papers: int = 0
    peak_mb: int = 0
    ended: bool = False

    def ask(
        self, content: bytes, name: str, seconds: float, reached: _Heard = unheard
    ) -> SourceText | BrieferError:
        """The paper or its error; the process is gone when it did not answer well in time."""
        return self._watched(
            lambda: unpacked(self._read(content, name, seconds, None, reached)), name, seconds
        )

    def open(
        self, content: bytes, name: str, seconds: float
    ) -> tuple[Inner, ...] | BrieferError | None:
        """The papers in a file, None when it is a paper itself, or its error."""
        return self._watched(lambda: self._opened(content, name, seconds), name, seconds)

    def draw(
        self, content: bytes, name: str, leaf: _Leaf, seconds: float
    ) -> PageDrawing | BrieferError:
        """A page of a PDF (its number and scale), or why it cannot be drawn."""
        return self._watched(
            lambda: unpacked_page(self._read(content, name, seconds, leaf, unheard)), name, seconds
        )

    def _watched(
        self, work: Callable[[], _Answer], name: str, seconds: float
    ) -> _Answer | BrieferError:
        self._start()
        if self.ended:
            return ReaderCrashedError(name)
        late = threading.Event()
        timer = threading.Timer(seconds, self._too_late, (late,))
        timer.start()
        try:
            return work()
        except (EOFError, OSError, ValueError, KeyError, TypeError):
            self.close()
            if late.is_set():
                return ReaderStoppedError(name, seconds=round(seconds))
            return ReaderCrashedError(name)
        finally:
            timer.cancel()

    def _read(
        self, content: bytes, name: str, seconds: float, leaf: _Leaf | None, reached: _Heard
    ) -> bytes:
        self._request(content, name, seconds, leaf=leaf)
        while "memory" not in (told := json.loads(self._received(1))):
            reached(checked(told, MOST_PAGES))
        return self._last(told["memory"])

    def _opened(
        self, content: bytes, name: str, seconds: float
    ) -> tuple[Inner, ...] | BrieferError | None:
        self._request(content, name, seconds, opening=True)
        found: list[Inner] = []
        left = 2 * TOTAL_MB * _MB
        while "memory" not in (told := json.loads(self._received(1))):
            inner = unpacked_inner(json.dumps(told).encode(), self._received(TOTAL_MB))
            found.append(inner)
            left -= len(inner.content)
            if left < 0 or len(found) > MOST_INSIDE:
                raise ValueError
        answer = json.loads(last := self._last(told["memory"]))
        if "error" in answer:
            error = unpacked(last)
            return error if isinstance(error, BrieferError) else None
        return tuple(found) if answer["holds"] is True else None

    def _request(
        self,
        content: bytes,
        name: str,
        seconds: float,
        *,
        opening: bool = False,
        leaf: tuple[int, float] | None = None,
    ) -> None:
        if self.requests is None:
            raise EOFError
        asked: dict[str, object] = {"name": name, "seconds": seconds, "open": opening}
        if leaf is not None:
            asked |= {"page": leaf[0], "scale": leaf[1]}
        self.requests.send_bytes(json.dumps(asked).encode("ascii"))
        self.requests.send_bytes(content)

    def _received(self, most_mb: int) -> bytes:
        if self.answers is None:
            raise EOFError
        return self.answers.recv_bytes(most_mb * _MB)

    def _last(self, memory: int) -> bytes:
        answer = self._received(LARGEST_ANSWER_MB)
        self.papers += 1
        self.peak_mb = max(self.peak_mb, memory)
        if self.papers >= MOST_PAPERS or memory >= MOST_MEMORY_MB:
            self.close()
        return answer

    def _too_late(self, late: threading.Event) -> None:
        late.set()
        self.stop()

    def stop(self) -> None:
        """Kill the process; who waits for its answer is told."""
        if self.process is not None:
            self.process.kill()

    def end(self) -> None:
        """Kill the process, and start no other."""
        self.ended = True
        self.stop()

    def _start(self) -> None:
        if self.process is not None and self.process.is_alive():
            return
        self.close()
        context = multiprocessing.get_context("spawn")
        theirs, ours = context.Pipe(duplex=False)
        answers, their_answers = context.Pipe(duplex=False)
        process = context.Process(
            target=serve, args=(theirs, their_answers, self.read_one), daemon=True
        )
        process.start()
        theirs.close()
        their_answers.close()
        self.process, self.requests, self.answers, self.papers = process, ours, answers, 0
        if self.ended:
            # It was cancelled while the process came up.
            self.close()
            return
        if answers.poll(_STARTING):
            with contextlib.suppress(EOFError):
                answers.recv_bytes(_MB)

    def close(self) -> None:
        """End the process at once."""
        for pipe in (self.requests, self.answers):
            if pipe is not None:
                pipe.close()
        if self.process is not None:
            self.process.kill()
            self.process.join(_STOPPING)
        self.process = self.requests = self.answers = None


@dataclass
class Readers:
    """Reading processes, started at need, used for all papers and replaced when one is stopped.

    Args:
        seconds: how long one paper may take.
        read_one: what a process calls; a function of a module, so that it can be spawned.
    """

    seconds: float = 60
    read_one: _Read = read_bytes
    _idle: list[_Worker] = field(default_factory=list, init=False)
    _all: list[_Worker] = field(default_factory=list, init=False)
    _threads: ThreadPoolExecutor | None = field(default=None, init=False)
    _ahead: dict[str, Future[SourceText | BrieferError]] = field(default_factory=dict, init=False)
    _paces: dict[str, Pace] = field(default_factory=dict, init=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(
        self,
        content: bytes,
        name: str,
        cancelled: Callable[[], bool] = lambda: False,
        reached: _Heard = unheard,
    ) -> SourceText:
        """The paper as read; raises its `ReadingError`, or what became of the process.

        Args:
            content: the paper.
            name: of its file.
            cancelled: asked while it is read; a yes ends all reading processes.
            reached: told now and then which page of a long PDF is being read, of how many.

        Raises:
            ReadingCancelledError: it was cancelled.
        """
        self.begin(content, name)
        key = _key(content, name)

        def look() -> bool:
            if (pace := self._paces.pop(key, None)) is not None:
                reached(pace)
            return cancelled()

        answer = self._awaited(self._ahead.pop(key), name, look)
        self._paces.pop(key, None)
        if isinstance(answer, OldFormatError) and (program := office()) is not None:
            found = str(answer.details["found"])
            converting = self._pool().submit(self._converted, content, name, found, program)
            answer = self._awaited(converting, name, cancelled)
        if isinstance(answer, SourceText):
            return answer
        raise _logged(answer)

    def _awaited(
        self, future: Future[_Answer], name: str, cancelled: Callable[[], bool]
    ) -> _Answer:
        while not wait((future,), timeout=_LOOK_EVERY).done:
            if cancelled():
                self.close()
                raise ReadingCancelledError(name)
        return future.result()

    def _converted(
        self, content: bytes, name: str, suffix: str, program: Path
    ) -> SourceText | BrieferError:
        """An old document by way of LibreOffice; it stays the file that it was."""
        try:
            answer = self._ask(converted(content, name, suffix, program), name)
        except OldFormatError as error:
            return error
        if not isinstance(answer, SourceText):
            return answer
        sha256 = hashlib.sha256(content).hexdigest()
        file = replace(answer.file, sha256=sha256, format=suffix[1:], size=len(content))
        return replace(answer, file=file, warnings=(*answer.warnings, ReadingWarning("converted")))

    @property
    def peak_mb(self) -> int:
        """The most memory that a process held after an answer."""
        return max((worker.peak_mb for worker in self._all), default=0)

    def papers_in(
        self, content: bytes, name: str, cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[Inner, ...] | None:
        """The papers in a zip file or a mail; None when it is a paper itself.

        Raises:
            ReadingError: it cannot be opened, or holds no papers.
            ReadingCancelledError: it was cancelled (see `read`).
        """
        if not may_hold_papers(content):
            return None
        answer = self._awaited(self._pool().submit(self._open, content, name), name, cancelled)
        if isinstance(answer, BrieferError):
            raise _logged(answer)
        return answer

    def _open(self, content: bytes, name: str) -> tuple[Inner, ...] | BrieferError | None:
        worker = self._taken()
        try:
            return worker.open(content, name, self.seconds)
        finally:
            self._idle.append(worker)

    def draw(self, content: bytes, name: str, page: int, scale: float) -> PageDrawing:
        """A page of a PDF as it looks, at so many dots for each point.

        Raises:
            ReadingError: it cannot be drawn, or not in time.
        """
        answer = self._pool().submit(self._draw, content, name, page, scale).result()
        if isinstance(answer, BrieferError):
            raise _logged(answer)
        return answer

    def _draw(
        self, content: bytes, name: str, page: int, scale: float
    ) -> PageDrawing | BrieferError:
        worker = self._taken()
        try:
            return worker.draw(content, name, (page, scale), self.seconds)
        finally:
            self._idle.append(worker)

    def begin(self, content: bytes, name: str) -> None:
        """Start on a paper that will be asked for soon, while the caller does something else."""
        key = _key(content, name)
        if key not in self._ahead:
            reached = partial(self._paces.__setitem__, key)
            self._ahead[key] = self._pool().submit(self._ask, content, name, reached)

    def _pool(self) -> ThreadPoolExecutor:
        if self._threads is None:
            self._threads = ThreadPoolExecutor(_WORKERS, "reading")
        return self._threads

    def _ask(
        self, content: bytes, name: str, reached: _Heard = unheard
    ) -> SourceText | BrieferError:
        worker = self._taken()
        try:
            return worker.ask(content, name, self.seconds, reached)
        finally:
            self._idle.append(worker)

    def _taken(self) -> _Worker:
        with contextlib.suppress(IndexError):
            return self._idle.pop()
        worker = _Worker(self.read_one)
        self._all.append(worker)
        return worker

    def close(self) -> None:
        """End the processes, also one that is busy; a next paper starts a new one."""
        for worker in self._all:
            worker.end()
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)
        for worker in self._all:
            worker.close()
        self._threads = None
        self._ahead.clear()
        self._paces.clear()
        self._all.clear()
        self._idle.clear()


def _logged(error: BrieferError) -> BrieferError:
    """A fault of ours goes to the log by its place, never with a word of the paper."""
    if isinstance(error, PaperFaultError):
        _log.error("reading a paper failed: %s", error.details.get("fault", ""))
    return error


def _key(content: bytes, name: str) -> str:
    return f"{hashlib.sha256(content).hexdigest()} {name}"
