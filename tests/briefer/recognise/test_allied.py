from __future__ import annotations

import pytest

from briefer.recognise.allied import allied_positions
from briefer.recognise.outline import Zone


@pytest.fixture
def actors(said, facts, lexicon):
    """The others who take a stance in some sentences."""

    def of(*texts, zone=Zone.BODY):
        found = allied_positions(said(*texts, zone=zone), facts(), lexicon)
        return [position.actor for position in found]

    return of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Polen steunde het voorstel.", "Polen"),
        ("De regering-Voorbeeld kondigde een herziening aan.", "De regering-Voorbeeld"),
        ("De nieuwe Amerikaanse regering heeft een herziening aangekondigd.", "Verenigde Staten"),
        ("Volgens president Voorbeeld is dat te laat.", "president Voorbeeld"),
        ("Secretaris-Generaal Voorbeeld riep op tot eenheid.", "SG NAVO"),
        ("Het voorstel van de SG om de lasten te delen is nieuw.", "SG NAVO"),
        ("Concrete voorstellen van Nederland en Zweden volgen.", "Zweden"),
        ("Nederland en Noorwegen pleitten voor een verbod.", "Noorwegen"),
        ("Daarop heeft de NAVO bij de herziening van zijn rol aangegeven te wachten.", "NAVO"),
    ],
)
def test_a_named_other_takes_a_stance(actors, text, actor):
    assert actors(text) == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "Rusland is opgeroepen de troepen terug te trekken.",
        "Men zette uiteen welke stappen de NAVO wil nemen.",
        "Nederland steunde het voorstel van Polen.",
        "Bondgenoten steunden het voorstel.",
        "De bijeenkomst vond plaats in Zweden.",
    ],
)
def test_what_is_done_to_or_told_of_another_is_not_its_stance(actors, text):
    assert actors(text) == []


def test_what_members_say_of_others_is_left_out(actors):
    assert actors("Polen steunt dit voorstel.", zone=Zone.QUESTION) == []
