"""The chair's list: its lines are promises, what is said around them is not."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import CommitmentStatus, CommitmentType, Kind
from briefer.recognise.commitments import commitments
from briefer.recognise.places import Zone


@pytest.fixture
def list_of(said, facts, lexicon):
    """The promises in a chair's list, in a debate of 14 March 2031."""

    def promises(*lines):
        sentences = said(*lines, zone=Zone.PROMISES)
        return commitments(sentences, facts(Kind.COMMISSIEDEBAT), lexicon)

    return promises


@pytest.mark.parametrize(
    "line",
    [
        "– De minister stuurt de Kamer voor 1 mei een brief over de fregatten.",
        "De minister zegt toe schriftelijk terug te komen op de vraag over de haven.",
        "In het verslag van de Raad komt de minister terug op de meetpunten.",
        "De staatssecretaris neemt contact op met de gemeente.",
        "De Kamer ontvangt voor het zomerreces een overzicht van de oefeningen.",
        "Toezegging aan mevrouw De Vries (SP): een overzicht van de kosten.",
        "Een schriftelijke reactie op het rapport over de havens.",
        "De Kamer wordt geïnformeerd over de uitkomst van het overleg.",
    ],
)
def test_every_line_is_an_open_promise(list_of, line):
    [found] = list_of(line)
    assert (found.type, found.status) == (CommitmentType.TOEZEGGING, CommitmentStatus.OPEN)


@pytest.mark.parametrize(
    "line",
    [
        "Ik heb de volgende toezeggingen genoteerd.",
        "Klopt dat?",
        "Ik kijk even naar de minister.",
        "Dank u wel.",
        "Het woord is aan de heer Jansen.",
    ],
)
def test_what_the_chair_says_around_it_is_none(list_of, line):
    assert list_of(line) == ()


def test_a_line_tells_who_to_whom_and_by_when(list_of):
    [found] = list_of(
        "De minister zegt het lid Jansen (CDA) toe de Kamer vóór 1 mei te informeren over drones; "
        "toezegging aan het lid Jansen (CDA)."
    )
    assert (found.by, found.to, found.members) == ("minister", "Tweede Kamer", ("Jansen (CDA)",))
    assert found.deadline.day == dt.date(2031, 4, 30)
