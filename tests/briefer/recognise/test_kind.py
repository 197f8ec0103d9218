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


LETTERHEAD = "99 123 Toerisme\n\nNr. 7 BRIEF VAN DE MINISTER VAN NATUUR\n\nDen Haag, 3 mei 2031\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "Hierbij bied ik u de geannoteerde agenda aan van de Milieuraad van 9 mei 2031.",
            Kind.GEANNOTEERDE_AGENDA,
        ),
        ("Hierbij zend ik u het verslag van de Milieuraad van 1 mei 2031.", Kind.VERSLAG),
        (
            "Met deze brief informeer ik u over de uitkomsten van de Milieuraad van 1 mei jl.",
            Kind.VERSLAG,
        ),
        (
            "Dit antwoord gaat u toe in de geannoteerde agenda voor de Milieuraad van 9 mei 2031.",
            Kind.KAMERBRIEF,
        ),
        (
            "Naar aanleiding van het verslag van de Milieuraad van 1 mei 2031 meld ik u dit.",
            Kind.KAMERBRIEF,
        ),
        (
            "Hierbij de antwoorden op de vragen van de commissie over de geannoteerde agenda.",
            Kind.SCHRIFTELIJK_OVERLEG,
        ),
    ],
)
def test_a_letter_is_what_it_offers_not_what_it_mentions(document, sentence, kind):
    assert document(f"{LETTERHEAD}{sentence}\n\nHet kabinet steunt het plan.").kind is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("VERSLAG VAN EEN COMMISSIEDEBAT", Kind.COMMISSIEDEBAT),
        ("2031D00077 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", Kind.SCHRIFTELIJK_OVERLEG),
        ("LIJST VAN VRAGEN EN ANTWOORDEN", Kind.SCHRIFTELIJK_OVERLEG),
        ("MOTIE VAN HET LID DE WIT", Kind.MOTIE),
    ],
)
def test_what_the_masthead_says_goes_before_what_the_paper_treats(document, line, kind):
    text = (
        f"99 123 Toerisme\n\nNr. 7\n{line}\n\nVastgesteld 3 mei 2031\n\nDe commissie sprak over "
        "het verslag van een schriftelijk overleg en over de geannoteerde agenda van de Milieuraad."
    )
    assert document(text).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Summit Communiqué\n\nWe, the ministers, met today and we will do more for nature.",
        "Verklaring van de ministers van Natuur\n\nDe ministers kwamen bijeen.",
        "Conclusies van de Europese Raad\n\nDe Raad nam deze conclusies aan.",
    ],
)
def test_a_statement_of_several_countries_is_a_communique(document, text):
    assert document(text).kind is Kind.COMMUNIQUE


def test_two_papers_in_one_are_what_the_title_names_first(document):
    first = "Geannoteerde agenda Milieuraad van 9 mei 2031 en verslag Milieuraad van 1 mei 2031"
    assert document(f"{first}\n\nDe Raad komt bijeen.").kind is Kind.GEANNOTEERDE_AGENDA


def test_a_letter_about_a_report_is_no_report(document):
    text = "Betreft: Reactie op het verslag van de rekenkamer\n\n" + SALUTATION
    assert document(text).kind is Kind.KAMERBRIEF


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "De EU-ministers van Natuur komen op 3 mei a.s. bijeen in Delft.",
            Kind.GEANNOTEERDE_AGENDA,
        ),
        ("Op 3 en 4 mei a.s. vindt de Milieuraad plaats in Delft.", Kind.GEANNOTEERDE_AGENDA),
        ("Op 3 mei jl. kwam de Milieuraad bijeen in Delft.", Kind.VERSLAG),
        ("Na de Milieuraad van 3 mei bericht ik u over het verloop daarvan.", Kind.VERSLAG),
        ("Hierbij bericht ik u over het verloop van de missie in Mali.", Kind.KAMERBRIEF),
    ],
)
def test_a_letter_in_the_file_of_a_council_is_what_it_does(document, text, kind):
    letter = "21 501-08 Milieuraad\n\nNr. 12 BRIEF VAN DE MINISTER VAN NATUUR\n\n"
    more = "De brief bevat tevens de antwoorden op vragen van de leden Jansen en Zomer."
    assert document(f"{letter}Den Haag, 1 mei 2031\n\n{text} {more}").kind is kind
