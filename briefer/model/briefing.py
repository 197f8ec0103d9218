"""A briefing as data: what is said, by whom, and where it stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from briefer.model.document import Deadline, Meeting
from briefer.model.records import (
    DocumentRecord,
    FiledAlliedPosition,
    FiledCommitment,
    FiledPosition,
    FiledQuestion,
    MeetingRecord,
    State,
    TopicRecord,
)


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
class DueCommitment:
    """A commitment on a given day.

    `due` is the resolved day (None when no day can be told), `days_overdue` is positive once
    past it.  `evidence` is the later finding that answers it; `proposed` is True when that link
    is a guess for the staffer to confirm, and then the state stays open.  `retold` are the later
    tellings of the same promise, oldest first; `due` is the latest day any of them gives.
    """

    record: FiledCommitment
    state: State
    due: dt.date | None = None
    days_overdue: int | None = None
    evidence: FiledCommitment | None = None
    proposed: bool = False
    retold: tuple[FiledCommitment, ...] = ()

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


@dataclass(frozen=True, slots=True)
class Chapter:
    """One agenda topic: the latest Dutch positions, the earlier ones, and the rest of the file.

    `now` and `earlier` are newest first.  `gap` is True when no Dutch position is on record.
    `related` names the other subjects whose papers were used here.
    """

    topic: TopicRecord | None
    heading: str
    now: tuple[FiledPosition, ...] = ()
    earlier: tuple[FiledPosition, ...] = ()
    allies: tuple[FiledAlliedPosition, ...] = ()
    commitments: tuple[DueCommitment, ...] = ()
    questions: tuple[FiledQuestion, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def gap(self) -> bool:
        """No Dutch position is on record."""
        return not self.now


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that goes into the Word file, in order, for one meeting on one day.

    `chapters` follow the agenda; `other_chapters` are subjects of earlier meetings of the series
    that are not on it.  `marking` is the rubricering as shown on every page.
    """

    meeting: MeetingRecord
    today: dt.date
    marking: str
    chapters: tuple[Chapter, ...] = ()
    other_chapters: tuple[Chapter, ...] = ()
    commitments: tuple[DueCommitment, ...] = ()
    papers: tuple[DocumentRecord, ...] = ()
    related: tuple[RelatedDocument, ...] = ()
    meetings: dict[int, Meeting] = field(default_factory=dict)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The agenda topics without a Dutch position on record."""
        return tuple(chapter.heading for chapter in self.chapters if chapter.gap)
