"""A question answered from the whole store: by name, by finding, by paragraph."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefer.matching import ranges, words_of
from briefer.model.search import FINDINGS, Answer, Hit, Paragraph, Query, Term, Thing
from briefer.store import documents, found, named, paragraphs, register
from briefer.store.rows import listed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterator, Sequence

    from sqlite_utils import Database

    from briefer.store.found import Persons
    from briefer.store.paragraphs import Place
    from briefer.store.register import Register

#: For each row that is shown so many paragraphs are looked at: most hold no finding.
_LOOKED_AT = 40
#: SQLite asks whether to go on after so many of its steps: some milliseconds of work.
_STEPS = 20_000


class Stopped(Exception):  # noqa: N818 - not an error: nobody waits for the answer any more
    """The answer is not wanted any more."""


def answer(
    database: Database,
    query: Query,
    known: Register,
    *,
    persons: Callable[[], Persons],
    today: dt.date,
    limit: int,
    stopped: Callable[[], bool],
) -> Answer:
    """What is found in the current papers, of each kind of thing the best.

    Args:
        database: the store.
        query: what is asked.
        known: its papers and meetings, see `register.made`.
        persons: gives by whom and for whom the findings are, see `found.persons`.
        today: the day by which the nearest meeting is told.
        limit: so many of each kind of thing.
        stopped: whether the answer is not wanted any more; asked now and again.

    Raises:
        Stopped: it was not.
    """
    if query.empty:
        return Answer()
    with _stoppable(database, stopped):
        inside = register.narrowed(known, query.filters)
        asked = _Asked(database, query, inside, today, limit, persons=persons)
        hits = list(_hits(asked))
    counted: dict[Thing, int] = {}
    shown: list[Hit] = []
    for hit in hits:
        counted[hit.thing] = counted.get(hit.thing, 0) + 1
        if counted[hit.thing] <= limit:
            shown.append(hit)
    more = {thing for thing, count in counted.items() if count > limit}
    if asked.unseen:
        more |= {thing for thing in counted if thing in (*FINDINGS, Thing.SENTENCES)}
    return Answer(tuple(shown), frozenset(more))


@contextmanager
def _stoppable(database: Database, stopped: Callable[[], bool]) -> Iterator[None]:
    """Let SQLite break off in the middle of a question that nobody waits for."""
    database.conn.set_progress_handler(lambda: int(stopped()), _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise Stopped from error
        raise
    finally:
        database.conn.set_progress_handler(None, 0)


class _Asked:
    """One question with all that is needed to answer it."""

    def __init__(
        self,
        database: Database,
        query: Query,
        inside: Register,
        today: dt.date,
        limit: int,
        *,
        persons: Callable[[], Persons],
    ) -> None:
        self.database, self.query, self.inside = database, query, inside
        self.today, self.limit, self.persons = today, limit, persons
        #: Whether paragraphs were left unseen: of what stands in them there may be more.
        self.unseen = False

    def wants(self, thing: Thing) -> bool:
        return self.query.filters.wants(thing)

    @property
    def parties(self) -> tuple[Term, ...]:
        """The parties as phrases that may stand in a paragraph."""
        found = dict.fromkeys(words_of(party) for party in self.query.filters.parties)
        return tuple(Term(words, phrase=True, open_ended=False) for words in found if words)

    @property
    def sorts(self) -> tuple[Thing, ...]:
        return tuple(filter(self.wants, FINDINGS))


def _hits(asked: _Asked) -> Iterator[Hit]:
    yield from _by_name(asked)
    places = _places(asked)
    told: list[Hit] = []
    for hit in found.hits(
        asked.database, _candidates(asked, places), asked.query, asked.inside, asked.limit
    ):
        told.append(hit)
        yield hit
    if asked.wants(Thing.SENTENCES):
        yield from _sentences(asked, places, told)


def _by_name(asked: _Asked) -> Iterator[Hit]:
    query, inside, limit = asked.query, asked.inside, asked.limit
    filters = query.filters
    if asked.wants(Thing.MEETINGS) and not (filters.kinds or filters.of_persons):
        yield from named.meetings(query, inside, asked.today)[: limit + 1]
    if asked.wants(Thing.PAPERS) and not filters.of_persons:
        chosen = named.papers(query, inside)[: limit + 1]
        yield from named.paper_hits(asked.database, chosen, query, inside)
    if asked.wants(Thing.TOPICS) and not filters.of_persons:
        yield from named.topics(asked.database, query, inside, asked.today, limit)


def _places(asked: _Asked) -> tuple[Place, ...]:
    query = asked.query
    if not query.terms and not query.filters.parties:
        return ()
    enough = asked.limit * _LOOKED_AT
    places = paragraphs.places(asked.database, query, asked.inside, enough, asked.parties)
    asked.unseen = places.more
    return places.found


def _candidates(asked: _Asked, places: Sequence[Place]) -> dict[Thing, list[int]]:
    query, database, inside = asked.query, asked.database, asked.inside
    if query.filters.of_persons:
        return found.of_persons(database, asked.persons(), query.filters, inside, asked.sorts)
    if query.terms:
        return found.at(database, places, asked.sorts)
    return found.of_papers(database, inside, asked.sorts, asked.limit + 1)


def _sentences(asked: _Asked, places: Sequence[Place], told: Collection[Hit]) -> Iterator[Hit]:
    """The paragraphs in which no finding is told already."""
    if asked.query.filters.holders:
        return
    standing = {place for hit in told for place in _stands(hit)}
    left = [place for place in places if (place.document_id, place.block) not in standing]
    chosen = left[: asked.limit + 1]
    texts = _texts(asked.database, [place.id for place in chosen])
    papers = documents.by_number(asked.database, {place.document_id for place in chosen})
    for place in chosen:
        paper, text = papers[place.document_id], texts[place.id]
        yield Hit(
            Thing.SENTENCES,
            Paragraph(place.block, place.page),
            text,
            ranges(text, (*asked.query.terms, *asked.parties)),
            paper,
            asked.inside.meetings.get(paper.meeting_id or 0),
        )


def _stands(hit: Hit) -> Iterator[tuple[int, int]]:
    item, paper = hit.record.item, hit.record.document.id
    if hit.thing is Thing.QUESTIONS:
        yield from ((paper, passage.block) for passage in (*item.question, *item.answer))
    else:
        yield (paper, item.passage.block)


def _texts(database: Database, block_ids: Sequence[int]) -> dict[int, str]:
    rows = database.conn.execute(
        "SELECT id, text FROM blocks WHERE id IN (SELECT value FROM json_each(?))",
        [listed(block_ids)],
    )
    return {row["id"]: row["text"] for row in rows}
