"""The rows of the list below the search field; without Qt's widgets."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.matching import named, ranges, spaced
from briefer.model.search import Answer, Thing
from ui.display import one_line
from ui.finder.list import Line
from ui.finder.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.search import Query
    from briefer.searching import Choices
    from briefer.wording import Wording
    from ui.finder.rows import Found, FoundRow

#: So many of each kind of thing stand in the list; and of one kind alone, when no other is asked.
FEW, ALONE = 6, 40
_MOST_COMMANDS = 5
#: So many of what was opened last stand in the list before anything is typed.
_MOST_OPENED = 8


@dataclass(frozen=True, slots=True)
class Run:
    """A command of the window, with its name as it is told and its key."""

    id: str
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class AskAgain:
    """A question to put in the field."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowAll:
    """All results, on the page."""


@dataclass(frozen=True, slots=True)
class Forget:
    """What was asked is to be forgotten."""


def beginning(choices: Choices, wording: Wording) -> Iterator[Line]:
    """The list while nothing is asked: what was opened last, kept questions, those asked last."""
    if choices.opened:
        yield Line(wording("planning.start.recent"))
        yield from map(_line, rows_of(Answer(choices.opened[:_MOST_OPENED]), wording))
    if choices.saved:
        yield Line(wording("finder.saved"))
        for one in choices.saved:
            yield Line(one_line(one.name), AskAgain(one.text), under=one_line(one.text))
    if choices.recent:
        yield Line(wording("finder.recent"))
        yield from (Line(one_line(text), AskAgain(text)) for text in choices.recent)
        yield Line(wording("finder.forget"), Forget())


def lines_of(found: Found, commands: Iterable[Run], wording: Wording) -> Iterator[Line]:
    """What was found, each kind of thing under its heading."""
    matching = fitting(commands, found.typed.query)
    if matching:
        yield Line(wording(f"finder.group.{Thing.COMMANDS}"))
        yield from matching
    for thing, rows in groupby(found.rows, key=lambda row: row.hit.thing):
        shown = list(rows)
        key = "finder.first" if thing in found.answer.more else "finder.all_of"
        group = wording(f"finder.group.{thing}")
        yield Line(wording(key, group=group, count=len(shown)))
        for row in shown:
            yield _line(row)
    if not found.rows and not matching:
        yield Line(wording("finder.none"))
    if found.rows:
        yield Line(wording("finder.show_all"), ShowAll(), aside=wording("finder.show_all_key"))


def _line(row: FoundRow) -> Line:
    return Line(row.text, row.hit, row.marks, row.place, row.badges)


def fitting(commands: Iterable[Run], query: Query) -> list[Line]:
    """The commands with such a name, when nothing but commands is left out."""
    filters = query.filters
    if not filters.wants(Thing.COMMANDS) or filters.of_papers or filters.of_persons:
        return []
    if not query.terms and not filters.things:
        return []
    found = [
        command
        for command in commands
        if all(named(spaced(command.name), term) for term in query.terms)
        and not any(named(spaced(command.name), term) for term in query.without)
    ]
    most = None if filters.things else _MOST_COMMANDS
    return [
        Line(one.name, one, ranges(one.name, query.terms, beginnings=True), aside=one.key)
        for one in found[:most]
    ]


def told(found: Found, lines: Iterable[Line], wording: Wording) -> str:
    """What is to be said below these rows: nothing found, what says nothing, or the keys."""
    if found.typed.ignored:
        return wording("finder.ignored", words=one_line(", ".join(found.typed.ignored)))
    if found.rows:
        return wording("finder.keys")
    there = any(line.record is not None for line in lines)
    return wording("finder.only_commands" if there else "finder.none_text")
