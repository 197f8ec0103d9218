"""The schema, one small step per change; a released step is never edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.store import identity
from briefer.store.codec import decode
from briefer.store.findings import SORTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

SCHEMA_VERSION = 4
#: The first schema in which every row has its seal (see `seals`).
SEALED_SINCE = 4


def m001_papers(database: Database) -> None:
    """Papers with their original, their text, what was recognised, and the staffer's decisions."""
    _run(database, _M001)


def m002_rulings(database: Database) -> None:
    """Decisions about any finding, on record for good; findings know whence and how sure."""
    _run(database, _M002)
    _identify(database)
    _run(database, _M002_DECISIONS)


def m003_drafts(database: Database) -> None:
    """Drafts of briefings, every state of them kept for good."""
    _run(database, _M003)


def m004_safekeeping(database: Database) -> None:
    """A bin, a journal, the marking of a paper, and a seal on every row (put on at opening)."""
    _run(database, _M004)


def _run(database: Database, script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            database.conn.execute(statement)


def _identify(database: Database) -> None:
    """Give every finding its identity; decisions on commitments go along."""
    for row in database.conn.execute("SELECT id FROM documents").fetchall():
        _identify_paper(database, row["id"])


def _identify_paper(database: Database, document_id: int) -> None:
    blocks = database.conn.execute(
        "SELECT position, text FROM blocks WHERE document_id = ?", [document_id]
    )
    paper = identity.PaperWords({row["position"]: row["text"] for row in blocks})
    for sort, kind in SORTS.items():
        rows = database.conn.execute(
            "SELECT id, identity, body FROM findings WHERE document_id = ? AND sort = ? "
            "ORDER BY position",
            [document_id, sort],
        ).fetchall()
        names = identity.identities([decode(kind, row["body"]) for row in rows], paper)
        for row, name in zip(rows, names, strict=True):
            database.conn.execute(
                "UPDATE findings SET identity = ?, former = ?, "
                "confidence = json_extract(body, '$.confidence') WHERE id = ?",
                [name, row["identity"], row["id"]],
            )


def migrate(database: Database) -> None:
    """Bring a store up to date, inside a transaction: all steps and the version, or nothing."""
    from sqlite_utils import Migrations  # noqa: PLC0415 - a slow import

    steps = Migrations("briefer")
    for step in _STEPS:
        steps()(step)
    steps.apply(database)
    database.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


_STEPS: tuple[Callable[[Database], None], ...] = (
    m001_papers,
    m002_rulings,
    m003_drafts,
    m004_safekeeping,
)

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

#: `other_id` is the paper of the answer in a ruling about a promise and its answer.  Rulings belong
#: to the versions of a paper together: which those are is asked of `documents`, for it may change
#: when a paper is recognised anew.
_M002 = """
ALTER TABLE findings ADD COLUMN origin TEXT NOT NULL DEFAULT 'recognised';
ALTER TABLE findings ADD COLUMN confidence REAL;
ALTER TABLE findings ADD COLUMN former TEXT;
CREATE INDEX findings_by_doubt ON findings (confidence);
CREATE TABLE rulings (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    other_id INTEGER REFERENCES documents(id), sort TEXT NOT NULL, identity TEXT NOT NULL,
    verdict TEXT NOT NULL, changes TEXT NOT NULL, moved INTEGER NOT NULL, topic_key TEXT,
    base TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    who TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL,
    withdraws INTEGER REFERENCES rulings(id)
) STRICT;
CREATE INDEX rulings_by_identity ON rulings (sort, identity);
CREATE UNIQUE INDEX rulings_withdrawn ON rulings (withdraws) WHERE withdraws IS NOT NULL;
CREATE TRIGGER rulings_stay BEFORE UPDATE ON rulings BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER rulings_last BEFORE DELETE ON rulings BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE VIEW standing AS
    SELECT r.sort, r.identity, d.paper_key, coalesce(o.paper_key, '') AS other_key,
        max(r.id) AS ruling_id
    FROM rulings r JOIN documents d ON d.id = r.document_id
    LEFT JOIN documents o ON o.id = r.other_id
    WHERE r.withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM rulings w WHERE w.withdraws = r.id)
    GROUP BY r.sort, r.identity, d.paper_key, coalesce(o.paper_key, '');
"""

#: The newest paper with the commitment stands for its versions.
_M002_DECISIONS = """
INSERT INTO rulings (document_id, sort, identity, verdict, changes, moved, topic_key, base,
    before, after, who, why, at)
    SELECT f.document_id, 'commitments', f.identity, 'confirmed',
        json_object('state', json_object('state', d.state, 'reason', d.reason, 'at', d.at,
            'who', '')),
        0, NULL, f.body, '{}', json_object('state', d.state), '', d.reason, d.at
    FROM decisions d JOIN findings f ON f.id =
        (SELECT max(n.id) FROM findings n WHERE n.former = d.identity)
    ORDER BY d.id;
DROP TABLE decisions;
DROP INDEX findings_by_identity;
ALTER TABLE findings DROP COLUMN former;
CREATE INDEX findings_by_identity ON findings (identity, sort);
"""

#: A basis is what most states of a draft have in common.
_M003 = """
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meetings(id),
    head INTEGER REFERENCES draft_revisions(id), removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX drafts_by_meeting ON drafts (meeting_id);
CREATE TABLE draft_bases (digest TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE draft_revisions (
    id INTEGER PRIMARY KEY, draft_id INTEGER NOT NULL REFERENCES drafts(id),
    parent INTEGER REFERENCES draft_revisions(id),
    basis TEXT NOT NULL REFERENCES draft_bases(digest), body TEXT NOT NULL,
    what TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX draft_revisions_by_parent ON draft_revisions (parent);
CREATE TABLE draft_versions (
    id INTEGER PRIMARY KEY, revision_id INTEGER NOT NULL REFERENCES draft_revisions(id),
    name TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX draft_versions_by_revision ON draft_versions (revision_id);
CREATE TRIGGER drafted_stays BEFORE UPDATE ON draft_revisions
    BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER drafted_lasts BEFORE DELETE ON draft_revisions
    BEGIN SELECT raise(ABORT, 'append only'); END;
"""

_M004 = """
ALTER TABLE documents ADD COLUMN marking TEXT;
ALTER TABLE documents ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
CREATE TABLE bin (
    id INTEGER PRIMARY KEY, sort TEXT NOT NULL, subject_id INTEGER NOT NULL,
    name TEXT NOT NULL, payload TEXT NOT NULL, who TEXT NOT NULL, at TEXT
) STRICT;
INSERT INTO bin (sort, subject_id, name, payload, who)
    SELECT 'draft', id, '', '{}', '' FROM drafts WHERE removed;
CREATE TABLE seals (
    sort TEXT NOT NULL, key ANY NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (sort, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
    id INTEGER PRIMARY KEY, at TEXT, who TEXT NOT NULL, what TEXT NOT NULL, subject_id INTEGER,
    before TEXT NOT NULL, after TEXT NOT NULL, evidence TEXT NOT NULL, chain TEXT NOT NULL
) STRICT;
CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER journal_lasts BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'append only'); END;
"""
