"""Meetings side by side: per topic the positions that render one another, on one line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from briefer.model.records import DocumentRecord, FiledPosition, MeetingRecord, TopicRecord


class Change(StrEnum):
    """What became of a piece of a sentence."""

    KEPT = "kept"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both sentences, only in the later one, or only in the earlier one."""

    text: str
    change: Change


@dataclass(frozen=True, slots=True)
class Line:
    """One position through the meetings; None where a meeting's papers do not hold it.

    `pieces` are, for each that has one before it on this line, what changed since that one.
    """

    positions: tuple[FiledPosition | None, ...]
    pieces: tuple[tuple[Piece, ...], ...]

    @property
    def changed(self) -> bool:
        """Whether a meeting says it otherwise than the one before it, or only some say it."""
        said = all(position is not None for position in self.positions)
        kept = all(piece.change is Change.KEPT for pieces in self.pieces for piece in pieces)
        return not (said and kept)

    @property
    def became(self) -> str:
        """What the last meeting made of what the first one said: new, kept, reworded, dropped."""
        if self.positions[-1] is None:
            return "dropped"
        if self.positions[0] is None:
            return "new"
        return "reworded" if self.changed else "kept"


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic through the meetings; without a topic, what stands before any heading.

    `related` are the topics akin to it under which other papers spoke of it.
    """

    topic: TopicRecord | None
    lines: tuple[Line, ...]
    related: tuple[TopicRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to four meetings, the earliest first, and their topics in the latest one's order."""

    meetings: tuple[MeetingRecord, ...]
    rows: tuple[TopicRow, ...]

    @property
    def positions(self) -> tuple[FiledPosition, ...]:
        """All positions in it."""
        lines = (line for row in self.rows for line in row.lines)
        return tuple(p for line in lines for p in line.positions if p is not None)

    def only_changed(self) -> Comparison:
        """The same without the lines on which nothing changed."""
        rows = (
            replace(row, lines=tuple(line for line in row.lines if line.changed))
            for row in self.rows
        )
        return Comparison(self.meetings, tuple(row for row in rows if row.lines))


@dataclass(frozen=True, slots=True)
class Stage:
    """One time that a topic was spoken of: the meeting, or the paper where there was none.

    Each line holds what was said the time before and what is said now.
    """

    meeting: MeetingRecord | None
    paper: DocumentRecord
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TopicHistory:
    """All that was held on one topic and on those akin to it, the latest time first."""

    topic: TopicRecord
    stages: tuple[Stage, ...]
    related: tuple[TopicRecord, ...] = ()

    @property
    def positions(self) -> tuple[FiledPosition, ...]:
        """All positions in it."""
        lines = (line for stage in self.stages for line in stage.lines)
        return tuple(p for line in lines for p in line.positions if p is not None)


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section of a text that reads otherwise than before: its heading, and what changed."""

    title: str
    pieces: tuple[Piece, ...]
