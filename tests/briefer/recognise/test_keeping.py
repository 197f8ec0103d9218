"""A paper keeps a promise in so many words, by how it recalls it, or by the text after it."""

from __future__ import annotations

import pytest

from briefer.model.document import CommitmentStatus, Kind
from briefer.recognise.commitments import commitments
from briefer.recognise.keeping import RECALLED, SAID, SILENT

KEPT, OPEN = CommitmentStatus.FULFILLED, CommitmentStatus.OPEN
RECALL = "Tijdens het debat van 3 mei 2030 heeft de minister toegezegd de Kamer te berichten."


@pytest.fixture
def read(said, facts, lexicon):
    def found(*texts, kind=Kind.KAMERBRIEF):
        return commitments(said(*texts), facts(kind), lexicon)

    return found


@pytest.mark.parametrize(
    "text",
    [
        "Met deze brief voldoe ik aan de toezegging om de Kamer te informeren over de kosten.",
        "Hiermee kom ik de toezeggingen na aan de leden Jansen (VVD) en De Vries (SP).",
        "Met deze brief geef ik uitvoering aan de motie-Jansen c.s. over drones.",
        "Zoals toegezegd treft u hierbij het overzicht aan.",
        "Hierbij ontvangt u, zoals toegezegd in het debat van 2 februari 2031, de tijdlijn.",
        "De toegezegde brief is op 2 maart jl. aan uw Kamer verzonden.",
        "Aan de toezegging over drones is met de brief van 1 februari 2031 voldaan.",
        "Hiermee beschouw ik de toezegging als afgedaan.",
        "Hiermee is de motie van het lid Jansen uitgevoerd.",
        "Met het toezenden van dit rapport doe ik mijn toezegging aan uw Kamer gestand.",
        "Conform mijn toezegging informeer ik u hierbij over de stand van zaken.",
        "Zoals in het debat toegezegd heeft Nederland dit punt opgebracht.",
    ],
)
def test_what_is_kept_is_fulfilled(read, text):
    [found] = read(text)
    assert found.status is KEPT
    assert found.fulfilled_by.quote == text


@pytest.mark.parametrize(
    "text",
    [
        "Zoals toegezegd zal ik de Kamer separaat informeren.",
        "De toegezegde evaluatie volgt in het tweede kwartaal.",
        "Conform de toezegging ontvangt de Kamer voor 1 mei een overzicht.",
        "De minister zegt toe de Kamer te informeren.",
    ],
)
def test_what_is_still_to_come_is_open(read, text):
    [found] = read(text)
    assert found.status is OPEN


def test_the_sentence_after_it_may_say_so(read):
    [found] = read(RECALL, "Met deze brief doe ik dat.")
    assert (found.status, found.confidence) == (KEPT, SAID)


def test_the_sentence_after_it_may_hand_it_over(read):
    [found] = read(RECALL, "Onderstaand overzicht geeft de cijfers.")
    assert (found.status, found.confidence) == (KEPT, RECALLED)


def test_the_text_after_it_is_a_guess(read):
    [found] = read(RECALL, "De cijfers zijn gestegen.")
    assert (found.status, found.confidence) == (KEPT, SILENT)


def test_the_text_after_it_keeps_nothing_when_it_looks_ahead(read):
    [found] = read(RECALL, "Dat overzicht volgt in mei.")[:1]
    assert found.status is OPEN


def test_in_a_debate_a_promise_is_made_and_not_kept(read):
    [found] = read(RECALL, "De cijfers zijn gestegen.", kind=Kind.COMMISSIEDEBAT)
    assert found.status is OPEN
