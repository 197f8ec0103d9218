"""A hyphen at a line end is real in some papers and soft in others; the paper decides."""

import pytest

from briefer.reading.hyphens import Join, habits
from briefer.reading.plain import lines_of


def habit(text):
    return habits(lines_of(text)[0])


def test_a_word_that_stands_whole_elsewhere_was_broken():
    paper = habit("De verdediging van de kust.\nOver de verde-\ndiging sprak niemand.")

    assert paper.join("verde-", "diging sprak") is Join.SOFT


def test_a_word_that_stands_with_its_hyphen_elsewhere_keeps_it():
    paper = habit("Over non-proliferatie.\nEn over non-\nproliferatie ook.")

    assert paper.join("non-", "proliferatie ook") is Join.HARD


@pytest.mark.parametrize(
    ("line", "following"),
    [("trans-", "Atlantische band"), ("NAVO-", "bondgenoten"), ("F-", "35 vliegtuigen")],
)
def test_a_capital_or_digit_at_the_hyphen_keeps_it(line, following):
    assert habit("Niets.").join(line, following) is Join.HARD


def test_a_hyphen_that_stands_for_the_rest_of_a_word_is_followed_by_a_space():
    paper = habit("Zee en land en lucht en ruimte.\nDe zee-\nen luchtmacht.")

    assert paper.join("zee-", "en luchtmacht") is Join.SPACE


def test_a_paper_that_breaks_its_words_breaks_the_unknown_one_too():
    broken = "\n".join(f"woord{n} samen-\nwerking samenwerking" for n in range(4))

    assert habit(broken).join("veilig-", "heid") is Join.SOFT


def test_a_paper_that_never_breaks_words_has_a_real_hyphen():
    assert habit("Een regel.\n" * 60).join("kennis-", "economie") is Join.HARD


def test_a_line_without_a_hyphen_is_followed_by_a_space():
    assert habit("x").join("de minister", "van Defensie") is Join.SPACE
