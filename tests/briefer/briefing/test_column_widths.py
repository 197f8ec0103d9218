"""Columns are as wide as their words ask, and together as wide as the table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.column_widths import fitted, shares


@given(st.lists(st.lists(st.text(max_size=60), min_size=1, max_size=9), min_size=1, max_size=5))
def test_they_fill_the_table_and_none_is_gone(rows):
    found = shares(rows, 16.0)
    assert len(found) == max(map(len, rows))
    assert sum(found) == pytest.approx(16.0)
    assert min(found) > 0.5


def test_columns_alike_are_as_wide():
    assert shares([["Een", "Twee"[:3]], ["abc", "def"]], 16.0) == pytest.approx((8.0, 8.0))


def test_the_longest_word_stays_whole_beside_figures():
    rows = [["Land", *"ABCDEFGH"], ["Verenigd Koninkrijk", *"12345678"]]
    first, *figures = shares(rows, 16.0)
    assert first >= len("Koninkrijk") * 0.19 + 0.4
    assert max(figures) == pytest.approx(min(figures))


def test_of_words_too_long_for_the_table_the_longest_gives_way():
    first, second = shares([["x" * 300, "Staatssecretaris"]], 16.0)
    assert first > second >= len("Staatssecretaris") * 0.19 + 0.4


def test_on_a_narrow_page_short_words_stay_whole():
    found = fitted((1.1, 9.0, 2.9), [["Nr.", "Waarom gebruikt", "Vindplaats"]], 8.0)
    assert sum(found) == pytest.approx(8.0)
    assert found[0] >= 3 * 0.19 + 0.4
    assert found[2] >= 10 * 0.19 + 0.4


def test_on_a_page_too_narrow_for_all_words_each_gives_the_same_part():
    assert fitted((6.0, 2.0), [["x" * 90, "y" * 90]], 4.0) == pytest.approx((3.0, 1.0))
