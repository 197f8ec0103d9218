"""A file on a meeting laid out as a briefing: per topic what is held, was held, said and owed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from briefer.model.briefing import Briefing, Chapter
from briefer.model.records import Filed, State, TopicRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefer.briefing.dossier import Dossier
    from briefer.model.briefing import DueCommitment

F = TypeVar("F", bound=Filed[Any])
_STILL_OWED = frozenset({State.OPENSTAAND, State.DEELS_VOLDAAN})


def assemble(dossier: Dossier, today: dt.date, marking: str) -> Briefing:
    """The briefing; nothing in it that is not in the dossier.

    Agenda topics come in the agenda's order, then the subjects of earlier papers that are not on
    it, those spoken of last first.  What stands before the first heading of the meeting's own
    papers makes a chapter of its own, without a topic.
    """
    on_agenda = {topic.id for topic in dossier.agenda}
    chapters = [_chapter(dossier, topic) for topic in dossier.agenda]
    introduction = _introduction(dossier)
    covered = on_agenda | {kin for topic in dossier.agenda for kin in _kin(dossier, topic)}
    others = [_chapter(dossier, t, kin=False) for t in dossier.topics if t.id not in covered]
    spoken_of = [chapter for chapter in others if chapter.now or chapter.questions]
    used = {item.document.id for item in dossier.positions} | {
        related.document.id for related in dossier.related
    }
    papers = {paper.id: paper for paper in dossier.own}
    papers |= {r.document.id: r.document for r in dossier.related if r.document.id in used}
    return Briefing(
        meeting=dossier.meeting,
        today=today,
        marking=marking,
        chapters=tuple(chapters),
        other_chapters=(*introduction, *sorted(spoken_of, key=_last_spoken, reverse=True)),
        commitments=tuple(due for due in dossier.commitments if due.state in _STILL_OWED),
        papers=tuple(papers.values()),
        related=dossier.related,
        meetings=dict(dossier.meetings),
    )


def _kin(dossier: Dossier, topic: TopicRecord) -> frozenset[int]:
    return dossier.kin.get(topic.id, frozenset())


def _chapter(dossier: Dossier, topic: TopicRecord, *, kin: bool = True) -> Chapter:
    numbers = {topic.id} | (_kin(dossier, topic) if kin else set())
    positions = _newest_first(p for p in dossier.positions if p.topic_id in numbers)
    latest = [p for p in positions if p.document.id == positions[0].document.id]
    names = {other.id: other.name for other in dossier.topics}
    return Chapter(
        topic=topic,
        heading=topic.name,
        now=tuple(latest),
        earlier=tuple(positions[len(latest) :]),
        allies=tuple(_newest_first(a for a in dossier.allies if a.topic_id in numbers)),
        commitments=_owed(dossier, numbers),
        questions=tuple(_newest_first(q for q in dossier.questions if q.topic_id in numbers)),
        related=tuple(names[n] for n in sorted(numbers - {topic.id}) if n in names),
    )


def _introduction(dossier: Dossier) -> tuple[Chapter, ...]:
    own = {paper.id for paper in dossier.own}
    now = [p for p in dossier.positions if p.topic_id is None and p.document.id in own]
    return (Chapter(None, "", now=tuple(now)),) if now else ()


def _owed(dossier: Dossier, numbers: set[int] | frozenset[int]) -> tuple[DueCommitment, ...]:
    return tuple(
        due
        for due in dossier.commitments
        if due.record.topic_id in numbers and due.state in _STILL_OWED
    )


def _newest_first(items: Iterable[F]) -> list[F]:
    """By the paper's day, newest first; within a paper in its order."""
    return sorted(items, key=lambda item: (-_ordinal(item), item.document.id, item.id))


def _ordinal(item: Filed[Any]) -> int:
    day = item.document.effective_date
    return day.toordinal() if day else 0


def _last_spoken(chapter: Chapter) -> int:
    items: tuple[Filed[Any], ...] = (*chapter.now, *chapter.questions)
    return max(map(_ordinal, items), default=0)
