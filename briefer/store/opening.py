"""The one way in: every check before the first read, every setting verified after it is made.

Source: decisions D1 and D2 of the fault study (docs/decisions/0001-journal-truncate.md).
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
from contextlib import closing, suppress
from itertools import count
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
from briefer.store import migrations, ownership, seals, search, vault
from briefer.store.faults import told
from briefer.store.rows import transaction

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from sqlite_utils import Database

#: "BRFR" in SQLite's application id: tells our files from other programs' databases.
APPLICATION_ID = 0x42524652
#: The SQLite underneath, for a report.
SQLITE = sqlite3.sqlite_version
_HEADER = b"SQLite format 3\0"
_PAGE = 4096
_SAMPLES = 64
#: SQLite never stores anything in the page that holds this byte.
_LOCK_BYTE = 0x40000000

_SETTINGS = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "secure_delete": 1,
    # Off: readers are shut out at the commit only, not for as long as a large paper is written.
    "cache_spill": 0,
    # Long: only our own copy or check may hold the store, and a large one takes many seconds.
    "busy_timeout": 30_000,
}


def create(path: Path) -> Database:
    """Make a new, empty store, readable by its owner alone; nothing is left when that fails.

    Raises:
        StoreExistsError: there is a file at this path already.
        StoreMissingError: there is no such folder.
        StoreReadOnlyError: its folder may not be written.
    """
    claim(path)
    try:
        with told(path):
            connection = connected(path, "rw")
            try:
                return _made(connection, path)
            except BaseException:
                _let_go(connection, read_only=False)
                raise
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def claim(path: Path) -> None:
    """Make an empty file that nobody has yet, its owner's alone (see `create` for the errors)."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as error:
        raise StoreExistsError(path) from error
    except FileNotFoundError as error:
        raise StoreMissingError(path) from error
    except OSError as error:
        raise StoreReadOnlyError(path) from error


def _made(connection: sqlite3.Connection, path: Path) -> Database:
    _set_up(connection, path, read_only=False)
    database = database_on(connection)
    with transaction(database):
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.migrate(database)
        seals.watch(connection)
        search.keep_current(database)
        seals.seal(database)
    return database


def open_existing(path: Path, *, read_only: bool) -> Database:
    """Open a store after checking that it is one; an older one is brought up to date.

    Nothing is written unless the schema or the search index is of an older Briefer, so that a
    store can be opened while another is importing.

    Raises:
        StoreMissingError: no file; none is made.
        StoreDamagedError: empty, cut off or inconsistent.
        StoreForeignError: not a store of Briefer.
        StoreNewerError: made by a newer Briefer; untouched.
        StoreOlderError: must be brought up to date but was opened for reading only.
        StoreReadOnlyError: asked for writing but may not be written.
        StoreLockedError: another program keeps it to itself.
    """
    check_file(path)
    if not read_only:
        _check_writable(path)
    with told(path):
        unclean = is_unclean(path)
        if read_only and unclean and not ownership.held(path):
            _roll_back(path)
        connection = connected(path, "ro" if read_only else "rw")
        try:
            return _checked(connection, path, read_only=read_only, thorough=unclean)
        except BaseException:
            # The journal, if there is one, is evidence for the next opening: it stays.
            connection.close()
            raise


def _checked(
    connection: sqlite3.Connection, path: Path, *, read_only: bool, thorough: bool
) -> Database:
    version = _checked_version(connection, path)
    if thorough or _blank_page(path):
        _check_pages(connection, path)
    _set_up(connection, path, read_only=read_only)
    database = database_on(connection)
    if version < migrations.SCHEMA_VERSION:
        _bring_up_to_date(database, path, version, read_only=read_only)
    elif not read_only:
        seals.watch(connection)
    if not read_only and not search.is_current(database):
        with transaction(database):
            search.keep_current(database)
            seals.seal(database)
    return database


def close(database: Database, *, read_only: bool) -> None:
    """Close so that one file remains beside nothing, which the next opening takes as clean.

    All was committed before: when the journal cannot be removed (the disk was pulled out, another
    is writing) there is nothing to lose, and the next opening checks the file.
    """
    _let_go(database.conn, read_only=read_only)


def _let_go(connection: sqlite3.Connection, *, read_only: bool) -> None:
    try:
        if not read_only:
            with suppress(sqlite3.Error):
                connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()


def check_file(path: Path) -> None:
    """Whether a file could be a store, by its first bytes (see `open_existing` for the errors)."""
    if not path.is_file():
        raise StoreMissingError(path)
    try:
        with path.open("rb") as stream:
            header = stream.read(len(_HEADER))
    except OSError as error:
        raise StoreReadOnlyError(path) from error
    if not header:
        raise StoreDamagedError(path)
    if header not in {_HEADER, vault.MAGIC}:
        raise StoreForeignError(path)


def _check_writable(path: Path) -> None:
    """The folder as well: SQLite keeps its journal beside the store."""
    if not os.access(path, os.W_OK) or not os.access(path.resolve().parent, os.W_OK):
        raise StoreReadOnlyError(path)


def is_unclean(path: Path) -> bool:
    """Whether the last one to write did not close: its journal is still there."""
    resolved = path.resolve()
    return resolved.with_name(f"{resolved.name}-journal").exists()


def _roll_back(path: Path) -> None:
    """Undo what a killed program left half done, which a reading connection cannot do."""
    if os.access(path, os.W_OK):
        with closing(connected(path, "rw")) as connection:
            connection.execute("PRAGMA user_version").fetchone()


def _blank_page(path: Path) -> bool:
    """Whether one of some pages all through the file holds nothing but zeros, and should not.

    A lost sector or a file that was never copied to the end looks like this.  So do pages that
    were freed, which are overwritten, and the one in which SQLite locks.
    """
    pages = path.stat().st_size // _PAGE
    with path.open("rb") as stream:
        samples = {max(0, pages - 1) * sample // (_SAMPLES - 1) for sample in range(_SAMPLES)}
        blank = {number + 1 for number in samples if not any(_page(stream, number + 1))}
        return bool(blank and blank - _unused_pages(stream, pages))


def _page(stream: BinaryIO, number: int) -> bytes:
    stream.seek(_PAGE * (number - 1))
    return stream.read(_PAGE)


def _unused_pages(stream: BinaryIO, pages: int) -> set[int]:
    """The numbers of the pages that hold nothing (sqlite.org/fileformat2.html#the_freelist)."""
    unused = {_LOCK_BYTE // _PAGE + 1}
    (trunk,) = struct.unpack_from(">I", _page(stream, 1), 32)
    while 0 < trunk <= pages and trunk not in unused:
        following, count = struct.unpack_from(">II", page := _page(stream, trunk))
        leaves = struct.unpack_from(f">{min(count, _PAGE // 4 - 2)}I", page, 8)
        unused |= {trunk, *leaves}
        trunk = following
    return unused


def connected(path: Path, mode: str) -> sqlite3.Connection:
    """A bare connection to a file that is there; `mode` is "ro" or "rw".

    Raises:
        PassphraseNeededError: it is locked, and nobody gave the passphrase yet.
    """
    if vault.is_locked(path):
        locked = vault.connected(path)
        locked.row_factory = sqlite3.Row
        return locked
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=_SETTINGS["busy_timeout"] / 1000,
    )
    connection.row_factory = sqlite3.Row
    return connection


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the schema; SQLite itself refuses a file shorter than its header says."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise StoreForeignError(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > migrations.SCHEMA_VERSION:
        raise StoreNewerError(path)
    return int(version)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise StoreDamagedError(path, cause=verdict)


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
    if journal != "truncate" and not isinstance(connection, vault.Locked):
        raise StoreReadOnlyError(path, cause=journal)
    connection.execute("PRAGMA synchronous = FULL")


def _bring_up_to_date(database: Database, path: Path, version: int, *, read_only: bool) -> None:
    if read_only:
        raise StoreOlderError(path)
    _keep_copy(database, path, version)
    sealed = version >= migrations.SEALED_SINCE
    with transaction(database):
        if sealed:
            seals.watch(database.conn)
        migrations.migrate(database)
        if sealed:
            seals.seal(database)
        else:
            seals.seal_all(database)
            seals.watch(database.conn)


def _keep_copy(database: Database, path: Path, version: int) -> None:
    """A whole copy of the store beside it, by SQLite's own backup; no earlier copy is touched."""
    names = (f"{path.name}.v{version}" + (f".{n}" if n else "") for n in count())
    copy = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    claim(copy)
    try:
        if isinstance(database.conn, vault.Locked):
            shutil.copyfile(path, copy)
            return
        with closing(connected(copy, "rw")) as target:
            database.conn.backup(target)
            _check_pages(target, path)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise


def database_on(connection: sqlite3.Connection) -> Database:
    """The tables on a connection."""
    # Importing sqlite_utils takes over half a second: not before a store is opened.
    from sqlite_utils import Database  # noqa: PLC0415

    return Database(connection, execute_plugins=False)
