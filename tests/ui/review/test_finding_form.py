"""The form asks what a finding must be, and tells only what changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from briefer.model.document import Strength
from briefer.model.records import TopicRecord
from briefer.model.review import Selection, Sort, Verdict
from ui.findings import Subject
from ui.review.deeds import Act, Add, Rule
from ui.review.finding_form import FindingForm, Offer

#: Another one than the position has.
FIRST = next(iter(Strength))
OFFER = Offer((TopicRecord(1, "Havens"), TopicRecord(2, "Sluizen")), ("oppose", "support"))


@pytest.fixture
def form(qtbot, dutch):
    made = FindingForm(dutch)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def decided(form):
    deeds = []
    form.decided.connect(deeds.append)
    return deeds


@pytest.fixture
def asked(form, make):
    """The form asks about a position."""
    filed = make.position(4, stance="support", condition="mits diep")
    form.ask(Act.CORRECT, Subject(Sort.POSITIONS, filed), OFFER)
    return filed


def test_only_what_changed_is_told(form, asked, decided, qtbot):
    assert not form.keep.isEnabled()
    form.editors["holder"].clear()
    qtbot.keyClicks(form.editors["holder"], "minister van Havens")
    form.editors["topic"].setEditText("sluizen")
    qtbot.keyClicks(form.why, "Zie blz. 2.")
    form.keep.click()
    changes = (("holder", "minister van Havens"), ("topic", 2))
    assert decided == [Rule(4, Verdict.CORRECTED, changes, "Zie blz. 2.")]
    assert not form.isVisible()


def test_what_is_put_back_is_no_change(form, asked, qtbot):
    qtbot.keyClicks(form.editors["holder"], "x")
    assert form.keep.isEnabled()
    qtbot.keyClick(form.editors["holder"], Qt.Key.Key_Backspace)
    assert not form.keep.isEnabled()


def test_how_firm_a_position_is_can_be_chosen(form, asked, decided, qtbot):
    box = form.editors["strength"]
    assert box.currentText() == "gewoon"
    box.setCurrentIndex(2)
    box.activated.emit(2)
    form.keep.click()
    assert decided[0].changes == (("strength", Strength.CAUTIOUS),)


def test_a_condition_may_be_taken_away_but_a_holder_not(form, asked, decided, qtbot):
    form.editors["condition"].clear()
    form.editors["condition"].edited.emit()
    qtbot.keyClick(form.editors["condition"], Qt.Key.Key_Return)
    assert decided[0].changes == (("condition", None),)
    form.ask(Act.CORRECT, Subject(Sort.POSITIONS, asked), OFFER)
    form.editors["holder"].clear()
    form.editors["holder"].edited.emit()
    assert not form.keep.isEnabled()


def test_escape_and_cancel_decide_nothing(form, asked, decided, qtbot):
    qtbot.keyClicks(form.editors["holder"], "x")
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(form.editors["holder"], Qt.Key.Key_Escape)
    form.ask(Act.CORRECT, Subject(Sort.POSITIONS, asked), OFFER)
    form.cancel.click()
    assert not decided


def test_another_topic_is_asked_for_alone(form, make, decided):
    form.ask(Act.TOPIC, Subject(Sort.COMMITMENTS, make.due(3).record), OFFER)
    assert [*form.editors] == ["topic"]
    form.editors["topic"].setEditText("geen onderwerp")
    form.keep.click()
    assert decided == [Rule(3, Verdict.CORRECTED, (("topic", None),))]


def test_a_passage_becomes_what_is_filled_in(form, make, decided, qtbot):
    passage = make.passage()
    form.ask(Act.ADD, Subject(Sort.COMMITMENTS, document_id=9, passage=passage), OFFER)
    qtbot.keyClicks(form.editors["to"], "Eerste Kamer")
    form.keep.click()
    (deed,) = decided
    assert isinstance(deed, Add)
    changes = (("by", "kabinet"), ("to", "Eerste Kamer"), ("type", "toezegging"))
    assert deed.selection == Selection(9, Sort.COMMITMENTS, passage, changes)


def test_an_ally_must_have_a_name(form, make, qtbot):
    form.ask(Act.ADD, Subject(Sort.ALLIED_POSITIONS, document_id=9, passage=make.passage()), OFFER)
    assert not form.keep.isEnabled()
    qtbot.keyClicks(form.editors["actor"], "Noorwegen")
    assert form.keep.isEnabled()


@pytest.mark.parametrize("sort", [s for s in Sort if s != Sort.ANSWERS])
def test_every_sort_has_its_form_in_both_languages(qtbot, words, make, sort):
    made = FindingForm(words)
    qtbot.addWidget(made)
    made.ask(Act.ADD, Subject(sort, document_id=1, passage=make.passage()), OFFER)
    assert make.sentence in made.quote.text()
    assert made.title.text()


def test_earlier_decisions_are_asked_for_and_shown(form, make, qtbot):
    filed = replace(make.position(4), verdict=Verdict.CONFIRMED)
    with qtbot.waitSignal(form.history_asked) as told:
        form.ask(Act.CORRECT, Subject(Sort.POSITIONS, filed), OFFER)
    assert told.args == [4]
    form.show_history(5, (make.ruling(),))
    assert form.history.text() == ""
    form.show_history(4, (make.ruling(),))
    assert "verworpen" in form.history.text()


def test_the_other_language_leaves_what_is_filled_in(form, asked, decided, qtbot, english):
    form.editors["holder"].clear()
    qtbot.keyClicks(form.editors["holder"], "minister van")
    qtbot.keyClicks(form.why, "Zie blz. 2.")
    form.editors["strength"].setCurrentIndex(0)
    form.set_wording(english)
    assert not form.isHidden()
    labels = {label.text() for label in form.findChildren(QLabel)}
    assert english("domain.field.holder").capitalize() in labels
    assert form.editors["strength"].currentText() == english.value("strength", FIRST)
    qtbot.keyClicks(form.editors["holder"], " Havens")
    form.keep.click()
    (rule,) = decided
    assert dict(rule.changes)["holder"] == "minister van Havens"
    assert (rule.why, dict(rule.changes)["strength"]) == ("Zie blz. 2.", FIRST)
