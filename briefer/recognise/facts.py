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
        return self.date or self.meeting_ends

    @property
    def meeting_ends(self) -> dt.date | None:
        """The last day of the meeting the paper is about."""
        return self.meeting.last if self.meeting else None
