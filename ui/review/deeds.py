"""What a staffer can do to a finding, as records; done on the worker's thread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from briefer.model.records import Link
from briefer.model.review import Verdict

if TYPE_CHECKING:
    from briefer.model.briefing import Answer
    from briefer.model.review import Decider, Ruling, Selection
    from briefer.store import Store


class Act(Enum):
    """What is asked for at a finding; the last three need a form.

    An answer that is proposed for a promise is accepted or refused.
    """

    CONFIRM = "confirm"
    REJECT = "reject"
    ACCEPT = "accept"
    REFUSE = "refuse"
    CORRECT = "correct"
    TOPIC = "topic"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Rule:
    """Confirm, correct or reject a finding."""

    finding_id: int
    verdict: Verdict
    changes: tuple[tuple[str, Any], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """Accept or refuse a proposed answer to a promise."""

    link: Link
    why: str = ""


@dataclass(frozen=True, slots=True)
class Add:
    """Make a finding of a selected passage."""

    selection: Selection
    why: str = ""


Deed = Rule | Judge | Add


def judging(answer: Answer, verdict: Verdict) -> Judge:
    """The deed that accepts or refuses an answer to a promise."""
    said = answer.finding.id if answer.finding else None
    return Judge(Link(answer.promise.id, answer.paper.id, said, verdict))


def make(deed: Deed, store: Store, decider: Decider) -> Ruling:
    """Put a deed in the store; gives the decision, by which it can be taken back.

    Raises:
        RequestError: what it is about is not there, or cannot be done to it.
        StoreError: the store cannot be written.
    """
    match deed:
        case Rule(finding_id, verdict, changes):
            return store.rule(finding_id, verdict, decider, changes)
        case Judge(link):
            return store.rule_answer(link, decider)
        case Add(selection):
            return store.add_finding(selection, decider)[1]


def done_key(ruling: Ruling) -> str:
    """The key of what is said when a decision is on record."""
    if ruling.sort == "answers":
        accepted = ruling.verdict is Verdict.CONFIRMED
        return "window.decided.accepted" if accepted else "window.decided.refused"
    return f"window.decided.{ruling.verdict}"


def undone_key(ruling: Ruling) -> str:
    """The key of what is said when a decision was taken back."""
    made = ruling.verdict is Verdict.ADDED
    return "window.decided.unmade" if made else "window.decided.undone"
