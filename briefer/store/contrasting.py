"""What is otherwise in a copy: what would go, come back or be again as it was, by name."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.errors import StoreError
from briefer.model.document import Meeting
from briefer.model.safekeeping import Difference, Differing
from briefer.store import opening
from briefer.store.faults import told

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

#: So many of each are named; the rest is counted.
MOST_NAMES = 5

_PASSAGE = (
    "CASE WHEN json_valid(r.base) THEN coalesce(json_extract(r.base, '$.passage.quote'), "
    "json_extract(r.base, '$.question[0].quote'), json_extract(r.base, '$.text'), '') END"
)
_STATE = "CASE WHEN json_valid(r.changes) THEN json_extract(r.changes, '$.state.state') END"
_TITLE = "coalesce(nullif(d.title, ''), d.name)"
_MEETING = "m.organisation, m.formats, m.start, m.end, m.place"

#: What is compared, in the order in which it is told: `key` tells one from another, `value` is
#: what may be otherwise in it.  `{d}`, `{m}` and `{f}` leave out what lies in the bin; a copy of an
#: older schema has no such column.
_COMPARED = {
    "papers": f"SELECT d.sha256 AS key, {_TITLE} AS name, d.meeting_id AS value "
    "FROM documents d WHERE {d}",
    "meetings": f"SELECT m.id AS key, {_MEETING}, "
    "m.organisation || m.formats || coalesce(m.start, '') || coalesce(m.end, '') "
    "|| coalesce(m.place, '') AS value FROM meetings m WHERE {m}",
    "topics": "SELECT t.id AS key, t.name AS name, t.name AS value FROM topics t WHERE t.id IN "
    "(SELECT k.topic_id FROM topic_keys k JOIN document_topics x ON x.key = k.key "
    "JOIN documents d ON d.id = x.document_id WHERE {d})",
    "decisions": f"SELECT r.id || r.at AS key, coalesce(nullif({_PASSAGE}, ''), {_TITLE}) AS name "
    "FROM rulings r JOIN documents d ON d.id = r.document_id ORDER BY r.id DESC",
    "commitments": "SELECT r.identity || s.paper_key AS key, "
    f"{_PASSAGE} AS name, {_STATE} AS value "
    "FROM standing s JOIN rulings r ON r.id = s.ruling_id "
    f"WHERE r.sort = 'commitments' AND {_STATE} NOT NULL",
    "drafts": "SELECT f.id || (SELECT min(v.at) FROM draft_revisions v WHERE v.draft_id = f.id) "
    f"AS key, {_MEETING}, f.head AS value "
    "FROM drafts f JOIN meetings m ON m.id = f.meeting_id WHERE {f}",
    "texts": "SELECT id || at AS key FROM draft_revisions",
    "versions": "SELECT v.id || v.at AS key, v.name AS name FROM draft_versions v",
    "templates": "SELECT name AS key, value, "
    "CASE WHEN json_valid(value) THEN json_extract(value, '$.title') END AS name "
    "FROM settings WHERE name GLOB 'template:*'",
    "ceiling": "SELECT 'ceiling' AS key, "
    "(SELECT value FROM settings WHERE name = 'ceiling') AS value",
    "bin": "SELECT b.id || coalesce(b.at, '') AS key, b.name AS name FROM bin b",
    "journal": "SELECT id || chain AS key FROM journal",
}
#: Of these the two values themselves are told; of the rest that it is otherwise.
_WITH_VALUES = {"topics", "commitments", "ceiling"}


@dataclass(frozen=True, slots=True)
class _Row:
    name: str = ""
    meeting: Meeting | None = None
    value: str = ""


def contrast(now: Path, then: Path) -> tuple[Difference, ...]:
    """How a copy differs from the store of now; one that cannot be opened holds nothing.

    Args:
        now: the store.
        then: the copy, which was proved to be sound.

    Raises:
        StoreError: the copy cannot be read.
    """
    copied = _read(then)
    try:
        present = _read(now)
    except StoreError:
        present = {}
    return tuple(
        _difference(sort, present.get(sort, {}), copied.get(sort, {})) for sort in _COMPARED
    )


def _read(path: Path) -> dict[str, dict[str, _Row]]:
    opening.check_file(path)
    with told(path), closing(opening.connected(path, "ro")) as connection:
        connection.execute("PRAGMA trusted_schema = 0")
        tables = dict(_tables(connection))
        return {
            sort: {str(row["key"]): _row(row) for row in connection.execute(query)}
            for sort, query in _queries(tables)
        }


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[str, set[str]]]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
    for row in names.fetchall():
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", [row["name"]])
        yield row["name"], {column["name"] for column in columns}


def _queries(tables: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The questions that a file of this schema can answer."""
    needed = {"decisions": "rulings", "commitments": "rulings", "drafts": "drafts"}
    needed |= {"texts": "draft_revisions", "versions": "draft_versions"}
    needed |= {"bin": "bin", "journal": "journal"}
    left_out = {"d": "documents", "m": "meetings", "f": "drafts"}
    present = {
        letter: f"NOT {letter}.removed" if "removed" in tables.get(table, ()) else "1"
        for letter, table in left_out.items()
    }
    for sort, query in _COMPARED.items():
        if needed.get(sort, "settings") in tables:
            yield sort, query.format(**present)


def _row(row: sqlite3.Row) -> _Row:
    has = set(row.keys())
    return _Row(
        str(row["name"] or "") if "name" in has else "",
        _meeting(row) if "organisation" in has else None,
        str(row["value"] or "") if "value" in has else "",
    )


def _meeting(row: sqlite3.Row) -> Meeting:
    start, end = (dt.date.fromisoformat(row[day]) if row[day] else None for day in ("start", "end"))
    return Meeting(row["organisation"], tuple(json.loads(row["formats"])), start, end, row["place"])


def _difference(sort: str, now: Mapping[str, _Row], then: Mapping[str, _Row]) -> Difference:
    only_now, only_then = [k for k in now if k not in then], [k for k in then if k not in now]
    both = [key for key in now if key in then and now[key].value != then[key].value]
    lost, back = [_named(now[key]) for key in only_now], [_named(then[key]) for key in only_then]
    other = [_changed(now[key], then[key], values=sort in _WITH_VALUES) for key in both]
    if sort == "commitments":
        # The promise itself stays where its paper does: only what was said of it is otherwise.
        other += [_changed(now[key], _Row(), values=True) for key in only_now]
        other += [_changed(_Row(then[key].name), then[key], values=True) for key in only_then]
        lost, back = [], []
    return Difference(
        sort=sort,
        now=len(now),
        then=len(then),
        lost=_first(lost),
        back=_first(back),
        changed=_first(other),
        lost_count=len(lost),
        back_count=len(back),
        changed_count=len(other),
    )


def _first(found: Iterable[Differing]) -> tuple[Differing, ...]:
    """The first that have a name or values to tell."""
    told_of = (one for one in found if one.name or one.meeting or one.now or one.then)
    return tuple(one for one, _ in zip(told_of, range(MOST_NAMES), strict=False))


def _named(row: _Row) -> Differing:
    return Differing(row.name, row.meeting)


def _changed(now: _Row, then: _Row, *, values: bool) -> Differing:
    told_now, told_then = (now.value, then.value) if values else ("", "")
    return Differing(now.name, now.meeting, told_now, told_then)
