from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.pieces.passing import Passing, reading_ms


@pytest.fixture
def place(qtbot):
    """A page with a message of a field and a field of its own, in front."""
    page = QWidget()
    qtbot.addWidget(page)
    page.message = QWidget()
    page.inside, page.other = QLineEdit(), QLineEdit()
    QVBoxLayout(page.message).addWidget(page.inside)
    layout = QVBoxLayout(page)
    layout.addWidget(page.message)
    layout.addWidget(page.other)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.other.setFocus()
    page.passing = Passing(page.message, lambda _: 1, 1)
    return page


def test_a_longer_text_stays_longer_and_none_goes_at_once():
    assert 5000 < reading_ms("Hersteld.") < reading_ms("Hersteld. " * 10) < 20_000


def test_it_goes_when_it_could_be_read(qtbot, place):
    place.passing.begin("Hersteld.")
    qtbot.waitUntil(place.message.isHidden)
    assert not place.passing.waits


def test_it_stays_while_the_focus_is_in_it(qtbot, place):
    place.inside.setFocus()
    place.passing.begin("Hersteld.")
    looks = []
    place.passing._timer.timeout.connect(lambda: looks.append(1))
    qtbot.waitUntil(lambda: len(looks) > 2)
    assert place.message.isVisible()
    place.other.setFocus()
    qtbot.waitUntil(place.message.isHidden)


def test_it_stays_while_the_mouse_is_on_it(qtbot, place):
    middle = place.message.rect().center().toPointF()
    QApplication.sendEvent(place.message, QEnterEvent(middle, middle, middle))
    place.passing.begin("Hersteld.")
    looks = []
    place.passing._timer.timeout.connect(lambda: looks.append(1))
    qtbot.waitUntil(lambda: len(looks) > 2)
    assert place.message.isVisible()
    QApplication.sendEvent(place.message, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(place.message.isHidden)


def test_out_of_sight_its_time_stands_still_and_nothing_outlives_the_page(place):
    place.passing.begin("Hersteld.")
    assert place.passing.waits
    place.hide()
    assert not place.passing.waits
    place.show()
    assert place.passing.waits
    place.close()
    assert not place.passing.waits


def test_what_is_stopped_stays_also_when_it_comes_back(place):
    place.passing.begin("Hersteld.")
    place.passing.stop()
    place.hide()
    place.show()
    assert not place.passing.waits
