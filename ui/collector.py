"""Unused widgets are let go on the window's thread, never on the one that works.

Python looks for what nobody uses any more on whichever thread happens to ask for memory.  A widget
or timer that is let go on another thread than its own ends the program.
Source: pitfall of PySide, https://github.com/AcademySoftwareFoundation/OpenCue/pull/598
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Collector(QObject):
    """Takes over from Python for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.destroyed.connect(gc.enable)

    def start(self) -> None:
        """From now on."""
        # What the program was started with stays; looking through it each time takes long.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer.start(_EVERY_MS)

    def look(self) -> None:
        """Let go what is unused, when as much was made as Python itself would wait for."""
        full = [c > t for c, t in zip(gc.get_count(), self._thresholds, strict=True)]
        generations = [number for number, over in enumerate(full) if over]
        if generations:
            gc.collect(max(generations))
