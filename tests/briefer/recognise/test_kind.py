from __future__ import annotations

import pytest

from briefer.model.document import Kind

SALUTATION = "Geachte voorzitter,\n\nHierbij bied ik u de stukken aan.\n\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Verslag Milieuraad van 3 mei 2031\n\nDe Raad kwam bijeen.", Kind.VERSLAG),
        (
            "Geannoteerde agenda Milieuraad van 3 mei 2031\n\nDe Raad komt bijeen.",
            Kind.GEANNOTEERDE_AGENDA,
        ),
        ("Betreft: De stand van de natuur\n\n" + SALUTATION, Kind.KAMERBRIEF),
        (
            (
                "MOTIE VAN HET LID JANSEN C.S.\n\nVoorgesteld 12 juni 2031\n\nDe Kamer,\n\n"
                "gehoord de beraadslaging,\n\nverzoekt de regering iets te doen,"
            ),
            Kind.MOTIE,
        ),
        (
            (
                "Antwoord van minister Voorbeeld (Defensie) (ontvangen 3 april 2031)\n\nVraag 1\n"
                "Klopt het?\n\nAntwoord 1\nJa."
            ),
            Kind.ANTWOORD_KAMERVRAGEN,
        ),
        ("VERSLAG VAN EEN COMMISSIEDEBAT\n\nDe voorzitter opent.", Kind.COMMISSIEDEBAT),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe leden vragen.", Kind.SCHRIFTELIJK_OVERLEG),
        ("Fiche 2: Verordening fietspaden\n\n1. Algemene gegevens", Kind.FICHE),
        ("Boodschappenlijst\n\nMelk en brood.", Kind.OVERIG),
    ],
)
def test_the_opening_of_a_paper_gives_its_kind_away(document, text, kind):
    assert document(text).kind is kind


def test_a_report_that_mentions_a_motion_is_no_motion(document):
    text = "Verslag Milieuraad van 3 mei 2031\n\nDe motie van het lid Jansen kwam ter sprake."
    assert document(text).kind is Kind.VERSLAG
