"""What was recognised in one paper as plain values, for `briefer inspect --json`.

The keys and values are a contract with the annotated papers the program is measured against:
kinds and types in Dutch, days in ISO form, every sentence whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from briefer.model.document import (
        Commitment,
        Document,
        Finding,
        Meeting,
        Motion,
        Position,
        Question,
    )
    from briefer.model.source import Passage


def inspected(document: Document) -> dict[str, Any]:
    """One paper as a JSON object; besides the contract's keys, each finding has its place."""
    return {
        "file": document.file.name,
        "kind": document.kind.value,
        "title": document.title,
        "meeting": _meeting(document.meeting) if document.meeting else None,
        "document_date": _iso(document.date),
        "number": document.number,
        "signatories": [{"name": s.name, "role": s.role} for s in document.signatories],
        "references": [reference.number for reference in document.references],
        "topics": [
            {"heading": t.heading, "language": t.language, "party": t.party}
            for t in document.topics
        ],
        "positions": [_position(p) for p in document.positions],
        "commitments": [_commitment(c) for c in document.commitments],
        "allied_positions": [_finding(a) | {"actor": a.actor} for a in document.allied_positions],
        "questions": [_question(q) for q in document.questions],
        "motion": _motion(document.motion) if document.motion else None,
        "suggestions": {
            "positions": [_finding(p) for p in document.suggestions.positions],
            "allied_positions": [_finding(a) for a in document.suggestions.allied_positions],
            "commitments": [_finding(c) for c in document.suggestions.commitments],
        },
        "warnings": [{"key": w.key, "page": w.page} for w in document.warnings],
    }


def _position(position: Position) -> dict[str, Any]:
    return _finding(position) | {
        "holder": position.holder,
        "stance": position.stance,
        "condition": position.condition,
        "strength": position.strength.value,
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "organisation": meeting.organisation,
        "formats": list(meeting.formats),
        "start": _iso(meeting.start),
        "end": _iso(meeting.end),
        "place": meeting.place,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "text": finding.text,
        "topic": finding.topic,
        "rule": finding.rule,
        "confidence": finding.confidence,
        **_place(finding.passage),
    }


def _commitment(commitment: Commitment) -> dict[str, Any]:
    deadline = commitment.deadline
    return _finding(commitment) | {
        "by": commitment.by,
        "to": commitment.to,
        "due_text": deadline.text if deadline else None,
        "due_date": _iso(deadline.day) if deadline else None,
        "type": commitment.type.value,
        "status": commitment.status.value,
        "made_on": _iso(commitment.made_on),
        **_registered(commitment),
    }


def _registered(commitment: Commitment) -> dict[str, Any]:
    """What the chambers' registers keep of a promise besides its text, its term and its state."""
    deadline = commitment.deadline
    return {
        "number": commitment.number or None,
        "members": list(commitment.members),
        "occasion": commitment.occasion or None,
        "condition": commitment.condition,
        "recurring": commitment.recurring,
        "relation": commitment.relation.value if commitment.relation else None,
        "letters": list(commitment.letters),
        "due_rule": deadline.rule if deadline else None,
        "due_certainty": deadline.certainty.value if deadline else None,
        "due_anchor": deadline.anchor if deadline else None,
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "number": question.number,
        "party": question.party,
        "topic": question.topic,
        "question": question.question_text,
        "answer": question.answer_text or None,
        **(_place(question.question[0]) if question.question else {}),
    }


def _motion(motion: Motion) -> dict[str, Any]:
    return {"members": list(motion.members), "requests": [p.quote for p in motion.requests]}


def _place(passage: Passage) -> dict[str, Any]:
    return {"page": passage.page, "paragraph": passage.paragraph}


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
