from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.recognise.references import dossier, numbers_in, references

PIECES = st.lists(
    st.sampled_from(
        [
            "Kamerstuk ",
            "kamerstukken II ",
            "2030/31, ",
            "99 123",
            "99123",
            "21501-20",
            ", nr. ",
            "nrs. ",
            "4",
            "12",
            "99999",
            " en ",
            " t/m ",
            "-",
            " mei",
            "2031Z01234",
            "/",
            "(",
            ")",
            "X",
            "\xa0",
            "www.",
            "https://a.nl/",
        ]
    ),
    max_size=10,
).map("".join)


def found(text, lexicon):
    return [number for number, _, _ in numbers_in(text, lexicon)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Kamerstuk 99 123, nr. 7)", ["99123, nr. 7"]),
        ("kamerstuk 99123, nr. 7", ["99123, nr. 7"]),
        ("Kamerstuk 99\u00a0123, nr.\u00a07", ["99123, nr. 7"]),
        ("Kamerstukken II, 2030-2031, 99 123, nr 300", ["99123, nr. 300"]),
        ("Kamerstukken II 2030/31, 99 123 X, nr. 4", ["99123 X, nr. 4"]),
        ("Kamerstuk 99 123-X, nr. 4", ["99123 X, nr. 4"]),
        ("Kamerstuk 21501-20, nr. 1999", ["21501-20, nr. 1999"]),
        ("Kamerstuk 21 501-20, nr. 1999", ["21501-20, nr. 1999"]),
        ("Kamerstuk 21501-20-1999", ["21501-20, nr. 1999"]),
        ("Kamerstuk 99123-44", ["99123, nr. 44"]),
        ("de motie van het lid Jansen (99123-44)", ["99123, nr. 44"]),
        ("Kamerstuk 99123, nrs. 4 en 9", ["99123, nr. 4", "99123, nr. 9"]),
        ("Kamerstuk 99123, nrs. 5 t/m 7", ["99123, nr. 5", "99123, nr. 6", "99123, nr. 7"]),
        ("Kamerstuk 99123, nr. 12, 88521, nr. 5", ["99123, nr. 12", "88521, nr. 5"]),
        ("Kamerstuk 99123, nr. 10 en 11 mei", ["99123, nr. 10"]),
        ("Kamerstuk 99123, nr. 10 en 88 521, nr. 3", ["99123, nr. 10", "88521, nr. 3"]),
    ],
)
def test_every_way_of_writing_comes_to_one_number(lexicon, text, expected):
    assert found(text, lexicon) == [f"Kamerstuk {number}" for number in expected]


def test_a_number_of_the_information_system_is_found(lexicon):
    assert found("met kenmerk 2031Z01234 van 3 mei", lexicon) == ["2031Z01234"]


@pytest.mark.parametrize(
    "text",
    [
        "https://www.voorbeeld.nl/detail?id=2031Z01234&did=2031D04321",
        "zie www.voorbeeld.nl/2031Z01234",
        "artikelnummer 99123-44",
        "een bedrag van 99 123 euro, nr. 4 van de lijst",
        "de Raad (21501-20)",
        "artikel 99, nr. 7",
    ],
)
def test_a_number_of_something_else_is_none(lexicon, text):
    assert found(text, lexicon) == []


@pytest.mark.parametrize(
    ("written", "one"),
    [("99 123", "99123"), ("99.123", "99123"), ("99 123-X", "99123 X"), ("21 501–20", "21501-20")],
)
def test_a_dossier_has_one_form(written, one):
    assert dossier(written) == one


def test_a_range_that_is_a_slip_gives_only_its_ends(lexicon):
    assert len(found("Kamerstuk 99123, nrs. 5 t/m 9999", lexicon)) == 2


def test_a_number_cited_twice_is_given_once_where_it_first_stands(paper, lexicon):
    source = paper("""
        Het kabinet verwijst naar Kamerstuk 99123, nr. 7 van vorig jaar.

        Ook daarna kwam Kamerstuk 99 123, nr. 7 nog eens aan de orde.
    """)
    [reference] = references(source, lexicon)
    assert reference.number == "Kamerstuk 99123, nr. 7"
    assert reference.passage.block == 0


@given(st.one_of(st.text(), PIECES))
def test_every_number_lies_inside_its_text(text):
    for _, start, end in numbers_in(text, load_lexicon()):
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "(Kamerstukken 99 123 en 99 124, nr. 7)",
            ["Kamerstuk 99123, nr. 7", "Kamerstuk 99124, nr. 7"],
        ),
        ("(Kamerstuk 99 123, 44)", ["Kamerstuk 99123, nr. 44"]),
        ("Kamerstukken I 2030/31, 99 123, E", ["Kamerstuk 99123, E"]),
        ("brief van de minister – 21 501-30-687)", ["Kamerstuk 21501-30, nr. 687"]),
        ("kenmerk 99123-44/2031D00077", ["Kamerstuk 99123, nr. 44", "2031D00077"]),
        ("(Handelingen II 2030/31, nr. 44, item 22)", ["Handelingen II 2030/31, nr. 44, item 22"]),
        (
            "Zie Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 1028.",
            ["Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 1028"],
        ),
        ("voorstel COM(2031)723", []),
        ("Richtlijn 2031/30/EU en Verordening (EU) nr. 2031/123", []),
    ],
)
def test_every_chamber_and_register_has_its_own_form(lexicon, text, numbers):
    assert found(text, lexicon) == numbers


def test_the_papers_own_number_is_no_citation(document):
    text = (
        "2031D00077 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n99 123 Natuur\n\nNr. 7\n\n"
        "Zie Kamerstuk 99 123, nr. 7 en Kamerstuk 99 123, nr. 6 voor een eerder antwoord."
    )
    assert [r.number for r in document(text).references] == ["Kamerstuk 99123, nr. 6"]
