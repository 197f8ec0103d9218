"""SQLite's errors told apart: what the surroundings did is a `StoreError`, the rest a bug."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefer.errors import (
    StoreDamagedError,
    StoreError,
    StoreForeignError,
    StoreFullError,
    StoreLockedError,
    StoreReadOnlyError,
    StoreVanishedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: SQLite's primary result codes (sqlite.org/rescode.html) that tell of the surroundings.
_CAUSES: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: StoreLockedError,
    sqlite3.SQLITE_LOCKED: StoreLockedError,
    sqlite3.SQLITE_READONLY: StoreReadOnlyError,
    sqlite3.SQLITE_FULL: StoreFullError,
    sqlite3.SQLITE_CORRUPT: StoreDamagedError,
    sqlite3.SQLITE_NOTADB: StoreForeignError,
    sqlite3.SQLITE_CANTOPEN: StoreVanishedError,
    sqlite3.SQLITE_IOERR: StoreError,
    sqlite3.SQLITE_PERM: StoreReadOnlyError,
}
_PRIMARY = 0xFF
_MOVED = 0x408  # SQLITE_READONLY_DBMOVED


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Run store work on `path`; an error of the surroundings comes out as a `StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code == _MOVED:
            raise StoreVanishedError(path) from error
        kind = _CAUSES.get(code & _PRIMARY) if code is not None else None
        if kind is None:
            raise
        raise kind(path, cause=str(error)) from error
    except OSError as error:
        raise of_system(path, error) from error


def of_system(path: Path, error: OSError) -> StoreError:
    """What an error of the operating system means for the store at `path`."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return StoreFullError(path)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return StoreReadOnlyError(path)
    if error.errno == errno.ENOENT:
        return StoreVanishedError(path)
    return StoreError(path, cause=error.strerror or type(error).__name__)
