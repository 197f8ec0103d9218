from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.model.document import Strength
from briefer.recognise.strength import strength_of


@pytest.fixture
def held(lexicon):
    """How firmly the stance of a sentence is taken; the verb tells where the stance stands."""

    def of(text, verb):
        return strength_of(text, lexicon.cue(f"verbs.{verb}").search(text), lexicon)

    return of


@pytest.mark.parametrize(
    ("text", "verb", "strength"),
    [
        ("Nederland steunt dit plan.", "steunen", Strength.PLAIN),
        ("Nederland steunt dit plan onverkort.", "steunen", Strength.FIRM),
        ("In beginsel steunt Nederland dit plan.", "steunen", Strength.CAUTIOUS),
        ("Nederland steunt dit niet onverkort.", "steunen", Strength.PLAIN),
        ("Nederland benadrukt dat dit onaanvaardbaar is.", "benadrukken", Strength.FIRM),
    ],
)
def test_words_beside_the_stance_tell_how_firm_it_is(held, text, verb, strength):
    assert held(text, verb) is strength


def test_words_of_what_the_stance_is_about_do_not_count(held):
    about = "Nederland benadrukt dat Polen dit met klem afwees."
    assert held(about, "benadrukken") is Strength.PLAIN
    thing = "Nederland steunt het plan, dat voor Polen onaanvaardbaar was."
    assert held(thing, "steunen") is Strength.PLAIN


def test_a_later_clause_with_a_dutch_subject_counts(held):
    text = "Nederland benadrukt dat het kabinet dit met klem afwijst."
    assert held(text, "benadrukken") is Strength.FIRM


def test_a_cautious_word_outweighs_a_firm_one(held):
    text = "Nederland steunt dit vooralsnog met klem."
    assert held(text, "steunen") is Strength.CAUTIOUS


def test_a_found_position_has_its_strength(document):
    found = document("Verslag van de Raad\n\nNederland steunt dit voorstel ten zeerste.").positions
    assert [position.strength for position in found] == [Strength.FIRM]


@given(st.text(max_size=200))
def test_any_text_has_some_strength(text):
    assert strength_of(text, None, load_lexicon()) in Strength
