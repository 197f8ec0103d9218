"""Private folders for what is on a disk for a moment; what a killed program left is swept.

A folder is its owner's alone and is held by a lock of the operating system, which a killed program
loses: the next start removes every folder that nobody holds, and the half files elsewhere that are
noted in it.  Source: issue on confidentiality; faults E1 and E3 of the fault study.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = "briefer-"
#: As `tempfile` names them; a folder that somebody named himself is another.
_NAME = re.compile(re.escape(PREFIX) + "[a-z0-9_]{8}")
_HELD, _BESIDE = ".held", ".beside"
#: A folder this young may be one that is being made; one without a lock file is of an earlier
#: Briefer and is left for a day.
_YOUNG_SECONDS, _OLD_SECONDS = 60.0, 86_400.0


class Scratch:
    """A private folder; `path` is where.  It goes at `close`, or at a next start after a kill."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._handle = os.open(self.path / _HELD, os.O_RDWR | os.O_CREAT, 0o600)
        _lock(self._handle)

    def note(self, half: Path) -> None:
        """Remember a file elsewhere that is not whole yet, so that it goes as well after a kill."""
        (self.path / _BESIDE).write_text(str(half), encoding="utf-8", errors="surrogateescape")

    def close(self) -> None:
        """The folder goes with all that is in it."""
        os.close(self._handle)
        shutil.rmtree(self.path, ignore_errors=True)


@contextmanager
def folder() -> Iterator[Path]:
    """A private folder for as long as this lasts."""
    made = Scratch()
    try:
        yield made.path
    finally:
        made.close()


@contextmanager
def noted(half: Path) -> Iterator[None]:
    """For as long as this lasts a kill leaves this file only until the next start.

    Where there is no room for a note the file is made all the same.
    """
    made: Scratch | None = None
    with suppress(OSError):
        made = Scratch()
        made.note(half)
    try:
        yield
    finally:
        if made is not None:
            made.close()


def sweep(prefix: str, now: float) -> None:
    """Remove the folders of this user that no program holds, and the half files they note.

    Args:
        prefix: how the name of a half file begins; another file is never removed.
        now: the moment, in seconds since 1970.
    """
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            if _ours(left) and _abandoned(left, now):
                _remove_half(left / _BESIDE, prefix)
                shutil.rmtree(left, ignore_errors=True)


def _ours(left: Path) -> bool:
    """Named by us, no link, made by this user: anybody may make a folder of this name beside it."""
    if not _NAME.fullmatch(left.name):
        return False
    facts = left.lstat()
    owner = getattr(os, "getuid", lambda: facts.st_uid)()
    return left.is_dir() and not left.is_symlink() and facts.st_uid == owner


def _abandoned(left: Path, now: float) -> bool:
    held = left / _HELD
    if not held.exists():
        return abs(now - left.stat().st_mtime) > _OLD_SECONDS
    if abs(now - held.stat().st_mtime) < _YOUNG_SECONDS:
        return False
    handle = os.open(held, os.O_RDWR)
    try:
        _lock(handle)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


def _remove_half(note: Path, prefix: str) -> None:
    if note.exists():
        half = Path(note.read_text(encoding="utf-8", errors="surrogateescape"))
        if half.name.startswith(prefix):
            half.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
