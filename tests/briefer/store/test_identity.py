"""A sentence is known again by its words and by which of equal ones it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.document import AlliedPosition, Position
from briefer.model.source import Passage
from briefer.store.identity import PaperWords, identities, occurrence_of, words_of

BLOCKS = {0: "Havens", 2: "Ja, graag. Nee! Ja graag.", 5: "«Ja graag», zei zij."}


def at(block, start, quote):
    return Passage("x", block, start, start + len(quote), quote, None, 1)


def test_signs_and_capitals_tell_no_sentences_apart():
    assert words_of("De Kade – nu!") == words_of("de kade nu")


@pytest.mark.parametrize(
    ("occurrence", "place"),
    [(0, (2, 0, 10)), (1, (2, 16, 25)), (2, (5, 1, 9)), (3, None)],
)
def test_the_same_words_are_found_in_their_order(occurrence, place):
    found = PaperWords(BLOCKS).find("Ja, graag.", occurrence)
    assert found == place


def test_the_signs_around_the_words_come_along():
    assert PaperWords({0: "(Ja.) Dat is zo."}).find("(ja.)", 0) == (0, 0, 5)


def test_equal_sentences_are_told_apart_by_their_place():
    paper = PaperWords(BLOCKS)
    items = [
        Position("Ja graag.", at(2, 16, "Ja graag."), "r", 0.9),
        Position("Ja graag", at(5, 1, "Ja graag"), "r", 0.9),
    ]
    alone = identities(items[1:], paper)
    assert [occurrence_of(name) for name in identities(items, paper)] == [1, 2]
    # Whether the others are recognised as well makes no difference.
    assert alone == identities(items, paper)[1:]


def test_one_sentence_of_two_others_is_two_findings_whatever_their_order():
    place = at(5, 1, "Ja graag")
    items = [AlliedPosition("Ja graag", place, "r", 0.9, actor=actor) for actor in ("Polen", "V")]
    names = identities(items, PaperWords(BLOCKS))
    assert len(set(names)) == 2
    assert identities(items[::-1], PaperWords(BLOCKS)) == names[::-1]
    assert [occurrence_of(name) for name in names] == [2, 2]


def test_no_two_findings_have_one_identity():
    item = Position("Ja graag", at(5, 1, "Ja graag"), "r", 0.9)
    assert len(set(identities([item, item], PaperWords(BLOCKS)))) == 2


def test_nothing_is_found_by_no_words():
    assert PaperWords(BLOCKS).find("–", 0) is None


@given(st.lists(st.text("aAbİß .,-", max_size=12), max_size=5), st.text("aAbİß .,", max_size=6))
def test_every_count_of_words_can_be_found(texts, quote):
    paper = PaperWords(dict(enumerate(texts)))
    number = 0
    while (place := paper.find(quote, number)) is not None:
        block, start, end = place
        assert words_of(texts[block][start:end]) == words_of(quote)
        number += 1
        assert number < 100
