"""A spot in a paper that can be opened in the reader: the paper and the ranges to mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from briefer.model.document import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import DocumentRecord, Filed
    from briefer.model.source import Passage


#: Any finding that stands in one passage.
F = TypeVar("F", bound=Finding)


class Range(NamedTuple):
    """Characters `start` up to `end` of block `block`."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A paper, and where in it; without ranges the paper is opened at its beginning."""

    document: DocumentRecord
    ranges: tuple[Range, ...] = ()
    page: int | None = None
    paragraph: int | None = None


def spot_of(filed: Filed[F]) -> Spot:
    """Where a finding stands."""
    return spot_at(filed.document, (filed.item.passage,))


def spot_at(document: DocumentRecord, passages: Sequence[Passage]) -> Spot:
    """Where these passages of a paper stand; the first gives the page and the paragraph."""
    if not passages:
        return Spot(document)
    ranges = tuple(Range(p.block, p.start, p.end) for p in passages)
    return Spot(document, ranges, passages[0].page, passages[0].paragraph)
