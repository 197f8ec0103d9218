"""The program in a process of its own; tells on its output what is to be seen when asked.

It only looks: every line that comes in is answered with a line of JSON. All keys and clicks come
from the display.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from tests.driven.seeing import look
from ui import app

_PAUSE_MS = 30


class Telling(QObject):
    """Hears on a thread, looks on the window's."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._soon, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        for _ in sys.stdin:
            self.asked.emit()

    def _soon(self) -> None:
        # Whoever looks without a pause leaves the program no time to work.
        QTimer.singleShot(_PAUSE_MS, self, self._tell)

    def _tell(self) -> None:
        sys.stdout.write(json.dumps(look()) + "\n")
        sys.stdout.flush()


def main() -> int:
    """Begin as the command does."""
    store, language, today = sys.argv[1:4]
    app.make_application(sys.argv[:1])
    telling = Telling()
    status = app.main(Path(store), dt.date.fromisoformat(today), language)
    del telling
    return status


if __name__ == "__main__":
    sys.exit(main())
