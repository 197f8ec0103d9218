"""How long the window's thread is kept from its events, and by what."""

from __future__ import annotations

import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_ROOT = f"{Path(__file__).resolve().parent.parent}/"
_OURS = (f"{_ROOT}ui/", f"{_ROOT}briefer/")
_LOOK_EVERY, _CALLS = 0.003, 4


@dataclass(slots=True)
class Stall:
    """The longest the thread worked before it looked at its events again, in seconds of its own."""

    seconds: float = 0.0
    stack: tuple[str, ...] = ()


@dataclass(slots=True)
class _Turn:
    """From one waiting to the next."""

    begun: float
    stacks: Counter[tuple[str, ...]] = field(default_factory=Counter)


class Watch:
    """Watches the thread it is made on, through the dispatcher of its events.

    Time is what the thread itself used of the processor, so that neither waiting counts nor what
    other programs take: from one time it waits for events to the next, whatever came in between.
    """

    def __init__(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is None:
            raise RuntimeError("there are no events on this thread")
        self._turn = _Turn(time.thread_time())
        self.longest = Stall()
        dispatcher.aboutToBlock.connect(self._waits)
        # On the thread itself: another would keep its frames, and let go of their widgets.
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, _LOOK_EVERY)

    def begin(self) -> None:
        """Forget what was before; what comes now is measured from here."""
        self.longest = Stall()
        self._turn = _Turn(time.thread_time())

    def end(self) -> Stall:
        """The longest since the beginning."""
        self._waits()
        return self.longest

    def close(self) -> None:
        """Watch no more."""
        signal.setitimer(signal.ITIMER_REAL, 0)

    def _waits(self) -> None:
        turn, now = self._turn, time.thread_time()
        self._turn = _Turn(now)
        if now - turn.begun > self.longest.seconds:
            common = turn.stacks.most_common(1)
            self.longest = Stall(now - turn.begun, common[0][0] if common else ())

    def _look(self, _: int, frame: FrameType | None) -> None:
        calls = tuple(islice(_ours(frame), _CALLS))
        if calls:
            self._turn.stacks[calls] += 1
        # Only now, so that one look never falls into another.
        signal.setitimer(signal.ITIMER_REAL, _LOOK_EVERY)


def _ours(frame: FrameType | None) -> Iterator[str]:
    """The calls of the program itself, the innermost first."""
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(_OURS):
            yield f"{name.removeprefix(_ROOT)}:{frame.f_lineno} {frame.f_code.co_name}"
        frame = frame.f_back
