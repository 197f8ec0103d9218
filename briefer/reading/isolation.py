"""Reading in processes of their own: a paper that hangs or crashes takes nothing with it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import multiprocessing
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from briefer.errors import BrieferError, PaperFaultError, ReaderCrashedError, ReaderStoppedError
from briefer.model.source import SourceText
from briefer.reading import read_bytes
from briefer.reading.wire import unpacked
from briefer.reading.worker import serve

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    _Read = Callable[[bytes, str], SourceText]

_MB = 1024 * 1024
#: A whole answer: the text of a paper with its places; the limit of the fault study.
LARGEST_ANSWER_MB = 64
#: A process is replaced after so many papers, or when it holds so much that one more is a risk.
MOST_PAPERS, MOST_MEMORY_MB = 250, 400
#: Starting takes half a second, on a busy machine more; it is no part of a paper's time.
_STARTING, _STOPPING = 60.0, 2.0
_WORKERS = 2
_log = logging.getLogger(__name__)


@dataclass
class _Worker:
    """One reading process, started when it is first asked something."""

    read_one: _Read
    process: SpawnProcess | None = None
    requests: Connection | None = None
    answers: Connection | None = None
    papers: int = 0

    def ask(self, content: bytes, name: str, seconds: float) -> SourceText | BrieferError:
        """The paper or its error; the process is gone when it did not answer well in time."""
        self._start()
        late = threading.Event()
        timer = threading.Timer(seconds, self._too_late, (late,))
        timer.start()
        try:
            return self._exchange(content, name, seconds)
        except (EOFError, OSError, ValueError):
            self.close()
            if late.is_set():
                return ReaderStoppedError(name, seconds=round(seconds))
            return ReaderCrashedError(name)
        finally:
            timer.cancel()

    def _exchange(self, content: bytes, name: str, seconds: float) -> SourceText | BrieferError:
        if self.requests is None or self.answers is None:
            raise EOFError
        asked = {"name": name, "seconds": seconds}
        self.requests.send_bytes(json.dumps(asked).encode("ascii"))
        self.requests.send_bytes(content)
        memory = json.loads(self.answers.recv_bytes(_MB))["memory"]
        answer = unpacked(self.answers.recv_bytes(LARGEST_ANSWER_MB * _MB))
        self.papers += 1
        if self.papers >= MOST_PAPERS or memory >= MOST_MEMORY_MB:
            self.close()
        return answer

    def _too_late(self, late: threading.Event) -> None:
        late.set()
        if self.process is not None:
            self.process.kill()

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
    _threads: ThreadPoolExecutor | None = field(default=None, init=False)
    _ahead: dict[str, Future[SourceText | BrieferError]] = field(default_factory=dict, init=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, content: bytes, name: str) -> SourceText:
        """The paper as read; raises its `ReadingError`, or what became of the process."""
        self.begin(content, name)
        answer = self._ahead.pop(_key(content, name)).result()
        if isinstance(answer, SourceText):
            return answer
        if isinstance(answer, PaperFaultError):
            _log.error("reading a paper failed: %s", answer.details.get("fault", ""))
        raise answer

    def begin(self, content: bytes, name: str) -> None:
        """Start on a paper that will be asked for soon, while the caller does something else."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(_WORKERS, "reading")
        key = _key(content, name)
        if key not in self._ahead:
            self._ahead[key] = self._threads.submit(self._ask, content, name)

    def _ask(self, content: bytes, name: str) -> SourceText | BrieferError:
        worker = self._idle.pop() if self._idle else _Worker(self.read_one)
        try:
            return worker.ask(content, name, self.seconds)
        finally:
            self._idle.append(worker)

    def close(self) -> None:
        """End the processes; a next paper starts a new one."""
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)
        while self._idle:
            self._idle.pop().close()
        self._threads = None
        self._ahead.clear()


def _key(content: bytes, name: str) -> str:
    return f"{hashlib.sha256(content).hexdigest()} {name}"
