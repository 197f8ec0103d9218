from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import CommitmentStatus, CommitmentType
from briefer.recognise.commitments import commitments
from briefer.recognise.particulars import PARLIAMENT
from briefer.recognise.places import Zone


@pytest.fixture
def promised(said, facts, lexicon):
    """The commitments in some sentences, said on 14 March 2031."""

    def of(*texts, zone=Zone.BODY):
        return commitments(said(*texts, zone=zone), facts(), lexicon)

    return of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("De Kamer ontvangt uiterlijk 30 juni 2031 de reactie.", dt.date(2031, 6, 30)),
        ("De evaluatie wordt in het derde kwartaal aan uw Kamer aangeboden.", dt.date(2031, 9, 30)),
        ("De minister stuurt een brief over de regio naar de Kamer.", None),
        ("Voortaan zal in elke geannoteerde agenda een paragraaf worden opgenomen.", None),
        ("Binnen vier weken kom ik hier schriftelijk op terug.", dt.date(2031, 4, 11)),
        ("Eind maart 2032 informeert het kabinet uw Kamer.", dt.date(2032, 3, 31)),
        ("Het kabinet zegt toe de Kamer te informeren.", None),
        ("Het fiche wordt uw Kamer uiterlijk 4 april 2031 toegezonden.", dt.date(2031, 4, 4)),
        ("De brief over vis komt volgende maand naar de Kamer.", dt.date(2031, 4, 30)),
        ("De stand van zaken zult u voortaan in de rapportages aantreffen.", None),
    ],
)
def test_a_promise_to_parliament_has_its_day(promised, text, day):
    [found] = promised(text)
    assert (found.type, found.to) == (CommitmentType.TOEZEGGING, PARLIAMENT)
    assert (found.deadline.day if found.deadline else None) == day


def test_an_announcement_is_no_promise_to_parliament(promised):
    [found] = promised("Het kabinet komt in de tweede helft van 2032 met een strategie.")
    assert (found.type, found.to) == (CommitmentType.AANKONDIGING, None)
    assert (found.by, found.deadline.day) == ("kabinet", dt.date(2032, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Hierbij stuur ik uw Kamer het verslag.",
        "Met deze brief wordt de Kamer geïnformeerd.",
        "De Kamer is hierover op 3 februari 2031 geïnformeerd.",
        "De VS heeft toegezegd twee schepen te sturen.",
        "De Commissie zal de Raad voor de zomer informeren.",
        "De leden vragen of de minister bereid is de Kamer te informeren.",
        "De Europese Raad zal hier in juni op terugkomen.",
        "De minister van Natuur is voornemens deel te nemen aan de Raad.",
        "Het kabinet is voornemens in te stemmen met de conclusies.",
        "Nederland heeft zich bereid verklaard de leiding te nemen.",
        "Ten behoeve van het overleg op 3 april zend ik u de geannoteerde agenda voor de Raad.",
    ],
)
def test_what_is_done_or_said_by_another_is_no_commitment(promised, text):
    assert promised(text) == ()


def test_what_members_ask_is_no_commitment(promised):
    assert promised("Het kabinet zal de Kamer informeren.", zone=Zone.QUESTION) == ()


def test_a_sentence_that_points_back_fulfils_the_promise_before_it(promised):
    [found] = promised(
        "Tijdens het debat van 3 mei 2030 heeft de minister van Defensie toegezegd de Kamer te "
        "informeren over water.",
        "Met deze brief wordt aan deze toezegging voldaan.",
    )
    assert found.status is CommitmentStatus.FULFILLED
    assert found.fulfilled_by.quote == "Met deze brief wordt aan deze toezegging voldaan."
    assert (found.by, found.made_on) == ("minister van Defensie", dt.date(2030, 5, 3))


def test_a_promise_that_the_sentence_itself_keeps_is_fulfilled(promised):
    [found] = promised("Hiermee is voldaan aan de toezegging de Kamer te informeren over water.")
    assert found.status is CommitmentStatus.FULFILLED


def test_the_subject_is_what_is_promised_without_the_occasion(promised):
    [found] = promised(
        "Tijdens het commissiedebat van 3 mei 2030 heeft de minister van Defensie toegezegd de "
        "Kamer te informeren over de waterstand."
    )
    assert "waterstand" in found.subject
    assert "commissiedebat" not in found.subject
