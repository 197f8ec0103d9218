"""The schema, one small step per change; a released step is never edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

SCHEMA_VERSION = 1


def m001_papers(database: Database) -> None:
    """Papers with their original, their text, what was recognised, and the staffer's decisions."""
    for statement in _M001.split(";\n"):
        if statement.strip():
            database.conn.execute(statement)


_STEPS: tuple[Callable[[Database], None], ...] = (m001_papers,)

_M001 = """
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY, organisation TEXT NOT NULL, formats TEXT NOT NULL,
    start TEXT, end TEXT, place TEXT
) STRICT;
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    format TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT,
    effective_date TEXT, number TEXT, meeting_id INTEGER REFERENCES meetings(id),
    pages INTEGER NOT NULL, imported_at TEXT NOT NULL, recogniser TEXT NOT NULL,
    paper_key TEXT NOT NULL, version INTEGER NOT NULL, current INTEGER NOT NULL,
    warnings TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_meeting ON documents (meeting_id);
CREATE INDEX documents_by_paper ON documents (paper_key);
CREATE TABLE originals (
    document_id INTEGER PRIMARY KEY REFERENCES documents(id), content BLOB NOT NULL
) STRICT;
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL, page INTEGER, text TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX blocks_by_document ON blocks (document_id, position);
CREATE TABLE topics (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE topic_keys (
    key TEXT PRIMARY KEY, topic_id INTEGER NOT NULL REFERENCES topics(id),
    parts TEXT NOT NULL, origin TEXT NOT NULL
) STRICT;
CREATE TABLE document_topics (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL, heading TEXT NOT NULL, key TEXT NOT NULL REFERENCES topic_keys(key)
) STRICT;
CREATE INDEX document_topics_by_document ON document_topics (document_id);
CREATE INDEX document_topics_by_key ON document_topics (key);
CREATE TABLE findings (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    sort TEXT NOT NULL, position INTEGER NOT NULL, topic_key TEXT REFERENCES topic_keys(key),
    identity TEXT, body TEXT NOT NULL
) STRICT;
CREATE INDEX findings_by_document ON findings (sort, document_id);
CREATE INDEX findings_by_topic ON findings (sort, topic_key);
CREATE INDEX findings_by_identity ON findings (identity) WHERE identity IS NOT NULL;
CREATE TABLE document_references (
    document_id INTEGER NOT NULL REFERENCES documents(id), number TEXT NOT NULL,
    PRIMARY KEY (document_id, number)
) STRICT;
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY, identity TEXT NOT NULL, state TEXT NOT NULL,
    reason TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE block_words USING fts5(
    exact, stemmed, title, title_stemmed, content='', tokenize="unicode61 remove_diacritics 2"
);
"""


def migrate(database: Database) -> None:
    """Bring a store up to date, inside a transaction: all steps and the version, or nothing."""
    from sqlite_utils import Migrations  # noqa: PLC0415 - a slow import

    steps = Migrations("briefer")
    for step in _STEPS:
        steps()(step)
    steps.apply(database)
    database.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
