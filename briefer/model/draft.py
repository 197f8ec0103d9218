"""A briefing as it grows: sections in the staffer's order, quotations and own text side by side.

A draft holds a copy of every statement it quotes, so that it says the same tomorrow, whatever is
imported meanwhile; what became out of date is offered as changes and taken over when told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefer.model.briefing import DueCommitment, RelatedDocument, Shift
from briefer.model.document import Meeting
from briefer.model.records import (
    DocumentRecord,
    FiledAlliedPosition,
    FiledPosition,
    FiledQuestion,
    MeetingRecord,
)
from briefer.model.source import Passage


class Part(StrEnum):
    """What a section is for; it decides what the program puts in it."""

    FRONT = "front"
    SUMMARY = "summary"
    ASKED = "asked"
    POINTS = "points"
    AGENDA = "agenda"
    OVERDUE = "overdue"
    DUE = "due"
    TOPICS = "topics"
    OTHERS = "others"
    TOPIC = "topic"
    POSITION = "position"
    MOVES = "moves"
    EARLIER = "earlier"
    ALLIES = "allies"
    COMMITMENTS = "commitments"
    QUESTIONS = "questions"
    SPEAKING = "speaking"
    BACKGROUND = "background"
    PROMISES = "promises"
    GAPS = "gaps"
    DELEGATION = "delegation"
    PROGRAMME = "programme"
    ANNEXES = "annexes"
    TIMELINES = "timelines"
    SOURCES = "sources"
    TEXT = "text"


#: What only the staffer can write; empty until then, and then not in the file.
WRITTEN = frozenset(
    {
        Part.ASKED,
        Part.POINTS,
        Part.SPEAKING,
        Part.BACKGROUND,
        Part.DELEGATION,
        Part.PROGRAMME,
        Part.ANNEXES,
        Part.TEXT,
    }
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing quoted, as it was when it was taken over; just one of the four is given."""

    key: str
    position: FiledPosition | None = None
    ally: FiledAlliedPosition | None = None
    commitment: DueCommitment | None = None
    question: FiledQuestion | None = None

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where it stands, the first passage first."""
        if self.question is not None:
            return (*self.question.item.question, *self.question.item.answer)
        filed = self.position or self.ally or (self.commitment and self.commitment.record)
        return (filed.item.passage,) if filed else ()

    @property
    def document(self) -> DocumentRecord:
        """The paper it stands in."""
        if self.commitment is not None:
            return self.commitment.record.document
        filed = self.position or self.ally or self.question
        if filed is None:
            raise ValueError(self.key)
        return filed.document

    @property
    def doubtful(self) -> bool:
        """Whether the recogniser doubts it and nobody had confirmed it when it was taken over."""
        if self.commitment is not None:
            return self.commitment.record.doubtful
        filed = self.position or self.ally
        return filed is not None and filed.doubtful

    @property
    def quote(self) -> str:
        """The words by which a person knows it."""
        return self.passages[0].quote


@dataclass(frozen=True, slots=True)
class Block:
    """A quotation (`quoted` is the key of its statement) or own text in Markdown.

    Own text may rest on statements (`sources`).  `on` is False for what was left out, `pinned`
    for what stays when the papers move on.  What is not `public` has the `ground` for it.  `home`
    is the section that a quotation came in when the staffer moved it to another.

    `lines` is whether a line end in own text begins a new line; what was written before that was
    so, and not touched since, reads on as it did.
    """

    id: str
    quoted: str = ""
    text: str = ""
    sources: tuple[str, ...] = ()
    on: bool = True
    pinned: bool = False
    public: bool = True
    ground: str = ""
    home: str = ""
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Shifted:
    """How a position of this section stands to the one before it, by their keys."""

    shift: Shift
    now: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; an empty `title` gives the part's own name.

    `heading` is that of a topic in the words of the papers; `moves` belong to a topic.
    """

    id: str
    part: Part
    title: str = ""
    on: bool = True
    topic_id: int | None = None
    heading: str = ""
    related: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    moves: tuple[Shifted, ...] = ()

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in order."""
        yield self
        for section in self.sections:
            yield from section.walk()

    @property
    def gap(self) -> bool:
        """A topic on which no Dutch position is on record."""
        quoted = (block.quoted for section in self.walk() for block in section.blocks)
        return self.topic_id is not None and not any(k.startswith("position:") for k in quoted)

    def below(self, part: Part) -> Section | None:
        """The first section of a part right under this one."""
        return next((section for section in self.sections if section.part is part), None)


@dataclass(frozen=True, slots=True)
class Marking:
    """The rubricering: its level, and who set it, when and until when.

    Source: Besluit voorschrift informatiebeveiliging rijksdienst bijzondere informatie 2025: a
    level is set by an officer and has a duration.  The program never sets one by itself.
    """

    level: str
    set_by: str = ""
    set_on: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """Which parts a draft has, in order; `off` are there but switched off.

    One saved by a staffer names the built-in `form` it is of, its own `names` of parts, and the
    titles of its `chapters` of own text (one for each `TEXT` among the parts).  It is of a council
    (`organisation` and `formats`), or of all where there is no organisation.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    summary: tuple[Part, ...] = ()
    topic: tuple[Part, ...] = ()
    off: frozenset[Part] = frozenset()
    form: str = ""
    names: tuple[tuple[Part, str], ...] = ()
    chapters: tuple[str, ...] = ()
    organisation: str = ""
    formats: tuple[str, ...] = ()

    @property
    def saved(self) -> bool:
        """Whether a staffer made it; the others come with the product."""
        return bool(self.form)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a draft quotes and cites: the part that most deeds leave as it is."""

    statements: tuple[Statement, ...] = ()
    papers: tuple[DocumentRecord, ...] = ()
    related: tuple[RelatedDocument, ...] = ()
    meetings: tuple[tuple[int, Meeting], ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """One briefing in the making.

    `day` is the day its statements were taken over.  `papers` are all that may be cited, and
    their order is their number.  `count` is the number of blocks and sections ever added, from
    which the next one gets its id.  `barred` are the statements that may not be made public though
    no block of this form quotes them.
    """

    meeting: MeetingRecord
    day: dt.date
    template: str
    marking: Marking
    sections: tuple[Section, ...] = ()
    statements: tuple[Statement, ...] = ()
    papers: tuple[DocumentRecord, ...] = ()
    related: tuple[RelatedDocument, ...] = ()
    meetings: tuple[tuple[int, Meeting], ...] = ()
    count: int = field(default=0, compare=False)
    barred: frozenset[str] = frozenset()

    def walk(self) -> Iterator[Section]:
        """All sections in order."""
        for section in self.sections:
            yield from section.walk()

    def of(self, part: Part) -> Section | None:
        """The first section of a part."""
        return next((section for section in self.walk() if section.part is part), None)

    @property
    def by_key(self) -> Mapping[str, Statement]:
        """The statements by their key."""
        return {statement.key: statement for statement in self.statements}


class ChangeKind(StrEnum):
    """How what is on record now differs from a draft."""

    NEW = "new"
    GONE = "gone"
    ALTERED = "altered"
    REPLACED = "replaced"
    MOVED = "moved"
    TOPIC = "topic"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that became out of date; nothing happens to the draft until it is taken over.

    `before` is the draft's statement and `now` the one on record.  `section` is the id of the
    section it belongs in: the one of a new topic, or "" for the day.  `topic` is the name of a
    new topic; `now` is then the position that is on record under it.
    """

    kind: ChangeKind
    section: str = ""
    before: Statement | None = None
    now: Statement | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """One stored draft; `revision` is the state it is in, and who left it so and when."""

    id: int
    draft: Draft
    revision: int
    who: str
    at: dt.datetime
    can_undo: bool = False
    can_redo: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """A state of a draft that got a name."""

    id: int
    name: str
    revision: int
    who: str
    at: dt.datetime


class IssueKind(StrEnum):
    """What may stand between a draft and a minister."""

    OUT_OF_DATE = "out_of_date"
    SOURCE_GONE = "source_gone"
    NO_POSITION = "no_position"
    OVERDUE = "overdue"
    CONTRADICTION = "contradiction"
    SAME_TOPIC = "same_topic"
    DOUBTFUL = "doubtful"
    NO_SOURCE = "no_source"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    MARKING_LOW = "marking_low"


#: What a minister would be embarrassed by; the rest is only unfinished.
SERIOUS = frozenset(
    {
        IssueKind.OUT_OF_DATE,
        IssueKind.SOURCE_GONE,
        IssueKind.NO_POSITION,
        IssueKind.OVERDUE,
        IssueKind.CONTRADICTION,
        IssueKind.MARKING_LOW,
    }
)


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to look at before export, and where; `other` is the newer of two that clash.

    `detail` is what the sentence about it needs besides: a number, a level, the name of a topic.
    """

    kind: IssueKind
    section: str = ""
    block: str = ""
    statement: Statement | None = None
    other: Statement | None = None
    detail: str = ""
