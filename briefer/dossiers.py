"""Fetches from the store all that a briefing on one meeting is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing.dossier import Dossier
from briefer.model.document import Kind
from briefer.related.fulfilment import stand_of
from briefer.related.ranking import Agenda, Candidate, rank

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from briefer.model.document import Meeting
    from briefer.model.records import DocumentRecord, MeetingRecord, TopicRecord
    from briefer.store import Store


def dossier_of(store: Store, meeting_id: int, today: dt.date) -> Dossier:
    """The file on a meeting: its own papers, the related earlier ones, and their findings.

    Of the meeting's own papers a report is left out: a briefing is made before its meeting.

    Raises:
        NoSuchRecordError: there is no such meeting.
    """
    record = store.meeting(meeting_id)
    meetings = {known.id: known.meeting for known in store.meetings()}
    own = tuple(
        paper for paper in store.documents(meeting_id=meeting_id) if paper.kind is not Kind.VERSLAG
    )
    agenda = _agenda_topics(store, own)
    topics = store.topics()
    kin = _kin(store, agenda)
    related = rank(
        _agenda(store, record, own, agenda, kin), _candidates(store, own, meetings), today
    )
    used = {paper.id for paper in own} | {found.document.id for found in related}
    commitments = store.commitments(document_ids=used)
    return Dossier(
        meeting=record,
        own=own,
        agenda=agenda,
        topics=topics,
        kin=kin,
        related=related,
        positions=store.positions(document_ids=used),
        allies=store.allied_positions(document_ids=used),
        questions=store.questions(document_ids=used),
        commitments=stand_of(commitments, store.decisions(), store.meetings(), today),
        meetings=meetings,
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


def _candidates(
    store: Store, own: tuple[DocumentRecord, ...], meetings: Mapping[int, Meeting]
) -> tuple[Candidate, ...]:
    mine = {paper.id for paper in own}
    return tuple(
        Candidate(
            document=paper,
            meeting=meetings.get(paper.meeting_id) if paper.meeting_id else None,
            topics={topic.id: topic.name for topic in store.topics_of(paper.id)},
            references=frozenset(store.references(paper.id)),
        )
        for paper in store.documents()
        if paper.id not in mine
    )
