"""Reading in a process of its own, so that a paper that hangs or crashes takes nothing with it."""

from __future__ import annotations

import logging
import multiprocessing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from briefer.errors import BrieferError, PaperFaultError, ReaderStoppedError
from briefer.model.source import SourceText
from briefer.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

_STOPPING = 2.0
_log = logging.getLogger(__name__)


def _serve(connection: Connection, read: Callable[[bytes, str], SourceText]) -> None:
    while True:
        try:
            content, name = connection.recv()
        except EOFError:
            return
        try:
            answer: SourceText | BrieferError = read(content, name)
        except BrieferError as error:
            answer = error
        except Exception:  # noqa: BLE001 - the worker lives on; the paper is named, its fault logged
            _log.exception("reading a paper failed")
            answer = PaperFaultError(name)
        connection.send(answer)


@dataclass
class Readers:
    """One worker process, started at the first paper and reused; replaced when it is stopped.

    Args:
        seconds: how long one paper may take.
        read_one: what the worker calls; a function of a module, so that it can be spawned.
    """

    seconds: float = 60
    read_one: Callable[[bytes, str], SourceText] = read_bytes
    _process: SpawnProcess | None = field(default=None, init=False)
    _pipe: Connection | None = field(default=None, init=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, content: bytes, name: str) -> SourceText:
        """The paper as read; raises its `ReadingError`, or `ReaderStoppedError`."""
        pipe = self._started()
        try:
            pipe.send((content, name))
            answer = pipe.recv() if pipe.poll(self.seconds) else None
        except (EOFError, OSError):
            answer = None
        if isinstance(answer, SourceText):
            return answer
        if isinstance(answer, BrieferError):
            raise answer
        self.close()
        raise ReaderStoppedError(name, seconds=round(self.seconds))

    def close(self) -> None:
        """End the worker; a next paper starts a new one."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join(_STOPPING)
        self._pipe = self._process = None

    def _started(self) -> Connection:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self.close()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self.read_one), daemon=True)
        process.start()
        theirs.close()
        self._pipe, self._process = ours, process
        return ours
