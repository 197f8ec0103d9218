from __future__ import annotations

import pytest

from briefer.errors import TooFewMeetingsError
from ui import app
from ui.compare_desk import CompareDesk
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
