"""Pairs of topics that a person held to be two, by their keys, so that it stands after a merge."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefer.store import settings
from briefer.store.rulings import topic_key

if TYPE_CHECKING:
    from sqlite_utils import Database

#: Keys of topics are letters, figures and spaces.
_PREFIX, _BETWEEN = "apart:", "|"


def hold(database: Database, one_id: int, other_id: int) -> None:
    """Keep on record that two topics are two.

    Raises:
        NoSuchRecordError: there is no such topic, or nothing is filed under it any more.
    """
    keys = sorted(str(topic_key(database, number)) for number in (one_id, other_id))
    settings.put(database, _PREFIX + _BETWEEN.join(keys), "")


def let_go(database: Database, one_id: int, other_id: int) -> None:
    """Forget it again, whatever headings went to or from them since."""
    for name, pair in _pairs(database).items():
        if pair == {one_id, other_id}:
            settings.remove(database, name)


def held(database: Database) -> frozenset[frozenset[int]]:
    """The pairs, by the numbers that their topics have now."""
    return frozenset(_pairs(database).values())


def forget(database: Database) -> None:
    """Keep no pair of which a topic is gone: its key is words of a heading that was wiped."""
    here = _pairs(database)
    for name in settings.beginning(database, _PREFIX):
        if name not in here:
            settings.remove(database, name)


def _pairs(database: Database) -> dict[str, frozenset[int]]:
    """Each pair that still has its topics, by the name it is kept under."""
    names = settings.beginning(database, _PREFIX)
    pairs = {name: name.removeprefix(_PREFIX).split(_BETWEEN) for name in names}
    rows = database.conn.execute(
        "SELECT key, topic_id FROM topic_keys WHERE key IN (SELECT value FROM json_each(?))",
        [json.dumps([key for pair in pairs.values() for key in pair])],
    )
    topics = {row["key"]: row["topic_id"] for row in rows}
    return {
        name: frozenset(topics[key] for key in pair)
        for name, pair in pairs.items()
        if all(key in topics for key in pair)
    }
