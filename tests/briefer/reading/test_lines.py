"""A line knows whether there is anything on it."""

import pytest

from briefer.reading.lines import Line


@pytest.mark.parametrize(("text", "blank"), [("", True), (" \t", True), ("a", False)])
def test_a_line_without_letters_is_blank(text, blank):
    assert Line(text, 1).blank is blank
