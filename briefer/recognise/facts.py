"""The facts of a paper that its sentences are read against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from briefer.model.document import Kind, Meeting, Signatory


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What is known of a paper before its sentences are read."""

    kind: Kind
    date: dt.date | None = None
    meeting: Meeting | None = None
    signatories: tuple[Signatory, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The day from which deadlines are counted: the paper's own, else the meeting's last."""
        if self.date is not None or self.meeting is None:
            return self.date
        return self.meeting.end or self.meeting.start
