from __future__ import annotations

import pytest

from briefer.recognise.asking import (
    answer_line,
    answered_party,
    asked_by,
    asking_party,
    asks,
    introduced,
    introduces,
    members_speak,
    members_speak_in,
    numbered_line,
    only_members_speak,
    question_line,
)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("De leden van de VVD-fractie vragen dit.", "VVD"),
        ("De leden van de fractie van de ChristenUnie vragen dit.", "ChristenUnie"),
        ("De leden van de fracties van D66 en Volt vragen dit.", "D66, Volt"),
        ("De leden van de SP-fractie en de leden van de PvdA-fractie vragen dit.", "SP, PvdA"),
        ("Het lid van de BBB-fractie vraagt dit.", "BBB"),
        ("Voorts hebben de leden van de CDA-fractie een vraag.", "CDA"),
        ("Op 3 mei sprak de Raad. De leden van de SGP-fractie vragen dit.", "SGP"),
        ("Hoe zit dat, vragen de leden van de DENK-fractie.", "DENK"),
        ("De fractieleden van de SP vragen dit.", "SP"),
        ("De PVV-fractieleden vragen dit.", "PVV"),
        ("De VVD-fractie vraagt dit.", "VVD"),
        ("De fractie van het CDA vraagt dit.", "CDA"),
        ("De leden van de Raad spraken met de VVD.", ""),
    ],
)
def test_the_party_is_the_subject_of_the_sentence(text, parties, lexicon):
    assert asking_party(text, lexicon) == parties


def test_members_speak_where_they_are_the_subject(lexicon):
    assert members_speak("Deze leden zijn bezorgd.", lexicon)
    assert members_speak("Tot slot vragen deze leden naar de kosten.", lexicon)
    assert not members_speak("Het kabinet deelt de zorg van deze leden.", lexicon)
    assert not members_speak("Met de leden van de SP-fractie is Nederland bezorgd.", lexicon)


def test_a_paragraph_of_members_may_begin_with_facts(lexicon):
    text = "Op 3 mei spreekt de Raad hierover. De leden van de SP-fractie vragen wat de inzet is."
    assert members_speak_in(text, lexicon)
    assert not members_speak(text, lexicon)


def test_an_introduction_asks_nothing(lexicon):
    assert introduces(
        "De leden van de SP-fractie danken de minister. Zij hebben nog enkele vragen.", lexicon
    )
    assert not introduces("De leden hebben kennisgenomen van de brief. Klopt die?", lexicon)
    assert not asks("De leden van de SP-fractie hebben hierover de volgende vragen.", lexicon)
    assert asks("De leden van de SP-fractie zouden graag weten hoe dit zit.", lexicon)


def test_a_paragraph_that_only_repeats_holds_no_answer(lexicon):
    repeated = "De leden van de SP-fractie vragen naar de kosten. Zij vragen ook wie betaalt."
    assert only_members_speak(repeated, lexicon)
    assert not only_members_speak(f"{repeated} De kosten zijn laag.", lexicon)


def test_whom_an_answer_is_for_stands_in_its_first_sentence(lexicon):
    assert (
        answered_party("De vraag van de leden van de SP-fractie raakt de kern. Ja.", lexicon)
        == "SP"
    )
    later = "De kosten zijn laag. De leden van de SP-fractie vroegen daarnaar."
    assert answered_party(later, lexicon) == ""


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Vragen van de leden Jansen en De Vries (beiden D66) aan de minister over drones", "D66"),
        ("Vragen van de leden Jansen (VVD) en Zomer (CDA) aan de minister", "VVD, CDA"),
        ("de vragen gesteld door het lid Jansen (GL-PvdA) over drones", "GroenLinks-PvdA"),
        ("Antwoord op vragen van het lid Jansen over drones", ""),
    ],
)
def test_who_asked_is_told_at_the_beginning(text, parties, lexicon):
    assert asked_by(("28 999 Ruimtevaart", text), lexicon) == parties


def test_label_and_words_may_share_a_line(lexicon):
    assert question_line("Vraag 3: Klopt dat?", lexicon) == ((3,), 9)
    assert numbered_line("12. Klopt dat?", lexicon) == ((12,), 4)
    assert answer_line("Antwoord op vragen 3 en 4: Ja.", lexicon) == ((3, 4), 27)
    assert answer_line("Reactie van de minister: Ja.", lexicon) == ((), 25)


@pytest.mark.parametrize("text", ["Vraag 3", "Antwoord", "12 landen doen mee.", "Antwoord 3:"])
def test_a_label_alone_or_a_number_in_a_sentence_is_no_such_line(text, lexicon):
    assert question_line(text, lexicon) is None
    assert numbered_line(text, lexicon) is None
    assert answer_line(text, lexicon) is None


@pytest.mark.parametrize(
    ("line", "party"),
    [
        ("Indiener Anna Zomer (SP)", "SP"),
        ("Indiener(s): A. Jansen (CDA), B. de Wit (D66)", "CDA, D66"),
        ("Anna Zomer (SP) |", "SP"),
        ("Anna Zomer (minister) (VVD) |", ""),
        ("Indiener: A. Jansen, minister van Ruimtevaart", ""),
    ],
)
def test_a_web_page_introduces_the_member_who_asks(lexicon, line, party):
    assert introduced(("Raketten", line), lexicon) == party
