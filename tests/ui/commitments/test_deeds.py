from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefer.model.briefing import Answer, Ground
from briefer.model.records import State
from briefer.model.review import Verdict
from ui.commitments.deeds import PromiseDeeds, possible, proposal
from ui.commitments.form import OWNER, TERM


@pytest.fixture
def deeds(qtbot):
    view = QWidget()
    qtbot.addWidget(view)
    return PromiseDeeds(view, lists=True)


@pytest.fixture
def proposed(make):
    promise, said = make.due(7).record, make.due(8).record
    return make.due(7, answers=(Answer(promise, said.document, said, Ground.ALIKE, 0.5),))


def pressed(deeds, key, due, modifiers=Qt.KeyboardModifier.NoModifier):
    return deeds.press(QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers), due)


def test_what_can_be_asked_hangs_on_how_it_stands(make):
    assert possible(make.due()) == {TERM, OWNER, State.VOLDAAN, State.INGETROKKEN}
    assert possible(make.due(state=State.INGETROKKEN)) == {
        *(OWNER, State.OPENSTAAND, State.VOLDAAN)
    }
    assert possible(make.due(state=State.VOLDAAN)) == {
        *(OWNER, State.OPENSTAAND, State.INGETROKKEN)
    }


def test_only_what_nobody_judged_is_proposed(make, proposed):
    assert proposal(proposed) == proposed.answers[0]
    assert proposal(make.due()) is None


def test_each_deed_has_its_key(deeds, make, proposed, qtbot):
    for key, asked in ((Qt.Key.Key_T, TERM), (Qt.Key.Key_I, State.INGETROKKEN)):
        with qtbot.waitSignal(deeds.asked) as told:
            assert pressed(deeds, key, make.due())
        assert told.args == [asked]
    with qtbot.waitSignal(deeds.judged) as told:
        assert pressed(deeds, Qt.Key.Key_W, proposed)
    assert told.args == [Verdict.REJECTED]


def test_a_key_of_what_cannot_be_done_does_nothing_and_others_are_left(deeds, make, qtbot):
    with qtbot.assertNotEmitted(deeds.asked):
        assert pressed(deeds, Qt.Key.Key_O, make.due())
        assert pressed(deeds, Qt.Key.Key_A, make.due())
        assert not pressed(deeds, Qt.Key.Key_X, make.due())
        assert not pressed(deeds, Qt.Key.Key_V, None)
        assert not pressed(deeds, Qt.Key.Key_V, make.due(), Qt.KeyboardModifier.ControlModifier)


def test_the_menu_names_all_that_can_be_done_with_its_key(deeds, proposed, words, qtbot):
    menu = deeds.open_menu(proposed, words, QPoint(5, 5))
    able = {action.text() for action in menu.actions() if action.isEnabled()}
    names = {"accept", "refuse", TERM, State.VOLDAAN, State.INGETROKKEN}
    for name in names:
        assert any(text.startswith(f"{words(f'commitments.detail.{name}')}\t") for text in able)
    assert words("promises.list") in able
    again = f"{words(f'commitments.detail.{State.OPENSTAAND}')}\tO"
    assert again not in able
    accept = next(a for a in menu.actions() if words("commitments.detail.accept") in a.text())
    with qtbot.waitSignal(deeds.judged) as told:
        accept.trigger()
    assert told.args == [Verdict.CONFIRMED]
    menu.close()
