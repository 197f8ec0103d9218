"""Topics as entities: headings find their subject by their key; a staffer's choice stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefer.errors import NoSuchRecordError
from briefer.model.records import TopicRecord
from briefer.store.rows import inserted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlite_utils import Database

    from briefer.model.document import Topic

_HEADINGS = (
    "SELECT DISTINCT dt.heading FROM document_topics dt JOIN topic_keys k ON k.key = dt.key "
    "WHERE k.topic_id = ? ORDER BY dt.heading"
)


def keep_topics(database: Database, document_id: int, topics: Iterable[Topic]) -> dict[str, str]:
    """File a paper's headings under their subjects; gives the key of each heading."""
    keys: dict[str, str] = {}
    for position, topic in enumerate(topics):
        _known_or_new(database, topic)
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


def _known_or_new(database: Database, topic: Topic) -> None:
    known = database.conn.execute("SELECT 1 FROM topic_keys WHERE key = ?", [topic.key]).fetchone()
    if known is not None:
        return
    number = inserted(database, "topics", {"name": topic.heading})
    database.table("topic_keys").insert(
        {
            "key": topic.key,
            "topic_id": number,
            "parts": json.dumps(sorted(topic.parts), ensure_ascii=False),
            "origin": "recognised",
        }
    )


def all_topics(database: Database) -> tuple[TopicRecord, ...]:
    """All subjects that have a heading, by name."""
    rows = database.conn.execute(
        "SELECT id, name FROM topics t WHERE EXISTS "
        "(SELECT 1 FROM topic_keys k WHERE k.topic_id = t.id) ORDER BY name"
    ).fetchall()
    return tuple(_record(database, row["id"], row["name"]) for row in rows)


def topics_of(database: Database, document_id: int) -> tuple[TopicRecord, ...]:
    """The subjects of a paper in the paper's order, each once."""
    rows = database.conn.execute(
        "SELECT t.id, t.name, min(dt.position) AS place FROM document_topics dt "
        "JOIN topic_keys k ON k.key = dt.key JOIN topics t ON t.id = k.topic_id "
        "WHERE dt.document_id = ? GROUP BY t.id ORDER BY place",
        [document_id],
    ).fetchall()
    return tuple(_record(database, row["id"], row["name"]) for row in rows)


def related_to(database: Database, topic_id: int) -> tuple[TopicRecord, ...]:
    """The other subjects that share a part with this one, by name."""
    own = _parts(database, topic_id)
    return tuple(
        topic
        for topic in all_topics(database)
        if topic.id != topic_id and own & _parts(database, topic.id)
    )


def _parts(database: Database, topic_id: int) -> set[str]:
    rows = database.conn.execute("SELECT parts FROM topic_keys WHERE topic_id = ?", [topic_id])
    return {part for row in rows for part in json.loads(row["parts"])}


def merge(database: Database, keep_id: int, other_ids: Collection[int]) -> None:
    """Bring the headings of other subjects under the one kept."""
    _one(database, keep_id)
    for other in set(other_ids) - {keep_id}:
        database.conn.execute(
            "UPDATE topic_keys SET topic_id = ?, origin = 'staffer' WHERE topic_id = ?",
            [keep_id, other],
        )


def rename(database: Database, topic_id: int, name: str) -> None:
    """Give a subject the staffer's name."""
    _one(database, topic_id)
    database.table("topics").update(topic_id, {"name": name})


def split(database: Database, topic_id: int, headings: Collection[str], name: str) -> TopicRecord:
    """Take headings out of a subject into one of their own.

    Raises:
        NoSuchRecordError: the subject does not exist.
    """
    _one(database, topic_id)
    new = inserted(database, "topics", {"name": name})
    for heading in headings:
        database.conn.execute(
            "UPDATE topic_keys SET topic_id = ?, origin = 'staffer' WHERE topic_id = ? AND key IN "
            "(SELECT key FROM document_topics WHERE heading = ?)",
            [new, topic_id, heading],
        )
    return _record(database, new, name)


def _one(database: Database, topic_id: int) -> None:
    row = database.conn.execute("SELECT 1 FROM topics WHERE id = ?", [topic_id]).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=topic_id)


def _record(database: Database, topic_id: int, name: str) -> TopicRecord:
    rows = database.conn.execute(_HEADINGS, [topic_id])
    return TopicRecord(topic_id, name, tuple(row["heading"] for row in rows))
