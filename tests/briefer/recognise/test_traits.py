"""What stands in a sentence, as a trained model sees it."""

from __future__ import annotations

import pytest

from briefer.model.document import Kind
from briefer.recognise.speakers import Side, Subject
from briefer.recognise.traits import traits


@pytest.fixture
def found(said):
    """The traits of a sentence in which these words name somebody."""

    def of(text, **named):
        present = [
            Subject(text.index(word), text.index(word) + len(word), Side(side), word)
            for word, side in named.items()
        ]
        return traits(said(text)[0], present, Kind.VERSLAG)

    return of


def test_words_and_pairs_of_words_are_traits(found):
    assert {"dit", "plan", "dit plan"} <= found("Wij steunen dit plan.")


def test_who_is_named_counts_by_his_side_only(found):
    one = found("Nederland steunt dit plan.", Nederland="dutch")
    other = found("België steunt dit plan.", België="other")
    assert "__dutch__>steunt" in one
    assert "__other__>steunt" in other
    assert not {trait for trait in one | other if "nederland" in trait or "belgi" in trait}


def test_other_names_and_numbers_count_by_their_sort(found):
    assert "de __name__" in found("Wij zagen de Rijn.")
    assert "in 0" in found("Dat was in 2021.")


def test_long_words_are_known_by_their_beginning_too(found):
    assert "onder-" in found("Wij onderschrijven dit.")


def test_how_a_sentence_opens_is_a_trait(found):
    assert {"^ook", "^ook riep", "^ook riep zij"} <= found("Ook riep zij op.")


def test_kind_and_place_of_the_paper_are_traits(found):
    assert {"kind=verslag", "zone=body"} <= found("Een zin.")
