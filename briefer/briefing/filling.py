"""How much a form of so many pages tells: no more than fits, and no less than what matters.

The rule, in order: the positions now, three a topic; of each topic the newest earlier one with a
condition, for a forgotten condition is what embarrasses a minister; more positions now, six
a topic at most; then earlier positions while there is room: all that have a condition, what the
position now words otherwise, and the rest, the newest of each topic first.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefer.briefing.length import pages_of, pages_unbroken
from briefer.briefing.room import LEAST_POSITIONS, TIGHTER
from briefer.model.briefing import Shift
from briefer.model.draft import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefer.briefing.length import Sheet
    from briefer.briefing.room import Room
    from briefer.model.draft import Block, Draft, Section, Statement
    from briefer.model.manuscript import Element

    Make = Callable[[Room], tuple[Element, ...]]


def fitting(make: Make, draft: Draft, pages: int, sheet: Sheet) -> tuple[Element, ...]:
    """The text that tells most and fits on so many pages; where nothing does, the shortest.

    Args:
        make: the text in a room.
        draft: what is told.
        pages: on which it has to fit.
        sheet: the room there is on a page.
    """

    def fits(told: tuple[Element, ...]) -> bool:
        return max(pages_of(told, sheet), pages_unbroken(told, sheet)) <= pages

    bound = _bound(draft)
    wide = [room for room in TIGHTER if (room.positions or 0) >= LEAST_POSITIONS]
    for room in wide if bound else ():
        told = make(replace(room, earlier=bound))
        if fits(told):
            return _more(make, room, bound, draft, fits) or told
    found: tuple[Element, ...] = ()
    for room in TIGHTER:
        found = make(room)
        if pages_of(found, sheet) <= pages:
            return _more(make, room, 0, draft, fits) or found
    return found


def _more(
    make: Make, room: Room, least: int, draft: Draft, fits: Callable[[tuple[Element, ...]], bool]
) -> tuple[Element, ...]:
    """The text with as many earlier positions as there is room for; empty for just these."""
    low, high = least, len(earlier_in_order(draft))
    best: tuple[Element, ...] = ()
    while low < high:
        middle = (low + high + 1) // 2
        told = make(replace(room, earlier=middle))
        if fits(told):
            low, best = middle, told
        else:
            high = middle - 1
    return best


def earlier_in_order(draft: Draft) -> tuple[str, ...]:
    """The ids of the earlier positions that are shown under topics, what matters most first."""
    statements = draft.by_key
    by_topic = [tuple(_ranked(topic, statements)) for topic in _topics(draft)]
    ranks = sorted({rank for ranked in by_topic for rank, _ in ranked})
    found: list[str] = []
    for rank in ranks:
        in_rank = [[block.id for r, block in ranked if r == rank] for ranked in by_topic]
        found += [b for turn in zip_longest(*in_rank) for b in turn if b is not None]
    return tuple(found)


def _bound(draft: Draft) -> int:
    """So many topics have an earlier position with a condition; their newest come first."""
    statements = draft.by_key
    return sum(
        any(rank == _CONDITION for rank, _ in _ranked(topic, statements))
        for topic in _topics(draft)
    )


_CONDITION, _WORDED_OTHERWISE, _OTHER, _REPEATED = range(4)


def _ranked(topic: Section, statements: Mapping[str, Statement]) -> Iterator[tuple[int, Block]]:
    """The earlier positions of a topic in their order, newest first, with how much each matters."""
    section = topic.below(Part.EARLIER)
    if section is None or not section.on:
        return
    moved = {move.before: move.shift for move in topic.moves}
    for block in section.blocks:
        held = statements[block.quoted].position if block.on and block.quoted else None
        if held is None or block.pinned:
            continue
        if moved.get(block.quoted) is Shift.KEPT:
            yield _REPEATED, block
        elif held.item.condition:
            yield _CONDITION, block
        else:
            yield _WORDED_OTHERWISE if block.quoted in moved else _OTHER, block


def _topics(draft: Draft) -> Sequence[Section]:
    holder = draft.of(Part.TOPICS)
    return [topic for topic in holder.sections if topic.on] if holder is not None else []
