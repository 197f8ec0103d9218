"""Saying everything in another language without keeping the window from its user."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.pieces.pause import pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.wording import Wording


class Speaker(Protocol):
    """A page, or what stands behind pages, with words of its own."""

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""


class Saying(QObject):
    """Does a page at a time, and looks at keys and mouse after each.

    Args:
        parent: with it goes what was not said yet.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[Callable[[], None]] = deque()
        self._pause = pause(self, self._say_next)

    def begin(self, steps: Iterable[Callable[[], None]]) -> None:
        """Do the first of these now, the others soon, in this order; those before are left."""
        self._left = deque(steps)
        self._say_next()

    def finish(self) -> None:
        """Do now what is left."""
        self._pause.stop()
        while self._left:
            self._left.popleft()()

    def stop(self) -> None:
        """Leave what is left: nobody will see it."""
        self._pause.stop()
        self._left.clear()

    def _say_next(self) -> None:
        if self._left:
            self._left.popleft()()
        if self._left:
            self._pause.start()


def seen_first(speakers: Iterable[Speaker]) -> list[Speaker]:
    """Those that have something in sight before the others, else in the order given."""
    return sorted(speakers, key=lambda one: not _in_sight(one))


def _in_sight(one: Speaker) -> bool:
    pages = (one,) if isinstance(one, QWidget) else getattr(one, "pages", ())
    return any(page.isVisible() for page in pages)
