"""Fetches from the store all that a briefing on one meeting is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from briefer.briefing.dossier import Dossier
from briefer.lexicon import load_lexicon
from briefer.model.document import Kind
from briefer.related.fulfilment import stand_of
from briefer.related.judged import judged
from briefer.related.movement import moves_of
from briefer.related.ranking import Agenda, Candidate, is_earlier, rank
from briefer.related.usage import usage_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping

    from briefer.model.briefing import DueCommitment
    from briefer.model.records import DocumentRecord, MeetingRecord, TopicRecord
    from briefer.store import Store


#: The papers to choose from, by store: its state and all of them; dozens of meetings ask for them.
_PAPERS: WeakKeyDictionary[Store, tuple[object, tuple[Candidate, ...]]] = WeakKeyDictionary()
#: What stands on a day, by store: its state, the day and the papers asked about.
_KEPT: WeakKeyDictionary[
    Store, dict[tuple[object, dt.date, frozenset[int] | None], tuple[DueCommitment, ...]]
] = WeakKeyDictionary()
_MOST_KEPT = 4


def dossier_of(store: Store, meeting_id: int, today: dt.date) -> Dossier:
    """The file on a meeting: its own papers, the related earlier ones, and their findings.

    Positions, allies and questions come from the related papers; commitments from every paper
    of the store dated before the meeting and not after `today`, for what is owed is owed
    wherever it was promised.  While no paper tells what the meeting is about, they too come from
    the related papers only: what another council owes is not known to concern it.

    Raises:
        NoSuchRecordError: there is no such meeting.
    """
    record = store.meeting(meeting_id)
    meetings = {known.id: known.meeting for known in store.meetings()}
    own = _own_papers(store, record, today)
    agenda = _agenda_topics(store, own)
    kin = _kin(store, agenda)
    candidates = [c for c in _all_papers(store) if c.document.meeting_id != record.id]
    related = rank(_agenda(store, record, own, agenda, kin), candidates, today)
    mine = {paper.id for paper in own}
    used = mine | {found.document.id for found in related}
    owing = {c.document.id for c in candidates if is_earlier(c, record.meeting, today)}
    positions = store.positions(document_ids=used)
    return Dossier(
        meeting=record,
        own=own,
        agenda=agenda,
        topics=store.topics(),
        kin=kin,
        related=related,
        positions=positions,
        allies=store.allied_positions(document_ids=used),
        questions=store.questions(document_ids=used),
        notes=store.notes(document_ids=used),
        commitments=standing(store, today, document_ids=mine | owing if own else used),
        moves={t.id: moves_of(positions, {t.id} | kin[t.id]) for t in agenda},
        meetings=meetings,
    )


def standing(
    store: Store, today: dt.date, *, document_ids: Collection[int] | None = None
) -> tuple[DueCommitment, ...]:
    """The commitments of these papers (of all papers) as they stand on `today`.

    One look at the list of meetings asks it a dozen times; the answers are kept until the store is
    otherwise.
    """
    papers = None if document_ids is None else frozenset(document_ids)
    if papers is not None and papers >= {one.document.id for one in _all_papers(store)}:
        papers = None
    question = (store.state(), today, papers)
    kept = _KEPT.setdefault(store, {})
    if question not in kept:
        for other in [one for one in kept if one[0] != question[0]] or [*kept][: 1 - _MOST_KEPT]:
            del kept[other]
        kept[question] = _standing(store, today, papers)
    return kept[question]


def _standing(
    store: Store, today: dt.date, document_ids: Collection[int] | None
) -> tuple[DueCommitment, ...]:
    decisions = store.decisions()
    dues = stand_of(
        store.commitments(document_ids=document_ids),
        decisions,
        store.meetings(),
        today,
        usage_of(load_lexicon()),
        papers=[one.document for one in _all_papers(store)],
    )
    return judged(dues, store.answers(), decisions, today)


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


def _all_papers(store: Store) -> tuple[Candidate, ...]:
    """Every paper with its meeting and subjects; kept until the store is otherwise."""
    state, kept = store.state(), _PAPERS.get(store)
    if kept is None or kept[0] != state:
        meetings = {known.id: known.meeting for known in store.meetings()}
        topics = store.topics_by_paper()
        found = tuple(
            Candidate(
                document=paper,
                meeting=meetings.get(paper.meeting_id) if paper.meeting_id else None,
                topics={topic.id: topic.name for topic in topics.get(paper.id, ())},
            )
            for paper in store.documents()
        )
        kept = _PAPERS[store] = (state, found)
    return kept[1]
