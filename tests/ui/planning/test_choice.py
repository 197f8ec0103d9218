"""The meetings of a calendar: which are proposed, how they read, what is made."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from briefer.model.document import Meeting
from briefer.planning import Proposal
from ui.planning.choice import CalendarChoice, line_of


def proposal(number=1, **changes):
    meeting = Meeting("EU", ("Algemene Zaken",), dt.date(2030, 6, number))
    return Proposal(**({"meeting": meeting, "told": "RAZ"} | changes))


@pytest.fixture
def choice(qtbot, dutch):
    made = CalendarChoice(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_known_unclear_or_called_off_is_not_ticked(choice, make):
    fresh = proposal()
    choice.ask(
        [
            fresh,
            proposal(2, known=make.meeting()),
            proposal(3, cancelled=True),
            proposal(4, recognised=False),
        ]
    )
    assert choice.chosen() == (fresh,)


def test_enter_makes_what_is_ticked(choice, qtbot):
    first, other = proposal(), proposal(2, cancelled=True)
    choice.ask([first, other])
    choice.list.item(1).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(choice.decided) as told:
        qtbot.keyClick(choice.list, Qt.Key.Key_Return)
    assert told.args[0] == (first, other)
    assert choice.isHidden()


def test_with_nothing_ticked_nothing_is_made(choice, qtbot):
    choice.ask([proposal(cancelled=True)])
    decided = []
    choice.decided.connect(decided.append)
    assert not choice.keep.isEnabled()
    qtbot.keyClick(choice.list, Qt.Key.Key_Return)
    assert decided == []


def test_a_meeting_that_is_there_cannot_be_ticked_and_is_opened(choice, make, qtbot):
    choice.ask([proposal(known=make.meeting(6))])
    item = choice.list.item(0)
    assert not item.flags() & Qt.ItemFlag.ItemIsUserCheckable
    with qtbot.waitSignal(choice.opened) as told:
        choice.list.itemDoubleClicked.emit(item)
    assert told.args == [6]


def test_a_line_says_what_speaks_against_it(words, make):
    line = line_of(proposal(cancelled=True, unsure=True, known=make.meeting()), words)
    for key in ("known", "cancelled", "unsure"):
        assert words(f"planning.choice.{key}") in line
    assert "“RAZ”" in line


def test_another_language_keeps_what_was_ticked(choice, english):
    first, other = proposal(), proposal(2)
    choice.ask([first, other])
    choice.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    choice.set_wording(english)
    assert choice.chosen() == (other,)
    assert choice.keep.text() == "Make 1 meeting"


def test_the_list_is_no_higher_than_its_rows(choice):
    choice.resize(600, 900)
    choice.ask([proposal()])
    one = choice.list.sizeHint().height()
    assert choice.list.height() == one
    assert (
        choice.list.visualItemRect(choice.list.item(0)).bottom() < choice.list.viewport().height()
    )
    choice.ask([proposal(number) for number in range(1, 29)])
    assert one * 5 < choice.list.sizeHint().height() < one * 10


def test_escape_leaves(choice, qtbot):
    choice.ask([proposal()])
    with qtbot.waitSignal(choice.left):
        qtbot.keyClick(choice.list, Qt.Key.Key_Escape)


def test_ten_thousand_meetings_can_be_asked_about(choice):
    choice.ask([proposal(1 + number % 28, told=str(number)) for number in range(10_000)])
    assert choice.list.count() == 10_000
