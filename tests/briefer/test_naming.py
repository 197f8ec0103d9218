"""Holders, owners and actors in the language of whoever reads."""

from __future__ import annotations

import pytest

from briefer.lexicon import load_lexicon
from briefer.naming import is_office, known_in
from briefer.resources import read_toml
from briefer.wording import load

NL, EN = load("nl"), load("en")
NAMES = read_toml("briefing/names/en.toml")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("minister van Defensie", "Minister of Defence"),
        ("Minister van Buitenlandse Zaken", "Minister of Foreign Affairs"),
        ("minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
         "Minister for Foreign Trade and Development Cooperation"),
        ("staatssecretaris van Financiën", "State Secretary for Finance"),
        ("minister-president", "Prime Minister"),
        ("minister van EZK", "Minister of Economic Affairs and Climate Policy"),
        ("staatssecretaris Defensie", "State Secretary for Defence"),
        ("minister Hooijdonk", "Minister Hooijdonk"),
        ("kabinet", "government"),
        ("Tweede Kamer", "House of Representatives"),
        ("SG NAVO", "NATO Secretary General"),
        ("Duitsland, Polen", "Germany, Poland"),
        ("Duitsland, Canada", "Germany, Canada"),
        ("Malta (voorzitterschap)", "Malta (Presidency)"),
        ("minister van Defensie en minister van Buitenlandse Zaken",
         "Minister of Defence and Minister of Foreign Affairs"),
    ],
)  # fmt: skip
def test_an_office_has_its_english_title(name, told):
    assert EN.name(name) == told


@pytest.mark.parametrize(
    "name",
    [
        *("minister van Toverij", "gezant Fransen", "Canada", ""),
        # Half of it would be another minister.
        "minister van Economische Zaken, Toverij en Visserij",
    ],
)
def test_what_is_not_known_stays_as_it_is(name):
    assert EN.name(name) == name
    assert known_in(name, "en") is None


@pytest.mark.parametrize("name", ["minister van Defensie", "Duitsland, Polen"])
def test_in_dutch_all_is_named_as_the_papers_do(name):
    assert NL.name(name) == name


def test_every_ministry_that_is_recognised_has_its_english_name():
    (entry,) = load_lexicon().words("ministries")
    # Short forms in running text; a holder is told with the ministry's whole name.
    short = {"Landbouw", "Klimaat en Energie", "Jeugd, Preventie en Sport"}
    assert [w for w in entry.words if w not in NAMES["ministries"] and w not in short] == []


def test_every_country_that_english_names_otherwise_is_one_that_is_recognised():
    known = {entry.id for name in ("countries", "institutions", "leaders")
             for entry in load_lexicon().words(name)}  # fmt: skip
    offices = {"kabinet", "Kamer", "minister", "Nederland", "bewinds", "regering", "Koninkrijk"}
    others = [n for n in NAMES["others"] if not any(word in n for word in offices)]
    strange = {"staatssecretaris", "VN-gezant", "voorzitterschap"}
    assert [name for name in others if name not in known and name not in strange] == []


def test_a_field_of_a_finding_names_who_it_was_in_the_language():
    assert EN.value("by", "minister van Defensie") == "Minister of Defence"
    assert EN.value("condition", "kabinet") == "kabinet"
    assert EN.value("to", "") == EN("review.nothing")


def test_a_minister_has_an_office_and_a_country_has_none():
    for name in ("minister van Defensie", "Minister-president", "staatssecretaris voor Natuur"):
        assert is_office(name)
    for name in ("Nederland", "kabinet", "ministerie van Defensie", ""):
        assert not is_office(name)
