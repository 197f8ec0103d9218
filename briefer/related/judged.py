"""What staffers said of proposed answers, applied to where commitments stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.model.records import State
from briefer.model.review import Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping

    from briefer.model.briefing import Answer, DueCommitment
    from briefer.model.records import Link

    Said = Mapping[tuple[int, int, int | None], Verdict]


def judged(
    dues: Iterable[DueCommitment],
    links: Iterable[Link],
    decided: Collection[int],
    today: dt.date,
) -> tuple[DueCommitment, ...]:
    """The commitments with refused answers gone and accepted ones as what settles them.

    Args:
        dues: the commitments as the papers leave them.
        links: what staffers said of answers.
        decided: the commitments whose state a staffer gave; that goes before.
        today: what lateness is counted to.
    """
    said = {(link.promise_id, link.paper_id, link.answer_id): link.verdict for link in links}
    by_hand = frozenset(decided)
    return tuple(
        _judged(due, said, by_hand, today) if said and due.answers else due for due in dues
    )


def _judged(
    due: DueCommitment, said: Said, decided: frozenset[int], today: dt.date
) -> DueCommitment:
    answers = [replace(answer, verdict=_verdict(due, answer, said)) for answer in due.answers]
    accepted = next((one for one in answers if one.verdict is Verdict.CONFIRMED), None)
    refused = tuple(one for one in answers if one.verdict is Verdict.REJECTED)
    left = tuple(one for one in answers if one.verdict is not Verdict.REJECTED)
    due = replace(due, refused=refused)
    tellings = {due.record.id, *(told.id for told in due.retold)}
    if tellings & decided:
        return replace(due, answers=left)
    if accepted is not None:
        return _settled(due, accepted, left)
    return _reopened(due, left, today) if refused else due


def _verdict(due: DueCommitment, answer: Answer, said: Said) -> Verdict | None:
    """What was said, of whichever telling of the promise."""
    finding = answer.finding.id if answer.finding else None
    promises = (answer.promise.id, due.record.id, *(told.id for told in due.retold))
    found = (said.get((promise, answer.paper.id, finding)) for promise in promises)
    return next((verdict for verdict in found if verdict is not None), None)


def _settled(due: DueCommitment, answer: Answer, answers: tuple[Answer, ...]) -> DueCommitment:
    return replace(
        due,
        state=State.VOLDAAN,
        days_overdue=None,
        evidence=answer.finding or due.evidence,
        proposed=False,
        answers=answers,
    )


def _reopened(due: DueCommitment, answers: tuple[Answer, ...], today: dt.date) -> DueCommitment:
    """As the answers that are left have it: settled by one that is sure, else owed."""
    sure = next((answer for answer in answers if answer.confirmed), None)
    if sure is not None:
        return _settled(due, sure, answers)
    evidence = next((answer.finding for answer in answers if answer.finding is not None), None)
    return replace(
        due,
        state=State.OPENSTAAND,
        days_overdue=(today - due.due).days if due.due is not None else None,
        evidence=evidence,
        proposed=bool(answers),
        answers=answers,
    )
