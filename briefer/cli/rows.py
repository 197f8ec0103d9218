"""Records as plain values for `--json`: ISO days, Dutch domain values, numbers to refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefer.model.search import Paragraph

if TYPE_CHECKING:
    import datetime as dt

    from briefer.model.briefing import DueCommitment, Namesake
    from briefer.model.document import Meeting
    from briefer.model.records import DocumentRecord, TopicRecord
    from briefer.model.search import Hit
    from briefer.workflows import MeetingOverview


def iso(day: dt.date | None) -> str | None:
    """A day in ISO form, or None."""
    return day.isoformat() if day else None


def meeting_row(overview: MeetingOverview) -> dict[str, Any]:
    """One meeting with how ready it is."""
    meeting: Meeting = overview.record.meeting
    return {
        "id": overview.record.id,
        "organisation": meeting.organisation,
        "formats": list(meeting.formats),
        "start": iso(meeting.start),
        "end": iso(meeting.end),
        "place": meeting.place,
        "upcoming": overview.upcoming,
        "days_to_go": overview.days_to_go,
        "documents": overview.record.documents,
        "topics": overview.topics,
        "gaps": overview.gaps,
        "overdue": overview.overdue,
    }


def document_row(document: DocumentRecord) -> dict[str, Any]:
    """One stored paper."""
    return {
        "id": document.id,
        "name": document.name,
        "kind": document.kind.value,
        "title": document.title,
        "date": iso(document.date),
        "effective_date": iso(document.effective_date),
        "number": document.number,
        "meeting": document.meeting_id,
        "pages": document.pages,
        "version": document.version,
        "current": document.current,
        "marking": document.marking,
    }


def topic_row(topic: TopicRecord) -> dict[str, Any]:
    """One subject with the headings that belong to it."""
    return {"id": topic.id, "name": topic.name, "headings": list(topic.headings)}


def namesake_row(pair: tuple[TopicRecord, Namesake]) -> dict[str, Any]:
    """Two subjects that may be one, and when the earlier was last spoken of."""
    topic, told = pair
    day = iso(told.meeting.start)
    return {**topic_row(topic), "other": topic_row(told.topic), "last_discussed": day}


def hit_row(hit: Hit) -> dict[str, Any]:
    """One thing found: what it is, its number among its kind, and where it stands."""
    document, meeting = hit.document, hit.meeting
    paragraph = hit.record if isinstance(hit.record, Paragraph) else None
    return {
        "thing": hit.thing.value,
        "id": getattr(hit.record, "id", None),
        "document": document.id if document else None,
        "title": document.title if document else None,
        "marking": document.marking if document else None,
        "meeting": meeting.id if meeting else None,
        "page": paragraph.page if paragraph else None,
        "block": paragraph.block if paragraph else None,
        "text": hit.text,
        "ranges": [list(found) for found in hit.ranges],
    }


def commitment_row(due: DueCommitment) -> dict[str, Any]:
    """One commitment as it stands today."""
    item = due.record.item
    return {
        "id": due.record.id,
        "text": item.text,
        "by": item.by,
        "to": item.to,
        "type": item.type.value,
        "state": due.state.value,
        "doubtful": due.record.doubtful,
        "due_text": due.deadline.text if due.deadline else None,
        "due": iso(due.due),
        "days_overdue": due.days_overdue,
        "made_on": iso(item.made_on),
        "document": due.record.document.id,
        "page": item.passage.page,
        "paragraph": item.passage.paragraph,
    }
