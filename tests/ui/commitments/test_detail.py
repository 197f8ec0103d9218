from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QPushButton

from briefer.model.briefing import Answer, Ground
from briefer.model.owed import Owed
from briefer.model.records import Link, State
from briefer.model.review import Sort, Verdict
from ui.commitments.detail import CommitmentDetail
from ui.commitments.form import TERM
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
    with qtbot.waitSignal(detail.history_asked) as told:
        detail.show_entry(entry)
    assert told.args == [7]
    assert detail.history.text() == words("commitments.detail.unruled")
    detail.show_history(9, (make.ruling(sort=Sort.COMMITMENTS),))
    assert detail.history.text() == words("commitments.detail.unruled")
    detail.show_history(7, (make.ruling(sort=Sort.COMMITMENTS, why="zo is het"),))
    assert "zo is het" in detail.history.text()


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
    assert able == {TERM, State.VOLDAAN, State.INGETROKKEN}
    detail.show_entry(entry_of(Owed(make.due(3, state=State.VOLDAAN))))
    able = {asked for asked, button in detail.buttons.items() if button.isEnabled()}
    assert able == {State.OPENSTAAND}


def test_a_form_stays_with_its_commitment_and_leaves_with_another(detail, entry, make):
    detail.show_entry(entry)
    detail.buttons[State.VOLDAAN].click()
    assert detail.form.isVisible()
    assert not detail.buttons[TERM].isEnabled()
    detail.show_entry(entry)
    assert detail.form.isVisible()
    detail.show_entry(entry_of(Owed(make.due(3))))
    assert not detail.form.isVisible()


def test_another_language_keeps_the_commitment(detail, entry, english):
    detail.show_entry(entry)
    detail.set_wording(english)
    assert detail.buttons[TERM].text() == "Change the term…"
    assert "overzicht" in detail.sentence.text()
