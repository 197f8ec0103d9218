"""How long the thread of the window may go on before it looks at its keys and its mouse."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer

#: Half of what passes between two pictures of the screen.
MOST_MS = 8


class Turn:
    """The time there is for long work in one go, from when it is made."""

    def __init__(self) -> None:
        self._clock = QElapsedTimer()
        self._clock.start()

    def is_over(self) -> bool:
        """Whether it is time to look at what else there is to do."""
        return self._clock.elapsed() >= MOST_MS
