from __future__ import annotations

import pytest

from briefer.recognise.headings import capitals, is_foreign, numbers_in, role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Vragen en opmerkingen van de leden van de VVD-fractie", "party"),
        ("Vragen en opmerkingen van het lid van de PvdD-fractie", "party"),
        ("Inbreng namens de leden van de fractie van GroenLinks", "party"),
        ("I Vragen en opmerkingen vanuit de fracties", "questions"),
        ("II Antwoord/Reactie van de minister", "answers"),
        ("Antwoord van het kabinet", "answer"),
        ("Antwoord op vragen 3 en 4", "answer"),
        ("Vraag 3 en 4", "question"),
        ("7", "number"),
        ("2500 EB Den Haag", "form"),
        ("BZ-2031-11111", "form"),
        ("Voorgesteld 12 juni 2031", "form"),
        ("99 123", "form"),
        ("Inleiding", "form"),
    ],
)
def test_a_heading_of_form_is_known_by_its_role(lexicon, heading, role):
    assert role_of(heading, lexicon)[0] == role


@pytest.mark.parametrize("heading", ["Moldavië", "Agenda 2030", "Steun aan de regio", "Energie"])
def test_a_subject_has_no_role(lexicon, heading):
    assert role_of(heading, lexicon) is None


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        ("Vraag 3", (3,)),
        ("Vragen 3 en 4", (3, 4)),
        ("Vraag 5 t/m 7", (5, 6, 7)),
        ("Antwoord op vragen 3, 5 en 6", (3, 5, 6)),
        ("3. Antwoord van het kabinet", (3,)),
        ("Antwoord", ()),
    ],
)
def test_a_heading_names_every_question_it_covers(lexicon, heading, numbers):
    _, match = role_of(heading, lexicon)
    assert numbers_in(match, lexicon) == numbers


def test_an_english_text_is_told_from_a_dutch_one(lexicon):
    assert is_foreign("The ministers discussed the outcome of the summit", lexicon)
    assert not is_foreign("De ministers spraken over de uitkomst van de top", lexicon)


def test_capitals_are_for_titles():
    assert capitals("VERSLAG VAN DE RAAD 2031")
    assert not capitals("Verslag van de Raad")
    assert not capitals("2031")
