"""The encoding of a text that does not say it is told by its letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.reading.guessing import CANDIDATES, guessed
from briefer.reading.isolation import Readers

SENTENCES = (
    "De situatie in Oekraïne en Israël blijft zorgelijk.",
    "Eén lidstaat coördineert de steun; België en Italië geven financiële hulp.",
    "De reële groei is geëvalueerd in de crèche van het gebouw.",
    "De minister van Buitenlandse Zaken zei: ‘Regio’s en provincies zijn nodig’ – en ging.",
    "De directeur Müller sprak met de Françoise-groep over de drieëntwintig coöperaties.",
)


@pytest.mark.parametrize(("codec", "name"), CANDIDATES)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_letters_of_a_sentence_tell_its_encoding(codec, name, sentence):
    # DOS has no curly quotes and dashes.
    plain = sentence.translate({0x2018: "'", 0x2019: "'", 0x2013: "-"})
    written = plain if codec == "cp850" else sentence
    found, told = guessed(written.encode(codec))
    assert found == written
    assert told == name or written.isascii()


def test_what_says_nothing_is_windows():
    assert guessed(b"De brug kost \x80 5.")[1] == "Windows-1252"
    assert guessed("© 2031 – Ministerie".encode("cp1252"))[1] == "Windows-1252"


def test_it_is_read_so_in_the_reading_process_and_told():
    with Readers(20) as readers:
        for codec, name in CANDIDATES:
            paper = readers.read("Steun aan Oekraïne.".encode(codec), "a.txt")
            assert paper.blocks[0].text == "Steun aan Oekraïne."
            assert [(w.key, w.detail) for w in paper.warnings] == [("encoding_guessed", name)]


@given(st.binary())
def test_every_byte_string_is_a_text(content):
    text, name = guessed(content)
    assert len(text) == len(content)
    assert name in dict(map(reversed, CANDIDATES))
