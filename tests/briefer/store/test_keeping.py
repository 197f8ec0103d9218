"""What was decided stays in sight where it is not recognised, and is listed where it is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.document import AlliedPosition, Kind
from briefer.model.review import Decider, Selection, Sort, Verdict
from briefer.model.source import passage_of

NUMBER = "Kamerstuk 99001, nr. 3"
SENTENCE = "Nederland steunt de kade."


@pytest.fixture
def by(now):
    return Decider("a.visser", now)


@pytest.fixture
def decided(store, paper, by):
    """Decides about a sentence; then a newer version comes in which it is not recognised."""

    def told(verdict, *lines):
        paper("Verslag", SENTENCE, number=NUMBER, stances=[SENTENCE]).into(store)
        ruling = store.rule(store.positions()[0].id, verdict, by)
        paper("Verslag", "Vooraf.", *lines, number=NUMBER).into(store)
        return ruling

    return told


def test_a_confirmed_sentence_stays_at_its_new_place(store, decided):
    decided(Verdict.CONFIRMED, "Elf.", f"Eerst dit. {SENTENCE}")
    (found,) = store.positions()
    passage = found.item.passage
    assert (passage.block, passage.start, passage.quote) == (3, 11, SENTENCE)
    assert passage.sha256 == found.document.sha256
    assert found.document.version == 2
    assert store.lapsed() == ()


def test_a_rejected_sentence_stays_away(store, decided):
    decided(Verdict.REJECTED, SENTENCE)
    assert store.positions() == ()
    assert store.lapsed() == ()


def test_a_decision_whose_sentence_vanished_is_listed_until_withdrawn(store, decided, by):
    ruling = decided(Verdict.CONFIRMED, "Nederland wacht af.")
    (lapsed,) = store.lapsed()
    assert (lapsed.ruling.quote, lapsed.document.version) == (SENTENCE, 1)
    store.withdraw(ruling.id, by)
    assert store.lapsed() == ()


def test_a_withdrawn_decision_lets_a_sentence_go_that_is_not_recognised(store, decided, by):
    ruling = decided(Verdict.CONFIRMED, SENTENCE)
    store.withdraw(ruling.id, by)
    assert store.positions() == ()


def test_what_is_recognised_again_is_one_finding(store, decided, paper):
    decided(Verdict.CONFIRMED, SENTENCE)
    paper("Verslag", SENTENCE, "Drie.", number=NUMBER, stances=[SENTENCE]).into(store)
    assert len(store.positions()) == 1


def test_a_question_keeps_its_answer_in_a_newer_version(store, full, paper, by, spring):
    full.into(store)
    store.rule(store.questions()[0].id, Verdict.CONFIRMED, by)
    lines = [block.text for block in full.source.blocks]
    paper("Verslag 2", *lines, kind=Kind.VERSLAG, meeting=spring, number=full.document.number).into(
        store
    )
    (found,) = store.questions()
    assert found.document.version == 2
    assert found.item.answer_text == full.document.questions[0].answer_text
    assert found.item.question[0].block == full.document.questions[0].question[0].block + 1


def test_an_added_finding_survives_a_newer_version(store, paper, by):
    first = paper("Verslag", SENTENCE, number=NUMBER)
    number = first.into(store).document.id
    passage = passage_of(first.source, first.source.blocks[1])
    store.add_finding(Selection(number, Sort.POSITIONS, passage), by)
    paper("Verslag", "Vooraf.", SENTENCE, number=NUMBER).into(store)
    (found,) = store.positions()
    assert (found.verdict, found.item.passage.block) == (Verdict.ADDED, 2)


def test_a_decision_on_one_of_two_others_leaves_the_other(store, paper, by):
    def said(*lines):
        made = paper("Verslag", *lines, "Polen en Spanje wachten.", number=NUMBER)
        place = passage_of(made.source, made.source.blocks[-1])
        allies = tuple(
            AlliedPosition(place.quote, place, "a", 0.9, actor=actor)
            for actor in (("Polen", "Spanje") if lines else ("Spanje", "Polen"))
        )
        replace(made, document=replace(made.document, allied_positions=allies)).into(store)

    said("Vooraf.")
    store.rule(store.allied_positions()[0].id, Verdict.REJECTED, by)
    said()
    assert [found.item.actor for found in store.allied_positions()] == ["Spanje"]
