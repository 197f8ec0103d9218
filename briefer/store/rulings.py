"""What staffers decided, append only: a decision is never changed, the last that stands counts."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from briefer.errors import NoSuchRecordError
from briefer.model.document import Commitment
from briefer.model.records import Decided, Decision, State
from briefer.model.review import Ruling, Sort, Verdict
from briefer.store import identity
from briefer.store.changes import BESIDE, changed, checked, plainly, values_of
from briefer.store.codec import decode, encode
from briefer.store.findings import SORTS
from briefer.store.rows import inserted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Mapping

    from sqlite_utils import Database

    from briefer.model.records import DocumentRecord
    from briefer.model.review import Decider
    from briefer.model.source import Passage
    from briefer.store.findings import Row


def rule(
    database: Database,
    finding_id: int,
    verdict: Verdict,
    changes: Iterable[tuple[str, Any]],
    decider: Decider,
) -> int:
    """Decide about a finding; gives the number of the ruling.

    A ruling holds all that is decided about its finding, what was decided before included.

    Raises:
        NoSuchRecordError: there is no such finding, or no such subject.
        NotCorrectableError: the finding has no such field.
    """
    row = _finding(database, finding_id)
    earlier = _standing(database, row)
    wanted = checked(Sort(row["sort"]), changes)
    item = decode(SORTS[row["sort"]], row["body"])
    given = json.loads(earlier["changes"]) if earlier else {}
    before = changed(item, json.dumps(given))
    kept = given | plainly(wanted) | _state(wanted, decider)
    moved, key = _moved(database, earlier, wanted)
    return write(
        database,
        {
            "document_id": row["document_id"],
            "sort": row["sort"],
            "identity": row["identity"],
            "verdict": _verdict(verdict, earlier, kept, moved=moved).value,
            "changes": json.dumps(kept, ensure_ascii=False),
            "moved": moved,
            "topic_key": key,
            "base": row["body"],
            "before": _told(
                values_of(before, wanted) | _beside(wanted, _state_of(given), row["topic"])
            ),
            "after": _told(
                plainly(wanted) | _beside(wanted, _state_of(kept), _topic_name(database, key))
            ),
        },
        decider,
    )


def _finding(database: Database, finding_id: int) -> sqlite3.Row:
    row: sqlite3.Row | None = database.conn.execute(
        "SELECT f.*, d.paper_key, t.name AS topic FROM findings f "
        "JOIN documents d ON d.id = f.document_id "
        "LEFT JOIN standing s ON s.sort = f.sort AND s.identity = f.identity "
        "AND s.paper_key = d.paper_key LEFT JOIN rulings r ON r.id = s.ruling_id "
        "LEFT JOIN topic_keys k ON k.key = "
        "CASE WHEN r.moved THEN r.topic_key ELSE f.topic_key END "
        "LEFT JOIN topics t ON t.id = k.topic_id WHERE f.id = ?",
        [finding_id],
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=finding_id)
    return row


def _standing(database: Database, finding: sqlite3.Row) -> sqlite3.Row | None:
    row: sqlite3.Row | None = database.conn.execute(
        "SELECT r.* FROM standing s JOIN rulings r ON r.id = s.ruling_id "
        "WHERE s.sort = ? AND s.identity = ? AND s.paper_key = ?",
        [finding["sort"], finding["identity"], finding["paper_key"]],
    ).fetchone()
    return row


def _verdict(
    asked: Verdict, earlier: sqlite3.Row | None, kept: dict[str, Any], *, moved: bool
) -> Verdict:
    """Who confirms what he or another corrected or added leaves it corrected or added."""
    if asked is not Verdict.CONFIRMED:
        return asked
    if earlier is not None and earlier["verdict"] == Verdict.ADDED:
        return Verdict.ADDED
    return Verdict.CORRECTED if moved or set(kept) - {"state"} else Verdict.CONFIRMED


def _state(wanted: dict[str, Any], decider: Decider) -> dict[str, Any]:
    """Where a commitment stands, with who said so and why: later decisions do not change that."""
    if "state" not in wanted:
        return {}
    told = {"state": State(wanted["state"]).value, "reason": decider.why, "who": decider.who}
    return {"state": {**told, "at": _utc(decider.at)}}


def _state_of(kept: dict[str, Any]) -> str | None:
    return kept["state"]["state"] if "state" in kept else None


def _moved(
    database: Database, earlier: sqlite3.Row | None, wanted: dict[str, Any]
) -> tuple[bool, str | None]:
    """Whether a finding stands under another subject than its heading's, and by which key."""
    if "topic" not in wanted:
        return (bool(earlier["moved"]), earlier["topic_key"]) if earlier else (False, None)
    return True, topic_key(database, wanted["topic"])


def topic_key(database: Database, topic_id: int | None) -> str | None:
    """A key of a subject, that goes with it when subjects are merged; its name's if it has one.

    Raises:
        NoSuchRecordError: there is no such subject.
    """
    if topic_id is None:
        return None
    row = database.conn.execute(
        "SELECT k.key FROM topic_keys k JOIN topics t ON t.id = k.topic_id "
        "LEFT JOIN document_topics dt ON dt.key = k.key AND dt.heading = t.name "
        "WHERE t.id = ? ORDER BY dt.id IS NULL, k.key",
        [topic_id],
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=topic_id)
    return str(row["key"])


def _topic_name(database: Database, key: str | None) -> str | None:
    row = database.conn.execute(
        "SELECT t.name FROM topics t JOIN topic_keys k ON k.topic_id = t.id WHERE k.key = ?", [key]
    ).fetchone()
    return row["name"] if row else None


def _beside(wanted: dict[str, Any], state: str | None, topic: str | None) -> dict[str, Any]:
    return {name: state if name == "state" else topic for name in wanted if name in BESIDE}


def _told(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)


def add(
    database: Database, document_id: int, row: Row, wanted: dict[str, Any], decider: Decider
) -> int:
    """Put a finding made by hand on record, and where it stands when that is among what is wanted.

    Gives the number of the ruling.
    """
    return write(
        database,
        {
            "document_id": document_id,
            "sort": row.sort.value,
            "identity": row.identity,
            "verdict": Verdict.ADDED.value,
            "changes": json.dumps(_state(wanted, decider), ensure_ascii=False),
            "moved": True,
            "topic_key": row.topic_key,
            "base": encode(row.item),
            "before": "{}",
            "after": "{}",
        },
        decider,
    )


def withdraw(database: Database, ruling_id: int, decider: Decider) -> int:
    """Take a ruling back: the one before it counts again; gives the paper it is about.

    Raises:
        NoSuchRecordError: there is none with this number that still stands.
    """
    row = database.conn.execute(
        "SELECT * FROM rulings r WHERE id = ? AND withdraws IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM rulings w WHERE w.withdraws = r.id)",
        [ruling_id],
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=ruling_id)
    same = ("document_id", "other_id", "sort", "identity", "moved", "topic_key", "base")
    taken = {name: row[name] for name in same} | {
        "verdict": Verdict.WITHDRAWN.value,
        "changes": row["changes"],
        "before": row["after"],
        "after": row["before"],
        "withdraws": ruling_id,
    }
    write(database, taken, decider)
    return int(row["document_id"])


def write(database: Database, row: dict[str, Any], decider: Decider) -> int:
    """Put a ruling on record; gives its number."""
    told = {"who": decider.who, "why": decider.why, "at": _utc(decider.at)}
    return inserted(database, "rulings", row | told)


def _utc(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat()


def one(database: Database, ruling_id: int) -> Ruling:
    """One ruling as it stands on record."""
    row = database.conn.execute(f"{RECORD} WHERE r.id = ?", [ruling_id]).fetchone()
    return record(row)


def history(database: Database, finding_id: int) -> tuple[Ruling, ...]:
    """All that was ever decided about a finding, also in other versions of its paper; first first.

    Raises:
        NoSuchRecordError: there is no such finding.
    """
    row = _finding(database, finding_id)
    rows = database.conn.execute(
        f"{RECORD} JOIN documents d ON d.id = r.document_id "
        "WHERE r.sort = ? AND r.identity = ? AND d.paper_key = ? ORDER BY r.id",
        [row["sort"], row["identity"], row["paper_key"]],
    )
    return tuple(map(record, rows))


#: A ruling and whether a later one took it back.
RECORD = (
    "SELECT r.*, EXISTS (SELECT 1 FROM rulings w WHERE w.withdraws = r.id) AS withdrawn "
    "FROM rulings r"
)


_DECIDED = (
    "SELECT r.*, 0 AS withdrawn, max(f.id) AS finding_id FROM rulings r "
    "JOIN standing s ON s.ruling_id = r.id "
    "LEFT JOIN documents d ON d.paper_key = s.paper_key AND d.current "
    "LEFT JOIN findings f ON f.document_id = d.id AND f.sort = s.sort AND f.identity = s.identity "
    "WHERE EXISTS (SELECT 1 FROM documents v WHERE v.paper_key = s.paper_key AND NOT v.removed) "
    "GROUP BY r.id ORDER BY r.id DESC"
)


def record(row: sqlite3.Row) -> Ruling:
    """A row of `RECORD` as the world outside sees it."""
    sort = Sort(row["sort"])
    return Ruling(
        id=row["id"],
        sort=sort,
        verdict=Verdict(row["verdict"]),
        quote=identity.quote_of(decode(_kind(row), row["base"])),
        who=row["who"],
        at=dt.datetime.fromisoformat(row["at"]),
        why=row["why"],
        before=tuple(json.loads(row["before"]).items()),
        after=tuple(json.loads(row["after"]).items()),
        withdrawn=bool(row["withdrawn"]),
    )


def _kind(row: sqlite3.Row) -> type[Any]:
    """What a ruling is about; a promise stands for itself with its answer."""
    return SORTS.get(Sort(row["sort"]), Commitment)


def decisions(database: Database) -> dict[int, Decision]:
    """Where commitments stand according to a staffer, by the number of the commitment."""
    rows = database.conn.execute(
        "SELECT f.id, json_extract(r.changes, '$.state') AS state FROM findings f "
        "JOIN documents d ON d.id = f.document_id "
        "JOIN standing s ON s.sort = f.sort AND s.identity = f.identity "
        "AND s.paper_key = d.paper_key JOIN rulings r ON r.id = s.ruling_id "
        "WHERE f.sort = 'commitments' AND state NOT NULL ORDER BY f.id"
    )
    return {row["id"]: _decision(row["id"], json.loads(row["state"])) for row in rows}


def _decision(number: int, kept: dict[str, str]) -> Decision:
    at = dt.datetime.fromisoformat(kept["at"])
    return Decision(number, State(kept["state"]), kept["reason"], at, kept["who"])


def decided(
    database: Database, papers: Callable[[Collection[int]], Mapping[int, DocumentRecord]]
) -> tuple[Decided, ...]:
    """Every decision that stands on a paper that is not in the bin, the latest first."""
    rows = database.conn.execute(_DECIDED).fetchall()
    records = papers({row["document_id"] for row in rows})
    return tuple(
        Decided(record(row), records[row["document_id"]], _place(row), row["finding_id"])
        for row in rows
    )


def _place(row: sqlite3.Row) -> Passage | None:
    return identity.passage_of_item(decode(_kind(row), row["base"]))
