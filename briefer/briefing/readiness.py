"""How ready a meeting is: what its briefing would count, without making it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.briefing.assemble import cited, sorted_out

if TYPE_CHECKING:
    from briefer.briefing.dossier import Dossier
    from briefer.model.records import DocumentRecord


@dataclass(frozen=True, slots=True)
class Readiness:
    """Topics of the agenda, how many of those have no Dutch position, what is past its day.

    `papers` are those that the briefing rests on, each once.
    """

    topics: int
    gaps: int
    overdue: int
    papers: tuple[DocumentRecord, ...]


def readiness(dossier: Dossier, spoken_of: frozenset[int]) -> Readiness:
    """The figures that the briefing of this dossier would have.

    Args:
        dossier: of its findings only the commitments are looked at.
        spoken_of: the topics of its positions, by number; the positions themselves say no more.

    Returns:
        The figures: the same as those of `assemble`, which lays out every topic there is.
    """
    gaps = [topic for topic in dossier.agenda if not _numbers(dossier, topic.id) & spoken_of]
    owed, settled = sorted_out(dossier)
    return Readiness(
        len(dossier.agenda),
        len(gaps),
        sum(due.overdue for due in owed),
        cited(dossier, (*owed, *settled)),
    )


def _numbers(dossier: Dossier, topic: int) -> frozenset[int]:
    return dossier.kin.get(topic, frozenset()) | {topic}
