"""Papers in the store: saved once by their contents, newer versions kept beside older."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefer.errors import NoSuchRecordError
from briefer.model.document import Kind, Suggestions
from briefer.model.records import DocumentRecord, Outcome
from briefer.model.source import ReadingWarning
from briefer.store import findings, keeping, meetings, search, texts, topics
from briefer.store.codec import decode, encode
from briefer.store.rows import listed, numbered, storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from sqlite_utils import Database

    from briefer.model.document import Document
    from briefer.model.source import SourceText

_WORD = re.compile(r"\w+")
#: Shorter words of a title, unless numbers, do not tell two papers apart ("van de", "over het").
_SHORTEST = 4
#: All of a record; not the body, which is large.
_COLUMNS = tuple(field.name for field in fields(DocumentRecord))
_RECORD = f"SELECT {', '.join(_COLUMNS)} FROM documents"  # noqa: S608 - our own names
#: With more papers each is made anew.
_REMEMBERED = 50_000
_LISTED = "WHERE id IN (SELECT value FROM json_each(?))"


def by_sha256(database: Database, sha256: str) -> DocumentRecord | None:
    """The paper with these contents, or None; one in the bin is not there."""
    row = database.conn.execute(f"{_RECORD} WHERE sha256 = ? AND NOT removed", [sha256]).fetchone()
    return _record(row) if row else None


def one_document(database: Database, document_id: int) -> DocumentRecord:
    """One paper.

    Raises:
        NoSuchRecordError: there is none with this number.
    """
    row = database.conn.execute(f"{_RECORD} WHERE id = ?", [document_id]).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=document_id)
    return _record(row)


def by_number(database: Database, document_ids: Collection[int]) -> dict[int, DocumentRecord]:
    """The papers with these numbers."""
    rows = database.conn.execute(f"{_RECORD} {_LISTED}", [listed(document_ids)])
    return {row["id"]: _record(row) for row in rows}


def all_documents(
    database: Database, meeting_id: int | None, *, current_only: bool
) -> tuple[DocumentRecord, ...]:
    """Papers, newest first; those without any day last."""
    of_meeting = "" if meeting_id is None else "meeting_id = :meeting AND "
    rows = database.conn.execute(
        f"{_RECORD} WHERE {of_meeting} (current OR NOT :current) AND NOT removed "
        "ORDER BY effective_date IS NULL, effective_date DESC, id",
        {"meeting": meeting_id, "current": current_only},
    )
    return tuple(map(_record, rows))


def add(
    database: Database,
    document: Document,
    source: SourceText,
    content: bytes,
    *,
    imported_at: dt.datetime,
    recogniser: str,
) -> tuple[Outcome, int]:
    """Save a paper that is not there yet with all that was found in it; gives its number."""
    meeting_id = meetings.attached(database, document.meeting) if document.meeting else None
    columns = columns_of(document, meeting_id, recogniser)
    document_id = numbered(
        database,
        "documents",
        {
            "sha256": document.file.sha256,
            "name": storable(document.file.name),
            "format": document.file.format,
            "pages": source.pages,
            "imported_at": imported_at.astimezone(dt.UTC).isoformat(),
            "version": 1,
            "current": False,
        }
        | columns,
    )
    put_versions(database, columns["paper_key"])
    database.table("originals").insert({"document_id": document_id, "content": content})
    _add_text(database, document_id, source)
    keys = topics.keep_topics(database, document_id, document.topics)
    keeping.keep(database, document_id, document, keys, source)
    findings.put_references(database, document_id, document)
    record = one_document(database, document_id)
    newer = record.current and record.version > 1
    return (Outcome.NEWER_VERSION if newer else Outcome.NEW), document_id


def columns_of(document: Document, meeting_id: int | None, recogniser: str) -> dict[str, Any]:
    """What a row holds that depends on what was recognised."""
    effective = document.effective_date
    return {
        "kind": document.kind.value,
        "title": storable(document.title),
        "date": document.date.isoformat() if document.date else None,
        "effective_date": effective.isoformat() if effective else None,
        "number": document.number,
        "meeting_id": meeting_id,
        "recogniser": recogniser,
        "paper_key": _paper_key(document, meeting_id),
        "marking": document.marking,
        "warnings": encode(document.warnings),
        "body": encode(_without_findings(document)),
    }


def put_versions(database: Database, paper_key: str) -> None:
    """Number the versions of a paper as they were imported, and tell which is the current one.

    A correction imported before what it corrects stays the current one, by the days they bear.
    """
    rows = database.conn.execute(
        "SELECT id, date FROM documents WHERE paper_key = ? AND NOT removed ORDER BY id",
        [paper_key],
    ).fetchall()
    current: sqlite3.Row | None = None
    for version, row in enumerate(rows, start=1):
        late = current and row["date"] and current["date"] and row["date"] < current["date"]
        current = current if late else row
        database.conn.execute(
            "UPDATE documents SET version = ?, current = 0 WHERE id = ?", [version, row["id"]]
        )
    if current is not None:
        database.conn.execute("UPDATE documents SET current = 1 WHERE id = ?", [current["id"]])


def outdated(database: Database, recogniser: str | None) -> tuple[int, ...]:
    """The papers that were recognised by other rules than these, those in use first.

    Without a `recogniser` all papers.
    """
    rows = database.conn.execute(
        "SELECT id FROM documents WHERE NOT removed "
        "AND (:recogniser IS NULL OR recogniser <> :recogniser) "
        "ORDER BY current DESC, id DESC",
        {"recogniser": recogniser},
    )
    return tuple(row["id"] for row in rows)


def _without_findings(document: Document) -> Document:
    bare = replace(document, positions=(), allied_positions=(), commitments=(), questions=())
    return replace(bare, suggestions=Suggestions())


def _add_text(database: Database, document_id: int, source: SourceText) -> None:
    rows = [
        {
            "document_id": document_id,
            "position": block.index,
            "page": block.page,
            "text": storable(block.text),
            "body": encode(block),
        }
        for block in source.blocks
    ]
    database.table("blocks").insert_all(rows)
    search.index(database, document_id)


def _paper_key(document: Document, meeting_id: int | None) -> str:
    """What the versions of one paper have in common.

    The kind and the meeting always (a letter and its annex bear one number), with the number, or
    where there is none with the title.  What has too little of these is a paper of its own:
    two papers side by side are a nuisance, one hidden behind another is a loss.
    """
    title = _title_key(document.title)
    occasion = meeting_id or (document.date.isoformat() if document.date else None)
    if document.number and document.kind is not Kind.OVERIG:
        parts = [document.number, document.kind, meeting_id or ""]
    elif title and (document.number or occasion):
        parts = [document.number or "", document.kind, occasion or "", title]
    else:
        parts = [document.file.sha256]
    return "|".join(map(str, parts))


def _title_key(title: str) -> str:
    words = _WORD.findall(title.casefold())
    return " ".join(word for word in words if len(word) >= _SHORTEST or word.isnumeric())


def recognised(database: Database, document_id: int) -> Document:
    """All that was found in a paper."""
    found = findings.of_document(database, document_id)
    return replace(texts.facts_of(database, document_id), **found)


def original(database: Database, document_id: int) -> bytes:
    """The bytes of the file as it was imported."""
    row = database.conn.execute(
        "SELECT content FROM originals WHERE document_id = ?", [document_id]
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=document_id)
    return bytes(row["content"])


def _record(row: sqlite3.Row) -> DocumentRecord:
    return _made(tuple(row))


@lru_cache(maxsize=_REMEMBERED)
def _made(columns: tuple[Any, ...]) -> DocumentRecord:
    """Remembered, for a page asks for all papers several times; as `_RECORD` has the columns."""
    row = dict(zip(_COLUMNS, columns, strict=True))
    return DocumentRecord(
        **row
        | {
            "kind": Kind(row["kind"]),
            "date": _day(row["date"]),
            "effective_date": _day(row["effective_date"]),
            "imported_at": dt.datetime.fromisoformat(row["imported_at"]),
            "current": bool(row["current"]),
            "warnings": decode(tuple[ReadingWarning, ...], row["warnings"]),
        }
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
