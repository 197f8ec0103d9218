"""All current papers and all meetings at a glance, for looking something up in the store."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefer.matching import spaced, title_stems, words_of
from briefer.store import meetings

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Callable, Mapping

    from sqlite_utils import Database

    from briefer.model.document import Meeting
    from briefer.model.records import MeetingRecord
    from briefer.model.search import Filters

    #: Gives the name of a meeting with all by which it may be looked for.
    Named = Callable[[Meeting], str]


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Paper:
    """What of a paper is needed to choose it.

    Attributes:
        words: those of its title, with a space around each.
        rest: these with those of its number and its file's name.
        stems: the stems of the words of its title.
        digits: the words of its number that have a digit.
    """

    id: int
    title: str
    kind: str
    day: str
    meeting_id: int | None
    words: str
    rest: str
    stems: str
    digits: str


@dataclass(frozen=True)
class Register:
    """The current papers, newest first; the meetings, and the words of their names, by number."""

    papers: tuple[Paper, ...]
    meetings: Mapping[int, MeetingRecord]
    words: Mapping[int, str]

    @cached_property
    def place(self) -> Mapping[int, int]:
        """The place of each paper: 0 is the newest."""
        return {paper.id: place for place, paper in enumerate(self.papers)}


def made(database: Database, names: Named) -> Register:
    """The register as the store is now; `names` gives all by which a meeting may be looked for."""
    rows = database.conn.execute(
        "SELECT id, title, coalesce(number, '') AS number, name, kind, "
        "coalesce(effective_date, '') AS day, meeting_id FROM documents WHERE current "
        "ORDER BY day DESC, id DESC"
    )
    papers = tuple(map(_paper, rows))
    known = {one.id: one for one in meetings.all_meetings(database)}
    words = {number: spaced(names(record.meeting)) for number, record in known.items()}
    return Register(papers, known, words)


def _paper(row: sqlite3.Row) -> Paper:
    words, number = spaced(row["title"]), words_of(row["number"])
    digits = " ".join(word for word in number if _DIGIT.search(word))
    rest = f"{words}{' '.join(number)} {digits}{spaced(row['name'])}"
    return Paper(
        row["id"],
        row["title"],
        row["kind"],
        row["day"],
        row["meeting_id"],
        words,
        rest,
        title_stems(row["title"]),
        digits,
    )


def narrowed(register: Register, filters: Filters) -> Register:
    """The papers and meetings that the filters leave."""
    if not filters.of_papers:
        return register
    known = {
        number: record
        for number, record in register.meetings.items()
        if _of_council(register.words[number], filters)
    }
    papers = (paper for paper in register.papers if _fits(paper, filters, known))
    days = (_day(filters.since, "0000"), _day(filters.until, "9999"))
    inside = {number: record for number, record in known.items() if _within(record.meeting, *days)}
    return Register(tuple(papers), inside, register.words)


def _fits(paper: Paper, filters: Filters, known: Mapping[int, MeetingRecord]) -> bool:
    if filters.kinds and paper.kind not in filters.kinds:
        return False
    if filters.councils and paper.meeting_id not in known:
        return False
    if not (filters.since or filters.until):
        return True
    return bool(paper.day) and _day(filters.since, "0") <= paper.day <= _day(filters.until, "9")


def _of_council(words: str, filters: Filters) -> bool:
    return not filters.councils or any(
        all(f" {part}" in words for part in words_of(council)) for council in filters.councils
    )


def _within(meeting: Meeting, since: str, until: str) -> bool:
    first, last = _day(meeting.start, ""), _day(meeting.last, "")
    return (not first and since == "0000" and until == "9999") or (
        bool(first) and last >= since and first <= until
    )


def _day(day: dt.date | None, otherwise: str) -> str:
    return day.isoformat() if day else otherwise
