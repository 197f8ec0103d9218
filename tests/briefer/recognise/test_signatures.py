"""Who signed: ministers, chairs and clerks, movers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.reading import read_bytes
from briefer.recognise.signatures import signatories


def signed(paper, lexicon, text):
    return [(s.name, s.role) for s in signatories(paper(text), lexicon)]


MINISTER = "minister van Buitenlandse Zaken"
SECRETARY = "staatssecretaris voor Europese Zaken"


@pytest.mark.parametrize(
    "text",
    [
        "De Minister van Buitenlandse Zaken, A.B. Jansen",
        "De Minister van Buitenlandse Zaken,\nA.B. Jansen",
        "De minister van Buitenlandse Zaken,\n\n\n\nA.B. Jansen\n\n[Ondertekenaar 2]",
        "De minister van Buitenlandse Zaken\n\nA.B. Jansen",
        "DE MINISTER VAN BUITENLANDSE ZAKEN,\n\nA.B. Jansen",
        "A.B. Jansen\nMinister van Buitenlandse Zaken\n\nDe tekst begint hier.",
        "Met vriendelijke groet,\nDe minister van Buitenlandse\nZaken,\nA.B. Jansen",
    ],
)
def test_an_office_and_a_name_sign_in_any_order_of_lines(paper, lexicon, text):
    assert signed(paper, lexicon, text) == [("A.B. Jansen", MINISTER)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DE MINISTER VAN BUITENLANDSE ZAKEN, A.B. JANSEN", "A.B. Jansen"),
        (
            "DE MINISTER VAN BUITENLANDSE ZAKEN\n\nA.B. VAN DEN BERG-ZOMER",
            "A.B. van den Berg-Zomer",
        ),
        ("DE MINISTER VAN BUITENLANDSE ZAKEN, ANNE JANSEN", "Anne Jansen"),
        ("DE MINISTER VAN BUITENLANDSE ZAKEN,\nANNE B. VAN DEN BERG", "Anne B. van den Berg"),
        ("Hoogachtend, DE MINISTER VAN BUITENLANDSE ZAKEN, A. Jansen", "A. Jansen"),
        ("De minister van Buitenlandse Zaken,\nw.g.\nA. Jansen", "A. Jansen"),
        ("DE MINISTER VAN BUITENLANDSE ZAKEN,\n(w.g.) A. Jansen", "A. Jansen"),
        ("De minister van Buitenlandse Zaken,\nnamens deze,\n\nA. Jansen", "A. Jansen"),
        (
            "De minister van Buitenlandse Zaken,\nnamens deze:\nde Secretaris-Generaal,\nA. Jansen",
            "A. Jansen",
        ),
        (
            (
                "De minister van Buitenlandse Zaken, mede namens de Minister van Defensie,\n\n"
                "A. Jansen"
            ),
            "A. Jansen",
        ),
        (
            (
                "Mede namens de Minister van Defensie,\n\n"
                "De minister van Buitenlandse Zaken,\n\nA. Jansen"
            ),
            "A. Jansen",
        ),
        ("De minister van Buitenlandse Zaken a.i.,\n\nA. Jansen", "A. Jansen"),
        (
            "De viceminister-president,\nminister van Buitenlandse Zaken,\n\nA. Jansen MSc",
            "A. Jansen MSc",
        ),
        (
            "De minister van Buitenlandse Zaken,\n\ndrs. A.B. (Anne) Jansen",
            "drs. A.B. (Anne) Jansen",
        ),
    ],
)
def test_what_stands_around_an_office_or_in_capitals_changes_nobody(paper, lexicon, text, name):
    assert signed(paper, lexicon, text) == [(name, MINISTER)]


@pytest.mark.parametrize(
    "text",
    [
        "DE MINISTER VAN BUITENLANDSE ZAKEN\n\nVERSLAG VAN DE RAAD",
        "DE MINISTER VAN BUITENLANDSE ZAKEN,\n\nVERSLAG RAAD",
    ],
)
def test_a_title_in_capitals_is_nobodys_name(paper, lexicon, text):
    assert signed(paper, lexicon, text) == []


def test_two_sign_in_the_cells_of_a_table_in_capitals(lexicon):
    table = (
        "<table><tr><td>DE MINISTER VAN BUITENLANDSE ZAKEN,</td>"
        "<td>DE STAATSSECRETARIS VOOR EUROPESE ZAKEN,</td></tr>"
        "<tr><td>A. JANSEN</td><td>C. DE VRIES</td></tr></table>"
    )
    source = read_bytes(f"<html><body>{table}</body></html>".encode(), name="tabel.html")
    found = [(s.name, s.role) for s in signatories(source, lexicon)]
    assert found == [("A. Jansen", MINISTER), ("C. de Vries", SECRETARY)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "DE MINISTER VAN BUITENLANDSE ZAKEN     DE STAATSSECRETARIS VOOR EUROPESE ZAKEN\n\n"
            "A. JANSEN     C. DE VRIES"
        ),
        (
            "De Minister van Buitenlandse Zaken, De Staatssecretaris voor Europese Zaken,\n\n"
            "A. Jansen    C. de Vries"
        ),
        (
            "De Minister van Buitenlandse Zaken,\nA. Jansen\n"
            "De Staatssecretaris voor Europese Zaken,\nC. de Vries"
        ),
        (
            "De Minister van Buitenlandse Zaken,\nDe Staatssecretaris voor Europese Zaken,\n"
            "A. Jansen\nC. de Vries"
        ),
        (
            "De Minister van Buitenlandse Zaken, De Staatssecretaris voor Europese Zaken,\n\n"
            "A. Jansen C. de Vries"
        ),
    ],
)
def test_several_offices_have_as_many_names(paper, lexicon, text):
    assert signed(paper, lexicon, text) == [("A. Jansen", MINISTER), ("C. de Vries", SECRETARY)]


@pytest.mark.parametrize(
    "text",
    [
        "De voorzitter van de commissie, De Wit\nAdjunct-griffier van de commissie, Zomer",
        "De voorzitter van de commissie,\n\nDe Wit\n\nAdjunct-griffier van de commissie,\n\nZomer",
    ],
)
def test_chair_and_clerk_sign_the_report_of_a_consultation(paper, lexicon, text):
    assert signed(paper, lexicon, text) == [
        ("De Wit", "voorzitter van de commissie"),
        ("Zomer", "adjunct-griffier van de commissie"),
    ]


def test_a_committee_with_commas_in_its_name_signs_too(paper, lexicon):
    text = "De griffier van de vaste commissie voor Natuur, Water en Lucht,\n\nVan den Berg-Zomer"
    assert signed(paper, lexicon, text) == [
        ("Van den Berg-Zomer", "griffier van de vaste commissie voor Natuur, Water en Lucht")
    ]


def test_the_movers_stand_under_a_motion(paper, lexicon):
    text = "verzoekt de regering dit te doen,\n\nen gaat over tot de orde van de dag.\n\nDe Wit\n\n\
Zomer\n\nDit is het einde van de motie."
    assert [name for name, _ in signed(paper, lexicon, text)] == ["De Wit", "Zomer"]


@pytest.mark.parametrize(
    "text",
    [
        "De minister van Defensie,\n\n[Ondertekenaar 1]\n\nDe tekst begint hier.",
        "De minister van Defensie wees erop dat\nNederland Samen met anderen dit al doet.",
        "Voorzitter: De Wit\nGriffier: Zomer",
        "De Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018",
        "De minister van Natuur en de minister\nvan Defensie spraken over Bomen.",
    ],
)
def test_nobody_signs_without_a_name_beside_an_office(paper, lexicon, text):
    assert signed(paper, lexicon, text) == []


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<")))
def test_any_text_can_be_searched_for_signatures(text):
    source = read_bytes(f"De minister van Natuur,\n{text}".encode(), "stuk.txt")
    for found in signatories(source, load_lexicon()):
        assert found.name
        assert found.role
