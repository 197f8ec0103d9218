"""What a staffer decides holds for the sentence, whatever the recogniser makes of it later."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import replace

import pytest

from briefer.errors import NoSuchRecordError, NotCorrectableError
from briefer.model.document import CommitmentType, Deadline
from briefer.model.records import State
from briefer.model.review import Decider, Verdict

NUMBER = "Kamerstuk 99001, nr. 3"
HAVENS = ("Havens", "haven", ["haven"])
DIJKEN = ("Dijken", "dijk", ["dijk"])
SENTENCE = "Nederland steunt de kade."


@pytest.fixture
def by(now):
    return Decider("a.visser", now, "Zo staat het er niet.")


@pytest.fixture
def one(store, full):
    """The number of the only finding of a sort in a paper that has one of each."""
    full.into(store)
    return lambda sort: getattr(store, sort)()[0].id


def test_a_rejected_finding_is_gone(store, one, by):
    store.rule(one("positions"), Verdict.REJECTED, by)
    assert store.positions() == ()


def test_a_corrected_finding_is_corrected_and_its_words_stay(store, one, by):
    number = one("positions")
    before = store.positions()[0].item
    changes = (("holder", "minister van Havens"), ("stance", "oppose"), ("condition", "mits diep"))
    store.rule(number, Verdict.CORRECTED, by, changes)
    found = store.positions()[0]
    assert found.verdict is Verdict.CORRECTED
    assert found.item == replace(before, **dict(changes))


def test_a_commitment_gets_another_owner_term_kind_and_state(store, one, by):
    number = one("commitments")
    term = Deadline("voor 1 mei", dt.date(2031, 5, 1), "staffer")
    changes = (
        ("by", "staatssecretaris"),
        ("to", None),
        ("deadline", term),
        ("type", CommitmentType.TOEZEGGING),
        ("state", State.INGETROKKEN),
    )
    store.rule(number, Verdict.CORRECTED, by, changes)
    item = store.commitments()[0].item
    assert (item.by, item.to, item.deadline, item.type) == (
        "staatssecretaris",
        None,
        term,
        "toezegging",
    )
    decision = store.decisions()[number]
    assert (decision.state, decision.who, decision.reason) == (
        State.INGETROKKEN,
        "a.visser",
        by.why,
    )


def test_other_decisions_leave_the_state_as_it_was_said(store, one, by, now):
    number = one("commitments")
    said = store.decide(number, State.VOLDAAN, "Zie de brief.", now=now, who="b.bakker")
    store.rule(number, Verdict.CORRECTED, by, (("by", "kabinet"),))
    assert store.decisions() == {number: said}


def test_corrections_add_up(store, one, by):
    number = one("positions")
    store.rule(number, Verdict.CORRECTED, by, (("holder", "kabinet"),))
    store.rule(number, Verdict.CORRECTED, by, (("stance", "want"),))
    item = store.positions()[0].item
    assert (item.holder, item.stance) == ("kabinet", "want")


def test_a_finding_goes_to_another_topic_and_with_it_when_topics_are_merged(store, paper, by):
    paper("Een", topics=[HAVENS], stances=[SENTENCE]).into(store)
    paper("Twee", topics=[DIJKEN], stances=["Nee."]).into(store)
    ids = {topic.name: topic.id for topic in store.topics()}
    store.rule(store.positions()[0].id, Verdict.CORRECTED, by, (("topic", ids["Dijken"]),))
    texts = [p.item.text for p in store.positions(topic_ids=[ids["Dijken"]])]
    assert texts == [SENTENCE, "Nee."]
    store.merge_topics(ids["Havens"], [ids["Dijken"]])
    assert len(store.positions(topic_ids=[ids["Havens"]])) == 2


def test_a_finding_can_be_taken_out_of_every_topic(store, one, by):
    store.rule(one("positions"), Verdict.CORRECTED, by, (("topic", None),))
    assert store.positions()[0].topic_id is None


@pytest.mark.parametrize("field", ["text", "passage", "rule", "actor", "nonsense"])
def test_the_words_of_the_paper_and_foreign_fields_are_not_corrected(store, one, by, field):
    with pytest.raises(NotCorrectableError):
        store.rule(one("positions"), Verdict.CORRECTED, by, ((field, "x"),))
    assert store.history(store.positions()[0].id) == ()


def test_what_does_not_exist_cannot_be_decided_about(store, one, by):
    with pytest.raises(NoSuchRecordError):
        store.rule(99, Verdict.REJECTED, by)
    with pytest.raises(NoSuchRecordError):
        store.rule(one("positions"), Verdict.CORRECTED, by, (("topic", 99),))


def test_a_decision_taken_back_leaves_the_one_before_it(store, one, by):
    number = one("positions")
    store.rule(number, Verdict.CORRECTED, by, (("holder", "kabinet"),))
    rejected = store.rule(number, Verdict.REJECTED, by)
    store.withdraw(rejected.id, by)
    assert [p.item.holder for p in store.positions()] == ["kabinet"]


def test_a_decision_is_taken_back_once(store, one, by):
    ruling = store.rule(one("positions"), Verdict.REJECTED, by)
    store.withdraw(ruling.id, by)
    for number in (ruling.id, 99):
        with pytest.raises(NoSuchRecordError):
            store.withdraw(number, by)
    assert store.positions()[0].verdict is None


def test_the_history_tells_who_when_why_and_what_was_before(store, one, by, now):
    number = one("positions")
    ruling = store.rule(number, Verdict.CORRECTED, by, (("holder", "kabinet"), ("topic", None)))
    store.withdraw(ruling.id, Decider("b.bakker", now))
    first, second = store.history(number)
    assert (first.verdict, first.who, first.why, first.at) == ("corrected", "a.visser", by.why, now)
    assert first.before == (("holder", "Nederland"), ("topic", "Havens"))
    assert first.after == (("holder", "kabinet"), ("topic", None))
    assert first.withdrawn
    assert (second.verdict, second.who, second.quote) == ("withdrawn", "b.bakker", SENTENCE)


def test_nothing_on_record_can_be_changed_or_removed(store, one, by, database):
    store.rule(one("positions"), Verdict.REJECTED, by)
    for statement in ("UPDATE rulings SET who = 'x'", "DELETE FROM rulings"):
        with pytest.raises(sqlite3.IntegrityError):
            database.conn.execute(statement)


def test_a_decision_holds_in_a_newer_version_that_has_the_sentence(store, paper, by):
    paper("Verslag", SENTENCE, number=NUMBER, stances=[SENTENCE]).into(store)
    store.rule(store.positions()[0].id, Verdict.CORRECTED, by, (("holder", "kabinet"),))
    paper("Verslag", "Elf.", SENTENCE, number=NUMBER, stances=[SENTENCE]).into(store)
    found = store.positions()[0]
    assert (found.item.holder, found.document.version) == ("kabinet", 2)


def test_a_rejection_does_not_reach_another_paper_with_the_same_words(store, paper, by):
    for number in ("nr. 1", "nr. 2"):
        paper("Brief", number, number=number, stances=[SENTENCE]).into(store)
    store.rule(store.positions()[0].id, Verdict.REJECTED, by)
    assert [p.document.number for p in store.positions()] == ["nr. 2"]


def test_the_same_words_as_another_sort_are_another_finding(store, paper, by):
    paper("Brief", SENTENCE, stances=[SENTENCE], promises=[SENTENCE]).into(store)
    store.rule(store.positions()[0].id, Verdict.REJECTED, by)
    assert (len(store.positions()), len(store.commitments())) == (0, 1)


def test_the_first_sure_decision_on_a_commitment_keeps_the_doubt_away(store, paper, by, now):
    paper("Brief", SENTENCE, promises=[SENTENCE], confidence=0.5).into(store)
    assert [found.doubtful for found in store.commitments()] == [True]
    store.rule(store.commitments()[0].id, Verdict.CONFIRMED, by)
    assert [found.doubtful for found in store.commitments()] == [False]


def test_doubtful_findings_are_listed_and_counted_until_somebody_decides(store, paper, by):
    paper("Brief", "Ja.", "Nee.", stances=["Ja.", "Nee."], confidence=0.6).into(store)
    paper("Nota", "Zeker.", stances=["Zeker."], confidence=0.7).into(store)
    assert [found.item.text for found in store.doubtful()] == ["Ja.", "Nee."]
    store.rule(store.doubtful()[0].id, Verdict.REJECTED, by)
    assert [found.item.text for found in store.doubtful()] == ["Nee."]
    assert store.count_doubtful() == 1


def test_one_finding_can_be_had_also_when_rejected(store, one, by):
    number = one("commitments")
    store.rule(number, Verdict.REJECTED, by)
    assert store.finding(number).verdict is Verdict.REJECTED
    with pytest.raises(NoSuchRecordError):
        store.finding(99)
