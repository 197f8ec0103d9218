from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from ui.pieces.tab_names import NamedTabs

NAMES = [("Onderwerpen (12)", "Onderwerpen"), ("Stukken (3)", "Stukken"), ("Briefing", "Briefing")]


@pytest.fixture
def tabs(qtbot):
    widget = NamedTabs()
    qtbot.addWidget(widget)
    for _ in NAMES:
        widget.addTab(QWidget(), "")
    widget.resize(800, 200)
    widget.show()
    widget.name(NAMES)
    return widget


def texts(tabs):
    return [tabs.tabText(number) for number in range(tabs.count())]


def test_with_room_the_whole_names_are_there(tabs):
    assert texts(tabs) == [whole for whole, _ in NAMES]


def test_in_a_narrow_place_the_names_are_short_and_the_whole_is_told_as_a_tip(tabs):
    tabs.resize(tabs.tabBar().sizeHint().width() - 10, 200)
    assert texts(tabs) == [short for _, short in NAMES]
    assert tabs.tabToolTip(0) == "Onderwerpen (12)"
    tabs.resize(800, 200)
    assert texts(tabs) == [whole for whole, _ in NAMES]


def test_in_larger_text_the_names_are_short(tabs):
    tabs.resize(tabs.tabBar().sizeHint().width() + 10, 200)
    assert texts(tabs) == [whole for whole, _ in NAMES]
    font = tabs.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    tabs.setFont(font)
    assert texts(tabs) == [short for _, short in NAMES]
