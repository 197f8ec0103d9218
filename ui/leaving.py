"""A tidy close whatever ends the program: a signal, the end of the session, the last window.

What was typed is kept, the store is closed, and the status is 0.  A signal wakes Qt by a pipe:
Python runs its handlers between two of its own steps only, and Qt's loop takes none of these.
Source: signal.set_wakeup_fd; QGuiApplication.commitDataRequest; QCoreApplication.aboutToQuit.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

    from ui.window import Window

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
#: Windows wakes nobody by a pipe: there Python gets a turn so often, in milliseconds.
_TURN_MS = 300
_PATIENCE_MS = 3000


class Leaving(QObject):
    """Closes the window as a user would, once."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._closed = False
        self._before: dict[int, Any] = {}
        self._ends: tuple[int, ...] = ()
        self._turn = QTimer(self)
        self._turn.timeout.connect(lambda: None)

    def install(self, application: QApplication) -> None:
        """Hear of every end from now on."""
        application.commitDataRequest.connect(self.keep_text)
        application.aboutToQuit.connect(self.close_window)
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is not None:
                self._before[number] = signal.signal(number, self._heard)
        if sys.platform == "win32":
            self._turn.start(_TURN_MS)
        else:
            self._wake()

    def _wake(self) -> None:
        self._ends = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._ends[1], warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ends[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._emptied)

    def uninstall(self) -> None:
        """As it was before: nothing is heard any more."""
        self._turn.stop()
        for number, before in self._before.items():
            signal.signal(number, before)
        if self._ends:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(-1)
            for end in self._ends:
                os.close(end)
        self._before, self._ends = {}, ()

    def _emptied(self) -> None:
        """That this is called is enough: Python has had its turn."""
        os.read(self._ends[0], 4096)

    def _heard(self, *_: object) -> None:
        # Not in the midst of whatever was going on.
        QTimer.singleShot(0, self, self.end)

    def keep_text(self, _: QSessionManager | None = None) -> None:
        """The session may end, or may not yet: nothing typed is lost either way."""
        self._window.drafting.session.settle(_PATIENCE_MS)

    def end(self) -> None:
        """Close what asks, then the window, then the program."""
        while (asking := QApplication.activeModalWidget()) is not None and asking.isVisible():
            asking.close()
        self.close_window()
        QApplication.exit(0)

    def close_window(self) -> None:
        """Keep what was typed and close the store; a second time does nothing."""
        if not self._closed:
            self._closed = True
            # What cannot be kept is told first; here nobody can answer any more.
            if self._window.close() is False:
                self._window.close()
