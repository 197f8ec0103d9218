"""A finding made by hand from a selected passage, with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.errors import NoPassageError, NoSuchRecordError, NotCorrectableError
from briefer.model.records import State
from briefer.model.review import Decider, Selection, Sort, Verdict
from briefer.model.source import passage_of

HAVENS = ("Verslag", "haven", ["haven"])
LINES = ("Verslag", "Nederland steunt de kade. België wacht.")


@pytest.fixture
def by(now):
    return Decider("a.visser", now)


@pytest.fixture
def select(store, paper):
    """Selects characters of the paper's second block."""
    made = paper(*LINES, topics=[HAVENS], stances=["Nederland steunt de kade."])
    number = made.into(store).document.id

    def selection(sort, start, end, *changes):
        passage = passage_of(made.source, made.source.blocks[1], start, end)
        return Selection(number, sort, passage, changes)

    return selection


@pytest.mark.parametrize(
    ("sort", "filled_in"),
    [
        (Sort.POSITIONS, ("holder", "kabinet")),
        (Sort.ALLIED_POSITIONS, ("actor", "België")),
        (Sort.COMMITMENTS, ("by", "minister")),
        (Sort.NOTES, ("remark", "Navragen.")),
    ],
)
def test_a_passage_becomes_a_finding_under_its_heading(store, select, by, sort, filled_in):
    field, value = filled_in
    number, ruling = store.add_finding(select(sort, 26, 39, filled_in), by)
    found = store.finding(number)
    assert (found.item.text, getattr(found.item, field)) == ("België wacht.", value)
    assert (found.verdict, found.doubtful) == (Verdict.ADDED, False)
    assert found.topic_id == store.topics()[0].id
    assert (ruling.verdict, ruling.who) == (Verdict.ADDED, "a.visser")
    assert found in getattr(store, sort)()


def test_another_topic_can_be_chosen(store, select, by):
    number, _ = store.add_finding(select(Sort.NOTES, 0, 9, ("topic", None)), by)
    assert store.finding(number).topic_id is None


def test_what_was_recognised_already_is_confirmed_with_what_is_filled_in(store, select, by):
    known = select(Sort.POSITIONS, 0, 25, ("holder", "kabinet"))
    store.rule(store.positions()[0].id, Verdict.REJECTED, by)
    number, _ = store.add_finding(known, by)
    (found,) = store.positions()
    assert (found.id, found.item.holder, found.verdict) == (number, "kabinet", Verdict.CORRECTED)


def test_a_commitment_can_be_added_with_its_state(store, select, by):
    number, ruling = store.add_finding(
        select(Sort.COMMITMENTS, 26, 39, ("state", State.VOLDAAN)), by
    )
    assert store.decisions()[number].state is State.VOLDAAN
    store.withdraw(ruling.id, by)
    assert store.commitments() == ()


def test_adding_can_be_taken_back(store, select, by):
    _, ruling = store.add_finding(select(Sort.NOTES, 0, 9), by)
    store.withdraw(ruling.id, by)
    assert store.notes() == ()


def test_an_added_finding_can_be_corrected_and_rejected(store, select, by):
    number, _ = store.add_finding(select(Sort.COMMITMENTS, 26, 39), by)
    store.rule(number, Verdict.CORRECTED, by, (("by", "minister"),))
    assert store.commitments()[0].item.by == "minister"
    store.rule(number, Verdict.REJECTED, by)
    assert store.commitments() == ()


def test_confirming_what_was_added_leaves_it_added(store, select, by):
    number, _ = store.add_finding(select(Sort.NOTES, 0, 9), by)
    assert store.rule(number, Verdict.CONFIRMED, by).verdict is Verdict.ADDED


def test_words_that_do_not_stand_there_are_refused(store, select, by):
    right = select(Sort.NOTES, 0, 9)
    wrong = (
        replace(right, passage=replace(right.passage, quote="Duitsland")),
        replace(right, passage=replace(right.passage, block=7)),
        select(Sort.NOTES, 24, 26),
    )
    for selection in wrong:
        with pytest.raises(NoPassageError):
            store.add_finding(selection, by)
    with pytest.raises(NoSuchRecordError):
        store.add_finding(replace(right, document_id=99), by)
    assert store.notes() == ()


def test_a_question_is_not_made_of_one_passage(store, select, by):
    with pytest.raises(NotCorrectableError):
        store.add_finding(select(Sort.QUESTIONS, 0, 9), by)
