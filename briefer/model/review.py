"""What a staffer decides about what was recognised, and when the program doubts it itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from briefer.model.document import Finding
from briefer.model.source import Passage

#: Below this confidence a finding is doubtful: it goes to the review list until a person decides.
DOUBT_BELOW = 0.7
#: Below this it is only suggested: it stands on the review list and nowhere else until confirmed.
SUGGESTED_BELOW = 0.4
#: From this confidence on the words themselves say who holds or promises what.
SURE_FROM = 0.85


class Sort(StrEnum):
    """What can be decided about, by the names under which the store keeps it.

    `ANSWERS` are promises with what answers them, `NOTES` are a staffer's own.
    """

    POSITIONS = "positions"
    ALLIED_POSITIONS = "allied_positions"
    COMMITMENTS = "commitments"
    QUESTIONS = "questions"
    NOTES = "notes"
    ANSWERS = "answers"


class Verdict(StrEnum):
    """What a staffer said of a finding; `WITHDRAWN` takes the verdict before it back."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"
    WITHDRAWN = "withdrawn"


class Degree(StrEnum):
    """A confidence in words."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"
    SUGGESTED = "suggested"


def degree_of(confidence: float) -> Degree:
    """How sure the recogniser is, in four steps a person can use."""
    if confidence < SUGGESTED_BELOW:
        return Degree.SUGGESTED
    if confidence < DOUBT_BELOW:
        return Degree.DOUBTFUL
    return Degree.SURE if confidence >= SURE_FROM else Degree.LIKELY


@dataclass(frozen=True, slots=True)
class Note(Finding):
    """A passage that a staffer marked, with what he says of it."""

    remark: str = ""


#: What may be put in place of what was recognised; never the words of the paper themselves.
#: `topic` is the number of a subject or None, `state` where a commitment stands.
CORRECTABLE: dict[Sort, frozenset[str]] = {
    Sort.POSITIONS: frozenset({"holder", "stance", "condition", "strength", "topic"}),
    Sort.ALLIED_POSITIONS: frozenset({"actor", "topic"}),
    Sort.COMMITMENTS: frozenset({"by", "to", "deadline", "type", "state", "topic"}),
    Sort.QUESTIONS: frozenset({"party", "topic"}),
    Sort.NOTES: frozenset({"remark", "topic"}),
    Sort.ANSWERS: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides and when; both are given by the caller, the core knows neither."""

    who: str
    at: dt.datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision as it stands on record.

    `before` and `after` are the values of what changed, by field; `withdrawn` is True when a later
    decision took it back.
    """

    id: int
    sort: Sort
    verdict: Verdict
    quote: str
    who: str
    at: dt.datetime
    why: str = ""
    before: tuple[tuple[str, Any], ...] = ()
    after: tuple[tuple[str, Any], ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Selection:
    """A passage that a staffer selected, and what he says it is.

    `changes` are the fields to fill in, as for a correction.
    """

    document_id: int
    sort: Sort
    passage: Passage
    changes: tuple[tuple[str, Any], ...] = ()
