"""How surely two tellings are of one promise."""

from __future__ import annotations

import pytest

from briefer.related.likeness import Likeness, likeness, only_in, same_words
from briefer.related.usage import Content

DAY = "2031-01-20"


def content(*words, names=()):
    return Content(words, frozenset(names))


def test_inflections_are_one_word():
    assert same_words(content("knelpunten", "corridor"), content("knelpunt", "corridors"))


def test_names_must_be_the_same():
    assert only_in(content("Noordstad", names=["Noordstad"]), content("Noordstadt")) == {
        "Noordstad"
    }


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("over de werf in Noordstad", "over de werf in Noordstad", Likeness.SAME),
        ("over de F-35", "over de F-16", Likeness.OTHER),
        ("over de tweede tranche van 2032", "over de tweede tranche van 2033", Likeness.PERHAPS),
        ("over de tweede tranche munitie", "over de derde tranche munitie", Likeness.PERHAPS),
        ("over motoren van de F-35 en de F-16", "over motoren van de F-35", Likeness.PERHAPS),
        ("over de bouw van loodsen in 2032", "over de bouw van loodsen", Likeness.SAME),
        ("over het weer", "over de vloot", Likeness.OTHER),
        ("", "over de vloot", Likeness.OTHER),
    ],
)
def test_on_one_day_the_words_decide(archive, usage, left, right, expected):
    one = archive.promise(f"De minister informeert de Kamer {left}.", made_on=DAY)
    two = archive.answer(f"De minister informeert de Kamer {right}.", made_on=DAY)
    assert likeness(one, two, usage) is expected
    assert likeness(two, one, usage) is expected


def test_different_days_are_never_sure(archive, usage):
    one = archive.promise("Een brief over de werf in Noordstad.", made_on=DAY)
    two = archive.answer("Een brief over de werf in Noordstad.", made_on="2031-01-21")
    assert likeness(one, two, usage) is Likeness.PERHAPS


@pytest.mark.parametrize(
    ("day", "expected"), [(DAY, Likeness.SAME), ("2031-01-19", Likeness.PERHAPS)]
)
def test_an_answer_that_names_the_day_of_the_paper_means_its_promise(archive, usage, day, expected):
    one = archive.promise("De minister zegt een lijst van werven langs de kust in 2030 toe.", DAY)
    two = archive.answer("Hiermee volgt de lijst van werven langs de kust.", made_on=day)
    assert likeness(one, two, usage) is expected
    assert likeness(two, one, usage) is expected


def test_one_word_without_a_day_is_too_little(archive, usage):
    one, two = archive.promise("Een brief over drones."), archive.answer("Een brief over drones.")
    assert likeness(one, two, usage) is Likeness.PERHAPS


def test_other_names_without_a_day_are_another_promise(archive, usage):
    one = archive.promise("Een brief over de toekomst van het verdrag van Noordstad.")
    two = archive.answer("Een brief over de toekomst van het verdrag van Zuidstad.")
    assert likeness(one, two, usage) is Likeness.OTHER
