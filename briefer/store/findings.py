"""What was found in papers: kept whole, filed under a paper and a subject."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

from briefer.errors import NoSuchRecordError
from briefer.model.document import AlliedPosition, Commitment, Position, Question
from briefer.model.records import Decision, DocumentRecord, Filed, State
from briefer.store.codec import decode, encode
from briefer.store.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from sqlite_utils import Database

    from briefer.model.document import Document

F = TypeVar("F", Position, AlliedPosition, Commitment, Question)

_WORD = re.compile(r"\w+")

SORTS: dict[str, type[Any]] = {
    "positions": Position,
    "allied_positions": AlliedPosition,
    "commitments": Commitment,
    "questions": Question,
}


def add(
    database: Database,
    document_id: int,
    document: Document,
    keys: Mapping[str, str],
    *,
    paper_key: str,
) -> None:
    """Keep all findings of a paper.

    Args:
        database: the store.
        document_id: the paper.
        document: what was found.
        keys: the topic key of each heading.
        paper_key: what the versions of this paper have in common.
    """
    rows = [
        {
            "document_id": document_id,
            "sort": sort,
            "position": position,
            "topic_key": keys.get(item.topic) if item.topic else None,
            "identity": identity,
            "body": encode(item),
        }
        for sort in SORTS
        for position, (item, identity) in enumerate(_identified(document, sort, paper_key))
    ]
    database.table("findings").insert_all(rows)
    numbers = dict.fromkeys(reference.number for reference in document.references)
    database.table("document_references").insert_all(
        {"document_id": document_id, "number": number} for number in numbers
    )


def _identified(document: Document, sort: str, paper_key: str) -> Iterator[tuple[Any, str | None]]:
    """Each finding with what it keeps in a newer version of its paper.

    That is its words, and which of equal ones it is.  Only commitments are decided about.
    """
    seen: Counter[str] = Counter()
    for item in getattr(document, sort):
        if not isinstance(item, Commitment):
            yield item, None
            continue
        words = " ".join(_WORD.findall(item.text.casefold()))
        whole = f"{paper_key}|{words}|{seen[words]}"
        seen[words] += 1
        yield item, hashlib.sha256(whole.encode()).hexdigest()


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
    papers: Callable[[Collection[int]], Mapping[int, DocumentRecord]],
    *,
    topic_ids: Collection[int] | None,
    document_ids: Collection[int] | None,
) -> tuple[Filed[F], ...]:
    """The findings of a kind in current papers, by paper and place.

    Args:
        database: the store.
        kind: Position, AlliedPosition, Commitment or Question.
        papers: gives the records of papers by their numbers.
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
        {"sort": sort, "topics": listed(topic_ids), "papers": listed(document_ids)},
    ).fetchall()
    records = papers({row["document_id"] for row in rows})
    return tuple(
        Filed(row["id"], records[row["document_id"]], row["topic_id"], decode(kind, row["body"]))
        for row in rows
    )


def references(database: Database, document_id: int) -> tuple[str, ...]:
    """The parliamentary numbers a paper cites."""
    rows = database.conn.execute(
        "SELECT number FROM document_references WHERE document_id = ? ORDER BY number",
        [document_id],
    )
    return tuple(row["number"] for row in rows)


def decide(
    database: Database, commitment_id: int, state: State, reason: str, at: dt.datetime
) -> None:
    """Keep a decision about a commitment; it holds for newer versions of the paper as well.

    Raises:
        NoSuchRecordError: there is no commitment with this number.
    """
    row = database.conn.execute(
        "SELECT identity FROM findings WHERE id = ? AND sort = 'commitments'", [commitment_id]
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=commitment_id)
    database.table("decisions").insert(
        {
            "identity": row["identity"],
            "state": state.value,
            "reason": reason,
            "at": at.astimezone(dt.UTC).isoformat(),
        }
    )


def decisions(database: Database) -> dict[int, Decision]:
    """The latest decision about each commitment, by its number."""
    rows = database.conn.execute(
        "SELECT f.id, d.state, d.reason, d.at FROM decisions d "
        "JOIN findings f ON f.identity = d.identity ORDER BY d.id"
    )
    return {
        row["id"]: Decision(
            row["id"], State(row["state"]), row["reason"], dt.datetime.fromisoformat(row["at"])
        )
        for row in rows
    }
