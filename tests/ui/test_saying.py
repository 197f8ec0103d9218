from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QObject
from PySide6.QtWidgets import QWidget

from ui.saying import Saying, seen_first


@pytest.fixture
def said():
    return []


@pytest.fixture
def saying(qapp):
    parent = QObject()
    yield Saying(parent)
    parent.deleteLater()


@pytest.fixture
def steps(said):
    return [partial(said.append, number) for number in range(3)]


def test_the_first_is_said_at_once_and_the_others_each_in_a_turn_of_its_own(
    qtbot, saying, steps, said
):
    dispatcher = QAbstractEventDispatcher.instance()
    note = partial(said.append, "waits")
    dispatcher.aboutToBlock.connect(note)
    saying.begin(steps)
    assert said == [0]
    qtbot.waitUntil(lambda: 2 in said)
    dispatcher.aboutToBlock.disconnect(note)
    assert said.index(1) > said.index("waits")
    assert "waits" in said[said.index(1) : said.index(2)]


def test_what_is_left_can_be_said_at_once_or_not_at_all(saying, steps, said):
    saying.begin(steps)
    saying.finish()
    assert said == [0, 1, 2]
    saying.begin(steps)
    saying.stop()
    saying.finish()
    assert said == [0, 1, 2, 0]


def test_whoever_changes_the_language_again_hears_only_the_last(saying, steps, said):
    saying.begin(steps)
    saying.begin([partial(said.append, "a"), partial(said.append, "b")])
    saying.finish()
    assert said == [0, "a", "b"]


def test_what_is_in_sight_comes_first_also_when_it_is_a_page_of_a_part(qtbot):
    class Part(QObject):
        def __init__(self, *pages):
            super().__init__()
            self.pages = pages

    hidden, page, shown, nothing = QWidget(), QWidget(), QWidget(), QObject()
    for widget in (hidden, page, shown):
        qtbot.addWidget(widget)
    part = Part(hidden, page)
    for widget in (page, shown):
        widget.show()
    assert seen_first((hidden, nothing, part, shown)) == [part, shown, hidden, nothing]


def test_the_window_says_what_is_in_sight_first_and_then_all(open_window, agenda_store, qtbot):
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: window._contents is not None)
    window.switch_language()
    assert window.windowTitle() == window._words("en")("window.title")
    assert window.review.title.text() == window._words("nl")("window.review.title")
    qtbot.waitUntil(lambda: not window.saying._left)
    assert window.review.title.text() == window._words("en")("window.review.title")
    assert window.commands["review"].text().replace("&", "")[:5] == "Check"
