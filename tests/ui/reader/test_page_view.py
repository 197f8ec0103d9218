from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from briefer.model.leaf import PageDrawing
from briefer.model.source import Box
from ui.reader.looks import Look
from ui.reader.page_marks import PageMark
from ui.reader.page_view import PageView


def drawing(number=1, scale=1.0):
    width, height = round(600 * scale), round(800 * scale)
    return PageDrawing(
        number, width, height, scale, (1, 0, 0, 1, 0, 0), b"\xff" * (4 * width * height)
    )


@pytest.fixture
def view(qtbot):
    made = PageView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_paper(3)
    made.wanted.connect(lambda number, scale: made.show_drawing(drawing(number, scale)))
    made.show()
    qtbot.waitUntil(lambda: made.drawing is not None)
    return made


def test_a_mark_on_another_page_brings_it_to_the_front_and_into_sight(view):
    mark = PageMark(2, Box(100, 600, 300, 612), Look.SPOT)
    view.mark([mark], mark)
    assert view.number == 2
    assert view.viewport().rect().contains(view.on_page(mark).toRect())


def test_page_down_goes_on_at_the_edge(view, qtbot):
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.number == 3
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.number == 1


def test_there_is_no_page_past_the_last(view):
    view.go_to(99)
    assert view.number == 3


def test_zooming_has_its_limits_and_fits_again(view):
    fitted = view.scale
    for _ in range(30):
        view.zoom(1)
    assert view.scale <= 5.0 * 96 / 72
    view.fit_width()
    assert view.scale == pytest.approx(fitted)


def test_a_drawing_of_another_page_is_not_shown(view):
    before = view.drawing
    view.show_drawing(drawing(2))
    assert view.drawing is before


def test_a_mark_can_be_clicked(view, qtbot):
    mark = PageMark(1, Box(10, 10, 300, 40), Look.POSITION)
    view.mark([mark])
    with qtbot.waitSignal(view.pressed):
        place = view.on_page(mark).center().toPoint()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
