from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.verbforms import Verb

PRESS = Verb("aandringen", ("dringt", "drong", "dringen", "drongen"), "aangedrongen", "aan")
CALL = Verb("oproepen", ("roept", "riep", "roepen", "riepen"), "opgeroepen", "op")
DEEM = Verb("achten", ("acht", "achtte"))
BACK = Verb("steunen", ("steunt", "steunde"), "gesteund")


def found(verb, text):
    match = re.search(verb.pattern, text)
    return match and match[0]


@pytest.mark.parametrize(
    ("verb", "text", "words"),
    [
        (PRESS, "Nederland dringt hierop aan.", "dringt hierop aan"),
        (PRESS, "dat het kabinet hierop aandringt", "aandringt"),
        (PRESS, "heeft daarop aangedrongen", "aangedrongen"),
        (PRESS, "zal hierop aandringen", "aandringen"),
        (PRESS, "Ik dring hierop aan.", "Ik dring hierop aan"),
        (CALL, "riep de partijen op tot kalmte", "riep de partijen op"),
        (CALL, "riep hen op de aanval te staken", "riep hen op"),
        (DEEM, "Ik acht dit nodig.", "Ik acht"),
        (DEEM, "Daarom acht ik dit nodig.", "acht"),
        (BACK, "Ik steun dit.", "Ik steun"),
        (BACK, "Steun ik dit?", "Steun ik"),
    ],
)
def test_a_verb_is_found_whole_and_split_in_every_tense(verb, text, words):
    assert found(verb, text) == words


@pytest.mark.parametrize(
    ("verb", "text"),
    [
        (CALL, "riep op de bondgenoten"),
        (PRESS, "drong door; daarna kwam het aan."),
        (BACK, "geld om het leger te steunen"),
        (BACK, "De steun loopt door."),
        (Verb("", ("eist", "eiste")), "De eisen zijn hoog."),
        (CALL, "roept om elkaar op te zoeken"),
    ],
)
def test_another_word_or_a_verb_with_te_is_not_the_verb(verb, text):
    assert found(verb, text) is None


@given(st.text("abdeiklmnoprst", min_size=2, max_size=8), st.sampled_from(["", "aan"]))
def test_a_sentence_in_which_a_verb_is_found_holds_one_of_its_words(stem, particle):
    verb = Verb(particle + stem + "en", (stem + "t",), "", particle)
    sentence = f"Men {stem}t dit {particle}." if particle else f"Men {stem}t dit."
    assert re.search(verb.pattern, sentence)
    assert not verb.words.isdisjoint(re.findall(r"\w+", sentence.lower()))
