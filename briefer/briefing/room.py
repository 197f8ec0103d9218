"""How much room a form has, and which of many statements are told when it is not enough."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer.model.briefing import Shift

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefer.model.draft import Block, Section, Statement


@dataclass(frozen=True, slots=True)
class Room:
    """The most that is told in a section, of the promises, and of topics; None: all.

    `earlier` is the number of earlier positions of all topics together; None: as of any position.
    What is left out is told by its `places`, or where these take too much room themselves by
    their number.
    """

    positions: int | None = None
    questions: int | None = None
    dues: int | None = None
    topics: int | None = None
    places: bool = True
    earlier: int | None = None

    def most(self, sort: str) -> int | None:
        """So many statements of this sort are told in one section."""
        return {"position": self.positions, "question": self.questions}.get(sort)


WIDE = Room()
#: In a form of a few pages.
LEAST_POSITIONS = 3
FEW = Room(positions=LEAST_POSITIONS, questions=3)
#: What a form of so many pages is tried in, the widest first; the last is for an endless agenda.
TIGHTER = (
    Room(6, 3, earlier=0),
    Room(5, 3, earlier=0),
    Room(4, 3, earlier=0),
    replace(FEW, earlier=0),
    Room(3, 3, dues=8, places=False, earlier=0),
    Room(2, 2, dues=8, places=False, earlier=0),
    Room(2, 2, dues=6, places=False, earlier=0),
    Room(1, 1, dues=6, places=False, earlier=0),
    Room(1, 1, dues=4, places=False, earlier=0),
    *(Room(1, 1, dues=3, topics=most, places=False, earlier=0) for most in range(14, 1, -1)),
)


def most_telling(
    blocks: Sequence[Block], most: int, statements: Mapping[str, Statement], topic: Section | None
) -> frozenset[str]:
    """The ids of the quotations to tell: pinned, with a condition, new or reworded, then in order.

    What is pinned is always told.
    """
    moved = {m.now for m in topic.moves if m.shift is not Shift.KEPT} if topic else set()

    def rank(place: int) -> tuple[bool, bool, bool, int]:
        block = blocks[place]
        position = statements[block.quoted].position
        bound = position is not None and position.item.condition is not None
        return not block.pinned, not bound, block.quoted not in moved, place

    best = sorted(range(len(blocks)), key=rank)[:most]
    pinned = {block.id for block in blocks if block.pinned}
    return frozenset(blocks[place].id for place in best) | pinned


def topics_told(
    topics: Sequence[Section], most: int | None, public: bool = False
) -> tuple[Section, ...]:
    """The topics that are told: those with own text or a pinned quotation, then the first."""
    if most is None or len(topics) <= most:
        return tuple(topics)

    def wanted(topic: Section) -> bool:
        blocks = (b for section in topic.walk() for b in section.blocks if b.on)
        return any(b.pinned or b.text.strip() for b in blocks if b.public or not public)

    first = sorted(range(len(topics)), key=lambda place: (not wanted(topics[place]), place))
    told = max(most, sum(map(wanted, topics)))
    return tuple(topics[place] for place in sorted(first[:told]))
