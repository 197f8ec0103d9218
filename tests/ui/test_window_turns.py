"""A watchdog: whatever the user does, the window soon looks at its keys and its mouse again."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from benchmarks.stalls import Turns, slowness
from tests.ui.watched_window import LIMIT, Watchdog

SCRIPT = Path(__file__).with_name("watched_window.py")


@pytest.fixture
def watchdog(qapp):
    turns = Turns()
    yield Watchdog(turns, {})
    turns.close()


def too_slow(folder):
    """What took too long in a process of its own, where no other test left anything behind."""
    folder.mkdir()
    run = subprocess.run(
        [sys.executable, SCRIPT, folder], capture_output=True, text=True, check=False, timeout=600
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def test_nothing_the_user_does_keeps_the_window_from_its_events(tmp_path):
    slow = too_slow(tmp_path / "one")
    if slow:
        # What others on the processor did once is not there again; what the window does is.
        again = too_slow(tmp_path / "two")
        slow = {name: (took, again[name]) for name, took in slow.items() if name in again}
    assert slow == {}


def busy(seconds):
    begun = time.thread_time()
    while time.thread_time() - begun < seconds:
        pass


def test_a_stall_is_seen_wherever_it_comes_from(qtbot, watchdog):
    class Slow(QWidget):
        """Takes its time when it is drawn, long after it was asked to be shown."""

        def paintEvent(self, _event):  # noqa: N802  Qt's name
            busy(3 * LIMIT * slowness())
            drawn.append(self)

    drawn, asked, page = [], [], Slow()
    qtbot.addWidget(page)
    watchdog.watch("quick", lambda: asked.append(busy(0.2 * LIMIT)), lambda: bool(asked))
    assert watchdog.slow == {}
    watchdog.watch("drawn", page.show, lambda: bool(drawn))
    assert list(watchdog.slow) == ["drawn"]
