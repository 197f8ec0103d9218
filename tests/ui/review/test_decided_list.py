"""Every decision can be read, opened in its paper, and taken back, also much later."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from briefer.model.records import Decided
from briefer.model.review import Verdict
from ui.review.decided_list import DecidedList
from ui.spots import Spot, spot_at


@pytest.fixture
def decided(make):
    return Decided(make.ruling(), make.record(), make.passage(), 4)


@pytest.fixture
def shown(qtbot, dutch, decided, make):
    made = DecidedList(dutch)
    qtbot.addWidget(made)
    gone = make.ruling(2, Verdict.CONFIRMED)
    made.show_decided([decided, Decided(gone, make.record(), None, None)])
    return made


def test_a_decision_is_shown_with_its_sentence_and_who(qtbot, words, decided, make):
    made = DecidedList(words)
    qtbot.addWidget(made)
    made.show_decided([decided])
    (row,) = made._rows.rows
    assert row.title == make.sentence
    assert "a.visser" in row.subtitle


def test_those_whose_sentence_is_gone_come_first_and_say_so(shown):
    first, second = shown._rows.rows
    assert [badge.text for badge in first.badges][-1] == "zin verdwenen"
    assert len(second.badges) == 1


def test_a_rejection_needs_no_sentence(decided):
    assert not replace(decided, finding_id=None).lapsed


def test_its_sentence_is_opened_where_it_was_decided_about(shown, qtbot, make):
    shown.choose(1)
    with qtbot.waitSignal(shown.opened) as told:
        shown.menu().actions()[0].trigger()
    assert told.args == [spot_at(make.record(), (make.passage(),))]
    shown.choose(2)
    with qtbot.waitSignal(shown.opened) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert told.args == [Spot(make.record())]


def test_a_decision_is_taken_back_by_its_menu_or_a_key(shown, qtbot):
    shown.choose(1)
    with qtbot.waitSignal(shown.taken_back) as told:
        shown.menu().actions()[1].trigger()
    assert told.args[0].id == 1
    with qtbot.waitSignal(shown.taken_back):
        qtbot.keyClick(shown, Qt.Key.Key_Delete)
