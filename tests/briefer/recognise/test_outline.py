from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.reading import read_bytes
from briefer.recognise.outline import Zone, outline

SIGNED = """
    Geachte voorzitter,

    Hierbij bied ik u het verslag aan.

    De minister van Buitenlandse Zaken,

    A.B. Voorbeeld

    Moldavië

    Nederland steunt de hervormingen in dat land.
"""


@pytest.fixture
def zones(paper, lexicon):
    """The zone of every block of a paper, by the block's text."""

    def of(text):
        source = paper(text)
        places = outline(source, lexicon).places
        return {b.text: p.zone for b, p in zip(source.blocks, places, strict=True)}

    return of


def headings(document):
    return [topic.heading for topic in document.topics]


def test_a_short_first_heading_after_a_signature_is_a_subject(document):
    assert headings(document(SIGNED)) == ["Moldavië"]


def test_two_ministers_may_sign(document):
    second = "A.B. Voorbeeld\n\n    De minister van Defensie,\n\n    C. Ander"
    assert headings(document(SIGNED.replace("A.B. Voorbeeld", second))) == ["Moldavië"]


def test_office_and_name_on_one_line_leave_the_next_line_a_heading(document):
    one_line = SIGNED.replace("Zaken,\n\n    A.B.", "Zaken, A.B.")
    assert headings(document(one_line)) == ["Moldavië"]


def test_letter_and_report_are_told_apart(zones):
    found = zones(SIGNED)
    assert found["Hierbij bied ik u het verslag aan."] is Zone.LETTER
    assert found["Nederland steunt de hervormingen in dat land."] is Zone.BODY
    assert found["A.B. Voorbeeld"] is Zone.MASTHEAD


def test_numbered_headings_are_subjects_without_their_number(document):
    text = "Verslag Milieuraad van 3 mei 2031\n\n1. Plastic\n\nDe Raad sprak hierover.\n\n"
    text += "2. Water\n\nDe Raad sprak ook hierover."
    assert headings(document(text)) == ["Plastic", "Water"]


def test_a_letterhead_names_no_subject(document):
    head = "Ministerie van Defensie\n\n2500 ES Den Haag\n\nBZ-2031-11111\n\nOnze referentie\n\n"
    assert headings(document(head + SIGNED)) == ["Moldavië"]


def test_a_motion_has_no_subjects(document):
    text = "MOTIE VAN HET LID JANSEN\n\nVoorgesteld 3 mei 2031\n\nDe Kamer,\n\ngehoord de "
    text += "beraadslaging,\n\nverzoekt de regering bomen te planten,\n\nJansen\n\nDe Vries"
    assert document(text).topics == ()


def test_an_english_annex_is_foreign(zones):
    annex = "The ministers of the countries that met at the summit issued this joint statement."
    found = zones(f"Verslag Milieuraad van 3 mei 2031\n\nDe Raad sprak.\n\n{annex}")
    assert found[annex] is Zone.FOREIGN


PUBLISHED = """
    99 123 Milieuraad

    Nr. 7 BRIEF VAN DE MINISTER VAN NATUUR

    Directie Internationale Zaken

    Den Haag, 9 mei 2031

    Hierbij bied ik u het verslag aan van de Milieuraad van 3 mei 2031.

    Bodem en water

    De Raad sprak over de bodem en over het water in de delta.
"""
TEXT = "De Raad sprak hierover en Nederland steunde het voorstel van de Commissie."


def test_what_stands_above_a_publication_names_no_subject(document):
    assert headings(document(PUBLISHED)) == ["Bodem en water"]


def test_who_signs_for_a_committee_is_no_subject(document):
    text = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 mei 2031\n\nDe griffier van de "
        f"commissie,\n\nZomer\n\nBodem\n\nDe leden van de SP-fractie vragen iets.\n\n{TEXT}"
    )
    assert "Zomer" not in headings(document(text))


@pytest.mark.parametrize(
    ("lines", "subjects"),
    [
        ("1. Bodem (gedachtewisseling)", ["Bodem"]),
        ("1. Bodem (FAO)", ["Bodem (FAO)"]),
        ("2. Bodem\n\n= Algemene oriëntatie", ["Bodem"]),
        ("Bodem\n\nInzet Nederland", ["Bodem"]),
        ("5. Diversen\n\na. Lucht", ["Lucht"]),
        ("Diversen", ["Diversen"]),
        ("Agendapunt 11: Bodem", ["Bodem"]),
        ("II. Bodem", ["Bodem"]),
        ("Donderdag 3 mei 2031 – bodem", []),
        ("Tabel 1: Bodem per land", []),
        ("Commissiedebat Milieuraad d.d. 3 mei 2031", []),
        ("1. Algemene gegevens\n\na) Titel voorstel", []),
        ("COVID-19", ["COVID-19"]),
        ("Post-Kyoto", ["Post-Kyoto"]),
    ],
)
def test_what_a_heading_names_is_told_from_how_it_is_treated(document, lines, subjects):
    text = f"Verslag Milieuraad van 3 mei 2031\n\n{TEXT}\n\n{lines}\n\n{TEXT}"
    assert headings(document(text)) == subjects


def test_another_paper_on_the_agenda_is_a_subject(document):
    text = f"Verslag Milieuraad van 3 mei 2031\n\nBodem\n\n{TEXT}\n\n"
    text += f"Geannoteerde agenda Europese Raad van 9 mei 2031\n\n{TEXT}"
    assert headings(document(text)) == ["Bodem", "Geannoteerde agenda Europese Raad van 9 mei 2031"]


def test_dutch_text_under_an_english_heading_is_read(document):
    text = "Verslag Milieuraad van 3 mei 2031\n\nFuture of the Alliance\n\nNederland steunt dit."
    found = document(text)
    assert headings(found) == ["Future of the Alliance"]
    assert [p.topic for p in found.positions] == ["Future of the Alliance"]


@given(
    st.lists(
        st.sampled_from(
            ["1. Bodem", "Bodem", "= Debat", "a) Water", "De minister,", "A. Jansen", "I", "X Noot"]
        )
    )
)
def test_any_paper_has_a_place_for_every_block(lines):
    source = read_bytes(("\n\n".join(lines) or "Een zin.").encode(), "stuk.txt")
    assert len(outline(source, load_lexicon()).places) == len(source.blocks)


@pytest.mark.parametrize(
    ("above", "subjects"),
    [
        (f"Geachte voorzitter,\n\n{TEXT}", ["Stand van zaken", "Vervolg"]),
        ("Geannoteerde agenda Milieuraad van 3 mei 2031", []),
        (f"Geachte voorzitter,\n\nBodem\n\n{TEXT}", ["Bodem"]),
    ],
)
def test_the_parts_of_a_letter_on_one_subject_are_subjects(document, above, subjects):
    letter = f"{above}\n\nStand van zaken\n\n{TEXT}\n\nVervolg\n\n{TEXT}"
    assert headings(document(letter)) == subjects


@pytest.mark.parametrize(
    "lines",
    [
        "Agendapunt: Bodem\n\nDoel: Algemene oriëntatie",
        "Bodem\n\nDocument: ST 12/31\nAard bespreking: debat\nBesluitvormingsprocedure: QMV",
        "Agendapunt 3: Bodem\n\nStatus: Stand van zaken",
        f"1. Bodem\n\nInhoud bespreking\n\n{TEXT}\n\nPositie andere lidstaten:",
        "4. Bodem\n\nAlgemeen",
    ],
)
def test_how_a_point_is_decided_is_no_subject(document, lines):
    text = f"Geannoteerde agenda Milieuraad van 3 mei 2031\n\n{TEXT}\n\n{lines}\n\n{TEXT}"
    assert headings(document(text)) == ["Bodem"]


def test_a_fixed_heading_of_a_fiche_may_be_a_question(document):
    question = "Kondigt de Commissie acties of wetgeving aan voor de toekomst?"
    text = (
        f"Fiche: Mededeling over bodem\n\n2. Essentie voorstel\n\n{TEXT}\n\n3. {question}\n\n{TEXT}"
    )
    assert headings(document(text)) == ["Essentie voorstel", question]
