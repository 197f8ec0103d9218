"""Meetings to come and what a staffer worked on lately: events of a calendar, looks, imports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from briefer.errors import SkippedFileError
from briefer.model.document import Meeting
from briefer.model.records import DocumentRecord, MeetingRecord


@dataclass(frozen=True, slots=True)
class Event:
    """One day or row of days in a calendar; `end` is the last day itself.

    `repeats` when the calendar holds more of the same, `unsure` when it repeats by a rule that
    is not understood, so that only its first days are known.
    """

    uid: str
    summary: str
    start: dt.date
    end: dt.date | None = None
    place: str | None = None
    cancelled: bool = False
    repeats: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting that could be made.

    `told` is what the calendar or the paper says, `recognised` whether its body is a known one,
    `known` the meeting in the store that it is already, `paper` the paper that announces it.
    """

    meeting: Meeting
    told: str
    recognised: bool = True
    known: MeetingRecord | None = None
    paper: DocumentRecord | None = None
    cancelled: bool = False
    unsure: bool = False


class Opened(StrEnum):
    """What can be opened: a meeting, a paper, the draft of a meeting."""

    MEETING = "meeting"
    PAPER = "paper"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Recent:
    """Something that was opened: its number and when; of a draft the number of its meeting."""

    sort: Opened
    number: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of one file of an import.

    Attributes:
        path: where it was.
        outcome: new, known or newer_version; empty when it failed.
        kind: as what it was recognised; empty when it failed.
        document_id: the paper it became.
        meeting_id: the meeting it came under.
        error: the key of its error, or of why it was skipped; empty when it came in.
        details: what the sentence of that error tells.
    """

    path: str
    outcome: str = ""
    kind: str = ""
    document_id: int | None = None
    meeting_id: int | None = None
    error: str = ""
    details: tuple[tuple[str, str], ...] = ()

    @property
    def skipped(self) -> bool:
        """Whether it was left aside in a folder, for by its name it is no paper: no failure."""
        return self.error == SkippedFileError.key

    @property
    def failed(self) -> bool:
        """Whether it should have come in and did not."""
        return not self.outcome and not self.skipped


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import of the past; `cancelled` when the rest of its files was not begun."""

    at: dt.datetime
    who: str
    lines: tuple[TakenIn, ...] = ()
    cancelled: bool = False
