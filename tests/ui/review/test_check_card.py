"""One thing to look at: its paragraph with the sentence marked, what was made of it, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from briefer.model.briefing import Ground
from briefer.model.checklist import Sentence
from ui.review.check_card import CheckCard, ParagraphView


@pytest.fixture
def card(qtbot, dutch):
    made = CheckCard(dutch)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def marked(view):
    return [s.cursor.selectedText() for s in view.extraSelections()]


def texts(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def test_the_sentence_stands_marked_in_its_paragraph(card, make):
    card.show_check(make.check())
    assert card.paragraph.toPlainText().startswith("De zitting begon laat.")
    assert marked(card.paragraph) == [make.sentence]


def test_what_was_made_of_it_and_why_stand_below(card, make, qtbot):
    card.show_check(make.check())
    qtbot.waitUntil(lambda: {"Houder", "Nederland", "Onderwerp", "Havens"} <= set(texts(card)))
    assert any("twijfelachtig" in text and "‘steunt’" in text for text in texts(card))
    assert "Nederlands standpunt" in card.question.text()


def test_an_answer_shows_both_sentences_and_why_it_is_proposed(card, make):
    card.show_check(make.proposal())
    assert marked(card.paragraph) == marked(card.answer) == ["De zi"]
    assert "lijkt" in card.reason.text()
    card.show_check(make.check())
    assert card.answer.isHidden()
    assert card.answer_lead.isHidden()


def test_a_paper_as_a_whole_can_be_proposed_and_opened(card, make, qtbot):
    proposal = make.proposal()
    paper = replace(make.record(9), title="Brief")
    answer = replace(proposal.answer, finding=None, paper=paper, ground=Ground.PAPER_IS_IN)
    card.show_check(replace(proposal, answer=answer, answered=None))
    assert card.answer.isHidden()
    assert "het toegezegde stuk is er" in card.reason.text()
    with qtbot.waitSignal(card.opened) as told:
        card.findChildren(QPushButton)[-1].click()
    assert told.args[0].document == paper


def test_its_place_opens_the_paper(card, make, qtbot):
    card.show_check(make.check())
    with qtbot.waitSignal(card.opened) as told:
        card.findChild(QPushButton).click()
    assert told.args[0].document == make.record()


def test_a_sentence_after_letters_of_two_units_is_marked_right(qtbot):
    view = ParagraphView()
    qtbot.addWidget(view)
    view.show_sentence(Sentence("\U0001f600 Nee. Ja.", 7, 10))
    assert marked(view) == ["Ja."]


def test_a_paragraph_is_as_high_as_its_text(qtbot):
    view = ParagraphView()
    qtbot.addWidget(view)
    view.show()
    view.resize(300, 10)
    view.show_sentence(Sentence("Kort.", 0, 5))
    short = view.height()
    view.show_sentence(Sentence("Lang. " * 80, 0, 5))
    assert view.height() > short * 3


def test_it_is_said_again_in_the_other_language(card, make, english):
    card.show_check(make.check())
    card.set_wording(english)
    assert "Dutch position" in card.question.text()
