"""Pieces stand side by side, and none is cut off where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.flow import FlowLayout
from ui.widgets import badge, emptied


@pytest.fixture
def row(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    outside = QVBoxLayout(holder)
    flow = FlowLayout()
    outside.addLayout(flow)
    for text in ("over 4 dagen", "1 onderwerp zonder standpunt", "4 toezeggingen te laat"):
        flow.addWidget(badge(text))
    holder.show()
    return holder, flow


def places(flow):
    return [flow.itemAt(number).geometry() for number in range(flow.count())]


def test_with_room_all_stand_in_one_row(row, qtbot):
    holder, flow = row
    holder.resize(900, 60)
    qtbot.waitUntil(lambda: len({place.top() for place in places(flow)}) == 1)
    assert [p.left() for p in places(flow)] == sorted(p.left() for p in places(flow))


def test_without_room_the_rest_goes_on_in_a_next_row_and_nothing_is_cut_off(row, qtbot):
    holder, flow = row
    holder.resize(230, 200)
    qtbot.waitUntil(lambda: len({place.top() for place in places(flow)}) == 3)
    assert flow.heightForWidth(200) > flow.heightForWidth(900)
    for number, place in enumerate(places(flow)):
        assert place.size() == flow.itemAt(number).sizeHint()


def test_the_room_around_stays_free(row, qtbot):
    holder, flow = row
    without = flow.heightForWidth(900)
    flow.setContentsMargins(10, 3, 10, 4)
    holder.resize(900, 60)
    assert flow.heightForWidth(900) == without + 7
    qtbot.waitUntil(lambda: places(flow)[0].left() == flow.geometry().left() + 10)


def test_pieces_can_be_taken_out(row):
    _, flow = row
    emptied(flow)
    assert (flow.count(), flow.itemAt(0), flow.takeAt(0)) == (0, None, None)
    assert flow.sizeHint().height() == flow.minimumSize().width() == 0
    assert flow.heightForWidth(100) == 0
