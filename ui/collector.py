"""Unused widgets are let go on the window's thread, never on the one that works.

Python looks for what nobody uses any more on whichever thread happens to ask for memory.  A widget
or timer that is let go on another thread than its own ends the program.
Source: pitfall of PySide, https://github.com/AcademySoftwareFoundation/OpenCue/pull/598
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY_MS = 1000
#: Looking through so many things takes some 20 ms; through those of ten thousand papers 200.
_MANY, _FAR_TOO_MANY = 100_000, 1_000_000
_OLD = 2


class Collector(QObject):
    """Takes over from Python for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.destroyed.connect(gc.enable)
        self._left = 0

    def start(self) -> None:
        """From now on."""
        # What the program was started with stays; looking through it each time takes long.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer.start(_EVERY_MS)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self.rest)

    def look(self) -> None:
        """Let go what is unused, when as much was made as Python itself would wait for.

        Thousands of papers at once came to stay: they are put aside until nobody looks.
        """
        if gc.get_count()[0] > _MANY:
            gc.freeze()
            return
        full = [c > t for c, t in zip(gc.get_count(), self._thresholds, strict=True)]
        generations = [number for number, over in enumerate(full) if over]
        if generations:
            self._collect(max(generations))

    def rest(self, state: Qt.ApplicationState) -> None:
        """Whoever looks at another program does not notice that everything is looked through."""
        if state is not Qt.ApplicationState.ApplicationActive:
            gc.unfreeze()
            self._collect_all()

    def _collect(self, generation: int) -> None:
        """What is old waits for a quiet moment where there is much of it, but never doubles."""
        if generation < _OLD:
            gc.collect(generation)
            return
        old = len(gc.get_objects(_OLD))
        if old < _MANY or old > 2 * max(self._left, _FAR_TOO_MANY):
            self._collect_all()
        else:
            gc.collect(_OLD - 1)

    def _collect_all(self) -> None:
        gc.collect()
        self._left = len(gc.get_objects(_OLD))
