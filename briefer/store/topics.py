"""Topics as entities: headings find their subject by their key; a staffer's choice stands."""

from __future__ import annotations

import json
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from briefer.errors import EmptyNameError, NoSuchRecordError
from briefer.model.records import TopicRecord
from briefer.store.rows import inserted, listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping

    from sqlite_utils import Database

    from briefer.model.document import Topic

#: A subject with its headings, one a row.
_SELECT = (
    "SELECT t.id, t.name, dt.heading FROM topics t JOIN topic_keys k ON k.topic_id = t.id "
    "LEFT JOIN document_topics dt ON dt.key = k.key "
)
_IN_SIGHT = (
    "WHERE t.id NOT IN (SELECT x.topic_id FROM topic_keys x "
    "JOIN document_topics dx ON dx.key = x.key JOIN documents d ON d.id = dx.document_id "
    "GROUP BY x.topic_id HAVING min(d.removed))"
)
_ORDER = "GROUP BY t.id, dt.heading ORDER BY t.name, t.id, dt.heading"


def keep_topics(
    database: Database,
    document_id: int,
    topics: Iterable[Topic],
    former: Mapping[str, int] | None = None,
) -> dict[str, str]:
    """File a paper's headings under their subjects; gives the key of each heading.

    `former` are the subjects of its headings before it was recognised anew: a heading that is
    named otherwise now stays under the subject where a staffer may have put it.
    """
    keys: dict[str, str] = {}
    for position, topic in enumerate(topics):
        _known_or_new(database, topic, (former or {}).get(topic.heading))
        keys[topic.heading] = topic.key
        database.table("document_topics").insert(
            {
                "document_id": document_id,
                "position": position,
                "heading": topic.heading,
                "key": topic.key,
            }
        )
    return keys


def take_topics(database: Database, document_id: int) -> dict[str, int]:
    """Take a paper's headings out, before it is filed anew; gives the subject of each."""
    rows = database.conn.execute(
        "SELECT dt.heading, k.topic_id FROM document_topics dt "
        "JOIN topic_keys k ON k.key = dt.key WHERE dt.document_id = ?",
        [document_id],
    ).fetchall()
    database.conn.execute("DELETE FROM document_topics WHERE document_id = ?", [document_id])
    return {row["heading"]: row["topic_id"] for row in rows}


def tidy(database: Database) -> None:
    """Take away the keys that no heading, finding or decision needs any more."""
    database.conn.execute(
        "DELETE FROM topic_keys WHERE key NOT IN (SELECT key FROM document_topics) "
        "AND key NOT IN (SELECT topic_key FROM findings WHERE topic_key NOT NULL) "
        "AND key NOT IN (SELECT topic_key FROM rulings WHERE topic_key NOT NULL)"
    )


def _known_or_new(database: Database, topic: Topic, former: int | None) -> None:
    known = database.conn.execute("SELECT 1 FROM topic_keys WHERE key = ?", [topic.key]).fetchone()
    if known is not None:
        return
    number = former or inserted(database, "topics", {"name": topic.heading})
    database.table("topic_keys").insert(
        {
            "key": topic.key,
            "topic_id": number,
            "parts": json.dumps(sorted(topic.parts), ensure_ascii=False),
            "origin": "recognised",
        }
    )


def all_topics(database: Database) -> tuple[TopicRecord, ...]:
    """All subjects that have a heading, by name; not those of papers in the bin alone."""
    return _records(database.conn.execute(f"{_SELECT} {_IN_SIGHT} {_ORDER}"))


def topics_of(database: Database, document_id: int) -> tuple[TopicRecord, ...]:
    """The subjects of a paper in the paper's order, each once."""
    rows = database.conn.execute(
        "SELECT DISTINCT k.topic_id FROM document_topics dt JOIN topic_keys k ON k.key = dt.key "
        "WHERE dt.document_id = ? ORDER BY dt.position",
        [document_id],
    )
    order = list(dict.fromkeys(row["topic_id"] for row in rows))
    return tuple(sorted(_chosen(database, order), key=lambda topic: order.index(topic.id)))


def by_paper(database: Database) -> dict[int, tuple[TopicRecord, ...]]:
    """The subjects of every paper that has any, in the paper's order, each once."""
    rows = database.conn.execute(
        "SELECT dt.document_id, k.topic_id FROM document_topics dt "
        "JOIN topic_keys k ON k.key = dt.key ORDER BY dt.document_id, dt.position"
    )
    records = {record.id: record for record in _records(database.conn.execute(_SELECT + _ORDER))}
    found: dict[int, dict[int, TopicRecord]] = {}
    for row in rows:
        of_paper = found.setdefault(row["document_id"], {})
        of_paper.setdefault(row["topic_id"], records[row["topic_id"]])
    return {paper: tuple(topics.values()) for paper, topics in found.items()}


def related_to(database: Database, topic_id: int) -> tuple[TopicRecord, ...]:
    """The other subjects that share a part with this one, by name."""
    rows = database.conn.execute(
        "SELECT DISTINCT k.topic_id FROM topic_keys k, json_each(k.parts) part "
        "WHERE k.topic_id <> :topic AND part.value IN (SELECT own.value "
        "FROM topic_keys o, json_each(o.parts) own WHERE o.topic_id = :topic)",
        {"topic": topic_id},
    )
    return _chosen(database, [row["topic_id"] for row in rows])


def kin_among(database: Database, topic_ids: Collection[int]) -> dict[int, frozenset[int]]:
    """For each of these subjects the others among them that share a part with it."""
    rows = database.conn.execute(
        "SELECT DISTINCT k.topic_id, part.value AS part FROM topic_keys k, json_each(k.parts) part "
        "WHERE k.topic_id IN (SELECT value FROM json_each(?))",
        [listed(topic_ids)],
    )
    sharing: dict[str, set[int]] = {}
    for row in rows:
        sharing.setdefault(row["part"], set()).add(row["topic_id"])
    kin: dict[int, set[int]] = {number: set() for number in topic_ids}
    for group in sharing.values():
        for number in group:
            kin[number] |= group - {number}
    return {number: frozenset(others) for number, others in kin.items()}


def _chosen(database: Database, topic_ids: Collection[int]) -> tuple[TopicRecord, ...]:
    where = "WHERE t.id IN (SELECT value FROM json_each(?))"
    return _records(database.conn.execute(f"{_SELECT} {where} {_ORDER}", [listed(topic_ids)]))


def _records(rows: Iterable[sqlite3.Row]) -> tuple[TopicRecord, ...]:
    return tuple(
        TopicRecord(number, name, tuple(row["heading"] for row in group if row["heading"]))
        for (number, name), group in groupby(rows, key=itemgetter("id", "name"))
    )


def name_of(database: Database, topic_id: int) -> str:
    """What a subject is called.

    Raises:
        NoSuchRecordError: the subject does not exist.
    """
    row = database.conn.execute("SELECT name FROM topics WHERE id = ?", [topic_id]).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=topic_id)
    return str(row["name"])


def keys_of(database: Database, topic_ids: Collection[int]) -> dict[str, int]:
    """The keys of subjects, each with its subject."""
    rows = database.conn.execute(
        "SELECT key, topic_id FROM topic_keys WHERE topic_id IN (SELECT value FROM json_each(?))",
        [listed(topic_ids)],
    )
    return {row["key"]: row["topic_id"] for row in rows}


def merge(database: Database, keep_id: int, other_ids: Collection[int]) -> None:
    """Bring the headings of other subjects under the one kept.

    Raises:
        NoSuchRecordError: one of the subjects does not exist.
    """
    _check(database, keep_id)
    for other in set(other_ids) - {keep_id}:
        _check(database, other)
        database.conn.execute(
            "UPDATE topic_keys SET topic_id = ?, origin = 'staffer' WHERE topic_id = ?",
            [keep_id, other],
        )


def rename(database: Database, topic_id: int, name: str) -> None:
    """Give a subject the staffer's name.

    Raises:
        NoSuchRecordError: the subject does not exist.
        EmptyNameError: the name has no letter.
    """
    _check(database, topic_id)
    database.table("topics").update(topic_id, {"name": _clean(name)})


def split(database: Database, topic_id: int, headings: Collection[str], name: str) -> TopicRecord:
    """Take headings out of a subject into one of their own.

    Headings that name the same thing ("Rusland", "RUSLAND") go together.

    Raises:
        NoSuchRecordError: the subject does not exist, or has none of these headings.
        EmptyNameError: the name has no letter.
    """
    _check(database, topic_id)
    new = inserted(database, "topics", {"name": _clean(name)})
    moved = database.conn.execute(
        "UPDATE topic_keys SET topic_id = ?, origin = 'staffer' WHERE topic_id = ? AND key IN "
        "(SELECT key FROM document_topics WHERE heading IN (SELECT value FROM json_each(?)))",
        [new, topic_id, json.dumps(list(headings))],
    )
    if not moved.rowcount:
        raise NoSuchRecordError(asked="; ".join(headings))
    return _chosen(database, [new])[0]


def _clean(name: str) -> str:
    """A name as it can be shown on one line."""
    shown = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    if not any(map(str.isalnum, shown)):
        raise EmptyNameError
    return shown


def _check(database: Database, topic_id: int) -> None:
    row = database.conn.execute("SELECT 1 FROM topics WHERE id = ?", [topic_id]).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=topic_id)
