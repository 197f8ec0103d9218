"""Holders, owners and actors in the language of the briefing."""

from __future__ import annotations

import pytest

from briefer.briefing.naming import known_in, name_in
from briefer.briefing.statements import named_span, statement
from briefer.lexicon import load_lexicon
from briefer.model.manuscript import Voice
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
    assert name_in(name, EN) == told


@pytest.mark.parametrize(
    "name",
    [
        *("minister van Toverij", "gezant Fransen", "Canada", ""),
        # Half of it would be another minister.
        "minister van Economische Zaken, Toverij en Visserij",
    ],
)
def test_what_is_not_known_stays_as_it_is(name):
    assert name_in(name, EN) == name
    assert known_in(name, "en") is None


@pytest.mark.parametrize("name", ["minister van Defensie", "Duitsland, Polen"])
def test_a_dutch_briefing_names_all_as_the_papers_do(name):
    assert name_in(name, NL) == name
    assert named_span(name, NL).voice is Voice.PAPER


def test_a_translated_name_is_no_quotation_and_what_follows_is(dossier, composition):
    sources = composition.sources
    sources.wording = EN
    said = dossier.positions[0]
    told = statement(sources, said.item.passage, said.document, speaker="kabinet")
    assert [(span.text, span.voice) for span in told.spans] == [
        ("Government: ", Voice.HOUSE),
        (said.item.passage.quote, Voice.PAPER),
    ]


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
