from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.pieces.heading import LONGEST, heading


@given(st.text(max_size=400))
def test_it_is_what_it_was_or_its_beginning(text):
    told = heading(text)
    assert told == text or (len(told) <= LONGEST + 1 and told.endswith("…"))
    assert told == text or text.startswith(told[:-1])


def test_a_long_name_ends_after_a_word():
    text = "de voortgang van de onderhandelingen, " * 10
    told = heading(text)
    assert LONGEST - 30 < len(told) <= LONGEST + 1
    assert text[len(told) - 1] in " ,"
    assert not told.endswith((" …", ",…"))


def test_a_name_of_one_word_is_cut_in_it():
    assert heading("a" * 400) == "a" * LONGEST + "…"
