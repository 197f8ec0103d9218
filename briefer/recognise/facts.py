"""The facts of a paper that its sentences are read against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from briefer.model.document import Kind, Meeting, Signatory


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What is known of a paper before its sentences are read.

    `held` is the day of the debate that it reports, `answering` the office that answers members,
    `writing` the office in whose name a letter is written, `offices` that of each minister the
    paper introduces, by the last word of the name.
    """

    kind: Kind
    date: dt.date | None = None
    meeting: Meeting | None = None
    signatories: tuple[Signatory, ...] = ()
    held: dt.date | None = None
    answering: str = ""
    writing: str = ""
    offices: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def day(self) -> dt.date | None:
        """The day from which deadlines are counted.

        That of the debate, else the paper's own, else the last day of the meeting it is about.
        """
        return self.held or self.date or self.meeting_ends

    @property
    def meeting_ends(self) -> dt.date | None:
        """The last day of the meeting the paper is about."""
        return self.meeting.last if self.meeting else None
