"""All commitments as rows: how each reads, what it sorts by, by what it is found; without Qt."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from briefer.model.owed import Owed, Stage
from briefer.naming import known_in
from briefer.wording import LANGUAGES
from ui.display import left_of, one_line, owner_of, source_line, standing_of, term_of
from ui.pieces.sorted_rows import Column
from ui.spots import spot_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefer.model.document import Meeting
    from briefer.wording import Wording

#: Sorts what has no day after everything that has one.
_NEVER = dt.date.max.toordinal()
#: What can be narrowed to by choosing, in the order of the page.
FIELDS = ("owner", "council", "topic", "member")


@dataclass(frozen=True, slots=True)
class Entry:
    """A commitment with where it stands and the texts it is found by, made by the worker.

    By its `number` it is known again when the list was read anew.  `by_stage`, `by_day` and
    `by_made` are what tens of thousands are put in order by: where it stands and its day, its day
    alone, and the day it was made.
    """

    owed: Owed
    number: int
    words: str
    owner: str
    council: str
    topic: str
    members: tuple[str, ...]
    stage: Stage
    by_stage: int
    by_day: int
    by_made: int


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is asked for; an empty text or None asks for all."""

    text: str = ""
    owner: str = ""
    council: str = ""
    topic: str = ""
    member: str = ""
    stage: Stage | None = None

    def among(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        """Those of these commitments that are asked for: quickest is one question at a time."""
        for name in ("owner", "council", "topic"):
            asked, told = getattr(self, name), attrgetter(name)
            if asked:
                entries = [entry for entry in entries if told(entry) == asked]
        if self.member:
            entries = [entry for entry in entries if self.member in entry.members]
        if self.stage is not None:
            entries = [entry for entry in entries if entry.stage is self.stage]
        for word in self.text.casefold().split():
            entries = [entry for entry in entries if word in entry.words]
        return entries


@dataclass(frozen=True, slots=True)
class Register:
    """All commitments with what is told of them together, made by the worker.

    `values` are those there are to narrow to, by field and by the alphabet; `councils` has a
    meeting of each council, which has a name in each language; `counts` is how many stand where.
    """

    entries: tuple[Entry, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    councils: Mapping[str, Meeting] = field(default_factory=dict)
    counts: Mapping[Stage, int] = field(default_factory=lambda: counted(()))


def register_of(entries: Iterable[Entry]) -> Register:
    """Tens of thousands of commitments gone through once, so that nothing else need do it."""
    found = tuple(entries)
    councils: dict[str, Meeting] = {}
    for entry in found:
        if entry.owed.meeting is not None:
            councils.setdefault(entry.council, entry.owed.meeting)
    values = {name: choices(found, name) for name in FIELDS}
    return Register(found, values, councils, counted(found))


def entry_of(owed: Owed) -> Entry:
    """A commitment as it is found."""
    item, paper = owed.due.record.item, owed.due.record.document
    tellings = (owed.due.record, *owed.due.retold)
    council = " ".join((owed.meeting.organisation, *owed.meeting.formats)) if owed.meeting else ""
    words = (
        *(told.item.text for told in tellings),
        *(told.document.title for told in tellings),
        *(item.by, item.to or "", item.occasion, item.number, owed.topic, council),
        *owed.members,
        # It is found by its name in any language, whatever that of the window is.
        *(known_in(item.by, language) or "" for language in LANGUAGES),
    )
    return Entry(
        owed,
        owed.due.record.id,
        " ".join(words).casefold(),
        one_line(item.by),
        council,
        owed.topic,
        owed.members,
        owed.stage,
        _ORDER[owed.stage] * (_NEVER + 1) + _place(owed.due.due),
        _place(owed.due.due),
        _place(item.made_on or paper.date or paper.effective_date),
    )


def choices(entries: Iterable[Entry], name: str) -> tuple[str, ...]:
    """The values there are to narrow to in a field, by the alphabet."""
    found: set[str] = set()
    for entry in entries:
        found.update(entry.members if name == "member" else (getattr(entry, name),))
    return tuple(sorted(found - {""}, key=str.casefold))


def what_of(entry: Entry, wording: Wording) -> str:
    """The words of the paper, with that they are to be checked where they are."""
    record = entry.owed.due.record
    text = one_line(record.item.text)
    return f"{text} [{wording('window.badge.to_check')}]" if record.doubtful else text


def owner_line(entry: Entry, wording: Wording) -> str:
    """Who promised it."""
    return owner_of(entry.owed.due.record.item, wording)


def occasion_of(entry: Entry, wording: Wording) -> str:
    """When and where it was promised: the day and the debate, else the day of the paper."""
    item, paper = entry.owed.due.record.item, entry.owed.due.record.document
    day = item.made_on or paper.date
    told = (wording.day(day) if day else "", one_line(item.occasion))
    return ", ".join(filter(None, told)) or wording("window.undated")


def state_of(entry: Entry, wording: Wording) -> str:
    """Where it stands: days overdue, else its column of the board and how long there is to go."""
    return standing_of(entry.owed.due, wording)


def left_line(entry: Entry, wording: Wording) -> str:
    """How late it is, or in how many days its day is; what else stands in the way of its column."""
    return left_of(entry.owed.due, wording)


def term_line(entry: Entry, wording: Wording) -> str:
    """By when."""
    return term_of(entry.owed.due, wording)


def source_of(entry: Entry, wording: Wording) -> str:
    """The paper and the place in it."""
    return source_line(spot_of(entry.owed.due.record), wording)


def spoken(entry: Entry, wording: Wording) -> str:
    """The whole commitment for a screen reader."""
    told: tuple[Callable[[Entry, Wording], str], ...] = (state_of, what_of, owner_line, term_line)
    return "; ".join(one(entry, wording) for one in told)


def _place(day: dt.date | None) -> int:
    return day.toordinal() if day else _NEVER


_ORDER = {stage: number for number, stage in enumerate(Stage)}

#: Together with the least of the description they fit the smallest screen, with both panes beside.
COLUMNS = (
    Column("commitments.column.state", state_of, attrgetter("by_stage"), width=86),
    Column("commitments.column.what", what_of, attrgetter("words"), stretch=True),
    Column("commitments.table_by", owner_line, width=98, alike=attrgetter("owner")),
    Column("commitments.column.made_on", occasion_of, attrgetter("by_made"), width=96),
    Column("commitments.column.term", term_line, attrgetter("by_day"), width=98),
    Column("commitments.column.source", source_of, attrgetter("by_made"), width=88),
)


def counted(entries: Sequence[Entry]) -> dict[Stage, int]:
    """How many stand where."""
    stages = [entry.stage for entry in entries]
    return {stage: stages.count(stage) for stage in Stage}
