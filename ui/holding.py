"""What is shown of thousands is let go a little at a time, once something else took its place."""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.pieces.pause import pause

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Fewer are gone before anybody notices; so deep in an answer is looked for more.
_MANY, _DEEP = 1000, 4
#: In an answer of several things, so many are looked into.
_SEVERAL = 50
#: So many are let go in one turn, and so often is looked whether anybody else still has them.
_AT_ONCE, _EVERY_MS = 500, 1000
#: With fewer, only the name in the loop and the question itself have it.
_ONLY_HERE = 3


class Holding(QObject):
    """Keeps the long tuples of what the window was given until nobody else does.

    To let go of forty thousand promises takes Python tens of milliseconds, in whichever turn the
    last page that showed them is given others.  Held here as well, that page loses nothing but a
    number; what nobody shows any more goes in pieces.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[tuple[object, ...]] = []
        self._going: list[object] = []
        self._pause = pause(self, self._let_go)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def keep(self, answer: object) -> None:
        """Hold what is long in this."""
        known = {id(one) for one in self._held}
        self._held += [one for one in _long_in(answer, _DEEP) if id(one) not in known]
        if self._held and not self._timer.isActive():
            self._timer.start()

    def look(self) -> None:
        """What nobody else has goes from now on, a little at a time."""
        kept = []
        while self._held:
            one = self._held.pop()
            if sys.getrefcount(one) < _ONLY_HERE:
                self._going.extend(one)
            else:
                kept.append(one)
            del one
        self._held = kept
        if self._going:
            self._pause.start()
        if not self._held:
            self._timer.stop()

    def stop(self) -> None:
        """All that is left goes with the window."""
        self._timer.stop()
        self._pause.stop()

    def _let_go(self) -> None:
        del self._going[-_AT_ONCE:]
        if self._going:
            self._pause.start()


def _long_in(value: object, deep: int) -> Iterator[tuple[object, ...]]:
    """The long tuples in a record, in the records it is made of, and in several of those."""
    if isinstance(value, tuple):
        if len(value) >= _MANY:
            yield value
        elif deep and len(value) <= _SEVERAL:
            for one in value:
                yield from _long_in(one, deep - 1)
    elif deep and is_dataclass(value):
        for field in fields(value):
            yield from _long_in(getattr(value, field.name), deep - 1)
