from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from ui.compare.choice import MeetingChoice, beside


@pytest.fixture
def meetings(make):
    days = [dt.date(2030, month, 1) for month in (5, 4, 3, 2, 1)]
    return [make.meeting(number, start=day) for number, day in enumerate(days, 1)]


@pytest.fixture
def choice(qtbot, dutch, meetings):
    made = MeetingChoice(dutch)
    qtbot.addWidget(made)
    made.show_meetings(meetings)
    made.show()
    return made


def test_the_button_waits_for_two_and_refuses_five(choice, meetings):
    states = []
    for count in range(6):
        choice.tick([record.id for record in meetings[:count]])
        states.append(choice.go.isEnabled())
    assert states == [False, False, True, True, True, False]


def test_space_ticks_and_ctrl_enter_chooses(choice, qtbot):
    choice.tick([2])
    qtbot.keyClick(choice.list, Qt.Key.Key_Space)
    assert choice.ticked == (1, 2)
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [(1, 2)]


def test_enter_ticks_and_takes_the_tick_away(choice, qtbot):
    for ticked in ((1,), ()):
        qtbot.keyClick(choice.list, Qt.Key.Key_Return)
        assert choice.ticked == ticked


def test_too_few_are_not_chosen(choice, qtbot):
    with qtbot.assertNotEmitted(choice.chosen):
        qtbot.keyClick(choice, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_typing_narrows_the_list_but_hides_nothing_that_is_ticked(choice):
    choice.tick([1])
    choice.field.setText("maart")
    assert [one.id for one in choice.rows.rows] == [1, 3]
    choice.field.clear()
    assert choice.rows.rowCount() == 5


def test_what_is_ticked_stays_so_in_another_language(choice, english, meetings):
    choice.tick([1, 3])
    choice.set_wording(english)
    choice.show_meetings(meetings)
    assert choice.ticked == (1, 3)
    assert choice.list.accessibleName() == english("compare.choice.list")


def test_a_meeting_gets_the_one_of_its_series_before_it(make, meetings):
    other = make.meeting(9, organisation="Sluizenraad", start=dt.date(2030, 4, 20))
    assert beside([*meetings, other], 1) == (2, 1)
    assert beside([*meetings, other], 9) == (9,)
    assert beside(meetings, 99) == ()
