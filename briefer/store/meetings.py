"""Meetings as entities: papers about one meeting attach to one row."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from briefer.errors import NoSuchRecordError
from briefer.model.document import Meeting, same_meeting
from briefer.model.records import MeetingRecord
from briefer.store.rows import numbered, retire

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

_SELECT = (
    "SELECT m.*, (SELECT count(*) FROM documents d WHERE d.meeting_id = m.id AND d.current) "
    "AS papers FROM meetings m"
)


def all_meetings(database: Database) -> tuple[MeetingRecord, ...]:
    """All meetings by their first day, those without a day last."""
    rows = database.conn.execute(
        f"{_SELECT} WHERE NOT m.removed ORDER BY m.start IS NULL, m.start, m.id"
    )
    return tuple(map(_record, rows))


def one_meeting(database: Database, meeting_id: int) -> MeetingRecord:
    """One meeting.

    Raises:
        NoSuchRecordError: there is none with this number.
    """
    row = database.conn.execute(f"{_SELECT} WHERE m.id = ?", [meeting_id]).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=meeting_id)
    return _record(row)


def attached(database: Database, meeting: Meeting) -> int:
    """The number of the meeting that this is, made when it is new, widened when more is known."""
    known = like(database, meeting, removed=True)
    if known is None:
        return numbered(database, "meetings", _columns(meeting))
    # A meeting in the bin that papers turn out to be about comes back.
    database.conn.execute("DELETE FROM bin WHERE sort = 'meeting' AND subject_id = ?", [known.id])
    database.conn.execute("UPDATE meetings SET removed = 0 WHERE id = ? AND removed", [known.id])
    _widen(database, known, meeting)
    return known.id


def like(database: Database, meeting: Meeting, *, removed: bool = False) -> MeetingRecord | None:
    """The meeting in the store that this is, or None; with `removed` also one in the bin."""
    first, last = _days(meeting)
    rows = database.conn.execute(
        "SELECT *, 0 AS papers FROM meetings WHERE organisation = :organisation AND "
        "(start IS NULL OR (start <= :last AND coalesce(end, start) >= :first)) "
        "AND (NOT removed OR :removed) ORDER BY id",
        {
            "removed": removed,
            "organisation": meeting.organisation,
            "first": first.isoformat() if first else None,
            "last": last.isoformat() if last else None,
        },
    )
    same = [
        known
        for known in map(_record, rows)
        if same_meeting(known.meeting, meeting) or known.meeting == meeting
    ]
    return max(same, key=lambda record: _likeness(record.meeting, meeting), default=None)


def name_of(meeting: Meeting) -> str:
    """A meeting in a few words of no language, as the journal and the bin have it."""
    day = meeting.start.isoformat() if meeting.start else ""
    return " ".join(part for part in (meeting.organisation, *meeting.formats, day) if part)


def made_by_hand(database: Database) -> frozenset[int]:
    """The meetings that a person made; papers may be about them since."""
    rows = database.conn.execute("SELECT subject_id FROM journal WHERE what = 'meeting_made'")
    return frozenset(row["subject_id"] for row in rows)


def change(database: Database, meeting_id: int, meeting: Meeting) -> Meeting:
    """Make a meeting another one; gives what it was.

    Raises:
        NoSuchRecordError: there is none with this number.
    """
    former = one_meeting(database, meeting_id).meeting
    database.table("meetings").update(meeting_id, _columns(meeting))
    return former


def let_go(database: Database, meeting_id: int) -> None:
    """Take a meeting away that a paper was wrongly thought to be about and no other paper is.

    One that a person made, or began a briefing on, stays.
    """
    idle = database.conn.execute(
        "SELECT 1 FROM meetings WHERE id = :meeting "
        "AND NOT EXISTS (SELECT 1 FROM documents WHERE meeting_id = :meeting) "
        "AND NOT EXISTS (SELECT 1 FROM drafts WHERE meeting_id = :meeting) "
        "AND NOT EXISTS (SELECT 1 FROM journal WHERE what = 'meeting_made' "
        "AND subject_id = :meeting)",
        {"meeting": meeting_id},
    ).fetchone()
    if idle is not None:
        retire(database, "meetings", meeting_id)


def _likeness(left: Meeting, right: Meeting) -> tuple[bool, bool]:
    return (set(left.formats) == set(right.formats), _days(left) == _days(right))


def _days(meeting: Meeting) -> tuple[dt.date | None, dt.date | None]:
    return (meeting.start, meeting.last)


def _widen(database: Database, known: MeetingRecord, meeting: Meeting) -> None:
    """Add what a later paper knows more.

    Formats only when the days are the same: a summit's paper that names two formats and one of
    its days in passing must not make a meeting of one format into both.
    """
    old = known.meeting
    more_formats = _days(old) == _days(meeting) and len(meeting.formats) > len(old.formats)
    new = Meeting(
        old.organisation,
        meeting.formats if more_formats else old.formats,
        min((day for day in (old.start, meeting.start) if day), default=None),
        max((day for day in (old.end, meeting.end) if day), default=None),
        old.place or meeting.place,
    )
    if new != old:
        database.table("meetings").update(known.id, _columns(new))


def _columns(meeting: Meeting) -> dict[str, str | None]:
    return {
        "organisation": meeting.organisation,
        "formats": json.dumps(meeting.formats, ensure_ascii=False),
        "start": meeting.start.isoformat() if meeting.start else None,
        "end": meeting.end.isoformat() if meeting.end else None,
        "place": meeting.place,
    }


def _record(row: sqlite3.Row) -> MeetingRecord:
    meeting = Meeting(
        row["organisation"],
        tuple(json.loads(row["formats"])),
        dt.date.fromisoformat(row["start"]) if row["start"] else None,
        dt.date.fromisoformat(row["end"]) if row["end"] else None,
        row["place"],
    )
    return MeetingRecord(row["id"], meeting, row["papers"])
