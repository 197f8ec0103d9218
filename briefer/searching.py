"""The corridor of searching: what was typed, answered from the store; kept and recent questions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefer import typed, wording
from briefer.errors import EmptyNameError
from briefer.matching import words_of
from briefer.model.document import Kind, Meeting
from briefer.model.search import Answer, Paragraph, SavedSearch, Thing
from briefer.naming import is_office
from briefer.store.looking import Stopped

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from briefer.model.search import Hit, Query
    from briefer.store import Store

__all__ = ["Choices", "Stopped", "choices", "keep", "rename", "search"]


#: A longer list is no choice; any name can be typed.
_MOST_NAMES = 60


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be narrowed to by choosing, and the questions there are to ask again.

    Attributes:
        kinds: the kinds of paper there are papers of.
        councils: the names of councils, organisation and format.
        years: of the papers, the last first.
        parties: that asked something or were promised something.
        holders: the ministers and state secretaries who hold or promise something.
        saved: the questions kept under a name.
        recent: what was asked last.
        opened: the papers and meetings that were opened last, which whoever asks adds.
    """

    kinds: tuple[Kind, ...] = ()
    councils: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    parties: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    saved: tuple[SavedSearch, ...] = ()
    recent: tuple[str, ...] = ()
    opened: tuple[Hit, ...] = ()


def search(
    store: Store,
    text: str,
    *,
    language: str,
    today: dt.date,
    limit: int,
    stopped: Callable[[], bool] = lambda: False,
) -> Answer:
    """What is found for what was typed, of each kind of thing so many at most.

    Args:
        store: where is looked.
        text: whatever was typed, see `typed`.
        language: that in which meetings are named.
        today: the day by which the nearest meeting is told.
        limit: so many of each kind.
        stopped: whether the answer is not wanted any more; asked now and again.

    Raises:
        Stopped: it was not.
    """
    asked, names = typed.understood(text), _names_in(language)

    def look(query: Query) -> Answer:
        return store.look(query, names=names, today=today, limit=limit, stopped=stopped)

    found = look(asked.query)
    if asked.of_kind is None:
        return found
    found = _joined(found, look(asked.of_kind), limit)
    # Where nothing of that kind has the other words, what has them is better than nothing.
    return found if found.hits else look(replace(asked.of_kind, filters=asked.query.filters))


def _joined(first: Answer, second: Answer, limit: int) -> Answer:
    """Both answers as one, each thing once, of each kind so many at most."""
    every = {_which(hit): hit for hit in (*second.hits, *first.hits)}
    of: dict[Thing, list[Hit]] = {thing: [] for thing in Thing}
    for which in dict.fromkeys(map(_which, (*first.hits, *second.hits))):
        of[every[which].thing].append(every[which])
    more = first.more | second.more | {thing for thing in of if len(of[thing]) > limit}
    hits = tuple(hit for thing in Thing for hit in of[thing][:limit])
    return Answer(hits, frozenset(more))


def _which(hit: Hit) -> tuple[Thing, int, int]:
    """What tells one thing that was found from another."""
    paper, record = hit.document.id if hit.document else 0, hit.record
    return hit.thing, paper, record.block if isinstance(record, Paragraph) else record.id


def choices(store: Store, language: str) -> Choices:
    """What can be chosen from now, councils as a language names them."""
    held, words = store.look_over(_names_in(language)), wording.load(language)
    names = {words.meeting_name(Meeting(one, formats)) for one, formats in held.councils}
    return Choices(
        tuple(kind for kind in Kind if kind in held.kinds),
        tuple(sorted(names, key=str.casefold)),
        held.years,
        held.parties[:_MOST_NAMES],
        tuple(filter(is_office, held.holders))[:_MOST_NAMES],
        store.saved_searches(),
        store.recent_searches(),
    )


def keep(store: Store, name: str, text: str) -> None:
    """Keep what was typed under a name; one of the same name gives way.

    Raises:
        EmptyNameError: the name has no letter.
    """
    store.save_search(SavedSearch(_name(name), text.strip()))


def rename(store: Store, name: str, new: str) -> None:
    """Give a kept question another name.

    Raises:
        EmptyNameError: the name has no letter.
    """
    store.rename_search(name, _name(new))


def _name(name: str) -> str:
    clean = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    if not words_of(clean):
        raise EmptyNameError
    return clean


@cache
def _names_in(language: str) -> Callable[[Meeting], str]:
    """All by which a meeting may be looked for: its name, initials, place and days.

    A day is written in either language: it is often copied from a paper or a letter.
    """
    words = wording.load(language)
    others = [wording.load(one) for one in wording.LANGUAGES if one != language]

    def name(meeting: Meeting) -> str:
        called = words.meeting_name(meeting)
        initials = "".join(word[0] for word in words_of(called) if word not in _JOINTS)
        days = [day for day in (meeting.start, meeting.end) if day]
        return " ".join(
            (
                words.meeting(meeting),
                initials,
                meeting.organisation,
                *meeting.formats,
                meeting.place or "",
                *(day.isoformat() for day in days),
                *(other.day(day) for other in others for day in days),
            )
        )

    return name


#: No letter in the initials of a council: "EZF", "SZW".
_JOINTS = ("en", "and", "van", "of", "de", "the")
