"""The one way in: every check before the first read, every setting verified after it is made.

Source: decisions D1 and D2 of the fault study (docs/decisions/0001-journal-truncate.md).
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from typing import TYPE_CHECKING

from briefer.errors import (
    StoreDamagedError,
    StoreExistsError,
    StoreForeignError,
    StoreMissingError,
    StoreNewerError,
    StoreOlderError,
    StoreReadOnlyError,
)
from briefer.store.faults import told
from briefer.store.migrations import SCHEMA_VERSION, migrate

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

#: "BRFR" in SQLite's application id: tells our files from other programs' databases.
APPLICATION_ID = 0x42524652
_HEADER = b"SQLite format 3\0"
_BUSY_MILLISECONDS = 5000

_SETTINGS = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "secure_delete": 1,
    "busy_timeout": _BUSY_MILLISECONDS,
}


def create(path: Path) -> Database:
    """Make a new, empty store, readable by its owner alone.

    Raises:
        StoreExistsError: there is a file at this path already.
        StoreReadOnlyError: its folder may not be written.
    """
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    except FileExistsError as error:
        raise StoreExistsError(path) from error
    except FileNotFoundError as error:
        raise StoreMissingError(path) from error
    except OSError as error:
        raise StoreReadOnlyError(path) from error
    os.close(handle)
    with told(path):
        connection = _connected(path, "rw")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _set_up(connection, path, read_only=False)
        database = _database(connection)
        migrate(database)
        return database


def open_existing(path: Path, *, read_only: bool) -> Database:
    """Open a store after checking that it is one; an older one is brought up to date.

    Raises:
        StoreMissingError: no file; none is made.
        StoreDamagedError: empty or inconsistent.
        StoreForeignError: not a store of Briefer.
        StoreNewerError: made by a newer Briefer; untouched.
        StoreOlderError: must be brought up to date but was opened for reading only.
        StoreReadOnlyError: asked for writing but may not be written.
    """
    _check_file(path)
    if not read_only and not os.access(path, os.W_OK):
        raise StoreReadOnlyError(path)
    with told(path):
        connection = _connected(path, "ro" if read_only else "rw")
        try:
            version = _checked_version(connection, path)
            _set_up(connection, path, read_only=read_only)
            database = _database(connection)
            if version < SCHEMA_VERSION:
                _bring_up_to_date(database, path, version, read_only=read_only)
        except BaseException:
            connection.close()
            raise
        return database


def close(database: Database, *, read_only: bool) -> None:
    """Close so that one file remains beside nothing."""
    if not read_only:
        database.conn.execute("PRAGMA journal_mode = DELETE")
    database.conn.close()


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise StoreMissingError(path)
    try:
        with path.open("rb") as stream:
            header = stream.read(len(_HEADER))
    except OSError as error:
        raise StoreReadOnlyError(path) from error
    if not header:
        raise StoreDamagedError(path)
    if header != _HEADER:
        raise StoreForeignError(path)


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_MILLISECONDS / 1000,
    )
    connection.row_factory = sqlite3.Row
    return connection


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise StoreForeignError(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise StoreNewerError(path)
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise StoreDamagedError(path)
    return int(version)


def _set_up(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    for name, value in _SETTINGS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != value:
            raise StoreDamagedError(path, cause=f"{name}={found}")
    connection.execute("PRAGMA mmap_size = 0")
    if read_only:
        connection.execute("PRAGMA query_only = 1")
        return
    (journal,) = connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
    if journal != "truncate":
        raise StoreReadOnlyError(path, cause=journal)
    connection.execute("PRAGMA synchronous = FULL")


def _bring_up_to_date(database: Database, path: Path, version: int, *, read_only: bool) -> None:
    if read_only:
        raise StoreOlderError(path)
    shutil.copy2(path, path.with_name(f"{path.name}.v{version}"))
    migrate(database)


def _database(connection: sqlite3.Connection) -> Database:
    # Importing sqlite_utils takes over half a second: not before a store is opened.
    from sqlite_utils import Database  # noqa: PLC0415

    return Database(connection, execute_plugins=False)
