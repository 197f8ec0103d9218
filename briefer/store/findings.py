"""What was found in papers: kept whole, filed under a paper and a subject."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from briefer.model.document import AlliedPosition, Commitment, Position, Question
from briefer.model.records import DocumentRecord, Filed
from briefer.store.codec import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from sqlite_utils import Database

    from briefer.model.document import Document

F = TypeVar("F", Position, AlliedPosition, Commitment, Question)

SORTS: dict[str, type[Any]] = {
    "positions": Position,
    "allied_positions": AlliedPosition,
    "commitments": Commitment,
    "questions": Question,
}


def add(database: Database, document_id: int, document: Document, keys: Mapping[str, str]) -> None:
    """Keep all findings of a paper; `keys` gives the topic key of each heading."""
    rows = [
        {
            "document_id": document_id,
            "sort": sort,
            "position": position,
            "topic_key": keys.get(item.topic) if item.topic else None,
            "body": encode(item),
        }
        for sort in SORTS
        for position, item in enumerate(getattr(document, sort))
    ]
    database.table("findings").insert_all(rows)
    numbers = dict.fromkeys(reference.number for reference in document.references)
    database.table("document_references").insert_all(
        {"document_id": document_id, "number": number} for number in numbers
    )


def of_document(database: Database, document_id: int) -> dict[str, Any]:
    """All findings of one paper by their sort, in the paper's order."""
    found: dict[str, list[Any]] = {sort: [] for sort in SORTS}
    rows = database.conn.execute(
        "SELECT sort, body FROM findings WHERE document_id = ? ORDER BY sort, position",
        [document_id],
    )
    for row in rows:
        found[row["sort"]].append(decode(SORTS[row["sort"]], row["body"]))
    return {sort: tuple(items) for sort, items in found.items()}


def filed(
    database: Database,
    kind: type[F],
    document: Callable[[int], DocumentRecord],
    *,
    topic_ids: Collection[int] | None,
    document_ids: Collection[int] | None,
) -> tuple[Filed[F], ...]:
    """The findings of a kind in current papers, by paper and place.

    Args:
        database: the store.
        kind: Position, AlliedPosition, Commitment or Question.
        document: gives the record of a paper by its number.
        topic_ids: only those under these subjects.
        document_ids: only those in these papers.
    """
    sort = next(name for name, known in SORTS.items() if known is kind)
    rows = database.conn.execute(
        "SELECT f.id, f.document_id, f.body, k.topic_id FROM findings f "
        "JOIN documents d ON d.id = f.document_id AND d.current "
        "LEFT JOIN topic_keys k ON k.key = f.topic_key WHERE f.sort = :sort "
        "AND (:topics IS NULL OR k.topic_id IN (SELECT value FROM json_each(:topics))) "
        "AND (:papers IS NULL OR f.document_id IN (SELECT value FROM json_each(:papers))) "
        "ORDER BY f.document_id, f.position",
        {"sort": sort, "topics": _listed(topic_ids), "papers": _listed(document_ids)},
    ).fetchall()
    records = {number: document(number) for number in {row["document_id"] for row in rows}}
    return tuple(
        Filed(row["id"], records[row["document_id"]], row["topic_id"], decode(kind, row["body"]))
        for row in rows
    )


def _listed(ids: Collection[int] | None) -> str | None:
    return None if ids is None else json.dumps(sorted(ids))


def references(database: Database, document_id: int) -> tuple[str, ...]:
    """The parliamentary numbers a paper cites."""
    rows = database.conn.execute(
        "SELECT number FROM document_references WHERE document_id = ? ORDER BY number",
        [document_id],
    )
    return tuple(row["number"] for row in rows)
