"""A message that asks for nothing goes by itself, once there was time to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

#: To see that something is said, and then for each letter of it: some ten a second, which is half
#: the pace of who reads on screen all day.
_NOTICED_MS, _LETTER_MS = 5000, 100
#: So long after it was looked at, it is asked again whether it is.
_AGAIN_MS = 2000


def reading_ms(text: str) -> int:
    """How long a message stays in sight, in milliseconds."""
    return _NOTICED_MS + _LETTER_MS * len(text)


class Passing(QObject):
    """Hides a widget when its text was in sight long enough.

    Not while the mouse or the focus is on it, nor while another program is in front; the time in
    which it is out of sight does not count. With the widget it goes.

    Args:
        shown: what is to go.
        lasting: how many milliseconds a text stays.
        again: how many milliseconds later is looked again at what could not go.
    """

    def __init__(
        self,
        shown: QWidget,
        lasting: Callable[[str], int] = reading_ms,
        again: int = _AGAIN_MS,
    ) -> None:
        super().__init__(shown)
        self._shown, self._lasting, self._again = shown, lasting, again
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        shown.installEventFilter(self)

    def begin(self, text: str) -> None:
        """This is shown, and may go once it was read."""
        self._left = self._lasting(text)
        if self._shown.isVisible():
            self._timer.start(self._left)

    def stop(self) -> None:
        """What is shown stays."""
        self._left = 0
        self._timer.stop()

    @property
    def waits(self) -> bool:
        """Whether it will go by itself."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Reading begins when it comes in sight, and is broken off when it leaves."""
        if event.type() == QEvent.Type.Show and self._left:
            self._timer.start(self._left)
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        if self._looked_at():
            self._timer.start(self._again)
            return
        self._left = 0
        self._shown.hide()

    def _looked_at(self) -> bool:
        focus, shown = QApplication.focusWidget(), self._shown
        held = focus is not None and (focus is shown or shown.isAncestorOf(focus))
        return held or shown.underMouse() or QApplication.activeWindow() is None
