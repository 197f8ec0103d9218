"""Pieces of text a pattern cannot do without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.needles import needles_of

CUES = [cue for cues in load_lexicon().cue_files.values() for cue in cues]
TEXT = "Nederland steunt het; het kabinet zal uw Kamer voor de zomer informeren, mits dit kan"
WORDS = re.findall(r"\w+", TEXT)


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        (r"\bsteunt\b", {"steunt"}),
        (r"\b(?:steunt|steunde)\b", {"steun"}),
        (r"\b(?:pleit|zorg)\b", {"pleit", "zorg"}),
        (r"\bzal (?:nu )?pleiten\b", {"pleiten"}),
        (r"\bop\b.{0,40}\bkosten\b", {"kosten"}),
        (r"(?:nader)+", {"nader"}),
        (r"(?=.*mits)\w", {"mits"}),
        (r"(?:nader)?", set()),
        (r"\b(?:steunt|\w+)\b", set()),
        (r"\d+", set()),
        (r"ja", set()),
    ],
)
def test_what_every_match_holds(pattern, needles):
    assert needles_of(re.compile(pattern)) == needles


def test_more_pieces_than_are_worth_looking_for_are_told_when_asked_for():
    pattern = re.compile("|".join(f"{letter}a{letter}" for letter in "bcdfghjklmnpqrstvwxyzaeiou"))
    assert needles_of(pattern) == frozenset()
    assert len(needles_of(pattern, most=100)) == 26


def test_letters_are_compared_small():
    assert needles_of(re.compile("Nederland", re.IGNORECASE)) == {"nederland"}


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_no_sentence_that_a_rule_finds_is_passed_over(words):
    text = " ".join(words)
    for cue in CUES:
        assert (cue.search(text) is None) == (cue.pattern.search(text) is None)
