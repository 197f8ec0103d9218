"""One sentence: whether it promises, who does, and how sure that is."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import CommitmentType, Kind, Signatory
from briefer.recognise.places import Place, Speaker, Voice, Zone
from briefer.recognise.promises import CONDITIONAL, Setting, promise_in
from briefer.recognise.sentences import Sentence
from briefer.recognise.speakers import cast_of


@pytest.fixture
def promise(said, facts, lexicon):
    """The promise in a sentence of a letter by one minister, of 14 March 2031."""

    def found(text, *, place=None, **more):
        [sentence] = said(text)
        if place is not None:
            sentence = Sentence(sentence.text, sentence.passage, place)
        signed = more.pop("signatories", (Signatory("A. Jansen", "minister van Defensie"),))
        known = facts(more.pop("kind", Kind.KAMERBRIEF), signatories=signed)
        return promise_in(sentence, Setting(cast_of((sentence,), known, lexicon), known, lexicon))

    return found


@pytest.mark.parametrize(
    "text",
    [
        "Ik zeg u toe dat ik hierop terugkom.",
        "Afgesproken is dat de Kamer een technische briefing krijgt.",
        "In het verslag van de bijeenkomst zal een passage over de havens worden opgenomen.",
        "Het verslag zal uw Kamer toegaan.",
        "Ik streef ernaar u voor het einde van het jaar te informeren.",
        "Op die vraag kom ik schriftelijk terug.",
        "Dit punt neem ik mee in de volgende voortgangsrapportage.",
        "Ik verwacht de Kamer in april te kunnen informeren.",
        "Ik zal dit opnemen in de rapportage aan de Kamer.",
        "Het kabinet houdt uw Kamer op de hoogte.",
        "Een nadere brief volgt in mei.",
        "Aan het lid Jansen (SP) is toegezegd dat dit wordt nagegaan.",
        "Ik informeer uw Kamer hier separaat over.",
    ],
)
def test_a_promise_needs_not_the_word(promise, text):
    assert promise(text).type is CommitmentType.TOEZEGGING


@pytest.mark.parametrize(
    "text",
    [
        "Nederland zal bijdragen aan de missie.",
        "Het kabinet is voornemens de bijdrage te verlengen.",
        "De minister zal dit bij haar ambtgenoot aankaarten.",
        "Nederland gaat de steun uitbreiden.",
        "Nederland heeft bondgenoten toegezegd schepen te leveren.",
        "Nederland zal bondgenoten oproepen hun toezeggingen na te komen.",
    ],
)
def test_what_the_cabinet_will_do_is_an_announcement(promise, text):
    assert promise(text).type is CommitmentType.AANKONDIGING


@pytest.mark.parametrize(
    "text",
    [
        "Kan de minister toezeggen dat de Kamer een overzicht ontvangt?",
        "Dat kan ik niet toezeggen.",
        "De leden verzoeken de minister de Kamer voor de zomer te informeren.",
        "Daar kom ik straks op terug.",
        "De Commissie zegde toe voor de zomer met een voorstel te komen.",
        "Nederland verwelkomde de toezegging van Duitsland.",
        "De toegezegde bijdragen van bondgenoten blijven achter.",
        "Het kabinet informeert uw Kamer hierbij over de inzet.",
        "In deze brief zal ik uw Kamer over de inzet informeren.",
        "Nederland zal deelnemen aan de bijeenkomst.",
        "Uit het rapport volgt dat de kosten stijgen.",
        "Nederland heeft voor tien miljoen euro aan steun toegezegd.",
        "Het kabinet volgt het voorstel van de secretaris-generaal.",
    ],
)
def test_what_only_looks_like_a_promise_is_none(promise, text):
    assert promise(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ik zal proberen het kort te houden.",
        "Ik zal de vragen in blokjes beantwoorden.",
        "Ik zal daar zo op ingaan.",
        "Dan ga ik nu naar de vraag van de heer Jansen.",
        "Ik zal mij daarover niet uitlaten.",
        "Dat krijgt u van mij niet te horen.",
        "We zullen zien hoe dat uitpakt.",
    ],
)
def test_what_a_minister_says_to_get_through_a_debate_is_none(promise, text):
    assert promise(text, kind=Kind.COMMISSIEDEBAT, signatories=()) is None


@pytest.mark.parametrize(
    "text",
    [
        "Uw Kamer vroeg of Zuidland de gevraagde tanks krijgt.",
        "Zoals aan uw Kamer is gemeld, ontvangt Moldavië extra steun.",
        "De evaluatie volgt de methode van het instituut.",
        "De Kamer kan verwachten dat dit debat nog vaker wordt gevoerd.",
    ],
)
def test_a_sentence_with_parliament_in_it_need_not_promise(promise, text):
    assert promise(text) is None


def test_whoever_says_i_is_who_signed(promise):
    assert promise("Ik zal uw Kamer hierover informeren.").by == "minister van Defensie"


def test_whoever_says_i_in_a_debate_is_who_speaks(promise):
    place = Place(Zone.ANSWER, speaker=Speaker(Voice.MINISTER, "Vermeer", office="minister"))
    found = promise(
        "Ik zal de Kamer hierover informeren.",
        place=place,
        kind=Kind.COMMISSIEDEBAT,
        signatories=(),
    )
    assert found.by == "minister Vermeer"


def test_several_who_sign_promise_together(promise):
    signed = (Signatory("A", "minister van Defensie"), Signatory("B", "minister van Financiën"))
    found = promise("Ik zal uw Kamer informeren, mede namens mijn ambtgenoot.", signatories=signed)
    assert found.by == "minister van Defensie en minister van Financiën"


def test_the_minister_is_the_one_who_signed(promise):
    assert promise("De minister zal de Kamer informeren.").by == "minister van Defensie"


def test_a_condition_leaves_doubt(promise):
    found = promise("Mocht dat nodig zijn, dan wordt uw Kamer geïnformeerd.")
    assert (found.confidence, found.condition) == (CONDITIONAL, "Mocht dat nodig zijn")


def test_the_word_itself_is_the_surest(promise):
    sure = promise("Ik zeg toe uw Kamer te informeren.").confidence
    assert sure > promise("Een nadere brief volgt in mei.").confidence > 0.7


def test_the_term_is_counted_from_the_paper(promise):
    found = promise("Binnen zes weken zal ik uw Kamer informeren.")
    assert found.deadline.day == dt.date(2031, 4, 25)
