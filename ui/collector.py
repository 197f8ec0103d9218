"""Unused widgets are let go on the window's thread, never on the one that works.

Python looks for what nobody uses any more on whichever thread happens to ask for memory.  A widget
or timer that is let go on another thread than its own ends the program.
Source: pitfall of PySide, https://github.com/AcademySoftwareFoundation/OpenCue/pull/598

Looking through everything takes 200 ms where ten thousand papers are loaded, so never is all looked
through while the user works.  What is new is looked through; what stays is looked through once more
when there is enough of it, and then put aside.  Whatever is put aside still goes as soon as nobody
holds it; only what holds itself waits until the user is elsewhere.
"""

from __future__ import annotations

import gc
import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY_MS = 1000
#: While much is made it is looked for so often, so that each look stays short.
_OFTEN_MS = 200
#: Looking through so many things takes some 6 ms.
_MANY = 30_000
#: With so many that stayed these are looked through once more.
_STAYED = 8_000
#: So many seconds one takes at most; who sees longer looked through more than was counted.
_A_THING = 1e-6
#: What stayed is put aside once looking through it takes so many seconds.
_LONG = 0.008
#: Work of so many seconds made more than can be looked through in a moment, whatever is counted.
_MUCH_WORK = 0.25
#: Pieces of memory; with twice as many as when all was looked through last, all is once more.
_FAR_TOO_MANY = 4_000_000
_YOUNG = 1


def put_aside_many(worked: float = 0.0) -> bool:
    """Put aside what was made, where it is far more than can be looked through in a moment.

    For the thread that made it, before it is handed over: when what it takes the place of is let
    go, Python cannot tell any more how much there is.  Nothing is let go here.

    Args:
        worked: for so many seconds, of its own, the thread that made it did.

    Returns:
        Whether there was so much.
    """
    many = not gc.isenabled() and (gc.get_count()[0] > _MANY or worked > _MUCH_WORK)
    if many:
        gc.freeze()
    return many


class Collector(QObject):
    """Takes over from Python for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._enough = gc.get_threshold()[0]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.destroyed.connect(gc.enable)
        #: At most so many stayed since all was put aside; so much memory was in use then.
        self._stayed = self._used = 0

    def start(self) -> None:
        """From now on."""
        # What the program was started with stays; looking through it each time takes long.
        self._look_through_all()
        gc.disable()
        self._timer.start(_EVERY_MS)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self.rest)

    def look(self) -> None:
        """Let go what is unused, when as much was made as Python itself would wait for."""
        if put_aside_many():
            # Thousands of papers at once came to stay.
            self._stayed, self._used = 0, max(self._used, sys.getallocatedblocks())
            return
        made = gc.get_count()[0]
        if self._stayed + made > _STAYED:
            self._look_through_what_stayed()
        elif made > self._enough:
            begun = time.thread_time()
            # What is left of it is old from then on, so that next time only what is new is seen.
            stayed = max(0, made - gc.collect(_YOUNG))
            took = time.thread_time() - begun
            # What other things went meanwhile is not counted twice: time tells how many there were.
            self._stayed += max(stayed, round(took / _A_THING))
            self._timer.setInterval(_OFTEN_MS if took > _LONG / 2 else _EVERY_MS)

    def rest(self, state: Qt.ApplicationState) -> None:
        """Whoever looks at another program does not notice that everything is looked through."""
        if state is not Qt.ApplicationState.ApplicationActive:
            gc.unfreeze()
            self._look_through_all()

    def _look_through_what_stayed(self) -> None:
        """Once, after which what there is much of is put aside."""
        if sys.getallocatedblocks() > 2 * max(self._used, _FAR_TOO_MANY):
            # It would be too much to wait any longer.
            gc.unfreeze()
            self._look_through_all()
            return
        # Never `gc.get_objects` to count them: whoever makes a tuple meanwhile on the thread that
        # works fails, for nobody else may hold it yet.
        begun = time.thread_time()
        gc.collect()
        if time.thread_time() - begun > _LONG:
            gc.freeze()
        self._stayed = 0

    def _look_through_all(self) -> None:
        gc.collect()
        gc.freeze()
        self._stayed, self._used = 0, sys.getallocatedblocks()
