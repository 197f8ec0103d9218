"""How long the window's thread is kept from its events, and by what."""

from __future__ import annotations

import signal
import time
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtGui import QFont, QFontMetrics

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_ROOT = f"{Path(__file__).resolve().parent.parent}/"
_OURS = (f"{_ROOT}ui/", f"{_ROOT}briefer/")
_LOOK_EVERY, _CALLS = 0.003, 4
#: So many seconds the fixed piece of work takes there.
_USUAL = 0.0040


@dataclass(slots=True)
class Stall:
    """The longest the thread worked before it looked at its events again, in seconds of its own."""

    seconds: float = 0.0
    stack: tuple[str, ...] = ()


class Turns:
    """Measures how long the thread it is made on works before it looks at its events again.

    Time is what the thread itself used of the processor, so that neither waiting counts nor what
    other programs take: from one time it waits for events to the next, whatever came in between.
    """

    def __init__(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is None:
            raise RuntimeError("there are no events on this thread")
        self._dispatcher = dispatcher
        self.begin()
        dispatcher.aboutToBlock.connect(self._waits)

    def begin(self) -> None:
        """Forget what was before; what comes now is measured from here."""
        self.longest = Stall()
        self._begun = time.thread_time()

    def end(self) -> Stall:
        """The longest since the beginning."""
        self._waits()
        return self.longest

    def close(self) -> None:
        """Measure no more."""
        self._dispatcher.aboutToBlock.disconnect(self._waits)

    def _waits(self) -> None:
        took, self._begun = time.thread_time() - self._begun, time.thread_time()
        calls = self._calls()
        if took > self.longest.seconds:
            self.longest = Stall(took, calls)

    def _calls(self) -> tuple[str, ...]:
        """What the turn that ends was spent on, as far as is known."""
        return ()


class Watch(Turns):
    """The same, and sees what the time is spent on; for one at a time, on the main thread."""

    def __init__(self) -> None:
        self._stacks: Counter[tuple[str, ...]] = Counter()
        super().__init__()
        # On the thread itself: another would keep its frames, and let go of their widgets.
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, _LOOK_EVERY)

    def begin(self) -> None:
        """Forget what was before."""
        self._stacks.clear()
        super().begin()

    def close(self) -> None:
        """Watch no more."""
        signal.setitimer(signal.ITIMER_REAL, 0)
        super().close()

    def _calls(self) -> tuple[str, ...]:
        common = self._stacks.most_common(1)
        self._stacks.clear()
        return common[0][0] if common else ()

    def _look(self, _: int, frame: FrameType | None) -> None:
        calls = tuple(islice(_ours(frame), _CALLS))
        if calls:
            self._stacks[calls] += 1
        # Only now, so that one look never falls into another.
        signal.setitimer(signal.ITIMER_REAL, _LOOK_EVERY)


def slowness() -> float:
    """How many times as long as usual a fixed piece of work takes now; the best of three.

    Usual is the machine of the figures in docs/window.md when nothing else runs: other programs
    on the same processor make every thread slower, in its own time too.
    """
    took = []
    for _ in range(3):
        begun = time.thread_time()
        _work()
        took.append(time.thread_time() - begun)
    return min(took) / _USUAL


def _work() -> None:
    """Much of what the window does itself: words put in order, compared, measured."""
    metrics = QFontMetrics(QFont())
    for number in range(2500):
        words = f"De minister van {number} zegt toe dat het plan voor {number % 7} komt.".split()
        told = " ".join(sorted(words, key=str.casefold)).casefold()
        if number % 25 == 0:
            metrics.horizontalAdvance(told)


def _ours(frame: FrameType | None) -> Iterator[str]:
    """The calls of the program itself, the innermost first."""
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(_OURS):
            yield f"{name.removeprefix(_ROOT)}:{frame.f_lineno} {frame.f_code.co_name}"
        frame = frame.f_back
