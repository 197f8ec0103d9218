"""Whether two tellings speak of one promise: surely, perhaps, or not."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefer.related.usage import content_of, made_on, may_be_one_owner

if TYPE_CHECKING:
    from briefer.model.records import FiledCommitment
    from briefer.related.usage import Content, Usage

#: A word in two inflections ("knelpunt", "knelpunten") scores over this, two words under it.
ONE_WORD = 88.0
#: Of one day: neither a subset of the other (token_sort) nor about something else (token_set).
_SORTED, _SET = 80.0, 90.0
#: Worth a look by the staffer.
_PERHAPS_SORTED, _PERHAPS_SET = 60.0, 68.0
#: One word in common is too little to be sure without a day.
_ENOUGH = 2


class Likeness(IntEnum):
    """How surely two tellings are of one promise."""

    OTHER = 0
    PERHAPS = 1
    SAME = 2


def likeness(left: FiledCommitment, right: FiledCommitment, usage: Usage) -> Likeness:
    """Compare two tellings; never SAME while each names something the other does not."""
    mine, theirs = content_of(left, usage), content_of(right, usage)
    if mine.known.isdisjoint(theirs.known):
        return Likeness.OTHER
    if _surely(left, right, usage, mine, theirs):
        return Likeness.SAME
    return Likeness.PERHAPS if _perhaps(left, right, mine, theirs) else Likeness.OTHER


def score(left: FiledCommitment, right: FiledCommitment, usage: Usage) -> float:
    """How much alike the words of two tellings are, 0 to 1."""
    mine, theirs = content_of(left, usage), content_of(right, usage)
    return round(fuzz.token_sort_ratio(mine.text, theirs.text) / 100, 2)


def same_words(left: Content, right: Content) -> bool:
    """Whether neither says anything the other does not, inflections aside."""
    return not only_in(left, right) and not only_in(right, left)


def only_in(one: Content, other: Content) -> set[str]:
    """The words of one that have no counterpart in the other; names must be the same."""
    return {word for word in one.words if not _told(word, one, other)}


def _told(word: str, one: Content, other: Content) -> bool:
    if word in other.known:
        return True
    plain = (w for w in other.words if w not in other.names)
    return word not in one.names and any(fuzz.ratio(word, w) >= ONE_WORD for w in plain)


def _surely(
    left: FiledCommitment, right: FiledCommitment, usage: Usage, mine: Content, theirs: Content
) -> bool:
    one_day = of_one_day(left, right)
    enough = min(len(mine.known), len(theirs.known)) >= _ENOUGH
    if one_day is None:
        return left.item.by == right.item.by and enough and same_words(mine, theirs)
    owner = one_day and may_be_one_owner(left, right, usage)
    if not owner and not (one_day and enough and same_words(mine, theirs)):
        return False
    if _tells_apart(only_in(mine, theirs), only_in(theirs, mine), mine.names | theirs.names):
        return False
    return (
        fuzz.token_sort_ratio(mine.text, theirs.text) >= _SORTED
        and fuzz.token_set_ratio(mine.text, theirs.text) >= _SET
    )


def _tells_apart(mine: set[str], theirs: set[str], names: frozenset[str]) -> bool:
    """Whether each says something of its own, or one names what the other does not.

    A year that is named once is no such name: an answer seldom repeats it.
    """
    return bool(mine and theirs) or any(not w.isdigit() for w in (mine | theirs) & names)


def of_one_day(left: FiledCommitment, right: FiledCommitment) -> bool | None:
    """Whether both were promised on one day; None where that cannot be told.

    A promise that names no day may have been made in its own paper: an answer that names the day
    of that paper speaks of it.
    """
    day, other = made_on(left), made_on(right)
    if day is not None and other is not None:
        return day == other
    papers = (left.document.date, right.document.date)
    named = day or other
    return True if named is not None and named == papers[0 if day is None else 1] else None


def _perhaps(left: FiledCommitment, right: FiledCommitment, mine: Content, theirs: Content) -> bool:
    one_day = of_one_day(left, right)
    clash = bool(mine.names and theirs.names) and not mine.names & theirs.names
    return (
        (one_day or not clash)
        and fuzz.token_sort_ratio(mine.text, theirs.text) >= _PERHAPS_SORTED
        and fuzz.token_set_ratio(mine.text, theirs.text) >= _PERHAPS_SET
    )
