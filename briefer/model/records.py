"""What the store gives back: findings with their number, their paper and their subject."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from briefer.model.document import (
    AlliedPosition,
    Commitment,
    Kind,
    Meeting,
    Position,
    Question,
)
from briefer.model.review import DOUBT_BELOW, Note, Ruling, Sort, Verdict
from briefer.model.source import Passage, ReadingWarning

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """One stored paper.

    `date` is the date it bears, `effective_date` the day to sort it by.  `version` counts from 1
    among the versions of the same paper; `current` is False once a newer one was imported.
    `marking` is the level it bears (a name of `resources/markings.toml`), None without one.
    """

    id: int
    sha256: str
    name: str
    format: str
    kind: Kind
    title: str
    date: dt.date | None
    effective_date: dt.date | None
    number: str | None
    meeting_id: int | None
    pages: int
    imported_at: dt.datetime
    version: int = 1
    current: bool = True
    warnings: tuple[ReadingWarning, ...] = ()
    marking: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """One stored meeting with the number of current papers attached to it."""

    id: int
    meeting: Meeting
    documents: int = 0


@dataclass(frozen=True, slots=True)
class TopicRecord:
    """One subject across papers: its name and the headings that belong to it."""

    id: int
    name: str
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed(Generic[T]):
    """A finding in the store: its number, its paper, and the subject it is filed under.

    What a staffer corrected is corrected in `item` and `topic_id`; `verdict` is what he said last.
    The number stays as long as the paper is recognised anew.
    """

    id: int
    document: DocumentRecord
    topic_id: int | None
    item: T
    verdict: Verdict | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the recogniser is not sure and nobody has looked yet."""
        return self.verdict is None and getattr(self.item, "confidence", 1.0) < DOUBT_BELOW


FiledPosition = Filed[Position]
FiledAlliedPosition = Filed[AlliedPosition]
FiledCommitment = Filed[Commitment]
FiledQuestion = Filed[Question]
FiledNote = Filed[Note]


class State(StrEnum):
    """Where a commitment stands, in the words of the chambers' registers."""

    OPENSTAAND = "openstaand"
    DEELS_VOLDAAN = "deels_voldaan"
    VOLDAAN = "voldaan"
    INGETROKKEN = "ingetrokken"

    @property
    def owed(self) -> bool:
        """Whether there is still something to do."""
        # Asked of tens of thousands for each meeting, and a set would be made each time.
        return self is State.OPENSTAAND or self is State.DEELS_VOLDAAN


@dataclass(frozen=True, slots=True)
class Decision:
    """What a staffer decided about a commitment: its state, why, and who it was."""

    commitment_id: int
    state: State
    reason: str
    at: dt.datetime
    who: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """What a staffer said of a proposed answer to a promise.

    `answer_id` is the finding that answers it, None where the paper as a whole does.
    """

    promise_id: int
    paper_id: int
    answer_id: int | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Past:
    """One decision about a promise: about one of its tellings, or about what may answer it.

    `link` is which answer was judged, with its words (those of its paper's title where the paper
    itself is the answer) in `answer`; None for a decision about the promise itself.  `standing` is
    whether it counts now; `withdraws` is the number of the decision that it took back, 0 for none.
    """

    ruling: Ruling
    link: Link | None = None
    answer: str = ""
    standing: bool = False
    withdraws: int = 0


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that stands, with the paper and the place it was made on.

    `finding_id` is the number of its finding in the current papers, None where none has it.
    """

    ruling: Ruling
    document: DocumentRecord
    passage: Passage | None
    finding_id: int | None

    @property
    def lapsed(self) -> bool:
        """Whether no current paper holds its sentence any more; a rejection needs none."""
        held = self.finding_id is not None or self.ruling.sort is Sort.ANSWERS
        return not held and self.ruling.verdict is not Verdict.REJECTED


class Outcome(StrEnum):
    """What saving a paper did."""

    NEW = "new"
    KNOWN = "known"
    NEWER_VERSION = "newer_version"


@dataclass(frozen=True, slots=True)
class Saved:
    """What changed by saving one paper."""

    outcome: Outcome
    document: DocumentRecord
    meeting: MeetingRecord | None
