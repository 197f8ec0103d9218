"""The journal: who did what, when; each line sealed onto the one before, so that none is altered.

Rulings and states of drafts are on record for good in tables of their own: of them the journal
holds a seal, not the words, so that what is wiped for good is nowhere left.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING, Any

from briefer.model.safekeeping import Entry
from briefer.store import seals

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from sqlite_utils import Database

_CHAINED = ("id", "at", "who", "what", "subject_id", "before", "after", "evidence")
#: The tables whose new rows are told in the journal by themselves.
_TOLD = ("rulings", "draft_revisions", "draft_versions")
#: A line with the names and words of what it is about, as far as they are still there.
_SELECT = """
SELECT j.*, r.before AS ruled_before, r.after AS ruled_after, r.verdict,
    coalesce(d.title, rd.title, '') AS title, r.sort AS sort, v.name AS version
FROM journal j
LEFT JOIN rulings r ON j.what = 'finding_ruled' AND r.id = j.subject_id
LEFT JOIN documents rd ON rd.id = r.document_id
LEFT JOIN documents d ON j.what LIKE 'paper_%' AND d.id = j.subject_id
LEFT JOIN draft_versions v ON j.what = 'draft_named' AND v.id = j.subject_id
"""


def note(
    database: Database,
    what: str,
    subject_id: int | None,
    *,
    who: str,
    at: dt.datetime | None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Write a line."""
    _write(
        database,
        {
            "at": at.astimezone(dt.UTC).isoformat() if at else None,
            "who": who,
            "what": what,
            "subject_id": subject_id,
            "before": json.dumps(dict(before or {}), ensure_ascii=False),
            "after": json.dumps(dict(after or {}), ensure_ascii=False),
            "evidence": "",
        },
    )


def note_changes(database: Database) -> None:
    """Write a line for each decision and each state of a draft that is about to be committed."""
    waiting = seals.changed(database)
    for table in _TOLD:
        keys = json.dumps(waiting.get(table, []))
        rows = database.conn.execute(
            f"SELECT * FROM {table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            [keys],
        ).fetchall()
        for row in rows:
            _write(database, _line_of(table, row))


def _line_of(table: str, row: sqlite3.Row) -> dict[str, Any]:
    what = {
        "rulings": "finding_ruled",
        "draft_revisions": "draft_begun" if table != "rulings" and _first(row) else "draft_changed",
        "draft_versions": "draft_named",
    }[table]
    return {
        "at": row["at"],
        "who": row["who"],
        "what": what,
        "subject_id": row["id"],
        "before": "{}",
        "after": "{}",
        "evidence": seals.digest(row).hex(),
    }


def _first(row: sqlite3.Row) -> bool:
    return "parent" in row.keys() and row["parent"] is None  # noqa: SIM118


def _write(database: Database, line: dict[str, Any]) -> None:
    last = database.conn.execute("SELECT id, chain FROM journal ORDER BY id DESC LIMIT 1")
    number, chain = last.fetchone() or (0, "")
    line = {"id": number + 1} | line
    line["chain"] = _chained(chain, line)
    database.conn.execute(
        f"INSERT INTO journal ({', '.join(line)}) VALUES ({', '.join('?' * len(line))})",
        list(line.values()),
    )


def _chained(chain: str, line: Mapping[str, Any] | sqlite3.Row) -> str:
    told = json.dumps([chain, *(line[name] for name in _CHAINED)])
    return hashlib.sha256(told.encode()).hexdigest()


def entries(database: Database) -> tuple[Entry, ...]:
    """All lines, first first."""
    rows = database.conn.execute(f"{_SELECT} ORDER BY j.id").fetchall()
    return tuple(map(_entry, rows))


def _entry(row: sqlite3.Row) -> Entry:
    ruled = row["verdict"] is not None
    what = f"finding_{row['verdict']}" if ruled else row["what"]
    before = json.loads(row["ruled_before"] if ruled else row["before"])
    after = json.loads(row["ruled_after"] if ruled else row["after"])
    return Entry(
        id=row["id"],
        at=dt.datetime.fromisoformat(row["at"]) if row["at"] else None,
        who=row["who"],
        what=what,
        subject_id=row["subject_id"],
        name=row["title"] or row["version"] or "",
        before=tuple(before.items()),
        after=tuple(after.items()),
    )


def newest(database: Database) -> tuple[int, str]:
    """The number of the last line and its seal; 0 and "" when there is none."""
    row = database.conn.execute("SELECT id, chain FROM journal ORDER BY id DESC LIMIT 1").fetchone()
    return (row["id"], row["chain"]) if row else (0, "")


def chain_at(database: Database, number: int) -> str | None:
    """The seal of one line, None when there is no such line."""
    row = database.conn.execute("SELECT chain FROM journal WHERE id = ?", [number]).fetchone()
    return None if row is None else str(row["chain"])


def altered(database: Database) -> Iterator[int]:
    """The lines that were altered, that stand after one that is gone, or whose record was altered.

    A record that was wiped for good is no alteration: the journal tells of the wiping.
    """
    chain, number = "", 0
    for row in database.conn.execute("SELECT * FROM journal ORDER BY id"):
        if row["id"] != number + 1 or _chained(chain, row) != row["chain"]:
            yield row["id"]
        chain, number = row["chain"], row["id"]
    yield from _false_evidence(database)


def _false_evidence(database: Database) -> Iterator[int]:
    tables = {"finding_ruled": "rulings", "draft_named": "draft_versions"}
    tables |= {"draft_begun": "draft_revisions", "draft_changed": "draft_revisions"}
    rows = database.conn.execute("SELECT * FROM journal WHERE evidence <> '' ORDER BY id")
    for row in rows.fetchall():
        table = tables.get(row["what"])
        if table is None:
            yield row["id"]
            continue
        found = database.conn.execute(
            f"SELECT * FROM {table} WHERE id = ?", [row["subject_id"]]
        ).fetchone()
        if found is not None and seals.digest(found).hex() != row["evidence"]:
            yield row["id"]
