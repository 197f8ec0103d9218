"""Words are the same whatever their accents, capitals and endings; marks lie inside the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer import matching
from briefer.model.search import Term
from briefer.typed import understood


def terms(text):
    return understood(text).query.terms


def test_found_words_are_marked_where_they_stand():
    text = "Dijken en één dijk."
    found = [text[a:b] for a, b in matching.ranges(text, terms("dijk een"))]
    assert found == ["Dijken", "één", "dijk"]


def test_in_a_name_every_loose_word_may_be_a_beginning():
    text = "Brief over de haven"
    assert matching.ranges(text, terms("br ha ")) == ()
    found = [text[a:b] for a, b in matching.ranges(text, terms("br ha "), beginnings=True)]
    assert found == ["Brief", "haven"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("hav", True), ("ven", False), ('"over de"', True), ('"over d"', False), ("Hàven", True)],
)
def test_a_name_holds_words_from_their_beginning(asked, expected):
    (term,) = terms(asked)
    assert matching.named(matching.spaced("Brief over de haven"), term) is expected


def test_all_terms_must_be_held():
    assert matching.holds("Nieuwe dijken.", terms("dijk nieuw"))
    assert not matching.holds("Nieuwe dijken.", terms("dijk zee"))
    assert matching.holds("Nieuwe dijken.", ())


@given(st.text(), st.text())
def test_marks_are_in_order_and_inside(text, asked):
    at = 0
    for low, high in matching.ranges(text, terms(asked)):
        assert 0 <= low < high <= len(text)
        assert low >= at or high >= at
        at = low


@pytest.mark.parametrize("text", ["Coördinatie", "COORDINATIE", "coo\u0308rdinatie"])
def test_accents_and_capitals_are_folded_away(text):
    assert matching.folded(text) == "coordinatie"


def test_stems_join_the_forms_of_a_word():
    assert matching.stem("Dijken") == matching.stem("dijk")
    assert matching.stems("De dijken") == f"{matching.stem('de')} {matching.stem('dijk')}"
    assert matching.title_stems("Dijken") == f" {matching.stem('dijk')} "


def test_a_phrase_is_sought_whole_unless_unfinished():
    assert matching.sought(Term(("Nieuwe", "Kade"), phrase=True, open_ended=False)) == (
        " nieuwe kade "
    )
    assert matching.sought(Term(("kad",), phrase=False, open_ended=True)) == " kad"
