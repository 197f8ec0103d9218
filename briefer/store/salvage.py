"""Saving what can be saved from a damaged store into a new one; the damaged one is never written.

Every row that can still be read goes over as it is; the seals of the damaged store tell which are
gone and which are not as they were saved.  Source: decision D6 ("salvage into a new file").
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import StoreDamagedError
from briefer.files import PREFIX, put_in_place
from briefer.model.safekeeping import Loss, Rescue
from briefer.store import opening, seals, search
from briefer.store.faults import told
from briefer.store.migrations import SCHEMA_VERSION
from briefer.store.rows import transaction
from briefer.store.wiping import unlocked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

#: All that is not made from the rest; what others point at comes first.
TABLES = (
    "meetings",
    "documents",
    "originals",
    "blocks",
    "topics",
    "topic_keys",
    "document_topics",
    "findings",
    "document_references",
    "rulings",
    "drafts",
    "draft_bases",
    "draft_revisions",
    "draft_versions",
    "settings",
    "bin",
    "journal",
)
#: What SQLite says of pages it cannot make sense of.
_BROKEN = (sqlite3.DatabaseError, UnicodeDecodeError, OverflowError)
_LONGEST_GAP = 1 << 20


def rescue(damaged: Path, target: Path) -> Rescue:
    """Save what can be read of a store into a new one; tells what was lost.

    Raises:
        StoreExistsError: there is a file at the target already.
        StoreDamagedError: nothing can be read: only a copy can help.
    """
    # Beside the target, so that what a killed program leaves is found and removed.
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=target.resolve().parent) as folder:
        copy = Path(folder) / "damaged.db"
        with told(damaged):
            shutil.copyfile(damaged, copy)
        journal = damaged.resolve().with_name(f"{damaged.resolve().name}-journal")
        if journal.exists():
            shutil.copyfile(journal, copy.with_name(f"{copy.name}-journal"))
        with closing(_opened(copy, damaged)) as connection:
            database = opening.create(target)
            try:
                with told(target):
                    return _saved(connection, database, target)
            except BaseException:
                opening.close(database, read_only=False)
                target.unlink(missing_ok=True)
                raise
            finally:
                with suppress(sqlite3.Error):
                    opening.close(database, read_only=False)


def _opened(copy: Path, damaged: Path) -> sqlite3.Connection:
    connection = opening.connected(copy, "rw")
    connection.text_factory = lambda content: content.decode("utf-8", "replace")
    try:
        connection.execute("PRAGMA trusted_schema = 0")
        connection.execute("PRAGMA cell_size_check = 1")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        names = {row["name"] for row in connection.execute("SELECT name FROM sqlite_master")}
    except _BROKEN as error:
        connection.close()
        raise StoreDamagedError(damaged, cause=str(error)) from error
    if "documents" not in names or version > SCHEMA_VERSION:
        connection.close()
        raise StoreDamagedError(damaged)
    return connection


def _saved(damaged: sqlite3.Connection, database: Database, target: Path) -> Rescue:
    """All tables, then what hangs in the air is taken out, then index and seals are made anew."""
    sealed = _seals(damaged)
    saved: dict[str, int] = {}
    lost: list[Loss] = []
    database.conn.execute("PRAGMA foreign_keys = 0")
    with transaction(database):
        for table in TABLES:
            saved[table] = _table(damaged, database, table)
        _keep_originals(database, target)
        lost += _loose(database)
        lost += _missed(database, sealed)
        search.rebuild(database)
        seals.seal_all(database)
        database.conn.execute("DELETE FROM unsealed")
    papers = database.conn.execute("SELECT count(*) FROM documents").fetchone()[0]
    return Rescue(tuple(saved.items()), tuple(lost), papers)


def _seals(damaged: sqlite3.Connection) -> dict[tuple[str, str], bytes]:
    found: dict[tuple[str, str], bytes] = {}
    with suppress(*_BROKEN):
        for row in damaged.execute("SELECT sort, key, digest FROM seals"):
            found[row["sort"], str(row["key"])] = row["digest"]
    return found


def _table(damaged: sqlite3.Connection, database: Database, table: str) -> int:
    columns = [row["name"] for row in database.conn.execute(f"PRAGMA table_info({table})")]
    with suppress(*_BROKEN):
        there = {row["name"] for row in damaged.execute(f"PRAGMA table_info({table})")}
        columns = [name for name in columns if name in there]
    count = 0
    database.conn.execute(f"DELETE FROM {table}")
    for row in _rows(damaged, table):
        count += _put(database, table, columns, row)
    return count


def _put(database: Database, table: str, columns: list[str], row: sqlite3.Row) -> int:
    """Put a row in; one that the schema of today refuses is damaged, and lost."""
    marks = ", ".join("?" * len(columns))
    try:
        database.conn.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",
            [row[name] for name in columns],
        )
    except (sqlite3.IntegrityError, IndexError, UnicodeEncodeError):
        return 0
    return 1


def _rows(damaged: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row]:
    """The rows that can be read, in their order; a page that cannot is stepped over."""
    last, gap = _first(damaged, table), 1
    while gap <= _LONGEST_GAP:
        try:
            rows = damaged.execute(
                f"SELECT rowid AS _row, * FROM {table} WHERE rowid > ? ORDER BY rowid", [last]
            )
            for row in rows:
                last, gap = row["_row"], 1
                yield row
        except _BROKEN:
            # The row behind the last one cannot be read: further on there may be others.
            last, gap = last + gap, gap * 2
        else:
            return


def _first(damaged: sqlite3.Connection, table: str) -> int:
    with suppress(*_BROKEN):
        (lowest,) = damaged.execute(f"SELECT min(rowid) FROM {table}").fetchone()
        return int(lowest or 1) - 1
    return 0


def _keep_originals(database: Database, target: Path) -> None:
    """The file of a paper that is itself lost goes into a folder, to be imported again."""
    rows = database.conn.execute(
        "SELECT document_id, content FROM originals "
        "WHERE document_id NOT IN (SELECT id FROM documents)"
    ).fetchall()
    folder = target.with_name(f"{target.name}.originals")
    for row in rows:
        folder.mkdir(mode=0o700, exist_ok=True)
        put_in_place(folder / f"{row['document_id']}", bytes(row["content"]))


def _loose(database: Database) -> Iterator[Loss]:
    """Take out what points at something that is gone, until nothing does."""
    while loose := database.conn.execute("PRAGMA foreign_key_check").fetchall():
        for table in {row["table"] for row in loose}:
            numbers = sorted({row["rowid"] for row in loose if row["table"] == table})
            _take_out(database, table, numbers)
            yield from (Loss(table, str(number)) for number in numbers)


def _take_out(database: Database, table: str, numbers: list[int]) -> None:
    with unlocked(database, table):
        database.conn.executemany(
            f"DELETE FROM {table} WHERE rowid = ?", [[number] for number in numbers]
        )


def _missed(database: Database, sealed: dict[tuple[str, str], bytes]) -> Iterator[Loss]:
    """What had a seal and is not there, or is there and is not what was sealed."""
    left = dict(sealed)
    for table, key in seals.KEYS.items():
        for row in database.conn.execute(f"SELECT * FROM {table}").fetchall():
            seal = left.pop((table, str(row[key])), None)
            if seal is not None and seal != seals.digest(row):
                yield Loss(table, str(row[key]), _paper(database, row), altered=True)
    yield from (Loss(table, key) for table, key in left)


def _paper(database: Database, row: sqlite3.Row) -> str:
    number = row["document_id"] if "document_id" in row.keys() else None  # noqa: SIM118
    if number is None:
        return str(row["title"]) if "title" in row.keys() else ""  # noqa: SIM118
    found = database.conn.execute("SELECT title FROM documents WHERE id = ?", [number]).fetchone()
    return str(found["title"]) if found else ""
