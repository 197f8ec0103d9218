from __future__ import annotations

import pytest

from briefer.errors import TooFewMeetingsError
from briefer.model.comparison import Comparison
from briefer.store import Store
from ui import app
from ui.compare.desk import CompareDesk
from ui.tasks import Tasks


@pytest.fixture
def desk(full_store, make):
    tasks = Tasks(lambda: app.open_store(full_store))
    yield CompareDesk(tasks, lambda: make.day)
    tasks.stop(5)


def test_what_cannot_be_compared_is_told(desk, qtbot):
    with qtbot.waitSignal(desk.failed) as told:
        desk.compare([1])
    assert isinstance(told.args[0], TooFewMeetingsError)


def test_a_topic_that_is_gone_is_told(desk, qtbot):
    with qtbot.waitSignal(desk.failed):
        desk.ask_history(99)


def test_of_a_topic_that_is_shown_is_told_quietly_that_it_is_gone(desk, qtbot):
    with qtbot.waitSignal(desk.history_renewed) as told, qtbot.assertNotEmitted(desk.failed):
        desk.renew_history(99)
    assert told.args == [None]


def test_that_a_comparison_was_written_stands_in_the_journal(desk, qtbot, full_store, dutch, make):
    shown = Comparison((make.meeting(), make.meeting(2)), ())
    with qtbot.waitSignal(desk.written):
        desk.write(shown, dutch, full_store.parent / "naast.md")
    with Store.open(full_store, read_only=True) as store:
        last = store.journal()[-1]
    assert (last.what, last.after) == ("comparison_exported", (("kind", ".md"),))
