"""The bin: what was taken away can come back; only wiping is for good (see `wiping`)."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from briefer.errors import MeetingInUseError, NoSuchRecordError
from briefer.model.safekeeping import BinItem, Binned
from briefer.store import documents, meetings
from briefer.store.rows import inserted

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

    from briefer.model.review import Decider


def items(database: Database) -> tuple[BinItem, ...]:
    """All that lies in the bin, what was put in last first."""
    return tuple(map(_item, database.conn.execute("SELECT * FROM bin ORDER BY id DESC")))


def one(database: Database, item_id: int) -> BinItem:
    """One thing in the bin.

    Raises:
        NoSuchRecordError: there is none with this number.
    """
    return _item(_row(database, item_id))


def _row(database: Database, item_id: int) -> sqlite3.Row:
    row: sqlite3.Row | None = database.conn.execute(
        "SELECT * FROM bin WHERE id = ?", [item_id]
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=item_id)
    return row


def _item(row: sqlite3.Row) -> BinItem:
    at = dt.datetime.fromisoformat(row["at"]) if row["at"] else None
    sort = Binned(row["sort"])
    return BinItem(row["id"], sort, row["subject_id"], row["name"], row["who"], at)


def put(
    database: Database,
    sort: Binned,
    subject_id: int,
    name: str,
    decider: Decider | None,
    *,
    payload: dict[str, Any] | None = None,
) -> int:
    """Write down that something was put into the bin; gives the number of the item."""
    row = {
        "sort": sort.value,
        "subject_id": subject_id,
        "name": name,
        "payload": json.dumps(payload or {}),
        "who": decider.who if decider else "",
        "at": decider.at.astimezone(dt.UTC).isoformat() if decider else None,
    }
    return inserted(database, "bin", row)


def remove_paper(database: Database, document_id: int, decider: Decider | None) -> int:
    """Put a paper in the bin: its earlier version, if there is one, is current again.

    What was decided about its sentences stays, and holds where another version has them.

    Raises:
        NoSuchRecordError: there is no such paper, or it is in the bin already.
    """
    row = database.conn.execute(
        "SELECT title, paper_key FROM documents WHERE id = ? AND NOT removed", [document_id]
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=document_id)
    database.conn.execute(
        "UPDATE documents SET removed = 1, current = 0 WHERE id = ?", [document_id]
    )
    documents.put_versions(database, row["paper_key"])
    return put(database, Binned.PAPER, document_id, row["title"], decider)


def remove_meeting(database: Database, meeting_id: int, decider: Decider | None) -> int:
    """Put a meeting that no paper is about in the bin, with its drafts.

    Raises:
        NoSuchRecordError: there is no such meeting, or it is in the bin already.
        MeetingInUseError: papers are about it: those tell that it is there.
    """
    record = meetings.one_meeting(database, meeting_id)
    changed = database.conn.execute(
        "UPDATE meetings SET removed = 1 WHERE id = ? AND NOT removed", [meeting_id]
    )
    if not changed.rowcount:
        raise NoSuchRecordError(asked=meeting_id)
    if record.documents:
        raise MeetingInUseError(papers=record.documents)
    drafts = [
        row["id"]
        for row in database.conn.execute(
            "SELECT id FROM drafts WHERE meeting_id = ? AND NOT removed", [meeting_id]
        ).fetchall()
    ]
    for number in drafts:
        database.conn.execute("UPDATE drafts SET removed = 1 WHERE id = ?", [number])
    name = meetings.name_of(record.meeting)
    return put(database, Binned.MEETING, meeting_id, name, decider, payload={"drafts": drafts})


def note_merge(
    database: Database, keep_id: int, keys: dict[str, int], decider: Decider | None
) -> int:
    """Write down a bringing together of subjects, so that it can be undone.

    Args:
        database: the store.
        keep_id: the subject they were brought under.
        keys: the keys that moved, each with the subject it was of.
        decider: who and when.
    """
    row = database.conn.execute("SELECT name FROM topics WHERE id = ?", [keep_id]).fetchone()
    return put(database, Binned.MERGE, keep_id, row["name"], decider, payload={"keys": keys})


def restore(database: Database, item_id: int) -> BinItem:
    """Take something out of the bin again.

    Raises:
        NoSuchRecordError: there is no such item.
    """
    row = _row(database, item_id)
    item = _item(row)
    _RESTORERS[item.sort](database, item.subject_id, json.loads(row["payload"]))
    database.conn.execute("DELETE FROM bin WHERE id = ?", [item_id])
    return item


def returned(database: Database, sha256: str) -> int | None:
    """Take the paper with these contents out of the bin; gives its number, None when not there."""
    row = database.conn.execute(
        "SELECT b.id, b.subject_id FROM bin b JOIN documents d ON d.id = b.subject_id "
        "WHERE b.sort = 'paper' AND d.removed AND d.sha256 = ?",
        [sha256],
    ).fetchone()
    if row is None:
        return None
    restore(database, row["id"])
    return int(row["subject_id"])


def forget(database: Database, sort: Binned, subject_id: int) -> None:
    """Cross something off the bin's list."""
    database.conn.execute(
        "DELETE FROM bin WHERE sort = ? AND subject_id = ?", [sort.value, subject_id]
    )


def _restore_paper(database: Database, document_id: int, _: dict[str, Any]) -> None:
    database.conn.execute("UPDATE documents SET removed = 0 WHERE id = ?", [document_id])
    row = database.conn.execute(
        "SELECT paper_key FROM documents WHERE id = ?", [document_id]
    ).fetchone()
    documents.put_versions(database, row["paper_key"])


def _restore_draft(database: Database, draft_id: int, _: dict[str, Any]) -> None:
    database.conn.execute("UPDATE drafts SET removed = 0 WHERE id = ?", [draft_id])


def _restore_meeting(database: Database, meeting_id: int, payload: dict[str, Any]) -> None:
    database.conn.execute("UPDATE meetings SET removed = 0 WHERE id = ?", [meeting_id])
    for number in payload.get("drafts", ()):
        _restore_draft(database, number, payload)


def _restore_merge(database: Database, keep_id: int, payload: dict[str, Any]) -> None:
    """A key that was moved on meanwhile stays where it was put."""
    for key, former in payload["keys"].items():
        database.conn.execute(
            "UPDATE topic_keys SET topic_id = ? WHERE key = ? AND topic_id = ?",
            [former, key, keep_id],
        )


_RESTORERS = {
    Binned.PAPER: _restore_paper,
    Binned.DRAFT: _restore_draft,
    Binned.MEETING: _restore_meeting,
    Binned.MERGE: _restore_merge,
}
