"""Everything a briefing is made of, fetched from the store beforehand; plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.model.briefing import DueCommitment, Move, Namesake, RelatedDocument
    from briefer.model.document import Meeting
    from briefer.model.records import (
        DocumentRecord,
        FiledAlliedPosition,
        FiledNote,
        FiledPosition,
        FiledQuestion,
        MeetingRecord,
        TopicRecord,
    )


@dataclass(frozen=True, slots=True)
class Dossier:
    """The file on one meeting.

    `own` are the papers of the meeting itself that may be used, `agenda` their subjects in order.
    `kin` gives for a subject the numbers of its related subjects.  The findings are those of the
    own and the related papers; `commitments` stand as they do on the day of the briefing and come
    from every earlier paper.  `moves` tells for a subject how its latest positions stand to
    earlier ones, `namesakes` which earlier subjects may be the same under another heading.
    """

    meeting: MeetingRecord
    own: tuple[DocumentRecord, ...] = ()
    agenda: tuple[TopicRecord, ...] = ()
    topics: tuple[TopicRecord, ...] = ()
    kin: Mapping[int, frozenset[int]] = field(default_factory=dict)
    related: tuple[RelatedDocument, ...] = ()
    positions: tuple[FiledPosition, ...] = ()
    allies: tuple[FiledAlliedPosition, ...] = ()
    questions: tuple[FiledQuestion, ...] = ()
    commitments: tuple[DueCommitment, ...] = ()
    notes: tuple[FiledNote, ...] = ()
    moves: Mapping[int, tuple[Move, ...]] = field(default_factory=dict)
    namesakes: Mapping[int, tuple[Namesake, ...]] = field(default_factory=dict)
    meetings: Mapping[int, Meeting] = field(default_factory=dict)
