"""Papers that a person put under a meeting: it holds when they are recognised again.

Rows of the settings, for a store of any age has those: `placed:<sha256 of the paper>`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefer.store import settings
from briefer.store.documents import one_document

if TYPE_CHECKING:
    from sqlite_utils import Database

_PLACED = "placed:"


def place(database: Database, document_id: int, meeting_id: int | None) -> int | None:
    """Put a paper under a meeting, or under none; gives the meeting it was under.

    Raises:
        NoSuchRecordError: there is no such paper.
    """
    record = one_document(database, document_id)
    database.conn.execute(
        "UPDATE documents SET meeting_id = ? WHERE id = ?", [meeting_id, document_id]
    )
    settings.put(database, f"{_PLACED}{record.sha256}", json.dumps(meeting_id))
    return record.meeting_id


def by_hand(database: Database, document_id: int) -> bool:
    """Whether a person put this paper under a meeting, or under none."""
    return _chosen(database, document_id) is not None


def forget(database: Database, document_id: int) -> None:
    """A paper that is wiped for good leaves its checksum behind nowhere."""
    settings.remove(database, _name(database, document_id))


def _name(database: Database, document_id: int) -> str:
    return f"{_PLACED}{one_document(database, document_id).sha256}"


def _chosen(database: Database, document_id: int) -> str | None:
    return settings.value(database, _name(database, document_id))


def placed(database: Database, document_id: int, recognised: int | None) -> int | None:
    """The meeting a paper belongs under: where a person put it, else what was recognised."""
    told = _chosen(database, document_id)
    if told is None:
        return recognised
    chosen: int | None = json.loads(told)
    there = database.conn.execute(
        "SELECT 1 FROM meetings WHERE id = ? AND NOT removed", [chosen]
    ).fetchone()
    return recognised if chosen is not None and there is None else chosen
