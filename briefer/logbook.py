"""A small log of what is our own fault, and a report to hand over; neither holds words of papers.

An error's own message may quote a paper, so that only its kind and where in the program it came up
are written.  Source: decisions D13 and D14 of the fault study.
"""

from __future__ import annotations

import logging
import os
import platform
import sys
import traceback
from collections import deque
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from briefer import __version__
from briefer.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from io import TextIOWrapper

NAME = "briefer.log"
_SIZE, _FILES = 500_000, 3
#: Others may put what they read into their messages.
_OURS = ("briefer", "ui")
_LIBRARIES = ("PySide6-Essentials", "lxml", "pypdfium2", "python-docx", "sqlite-utils", "Markdown")
_LAST_LINES = 400


def keep(folder: Path) -> logging.Handler:
    """Keep the log in this folder from now on; its file is made when there is something in it."""
    handler = _Private(
        folder / NAME, maxBytes=_SIZE, backupCount=_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(_Wordless("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    root = logging.getLogger()
    for earlier in [h for h in root.handlers if isinstance(h, _Private)]:
        root.removeHandler(earlier)
        earlier.close()
    root.addHandler(handler)
    return handler


class _Private(RotatingFileHandler):
    """A log that its owner alone can read, in a folder that is made when it is needed."""

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(handle, "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """A log that cannot be written (a full disk) stops nothing, and says nothing."""


class _Wordless(logging.Formatter):
    """Our own messages as they are; of others, and of errors, only what and where."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and under it where an error came up."""
        name = record.name.partition(".")[0]
        bare = logging.makeLogRecord(record.__dict__ | {"exc_info": None, "exc_text": None})
        bare.stack_info = None
        if name not in _OURS:
            bare.msg, bare.args = "-", None
        line = super().format(bare)
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else "\n".join([line, *told(error)])


def told(error: BaseException) -> Iterator[str]:
    """What an error is and where it came up, its causes too; never what it says."""
    known: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in known:
        known.add(id(cause))
        key = f" ({cause.key})" if isinstance(cause, BrieferError) else ""
        yield f"  {type(cause).__module__}.{type(cause).__qualname__}{key}"
        for frame in traceback.extract_tb(cause.__traceback__):
            yield f"    {_place(frame.filename)}:{frame.lineno} {frame.name}"
        cause = cause.__cause__ or cause.__context__


def _place(file: str) -> str:
    """A file of a program, without the folders of this computer before it."""
    return "/".join(Path(file).parts[-3:])


def report(folder: Path, facts: Iterable[tuple[str, object]]) -> str:
    """A text to hand over: versions, facts about the store, and the end of the log.

    Args:
        folder: where the log is kept.
        facts: names and values, none of which holds words of a paper.
    """
    lines = [*_versions(), "", *(f"{name}: {value}" for name, value in facts), "", "log:"]
    return "\n".join([*lines, *_log_lines(folder / NAME), ""])


def _versions() -> Iterator[str]:
    yield f"briefer: {__version__}"
    yield f"python: {platform.python_version()} ({sys.platform}, {platform.machine()})"
    yield f"system: {platform.platform()}"
    for name in _LIBRARIES:
        try:
            yield f"{name}: {version(name)}"
        except PackageNotFoundError:
            yield f"{name}: -"


def _log_lines(path: Path) -> Iterable[str]:
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            return deque((line.rstrip("\n") for line in stream), _LAST_LINES)
    except OSError:
        return ["-"]
