"""Meetings laid side by side: topics on rows, positions that render one another on one line."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefer.model.comparison import Comparison, Line, TopicRow
from briefer.related.difference import difference
from briefer.related.pairing import pairs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from briefer.model.comparison import Piece
    from briefer.model.records import FiledPosition, MeetingRecord, TopicRecord


def compare(
    meetings: Sequence[MeetingRecord],
    positions: Mapping[int, Sequence[FiledPosition]],
    topics: Iterable[TopicRecord],
    kin: Mapping[int, Collection[int]] | None = None,
) -> Comparison:
    """Lay meetings side by side.

    Args:
        meetings: two or more, in any order.
        positions: of each meeting (by number) those of its papers, in their order.
        topics: all subjects there are.
        kin: of each subject (by number) those akin to it.
    """
    ordered = tuple(sorted(meetings, key=_day))
    known = {topic.id: topic for topic in topics}
    columns = [positions.get(meeting.id, ()) for meeting in ordered]
    rows = (
        TopicRow(
            known.get(first) if first is not None else None,
            _lines(columns, {first, *others}),
            tuple(known[number] for number in others if number in known),
        )
        for first, others in _families(columns, kin or {})
    )
    return Comparison(ordered, tuple(rows))


def _families(
    columns: Sequence[Sequence[FiledPosition]], kin: Mapping[int, Collection[int]]
) -> Iterator[tuple[int | None, list[int]]]:
    """The topics of the rows, each with those akin to it that other papers have in its place.

    A paper that has both told them apart, and so do the rows.
    """
    where: dict[int | None, set[int]] = {}
    for position in chain.from_iterable(columns):
        where.setdefault(position.topic_id, set()).add(position.document.id)
    left = dict.fromkeys(_order(columns))
    while left:
        first = next(iter(left))
        akin = kin.get(first, ()) if first is not None else ()
        others = [n for n in left if n is not None and n in akin and not where[n] & where[first]]
        for number in (first, *others):
            del left[number]
        yield first, others


def _day(meeting: MeetingRecord) -> tuple[int, int]:
    start = meeting.meeting.start
    return (start.toordinal() if start else 0, meeting.id)


def _order(columns: Sequence[Sequence[FiledPosition]]) -> list[int | None]:
    """The topics as the latest meeting has them, then those of earlier ones."""
    seen = dict.fromkeys(p.topic_id for column in reversed(columns) for p in column)
    return [number for number in seen if number is not None] + [None] * (None in seen)


def _lines(
    columns: Sequence[Sequence[FiledPosition]], topics: Collection[int | None]
) -> tuple[Line, ...]:
    return aligned([[p for p in column if p.topic_id in topics] for column in columns])


def aligned(told: Sequence[Sequence[FiledPosition]]) -> tuple[Line, ...]:
    """Positions on one topic, told one time after the other, with those alike on one line."""
    lines = [_line(group, len(told)) for group in _groups(told)]
    return tuple(sorted(lines, key=lambda line: _place(line, told)))


def _groups(
    told: Sequence[Sequence[FiledPosition]],
) -> Collection[dict[int, FiledPosition]]:
    """Positions that render one another, at most one of each meeting, the likest first."""
    group_of = {(column, p.id): {column: p} for column, said in enumerate(told) for p in said}
    for one, left, other, right in pairs(told):
        mine, theirs = group_of[one, left.id], group_of[other, right.id]
        if mine is not theirs and not mine.keys() & theirs.keys():
            mine |= theirs
            for column, position in theirs.items():
                group_of[column, position.id] = mine
    return {id(group): group for group in group_of.values()}.values()


def _line(group: Mapping[int, FiledPosition], width: int) -> Line:
    positions = tuple(group.get(column) for column in range(width))
    pieces: list[tuple[Piece, ...]] = []
    before: FiledPosition | None = None
    for position in positions:
        pieces.append(_changed(before, position))
        before = position or before
    return Line(positions, tuple(pieces))


def _changed(before: FiledPosition | None, after: FiledPosition | None) -> tuple[Piece, ...]:
    if before is None or after is None:
        return ()
    return difference(before.item.text, after.item.text)


def _place(line: Line, told: Sequence[Sequence[FiledPosition]]) -> tuple[int, int]:
    """What the latest meeting says comes first, in its order; what it dropped after that."""
    for back in range(len(told)):
        column = len(told) - 1 - back
        position = line.positions[column]
        if position is not None:
            return (back, [p.id for p in told[column]].index(position.id))
    return (len(told), 0)
