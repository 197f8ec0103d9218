"""Meetings side by side and a topic's history as rows of cells: pure, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.comparison import Change, Piece
from ui.display import one_line, paper_name, shown, source_line
from ui.spots import Spot, spot_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.comparison import Comparison, Line, Stage, TopicHistory, TopicRow
    from briefer.model.records import FiledPosition, TopicRecord
    from briefer.wording import Wording

#: What a screen reader is told of a piece; what was kept is read as it is.
_SPOKEN = {Change.ADDED: "compare.spoken.added", Change.DROPPED: "compare.spoken.dropped"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One sentence: its pieces, where it stands, and a word before it that says what became of it.

    Without a `spot` there is no sentence, and `pieces` say so.
    """

    pieces: tuple[Piece, ...]
    spot: Spot | None = None
    source: str = ""
    lead: str = ""

    @property
    def text(self) -> str:
        """The words, those that were dropped included."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading that can be folded; `topic_id` where it is a topic's."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    topic_id: int | None = None


def groups_of(comparison: Comparison, wording: Wording) -> tuple[Group, ...]:
    """A group for each topic with a row for each line, a cell for each meeting."""
    return tuple(_topic(row, wording) for row in comparison.rows)


def headings_of(comparison: Comparison, wording: Wording) -> tuple[str, ...]:
    """The name of each column."""
    return tuple(one_line(wording.meeting(record.meeting)) for record in comparison.meetings)


def stages_of(history: TopicHistory, wording: Wording) -> tuple[Group, ...]:
    """A group for each time a topic was spoken of, the latest first."""
    return tuple(_stage(stage, wording) for stage in history.stages)


def related_line(topics: Iterable[TopicRecord], wording: Wording) -> str:
    """Under which other topics this was spoken of as well; empty when under none."""
    names = ", ".join(one_line(topic.name) for topic in topics)
    return wording("window.topics.related", topics=names) if names else ""


def spoken(cell: Cell, wording: Wording) -> str:
    """A cell for who cannot see what is underlined or struck."""
    parts = [cell.lead]
    for piece in cell.pieces:
        text = one_line(piece.text)
        key = _SPOKEN.get(piece.change)
        parts.append(wording(key, text=text) if key and text else text)
    return " ".join(filter(None, (*parts, cell.source)))


def as_text(cell: Cell) -> str:
    """A sentence with its source, as it is copied: what was dropped is left out."""
    kept = "".join(piece.text for piece in cell.pieces if piece.change is not Change.DROPPED)
    return f"{one_line(kept)} ({cell.source})" if cell.source else one_line(kept)


def _topic(row: TopicRow, wording: Wording) -> Group:
    topic = row.topic
    name = one_line(topic.name) if topic else wording("compare.general")
    counted = wording.count("compare.topic", len(row.lines), topic=name)
    title = " · ".join(filter(None, (counted, related_line(row.related, wording))))
    rows = tuple(tuple(_cells(line, wording)) for line in row.lines)
    return Group(title, rows, topic.id if topic else None)


def _cells(line: Line, wording: Wording) -> Iterator[Cell]:
    for position, pieces in zip(line.positions, line.pieces, strict=True):
        yield _cell(position, pieces, wording) if position else _absent(wording)


def _absent(wording: Wording) -> Cell:
    return Cell((Piece(wording("compare.absent"), Change.KEPT),))


def _cell(
    position: FiledPosition, pieces: tuple[Piece, ...], wording: Wording, lead: str = ""
) -> Cell:
    told = pieces or (Piece(position.item.text, Change.KEPT),)
    safe = tuple(Piece(shown(piece.text), piece.change) for piece in told)
    doubt = wording("window.badge.to_check") if position.doubtful else ""
    spot = spot_of(position)
    source = " · ".join(filter(None, (source_line(spot, wording), doubt)))
    return Cell(safe, spot, source, lead)


def _stage(stage: Stage, wording: Wording) -> Group:
    meeting = stage.meeting
    name = wording.meeting(meeting.meeting) if meeting else paper_name(stage.paper, wording)
    said = sum(line.positions[-1] is not None for line in stage.lines)
    title = wording.count("compare.stage", said, occasion=one_line(name))
    return Group(title, tuple((_told(line, wording),) for line in stage.lines))


def _told(line: Line, wording: Wording) -> Cell:
    """What is said now, or what was said the time before and is not repeated."""
    before, now = line.positions[0], line.positions[-1]
    if now is not None:
        return _cell(now, line.pieces[-1], wording, wording(f"compare.became.{line.became}"))
    if before is None:
        return _absent(wording)
    dropped = (Piece(before.item.text, Change.DROPPED),)
    return _cell(before, dropped, wording, wording("compare.became.dropped"))
