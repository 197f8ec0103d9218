"""A staffer's word on a proposed answer holds for the two sentences, in every version."""

from __future__ import annotations

import pytest

from briefer.errors import NoSuchRecordError
from briefer.model.records import Link
from briefer.model.review import Decider, Sort, Verdict

from .conftest import ANSWER, PROMISE


@pytest.fixture
def by(now):
    return Decider("a.visser", now, "Zelfde brief.")


@pytest.mark.parametrize("verdict", [Verdict.CONFIRMED, Verdict.REJECTED])
def test_an_answer_is_accepted_or_refused(store, pair, by, verdict):
    link = Link(*pair, verdict)
    ruling = store.rule_answer(link, by)
    assert store.answers() == (link,)
    assert (ruling.sort, ruling.quote, ruling.who) == (Sort.ANSWERS, PROMISE, "a.visser")


def test_a_paper_as_a_whole_can_be_the_answer(store, pair, by):
    link = Link(pair[0], pair[1], None, Verdict.CONFIRMED)
    store.rule_answer(link, by)
    assert store.answers() == (link,)


def test_the_last_word_counts_and_can_be_taken_back(store, pair, by):
    store.rule_answer(Link(*pair, Verdict.REJECTED), by)
    last = store.rule_answer(Link(*pair, Verdict.CONFIRMED), by)
    assert [link.verdict for link in store.answers()] == [Verdict.CONFIRMED]
    store.withdraw(last.id, by)
    assert [link.verdict for link in store.answers()] == [Verdict.REJECTED]


def test_it_holds_in_newer_versions_of_both_papers(store, pair, paper, by):
    store.rule_answer(Link(*pair, Verdict.REJECTED), by)
    paper("Verslag", "Elf.", PROMISE, number="nr. 1", promises=[PROMISE]).into(store)
    newer = paper("Brief", "Elf.", ANSWER, number="nr. 2", promises=[ANSWER]).into(store)
    promise, told = store.commitments()
    expected = Link(promise.id, newer.document.id, told.id, Verdict.REJECTED)
    assert store.answers() == (expected,)


def test_it_is_no_decision_about_the_promise_itself(store, pair, by):
    store.rule_answer(Link(*pair, Verdict.REJECTED), by)
    assert [found.verdict for found in store.commitments()] == [None, None]
    assert store.lapsed() == ()


def test_only_commitments_are_answered(store, pair, by):
    for link in (Link(99, pair[1], None, Verdict.CONFIRMED), Link(*pair[:2], 99, Verdict.REJECTED)):
        with pytest.raises(NoSuchRecordError):
            store.rule_answer(link, by)
