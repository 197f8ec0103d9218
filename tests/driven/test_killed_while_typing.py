"""The program killed while somebody types: at most the last second is not in the store."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefer import drafts, wording
from briefer.model.review import Decider
from briefer.store import Store
from tests.driven.job import put_papers
from tests.taking_in import take_in

HERE = Path(__file__).parent
NOW = dt.datetime(2030, 5, 10, 9, 30, tzinfo=dt.UTC)
#: So long the whole may take, in seconds; who hangs is killed.
PATIENCE = 90


@pytest.fixture
def store(home):
    """A store with papers and a draft."""
    path = home / "store.db"
    put_papers(home / "Documents")
    with Store.create(path) as made:
        take_in(made, home / "Documents", now=NOW)
        meeting = max(made.meetings(), key=lambda one: one.meeting.start).id
        drafts.new(made, meeting, drafts.full(wording.load("nl")), Decider("a.visser", NOW))
    return path, meeting


@pytest.fixture
def typist(store, home):
    """The program, in which somebody goes on typing; it tells each text with its moment."""
    path, meeting = store
    command = [sys.executable, str(HERE / "typing_window.py"), str(path), str(meeting), str(home)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    late = threading.Timer(PATIENCE, process.kill)
    late.start()
    yield process
    late.cancel()
    process.kill()
    process.communicate()


def kept(path):
    """What the store has of the text, while another process writes it."""
    with Store.open(path, read_only=True) as found:
        draft = found.draft(1).draft
    return max((b.text for s in draft.walk() for b in s.blocks if not b.quoted), default="")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed so here")
def test_at_most_the_last_second_is_lost(store, typist):
    path, _ = store
    told = []
    # Once a beginning is in the store, and again something was typed that may not be.
    for line in typist.stdout:
        moment, text = line.rstrip("\n").split("\t")
        told.append((float(moment), text))
        if len(told) > 20 and len(told) % 10 == 0 and kept(path):
            break
    typist.kill()
    rest = [line.rstrip("\n").split("\t") for line in typist.stdout if line.endswith("\n")]
    told += [(float(moment), text) for moment, text in rest]
    assert typist.wait() == -signal.SIGKILL
    found = kept(path)
    last = told[-1][0]
    assert found
    # What is in the store is a text that was there, and no older than a second.
    at = next(moment for moment, text in told if text == found)
    after = next((moment for moment, text in told if moment > at), last)
    assert last - after <= 1.0
    with Store.open(path) as opened:
        assert opened.draft(1).can_undo
