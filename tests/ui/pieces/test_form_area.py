from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from ui.pieces.form_area import FormArea
from ui.pieces.measure import line_width


@pytest.fixture
def page(qtbot):
    """A page with a form of twenty lines above a list."""
    widget = QWidget()
    qtbot.addWidget(widget)
    form = QWidget()
    lines = QVBoxLayout(form)
    for number in range(20):
        lines.addWidget(QLabel(f"regel {number}"))
    form.hide()
    widget.form, widget.area, widget.list = form, FormArea(form), QListWidget()
    layout = QVBoxLayout(widget)
    layout.addWidget(widget.area)
    layout.addWidget(widget.list, 1)
    widget.resize(300, 900)
    widget.show()
    return widget


def test_a_form_that_is_not_asked_takes_no_room(page):
    assert not page.area.isVisible()


def test_with_room_enough_all_of_the_form_is_in_sight(page, qtbot):
    page.form.show()
    qtbot.waitUntil(lambda: page.area.viewport().height() >= page.form.sizeHint().height())
    page.form.hide()
    qtbot.waitUntil(lambda: not page.area.isVisible())


def test_with_too_little_room_it_scrolls_and_nothing_is_squeezed(page, qtbot):
    page.resize(300, 260)
    page.form.show()
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() > 0)
    assert page.form.height() >= page.form.sizeHint().height()
    assert page.area.height() < page.form.height()


def test_on_a_wide_screen_a_form_is_no_wider_than_is_read_with_ease(page, qtbot):
    page.form.show()
    page.resize(3000, 900)
    most = line_width(page.area.fontMetrics())
    qtbot.waitUntil(lambda: most <= page.form.width() < most * 1.2)
    assert page.form.x() == 0


def test_a_form_that_takes_most_of_the_window_asks_for_room_until_it_goes(page, qtbot):
    told = []
    page.area.scarce.connect(told.append)
    page.resize(300, 300)
    page.form.show()
    qtbot.waitUntil(lambda: told == [True])
    page.form.hide()
    qtbot.waitUntil(lambda: told == [True, False])


def test_where_there_is_room_a_form_asks_for_no_more(page, qtbot):
    told = []
    page.area.scarce.connect(told.append)
    page.resize(300, 2 * page.form.sizeHint().height() + 100)
    page.form.show()
    qtbot.waitUntil(page.area.isVisible)
    assert told == []
