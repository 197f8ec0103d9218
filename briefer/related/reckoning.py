"""Where all promises stand on a day, reckoned once by group, whichever papers are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.related.fulfilment import in_order, stand_alone, stand_with
from briefer.related.judged import judged

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from briefer.model.briefing import DueCommitment
    from briefer.model.records import Decision, FiledCommitment, Link
    from briefer.related.anchors import OnRecord
    from briefer.related.ties import Ties
    from briefer.related.usage import Usage


@dataclass(frozen=True, slots=True)
class Basis:
    """What promises are held against: what staffers decided and said, meetings, papers, the day."""

    decisions: Mapping[int, Decision]
    links: Sequence[Link]
    known: OnRecord
    today: dt.date
    usage: Usage


class Reckoning:
    """Promises as they stand on a day.

    Args:
        ties: all promises, and how they hang together.
        basis: what they are held against.
    """

    def __init__(self, ties: Ties, basis: Basis) -> None:
        self._basis = basis
        told = stand_alone(ties.alone, basis.decisions, basis.known, basis.today, basis.usage)
        self._alone = in_order(told)
        self._together = [(group, self._stand(group)) for group in ties.groups]

    def all(self) -> tuple[DueCommitment, ...]:
        """All of them; overdue first, then by day, then undated (see `fulfilment.stand_of`)."""
        return self._judged(self._alone, [due for _, dues in self._together for due in dues])

    def of(self, document_ids: Collection[int]) -> tuple[DueCommitment, ...]:
        """Those of these papers, as if no other paper held any."""
        alone = tuple(due for due in self._alone if due.record.document.id in document_ids)
        found: list[DueCommitment] = []
        for group, together in self._together:
            among = tuple(one for one in group if one.document.id in document_ids)
            found += together if len(among) == len(group) else self._stand(among)
        return self._judged(alone, found)

    def _judged(
        self, alone: tuple[DueCommitment, ...], together: Sequence[DueCommitment]
    ) -> tuple[DueCommitment, ...]:
        """What staffers said of answers leaves each where it stood among the rest."""
        basis = self._basis
        dues = in_order((*alone, *together)) if together else alone
        return judged(dues, basis.links, basis.decisions, basis.today)

    def _stand(self, group: Sequence[FiledCommitment]) -> tuple[DueCommitment, ...]:
        basis = self._basis
        return stand_with(group, basis.decisions, basis.known, basis.today, basis.usage)
