"""A seal on every row: what is read must be what was saved, also after a bit fell over on a disk.

SQLite has no checksums: of a thousand flipped bits its own check finds a few dozen (fault S8).
Every change through this program leaves the row's number behind (triggers that live as long as the
connection), and before the commit the rows are sealed with a digest of all they hold.
"""

from __future__ import annotations

import hashlib
import json
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from sqlite_utils import Database

#: The tables that are sealed, each with what tells its rows apart.  Originals have the SHA-256 of
#: their paper, the journal its chain; the search index is made from the rest.
KEYS: Mapping[str, str] = {
    "documents": "id",
    "blocks": "id",
    "meetings": "id",
    "topics": "id",
    "topic_keys": "key",
    "document_topics": "id",
    "findings": "id",
    "rulings": "id",
    "drafts": "id",
    "draft_bases": "digest",
    "draft_revisions": "id",
    "draft_versions": "id",
    "settings": "name",
    "bin": "id",
}
_AT_ONCE = 2000


def watch(connection: sqlite3.Connection) -> None:
    """Let every changed row of this connection be remembered until it is sealed."""
    connection.execute(
        "CREATE TEMP TABLE unsealed (sort TEXT NOT NULL, key NOT NULL, "
        "PRIMARY KEY (sort, key)) WITHOUT ROWID"
    )
    for table, key in KEYS.items():
        for deed, rows in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            # Not "OR IGNORE": the deed's own conflict clause would go before it.
            connection.execute(
                f"CREATE TEMP TRIGGER seal_{table}_{deed} AFTER {deed} ON main.{table} "
                f"BEGIN INSERT INTO unsealed SELECT '{table}', {rows}.{key} WHERE NOT EXISTS "
                f"(SELECT 1 FROM unsealed WHERE sort = '{table}' AND key = {rows}.{key}); END"
            )


def changed(database: Database) -> dict[str, list[int | str]]:
    """The rows that were changed and are not sealed yet, by table."""
    found: dict[str, list[int | str]] = {}
    for row in database.conn.execute("SELECT sort, key FROM unsealed ORDER BY sort, key"):
        found.setdefault(row["sort"], []).append(row["key"])
    return found


def seal(database: Database) -> None:
    """Seal all that was changed; to be called before the commit."""
    waiting = changed(database)
    if not waiting:
        return
    for table, keys in waiting.items():
        _seal(database, table, keys)
    database.conn.execute("DELETE FROM unsealed")


def seal_all(database: Database, tables: Iterable[str] = KEYS) -> None:
    """Seal these tables anew, as they are: for a new schema, or for what was rescued."""
    for table in tables:
        database.conn.execute("DELETE FROM seals WHERE sort = ?", [table])
        rows = database.conn.execute(f"SELECT * FROM {table}")
        while batch := list(islice(rows, _AT_ONCE)):
            _put(database, table, batch)


def _seal(database: Database, table: str, keys: Collection[int | str]) -> None:
    connection = database.conn
    listed = json.dumps(list(keys))
    connection.execute(
        "DELETE FROM seals WHERE sort = ? AND key IN (SELECT value FROM json_each(?))",
        [table, listed],
    )
    rows = connection.execute(
        f"SELECT * FROM {table} WHERE {KEYS[table]} IN (SELECT value FROM json_each(?))", [listed]
    )
    _put(database, table, rows)


def _put(database: Database, table: str, rows: Iterable[sqlite3.Row]) -> None:
    key = KEYS[table]
    database.conn.executemany(
        "INSERT INTO seals (sort, key, digest) VALUES (?, ?, ?)",
        [(table, row[key], digest(row)) for row in rows],
    )


def digest(row: sqlite3.Row) -> bytes:
    """The seal of a row: of what its columns are called and hold; an empty column is left out.

    So a column that a later schema adds breaks no seal.
    """
    return _digest_of(row.keys(), row)


def broken(database: Database) -> Iterator[tuple[str, int | str]]:
    """The rows that are not what was sealed, and those that are gone; table and key."""
    for table, key in KEYS.items():
        # The plus takes the kind of the column away: with it the seals of a table would be gone
        # through for each of its rows, for the index of a column of any kind could not be used.
        rows = database.conn.execute(
            f"SELECT t.*, s.digest AS sealed_as FROM {table} t "
            f"LEFT JOIN seals s ON s.sort = '{table}' AND s.key = +t.{key}"
        )
        names = [column[0] for column in rows.description][:-1]
        for row in rows:
            *values, sealed_as = row
            if _digest_of(names, values) != sealed_as:
                yield table, row[key]
        gone = database.conn.execute(
            f"SELECT s.key FROM seals s WHERE s.sort = '{table}' "
            f"AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.{key} = s.key)"
        )
        yield from ((table, row["key"]) for row in gone)


def _digest_of(names: Iterable[str], values: Iterable[object]) -> bytes:
    held = [pair for pair in zip(names, values, strict=True) if pair[1] is not None]
    return hashlib.blake2b(json.dumps(held).encode(), digest_size=16).digest()


def count(database: Database) -> int:
    """How many rows are sealed."""
    row = database.conn.execute("SELECT count(*) AS sealed FROM seals").fetchone()
    return int(row["sealed"])
