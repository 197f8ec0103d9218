"""What was decided about a promise is told whole, and by what it is known in every version."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Deadline
from briefer.model.owed import Handed
from briefer.model.records import Link, State
from briefer.model.review import Decider, Verdict

from .conftest import ANSWER, PROMISE


@pytest.fixture
def by(now):
    return Decider("a.visser", now, "Zelfde brief.")


def test_all_that_was_decided_is_told_in_its_order_with_what_stands(store, pair, by):
    term = Deadline("voor mei", dt.date(2031, 5, 1), "staffer")
    store.rule(pair[0], Verdict.CORRECTED, by, (("deadline", term),))
    judged = store.rule_answer(Link(*pair, Verdict.CONFIRMED), by)
    store.withdraw(judged.id, by)
    store.rule(pair[0], Verdict.CONFIRMED, by, (("state", State.VOLDAAN),))
    told = store.past(pair[:1])
    assert [(one.ruling.sort, one.ruling.withdrawn, one.standing) for one in told] == [
        ("commitments", False, False),
        ("answers", True, False),
        ("answers", False, False),
        ("commitments", False, True),
    ]
    assert told[2].withdraws == judged.id
    assert dict(told[0].ruling.after)["deadline"]["day"] == "2031-05-01"


def test_a_judged_answer_is_told_in_its_words_or_by_its_paper(store, pair, by):
    store.rule_answer(Link(*pair, Verdict.REJECTED), by)
    store.rule_answer(Link(pair[0], pair[1], None, Verdict.CONFIRMED), by)
    refused, accepted = store.past(pair[:1])
    assert (refused.answer, refused.link) == (ANSWER, Link(*pair, Verdict.REJECTED))
    assert accepted.answer
    assert accepted.link == Link(pair[0], pair[1], None, Verdict.CONFIRMED)


def test_every_telling_has_its_part_and_another_promise_none(store, pair, paper, by):
    other = "Ik stuur nog een nota."
    paper("Nota", other, number="nr. 3", promises=[other]).into(store)
    last = next(one.id for one in store.commitments() if one.item.text == other)
    store.rule(last, Verdict.CONFIRMED, by)
    store.rule(pair[0], Verdict.CONFIRMED, by)
    assert len(store.past((pair[0], last))) == 2
    assert len(store.past((last,))) == 1
    assert store.past((pair[2], 9999)) == ()


def test_it_is_known_by_the_same_in_a_newer_version(store, pair, paper):
    before = store.promise_keys()[pair[0]]
    paper("Verslag", "Elf.", PROMISE, number="nr. 1", promises=[PROMISE]).into(store)
    now = {one.item.text: one.id for one in store.commitments()}[PROMISE]
    assert now != pair[0]
    assert store.promise_keys()[now] == before


def test_what_calendars_were_handed_is_kept_beside_what_they_had(store):
    first = Handed("a@briefer", dt.date(2031, 5, 1))
    other = Handed("b@briefer", dt.date(2031, 6, 1), 3, off=True)
    store.keep_handed((first,))
    store.keep_handed((other,))
    later = Handed("a@briefer", dt.date(2031, 7, 1), 1)
    store.keep_handed((later,))
    assert set(store.handed()) == {later, other}
