from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from briefer.model.briefing import Answer, Ground
from briefer.model.owed import Owed
from briefer.model.records import Link, Past, State
from briefer.model.review import Sort, Verdict
from ui.commitments.detail import CommitmentDetail
from ui.commitments.form import OWNER, TERM
from ui.commitments.rows import entry_of
from ui.pieces.widgets import LinkButton
from ui.review.deeds import Judge
from ui.spots import spot_of


@pytest.fixture
def detail(qtbot, words):
    made = CommitmentDetail(words)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


@pytest.fixture
def entry(make):
    promise, said = make.due(7).record, make.due(8).record
    answers = (
        Answer(promise, said.document, said, Ground.ALIKE, 0.5),
        Answer(promise, make.record(2), None, Ground.PAPER_IS_IN, 0.5),
    )
    due = make.due(7, late=3, day=dt.date(2030, 5, 7), answers=answers, retold=(said,))
    return entry_of(Owed(due, make.meeting().meeting, "Havens"))


def test_without_a_choice_it_says_to_choose(detail, words):
    assert detail.sentence.text() == words("commitments.pick")
    assert not any(button.isVisible() for button in detail.buttons.values())


def test_history_is_asked_for_and_shown_with_its_own_commitment(detail, entry, make, qtbot, words):
    with qtbot.waitSignal(detail.past_asked) as told:
        detail.show_entry(entry)
    assert told.args == [(7, 8)]
    past = (Past(make.ruling(sort=Sort.COMMITMENTS, why="zo is het")),)
    for tellings, seen in (((9,), False), ((7, 8), True)):
        detail.show_past(tellings, past)
        labels = [label.text() for label in detail.past.findChildren(QLabel)]
        assert any("zo is het" in text for text in labels) is seen


def test_a_proposed_answer_is_accepted_or_refused_with_both_sentences_in_sight(
    detail, entry, qtbot, words
):
    detail.show_entry(entry)
    buttons = detail.findChildren(QPushButton)
    accept = [b for b in buttons if b.text() == words("commitments.detail.accept")]
    refuse = [b for b in buttons if b.text() == words("commitments.detail.refuse")]
    assert (len(accept), len(refuse)) == (2, 2)
    assert "overzicht" in detail.sentence.text()
    with qtbot.waitSignal(detail.decided) as told:
        accept[0].click()
    assert told.args == [Judge(Link(7, 1, 8, Verdict.CONFIRMED))]
    with qtbot.waitSignal(detail.decided) as told:
        refuse[1].click()
    assert told.args == [Judge(Link(7, 2, None, Verdict.REJECTED))]


def test_every_source_opens(detail, entry, qtbot):
    detail.show_entry(entry)
    links = detail.findChildren(LinkButton)
    assert len(links) == 4
    with qtbot.waitSignal(detail.opened) as told:
        links[0].click()
    assert told.args == [spot_of(entry.owed.due.record)]
    assert all(link.accessibleName() for link in links)


def test_only_what_can_be_done_is_offered(detail, entry, make):
    detail.show_entry(entry)
    able = {asked for asked, button in detail.buttons.items() if button.isEnabled()}
    assert able == {TERM, OWNER, State.VOLDAAN, State.INGETROKKEN}
    detail.show_entry(entry_of(Owed(make.due(3, state=State.VOLDAAN))))
    able = {asked for asked, button in detail.buttons.items() if button.isEnabled()}
    assert able == {OWNER, State.OPENSTAAND, State.INGETROKKEN}


def test_a_form_stays_with_its_commitment_and_leaves_with_another(detail, entry, make):
    detail.show_entry(entry)
    detail.buttons[State.VOLDAAN].click()
    assert detail.form.isVisible()
    assert not detail.buttons[TERM].isEnabled()
    detail.show_entry(entry)
    assert detail.form.isVisible()
    detail.show_entry(entry_of(Owed(make.due(3))))
    assert not detail.form.isVisible()


def test_its_facts_are_named_with_a_capital_as_in_the_review(detail, entry, words):
    detail.show_entry(entry)
    shown = {label.text() for label in detail.findChildren(QLabel)}
    names = [words(f"commitments.column.{name}") for name in ("state", "owner", "topic")]
    assert {name[0].upper() + name[1:] for name in names} <= shown
    assert not shown & set(names)


def test_another_language_keeps_the_commitment(detail, entry, english):
    detail.show_entry(entry)
    detail.set_wording(english)
    assert detail.buttons[TERM].text() == "Change the deadline…"
    assert "overzicht" in detail.sentence.text()


def test_the_sentence_stays_while_what_is_below_it_scrolls(detail, entry, qtbot):
    detail.resize(420, 180)
    detail.show_entry(entry)
    bar = detail.body.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    before = detail.sentence.mapTo(detail, detail.sentence.rect().topLeft())
    bar.setValue(bar.maximum())
    assert detail.sentence.mapTo(detail, detail.sentence.rect().topLeft()) == before
    assert not detail.sentence.visibleRegion().isEmpty()


def test_the_keys_judge_the_surest_proposal_and_nothing_else(detail, entry, make, qtbot):
    detail.show_entry(entry)
    with qtbot.waitSignal(detail.decided) as told:
        detail.judge(Verdict.REJECTED)
    assert told.args == [Judge(Link(7, 1, 8, Verdict.REJECTED))]
    detail.show_entry(entry_of(Owed(make.due(3))))
    with qtbot.assertNotEmitted(detail.decided):
        detail.judge(Verdict.CONFIRMED)


def test_what_was_said_of_an_answer_is_shown_and_taken_back(detail, entry, make, qtbot, words):
    first, second = entry.owed.due.answers
    due = replace(
        entry.owed.due,
        state=State.VOLDAAN,
        answers=(replace(first, verdict=Verdict.CONFIRMED),),
        refused=(replace(second, verdict=Verdict.REJECTED),),
    )
    detail.show_entry(entry_of(Owed(due)))
    accepted, refused = detail.cards
    assert accepted.lead.text() == words("promises.answer.accepted")
    assert refused.lead.text() == words("promises.answer.refused")
    ruling = make.ruling(5, sort=Sort.ANSWERS, verdict=Verdict.CONFIRMED)
    detail.show_past((7, 8), (Past(ruling, Link(7, 1, 8, Verdict.CONFIRMED), "x", standing=True),))
    assert "a.visser" in accepted.outcome.text()
    buttons = [b for b in accepted.findChildren(QPushButton) if b.text() == words("promises.undo")]
    with qtbot.waitSignal(detail.taken_back) as told:
        next(b for b in buttons if b.isEnabled()).click()
    assert told.args == [ruling]
    judging = {words("commitments.detail.accept"), words("commitments.detail.refuse")}
    assert not judging & {b.text() for b in detail.findChildren(QPushButton) if b.isVisible()}


def test_asking_ends_and_is_told_so_that_the_keys_go_back(detail, entry, qtbot):
    detail.resize(420, 180)
    detail.show_entry(entry)
    detail.ask(State.VOLDAAN)
    bar = detail.body.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    with qtbot.waitSignal(detail.left):
        qtbot.keyClick(detail.form, Qt.Key.Key_Escape)
    assert bar.value() == 0
