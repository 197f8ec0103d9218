"""A question in the page is answered by Enter and left by Esc, or by the button for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from ui.pieces.asking import AskingForm


class Asked(AskingForm):
    def __init__(self, wording):
        super().__init__(wording)
        self.field = QLineEdit()
        self.lay_out(self.field)

    def _decide(self):
        self.decided.emit(self.field.text())
        self.leave()


@pytest.fixture
def form(qtbot, dutch):
    made = Asked(dutch)
    qtbot.addWidget(made)
    made.told = []
    made.decided.connect(made.told.append)
    made.left.connect(lambda: made.told.append("left"))
    made.show()
    made.field.setText("zo")
    made.field.setFocus()
    return made


def test_enter_decides_once_and_leaves(form, qtbot):
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert form.told == ["zo", "left"]
    assert form.isHidden()


def test_enter_on_the_button_that_leaves_decides_nothing(form, qtbot):
    form.cancel.setFocus()
    qtbot.waitUntil(form.cancel.hasFocus)
    qtbot.keyClick(form.cancel, Qt.Key.Key_Return)
    assert form.told == ["left"]


def test_enter_on_another_button_of_the_form_presses_that_and_decides_nothing(form, qtbot):
    other = QPushButton(form)
    other.clicked.connect(lambda: form.told.append("other"))
    other.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert form.told == ["other"]


def test_escape_leaves_once(form, qtbot):
    qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    form.leave()
    assert form.told == ["left"]
