"""What is found by its name: meetings, papers and subjects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.matching import folded, ranges, sought, spaced, stem
from briefer.model.search import Hit, Thing, TopicPlace
from briefer.store import documents
from briefer.store.rows import listed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlite_utils import Database

    from briefer.model.records import MeetingRecord
    from briefer.model.search import Query
    from briefer.store.register import Paper, Register

_DIGIT = re.compile(r"\d")


def meetings(query: Query, register: Register, today: dt.date) -> list[Hit]:
    """The meetings with such a name, place or day; the nearest first, those ahead before others."""
    asked = _Sought(query, today)
    found = [one for one in register.meetings.values() if asked.are_in(register.words[one.id])]
    return [Hit(Thing.MEETINGS, one, "", meeting=one) for one in sorted(found, key=asked.nearest)]


class _Sought:
    """The terms as they must be in a name, made once for all names."""

    def __init__(self, query: Query, today: dt.date | None = None) -> None:
        self.terms, self._today = query.terms, today
        self.pieces = tuple(map(sought, query.terms))
        self.without = tuple(map(sought, query.without))
        self.words = tuple(folded(word) for term in query.terms for word in term.words)
        self.whole = f" {' '.join(self.words)} "
        self.digits = " ".join(word for word in self.words if _DIGIT.search(word))
        loose = not any(term.phrase for term in query.terms)
        #: A phrase is never met by stems.
        self.stems = tuple(f" {stem(t.words[0])} " for t in query.terms) if loose else ()

    @property
    def stem(self) -> str:
        """The stem of the first word, empty where stems do not count."""
        return self.stems[0] if self.stems else ""

    def nearest(self, record: MeetingRecord) -> tuple[int, int, int]:
        """Sorts meetings: those ahead, the nearest first, then those past, the last first."""
        day = record.meeting.last
        if day is None or self._today is None:
            return (2, 0, record.id)
        return (0 if day >= self._today else 1, abs((day - self._today).days), record.id)

    def are_in(self, words: str) -> bool:
        """Whether every term is in a name and none of those left out."""
        return all(piece in words for piece in self.pieces) and not self.are_out(words)

    def are_out(self, words: str) -> bool:
        """Whether a name holds what must be left out."""
        return any(piece in words for piece in self.without)


def papers(query: Query, register: Register) -> list[Paper]:
    """The papers with such a title, number or file name: what is called exactly so first."""
    if not query.terms:
        return list(register.papers)
    asked = _Sought(query)
    piece, stemmed = asked.pieces[0], asked.stem
    likely = (
        (place, paper)
        for place, paper in enumerate(register.papers)
        if piece in paper.rest or (stemmed and stemmed in paper.stems)
    )
    ranked = [(rank, place) for place, paper in likely if (rank := _rank(paper, asked)) is not None]
    return [register.papers[place] for _, place in sorted(ranked)]


def _rank(paper: Paper, asked: _Sought) -> int | None:
    """0 for what is called exactly so, then what begins so, what has these words, parts of them."""
    words = paper.words
    if asked.are_out(words):
        return None
    if words == asked.whole or (asked.digits and paper.digits == asked.digits):
        return 0
    if all(piece in words for piece in asked.pieces):
        if words.startswith(asked.whole[:-1]):
            return 1
        return 2 if all(f" {word} " in words for word in asked.words) else 3
    if all(piece in paper.rest for piece in asked.pieces):
        return 4
    return 5 if asked.stems and all(one in paper.stems for one in asked.stems) else None


def paper_hits(
    database: Database, found: Sequence[Paper], query: Query, register: Register
) -> list[Hit]:
    """Papers as they are shown."""
    records = documents.by_number(database, {paper.id for paper in found})
    return [
        Hit(
            Thing.PAPERS,
            records[paper.id],
            paper.title,
            ranges(paper.title, query.terms, beginnings=True),
            records[paper.id],
            register.meetings.get(paper.meeting_id or 0),
        )
        for paper in found
    ]


def topics(
    database: Database,
    query: Query,
    register: Register,
    today: dt.date,
    limit: int,
) -> list[Hit]:
    """The subjects with such a name or heading; those named so first, then those seen last."""
    rows = database.conn.execute(
        "SELECT t.id, t.name, group_concat(DISTINCT k.key) AS keys FROM topics t "
        "JOIN topic_keys k ON k.topic_id = t.id GROUP BY t.id"
    ).fetchall()
    asked, found = _Sought(query, today), []
    for row in rows:
        words = spaced(row["name"])
        if asked.are_in(words):
            found.append((0 if words == asked.whole else 1, row["id"], row["name"]))
        elif query.terms and asked.are_in(spaced(row["keys"])):
            found.append((2, row["id"], row["name"]))
    seen = _seen(database, [number for _, number, _ in found], register)
    # A subject of papers in the bin alone is not there.
    chosen = [one for one in found if one[1] in seen]
    chosen.sort(key=lambda one: (one[0], min(seen[one[1]]), one[2]))
    return [
        _topic_hit(database, (number, name), seen[number], asked, register)
        for _, number, name in chosen[: limit + 1]
    ]


def _topic_hit(
    database: Database,
    topic: tuple[int, str],
    places: Sequence[int],
    asked: _Sought,
    register: Register,
) -> Hit:
    """A subject with the meeting ahead where it is spoken of, else the last one where it was."""
    number, name = topic
    papers = [register.papers[place] for place in sorted(places)]
    met = {p.meeting_id for p in papers if p.meeting_id in register.meetings}
    meeting = min((register.meetings[one] for one in met if one), key=asked.nearest, default=None)
    record = documents.one_document(database, papers[0].id)
    marks = ranges(name, asked.terms, beginnings=True)
    return Hit(
        Thing.TOPICS, TopicPlace(number, name, meeting, record), name, marks, record, meeting
    )


def _seen(database: Database, topic_ids: Sequence[int], register: Register) -> dict[int, list[int]]:
    """The places in the register of the papers each subject is in."""
    rows = database.conn.execute(
        "SELECT k.topic_id, dt.document_id FROM topic_keys k "
        "JOIN document_topics dt ON dt.key = k.key "
        "WHERE k.topic_id IN (SELECT value FROM json_each(?))",
        [listed(topic_ids)],
    )
    found: dict[int, list[int]] = {}
    for row in rows:
        if row["document_id"] in register.place:
            found.setdefault(row["topic_id"], []).append(register.place[row["document_id"]])
    return found
