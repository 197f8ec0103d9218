from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.reader.find_bar import FindBar


@pytest.fixture
def bar(qtbot, dutch):
    made = FindBar(dutch)
    qtbot.addWidget(made)
    return made


def test_it_is_not_there_until_it_is_asked_for(bar):
    assert bar.isHidden()
    bar.begin("haven")
    assert bar.words == "haven"


def test_typing_asks_after_a_moment(bar, qtbot):
    bar.begin()
    with qtbot.waitSignal(bar.asked, check_params_cb=lambda words: words == "sluis"):
        bar.field.setText("sluis")


def test_enter_goes_on_and_shift_enter_back(bar, qtbot):
    bar.begin("haven")
    steps = []
    bar.stepped.connect(steps.append)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]


def test_escape_closes(bar, qtbot):
    bar.begin("haven")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_which_of_how_many_is_told(bar):
    bar.begin("haven")
    bar.tell(3, 12)
    assert bar.count.text() == "3 van 12"
    bar.tell(1, 0)
    assert bar.count.text() == "niet gevonden"
