"""What changed from one sentence to another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.model.comparison import Change
from briefer.related.difference import difference

words = st.lists(st.sampled_from(["wij", "steunen", "dit", "niet", "plan", ",", "."]), max_size=12)


def told(before, after):
    return [(piece.change, piece.text.strip()) for piece in difference(before, after)]


def test_a_word_that_came_stands_between_those_that_stayed():
    assert told("Wij steunen dit plan.", "Wij steunen dit plan niet.") == [
        (Change.KEPT, "Wij steunen dit plan"),
        (Change.ADDED, "niet"),
        (Change.KEPT, "."),
    ]


def test_what_was_dropped_comes_before_what_took_its_place():
    assert told("twee schepen", "drie schepen") == [
        (Change.DROPPED, "twee"),
        (Change.ADDED, "drie"),
        (Change.KEPT, "schepen"),
    ]


def test_equal_sentences_have_nothing_changed():
    assert {piece.change for piece in difference("Een plan.", "Een plan.")} == {Change.KEPT}


@given(words, words)
def test_the_pieces_make_up_both_sentences(left, right):
    before, after = " ".join(left), " ".join(right)
    pieces = difference(before, after)
    assert "".join(p.text for p in pieces if p.change is not Change.DROPPED) == after
    kept = "".join(p.text for p in pieces if p.change is not Change.ADDED)
    assert kept.split() == before.split() or kept.replace(" ", "") == before.replace(" ", "")
