"""The program killed while papers come in: what came in is there, and the rest is offered."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from briefer import workflows
from briefer.store import Store
from tests.driven.importing_window import Readers
from tests.driven.job import PAPERS

HERE = Path(__file__).parent
#: So long the whole may take, in seconds; who hangs is killed.
PATIENCE = 60

pytestmark = [
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed so here"),
    pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True),
]


@pytest.fixture
def killed(home):
    """The store of a program that was killed at the third of three papers, and what it told."""
    store = home / "store.db"
    command = [sys.executable, str(HERE / "importing_window.py")]
    command += [str(store), str(home / "Documents"), str(home)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        late = threading.Timer(PATIENCE, process.kill)
        late.start()
        told = [process.stdout.readline().rstrip("\n").split("\t") for _ in range(3)]
        process.kill()
        assert process.wait() == -signal.SIGKILL
        late.cancel()
    return store, told


def test_what_came_in_is_there_and_the_rest_is_gone_on_with(killed, sit_down, qtbot, monkeypatch):
    path, told = killed
    monkeypatch.setattr(workflows, "readers", Readers)
    came = [name for what, name in told if what == "in"]
    assert sorted(name for _, name in told) == sorted(PAPERS)
    assert len(came) == 2
    with Store.open(path, read_only=True) as store:
        assert sorted(paper.name for paper in store.documents()) == sorted(came)
        assert store.check().sound
        (begun,) = store.imports()
        assert sorted(Path(line.path).name for line in begun.lines) == sorted(came)
    person = sit_down("nl", mouse=False)
    window = sit_down.windows[-1]
    qtbot.waitUntil(lambda: window.message.text == person.words("intake.unfinished"))
    buttons = {b.text(): b for b in window.message.findChildren(QPushButton)}
    with qtbot.waitSignal(window.desk.intake_ended, timeout=20_000):
        buttons[person.words("intake.go_on")].click()
    qtbot.waitUntil(lambda: len(window._contents.papers) == 3)
    counted = [len(window.intake.failed), window.intake.files.model().rowCount()]
    assert counted == [0, 3]
