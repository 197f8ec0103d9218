"""The program in a process of its own, in which somebody types on and on until it is killed.

Each text is told on its output with the moment, by the clock that runs on whatever is set.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest

from ui import app
from ui.draft.deeds import Ask

_KEY_MS, _LOOK_MS = 40, 20


class Typist:
    """Waits for the draft, asks for own text and types in it."""

    def __init__(self, window) -> None:
        self._window, self._number = window, count()
        self._timer = QTimer()
        self._timer.timeout.connect(self._step)
        self._timer.start(_LOOK_MS)
        self._edit = None

    def _step(self) -> None:
        if self._edit is None:
            self._begin()
            return
        QTest.keyClick(self._edit, "abcdefghi "[next(self._number) % 10])
        sys.stdout.write(f"{time.monotonic()}\t{self._edit.toPlainText()}\n")
        sys.stdout.flush()

    def _begin(self) -> None:
        drafting, page = self._window.drafting, self._window.meeting.draft
        if self._window.meeting.briefing is not None and not page.isVisible():
            self._window.show_tab(3)
        if drafting.session.draft is not None and page.isVisible():
            page.outline.choose("summary.asked")
            self._window.do_in_draft(Ask.TEXT)
            self._edit = next(reversed(page.column.cards.values())).edit
            self._timer.setInterval(_KEY_MS)


def main() -> int:
    """Open the window on this store, with this meeting in front."""
    store, meeting, home = sys.argv[1:4]
    application = app.make_application(sys.argv[:1])
    memory = QSettings(str(Path(home) / "view.ini"), QSettings.Format.IniFormat)
    memory.setValue("window/meeting", int(meeting))
    today = dt.date(2030, 5, 10)
    window = app.make_window(Path(store), memory, lambda _: None, day=lambda: today, language="nl")
    window.show()
    window.desk.refresh()
    typist = Typist(window)
    status = application.exec()
    del typist
    return status


if __name__ == "__main__":
    sys.exit(main())
