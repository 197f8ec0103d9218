"""Where each commitment stands on a day: answered, open, overdue; and by what.

A promise is closed only by a staffer's decision, by its own paper saying so, or by a later paper
that says it hereby keeps a promise and can mean no other open one.  Everything else that looks
like an answer is proposed with its ground, and the promise stays open.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.briefing import Answer, DueCommitment, Ground
from briefer.model.records import State
from briefer.related.anchors import Due, OnRecord, due_of, on_record
from briefer.related.index import Neighbours, WordIndex
from briefer.related.likeness import Likeness, likeness, of_one_day, score
from briefer.related.retelling import is_answer, tell_once, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefer.model.records import Decision, DocumentRecord, FiledCommitment, MeetingRecord
    from briefer.related.usage import Usage

#: Below this confidence a fulfilment is the recogniser's guess.
_GUESS = 0.6
#: More proposals than this are no help to whoever judges them.
_SHOWN = 5
#: The score of a paper that is there, without a sentence that says so.
_PAPER_SCORE = 0.5
Chain = tuple["FiledCommitment", ...]


@dataclass(frozen=True, slots=True)
class _Record:
    """What promises are held against; `fits` counts the open promises an answer can mean."""

    answers: Neighbours
    fits: Mapping[int, int]
    decisions: Mapping[int, Decision]
    known: OnRecord
    usage: Usage


def stand_of(
    commitments: Iterable[FiledCommitment],
    decisions: Mapping[int, Decision],
    meetings: Iterable[MeetingRecord],
    today: dt.date,
    usage: Usage,
    *,
    papers: Iterable[DocumentRecord] = (),
) -> tuple[DueCommitment, ...]:
    """Every commitment once with its state on `today`; overdue first, then by day, then undated.

    The same promise told again in a later paper is shown once, by its first mention, with the
    later ones in `retold`.  A sentence that surely answers a promise shown is not shown itself.

    Args:
        commitments: all that are on record.
        decisions: what staffers decided, by the number of the commitment.
        meetings: all that are on record, for terms that hang on one.
        today: what lateness is counted to.
        usage: the language of promises.
        papers: all that are on record, for what is kept by a report being there.
    """
    return stand_with(commitments, decisions, on_record(meetings, papers), today, usage)


def stand_with(
    commitments: Iterable[FiledCommitment],
    decisions: Mapping[int, Decision],
    known: OnRecord,
    today: dt.date,
    usage: Usage,
) -> tuple[DueCommitment, ...]:
    """The same, with the meetings and papers that are on record laid out beforehand."""
    ordered = sorted(commitments, key=when)
    answers = [c for c in ordered if is_answer(c)]
    chains: list[Chain] = tell_once(ordered, usage)
    fits = _fits(answers, chains, usage)
    chains += [(answer,) for answer in _apart([a for a in answers if not fits[a.id]], usage)]
    record = _Record(Neighbours(answers, usage), fits, decisions, known, usage)
    return in_order(_stand(chain, record, today) for chain in chains)


def stand_alone(
    commitments: Iterable[FiledCommitment],
    decisions: Mapping[int, Decision],
    known: OnRecord,
    today: dt.date,
    usage: Usage,
) -> Iterator[DueCommitment]:
    """The same for commitments of which none has to do with another, in the order they came."""
    record = _Record(Neighbours((), usage), Counter(), decisions, known, usage)
    for commitment in commitments:
        plain = not is_answer(commitment) and commitment.id not in decisions
        due = _due((commitment,), record) if plain else Due()
        if plain and due.paper is None:
            # Nearly all are such, and this takes a third of the time.
            late = _late(due, today)
            yield DueCommitment(
                commitment, State.OPENSTAAND, due.day, late, certainty=due.certainty
            )
        else:
            yield _stand((commitment,), record, today)


def in_order(dues: Iterable[DueCommitment]) -> tuple[DueCommitment, ...]:
    """What is overdue first, then by day, then what has none."""
    return tuple(sorted(dues, key=_urgency))


def _fits(
    answers: Iterable[FiledCommitment], chains: Sequence[Chain], usage: Usage
) -> Counter[int]:
    """How many promises each answer surely speaks of, by the answer's number."""
    index = WordIndex(usage)
    for number, chain in enumerate(chains):
        for telling in chain:
            index.add(number, telling)
    return Counter(
        {
            answer.id: sum(_surely(answer, chains[n], usage) for n in index.near(answer))
            for answer in answers
        }
    )


def _stand(chain: Chain, record: _Record, today: dt.date) -> DueCommitment:
    due = _due(chain, record)
    answers = tuple(sorted(_answers(chain, due, record), key=_surest))[:_SHOWN]
    best = next((answer for answer in answers if answer.finding is not None), None)
    sure = best is not None and best.confirmed
    evidence = best.finding if best is not None else None
    decision = _decision(chain, record.decisions)
    state = State.VOLDAAN if sure else State.OPENSTAAND
    if decision is not None:
        state = decision.state
        # Whoever leaves it open, or withdraws it, says that what looked like an answer is none.
        evidence = evidence if state is State.VOLDAAN else None
    return DueCommitment(
        record=chain[0],
        state=state,
        due=due.day,
        days_overdue=_late(due, today) if state.owed else None,
        evidence=evidence,
        proposed=bool(answers) and not sure and decision is None,
        retold=chain[1:],
        certainty=due.certainty,
        answers=answers,
    )


def _due(chain: Chain, record: _Record) -> Due:
    """The latest day that any telling gives; what a staffer gave goes before."""
    if len(chain) == 1:
        due = due_of(chain[0], record.known, record.usage)
        return due if due.day is not None else Due()
    by_hand = [c for c in chain if c.item.deadline is not None and c.item.deadline.by_hand]
    tellings = by_hand or chain
    given = (due_of(telling, record.known, record.usage) for telling in tellings)
    dated = [due for due in given if due.day is not None]
    return max(dated, key=lambda due: due.day or dt.date.min, default=Due())


def _late(due: Due, today: dt.date) -> int | None:
    """The days past its day; what was delivered is as late as it came."""
    return ((due.delivered or today) - due.day).days if due.day is not None else None


def _decision(chain: Chain, decisions: Mapping[int, Decision]) -> Decision | None:
    """The last decision on any telling: which paper came in first does not matter."""
    taken = [decisions[c.id] for c in chain if c.id in decisions]
    return max(taken, key=lambda decision: decision.at, default=None)


def _answers(chain: Chain, due: Due, record: _Record) -> Iterator[Answer]:
    """All that may answer a promise: its own paper, what later papers say, and that they exist."""
    first = chain[0]
    if is_answer(first):
        sure = first.item.confidence >= _GUESS
        ground = Ground.OWN_WORDS if sure else Ground.IN_SILENCE
        yield Answer(first, first.document, first, ground, first.item.confidence, confirmed=sure)
    for answer in record.answers.of(*chain):
        if answer.id != first.id and when(answer) >= when(first):
            found = _answer(chain, answer, record)
            if found is not None:
                yield found
    if due.paper is not None:
        yield Answer(first, due.paper, None, Ground.PAPER_IS_IN, _PAPER_SCORE)


def _answer(chain: Chain, answer: FiledCommitment, record: _Record) -> Answer | None:
    """What a later sentence is to a promise; None where it speaks of something else."""
    usage = record.usage
    levels = [likeness(telling, answer, usage) for telling in chain]
    level = max(levels)
    if level is Likeness.OTHER:
        return None
    told = chain[levels.index(level)]
    points = score(told, answer, usage)
    if level is Likeness.PERHAPS or answer.item.confidence < _GUESS:
        return Answer(chain[0], answer.document, answer, Ground.ALIKE, points)
    alone = record.fits[answer.id] == 1
    ground = Ground.SAME_DEBATE if of_one_day(told, answer) else Ground.SAME_SUBJECT
    ground = ground if alone else Ground.AMBIGUOUS
    return Answer(chain[0], answer.document, answer, ground, points, confirmed=alone)


def _surely(answer: FiledCommitment, chain: Chain, usage: Usage) -> bool:
    if answer.item.confidence < _GUESS or when(answer) < when(chain[0]):
        return False
    return any(likeness(telling, answer, usage) is Likeness.SAME for telling in chain)


def _apart(answers: Sequence[FiledCommitment], usage: Usage) -> list[FiledCommitment]:
    """Answers without a promise on record, each once; the surest telling is kept."""
    kept: list[FiledCommitment] = []
    index = WordIndex(usage)
    for answer in sorted(answers, key=lambda a: (-a.item.confidence, when(a))):
        near = (kept[number] for number in index.near(answer))
        if not any(likeness(known, answer, usage) is Likeness.SAME for known in near):
            index.add(len(kept), answer)
            kept.append(answer)
    return kept


def _surest(answer: Answer) -> tuple[bool, bool, float]:
    return not answer.confirmed, answer.finding is None, -answer.score


def _urgency(due: DueCommitment) -> tuple[bool, int, int, int]:
    late = due.days_overdue if due.overdue and due.days_overdue else 0
    day = due.due.toordinal() if due.due else 10**9
    return (not due.overdue, -late, day, due.record.id)
