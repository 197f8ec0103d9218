from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.recognise.topics import heading_text, key_of, names_the_paper, parts_of


@pytest.mark.parametrize(
    "heading",
    [
        "Moldavië",
        "1. Moldavië",
        "Stand van zaken Moldavië",
        "Moldavië: stand van zaken",
        "Moldavië (stand van zaken)",
        "Moldavië – voortgang",
        "Moldavië en voorbereiding Top",
        "MOLDAVIË",
    ],
)
def test_headings_about_one_subject_have_one_key(lexicon, heading):
    assert key_of(heading, lexicon) == "moldavie"


@pytest.mark.parametrize("heading", ["Plan 2040", "Plan2040", "plan-2040"])
def test_a_name_with_a_number_is_written_in_one_way(lexicon, heading):
    assert key_of(heading, lexicon) == "plan2040"


def test_the_parts_of_a_heading_are_subjects_of_their_own(lexicon):
    assert parts_of("Water, bodem en lucht", lexicon) == {"water", "bodem", "lucht"}
    assert parts_of("WATER EN BODEM", lexicon) == {"water", "bodem"}


def test_a_heading_that_is_procedural_only_keeps_its_words(lexicon):
    assert key_of("Stand van zaken", lexicon) == "stand van zaken"


def test_numbering_is_no_part_of_a_heading():
    assert heading_text("3.2 Bodem en water:") == "Bodem en water"
    assert heading_text("IV. Bodem") == "Bodem"


def test_a_title_is_no_subject(lexicon):
    assert names_the_paper("Verslag Milieuraad van 3 mei", lexicon)
    assert not names_the_paper("Milieuraad", lexicon)


@given(st.text())
def test_every_heading_has_a_key_without_capitals(heading):
    key = key_of(heading, load_lexicon())
    assert key == key.casefold()
