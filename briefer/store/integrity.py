"""Whether a store is as it was saved: its pages, its links, its index, every row, every original.

Only reads.  A flip in free space or in the index of a table hurts nobody and may go unseen; one in
what somebody reads does not.  Source: faults S8 and S9, decision D6.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from briefer.model.safekeeping import Checkup, Fault, Unsound
from briefer.store import journal, opening, seals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlite_utils import Database

_MOST_CAUSES = 20
#: The paper that a row belongs to.
_PAPER = {
    "documents": "id",
    "blocks": "document_id",
    "findings": "document_id",
    "document_topics": "document_id",
    "rulings": "document_id",
}


def check(database: Database) -> Checkup:
    """Check everything; an error of SQLite half-way is a finding, not a failure."""
    found: list[Unsound] = []
    for part in (_pages, _links, _index, _texts, _originals, _journal):
        found += _safely(part, database)
    papers = _counted(database, "SELECT count(*) FROM documents")
    return Checkup(tuple(found), papers, _counted(database, "SELECT count(*) FROM seals"))


def check_file(path: Path) -> Checkup:
    """Check a store that nobody has open, without any other look at it before."""
    with closing(opening.connected(path, "ro")) as connection:
        # A byte that is no letter any more must be found, not stumbled over.
        connection.text_factory = lambda content: content.decode("utf-8", "replace")
        connection.execute("PRAGMA query_only = 1")
        connection.execute("PRAGMA temp_store = 2")
        connection.execute("PRAGMA trusted_schema = 0")
        return check(opening.database_on(connection))


def sound(path: Path) -> bool:
    """Whether a copy is whole: for copies that are to be relied on."""
    try:
        return check_file(path).sound
    except sqlite3.Error:
        return False


def _safely(part: Callable[[Database], Iterator[Unsound]], database: Database) -> Iterator[Unsound]:
    try:
        yield from part(database)
    except (sqlite3.Error, UnicodeDecodeError, ValueError) as error:
        yield Unsound(Fault.PAGES, cause=str(error))


def _counted(database: Database, query: str) -> int:
    try:
        return int(database.conn.execute(query).fetchone()[0])
    except sqlite3.Error:
        return 0


def _pages(database: Database) -> Iterator[Unsound]:
    for (verdict,) in database.conn.execute(f"PRAGMA integrity_check({_MOST_CAUSES})"):
        if verdict != "ok":
            yield Unsound(Fault.PAGES, cause=str(verdict))


def _links(database: Database) -> Iterator[Unsound]:
    for row in database.conn.execute("PRAGMA foreign_key_check"):
        yield Unsound(Fault.LINKS, row["table"], str(row["rowid"]), cause=row["parent"])


def _index(database: Database) -> Iterator[Unsound]:
    """Every paragraph has its words in the index, nothing else has, and it can be asked."""
    database.conn.execute("SELECT rowid FROM block_words WHERE block_words MATCH 'x' LIMIT 1")
    row = database.conn.execute(
        "SELECT (SELECT count(*) FROM blocks) AS wanted, "
        "(SELECT count(*) FROM block_words_docsize) AS found"
    ).fetchone()
    if row["wanted"] != row["found"]:
        yield Unsound(Fault.INDEX, "block_words", cause=f"{row['found']}/{row['wanted']}")


def _texts(database: Database) -> Iterator[Unsound]:
    for table, key in seals.broken(database):
        yield Unsound(Fault.TEXT, table, str(key), paper_of(database, table, key))


def paper_of(database: Database, table: str, key: int | str) -> str:
    """The title of the paper that a row belongs to; empty where it belongs to none."""
    if table not in _PAPER:
        return ""
    row = database.conn.execute(
        f"SELECT d.title FROM documents d JOIN {table} t ON d.id = t.{_PAPER[table]} "
        f"WHERE t.{seals.KEYS[table]} = ?",
        [key],
    ).fetchone()
    return str(row["title"]) if row else ""


def _originals(database: Database) -> Iterator[Unsound]:
    for paper in database.conn.execute("SELECT id, sha256, title FROM documents").fetchall():
        row = database.conn.execute(
            "SELECT content FROM originals WHERE document_id = ?", [paper["id"]]
        ).fetchone()
        if row is None or hashlib.sha256(row["content"]).hexdigest() != paper["sha256"]:
            yield Unsound(Fault.ORIGINAL, "originals", str(paper["id"]), paper["title"])


def _journal(database: Database) -> Iterator[Unsound]:
    for number in journal.altered(database):
        yield Unsound(Fault.JOURNAL, "journal", str(number))
