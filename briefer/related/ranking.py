"""Earlier papers that matter for a meeting, each with the reasons a person can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.briefing import Reason, RelatedDocument
from briefer.model.document import same_meeting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from briefer.model.document import Meeting
    from briefer.model.records import DocumentRecord

#: What each reason is worth; being cited by the agenda says most, one organisation least.
WEIGHTS = {"cited": 5.0, "same_series": 3.0, "shared_topics": 1.0, "same_dossier": 1.5}
SAME_ORGANISATION = 1.0
_MOST_TOPICS = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paper that may matter: its meeting and its subjects (number to name)."""

    document: DocumentRecord
    meeting: Meeting | None
    topics: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is asked for: the meeting, its own papers' subjects, references and mentions."""

    meeting: Meeting
    topics: Mapping[int, str]
    references: frozenset[str]
    mentions: tuple[Meeting, ...]
    numbers: frozenset[str]


def is_earlier(candidate: Candidate, meeting: Meeting, today: dt.date) -> bool:
    """Whether a paper was there on `today` and before the meeting; one without a day was."""
    day = candidate.document.effective_date
    # The day first: it costs least, and ten thousand papers are asked.
    if day is not None and (day > today or (meeting.start is not None and day >= meeting.start)):
        return False
    return candidate.meeting is None or not same_meeting(candidate.meeting, meeting)


def rank(
    agenda: Agenda, candidates: Iterable[Candidate], today: dt.date
) -> tuple[RelatedDocument, ...]:
    """The earlier papers that have a reason to be used, the best first, newest among equals."""
    found = []
    for candidate in candidates:
        reasons = _reasons(agenda, candidate)
        if reasons and is_earlier(candidate, agenda.meeting, today):
            score = sum(worth for _, worth in reasons)
            told = tuple(reason for reason, _ in reasons)
            found.append(RelatedDocument(candidate.document, candidate.meeting, score, told))
    return tuple(sorted(found, key=_order))


def _order(related: RelatedDocument) -> tuple[float, int, int]:
    day = related.document.effective_date
    return (-related.score, -(day.toordinal() if day else 0), related.document.id)


def _reasons(agenda: Agenda, candidate: Candidate) -> list[tuple[Reason, float]]:
    reasons = [*_cited(agenda, candidate), *_same_body(agenda, candidate)]
    shared = [name for number, name in candidate.topics.items() if number in agenda.topics]
    if shared:
        worth = WEIGHTS["shared_topics"] * min(len(shared), _MOST_TOPICS)
        reasons.append((Reason("shared_topics", (("topics", "; ".join(shared)),)), worth))
    dossier = _dossiers(agenda.numbers) & _dossiers({candidate.document.number or ""})
    if dossier:
        number = min(dossier)
        reason = Reason("same_dossier", (("dossier", number),))
        reasons.append((reason, WEIGHTS["same_dossier"]))
    return reasons


def _cited(agenda: Agenda, candidate: Candidate) -> list[tuple[Reason, float]]:
    number = candidate.document.number
    if number is not None and number in agenda.references:
        return [(Reason("cited", (("number", number),)), WEIGHTS["cited"])]
    meeting = candidate.meeting
    if meeting is not None and any(same_meeting(meeting, told) for told in agenda.mentions):
        return [(Reason("mentioned_meeting"), WEIGHTS["cited"])]
    return []


def _same_body(agenda: Agenda, candidate: Candidate) -> list[tuple[Reason, float]]:
    meeting = candidate.meeting
    if meeting is None or meeting.organisation != agenda.meeting.organisation:
        return []
    if set(meeting.formats) & set(agenda.meeting.formats):
        return [(Reason("same_series"), WEIGHTS["same_series"])]
    reason = Reason("same_organisation", (("organisation", meeting.organisation),))
    return [(reason, SAME_ORGANISATION)]


def _dossiers(numbers: Iterable[str]) -> set[str]:
    return {number.partition(",")[0] for number in numbers if "," in number}
