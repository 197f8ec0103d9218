"""Fetches from the store all that a briefing on one meeting is made of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from operator import is_
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from briefer.briefing.dossier import Dossier
from briefer.briefing.readiness import readiness
from briefer.lexicon import load_lexicon
from briefer.model.document import Kind
from briefer.related.anchors import on_record
from briefer.related.movement import moves_of
from briefer.related.namesakes import namesakes
from briefer.related.ranking import Agenda, Candidate, is_earlier, rank
from briefer.related.reckoning import Basis, Reckoning
from briefer.related.ties import Ties, ties_of
from briefer.related.usage import usage_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from briefer.briefing.readiness import Readiness
    from briefer.model.briefing import DueCommitment, Namesake, RelatedDocument
    from briefer.model.records import (
        DocumentRecord,
        FiledCommitment,
        MeetingRecord,
        TopicRecord,
    )
    from briefer.store import Store


#: What is known of a store, until it is otherwise; dozens of meetings ask for it.
_KNOWN: WeakKeyDictionary[Store, _Known] = WeakKeyDictionary()
_MOST_KEPT = 4


@dataclass(slots=True)
class _Known:
    """What was found in a store when it was in this state.

    The promises and how they hang together, and where they stood, outlive a change that leaves
    them as they are.
    """

    state: object = None
    meetings: tuple[MeetingRecord, ...] = ()
    papers: tuple[Candidate, ...] = ()
    #: Whether the promises were looked at since it came into this state.
    looked: bool = False
    promises: Sequence[FiledCommitment] = ()
    #: The numbers of the papers that hold one.
    promising: frozenset[int] = frozenset()
    ties: Ties = field(default_factory=lambda: Ties((), ()))
    reckonings: dict[dt.date, tuple[Basis, Reckoning]] = field(default_factory=dict)
    standing: dict[tuple[dt.date, frozenset[int] | None], tuple[DueCommitment, ...]] = field(
        default_factory=dict
    )


def readiness_of(store: Store, meeting_id: int, today: dt.date) -> Readiness:
    """How ready a meeting is, without what its papers say.

    Raises:
        NoSuchRecordError: there is no such meeting.
    """
    file, used = _gathered(store, meeting_id, today)
    return readiness(file, store.topics_spoken_of(used))


def dossier_of(store: Store, meeting_id: int, today: dt.date) -> Dossier:
    """The file on a meeting: its own papers, the related earlier ones, and their findings.

    Positions, allies and questions come from the related papers; commitments from every paper
    of the store dated before the meeting and not after `today`, for what is owed is owed
    wherever it was promised.  While no paper tells what the meeting is about, they come from the
    papers of its series only: what another council owes is not known to concern it.

    Raises:
        NoSuchRecordError: there is no such meeting.
    """
    file, used = _gathered(store, meeting_id, today)
    related = {topic.id: {topic.id} | file.kin[topic.id] for topic in file.agenda}
    topics, positions = store.topics(), store.positions(document_ids=used)
    return replace(
        file,
        topics=topics,
        namesakes=_namesakes(store, file, topics, today),
        positions=positions,
        allies=store.allied_positions(document_ids=used),
        questions=store.questions(document_ids=used),
        notes=store.notes(document_ids=used),
        moves={topic: moves_of(positions, numbers) for topic, numbers in related.items()},
        meetings={known.id: known.meeting for known in _known(store).meetings},
    )


def namesakes_of(store: Store, meeting_id: int, today: dt.date) -> dict[int, tuple[Namesake, ...]]:
    """Earlier topics that the topics of a meeting may be, by the number of the latter.

    Raises:
        NoSuchRecordError: there is no such meeting.
    """
    return _proposed(store, store.meeting(meeting_id), today, store.topics())


def _proposed(
    store: Store, record: MeetingRecord, today: dt.date, topics: Iterable[TopicRecord]
) -> dict[int, tuple[Namesake, ...]]:
    agenda = _agenda_topics(store, _own_papers(store, record, today))
    file = Dossier(record, agenda=agenda, kin=_kin(store, agenda))
    return _namesakes(store, file, topics, today)


def all_namesakes(store: Store, today: dt.date) -> tuple[tuple[TopicRecord, Namesake], ...]:
    """Topics of the meetings ahead, and of the latest of each series, with what they may be."""
    topics = {topic.id: topic for topic in store.topics()}
    found: dict[frozenset[int], tuple[TopicRecord, Namesake]] = {}
    for record in _at_the_front(_known(store).meetings, today):
        for number, alike in _proposed(store, record, today, topics.values()).items():
            for told in alike:
                pair = frozenset((number, told.topic.id))
                found.setdefault(pair, (topics[number], told))
    return tuple(found.values())


def _at_the_front(meetings: Iterable[MeetingRecord], today: dt.date) -> list[MeetingRecord]:
    """The meetings ahead and of each series the last that was held, the latest first."""
    dated = [(one.meeting.last, one) for one in meetings]
    held: set[tuple[str, tuple[str, ...]]] = set()
    front = []
    for last, one in sorted(dated, key=lambda pair: pair[0] or today, reverse=True):
        series = (one.meeting.organisation, one.meeting.formats)
        if (last is not None and last >= today) or series not in held:
            front.append(one)
        if last is not None and last < today:
            held.add(series)
    return front


def _namesakes(
    store: Store, file: Dossier, topics: Iterable[TopicRecord], today: dt.date
) -> dict[int, tuple[Namesake, ...]]:
    """What may be the same as a topic, but for what is laid beside it already or held to be two."""
    akin = {frozenset((one, other)) for one, others in file.kin.items() for other in others}
    return namesakes(
        file.meeting,
        file.agenda,
        all_papers(store),
        {topic.id: topic for topic in topics},
        kept_apart=store.held_apart() | akin,
        today=today,
    )


def _gathered(store: Store, meeting_id: int, today: dt.date) -> tuple[Dossier, set[int]]:
    """What the rest of the file is found by, and the numbers of its papers."""
    record = store.meeting(meeting_id)
    own = _own_papers(store, record, today)
    agenda = _agenda_topics(store, own)
    kin = _kin(store, agenda)
    candidates = [c for c in all_papers(store) if c.document.meeting_id != record.id]
    related = rank(_agenda(store, record, own, agenda, kin), candidates, today)
    mine = {paper.id for paper in own}
    used = mine | {found.document.id for found in related}
    before = {c.document.id for c in candidates if is_earlier(c, record.meeting, today)}
    owing = mine | (before if own else _series(related, record))
    file = Dossier(
        meeting=record,
        own=own,
        agenda=agenda,
        kin=kin,
        related=related,
        commitments=standing(store, today, document_ids=owing),
    )
    return file, used


def _series(related: Iterable[RelatedDocument], record: MeetingRecord) -> set[int]:
    """The related papers of the same series; of a body without formats that is the body."""
    whole = not record.meeting.formats
    return {
        found.document.id
        for found in related
        if whole or any(reason.key == "same_series" for reason in found.reasons)
    }


def standing(
    store: Store, today: dt.date, *, document_ids: Collection[int] | None = None
) -> tuple[DueCommitment, ...]:
    """The commitments of these papers (of all papers) as they stand on `today`.

    One look at the list of meetings asks it a dozen times; the answers are kept until the store is
    otherwise.
    """
    known = _known(store)
    _look_at_promises(store, known)
    # A paper without a promise makes no difference, as what came in for a later meeting.
    papers = None if document_ids is None else known.promising.intersection(document_ids)
    if papers == known.promising:
        papers = None
    kept, question = known.standing, (today, papers)
    if question not in kept:
        _forget(kept)
        reckoning = _reckoning(store, today)
        kept[question] = reckoning.all() if papers is None else reckoning.of(papers)
    return kept[question]


def _reckoning(store: Store, today: dt.date) -> Reckoning:
    """Where all promises stand; reckoned anew only when something they hang on changed."""
    known = _known(store)
    basis = _basis(store, known, today)
    kept = known.reckonings.get(today)
    if kept is None or kept[0] != basis:
        _forget(known.reckonings)
        kept = known.reckonings[today] = (basis, Reckoning(known.ties, basis))
    return kept[1]


def _look_at_promises(store: Store, known: _Known) -> None:
    """The store gives the same promise again as long as nothing in it changed."""
    if known.looked:
        return
    promises = store.commitments()
    if len(promises) != len(known.promises) or not all(map(is_, promises, known.promises)):
        known.promises = promises
        known.ties = ties_of(promises, usage_of(load_lexicon()))
        known.promising = frozenset(one.document.id for one in promises)
        known.reckonings.clear()
    known.looked = True


def _basis(store: Store, known: _Known, today: dt.date) -> Basis:
    return Basis(
        decisions=store.decisions(),
        links=store.answers(),
        known=on_record(known.meetings, [one.document for one in known.papers]),
        today=today,
        usage=usage_of(load_lexicon()),
    )


def _known(store: Store) -> _Known:
    """What is known of the store as it is now."""
    state, known = store.state(), _KNOWN.setdefault(store, _Known())
    if known.state != state:
        known.standing.clear()
        known.looked = False
        known.meetings = store.meetings()
        known.papers = _candidates(store, known.meetings)
        known.state = state
    return known


def _forget(kept: dict[Any, Any]) -> None:
    """Make room for one more."""
    for oldest in [*kept][: 1 - _MOST_KEPT]:
        del kept[oldest]


def _own_papers(store: Store, record: MeetingRecord, today: dt.date) -> tuple[DocumentRecord, ...]:
    """The meeting's annotated agenda, and what else was there before the meeting and `today`.

    A report is left out whatever its day: a briefing is made before its meeting.
    """
    last = min(record.meeting.start or today, today)
    return tuple(
        paper
        for paper in store.documents(meeting_id=record.id)
        if paper.kind is Kind.GEANNOTEERDE_AGENDA
        or (paper.kind is not Kind.VERSLAG and (paper.date is None or paper.date <= last))
    )


def _agenda_topics(store: Store, own: tuple[DocumentRecord, ...]) -> tuple[TopicRecord, ...]:
    """The subjects of the annotated agenda; without one, those of the meeting's other papers."""
    agendas = [paper for paper in own if paper.kind is Kind.GEANNOTEERDE_AGENDA]
    found: dict[int, TopicRecord] = {}
    for paper in agendas or own:
        for topic in store.topics_of(paper.id):
            found.setdefault(topic.id, topic)
    return tuple(found.values())


def _kin(store: Store, agenda: tuple[TopicRecord, ...]) -> dict[int, frozenset[int]]:
    on_agenda = {topic.id for topic in agenda}
    return {
        topic.id: frozenset(kin.id for kin in store.related_topics(topic.id)) - on_agenda
        for topic in agenda
    }


def _agenda(
    store: Store,
    record: MeetingRecord,
    own: tuple[DocumentRecord, ...],
    topics: tuple[TopicRecord, ...],
    kin: Mapping[int, frozenset[int]],
) -> Agenda:
    names = {topic.id: topic.name for topic in topics}
    names |= {number: topic.name for topic in topics for number in kin[topic.id]}
    return Agenda(
        meeting=record.meeting,
        topics=names,
        references=frozenset(n for paper in own for n in store.references(paper.id)),
        mentions=tuple(m for paper in own for m in store.recognised(paper.id).mentions),
        numbers=frozenset(paper.number for paper in own if paper.number),
    )


def all_papers(store: Store) -> tuple[Candidate, ...]:
    """Every paper with its meeting and subjects; kept until the store is otherwise."""
    return _known(store).papers


def _candidates(store: Store, records: Iterable[MeetingRecord]) -> tuple[Candidate, ...]:
    meetings = {record.id: record.meeting for record in records}
    topics = store.topics_by_paper()
    return tuple(
        Candidate(
            document=paper,
            meeting=meetings.get(paper.meeting_id) if paper.meeting_id else None,
            topics={topic.id: topic.name for topic in topics.get(paper.id, ())},
        )
        for paper in store.documents()
    )
