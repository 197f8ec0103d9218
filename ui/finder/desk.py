"""What the window asks of the core about searching, off its own thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefer import planning, searching, typed
from briefer.model.search import Hit, Thing
from ui.finder.rows import Found, rows_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from briefer.store import Store
    from briefer.wording import Wording
    from ui.tasks import Job, Tasks

#: The subjects on which a later question takes the place of an earlier one.
LIST, PAGE = "finder list", "finder page"


class FinderDesk(QObject):
    """Asks for answers and keeps questions.

    Args:
        tasks: a thread that papers coming in do not hold up.
        day: tells which day it is.

    Signals:
        list_came(Found): the answer to the question asked last for the list.
        page_came(Found): the same for the page.
        choices_came(Choices): what can be narrowed to, kept and recent questions.
        failed(Exception): what was asked last could not be done.
    """

    list_came = Signal(object)
    page_came = Signal(object)
    choices_came = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, day: Callable[[], dt.date]) -> None:
        super().__init__()
        self._tasks, self._day = tasks, day

    def look(
        self, subject: str, text: str, wording: Wording, limit: int, alone: int | None = None
    ) -> None:
        """Ask what is found; an earlier question on the subject is broken off.

        Args:
            subject: `LIST` or `PAGE`.
            text: what was typed.
            wording: the language of the answer.
            limit: so many of each kind of thing.
            alone: so many when only one kind of thing is asked for.
        """
        day = self._day()
        came = self.list_came if subject == LIST else self.page_came

        def work(store: Store, job: Job) -> Found:
            understood = typed.understood(text)
            one = len(understood.query.filters.things) == 1
            answer = searching.search(
                store,
                text,
                language=wording.language,
                today=day,
                limit=(one and alone) or limit,
                stopped=job.cancelled,
            )
            return Found(text, understood, answer, rows_of(answer, wording))

        self._tasks.run(work, came.emit, self.failed.emit, subject=subject)

    def stop(self, subject: str) -> None:
        """The answer is not wanted any more."""
        self._tasks.drop(subject)

    def ask_choices(self, language: str) -> None:
        """Ask what can be narrowed to and which questions are kept."""

        def work(store: Store, _: Job) -> searching.Choices:
            return _choices(store, language)

        self._tasks.run(work, self.choices_came.emit, self.failed.emit, subject="finder choices")

    def keep(self, name: str, text: str, language: str) -> None:
        """Keep a question under a name."""
        self._change(lambda store: searching.keep(store, name, text), language)

    def rename(self, name: str, new: str, language: str) -> None:
        """Give a kept question another name."""
        self._change(lambda store: searching.rename(store, name, new), language)

    def remove(self, name: str, language: str) -> None:
        """Keep a question no longer."""
        self._change(lambda store: store.remove_search(name), language)

    def remember(self, text: str, language: str) -> None:
        """Note that this was asked, and that it led somewhere."""
        self._change(lambda store: store.remember_search(text), language)

    def forget(self, language: str) -> None:
        """Forget what was asked."""
        self._change(lambda store: store.forget_searches(), language)

    def _change(self, deed: Callable[[Store], object], language: str) -> None:
        def work(store: Store, _: Job) -> searching.Choices:
            deed(store)
            return _choices(store, language)

        self._tasks.run(work, self.choices_came.emit, self.failed.emit)


def _choices(store: Store, language: str) -> searching.Choices:
    return replace(searching.choices(store, language), opened=_opened(store))


def _opened(store: Store) -> tuple[Hit, ...]:
    """What was opened last, each thing once: of a draft its meeting."""
    found: dict[tuple[Thing, int], Hit] = {}
    for one in planning.lately(store):
        if (paper := one.document) is not None:
            hit = Hit(Thing.PAPERS, paper, paper.title or paper.name, document=paper)
        else:
            hit = Hit(Thing.MEETINGS, one.meeting, "", meeting=one.meeting)
        found.setdefault((hit.thing, hit.record.id), hit)
    return tuple(found.values())
