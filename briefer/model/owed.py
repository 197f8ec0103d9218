"""All that is owed to parliament, with where each promise stands on a day."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from enum import StrEnum

from briefer.model.briefing import DueCommitment
from briefer.model.document import Meeting
from briefer.model.records import State

#: So many days before its day a promise is due soon: a letter takes about that long to be signed.
SOON_DAYS = 30


class Stage(StrEnum):
    """Where a promise stands, as the columns of the board have it."""

    OVERDUE = "overdue"
    SOON = "soon"
    OPEN = "open"
    FULFILLED = "fulfilled"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise with what it is found by: its meeting and its topic, where these are known.

    `key` is by what it is known in every version of its paper; empty where nobody asked.
    """

    due: DueCommitment
    meeting: Meeting | None = None
    topic: str = ""
    key: str = ""

    @property
    def day(self) -> dt.date | None:
        """The day that a calendar holds: of what is owed and has one."""
        return self.due.due if self.due.state.owed else None

    @property
    def stage(self) -> Stage:
        """Where it stands on the day it was asked for."""
        due = self.due
        if due.state is State.VOLDAAN:
            return Stage.FULFILLED
        if due.state is State.INGETROKKEN:
            return Stage.WITHDRAWN
        if due.overdue:
            return Stage.OVERDUE
        near = due.days_overdue is not None and due.days_overdue >= -SOON_DAYS
        return Stage.SOON if near else Stage.OPEN

    @property
    def members(self) -> tuple[str, ...]:
        """To whom it was promised, by name, of any of its tellings, each once."""
        tellings = (self.due.record, *self.due.retold)
        return tuple(dict.fromkeys(name for told in tellings for name in told.item.members))

    @property
    def uid(self) -> str:
        """Its number in every calendar: the same whenever this sentence is exported."""
        passage = self.due.record.item.passage
        known = self.key or f"{passage.sha256}:{passage.block}:{passage.start}"
        return f"{hashlib.sha256(known.encode()).hexdigest()[:32]}@briefer"


@dataclass(frozen=True, slots=True)
class Handed:
    """What a calendar was last handed of a promise, so that it can be changed or called off.

    It holds no word of a paper: what is wiped is nowhere.  `sequence` counts the changes, as RFC
    5545 asks (3.8.7.4); `off` is True when it was called off.
    """

    uid: str
    day: dt.date
    sequence: int = 0
    off: bool = False
