from __future__ import annotations

import pytest

from briefer.recognise.parties import joined, parties_in, party


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("GL-PvdA", "GroenLinks-PvdA"),
        ("PvdA/GL", "GroenLinks-PvdA"),
        ("FvD", "FVD"),
        ("FvD-fractie", "FVD"),
        ("partij voor de dieren", "PvdD"),
        ("CU", "ChristenUnie"),
        ("Omtzigt", "Lid Omtzigt"),
        ("lid Gündogan", "Lid Gündoğan"),
        ("Groep-Kuzu/Öztürk", "Groep Kuzu/Öztürk"),
        ("50PLUS/Klein", "50PLUS"),
        ("D’66", "D66"),
    ],
)
def test_a_party_has_one_name_however_it_is_written(written, name, lexicon):
    assert party(written, lexicon) == name


def test_a_party_the_lexicon_does_not_know_keeps_its_name(lexicon):
    assert party("Partij van Morgen-fractie", lexicon) == "Partij van Morgen"


def test_the_parties_of_a_text_come_once_and_in_its_order(lexicon):
    text = "De leden Jansen (SP), De Vries (GroenLinks-PvdA) en Zomer (SP) vragen dit."
    assert parties_in(text, lexicon) == ("SP", "GroenLinks-PvdA")


def test_no_party_is_seen_inside_a_word(lexicon):
    assert parties_in("De SPORT van de VVDers", lexicon) == ()


def test_every_party_finds_itself_by_every_name(lexicon):
    for entry in lexicon.words("parties"):
        assert {party(word, lexicon) for word in (entry.id, *entry.words)} == {entry.id}


def test_parties_that_ask_together_are_named_together():
    assert joined(("VVD", "", "CDA", "VVD")) == "VVD, CDA"
