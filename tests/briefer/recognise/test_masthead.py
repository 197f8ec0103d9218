from __future__ import annotations

import datetime as dt

import pytest

from briefer.reading import read_bytes
from briefer.recognise.signatures import signatories

LETTER = """
    Ministerie van Infrastructuur en Waterstaat

    2500 EX Den Haag

    Den Haag, 14 juni 2031

    Geachte voorzitter,

    Hierbij bied ik u, mede namens de staatssecretaris, de geannoteerde agenda aan van de \
Milieuraad van 20 juni 2031.

    De minister van Infrastructuur en Waterstaat,

    A.B. de Vries

    De staatssecretaris van Infrastructuur en Waterstaat,

    C. Jansen

    Plastic

    Het kabinet steunt een verbod.
"""
MOTION = """
    28 999
    Natuurbeleid

    Nr. 410
    MOTIE VAN DE LEDEN DE VRIES EN VAN DER BERG
    Voorgesteld 12 juni 2031

    De Kamer,

    gehoord de beraadslaging,

    verzoekt de regering bomen te planten,

    en gaat over tot de orde van de dag.

    De Vries
"""


def test_the_title_is_what_the_letter_presents_when_no_heading_names_it(document):
    assert document(LETTER).title == "Geannoteerde agenda van de Milieuraad van 20 juni 2031"


def test_the_title_of_a_motion_keeps_the_names_of_members(document):
    assert document(MOTION).title == "Motie van de leden De Vries en Van der Berg"


def test_the_title_stands_after_betreft_on_the_same_line(document):
    text = "Betreft: Stand van de natuur\n\nGeachte voorzitter,\n\nHet gaat goed met de natuur."
    assert document(text).title == "Stand van de natuur"


@pytest.mark.parametrize("opening", ["Den Haag, 3 mei 2031", "28 999", "Nr. 12"])
def test_a_letterhead_is_never_the_title(document, opening):
    text = f"{opening}\n\nBomen in de stad\n\nHet kabinet plant bomen in alle grote steden."
    assert document(text).title == "Bomen in de stad"


def test_a_paper_without_any_heading_is_called_after_its_file(document):
    assert document("Er staat hier een zin die geen kop is, want zij is te lang.").title == (
        "stuk.txt"
    )


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Den Haag, 14 juni 2031", dt.date(2031, 6, 14)),
        ("Vastgesteld 14 juni 2031", dt.date(2031, 6, 14)),
        ("Voorgesteld 14 juni 2031", dt.date(2031, 6, 14)),
        ("Datum 14-06-2031", dt.date(2031, 6, 14)),
        ("De Raad is op 14 juni 2031", None),
    ],
)
def test_the_date_of_a_paper_is_the_one_it_bears(document, line, day):
    assert document(f"{line}\n\nGeachte voorzitter,\n\nDit is de brief.").date == day


@pytest.mark.parametrize(
    ("dossier", "number"),
    [("28 999", "28999"), ("21501-20", "21501-20"), ("21 501-02", "21501-02")],
)
def test_the_own_number_is_dossier_and_nr(document, dossier, number):
    text = f"{dossier}\nBeleid\n\nNr. 410\nBRIEF VAN DE MINISTER\n\nDe tekst begint hier."
    assert document(text).number == f"Kamerstuk {number}, nr. 410"


def test_who_signs_is_office_and_name(document):
    signed = [(s.name, s.role) for s in document(LETTER).signatories]
    assert signed == [
        ("A.B. de Vries", "minister van Infrastructuur en Waterstaat"),
        ("C. Jansen", "staatssecretaris van Infrastructuur en Waterstaat"),
    ]


def test_a_prime_minister_signs_with_both_offices(document):
    text = "Geachte voorzitter,\n\nDit is de brief.\n\nDe minister-president, minister van \
Algemene Zaken,\n\nM. Voorbeeld"
    [signed] = document(text).signatories
    assert (signed.name, signed.role) == (
        "M. Voorbeeld",
        "minister-president, minister van Algemene Zaken",
    )


def test_an_office_in_capitals_is_set_back_with_the_name_of_its_ministry(lexicon):
    source = read_bytes(
        b"DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN MILIEU,\n\nA.B. de Vries\n\nEen alinea.\n",
        "brief.txt",
    )

    (signed,) = signatories(source, lexicon)
    assert signed.role == "staatssecretaris van Infrastructuur en Milieu"


@pytest.mark.parametrize("line", ["Delft, 12 juni 2031", "Bergen op Zoom, 12 juni 2031"])
def test_a_statement_is_dated_by_a_place_and_a_day_alone(document, line):
    found = document(
        f"VERKLARING VAN DE MINISTERS VAN NATUUR\n\n{line}\n\nDe ministers kwamen bijeen.\n\n"
        "Bodem\n\nDe ministers steunen een schone bodem."
    )
    assert found.date == dt.date(2031, 6, 12)
    assert [topic.heading for topic in found.topics] == ["Bodem"]


def test_a_day_of_the_letter_goes_before_a_place_and_a_day(document):
    text = "Delft, 12 juni 2031\n\nDen Haag, 14 juni 2031\n\nDe ministers kwamen bijeen."
    assert document(text).date == dt.date(2031, 6, 14)
