from __future__ import annotations

import pytest

from ui.pieces.long_choice import LongChoice

WHOLE = "Briefing 1 – a.visser, 10 mei 2030, 11:30"


@pytest.fixture
def choice(qtbot):
    made = LongChoice()
    qtbot.addWidget(made)
    made.add(WHOLE, "Briefing 1", 7)
    made.add("Een hele lange naam van een sjabloon 2 – b.smit", "Een hele lange naam 2", 8)
    made.show()
    return made


def test_the_whole_where_it_fits_else_the_short_text_else_with_an_ellipsis(choice):
    choice.resize(800, 30)
    assert choice.shown() == WHOLE
    choice.resize(140, 30)
    assert choice.shown() == "Briefing 1"
    choice.setCurrentIndex(1)
    assert choice.shown().endswith("…")
    assert choice.shown().startswith("Een")


def test_the_whole_is_its_value_and_its_tip_and_stands_in_the_list(choice):
    choice.resize(140, 30)
    choice.setCurrentIndex(1)
    choice.setCurrentIndex(0)
    assert choice.currentText() == choice.toolTip() == WHOLE
    assert choice.currentData() == 7
    choice.showPopup()
    longest = choice.view().fontMetrics().horizontalAdvance(choice.itemText(1))
    assert choice.view().width() > longest > choice.width()
    choice.hidePopup()
