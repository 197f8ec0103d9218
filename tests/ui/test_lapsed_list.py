"""Decisions whose sentence is gone can be read, and their paper opened."""

from __future__ import annotations

import pytest

from briefer.model.records import Lapsed
from ui.lapsed_list import LapsedList
from ui.spots import Spot


@pytest.fixture
def lapsed(make):
    return Lapsed(make.ruling(), make.record())


def test_a_decision_is_shown_with_its_sentence_and_paper(qtbot, words, lapsed, make):
    made = LapsedList(words)
    qtbot.addWidget(made)
    made.set_wording(words)
    made.show_lapsed([lapsed])
    (row,) = made._rows.rows
    assert row.title == make.sentence
    assert "a.visser" in row.subtitle
    assert "2030" in row.subtitle


def test_its_paper_can_be_opened(qtbot, dutch, lapsed):
    made = LapsedList(dutch)
    qtbot.addWidget(made)
    made.show_lapsed([lapsed])
    made.step(1)
    with qtbot.waitSignal(made.opened) as told:
        made._press(made.currentIndex())
    assert told.args == [Spot(lapsed.document)]
