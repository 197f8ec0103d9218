"""Where each commitment stands on a day: answered, open, overdue; and by which later sentence.

A promise is closed only by a staffer's decision, by its own paper saying so, or by a later paper
that says it hereby fulfils it and plainly means this one.  What only looks like an answer is
proposed, and the promise stays open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefer.model.briefing import DueCommitment
from briefer.model.document import CommitmentStatus
from briefer.model.records import State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from briefer.model.records import Decision, FiledCommitment, MeetingRecord

#: rapidfuzz's token_set_ratio over content words: two renderings of one promise score over 80,
#: two promises of one minister on neighbouring subjects under 70 (measured on the sample papers).
SURE, LIKELY, SAME = 80.0, 68.0, 88.0
#: Below this confidence a fulfilment is the recogniser's guess.
_GUESS = 0.6
_SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+")


def stand_of(
    commitments: Iterable[FiledCommitment],
    decisions: Mapping[int, Decision],
    meetings: Iterable[MeetingRecord],
    today: dt.date,
) -> tuple[DueCommitment, ...]:
    """Every commitment once with its state on `today`; overdue first, then by day, then undated.

    The same promise told again in a later paper is shown once, by its first mention.
    """
    ordered = sorted(commitments, key=_when)
    known = tuple(meetings)
    shown: list[DueCommitment] = []
    for commitment in _once(ordered):
        later = [c for c in ordered if _when(c) >= _when(commitment)]
        shown.append(_stand(commitment, later, decisions.get(commitment.id), known, today))
    return tuple(sorted(shown, key=_urgency))


def _stand(
    commitment: FiledCommitment,
    later: Sequence[FiledCommitment],
    decision: Decision | None,
    meetings: Sequence[MeetingRecord],
    today: dt.date,
) -> DueCommitment:
    evidence, sure = _answer(commitment, later)
    state = State.VOLDAAN if evidence is not None and sure else State.OPENSTAAND
    if decision is not None:
        state = decision.state
    due = _due(commitment, meetings)
    still = state in {State.OPENSTAAND, State.DEELS_VOLDAAN}
    overdue = (today - due).days if due is not None and still else None
    proposed = evidence is not None and not sure and decision is None
    return DueCommitment(commitment, state, due, overdue, evidence, proposed)


def _answer(
    commitment: FiledCommitment, later: Sequence[FiledCommitment]
) -> tuple[FiledCommitment | None, bool]:
    """The finding that answers a commitment, and whether it surely does."""
    if commitment.item.status is CommitmentStatus.FULFILLED:
        return commitment, commitment.item.confidence >= _GUESS
    best: tuple[float, FiledCommitment | None, bool] = (0.0, None, False)
    for other in later:
        if other.id == commitment.id or other.item.status is not CommitmentStatus.FULFILLED:
            continue
        likeness = _likeness(commitment, other)
        if likeness > best[0] and likeness >= LIKELY:
            best = (likeness, other, _surely(commitment, other, likeness))
    return best[1], best[2]


def _surely(commitment: FiledCommitment, other: FiledCommitment, likeness: float) -> bool:
    if other.item.confidence < _GUESS or other.item.by != commitment.item.by:
        return False
    day, claimed = commitment.item.made_on, other.item.made_on
    if day is not None and claimed is not None:
        return day == claimed and likeness >= LIKELY
    return likeness >= SURE


def _likeness(left: FiledCommitment, right: FiledCommitment) -> float:
    return fuzz.token_set_ratio(_content(left), _content(right))


def _content(commitment: FiledCommitment) -> str:
    item = commitment.item
    words = _WORD.findall((item.subject or item.text).casefold())
    return " ".join(word for word in words if len(word) >= _SHORTEST)


def _once(commitments: Sequence[FiledCommitment]) -> list[FiledCommitment]:
    kept: list[FiledCommitment] = []
    for commitment in commitments:
        if not any(_same(commitment, known) for known in kept):
            kept.append(commitment)
    return kept


def _same(later: FiledCommitment, earlier: FiledCommitment) -> bool:
    """One promise told twice: same words, same day; or a paper that hereby fulfils it."""
    if later.item.by != earlier.item.by:
        return False
    if later.item.status is CommitmentStatus.FULFILLED:
        return _surely(earlier, later, _likeness(earlier, later))
    ratio = fuzz.token_sort_ratio(_content(later), _content(earlier))
    return ratio >= SAME and later.item.made_on == earlier.item.made_on


def _due(commitment: FiledCommitment, meetings: Sequence[MeetingRecord]) -> dt.date | None:
    """The day it is due: its own, else the last day of the meeting it hangs on, when known."""
    deadline = commitment.item.deadline
    if deadline is None or deadline.day is not None or deadline.anchor is None:
        return deadline.day if deadline else None
    said = commitment.document.effective_date
    words = set(_WORD.findall(deadline.anchor.casefold()))
    for record in meetings:
        meeting = record.meeting
        last = meeting.end or meeting.start
        if last is None or said is None or last < said:
            continue
        names = _WORD.findall(" ".join((meeting.organisation, *meeting.formats)).casefold())
        summit = "top" in words and "regeringsleiders" in names
        if summit or words & {name for name in names if len(name) >= _SHORTEST}:
            return last
    return None


def _when(commitment: FiledCommitment) -> tuple[int, int]:
    day = commitment.document.effective_date
    return (day.toordinal() if day else 0, commitment.id)


def _urgency(due: DueCommitment) -> tuple[bool, int, int, int]:
    late = due.days_overdue if due.overdue and due.days_overdue else 0
    day = due.due.toordinal() if due.due else 10**9
    return (not due.overdue, -late, day, due.record.id)
