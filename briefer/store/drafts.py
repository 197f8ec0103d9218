"""Drafts of briefings: every state that ever was is kept, going back is going to an earlier one."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefer.errors import NoSuchRecordError
from briefer.model.draft import Basis, Draft, DraftRecord, DraftVersion
from briefer.store.codec import decode, encode
from briefer.store.rows import inserted, numbered

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

    from briefer.model.review import Decider


def begin(database: Database, draft: Draft, decider: Decider) -> int:
    """Keep a new draft; gives its number."""
    number = numbered(database, "drafts", {"meeting_id": draft.meeting.id, "head": None})
    first = _revision(database, number, None, draft, decider)
    _set_head(database, number, first)
    return number


def save(database: Database, draft_id: int, draft: Draft, decider: Decider, base: int) -> int:
    """Keep the next state of a draft that was changed from `base`; gives its number.

    Where another window went on from `base` meanwhile, the state is kept beside the draft's own
    line and not made its head: the caller sees that `head` is another.

    Raises:
        NoSuchRecordError: there is no such draft or state.
    """
    row = _row(database, draft_id)
    _state(database, draft_id, base)
    number = _revision(database, draft_id, base, draft, decider)
    if row["head"] == base:
        _set_head(database, draft_id, number)
    return number


def step(database: Database, draft_id: int, *, back: bool) -> bool:
    """Go to the state before, or after going back to the one after; whether there was one.

    Raises:
        NoSuchRecordError: there is no such draft.
    """
    row = _row(database, draft_id)
    target = row["parent"] if back else row["child"]
    if target is not None:
        _set_head(database, draft_id, target)
    return target is not None


def restore(database: Database, draft_id: int, revision: int, decider: Decider) -> int:
    """Make an earlier state the latest one, as a state of its own; gives its number.

    Raises:
        NoSuchRecordError: there is no such draft or state.
    """
    head = _row(database, draft_id)["head"]
    return save(database, draft_id, at(database, draft_id, revision), decider, head)


def name_version(database: Database, draft_id: int, name: str, decider: Decider) -> int:
    """Give the present state a name; gives the number of the version.

    Raises:
        NoSuchRecordError: there is no such draft.
    """
    version = {
        "revision_id": _row(database, draft_id)["head"],
        "name": name,
        "who": decider.who,
        "at": decider.at.isoformat(),
    }
    return inserted(database, "draft_versions", version)


def set_removed(database: Database, draft_id: int, *, removed: bool) -> None:
    """Put a draft in the bin, or take it out.

    Raises:
        NoSuchRecordError: there is no such draft.
    """
    _row(database, draft_id)
    database.conn.execute("UPDATE drafts SET removed = ? WHERE id = ?", [removed, draft_id])


def one(database: Database, draft_id: int) -> DraftRecord:
    """A draft as it is now.

    Raises:
        NoSuchRecordError: there is no such draft.
    """
    return _record(database, _row(database, draft_id))


def all_drafts(database: Database, meeting_id: int | None, *, removed: bool) -> tuple[int, ...]:
    """The numbers of the drafts (in the bin), last changed first."""
    rows = database.conn.execute(
        "SELECT id FROM drafts WHERE removed = ? AND (? IS NULL OR meeting_id = ?) "
        "ORDER BY head DESC",
        [removed, meeting_id, meeting_id],
    )
    return tuple(row["id"] for row in rows)


def versions(database: Database, draft_id: int) -> tuple[DraftVersion, ...]:
    """The named states of a draft, the latest first."""
    rows = database.conn.execute(
        "SELECT v.* FROM draft_versions v JOIN draft_revisions r ON r.id = v.revision_id "
        "WHERE r.draft_id = ? ORDER BY v.id DESC",
        [draft_id],
    )
    return tuple(
        DraftVersion(
            row["id"],
            row["name"],
            row["revision_id"],
            row["who"],
            dt.datetime.fromisoformat(row["at"]),
        )
        for row in rows
    )


def at(database: Database, draft_id: int, revision: int) -> Draft:
    """A draft as it was in one of its states.

    Raises:
        NoSuchRecordError: there is no such state of this draft.
    """
    row = _state(database, draft_id, revision)
    draft = decode(Draft, row["body"])
    basis = decode(Basis, row["common"])
    return replace(
        draft,
        statements=basis.statements,
        papers=basis.papers,
        related=basis.related,
        meetings=basis.meetings,
    )


def _record(database: Database, row: sqlite3.Row) -> DraftRecord:
    return DraftRecord(
        id=row["id"],
        draft=at(database, row["id"], row["head"]),
        revision=row["head"],
        who=row["who"],
        at=dt.datetime.fromisoformat(row["at"]),
        can_undo=row["parent"] is not None,
        can_redo=row["child"] is not None,
        removed=bool(row["removed"]),
    )


def _row(database: Database, draft_id: int) -> sqlite3.Row:
    row: sqlite3.Row | None = database.conn.execute(
        "SELECT d.*, r.parent, r.who, r.at, "
        "(SELECT max(c.id) FROM draft_revisions c WHERE c.parent = d.head) AS child "
        "FROM drafts d JOIN draft_revisions r ON r.id = d.head WHERE d.id = ?",
        [draft_id],
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=draft_id)
    return row


def _state(database: Database, draft_id: int, revision: int) -> sqlite3.Row:
    row: sqlite3.Row | None = database.conn.execute(
        "SELECT r.*, b.body AS common FROM draft_revisions r "
        "JOIN draft_bases b ON b.digest = r.basis WHERE r.draft_id = ? AND r.id = ?",
        [draft_id, revision],
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=revision)
    return row


def _revision(
    database: Database, draft_id: int, parent: int | None, draft: Draft, decider: Decider
) -> int:
    basis = encode(Basis(draft.statements, draft.papers, draft.related, draft.meetings))
    digest = hashlib.sha256(basis.encode("utf-8", "replace")).hexdigest()
    database.conn.execute("INSERT OR IGNORE INTO draft_bases VALUES (?, ?)", [digest, basis])
    bare = replace(draft, statements=(), papers=(), related=(), meetings=())
    row: dict[str, Any] = {
        "draft_id": draft_id,
        "parent": parent,
        "basis": digest,
        "body": encode(bare),
        "what": decider.why,
        "who": decider.who,
        "at": decider.at.isoformat(),
    }
    return inserted(database, "draft_revisions", row)


def _set_head(database: Database, draft_id: int, revision: int) -> None:
    database.conn.execute("UPDATE drafts SET head = ? WHERE id = ?", [revision, draft_id])
