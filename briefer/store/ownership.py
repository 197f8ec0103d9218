"""One program at a time writes a store: a file beside it tells who, and keeps others out.

SQLite's own locks cannot be relied on across a network share, and they tell nobody who holds them.
On one computer the operating system's lock on this file decides, which a killed program loses; of
another computer the file itself decides, however old it is.  Source: faults S11, S12 and S14.
"""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import platform
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.errors import StoreInUseError
from briefer.model.safekeeping import Owner
from briefer.store.faults import of_system

if TYPE_CHECKING:
    from pathlib import Path

#: Another program may remove its file between our opening and our locking it.
_TRIES = 10
#: Windows keeps others from reading locked bytes: lock one far behind the text.
_BYTE = 1 << 30
_NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}

_guard = threading.Lock()
_held: dict[Path, _Held] = {}


@dataclass
class _Held:
    handle: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Hold:
    """The right to write a store; to be let go when the store is closed."""

    lock: Path

    def let_go(self) -> None:
        """Give it back; the last of this program removes the file."""
        with _guard:
            held = _held.get(self.lock)
            if held is None:
                return
            held.count -= 1
            if not held.count:
                del _held[self.lock]
                _release(held.handle, self.lock)


def lock_of(path: Path) -> Path:
    """The file that tells who has a store open for writing."""
    resolved = path.resolve()
    return resolved.with_name(f"{resolved.name}.lock")


def take(path: Path, who: str = "", *, alone: bool = False) -> Hold:
    """Take the right to write a store; threads of one program share it, unless asked `alone`.

    Raises:
        StoreInUseError: another program has it, on this computer or another.
        StoreReadOnlyError: its folder may not be written.
        StoreFullError: the disk is full.
    """
    lock = lock_of(path)
    with _guard:
        if lock in _held and alone:
            raise _in_use(path, owner_of(path))
        if lock in _held:
            _held[lock].count += 1
        else:
            _held[lock] = _Held(_claimed(lock, path, who))
    return Hold(lock)


def owner_of(path: Path) -> Owner | None:
    """Who has a store open for writing, as its file tells; None when nobody says so."""
    try:
        content = lock_of(path).read_bytes()
    except OSError:
        return None
    return _told(content)


def held(path: Path) -> bool:
    """Whether a program may have the store open for writing at this moment."""
    lock, owner = lock_of(path), owner_of(path)
    with _guard:
        if lock in _held:
            return True
        try:
            handle = os.open(lock, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
        except FileNotFoundError:
            return False
        except OSError:
            return True
        try:
            return not _locked(handle, owner) or (
                owner is not None and owner.computer != platform.node()
            )
        finally:
            os.close(handle)


def take_over(path: Path) -> Owner | None:
    """Forget who had a store open on another computer; a deliberate deed of a person.

    Returns:
        Who it was.

    Raises:
        StoreInUseError: a program on this computer has it open at this moment.
    """
    lock, owner = lock_of(path), owner_of(path)
    with _guard:
        if lock in _held:
            raise _in_use(path, owner)
        try:
            handle = os.open(lock, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise of_system(path, error) from error
        if not _locked(handle, owner):
            os.close(handle)
            raise _in_use(path, owner)
        _release(handle, lock)
    return owner


def _claimed(lock: Path, path: Path, who: str) -> int:
    for _ in range(_TRIES):
        try:
            handle = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            raise of_system(path, error) from error
        owner = _told(os.pread(handle, 4096, 0) if hasattr(os, "pread") else lock.read_bytes())
        if not _locked(handle, owner):
            os.close(handle)
            raise _in_use(path, owner)
        if not _is_still(handle, lock):
            os.close(handle)
            continue
        if owner is not None and owner.computer != platform.node():
            os.close(handle)
            raise _in_use(path, owner)
        try:
            _write(handle, who)
        except OSError as error:
            _release(handle, lock)
            raise of_system(path, error) from error
        return handle
    raise _in_use(path, owner_of(path))


def _write(handle: int, who: str) -> None:
    told = {"who": who, "computer": platform.node(), "process": os.getpid()}
    # The file's own time is since when: the core has no clock.
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(told).encode())
    since = os.fstat(handle).st_mtime
    told["since"] = dt.datetime.fromtimestamp(since, dt.UTC).isoformat(timespec="seconds")
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(told).encode())


def _told(content: bytes) -> Owner | None:
    """The owner that a file names; an empty or garbled one is nobody's."""
    try:
        told = json.loads(content)
        since = told.get("since")
        when = dt.datetime.fromisoformat(since) if since else None
        return Owner(str(told["who"]), str(told["computer"]), when)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _in_use(path: Path, owner: Owner | None) -> StoreInUseError:
    owner = owner or Owner("?", "?")
    since = owner.since.isoformat() if owner.since else "?"
    return StoreInUseError(path, who=owner.who or "?", computer=owner.computer, since=since)


def _is_still(handle: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), lock.stat())
    except OSError:
        return False


def _release(handle: int, lock: Path) -> None:
    # Windows removes no open file; elsewhere the file goes while the lock is still ours.
    if sys.platform == "win32":
        os.close(handle)
    with suppress(OSError):
        lock.unlink()
    if sys.platform != "win32":
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int, _: Owner | None) -> bool:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _locked(handle: int, owner: Owner | None) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # Where files cannot be locked, only the text of the file is left to go by.
            return error.errno in _NO_LOCKS and owner is None
        return True
