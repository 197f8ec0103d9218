"""A file on a meeting laid out as a briefing: per topic what is held, was held, said and owed."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from briefer.model.briefing import Briefing, Chapter
from briefer.model.records import Filed, TopicRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Iterator

    from briefer.briefing.dossier import Dossier
    from briefer.model.briefing import DueCommitment
    from briefer.model.records import DocumentRecord

F = TypeVar("F", bound=Filed[Any])
T = TypeVar("T")


def assemble(dossier: Dossier, today: dt.date, marking: str) -> Briefing:
    """The briefing; nothing in it that is not in the dossier.

    What the meeting's own papers say before their first heading comes first, then the agenda's
    topics in its order; then the subjects of earlier papers that are not on it, those spoken of
    last first, and what those papers say before their first heading.
    """
    own = {paper.id for paper in dossier.own}
    earlier = {related.document.id for related in dossier.related} - own
    covered = {n for topic in dossier.agenda for n in (topic.id, *_kin(dossier, topic))}
    owed, settled = sorted_out(dossier)
    shelves = _Shelves(dossier, owed)
    others = [shelves.chapter(t, kin=False) for t in dossier.topics if t.id not in covered]
    spoken_of = sorted(filter(_says_something, others), key=_last_spoken, reverse=True)
    return Briefing(
        meeting=dossier.meeting,
        today=today,
        marking=marking,
        chapters=(*_general(dossier, own), *(shelves.chapter(t) for t in dossier.agenda)),
        other_chapters=(*spoken_of, *_general(dossier, earlier)),
        commitments=owed,
        settled=settled,
        papers=cited(dossier, (*owed, *settled)),
        related=dossier.related,
        meetings=dict(dossier.meetings),
    )


def cited(dossier: Dossier, dues: Iterable[DueCommitment]) -> tuple[DocumentRecord, ...]:
    """Every paper that may be cited: the meeting's own, the related, and those of promises."""
    papers = (
        *dossier.own,
        *(related.document for related in dossier.related),
        *(filed.document for due in dues for filed in _tellings(due)),
    )
    return tuple({paper.id: paper for paper in papers}.values())


def sorted_out(
    dossier: Dossier,
) -> tuple[tuple[DueCommitment, ...], tuple[DueCommitment, ...]]:
    """What is still owed, and what is not any more and was promised or answered in its papers."""
    papers = {paper.id for paper in dossier.own}
    papers |= {related.document.id for related in dossier.related}
    owed: list[DueCommitment] = []
    done: list[DueCommitment] = []
    for due in dossier.commitments:
        (owed if due.state.owed else done).append(due)
    settled = (d for d in done if any(filed.document.id in papers for filed in _tellings(d)))
    return tuple(owed), tuple(settled)


def _tellings(due: DueCommitment) -> tuple[Filed[Any], ...]:
    evidence = () if due.evidence is None else (due.evidence,)
    return (due.record, *due.retold, *evidence)


def _kin(dossier: Dossier, topic: TopicRecord) -> frozenset[int]:
    return dossier.kin.get(topic.id, frozenset())


class _ByTopic(Generic[T]):
    """Items by topic; those of several topics come in the order in which they were put in."""

    def __init__(self, items: Iterable[T], topic_of: Callable[[T], int | None]) -> None:
        self._items: defaultdict[int | None, list[tuple[int, T]]] = defaultdict(list)
        for number, item in enumerate(items):
            self._items[topic_of(item)].append((number, item))

    def of(self, topics: Collection[int]) -> Iterator[T]:
        found = chain.from_iterable(self._items.get(topic, ()) for topic in topics)
        return (item for _, item in sorted(found, key=itemgetter(0)))


class _Shelves:
    """A dossier by topic, so that many topics cost no more than what is said of them."""

    def __init__(self, dossier: Dossier, owed: Iterable[DueCommitment]) -> None:
        topic = attrgetter("topic_id")
        self._dossier = dossier
        self._names = {other.id: other.name for other in dossier.topics}
        self._positions = _ByTopic(dossier.positions, topic)
        self._allies = _ByTopic(dossier.allies, topic)
        self._owed = _ByTopic(owed, attrgetter("record.topic_id"))
        self._questions = _ByTopic(dossier.questions, topic)
        self._notes = _ByTopic(dossier.notes, topic)

    def chapter(self, topic: TopicRecord, *, kin: bool = True) -> Chapter:
        """What is held, was held, said and owed on a topic, and on what is akin to it."""
        numbers = {topic.id} | (_kin(self._dossier, topic) if kin else set())
        positions = _newest_first(self._positions.of(numbers))
        latest = [p for p in positions if p.document.id == positions[0].document.id]
        names = self._names
        return Chapter(
            topic=topic,
            heading=topic.name,
            now=tuple(latest),
            earlier=tuple(positions[len(latest) :]),
            allies=tuple(_newest_first(self._allies.of(numbers))),
            commitments=tuple(self._owed.of(numbers)),
            questions=tuple(_newest_first(self._questions.of(numbers))),
            notes=tuple(_newest_first(self._notes.of(numbers))),
            related=tuple(names[n] for n in sorted(numbers - {topic.id}) if n in names),
            moves=self._dossier.moves.get(topic.id, ()) if kin else (),
            namesakes=self._dossier.namesakes.get(topic.id, ()),
        )


def _general(dossier: Dossier, papers: Collection[int]) -> tuple[Chapter, ...]:
    """What these papers say outside any topic, as a chapter without a topic."""

    def loose(items: Iterable[F]) -> tuple[F, ...]:
        return tuple(
            _newest_first(i for i in items if i.topic_id is None and i.document.id in papers)
        )

    chapter = Chapter(
        topic=None,
        heading="",
        now=loose(dossier.positions),
        allies=loose(dossier.allies),
        questions=loose(dossier.questions),
        notes=loose(dossier.notes),
    )
    return (chapter,) if _says_something(chapter) else ()


def _says_something(chapter: Chapter) -> bool:
    return bool(chapter.now or chapter.questions or chapter.allies or chapter.notes)


def _newest_first(items: Iterable[F]) -> list[F]:
    """By the paper's day, newest first; within a paper in its order, which is that of the store."""
    return sorted(items, key=lambda item: (-_ordinal(item), item.document.id))


def _ordinal(item: Filed[Any]) -> int:
    day = item.document.effective_date
    return day.toordinal() if day else 0


def _last_spoken(chapter: Chapter) -> int:
    items: tuple[Filed[Any], ...] = (
        *chapter.now,
        *chapter.questions,
        *chapter.allies,
        *chapter.notes,
    )
    return max(map(_ordinal, items), default=0)
