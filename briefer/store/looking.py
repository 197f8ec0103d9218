"""The part of the store's face that looks things up: answers, kept questions, recent ones."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefer.model.document import Kind
from briefer.model.search import Held
from briefer.store import answering, found, register, searches
from briefer.store.guarding import Guarding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from sqlite_utils import Database

    from briefer.model.search import Answer, Query, SavedSearch
    from briefer.store.found import Persons
    from briefer.store.register import Named, Register
    from briefer.store.session import State

Stopped = answering.Stopped


class Looking(Guarding):
    """What is known of papers and persons stays at hand until anything in the store changes."""

    _register: tuple[tuple[State, Named], Register] | None = None
    _persons: tuple[State, Persons] | None = None

    def look(
        self,
        query: Query,
        *,
        names: Named,
        today: dt.date,
        limit: int,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Answer:
        """What is found in the current papers, of each kind of thing the best.

        Args:
            query: what is asked.
            names: gives the name of a meeting with all by which it may be looked for; the same
                function gives the same names.
            today: the day by which the nearest meeting is told.
            limit: so many of each kind of thing.
            stopped: whether the answer is not wanted any more; asked now and again.

        Raises:
            Stopped: it was not.
        """
        with self._reading() as database:
            return answering.answer(
                database,
                query,
                self._known(names),
                persons=self._names,
                today=today,
                limit=limit,
                stopped=stopped,
            )

    def _known(self, names: Named) -> Register:
        now = (self.state(), names)
        if self._register is None or self._register[0] != now:
            self._register = (now, register.made(self._database, names))
        return self._register[1]

    def _names(self) -> Persons:
        now = self.state()
        if self._persons is None or self._persons[0] != now:
            self._persons = (now, found.persons(self._database))
        return self._persons[1]

    def look_over(self, names: Named) -> Held:
        """By what the papers can be narrowed."""
        with self._reading():
            known, persons = self._known(names), self._names()
        return Held(
            frozenset(Kind(paper.kind) for paper in known.papers),
            frozenset((m.meeting.organisation, m.meeting.formats) for m in known.meetings.values()),
            tuple(
                sorted({int(paper.day[:4]) for paper in known.papers if paper.day}, reverse=True)
            ),
            found.parties_of(persons),
            found.holders_of(persons),
        )

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The questions kept under a name, by name."""
        with self._reading() as database:
            return searches.saved(database)

    @contextmanager
    def _setting(self) -> Iterator[Database]:
        """A change of the settings alone: what is known of papers and persons stays true."""
        before = self.state()
        with self._writing() as database:
            yield database
        after = self.state()
        if before[0] != after[0]:
            return
        if self._register is not None and self._register[0][0] == before:
            self._register = ((after, self._register[0][1]), self._register[1])
        if self._persons is not None and self._persons[0] == before:
            self._persons = (after, self._persons[1])

    def save_search(self, search: SavedSearch) -> None:
        """Keep a question under a name; one of the same name gives way."""
        with self._setting() as database:
            searches.save(database, search)

    def rename_search(self, name: str, new: str) -> None:
        """Give a kept question another name."""
        with self._setting() as database:
            searches.rename(database, name, new)

    def remove_search(self, name: str) -> None:
        """Keep a question no longer."""
        with self._setting() as database:
            searches.remove(database, name)

    def recent_searches(self) -> tuple[str, ...]:
        """What was asked last, the last first."""
        with self._reading() as database:
            return searches.recent(database)

    def remember_search(self, text: str) -> None:
        """Note that this was asked; a store open for reading only notes nothing."""
        if not self.read_only:
            with self._setting() as database:
                searches.remember(database, text)

    def forget_searches(self) -> None:
        """Forget what was asked."""
        with self._setting() as database:
            searches.forget(database)
