from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from briefer.model.briefing import Answer, Ground
from briefer.model.records import Link, Past
from briefer.model.review import Sort, Verdict
from ui.commitments.answer_card import AnswerCard, is_of, words_of


@pytest.fixture
def promise(make):
    return make.due(7).record


def with_answer(make, promise, **changes):
    said = replace(promise, item=replace(promise.item, **changes))
    return Answer(said, said.document, said, Ground.IN_SILENCE, 0.5)


def test_the_text_right_after_a_promise_is_told_in_its_own_words(make, promise, words):
    after = make.passage(text="Daarna volgde een pauze.")
    answer = with_answer(make, promise, fulfilled_by=after)
    assert words_of(answer, words) == "Daarna volgde een pauze."


def test_a_promise_that_keeps_itself_says_that_there_is_no_second_sentence(make, promise, words):
    assert words_of(with_answer(make, promise), words) == words("promises.answer.same")


def test_of_a_paper_alone_its_title_is_told(make, promise, words):
    answer = Answer(promise, make.record(2), None, Ground.PAPER_IS_IN, 0.5)
    assert make.record(2).title in words_of(answer, words)


def test_what_the_papers_say_themselves_can_only_be_refused(qtbot, make, promise, words):
    card = AnswerCard(replace(with_answer(make, promise), confirmed=True), words)
    qtbot.addWidget(card)
    shown = [button.text() for button in card.findChildren(QPushButton)]
    assert words("commitments.detail.refuse") in shown
    assert words("commitments.detail.accept") not in shown


def test_a_decision_is_of_the_answer_it_names_while_it_stands(make, promise):
    answer = with_answer(make, promise)
    ruling = make.ruling(sort=Sort.ANSWERS)
    link = Link(7, answer.paper.id, 7, Verdict.REJECTED)
    assert is_of(Past(ruling, link, standing=True), answer)
    assert not is_of(Past(ruling, link), answer)
    assert not is_of(Past(ruling, replace(link, answer_id=None), standing=True), answer)
    assert not is_of(Past(ruling, standing=True), answer)
