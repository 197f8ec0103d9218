"""Meetings side by side: per topic the positions that render one another, on one line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefer.model.records import FiledPosition, MeetingRecord, TopicRecord


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


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic through the meetings; without a topic, what stands before any heading."""

    topic: TopicRecord | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to four meetings, the earliest first, and their topics in the latest one's order."""

    meetings: tuple[MeetingRecord, ...]
    rows: tuple[TopicRow, ...]


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section of a text that reads otherwise than before: its heading, and what changed."""

    title: str
    pieces: tuple[Piece, ...]
