"""What was found in papers: kept whole, filed under a paper and a subject, as a staffer left it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from briefer.errors import NoSuchRecordError
from briefer.model.document import AlliedPosition, Commitment, Position, Question, Suggestions
from briefer.model.records import DocumentRecord, Filed
from briefer.model.review import DOUBT_BELOW, SUGGESTED_BELOW, Note, Sort, Verdict
from briefer.store import identity
from briefer.store.changes import changed
from briefer.store.codec import decode, encode
from briefer.store.rows import listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from sqlite_utils import Database

    from briefer.model.document import Document

    #: Findings by number, with a mark of what each was made of.
    Remembered = dict[int, tuple[tuple[Any, ...], Filed[Any]]]

F = TypeVar("F", Position, AlliedPosition, Commitment, Question, Note)

#: What a recogniser finds; notes are a person's.
RECOGNISED: dict[Sort, type[Any]] = {
    Sort.POSITIONS: Position,
    Sort.ALLIED_POSITIONS: AlliedPosition,
    Sort.COMMITMENTS: Commitment,
    Sort.QUESTIONS: Question,
}
#: Of these a recogniser also suggests some.
SUGGESTED = (Sort.POSITIONS, Sort.ALLIED_POSITIONS, Sort.COMMITMENTS)
SORTS: dict[Sort, type[Any]] = {**RECOGNISED, Sort.NOTES: Note}

#: The findings of one paper: by their sorts, for the index has those first.  Our own names.
OF_PAPER = f"sort IN ({', '.join(repr(sort.value) for sort in SORTS)}) AND document_id = "

#: A finding of a current paper with its subject and the decision that counts, if there is one.
_RULED = (
    "SELECT f.id, f.sort, f.document_id, f.body, k.topic_id, r.verdict, r.changes FROM findings f "
    "JOIN documents d ON d.id = f.document_id AND d.current "
    "LEFT JOIN standing s ON s.sort = f.sort AND s.identity = f.identity "
    "AND s.paper_key = d.paper_key LEFT JOIN rulings r ON r.id = s.ruling_id "
    "LEFT JOIN topic_keys k ON k.key = CASE WHEN r.moved THEN r.topic_key ELSE f.topic_key END"
)
_CHOSEN = (
    "WHERE f.sort = :sort AND coalesce(r.verdict, '') <> 'rejected' "
    "AND (:topics IS NULL OR k.topic_id IN (SELECT value FROM json_each(:topics))) "
    "AND (:papers IS NULL OR f.document_id IN (SELECT value FROM json_each(:papers))) "
    "AND (:doubt IS NULL OR (f.confidence < :doubt AND r.id IS NULL)) "
    "AND (:doubt IS NOT NULL OR coalesce(f.confidence, 1) >= :shown OR r.id IS NOT NULL) "
    "ORDER BY f.document_id, f.position, f.id"
)
_NUMBERED = (
    "WHERE f.id IN (SELECT value FROM json_each(?)) AND coalesce(r.verdict, '') <> 'rejected' "
    "AND (coalesce(f.confidence, 1) >= ? OR r.id IS NOT NULL)"
)
_DOUBTFUL = (
    "SELECT count(*) AS doubtful FROM findings f "
    "JOIN documents d ON d.id = f.document_id AND d.current WHERE f.confidence < ? "
    "AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.sort = f.sort AND s.identity = f.identity "
    "AND s.paper_key = d.paper_key)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A finding as it goes into the table; `position` is its place among those of its sort."""

    sort: Sort
    identity: str
    position: int
    topic_key: str | None
    item: Any
    origin: str = "recognised"


def rows_of(
    document: Document, keys: Mapping[str, str], paper: identity.PaperWords
) -> Iterator[Row]:
    """All that was recognised in a paper as rows; `keys` gives the topic key of each heading."""
    for sort in RECOGNISED:
        items = (*getattr(document, sort), *getattr(document.suggestions, sort, ()))
        for position, (item, name) in enumerate(
            zip(items, identity.identities(items, paper), strict=True)
        ):
            yield Row(sort, name, position, keys.get(item.topic) if item.topic else None, item)


def put(
    database: Database, document_id: int, rows: Collection[Row], *, origin: str | None = None
) -> None:
    """Make these the findings of a paper; one that was there already keeps its number.

    With an `origin` the findings of others stay as they are.
    """
    known = {
        (row["sort"], row["identity"]): row["id"]
        for row in database.conn.execute(
            f"SELECT id, sort, identity FROM findings WHERE {OF_PAPER} :document "  # noqa: S608
            "AND (:origin IS NULL OR origin = :origin)",
            {"document": document_id, "origin": origin},
        )
    }
    wanted = {(row.sort.value, row.identity) for row in rows}
    gone = [number for key, number in known.items() if key not in wanted]
    database.conn.execute(
        "DELETE FROM findings WHERE id IN (SELECT value FROM json_each(?))", [listed(gone)]
    )
    table = database.table("findings")
    for row in rows:
        number = known.get((row.sort.value, row.identity))
        if number is None:
            table.insert(_columns(document_id, row))
        else:
            table.update(number, _columns(document_id, row))


def _columns(document_id: int, row: Row) -> dict[str, Any]:
    return {
        "document_id": document_id,
        "sort": row.sort.value,
        "position": row.position,
        "topic_key": row.topic_key,
        "identity": row.identity,
        "body": encode(row.item),
        "origin": row.origin,
        "confidence": getattr(row.item, "confidence", None),
    }


def put_references(database: Database, document_id: int, document: Document) -> None:
    """Make these the numbers a paper cites."""
    table = database.table("document_references")
    database.conn.execute("DELETE FROM document_references WHERE document_id = ?", [document_id])
    numbers = dict.fromkeys(reference.number for reference in document.references)
    table.insert_all({"document_id": document_id, "number": number} for number in numbers)


def of_document(database: Database, document_id: int) -> dict[str, Any]:
    """What the recogniser found in one paper by sort, in the paper's order, as it found it.

    Under `suggestions` is what it only suggests.
    """
    found: dict[str, list[Any]] = {sort: [] for sort in RECOGNISED}
    rows = database.conn.execute(
        f"SELECT sort, body FROM findings WHERE {OF_PAPER} ? "  # noqa: S608
        "AND origin = 'recognised' "
        "ORDER BY sort, position",
        [document_id],
    )
    for row in rows:
        found[row["sort"]].append(decode(SORTS[row["sort"]], row["body"]))
    sure = {sort: tuple(i for i in items if not _suggested(i)) for sort, items in found.items()}
    maybe = {sort: tuple(filter(_suggested, found[sort])) for sort in SUGGESTED}
    return sure | {"suggestions": Suggestions(**maybe)}


def _suggested(item: Any) -> bool:  # noqa: ANN401 - any finding
    return getattr(item, "confidence", 1.0) < SUGGESTED_BELOW


def filed(
    database: Database,
    kind: type[F],
    papers: Callable[[Collection[int]], Mapping[int, DocumentRecord]],
    *,
    topic_ids: Collection[int] | None = None,
    document_ids: Collection[int] | None = None,
    doubtful_only: bool = False,
    remembered: Remembered | None = None,
) -> tuple[Filed[F], ...]:
    """The findings of a kind in current papers, by paper and place, as a staffer left them.

    What was rejected is not among them, what was corrected is corrected.  What the recogniser only
    suggests is among those it doubts, and among the rest once a person confirmed it.

    Args:
        database: the store.
        kind: Position, AlliedPosition, Commitment, Question or Note.
        papers: gives the records of papers by their numbers.
        topic_ids: only those under these subjects.
        document_ids: only those in these papers.
        doubtful_only: only those the recogniser doubts and nobody decided about.
        remembered: those that were given before, to be given again while they are the same.
    """
    doubt = DOUBT_BELOW if doubtful_only else None
    asked = _asked(kind, topic_ids, document_ids) | {"doubt": doubt}
    rows = database.conn.execute(f"{_RULED} {_CHOSEN}", asked).fetchall()
    records = papers({row["document_id"] for row in rows})
    if remembered is None:
        found = [_filed(row, kind, records[row["document_id"]]) for row in rows]
    else:
        found = _again(rows, kind, records, remembered)
    return tuple(sorted(found, key=place_of))


def topics_of(database: Database, kind: type[F], document_ids: Collection[int]) -> frozenset[int]:
    """The subjects of the findings that `filed` gives of these papers, without making those."""
    rows = database.conn.execute(
        f"SELECT DISTINCT topic_id FROM ({_RULED} {_CHOSEN}) WHERE topic_id IS NOT NULL",  # noqa: S608
        _asked(kind, None, document_ids),
    )
    return frozenset(row["topic_id"] for row in rows)


def _asked(
    kind: type[F], topic_ids: Collection[int] | None, document_ids: Collection[int] | None
) -> dict[str, Any]:
    return {
        "sort": next(name for name, known in SORTS.items() if known is kind),
        "topics": listed(topic_ids),
        "papers": listed(document_ids),
        "doubt": None,
        "shown": SUGGESTED_BELOW,
    }


def _again(
    rows: Iterable[sqlite3.Row],
    kind: type[F],
    records: Mapping[int, DocumentRecord],
    remembered: Remembered,
) -> list[Filed[F]]:
    """The findings of these rows; one whose row says the same is not made anew.

    Making one takes ten times as long.  Of its body, which is as long as the finding itself, only
    the length and Python's hash of 64 bits are kept.
    """
    former, found = dict(remembered), []
    remembered.clear()
    for row in rows:
        number, _, paper, body, *beside = row
        mark = (hash(body), len(body), records[paper], *beside)
        known = former.get(number)
        if known is None or known[0] != mark:
            known = (mark, _filed(row, kind, records[paper]))
        remembered[number] = known
        found.append(known[1])
    return found


def by_number(
    database: Database,
    kind: type[F],
    papers: Callable[[Collection[int]], Mapping[int, DocumentRecord]],
    finding_ids: Collection[int],
) -> dict[int, Filed[F]]:
    """Those of these findings that `filed` gives too, by their numbers."""
    rows = database.conn.execute(
        f"{_RULED} {_NUMBERED}",
        [listed(finding_ids), SUGGESTED_BELOW],
    ).fetchall()
    records = papers({row["document_id"] for row in rows})
    return {row["id"]: _filed(row, kind, records[row["document_id"]]) for row in rows}


def _filed(row: sqlite3.Row, kind: type[F], document: DocumentRecord) -> Filed[F]:
    item = decode(kind, row["body"])
    if row["verdict"] is None:
        return Filed(row["id"], document, row["topic_id"], item)
    item = changed(item, row["changes"])
    return Filed(row["id"], document, row["topic_id"], item, Verdict(row["verdict"]))


def place_of(found: Filed[Any]) -> tuple[int, int, int]:
    """The paper and the place in it: what a person added stands among the rest."""
    passage = identity.passage_of_item(found.item)
    if passage is None:
        return (found.document.id, 0, 0)
    return (found.document.id, passage.block, passage.start)


def one(
    database: Database,
    finding_id: int,
    papers: Callable[[Collection[int]], Mapping[int, DocumentRecord]],
) -> Filed[Any]:
    """One finding of a current paper as a staffer left it, also a rejected one.

    Raises:
        NoSuchRecordError: there is none with this number.
    """
    row = database.conn.execute(f"{_RULED} WHERE f.id = ?", [finding_id]).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=finding_id)
    return _filed(row, SORTS[row["sort"]], papers({row["document_id"]})[row["document_id"]])


def count_doubtful(database: Database) -> int:
    """How many findings wait for a person."""
    row = database.conn.execute(_DOUBTFUL, [DOUBT_BELOW]).fetchone()
    return int(row["doubtful"])


def references(database: Database, document_id: int) -> tuple[str, ...]:
    """The parliamentary numbers a paper cites."""
    rows = database.conn.execute(
        "SELECT number FROM document_references WHERE document_id = ? ORDER BY number",
        [document_id],
    )
    return tuple(row["number"] for row in rows)
