from __future__ import annotations

import re
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from briefer.model.source import BlockRole
from ui.reader.paper_search import _plain, first_from, places_of
from ui.spots import Range


def test_words_are_found_whatever_their_capitals_accents_and_white(make):
    source = make.source([(BlockRole.PARAGRAPH, "De COÖRDINATIE  van beleid; coordinatie van.", 1)])
    assert places_of(source, "coördinatie van") == (Range(0, 3, 19), Range(0, 28, 43))


def test_running_heads_are_not_searched(make):
    assert places_of(make.source(), "Pagina 1") == ()


def test_nothing_asked_is_nothing_found(make):
    assert places_of(make.source(), "  ") == ()


def test_the_first_place_is_the_one_after_where_the_reader_is():
    places = (Range(0, 3, 4), Range(2, 1, 2))
    assert first_from(places, (1, 0)) == 1
    assert first_from(places, (9, 0)) == 0


@given(st.text("iıIİsſkKσςßéÉ a", max_size=12), st.text("iıIİsſkKσςßéÉ a", min_size=1, max_size=3))
def test_what_is_passed_over_at_a_glance_would_not_have_been_found(text, asked):
    source = SimpleNamespace(
        blocks=(SimpleNamespace(role=BlockRole.PARAGRAPH, text=text, index=0),)
    )
    words = _plain(asked).split()
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    expected = [Range(0, *match.span()) for match in pattern.finditer(_plain(text))]
    assert list(places_of(source, asked)) == (expected if words else [])
