"""The index of words: each paragraph as written and by stems, accents folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.matching import STEMS, stems
from briefer.store import settings

if TYPE_CHECKING:
    from sqlite_utils import Database


def index(database: Database, document_id: int) -> None:
    """Put the text of one paper into the index; its title goes with its first block."""
    database.conn.executemany(
        "INSERT INTO block_words (rowid, exact, stemmed, title, title_stemmed) "
        "VALUES (?, ?, ?, ?, ?)",
        _entries(database, document_id),
    )


def unindex(database: Database, document_id: int) -> None:
    """Take the text of one paper out of the index, before its blocks go."""
    database.conn.executemany(
        "INSERT INTO block_words (block_words, rowid, exact, stemmed, title, title_stemmed) "
        "VALUES ('delete', ?, ?, ?, ?, ?)",
        _entries(database, document_id),
    )


def _entries(database: Database, document_id: int) -> list[tuple[int, str, str, str, str]]:
    """What the index holds of each block of a paper."""
    rows = database.conn.execute(
        "SELECT b.id, b.text, CASE WHEN b.position = min(b.position) OVER () "
        "THEN d.title ELSE '' END AS title FROM blocks b JOIN documents d ON d.id = b.document_id "
        "WHERE b.document_id = ?",
        [document_id],
    ).fetchall()
    return [
        (row["id"], row["text"], stems(row["text"]), row["title"], stems(row["title"]))
        for row in rows
    ]


def retitle(database: Database, document_id: int, former: str) -> None:
    """Let a paper be found by its title of now, no longer by the one it had when it was indexed."""
    row = database.conn.execute(
        "SELECT b.id, b.text, d.title FROM blocks b JOIN documents d ON d.id = b.document_id "
        "WHERE b.document_id = ? ORDER BY b.position LIMIT 1",
        [document_id],
    ).fetchone()
    if row is None or row["title"] == former:
        return
    text, cut = row["text"], stems(row["text"])
    database.conn.execute(
        "INSERT INTO block_words (block_words, rowid, exact, stemmed, title, title_stemmed) "
        "VALUES ('delete', ?, ?, ?, ?, ?)",
        [row["id"], text, cut, former, stems(former)],
    )
    database.conn.execute(
        "INSERT INTO block_words (rowid, exact, stemmed, title, title_stemmed) "
        "VALUES (?, ?, ?, ?, ?)",
        [row["id"], text, cut, row["title"], stems(row["title"])],
    )


def is_current(database: Database) -> bool:
    """Whether the index was made with the stems of today."""
    return settings.value(database, "stems") == STEMS


def keep_current(database: Database) -> None:
    """Make the index anew when it was made with other stems."""
    if not is_current(database):
        rebuild(database)


def levels(database: Database) -> int:
    """How many levels the index has: a variable-length number in its structure record.

    Source: the comment "STRUCTURE RECORD" in SQLite's fts5_index.c.
    """
    row = database.conn.execute("SELECT block FROM block_words_data WHERE id = 10").fetchone()
    number = 0
    for byte in bytes(row["block"])[4:13]:
        number = number << 7 | byte & 0x7F
        if not byte & 0x80:
            break
    return number


def rebuild(database: Database) -> None:
    """Make the index anew from the paragraphs."""
    database.conn.execute("INSERT INTO block_words (block_words) VALUES ('delete-all')")
    for document in database.conn.execute("SELECT id FROM documents").fetchall():
        index(database, document["id"])
    settings.put(database, "stems", STEMS)
