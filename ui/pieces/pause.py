"""A moment in which the window looks at its keys and its mouse before it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable


def pause(parent: QObject, then: Callable[[], object]) -> QTimer:
    """A timer that does this once, soon after each start; with the parent it goes."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    # Not at once: Qt would do it before it waits for a key.
    timer.setInterval(1)
    timer.timeout.connect(then)
    return timer
