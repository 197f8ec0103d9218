"""What was decided about a promise, told as what happened to it; without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.review import Sort, Verdict

if TYPE_CHECKING:
    from briefer.model.review import Ruling
    from briefer.wording import Wording

#: The fields of which one alone is a deed of its own.
_STATE, _TERM, _OWNER = "state", "deadline", "by"
_VALUES = {_TERM: "term", _OWNER: "owner"}
_ANSWERED = {Verdict.CONFIRMED: "accepted", Verdict.REJECTED: "refused"}


def deed_of(ruling: Ruling) -> str:
    """What it did to the promise, as the wording names it; empty for any other decision.

    Another state, term or owner, or an answer that was accepted or refused.
    """
    if ruling.sort is Sort.ANSWERS:
        return _ANSWERED.get(ruling.verdict, "")
    changed = [name for name, _ in ruling.after]
    if ruling.sort is not Sort.COMMITMENTS or ruling.verdict is Verdict.WITHDRAWN:
        return ""
    if changed == [_STATE]:
        return str(dict(ruling.after)[_STATE] or "")
    return _VALUES.get(changed[0], "") if len(changed) == 1 else ""


def named(ruling: Ruling, wording: Wording) -> str:
    """What happened in a few words, from what to what; empty for any other decision."""
    deed = deed_of(ruling)
    return wording(f"promises.past.{deed}", **_terms(ruling, wording)) if deed else ""


def done(ruling: Ruling, wording: Wording) -> str:
    """The sentence that says it was done; empty for any other decision."""
    deed = deed_of(ruling)
    return wording(f"promises.done.{deed}", **_terms(ruling, wording)) if deed else ""


def undone(ruling: Ruling, wording: Wording) -> str:
    """The sentence that says it was taken back; empty for any other decision."""
    what = named(ruling, wording)
    return wording("promises.undone", what=what) if what else ""


def _terms(ruling: Ruling, wording: Wording) -> dict[str, str]:
    """The term or the owner before and after, where that is what changed."""
    if deed_of(ruling) not in _VALUES.values():
        return {}
    ((field, after),) = ruling.after
    key = "no_term" if field == _TERM else "no_owner"
    none = wording(f"window.commitments.{key}")
    told = {"before": dict(ruling.before).get(field), "after": after}
    return {name: wording.value(field, value) if value else none for name, value in told.items()}
