"""A paper recognised anew changes what was found; what was decided stays."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.errors import NoSuchRecordError
from briefer.model.document import Kind, Meeting, Position, Topic
from briefer.model.review import Decider, Verdict
from briefer.model.source import passage_of

LINES = ("Verslag", "Nederland steunt de kade.", "Nederland wil een brug.", "Zo is het.")
HAVENS = ("Verslag", "haven", ["haven"])
STANCES = LINES[1:3]


@pytest.fixture
def by(now):
    return Decider("a.visser", now)


@pytest.fixture
def made(store, paper):
    """A stored paper of which the first of two stances was recognised."""
    found = paper(*LINES, topics=[HAVENS], stances=STANCES[:1], references=["2030Z1"])
    number = found.into(store).document.id
    return number, found


@pytest.fixture
def renewed(store, made):
    """Recognises the paper anew, with these stances and facts."""
    number, found = made

    def renew(*stances, **facts):
        blocks = {block.text: block for block in found.source.blocks}
        positions = tuple(
            Position(text, passage_of(found.source, blocks[text]), "stance.new", 0.9, "Verslag")
            for text in stances
        )
        document = replace(found.document, positions=positions, **facts)
        store.renew(number, document, recogniser="test 2")
        return document

    return renew


def texts(store):
    return [found.item.text for found in store.positions()]


def test_what_newer_rules_found_takes_the_place(store, made, renewed):
    document = renewed(*STANCES, references=())
    assert store.recognised(made[0]) == document
    assert texts(store) == list(STANCES)
    assert store.references(made[0]) == ()


def test_a_finding_in_the_same_words_keeps_its_number(store, renewed):
    before = store.positions()[0].id
    renewed(*reversed(STANCES))
    assert {found.item.text: found.id for found in store.positions()}[STANCES[0]] == before
    assert texts(store) == list(STANCES)


def test_a_decision_stays(store, renewed, by):
    store.rule(store.positions()[0].id, Verdict.CORRECTED, by, (("holder", "kabinet"),))
    renewed(*STANCES)
    assert [p.item.holder for p in store.positions()] == ["kabinet", "Nederland"]


def test_a_confirmed_finding_stays_when_it_is_not_found_any_more(store, renewed, by):
    number = store.positions()[0].id
    store.rule(number, Verdict.CONFIRMED, by)
    renewed(STANCES[1])
    assert texts(store) == list(STANCES)
    assert store.positions()[0].id == number
    assert store.recognised(store.positions()[0].document.id).positions[0].text == STANCES[1]


def test_an_undecided_finding_goes(store, renewed):
    renewed()
    assert texts(store) == []


def test_a_rejected_finding_stays_away_however_often(store, renewed, by):
    store.rule(store.positions()[0].id, Verdict.REJECTED, by)
    renewed(*STANCES)
    renewed()
    renewed(*STANCES)
    assert texts(store) == [STANCES[1]]


def test_a_decision_stays_when_the_paper_turns_out_to_be_another(store, renewed, by, spring):
    store.rule(store.positions()[0].id, Verdict.REJECTED, by)
    renewed(*STANCES, kind=Kind.VERSLAG, meeting=spring, number="Kamerstuk 99001, nr. 9")
    assert texts(store) == [STANCES[1]]
    assert store.documents(meeting_id=store.meetings()[0].id)[0].kind is Kind.VERSLAG


def test_it_may_turn_out_to_be_a_version_of_another_paper(store, paper, renewed, by):
    newer = paper(*LINES, "Ook dit.", number="nr. 9", stances=STANCES).into(store)
    store.rule(store.positions(document_ids=[newer.document.id])[0].id, Verdict.REJECTED, by)
    renewed(*STANCES, number="nr. 9")
    assert [(d.version, d.current) for d in store.documents(current_only=False)] == [
        (1, False),
        (2, True),
    ]
    assert texts(store) == [STANCES[1]]


def test_a_meeting_that_was_a_mistake_goes_and_one_with_papers_stays(store, paper, spring):
    wrong = Meeting("EU", ("Milieu",), dt.date(2030, 1, 2))
    first = paper("Een", meeting=wrong)
    second = paper("Twee", meeting=wrong)
    numbers = [made.into(store).document.id for made in (first, second)]
    for count, made in enumerate((first, second)):
        store.renew(numbers[count], replace(made.document, meeting=spring), recogniser="test 2")
        assert len(store.meetings()) == 2 - count


def test_a_heading_named_otherwise_stays_where_a_staffer_put_it(store, made, renewed):
    topic = store.topics()[0].id
    store.rename_topic(topic, "Kades en havens")
    whole = made[1].document.topics[0].passage
    renewed(topics=(Topic("Verslag", "havens", frozenset({"havens"}), whole),))
    assert [(t.id, t.name) for t in store.topics()] == [(topic, "Kades en havens")]


def test_a_heading_that_is_none_any_more_is_no_topic(store, renewed):
    renewed(topics=())
    assert store.topics() == ()


def test_a_topic_that_a_decision_needs_stays(store, renewed, by):
    topic = store.topics()[0].id
    store.rule(store.positions()[0].id, Verdict.CORRECTED, by, (("topic", topic),))
    renewed(*STANCES, topics=())
    assert [p.topic_id for p in store.positions()] == [topic, None]


def test_a_paper_is_found_by_its_title_of_now(store, renewed, look):
    renewed(title="Schelpdieren")
    assert all(look(store, word) for word in ("schelpdieren", "kade"))
    renewed(title="Mosselen")
    assert [bool(look(store, word)) for word in ("schelpdieren", "mosselen")] == [False, True]


def test_papers_of_other_rules_are_outdated(store, made, renewed, paper):
    other = paper("Ander").into(store).document.id
    assert set(store.outdated("test 2")) == {made[0], other}
    renewed()
    assert store.outdated("test 2") == (other,)


def test_a_paper_that_is_not_there_cannot_be_renewed(store, full):
    with pytest.raises(NoSuchRecordError):
        store.renew(99, full.document, recogniser="x")
