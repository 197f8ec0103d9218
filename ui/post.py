"""What comes for the window is handed over one thing at a time, with a look at the keys between."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.holding import Holding
from ui.pieces.pause import pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Deed = Callable[[], object]


class Post(QObject):
    """Answers, in the order they came in, and pieces of what one of them brought.

    Several threads answer at once, and what Qt does after each answer adds up: so each has a turn
    of its own.  The pieces of one go before the next, so that never half of two is shown.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: deque[Deed] = deque()
        self._pieces: deque[Deed] = deque()
        self._pause = pause(self, self._go_on)
        #: What answers brought of thousands.
        self.holding = Holding(self)

    def take(self, answer: Deed) -> None:
        """Hand this over when its turn comes."""
        self._answers.append(answer)
        self._wait()

    def begin(self, pieces: Iterable[Deed]) -> None:
        """Do the first of these now, the others soon, in this order, before any other answer."""
        self.finish()
        self._pieces.extend(pieces)
        if self._pieces:
            self._pieces.popleft()()
        self._wait()

    def finish(self) -> None:
        """Do now what is left of the pieces: somebody is going to look."""
        while self._pieces:
            self._pieces.popleft()()

    def stop(self) -> None:
        """Leave what is left: nobody will see it."""
        self._pause.stop()
        self.holding.stop()
        self._pieces.clear()
        self._answers.clear()

    def _wait(self) -> None:
        if (self._pieces or self._answers) and not self._pause.isActive():
            self._pause.start()

    def _go_on(self) -> None:
        left = self._pieces or self._answers
        deed = left.popleft() if left else None
        # First, for the deed may wait in a loop of its own for the next answer.
        self._wait()
        if deed is not None:
            deed()
