"""Promises as the register knows them: all that was decided about one, and by what it is known."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from briefer.model.document import Commitment
from briefer.model.owed import Handed
from briefer.model.records import Link, Past
from briefer.store import rulings, settings
from briefer.store.codec import decode

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from sqlite_utils import Database

_TELLING = (
    "SELECT f.identity, d.paper_key FROM findings f JOIN documents d ON d.id = f.document_id "
    "WHERE f.id = ? AND f.sort = 'commitments'"
)
#: Where it is kept what calendars were handed: no word of a paper, for settings are not wiped.
_CALENDAR = "calendar"
#: The decisions about one telling, with the current words of an answer that was judged.
_PAST = """
SELECT r.*, EXISTS (SELECT 1 FROM rulings w WHERE w.withdraws = r.id) AS withdrawn,
    EXISTS (SELECT 1 FROM standing s WHERE s.ruling_id = r.id) AS standing,
    o.id AS paper, coalesce(nullif(o.title, ''), o.name) AS title, a.id AS said, a.body AS words,
    :promise AS promise
FROM rulings r JOIN documents d ON d.id = r.document_id
LEFT JOIN documents t ON t.id = r.other_id
LEFT JOIN documents o ON o.paper_key = t.paper_key AND o.current
LEFT JOIN findings a ON a.document_id = o.id AND a.sort = 'commitments'
    AND a.identity = substr(r.identity, instr(r.identity, '|') + 1)
WHERE d.paper_key = :paper AND (r.sort = 'commitments' AND r.identity = :known
    OR r.sort = 'answers' AND r.identity >= :known || '|' AND r.identity < :known || '}')
"""
_KEYS = (
    "SELECT f.id, d.paper_key || '|' || f.identity AS known FROM findings f "
    "JOIN documents d ON d.id = f.document_id AND d.current WHERE f.sort = 'commitments'"
)


def past(database: Database, tellings: Iterable[int]) -> tuple[Past, ...]:
    """All that was decided about a promise, in any version of its papers, first first.

    Args:
        database: the store.
        tellings: the numbers of its findings; one that is not there any more tells nothing.
    """
    found = {row["id"]: row for number in tellings for row in _rows(database, number)}
    return tuple(_past(found[number]) for number in sorted(found))


def _rows(database: Database, number: int) -> Iterator[sqlite3.Row]:
    told = database.conn.execute(_TELLING, [number]).fetchone()
    if told is not None:
        named = {"promise": number, "paper": told["paper_key"], "known": told["identity"]}
        yield from database.conn.execute(_PAST, named)


def _past(row: sqlite3.Row) -> Past:
    link, answer = None, ""
    ruling = rulings.record(row)
    if row["sort"] == "answers":
        link = Link(row["promise"], row["paper"] or 0, row["said"], ruling.verdict)
        answer = _words(row)
    return Past(ruling, link, answer, bool(row["standing"]), row["withdraws"] or 0)


def _words(row: sqlite3.Row) -> str:
    """What was judged: the words that answer it, else the name of the paper that does."""
    if row["words"] is None:
        return str(row["title"] or "")
    item = decode(Commitment, row["words"])
    return item.fulfilled_by.quote if item.fulfilled_by else item.text


def keys(database: Database) -> dict[int, str]:
    """By what each promise is known in every version of its paper, by its number now."""
    return {row["id"]: row["known"] for row in database.conn.execute(_KEYS)}


def handed(database: Database) -> tuple[Handed, ...]:
    """What calendars were handed of promises."""
    kept = json.loads(settings.value(database, _CALENDAR) or "{}")
    return tuple(
        Handed(uid, dt.date.fromisoformat(day), sequence, bool(off))
        for uid, (day, sequence, off) in kept.items()
    )


def keep_handed(database: Database, now: Iterable[Handed]) -> None:
    """Keep, inside a change, what calendars were handed now beside what they had before."""
    kept = {one.uid: one for one in (*handed(database), *now)}
    told = {one.uid: (one.day.isoformat(), one.sequence, int(one.off)) for one in kept.values()}
    settings.put(database, _CALENDAR, json.dumps(told))
