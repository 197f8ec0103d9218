"""A decision is one transaction: whole or not at all."""

from __future__ import annotations

import pytest

from briefer.model.records import State
from briefer.model.review import Decider, Selection, Sort, Verdict
from briefer.store import keeping


@pytest.fixture
def by(now):
    return Decider("a.visser", now)


def test_a_decision_that_fails_half_way_leaves_nothing(store, full, by, monkeypatch):
    number = full.into(store).document.id
    passage = full.document.questions[0].question[0]

    def fail(*_):
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(keeping, "settle", fail)
        with pytest.raises(ZeroDivisionError):
            store.add_finding(Selection(number, Sort.NOTES, passage), by)
    assert store.notes() == ()
    assert store._database.conn.execute("SELECT count(*) FROM rulings").fetchone()[0] == 0


def test_a_state_is_told_with_who_and_why(store, full, now):
    full.into(store)
    number = store.commitments()[0].id
    told = store.decide(number, State.VOLDAAN, "Zie de brief.", now=now, who="a.visser")
    assert store.decisions() == {number: told}
    assert (told.who, told.reason, told.at) == ("a.visser", "Zie de brief.", now)


def test_findings_with_a_decision_are_told_apart(store, full, by):
    full.into(store)
    store.rule(store.questions()[0].id, Verdict.CONFIRMED, by)
    assert store.questions()[0].verdict is Verdict.CONFIRMED
    assert store.positions()[0].verdict is None
