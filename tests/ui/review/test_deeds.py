"""A deed goes to the store as the decision it is."""

from __future__ import annotations

import pytest

from briefer.model.records import Link
from briefer.model.review import Decider, Selection, Sort, Verdict
from briefer.store import Store
from ui.review.deeds import Add, Judge, Rule, done_key, make


@pytest.fixture
def store(full_store):
    with Store.open(full_store) as opened:
        yield opened


@pytest.fixture
def by(make):
    return Decider("a.visser", make.moment)


def test_a_finding_is_ruled_about(store, by):
    number = store.positions()[0].id
    ruling = make(Rule(number, Verdict.CORRECTED, (("holder", "kabinet"),)), store, by)
    assert store.positions()[0].item.holder == "kabinet"
    assert (ruling.verdict, ruling.who) == (Verdict.CORRECTED, "a.visser")


def test_a_passage_is_added(store, by):
    passage = store.positions()[0].item.passage
    make(Add(Selection(1, Sort.NOTES, passage, (("remark", "Let op."),))), store, by)
    assert store.notes()[0].item.remark == "Let op."


def test_an_answer_is_judged(store, by):
    passage = store.positions()[0].item.passage
    make(Add(Selection(1, Sort.COMMITMENTS, passage)), store, by)
    link = Link(store.commitments()[0].id, 1, None, Verdict.REJECTED)
    make(Judge(link), store, by)
    assert store.answers() == (link,)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_decision_on_a_finding_has_its_words(make, words, verdict):
    if verdict is not Verdict.WITHDRAWN:
        assert words(done_key(make.ruling(verdict=verdict)), sort="x")


@pytest.mark.parametrize("verdict", [Verdict.CONFIRMED, Verdict.REJECTED])
def test_every_decision_on_an_answer_has_its_own_words(make, words, verdict):
    said = words(done_key(make.ruling(verdict=verdict, sort=Sort.ANSWERS)), sort="x")
    assert said != words(done_key(make.ruling(verdict=verdict)), sort="x")
