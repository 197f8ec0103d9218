"""What a staffer says of an answer decides; a state that was given goes before it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.model.briefing import Answer, DueCommitment, Ground
from briefer.model.document import Commitment, Kind
from briefer.model.records import DocumentRecord, Filed, Link, State
from briefer.model.review import Verdict
from briefer.model.source import Passage
from briefer.related.judged import judged

TODAY = dt.date(2031, 5, 20)
DUE = dt.date(2031, 5, 10)


def filed(number):
    day = dt.date(2031, 5, number)
    moment = dt.datetime(2031, 5, number, tzinfo=dt.UTC)
    paper = DocumentRecord(
        number, "x", "x", "txt", Kind.KAMERBRIEF, "Brief", day, day, None, None, 0, moment
    )
    passage = Passage("x", 0, 0, 2, "Ja", None, 1)
    return Filed(number, paper, None, Commitment("Ja", passage, "commitments.x", 0.9))


PROMISE, FIRST, SECOND = filed(1), filed(2), filed(3)
ANSWERS = tuple(Answer(PROMISE, a.document, a, Ground.ALIKE, 0.5) for a in (FIRST, SECOND))


@pytest.fixture
def due():
    return DueCommitment(
        PROMISE, State.OPENSTAAND, DUE, 10, evidence=FIRST, proposed=True, answers=ANSWERS
    )


def said(answer, verdict, promise=PROMISE):
    return Link(promise.id, answer.document.id, answer.id, verdict)


def test_an_accepted_answer_settles_the_promise(due):
    (found,) = judged([due], [said(SECOND, Verdict.CONFIRMED)], (), TODAY)
    assert (found.state, found.evidence, found.proposed) == (State.VOLDAAN, SECOND, False)
    assert not found.overdue
    assert [answer.verdict for answer in found.answers] == [None, Verdict.CONFIRMED]


def test_a_refused_answer_makes_place_for_the_next(due):
    (found,) = judged([due], [said(FIRST, Verdict.REJECTED)], (), TODAY)
    assert (found.state, found.evidence, found.proposed) == (State.OPENSTAAND, SECOND, True)
    assert found.answers == ANSWERS[1:]
    assert [answer.finding for answer in found.refused] == [FIRST]


def test_when_all_are_refused_the_promise_is_owed_without_a_proposal(due):
    links = [said(FIRST, Verdict.REJECTED), said(SECOND, Verdict.REJECTED)]
    (found,) = judged([due], links, (), TODAY)
    assert (found.evidence, found.proposed, found.answers) == (None, False, ())
    assert found.days_overdue == 10


def test_what_seemed_settled_is_owed_again_when_its_answer_is_refused(due):
    settled = replace(due, state=State.VOLDAAN, proposed=False, days_overdue=None)
    (found,) = judged([settled], [said(FIRST, Verdict.REJECTED)], (), TODAY)
    assert (found.state, found.days_overdue) == (State.OPENSTAAND, 10)


def test_another_answer_that_is_sure_keeps_it_settled(due):
    sure = replace(ANSWERS[1], confirmed=True)
    settled = replace(due, state=State.VOLDAAN, proposed=False, answers=(ANSWERS[0], sure))
    (found,) = judged([settled], [said(FIRST, Verdict.REJECTED)], (), TODAY)
    assert (found.state, found.evidence) == (State.VOLDAAN, SECOND)


def test_a_paper_that_was_refused_is_proposed_no_more(due):
    whole = Answer(PROMISE, SECOND.document, None, Ground.PAPER_IS_IN, 0.4)
    proposed = replace(due, evidence=None, answers=(whole,))
    link = Link(PROMISE.id, SECOND.document.id, None, Verdict.REJECTED)
    (found,) = judged([proposed], [link], (), TODAY)
    assert (found.proposed, found.answers) == (False, ())


def test_a_paper_as_a_whole_can_settle(due):
    whole = Answer(PROMISE, SECOND.document, None, Ground.PAPER_IS_IN, 0.4)
    link = Link(PROMISE.id, SECOND.document.id, None, Verdict.CONFIRMED)
    (found,) = judged([replace(due, answers=(whole,))], [link], (), TODAY)
    assert found.state is State.VOLDAAN


def test_what_was_said_of_a_later_telling_counts(due):
    told = replace(due, retold=(SECOND,))
    (found,) = judged([told], [said(FIRST, Verdict.CONFIRMED, SECOND)], (), TODAY)
    assert found.state is State.VOLDAAN


@pytest.mark.parametrize("verdict", [Verdict.CONFIRMED, Verdict.REJECTED])
def test_a_state_that_was_given_stays(due, verdict):
    (found,) = judged([due], [said(FIRST, verdict)], {PROMISE.id}, TODAY)
    assert (found.state, found.days_overdue) == (due.state, due.days_overdue)


def test_without_a_word_of_anybody_nothing_changes(due):
    assert judged([due], [], (), TODAY) == (due,)
    other = said(filed(9), Verdict.REJECTED)
    assert judged([due], [other], (), TODAY) == (due,)
