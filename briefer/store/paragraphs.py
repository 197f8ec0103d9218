"""The paragraphs that hold what is asked, as numbers of blocks, best first.

What stands there as one phrase goes before all words as written, and those before words that have
only their stem or beginning in common; of equal ones the newest paper's goes first.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.matching import folded, stem
from briefer.model.search import Term
from briefer.store.rows import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlite_utils import Database

    from briefer.model.search import Query
    from briefer.store.register import Register

#: Paper by paper, this many at once.
_PAPERS_AT_ONCE = 50
#: In so many of the newest papers a common word is looked for, before it is in all.
_NEWEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph: its number, its paper and its place there; a lower tier is a better hit."""

    id: int
    document_id: int
    block: int
    page: int | None
    tier: int


@dataclass(frozen=True, slots=True)
class Places:
    """The paragraphs found, best first; `more` when some were not looked at."""

    found: tuple[Place, ...] = ()
    more: bool = False


def places(
    database: Database,
    query: Query,
    register: Register,
    enough: int,
    parties: Sequence[Term] = (),
) -> Places:
    """The paragraphs of these papers that hold every term and none of those left out.

    Args:
        database: the store.
        query: what is asked; without terms nothing is found, unless there are `parties`.
        register: the papers to look in.
        enough: what stands in more paragraphs is looked for in the newest papers first, until
            there are so many: to rank a hundred thousand would take longer than a keystroke may.
        parties: phrases of which one must stand there too.
    """
    best: dict[int, Place] = {}
    more = False
    for tier, wanted in enumerate(_tiers(query.terms)):
        matching = _matching(wanted, query.without, parties)
        if not matching:
            break
        numbers, cut = _numbers(database, matching, register, enough)
        more = more or cut
        for place in _placed(database, set(numbers) - best.keys(), tier, register):
            best[place.id] = place
        if len(best) >= enough:
            more = True
            break
    order = register.place
    found = sorted(best.values(), key=lambda p: (p.tier, order[p.document_id], p.block))
    return Places(tuple(found), more)


def _tiers(terms: Sequence[Term]) -> Iterator[tuple[str, ...]]:
    """From the strictest reading of what is asked to the widest."""
    loose = [term for term in terms if not term.phrase]
    if len(loose) == len(terms) > 1:
        words = tuple(term.words[0] for term in terms)
        yield (_exactly(Term(words, phrase=True, open_ended=False)),)
    if loose:
        yield tuple(_exactly(Term(t.words, t.phrase, open_ended=False)) for t in terms)
    yield tuple(map(_widely, terms))


def _exactly(term: Term) -> str:
    words = " ".join(map(folded, term.words))
    return f'exact : "{words}"{"*" if term.open_ended else ""}'


def _widely(term: Term) -> str:
    if term.phrase:
        return _exactly(term)
    return f'({_exactly(term)} OR stemmed : "{stem(term.words[0])}")'


def _matching(wanted: Iterable[str], without: Iterable[Term], parties: Sequence[Term]) -> str:
    """The expression for FTS5; what a user typed is in it between quotes only."""
    pieces = list(wanted)
    if parties:
        pieces.append(f"({' OR '.join(map(_exactly, parties))})")
    expression = " AND ".join(pieces)
    left_out = " OR ".join(_exactly(Term(t.words, t.phrase, open_ended=False)) for t in without)
    return f"({expression}) NOT ({left_out})" if expression and left_out else expression


def _numbers(
    database: Database, matching: str, register: Register, enough: int
) -> tuple[list[int], bool]:
    """The blocks that match, and whether others were left out for those of newer papers."""
    if "*" not in matching:
        few = _all(database, matching, enough + 1)
        if len(few) <= enough:
            return few, False
        found = _of_newest(database, matching, register, enough)
        if found:
            return found, True
    # The list of a beginning is made anew for each question: one question, then.
    return _picked(database, _all(database, matching), register, enough)


def _all(database: Database, matching: str, most: int = -1) -> list[int]:
    # As one text: a hundred thousand rows take far longer to hand over.
    row = database.conn.execute(
        "SELECT json_group_array(rowid) AS numbers FROM (SELECT rowid FROM block_words "
        "WHERE block_words MATCH ? ORDER BY rowid LIMIT ?)",
        [matching, most],
    ).fetchone()
    found: list[int] = json.loads(row["numbers"])
    return found


def _of_newest(database: Database, matching: str, register: Register, enough: int) -> list[int]:
    """The same of the newest papers alone, when these have enough: a common word is soon found."""
    found: list[int] = []
    for at in range(0, min(_NEWEST, len(register.papers)), _PAPERS_AT_ONCE):
        for first, last in _spans(database, register, at):
            rows = database.conn.execute(
                "SELECT rowid FROM block_words WHERE block_words MATCH ? AND rowid BETWEEN ? AND ?",
                [matching, first, last],
            )
            found.extend(row["rowid"] for row in rows)
        if len(found) >= enough:
            return found
    return []


def _picked(
    database: Database, numbers: list[int], register: Register, enough: int
) -> tuple[list[int], bool]:
    """Of all blocks that match those of the newest papers, when there are more than enough."""
    if len(numbers) <= enough:
        return numbers, False
    found: list[int] = []
    for at in range(0, len(register.papers), _PAPERS_AT_ONCE):
        for first, last in _spans(database, register, at):
            found.extend(numbers[bisect_left(numbers, first) : bisect_right(numbers, last)])
        if len(found) >= enough:
            return found, True
    return found, False


def _spans(database: Database, register: Register, at: int) -> list[tuple[int, int]]:
    """The first and last block of the next papers; a paper's blocks are numbered in one go."""
    papers = [paper.id for paper in register.papers[at : at + _PAPERS_AT_ONCE]]
    rows = database.conn.execute(
        "SELECT (SELECT min(id) FROM blocks WHERE document_id = p.value) AS first, "
        "(SELECT max(id) FROM blocks WHERE document_id = p.value) AS last FROM json_each(?) p",
        [listed(papers)],
    )
    return [(row["first"], row["last"]) for row in rows if row["first"] is not None]


def _placed(
    database: Database, numbers: set[int], tier: int, register: Register
) -> Iterator[Place]:
    """Where these blocks stand; those of other papers are left out."""
    rows = database.conn.execute(
        "SELECT id, document_id, position, page FROM blocks "
        "WHERE id IN (SELECT value FROM json_each(?))",
        [listed(numbers)],
    )
    for row in rows:
        if row["document_id"] in register.place:
            yield Place(row["id"], row["document_id"], row["position"], row["page"], tier)
