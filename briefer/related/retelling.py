"""Promises told more than once, put together; on doubt they stay apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.document import CommitmentStatus
from briefer.related.index import Neighbours, OwnerIndex
from briefer.related.likeness import Likeness, likeness, same_words
from briefer.related.usage import content_of, made_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from briefer.model.records import FiledCommitment
    from briefer.related.usage import Usage

#: One word in common is too little to be one promise.
_ENOUGH = 2
#: One subject shares at least half of its words.
_HALF = 2
Telling = tuple[int, ...]


def when(commitment: FiledCommitment) -> Telling:
    """The order of telling: by the paper's day, then by paper and place.

    Numbers tell little: what is found when a paper is recognised again comes last in them.
    """
    day, place = commitment.document.effective_date, commitment.item.passage
    first = day.toordinal() if day else 0
    return (first, commitment.document.id, place.block, place.start, commitment.id)


def is_answer(commitment: FiledCommitment) -> bool:
    """Whether it tells that a promise is hereby kept."""
    return commitment.item.status is CommitmentStatus.FULFILLED


def tell_once(
    commitments: Iterable[FiledCommitment], usage: Usage
) -> list[tuple[FiledCommitment, ...]]:
    """The open promises, each with its later tellings, in the order they were first told."""
    ordered = sorted(commitments, key=when)
    answers = Neighbours((c for c in ordered if is_answer(c)), usage)
    chains: list[list[FiledCommitment]] = []
    index = OwnerIndex(usage)
    for commitment in ordered:
        if is_answer(commitment):
            continue
        near = (chains[number] for number in index.near(commitment, part=_HALF))
        told = next((c for c in near if _retells(c, commitment, answers, usage)), None)
        if told is None:
            index.add(len(chains), commitment)
            chains.append([commitment])
        else:
            told.append(commitment)
    return [tuple(chain) for chain in chains]


def _retells(
    chain: Sequence[FiledCommitment],
    later: FiledCommitment,
    answers: Neighbours,
    usage: Usage,
) -> bool:
    first = chain[0]
    if not _one_subject(first, later, usage):
        return False
    if any(when(a) < when(later) and _answers(a, first, usage) for a in answers.of(first)):
        return False
    days = {day for telling in (*chain, later) if (day := made_on(telling)) is not None}
    if len(days) > 1:
        return False
    if made_on(later) is not None and made_on(first) is not None:
        return True
    return _still_running(chain, later)


def _answers(answer: FiledCommitment, first: FiledCommitment, usage: Usage) -> bool:
    return when(answer) >= when(first) and likeness(first, answer, usage) is Likeness.SAME


def _one_subject(first: FiledCommitment, later: FiledCommitment, usage: Usage) -> bool:
    mine, theirs = content_of(first, usage), content_of(later, usage)
    # Inflections apart, one subject shares its words; most pairs part here, at little cost.
    shared = len(mine.known & theirs.known)
    if len(mine.known) < _ENOUGH or shared * 2 < max(len(mine.known), len(theirs.known)):
        return False
    return same_words(mine, theirs)


def _still_running(chain: Sequence[FiledCommitment], later: FiledCommitment) -> bool:
    """Whether it is told again before its term is out; after that it may be a new round.

    A promise without a term is the same only in the same words.
    """
    term, told = last_term(chain), later.document.effective_date
    if term is None:
        return chain[0].item.text == later.item.text
    return told is not None and told <= term


def last_term(chain: Iterable[FiledCommitment]) -> dt.date | None:
    """The latest day any telling gives."""
    days = [c.item.deadline.day for c in chain if c.item.deadline and c.item.deadline.day]
    return max(days, default=None)
