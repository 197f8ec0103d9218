"""What is looked for and what is found: a question with its filters, an answer in groups."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from briefer.model.document import Kind
from briefer.model.records import DocumentRecord, MeetingRecord


class Thing(StrEnum):
    """The kinds of thing that can be found, in the order in which they are told.

    Commands are the window's own and never in the store.
    """

    COMMANDS = "commands"
    MEETINGS = "meetings"
    PAPERS = "papers"
    TOPICS = "topics"
    COMMITMENTS = "commitments"
    POSITIONS = "positions"
    ALLIED_POSITIONS = "allied_positions"
    QUESTIONS = "questions"
    NOTES = "notes"
    SENTENCES = "sentences"


#: The things that were recognised in a paper, or noted at it.
FINDINGS = (
    Thing.COMMITMENTS,
    Thing.POSITIONS,
    Thing.ALLIED_POSITIONS,
    Thing.QUESTIONS,
    Thing.NOTES,
)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for: words that stand together, the last perhaps unfinished."""

    words: tuple[str, ...]
    phrase: bool
    open_ended: bool


@dataclass(frozen=True, slots=True)
class Filters:
    """What the answer is narrowed to; what is empty narrows nothing.

    Attributes:
        things: the kinds of thing.
        kinds: the kinds of paper.
        councils: words of which one set must be in the name of the meeting.
        since: papers and meetings from this day on.
        until: up to and including this day.
        parties: one of these must have asked, been promised it, or be named.
        holders: who holds, promises or says it; one of these.
    """

    things: frozenset[Thing] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    councils: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    parties: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()

    @property
    def of_papers(self) -> bool:
        """Whether only some papers can hold what is asked."""
        return bool(self.kinds or self.councils or self.since or self.until)

    @property
    def of_persons(self) -> bool:
        """Whether it must be by or for somebody."""
        return bool(self.parties or self.holders)

    def wants(self, thing: Thing) -> bool:
        """Whether this kind of thing may be in the answer."""
        return not self.things or thing in self.things


@dataclass(frozen=True, slots=True)
class Query:
    """A question: what must be there, what must not, and what it is narrowed to."""

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    filters: Filters = Filters()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked; only what must not be there is no question."""
        return not self.terms and self.filters == Filters()


@dataclass(frozen=True, slots=True)
class TopicPlace:
    """A subject, and where it is best opened: a meeting, else a paper, else nowhere."""

    id: int
    name: str
    meeting: MeetingRecord | None = None
    document: DocumentRecord | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a paper."""

    block: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found.

    Attributes:
        thing: what kind of thing it is.
        record: MeetingRecord, DocumentRecord, TopicPlace, Filed or Paragraph.
        text: the words in which was found.
        ranges: where in the text the words asked for stand.
        document: the paper it stands in, None for meetings and topics.
        meeting: the meeting it is, or that its paper is about.
    """

    thing: Thing
    record: Any
    text: str
    ranges: tuple[tuple[int, int], ...] = ()
    document: DocumentRecord | None = None
    meeting: MeetingRecord | None = None

    @property
    def day(self) -> dt.date | None:
        """The day to sort by."""
        if self.document is not None:
            return self.document.effective_date
        return self.meeting.meeting.start if self.meeting is not None else None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, kind of thing by kind of thing, best first.

    Attributes:
        hits: all of them, in the order of `Thing`.
        more: the kinds of thing of which there is more than was asked for.
    """

    hits: tuple[Hit, ...] = ()
    more: frozenset[Thing] = frozenset()


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A question that was kept under a name, as it was typed."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Held:
    """By what a store's papers can be narrowed; parties and holders the most frequent first."""

    kinds: frozenset[Kind] = frozenset()
    councils: frozenset[tuple[str, tuple[str, ...]]] = frozenset()
    years: tuple[int, ...] = ()
    parties: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
