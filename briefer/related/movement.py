"""How the Dutch line on a topic moved from one paper to the next; only what the words show."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefer.model.briefing import Move, Shift
from briefer.related.pairing import pairs, words_alone

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefer.model.records import FiledPosition


def moves_of(positions: Iterable[FiledPosition], topic_ids: Collection[int]) -> tuple[Move, ...]:
    """The positions of the latest paper on a topic, held against the papers before it.

    Empty where there is no paper before.  Each is held against the last time its matter was spoken
    of; an earlier position is the counterpart of at most one later one: the one it is most like.
    """
    told = sorted((p for p in positions if p.topic_id in topic_ids), key=_newest_first)
    latest, *before = [tuple(said) for _, said in groupby(told, key=_paper)] or [()]
    if not before:
        return ()
    partners: dict[int, FiledPosition] = {}
    for said in before:
        partners |= _partners([p for p in latest if p.id not in partners], said)
    return tuple(_move(p, partners.get(p.id)) for p in latest)


def _paper(position: FiledPosition) -> int:
    return position.document.id


def _partners(
    latest: Sequence[FiledPosition], before: Sequence[FiledPosition]
) -> dict[int, FiledPosition]:
    found: dict[int, FiledPosition] = {}
    taken: set[int] = set()
    for _, old, _, new in pairs((before, latest)):
        if new.id not in found and old.id not in taken:
            found[new.id] = old
            taken.add(old.id)
    return found


def _move(position: FiledPosition, before: FiledPosition | None) -> Move:
    if before is None:
        return Move(Shift.NEW, position)
    same = words_alone(position) == words_alone(before)
    return Move(Shift.KEPT if same else Shift.REWORDED, position, before)


def _newest_first(position: FiledPosition) -> tuple[int, int, int]:
    day = position.document.effective_date
    return (-(day.toordinal() if day else 0), position.document.id, position.id)
