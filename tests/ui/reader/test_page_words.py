from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from briefer.model.source import Box
from tests.ui.reader.test_page_selecting import paper
from tests.ui.reader.test_page_view import drawing
from ui.reader.looks import Look
from ui.reader.page_marks import PageMark
from ui.reader.page_words import WordPage
from ui.spots import Range

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@pytest.fixture
def page(qtbot, make):
    made = WordPage()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_paper(3)
    made.selecting.show(paper(make))
    made.wanted.connect(lambda number, scale: made.show_drawing(drawing(number, scale)))
    made.show()
    qtbot.waitUntil(lambda: made.drawing is not None)
    return made


def point(page, x, y):
    return page.shown(Box(x, y, x, y)).topLeft()


def mouse(page, kind, place, *, button=_NONE, down=_NONE, held=Qt.KeyboardModifier.NoModifier):
    far = QPointF(page.viewport().mapToGlobal(place.toPoint()))
    event = QMouseEvent(kind, place, far, button, down, held)
    QApplication.sendEvent(page.viewport(), event)


def drag(page, start, end):
    mouse(page, QEvent.Type.MouseButtonPress, point(page, *start), button=_LEFT, down=_LEFT)
    mouse(page, QEvent.Type.MouseMove, point(page, *end), down=_LEFT)
    mouse(page, QEvent.Type.MouseButtonRelease, point(page, *end), button=_LEFT)


@pytest.mark.parametrize("steps", [0, 2, -2])
def test_dragging_selects_at_any_size_of_the_page(page, steps):
    for _ in range(abs(steps)):
        page.zoom(1 if steps > 0 else -1)
    drag(page, (161, 55), (300, 55))
    assert page.selecting.passage().quote == "bbbbb"
    assert len(list(page.chosen())) == 1


def test_dragging_over_a_mark_selects_and_a_click_presses_it(page, qtbot):
    mark = PageMark(1, Box(100, 50, 210, 60), Look.POSITION)
    page.mark([mark])
    with qtbot.assertNotEmitted(page.pressed):
        drag(page, (161, 55), (205, 55))
    with qtbot.waitSignal(page.pressed):
        drag(page, (161, 55), (161, 55))
    assert page.selecting.words() == ""


def test_shift_and_a_click_selects_as_far_as_there(page):
    drag(page, (101, 55), (101, 55))
    held = {"button": _LEFT, "down": _LEFT, "held": Qt.KeyboardModifier.ShiftModifier}
    mouse(page, QEvent.Type.MouseButtonPress, point(page, 150, 55), **held)
    assert page.selecting.words() == "aaaaa"


def test_two_clicks_take_the_word_even_when_the_first_moved_the_page(page):
    drag(page, (175, 55), (175, 55))
    page.selecting.clear()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    mouse(page, QEvent.Type.MouseButtonDblClick, QPointF(5, 5), button=_LEFT, down=_LEFT)
    assert page.selecting.words() == "bbbbb"


def test_keys_select_from_what_was_asked_for_and_turn_the_page(page, qtbot):
    page.asked_for = (Range(1, 0, 5),)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_Right, shift | Qt.KeyboardModifier.ControlModifier)
    assert page.selecting.words() == "aaaaa bbbbb"
    qtbot.keyClick(page, Qt.Key.Key_Down, shift)
    assert page.number == 2
    with qtbot.waitSignal(page.copy_asked):
        qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_without_shift_keys_go_through_the_paper(page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_End)
    assert page.number == 3
    assert page.selecting.words() == ""


def test_a_scan_says_that_it_has_no_words(page, qtbot):
    page.go_to(3)
    qtbot.waitUntil(lambda: page.drawing is not None)
    assert not page.has_words()
    with qtbot.waitSignal(page.wordless):
        drag(page, (100, 55), (200, 55))
    with qtbot.waitSignal(page.wordless):
        qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def test_the_pointer_is_a_bar_above_words(page):
    mouse(page, QEvent.Type.MouseMove, point(page, 150, 55))
    assert page.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    mouse(page, QEvent.Type.MouseMove, point(page, 150, 400))
    assert page.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
