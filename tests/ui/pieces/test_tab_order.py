from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox, QWidget

from ui.pieces import tab_order


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    return widget


def field(window, name, left, top):
    one = QLineEdit(window)
    one.setObjectName(name)
    one.setGeometry(left, top, 80, 24)
    return one


def names(window):
    return [one.objectName() for one in tab_order.in_order(window)]


def test_it_is_read_from_left_to_right_and_down_whatever_was_made_first(window):
    field(window, "below", 0, 100)
    field(window, "right", 200, 3)
    field(window, "left", 0, 0)
    window.show()
    assert names(window) == ["left", "right", "below"]


def test_a_column_is_read_to_its_end_before_the_next(window):
    right, left = QWidget(window), QWidget(window)
    right.setGeometry(200, 0, 200, 300)
    left.setGeometry(0, 0, 200, 300)
    for column, name in ((right, "right"), (left, "left")):
        field(column, f"{name} 2", 0, 200)
        field(column, f"{name} 1", 0, 10)
    window.show()
    assert names(window) == ["left 1", "left 2", "right 1", "right 2"]


def test_only_what_can_be_used_now_is_come_to(window):
    field(window, "on", 0, 0)
    field(window, "off", 0, 30).setEnabled(False)
    field(window, "click", 0, 60).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    hidden = field(window, "hidden", 0, 90)
    QLabel("words", window).setGeometry(0, 120, 80, 20)
    number = QSpinBox(window)
    number.setObjectName("number")
    number.setGeometry(0, 150, 80, 24)
    window.show()
    hidden.hide()
    assert names(window) == ["on", "number"]


@pytest.mark.parametrize(("onward", "expected"), [(True, "second"), (False, "third")])
def test_it_goes_round(window, qtbot, onward, expected):
    first = field(window, "first", 0, 0)
    field(window, "second", 0, 40)
    field(window, "third", 0, 80)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert tab_order.step(window, first, onward=onward)
    assert window.focusWidget().objectName() == expected


def test_from_nowhere_it_goes_to_the_first_and_back_to_the_last(window):
    field(window, "first", 0, 0)
    field(window, "last", 0, 40)
    window.show()
    tab_order.step(window, None, onward=True)
    assert window.focusWidget().objectName() == "first"
    tab_order.step(window, None, onward=False)
    assert window.focusWidget().objectName() == "last"


def test_from_a_place_that_tab_does_not_come_to_it_goes_on_nearby(window):
    field(window, "first", 0, 0)
    column = QWidget(window)
    column.setGeometry(0, 40, 400, 100)
    field(column, "inside", 0, 40)
    page = QWidget(column)
    page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    field(window, "last", 0, 200)
    window.show()
    tab_order.step(window, page, onward=True)
    assert window.focusWidget().objectName() == "inside"


def test_with_nothing_to_come_to_it_says_so(window):
    window.show()
    assert not tab_order.step(window, None, onward=True)


def test_in_the_window_cards_come_between_the_topics_and_the_reader(
    open_window, agenda_store, qtbot
):
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: bool(window.meeting.topics.cards.cards()))
    card = window.meeting.topics.cards.cards()[0]
    card.opened.emit(card, card.links[0].spot)
    qtbot.waitUntil(lambda: bool(window.reader.marked()))
    window.meeting.topics.topics.setFocus()
    come_to = []
    for _ in range(40):
        window.focusNextChild()
        come_to.append(window.focusWidget())
    cards = [n for n, one in enumerate(come_to) if window.meeting.topics.cards.isAncestorOf(one)]
    reader = [n for n, one in enumerate(come_to) if window.reader.isAncestorOf(one)]
    assert cards
    assert reader
    assert cards[0] < reader[0]
