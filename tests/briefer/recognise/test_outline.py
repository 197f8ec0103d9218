from __future__ import annotations

import pytest

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
