"""How far the reading of a long paper is, told from inside the reading process."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    #: The page that is being read, and how many there are.
    Pace = tuple[int, int]

#: Told at every so many pages; a paper with no more is read before anybody could look.
EVERY = 10
_listener: ContextVar[Callable[[Pace], None] | None] = ContextVar("listener", default=None)


@contextmanager
def heard_by(listener: Callable[[Pace], None]) -> Iterator[None]:
    """Have this one hear how far what is read in the meantime is."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def unheard(_: Pace) -> None:
    """For who does not want to know."""


def tell(page: int, pages: int) -> None:
    """This page is begun; without a listener, and in a short paper, nothing happens."""
    listener = _listener.get()
    if listener is not None and pages > EVERY and page % EVERY == 1:
        listener((page, pages))


def checked(told: Mapping[str, object], most: int) -> Pace:
    """What a reading process tells, which may be anything once a paper got the better of it.

    Raises:
        ValueError: it is no page of a paper.
    """
    page, pages = told.get("page"), told.get("pages")
    if not (type(page) is int and type(pages) is int and 1 <= page <= pages <= most):
        raise ValueError
    return page, pages
