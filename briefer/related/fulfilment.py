"""Where each commitment stands on a day: answered, open, overdue; and by which later sentence.

A promise is closed only by a staffer's decision, by its own paper saying so, or by a later paper
that says it hereby fulfils it and surely means this one.  What only looks like an answer is
proposed, and the promise stays open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.briefing import DueCommitment
from briefer.model.records import State
from briefer.related.anchors import due_of
from briefer.related.likeness import Likeness, likeness
from briefer.related.retelling import is_answer, tell_once, when

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from briefer.model.records import Decision, FiledCommitment, MeetingRecord
    from briefer.related.usage import Usage

#: Below this confidence a fulfilment is the recogniser's guess.
_GUESS = 0.6
Chain = tuple["FiledCommitment", ...]


@dataclass(frozen=True, slots=True)
class _Record:
    """What promises are held against."""

    answers: Sequence[FiledCommitment]
    decisions: Mapping[int, Decision]
    meetings: Sequence[MeetingRecord]
    usage: Usage


def stand_of(
    commitments: Iterable[FiledCommitment],
    decisions: Mapping[int, Decision],
    meetings: Iterable[MeetingRecord],
    today: dt.date,
    usage: Usage,
) -> tuple[DueCommitment, ...]:
    """Every commitment once with its state on `today`; overdue first, then by day, then undated.

    The same promise told again in a later paper is shown once, by its first mention, with the
    later ones in `retold`.  A sentence that surely answers a promise shown is not shown itself.
    """
    ordered = sorted(commitments, key=when)
    answers = [c for c in ordered if is_answer(c)]
    chains: list[Chain] = tell_once(ordered, usage)
    loose = [a for a in answers if not any(_surely(a, c, usage) for c in chains)]
    chains += [(answer,) for answer in _apart(loose, usage)]
    record = _Record(answers, decisions, tuple(meetings), usage)
    return tuple(sorted((_stand(chain, record, today) for chain in chains), key=_urgency))


def _stand(chain: Chain, record: _Record, today: dt.date) -> DueCommitment:
    usage = record.usage
    evidence, sure = _answer(chain, record.answers, usage)
    decision = _decision(chain, record.decisions)
    state = State.VOLDAAN if evidence is not None and sure else State.OPENSTAAND
    if decision is not None:
        state = decision.state
        # Whoever leaves it open, or withdraws it, says that what looked like an answer is none.
        evidence = evidence if state is State.VOLDAAN else None
    given = (due_of(telling, record.meetings, usage) for telling in chain)
    due = max((day for day in given if day is not None), default=None)
    return DueCommitment(
        record=chain[0],
        state=state,
        due=due,
        days_overdue=(today - due).days if due is not None and state.owed else None,
        evidence=evidence,
        proposed=evidence is not None and not sure and decision is None,
        retold=chain[1:],
    )


def _decision(chain: Chain, decisions: Mapping[int, Decision]) -> Decision | None:
    """The last decision on any telling: which paper came in first does not matter."""
    taken = [decisions[c.id] for c in chain if c.id in decisions]
    return max(taken, key=lambda decision: decision.at, default=None)


def _answer(
    chain: Chain, answers: Sequence[FiledCommitment], usage: Usage
) -> tuple[FiledCommitment | None, bool]:
    """The finding that answers a promise, and whether it surely does."""
    first = chain[0]
    if is_answer(first) and first.item.confidence >= _GUESS:
        return first, True
    later = [a for a in answers if a.id != first.id and when(a) >= when(first)]
    for answer in later:
        if _surely(answer, chain, usage):
            return answer, True
    if is_answer(first):
        return first, False
    likely = (a for a in later if any(likeness(c, a, usage) for c in chain))
    return next(likely, None), False


def _surely(answer: FiledCommitment, chain: Chain, usage: Usage) -> bool:
    if answer.item.confidence < _GUESS or when(answer) < when(chain[0]):
        return False
    return any(likeness(telling, answer, usage) is Likeness.SAME for telling in chain)


def _apart(answers: Sequence[FiledCommitment], usage: Usage) -> list[FiledCommitment]:
    """Answers without a promise on record, each once; the surest telling is kept."""
    kept: list[FiledCommitment] = []
    for answer in sorted(answers, key=lambda a: (-a.item.confidence, when(a))):
        if not any(likeness(known, answer, usage) is Likeness.SAME for known in kept):
            kept.append(answer)
    return kept


def _urgency(due: DueCommitment) -> tuple[bool, int, int, int]:
    late = due.days_overdue if due.overdue and due.days_overdue else 0
    day = due.due.toordinal() if due.due else 10**9
    return (not due.overdue, -late, day, due.record.id)
