"""The rubricering is set by a person, with who, when and until when."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from briefer import drafts
from briefer.model.draft import Marking
from ui.draft.marking import MarkingForm
from ui.pieces.widgets import LinkButton


@pytest.fixture
def form(qtbot, words, draft, make):
    made = MarkingForm()
    qtbot.addWidget(made)
    made.ask(draft, make.day, words)
    made.show()
    return made


def save(form):
    next(b for b in form.findChildren(QPushButton) if not isinstance(b, LinkButton)).click()


def test_a_level_is_proposed_and_not_set(form, draft, words):
    shown = [label.text() for label in form.findChildren(QLabel)]
    assert words("draft.marking.proposed", level=drafts.proposed_marking(draft)) in shown
    assert form.level.currentText() == draft.marking.level


def test_it_is_set_with_who_when_and_until_when(form, qtbot, make):
    form.level.setCurrentText("Dep. VERTROUWELIJK")
    form.by.setText("A. Visser")
    form.until.setText("1-1-2031")
    with qtbot.waitSignal(form.decided) as told:
        save(form)
    assert told.args == [Marking("Dep. VERTROUWELIJK", "A. Visser", make.day, dt.date(2031, 1, 1))]


def test_what_is_no_day_is_not_taken(form, qtbot):
    form.until.setText("volgend jaar")
    with qtbot.assertNotEmitted(form.decided):
        save(form)
    assert form.until.selectedText() == "volgend jaar"
    assert form.remark.isVisible()
