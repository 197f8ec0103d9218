"""A stored paper recognised anew: its facts, headings and findings change, decisions stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.errors import NoSuchRecordError
from briefer.store import documents, findings, keeping, meetings, placing, search, topics
from briefer.store.texts import source_text

if TYPE_CHECKING:
    from sqlite_utils import Database

    from briefer.model.document import Document


def renew(database: Database, document_id: int, document: Document, recogniser: str) -> None:
    """Put what newer rules found in a paper in place of what older ones did.

    A finding that stands in the same words keeps its number.  The paper may turn out to be about
    another meeting, or a version of another paper.

    Raises:
        NoSuchRecordError: there is no such paper.
    """
    former = database.conn.execute(
        "SELECT title, meeting_id, paper_key FROM documents WHERE id = ?", [document_id]
    ).fetchone()
    if former is None:
        raise NoSuchRecordError(asked=document_id)
    meeting = _meeting(database, document_id, document)
    columns = documents.columns_of(document, meeting, recogniser)
    columns["meeting_id"] = placing.placed(database, document_id, meeting)
    database.table("documents").update(document_id, columns)
    for key in dict.fromkeys((former["paper_key"], columns["paper_key"])):
        documents.put_versions(database, key)
    search.retitle(database, document_id, former["title"])
    subjects = topics.take_topics(database, document_id)
    keys = topics.keep_topics(database, document_id, document.topics, subjects)
    keeping.keep(database, document_id, document, keys, source_text(database, document_id))
    findings.put_references(database, document_id, document)
    topics.tidy(database)
    if former["meeting_id"] not in {None, columns["meeting_id"]}:
        meetings.let_go(database, former["meeting_id"])


def _meeting(database: Database, document_id: int, document: Document) -> int | None:
    """The meeting that was recognised; for a paper put elsewhere by hand none is made."""
    if document.meeting is None:
        return None
    if not placing.by_hand(database, document_id):
        return meetings.attached(database, document.meeting)
    known = meetings.like(database, document.meeting, removed=True)
    return known.id if known else None
