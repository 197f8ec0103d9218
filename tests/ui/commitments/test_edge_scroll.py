from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.commitments.edge_scroll import EdgeScroll, pull


@pytest.fixture
def area(qtbot):
    made = QScrollArea()
    qtbot.addWidget(made)
    inside = QWidget()
    inside.resize(3000, 3000)
    made.setWidget(inside)
    made.resize(400, 300)
    made.show()
    return made


def place(area, x, y):
    return area.viewport().mapToGlobal(QPoint(x, y))


def test_the_nearer_the_edge_the_quicker_and_away_from_it_not_at_all():
    assert pull(200, 400) == 0
    assert pull(1, 400) < pull(40, 400) < 0 < pull(360, 400) < pull(399, 400)
    assert pull(-50, 400) == pull(0, 400)
    assert pull(0, 0) == 0


def test_it_scrolls_both_ways_until_it_is_let_go(area):
    edges = EdgeScroll(area)
    edges.hold(place(area, 395, 295), area, area)
    assert edges.active
    edges.step()
    across, down = area.horizontalScrollBar(), area.verticalScrollBar()
    assert across.value() > 0 < down.value()
    edges.stop()
    before = across.value()
    edges.step()
    assert across.value() == before
    assert not edges.active


def test_in_the_middle_and_at_the_end_of_all_it_rests(area, qtbot):
    edges = EdgeScroll(area)
    edges.hold(place(area, 5, 5), area, None)
    with qtbot.assertNotEmitted(edges.scrolled):
        edges.step()
    assert not edges.active
    edges.hold(place(area, 395, 150), area, area)
    with qtbot.waitSignal(edges.scrolled):
        edges.step()
    edges.hold(place(area, 200, 150), area, area)
    assert not edges.active
