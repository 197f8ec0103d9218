"""A tidy close, also of a real process that is told to stop in the midst of a sentence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from contextlib import nullcontext
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from briefer import workflows
from briefer.errors import ReadingCancelledError
from briefer.reading import read_bytes
from briefer.store import Store
from ui.leaving import Leaving

#: Opens the draft, types into it and says so; then the loop goes on until a signal comes.
PROGRAM = """
import datetime as dt, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from briefer import drafts
from ui import app

store = Path(sys.argv[1])

def typing(window):
    session = window.drafting.session
    if session.draft is None:
        if window.meeting.briefing is None:
            window.desk.prepare(1)
            return
        if not window.meeting.draft.isVisible():
            window.show_tab(3)
            meeting = window.meeting.briefing.meeting.id
            window.desk.drafts.begin(meeting, drafts.full(window.wording), None)
        return
    timer.stop()
    block = drafts.editing.new_id(session.draft)
    session.do(lambda draft: drafts.editing.add_text(draft, draft.sections[0].id))
    session.type_text(block, "halverwege een zin")
    print("typed", flush=True)

shown = app.Window.show
def show(window):
    shown(window)
    timer.timeout.connect(lambda: typing(window))
    timer.start(300)

app.make_application(sys.argv[:1])
timer = QTimer()
QTimer.singleShot(40_000, lambda: sys.exit(3))
app.Window.show = show
sys.exit(app.main(store=store, today=dt.date(2030, 5, 10), language="nl"))
"""


@pytest.fixture
def leaving(qapp):
    closed, settled = [], []
    window = SimpleNamespace(
        close=lambda: closed.append(1),
        drafting=SimpleNamespace(session=SimpleNamespace(settle=settled.append)),
    )
    made = Leaving(window)
    made.closed, made.settled = closed, settled
    yield made
    made.uninstall()


def test_the_window_is_closed_once(leaving):
    leaving.close_window()
    leaving.close_window()
    assert leaving.closed == [1]


def test_the_end_of_the_session_keeps_what_was_typed_and_closes_nothing(leaving):
    leaving.keep_text()
    assert leaving.settled
    assert not leaving.closed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_closes_what_asks_and_then_the_window(qtbot, qapp, leaving, monkeypatch, number):
    ended = []
    monkeypatch.setattr(QApplication, "exit", staticmethod(ended.append))
    leaving.install(qapp)
    asking = QDialog()
    qtbot.addWidget(asking)
    asking.open()
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: ended == [0])
    assert leaving.closed == [1]
    assert not asking.isVisible()


def test_afterwards_signals_are_heard_as_before(qapp, leaving):
    before = signal.getsignal(signal.SIGTERM)
    leaving.install(qapp)
    assert signal.getsignal(signal.SIGTERM) != before
    leaving.uninstall()
    assert signal.getsignal(signal.SIGTERM) == before


class Readers:
    """Reads papers in this process; the second until somebody does not want it any more."""

    def papers_in(self, *_):
        return None

    def begin(self, *_):
        pass

    def read(self, content, name, cancelled, _reached):
        while name == "b.txt" and not cancelled():
            threading.Event().wait(0.002)
        if name == "b.txt":
            raise ReadingCancelledError(name)
        return read_bytes(content, name)


@pytest.fixture
def papers(tmp_path, monkeypatch):
    monkeypatch.setattr(workflows, "readers", lambda: nullcontext(Readers()))
    folder = tmp_path / "stukken"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(f"Stuk {name} over de haven.", encoding="utf-8")
    return folder


def test_closed_in_the_midst_of_an_import_what_came_in_is_there_and_the_rest_is_offered(
    open_window, empty_store, papers, qtbot, dutch
):
    window = open_window(empty_store)
    with qtbot.waitSignal(window.desk.intake_line):
        window.take_in([papers])
    window.close()
    assert not empty_store.with_name(f"{empty_store.name}.lock").exists()
    with Store.open(empty_store, read_only=True) as store:
        assert [paper.name for paper in store.documents()] == ["a.txt"]
        assert [line.path for line in store.imports()[0].lines] == [str(papers / "a.txt")]
    again = open_window(empty_store, first=0)
    qtbot.waitUntil(lambda: again.message.text == dutch("intake.unfinished"))
    # Told once; and who cancels himself need not be told.
    with qtbot.waitSignal(again.desk.intake_line):
        again.message.findChild(QPushButton).click()
    assert again.message.isHidden()
    with qtbot.waitSignal(again.planning._desk.imports_came):
        again.intake.cancel.click()
    again.close()
    with Store.open(empty_store, read_only=True) as store:
        assert store.unfinished_import() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal")
def test_told_to_stop_while_typing_the_text_is_in_the_store(agenda_store, tmp_path):
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), str(agenda_store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
    ) as process:
        try:
            assert process.stdout.readline() == "typed\n", process.stderr.read()
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0, process.stderr.read()
        finally:
            process.kill()
    assert not agenda_store.with_name(f"{agenda_store.name}.lock").exists()
    with Store.open(agenda_store, read_only=True) as store:
        (draft,) = store.drafts(meeting_id=1)
        assert "halverwege een zin" in str(store.draft(draft.id))
