from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from briefer.model.document import Deadline
from briefer.model.owed import Owed
from briefer.model.records import State
from briefer.model.review import Verdict
from ui.commitments.form import OWNER, TERM, CommitmentForm
from ui.commitments.rows import entry_of
from ui.review.deeds import Rule


@pytest.fixture
def form(qtbot, words):
    made = CommitmentForm(words)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def entry(make):
    return entry_of(Owed(make.due(5, late=3, day=dt.date(2030, 5, 7))))


def test_without_a_reason_nothing_is_put_on_record(form, entry, qtbot):
    form.ask(entry, State.VOLDAAN)
    assert not form.keep.isEnabled()
    with qtbot.assertNotEmitted(form.decided):
        qtbot.keyClick(form.why, Qt.Key.Key_Return)


def test_a_state_is_kept_with_its_reason(form, entry, qtbot):
    form.ask(entry, State.INGETROKKEN)
    form.why.setText("  brief van  mei ")
    with qtbot.waitSignal(form.decided) as told:
        form.keep.click()
    changes = (("state", State.INGETROKKEN),)
    assert told.args == [Rule(5, Verdict.CONFIRMED, changes, "brief van mei")]
    assert form.entry is None


def test_another_term_is_kept_with_its_reason(form, entry, qtbot):
    form.ask(entry, TERM)
    form.why.setText("uitstel")
    assert not form.keep.isEnabled()
    form.term.day.clear()
    qtbot.keyClicks(form.term.day, "1-7-2030")
    with qtbot.waitSignal(form.decided) as told:
        form.keep.click()
    (rule,) = told.args
    assert (rule.finding_id, rule.verdict, rule.why) == (5, Verdict.CORRECTED, "uitstel")
    assert rule.changes == (
        ("deadline", Deadline("voor de zomer", dt.date(2030, 7, 1), "staffer")),
    )


def test_what_is_no_day_cannot_be_kept(form, entry, qtbot):
    form.ask(entry, TERM)
    form.why.setText("uitstel")
    form.term.day.clear()
    qtbot.keyClicks(form.term.day, "ooit")
    assert not form.keep.isEnabled()


def test_the_telling_whose_term_counts_is_corrected(form, make, qtbot):
    day = dt.date(2030, 6, 1)
    first, later = make.due(5, day=dt.date(2030, 5, 7)), make.due(6, day=day)
    entry = entry_of(Owed(replace(first, due=day, retold=(later.record,))))
    form.ask(entry, TERM)
    form.why.setText("uitstel")
    form.term.day.clear()
    qtbot.keyClicks(form.term.day, "2030-08-01")
    with qtbot.waitSignal(form.decided) as told:
        form.keep.click()
    assert told.args[0].finding_id == 6


def test_esc_leaves_it(form, entry, qtbot, english):
    form.ask(entry, State.VOLDAAN)
    form.set_wording(english)
    assert form.title.text() == english("commitments.form.voldaan")
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert form.isHidden()


def test_another_owner_is_kept_with_its_reason_and_known_ones_are_offered(form, entry, qtbot):
    form.offer(("minister van Havens", "minister van Sluizen"))
    form.ask(entry, OWNER)
    form.why.setText("overgedragen")
    assert not form.keep.isEnabled()
    form.owner.setText("minister van Sluizen")
    assert form.owner.completer().completionCount() >= 1
    with qtbot.waitSignal(form.decided) as told:
        form.keep.click()
    changes = (("by", "minister van Sluizen"),)
    assert told.args == [Rule(5, Verdict.CORRECTED, changes, "overgedragen")]
    form.ask(entry, State.VOLDAAN)
    assert form.owner is None
