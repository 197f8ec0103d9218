"""A briefing as data: what is said, by whom, and where it stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from briefer.model.document import Certainty, Deadline, Meeting
from briefer.model.records import (
    DocumentRecord,
    Filed,
    FiledAlliedPosition,
    FiledCommitment,
    FiledNote,
    FiledPosition,
    FiledQuestion,
    MeetingRecord,
    State,
    TopicRecord,
)
from briefer.model.review import Verdict
from briefer.model.source import Passage


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a paper matters for a meeting; `key` names its sentence (`related.<key>`)."""

    key: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedDocument:
    """An earlier paper that matters for the meeting, with its score and the reasons for it."""

    document: DocumentRecord
    meeting: Meeting | None
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Namesake:
    """An earlier topic of the series that may be the same, and where it was last spoken of."""

    topic: TopicRecord
    meeting: Meeting


class Ground(StrEnum):
    """Why something is taken to answer a promise."""

    #: Its own paper says that it hereby keeps it.
    OWN_WORDS = "own_words"
    #: The text after it seems to answer it.
    IN_SILENCE = "in_silence"
    #: A later paper says that it hereby keeps one that reads the same.
    SAME_SUBJECT = "same_subject"
    #: The same, and both name the day of one debate.
    SAME_DEBATE = "same_debate"
    #: A later paper keeps one that resembles it.
    ALIKE = "alike"
    #: Several open promises fit what the later paper says.
    AMBIGUOUS = "ambiguous"
    #: The paper in which it would be kept, or that was promised, is there.
    PAPER_IS_IN = "paper_is_in"


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers a promise, for a staffer to accept or refuse.

    `finding` is the sentence that says so; None where only the existence of `paper` does.
    `confirmed` is True only where a paper says that it keeps a promise and exactly one open
    promise fits; every other answer is a proposal, and leaves the promise open.  `score` is 0 to 1.
    `verdict` is what a staffer said of it, None while nobody did.
    """

    promise: FiledCommitment
    paper: DocumentRecord
    finding: FiledCommitment | None
    ground: Ground
    score: float
    confirmed: bool = False
    verdict: Verdict | None = None

    @property
    def passage(self) -> Passage | None:
        """The words that answer it; None where only the paper's existence does."""
        if self.finding is None:
            return None
        return self.finding.item.fulfilled_by or self.finding.item.passage

    @property
    def same_words(self) -> bool:
        """Whether the promise itself says that it is kept by it."""
        return self.finding is not None and self.passage == self.promise.item.passage


@dataclass(frozen=True, slots=True)
class DueCommitment:
    """A commitment on a given day.

    `due` is the resolved day (None when no day can be told), `days_overdue` is positive once
    past it.  `evidence` is the later finding that answers it; `proposed` is True when that link
    is a guess for the staffer to confirm, and then the state stays open.  `retold` are the later
    tellings of the same promise, oldest first; `due` is the latest day any of them gives, and
    `certainty` how sure that day is.  `answers` are all that may answer it, the surest first;
    `refused` are those of which a staffer said that they do not.
    """

    record: FiledCommitment
    state: State
    due: dt.date | None = None
    days_overdue: int | None = None
    evidence: FiledCommitment | None = None
    proposed: bool = False
    retold: tuple[FiledCommitment, ...] = ()
    certainty: Certainty = Certainty.UNKNOWN
    answers: tuple[Answer, ...] = ()
    refused: tuple[Answer, ...] = ()

    @property
    def postponed(self) -> FiledCommitment | None:
        """The telling that first gave `due`, where that is a later one than the record."""
        given = (self.record, *self.retold)
        terms = [c.item.deadline.day if c.item.deadline else None for c in given]
        found = terms.index(self.due) if self.due is not None and self.due in terms else 0
        return given[found] if found else None

    @property
    def deadline(self) -> Deadline | None:
        """The term that counts: that of the telling it was postponed in, else the record's own."""
        return (self.postponed or self.record).item.deadline

    @property
    def overdue(self) -> bool:
        """Past its day and still to do."""
        return self.days_overdue is not None and self.days_overdue > 0


class Shift(StrEnum):
    """How a position stands to what earlier papers say."""

    NEW = "new"
    KEPT = "kept"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Move:
    """A position of the latest paper, and the one of an earlier paper that it renders."""

    shift: Shift
    position: FiledPosition
    before: FiledPosition | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One agenda topic: the latest Dutch positions, the earlier ones, and the rest of the file.

    `now` and `earlier` are newest first.  `gap` is True when no Dutch position is on record.
    `related` names the other subjects whose papers were used here.  `moves` tells how the latest
    positions stand to earlier ones; the paper before is `compared`.  `notes` are what staffers
    noted at passages of its papers, for themselves.  `namesakes` are earlier topics that may be
    this one under another heading.  A chapter without a topic holds what stands before the first
    heading of its papers.
    """

    topic: TopicRecord | None
    heading: str
    now: tuple[FiledPosition, ...] = ()
    earlier: tuple[FiledPosition, ...] = ()
    allies: tuple[FiledAlliedPosition, ...] = ()
    commitments: tuple[DueCommitment, ...] = ()
    questions: tuple[FiledQuestion, ...] = ()
    related: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    notes: tuple[FiledNote, ...] = ()
    namesakes: tuple[Namesake, ...] = ()
    overdue: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Count the promises past their day, of which a topic may have thousands."""
        object.__setattr__(self, "overdue", _overdue(self.commitments))

    @property
    def gap(self) -> bool:
        """No Dutch position on this topic is on record."""
        return self.topic is not None and not self.now

    @property
    def compared(self) -> DocumentRecord | None:
        """The paper before the latest one that speaks of this topic."""
        return self.earlier[0].document if self.earlier else None


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that goes into the Word file, in order, for one meeting on one day.

    `chapters` follow the agenda, after what its papers say before their first heading;
    `other_chapters` are subjects of earlier meetings of the series that are not on it.
    `commitments` are owed, `settled` are those of the papers used that no longer are.  `papers`
    are all that are cited, and their order is their number.  `marking` is the rubricering as
    shown on every page.

    `doubtful` is how many of its findings the recogniser doubts and nobody confirmed, each counted
    once; `overdue` how many promises are past their day.  Both are counted by whoever makes it, for
    there may be tens of thousands to go through.
    """

    meeting: MeetingRecord
    today: dt.date
    marking: str
    chapters: tuple[Chapter, ...] = ()
    other_chapters: tuple[Chapter, ...] = ()
    commitments: tuple[DueCommitment, ...] = ()
    settled: tuple[DueCommitment, ...] = ()
    papers: tuple[DocumentRecord, ...] = ()
    related: tuple[RelatedDocument, ...] = ()
    meetings: dict[int, Meeting] = field(default_factory=dict)
    doubtful: int = field(init=False, compare=False, repr=False)
    overdue: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Count what must be said at a glance."""
        object.__setattr__(self, "doubtful", _doubtful(self))
        object.__setattr__(self, "overdue", _overdue(self.commitments))

    @property
    def agenda(self) -> tuple[Chapter, ...]:
        """The chapters of the agenda's topics."""
        return tuple(chapter for chapter in self.chapters if chapter.topic is not None)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The agenda topics without a Dutch position on record."""
        return tuple(chapter.heading for chapter in self.agenda if chapter.gap)


def _overdue(commitments: tuple[DueCommitment, ...]) -> int:
    return sum(due.overdue for due in commitments)


def _doubtful(briefing: Briefing) -> int:
    found: set[int] = set()
    for chapter in (*briefing.chapters, *briefing.other_chapters):
        said: tuple[Filed[Any], ...] = (*chapter.now, *chapter.earlier, *chapter.allies)
        owed = (due.record for due in chapter.commitments)
        found |= {filed.id for filed in (*said, *owed) if filed.doubtful}
    return len(found | {due.record.id for due in briefing.commitments if due.record.doubtful})
