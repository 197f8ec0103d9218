"""What is marked in the open paper: its findings, what was asked for, and words found; pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from briefer.viewing import InPaper, passages_of
from ui.reader.looks import Look, look_of
from ui.reader.page_marks import Marked
from ui.spots import Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefer.model.records import Filed
    from briefer.model.review import Sort

    _Found = tuple[Sort, Filed[Any]]

#: So many words found are marked at once, around the one in sight: marking costs time.
MOST_SHOWN = 400


@dataclass(frozen=True, slots=True)
class PaperMarks:
    """All of it; `here` is which of the `hits` is in sight.

    `shown` is whether findings are to be marked.
    """

    standing: InPaper = field(default_factory=lambda: InPaper(0))
    spot: tuple[Range, ...] = ()
    hits: tuple[Range, ...] = ()
    here: int = 0
    shown: bool = True

    def all(self) -> Iterator[Marked]:
        """Every piece, what matters most last, so that it lies on top."""
        if self.shown:
            for found in self.standing.found:
                yield from marked_of(found)
        for range_ in self.spot:
            yield Marked(range_, Look.SPOT)
        first = max(0, self.here - MOST_SHOWN // 2)
        for place, range_ in enumerate(self.hits[first : first + MOST_SHOWN], start=first):
            if place != self.here:
                yield Marked(range_, Look.HIT)
        if self.hits:
            yield Marked(self.hits[self.here], Look.HIT_HERE)

    def counts(self) -> Mapping[Look, int]:
        """How many findings of each look the paper has."""
        return Counter(look_of(sort) for sort, _ in self.standing.found)

    def found_at(self, block: int, offset: int) -> _Found | None:
        """The finding that a character belongs to; the shortest when there are several."""
        around = [
            (range_.end - range_.start, number)
            for number, (_, filed) in enumerate(self.standing.found)
            for range_ in ranges_of(filed)
            if range_.block == block and range_.start <= offset < range_.end
        ]
        return self.standing.found[min(around)[1]] if around else None

    def step(self, by: int, here: tuple[int, int]) -> _Found | None:
        """The next or previous finding from a character of a block, round at the end."""
        found = self.standing.found
        if not found:
            return None
        if by > 0:
            return next((one for one in found if _start(one) > here), found[0])
        return next((one for one in reversed(found) if _start(one) < here), found[-1])

    def stepped(self, by: int) -> PaperMarks:
        """With the next or previous hit in sight, round at the end."""
        if not self.hits:
            return self
        return replace(self, here=(self.here + by) % len(self.hits))


def ranges_of(filed: Filed[Any]) -> tuple[Range, ...]:
    """Where a finding stands."""
    return tuple(Range(p.block, p.start, p.end) for p in passages_of(filed))


def marked_of(found: _Found) -> tuple[Marked, ...]:
    """A finding as it is marked."""
    return tuple(Marked(range_, look_of(found[0])) for range_ in ranges_of(found[1]))


def _start(found: _Found) -> tuple[int, int]:
    return min(((r.block, r.start) for r in ranges_of(found[1])), default=(0, 0))
