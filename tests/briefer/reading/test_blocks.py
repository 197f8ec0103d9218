"""What holds for the blocks of any text."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.reading.blocks import blocks
from briefer.reading.plain import decode, lines_of

TEXT = st.text(alphabet="abcDE 12.-\n\f•é", max_size=200)


@settings(max_examples=100, deadline=None, database=None)
@given(TEXT)
def test_no_letter_is_lost_and_fragments_stand_in_order(text: str) -> None:
    found = blocks(lines_of(text)[0])
    letters = Counter(c for c in text if c.isalpha())
    assert Counter(c for b in found for c in b.text if c.isalpha()) == letters
    for block in found:
        ends = [0, *(fragment.end for fragment in block.fragments)]
        assert ends == sorted(ends)
        assert ends[-1] == len(block.text)


@settings(max_examples=100, deadline=None, database=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_text_without_nuls(content: bytes) -> None:
    assert "\0" not in decode(content)[0]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 400_000,
        "-" * 400_000,
        "abc def ghi\n\n" * 20_000,
        "".join(f"woord{n % 900}, zin.\n\n{n % 900} noot\n\n" for n in range(10_000)),
        "abc-\n" * 20_000,
    ],
    ids=["letters", "dashes", "joins", "notes", "hyphens"],
)
def test_time_grows_with_the_text_not_with_its_square(text):
    """Each of these took minutes or hours when a step looked at all that went before."""
    start = time.process_time()

    blocks(lines_of(text)[0])

    assert time.process_time() - start < 20
