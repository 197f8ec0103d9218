"""A window in this process with somebody before it; the display may be in memory."""

from __future__ import annotations

import datetime as dt
import gc
import os

# Before anything of Qt is imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from briefer import wording
from tests.driven.hands import QtHand
from tests.driven.job import put_papers
from tests.driven.person import Person
from tests.driven.seeing import look
from ui import app

TODAY = dt.date(2030, 5, 10)
#: So long one step may take.
PATIENCE_MS = 20_000
_LOOK_MS = 15


def where(deed, person):
    """Which step it came to, and what has the keys."""
    names = []
    while deed is not None and getattr(deed, "gi_frame", None) is not None:
        names.append(f"{deed.gi_frame.f_code.co_name}:{deed.gi_frame.f_lineno}")
        deed = deed.gi_yieldfrom
    seen = [one["text"] or one["name"] for one in person.look() if one["focused"]]
    return f"{' > '.join(names)}: {seen}"


class Runner:
    """Goes through what a person does, from the loop of events, each step when it can be done."""

    def __init__(self, person, deed):
        self._person, self._deed = person, deed
        self._until = lambda: True
        self._loop = QEventLoop()
        self._look = QTimer()
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._step)
        self._late = QTimer()
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._late.timeout.connect(
            lambda: self._fail(AssertionError(where(self._deed, self._person)))
        )
        self.error = None

    def run(self):
        self._look.start()
        self._late.start()
        self._loop.exec()
        self._look.stop()
        self._late.stop()
        if self.error is not None:
            raise self.error

    def _fail(self, error):
        self.error = self.error or error
        self._look.stop()
        while (modal := QApplication.activeModalWidget()) is not None:
            modal.close()
        self._loop.exit(1)

    def _step(self):
        if self._person.hand.waiting:
            return
        try:
            if self._until():
                self._until = next(self._deed)
                self._late.start()
        except StopIteration:
            self._loop.exit(0)
        except Exception as error:  # noqa: BLE001  raised again once the window is free
            self._fail(error)


@pytest.fixture(autouse=True)
def _let_go_here():
    """As in the program: what is unused is let go on the window's thread only."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A user's own folder, with papers in it."""
    for name, folder in (("HOME", "."), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data")):
        monkeypatch.setenv(name, str(tmp_path / folder))
    documents = tmp_path / "Documents"
    put_papers(documents)
    return tmp_path


@pytest.fixture
def sit_down(qtbot, home):
    """Somebody before a window on an empty store; gives the one who runs what he does."""
    windows = []

    def seated(language, *, mouse):
        memory = QSettings(str(home / "view.ini"), QSettings.Format.IniFormat)
        window = app.make_window(
            home / "store.db", memory, lambda _: None, day=lambda: TODAY, language=language
        )
        windows.append(window)
        window.resize(1366, 740)
        window.show()
        window.activateWindow()
        window.desk.refresh()
        return Person(look, QtHand(), wording.load(language), mouse=mouse)

    seated.windows = windows
    yield seated
    for window in windows:
        window.close()
        window.deleteLater()
