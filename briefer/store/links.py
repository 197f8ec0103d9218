"""What a staffer said of proposed answers to promises: a ruling on two sentences together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.errors import NoSuchRecordError
from briefer.model.records import Link
from briefer.model.review import Sort, Verdict
from briefer.store import rulings

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

    from briefer.model.review import Decider

_FINDING = "SELECT document_id, identity, body FROM findings WHERE id = ? AND sort = 'commitments'"
#: The sentences of a ruling as they stand in the current versions of both papers.
_CURRENT = """
SELECT p.id AS promise, o.id AS paper, a.id AS answer, r.verdict
FROM standing s JOIN rulings r ON r.id = s.ruling_id
JOIN documents d ON d.paper_key = s.paper_key AND d.current
JOIN findings p ON p.document_id = d.id AND p.sort = 'commitments'
    AND p.identity = substr(s.identity, 1, instr(s.identity, '|') - 1)
JOIN documents o ON o.paper_key = s.other_key AND o.current
LEFT JOIN findings a ON a.document_id = o.id AND a.sort = 'commitments'
    AND a.identity = substr(s.identity, instr(s.identity, '|') + 1)
WHERE s.sort = 'answers' AND (a.id NOT NULL OR s.identity LIKE '%|') ORDER BY r.id
"""


def rule(database: Database, link: Link, decider: Decider) -> int:
    """Accept or refuse an answer to a promise; gives the number of the ruling.

    Raises:
        NoSuchRecordError: there is no such commitment.
    """
    promise = _finding(database, link.promise_id)
    answer = None if link.answer_id is None else _finding(database, link.answer_id)
    return rulings.write(
        database,
        {
            "document_id": promise["document_id"],
            "other_id": answer["document_id"] if answer else link.paper_id,
            "sort": Sort.ANSWERS.value,
            "identity": f"{promise['identity']}|{answer['identity'] if answer else ''}",
            "verdict": link.verdict.value,
            "changes": "{}",
            "moved": False,
            "base": promise["body"],
            "before": "{}",
            "after": "{}",
        },
        decider,
    )


def _finding(database: Database, number: int) -> sqlite3.Row:
    row: sqlite3.Row | None = database.conn.execute(_FINDING, [number]).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=number)
    return row


def links(database: Database) -> tuple[Link, ...]:
    """What was said of answers, the last word on each."""
    rows = database.conn.execute(_CURRENT)
    return tuple(
        Link(row["promise"], row["paper"], row["answer"], Verdict(row["verdict"])) for row in rows
    )
