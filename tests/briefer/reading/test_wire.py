"""What crosses from the reading process is checked."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import BrieferError, PaperFaultError, TooLargeError
from briefer.model.source import (
    Block,
    BlockRole,
    Box,
    Fragment,
    NoteMark,
    ReadingWarning,
    SourceFile,
    SourceText,
)
from briefer.reading.containers import Inner
from briefer.reading.wire import packed, packed_inner, unpacked, unpacked_inner

words = st.text(max_size=5)
numbers = st.integers(0, 9)
boxes = st.none() | st.builds(Box, *[st.floats(0, 9)] * 4)
fragments = st.builds(
    Fragment, numbers, numbers, words, st.none() | numbers, st.none() | numbers, boxes
)
made_blocks = st.builds(
    Block,
    st.just(0),
    st.sampled_from(BlockRole),
    words,
    st.lists(fragments, max_size=2).map(tuple),
    numbers,
    numbers,
    st.booleans(),
    words,
    st.lists(st.builds(NoteMark, numbers, words), max_size=2).map(tuple),
)
papers = st.builds(
    SourceText,
    st.builds(SourceFile, words, words, words, numbers),
    st.lists(made_blocks, max_size=1).map(tuple),
    numbers,
    st.lists(st.builds(ReadingWarning, words, st.none() | numbers, words), max_size=2).map(tuple),
)


@given(papers)
def test_a_paper_comes_out_as_it_went_in(paper: SourceText) -> None:
    assert unpacked(packed(paper)) == paper


def test_an_error_comes_out_as_it_went_in() -> None:
    error = unpacked(packed(TooLargeError("a.pdf", size=300)))
    assert isinstance(error, TooLargeError)
    assert (error.path.name, error.details) == ("a.pdf", {"size": 300})


@pytest.mark.parametrize("name", ["StoreError", "Path", "__builtins__", "Exception"])
def test_an_error_that_is_not_one_of_reading_is_a_fault(name: str) -> None:
    assert isinstance(
        unpacked(json.dumps({"error": [name, "a.pdf", {}]}).encode()), PaperFaultError
    )


@given(
    st.recursive(
        st.none() | st.booleans() | numbers | words,
        lambda inner: st.lists(inner, max_size=5) | st.dictionaries(words, inner, max_size=2),
        max_leaves=20,
    )
)
def test_anything_else_is_refused(value: object) -> None:
    for content in (json.dumps({"paper": value}), json.dumps({"error": value}), json.dumps(value)):
        with contextlib.suppress(ValueError):
            assert isinstance(unpacked(content.encode()), BrieferError)


@pytest.mark.parametrize("error", [None, TooLargeError("b.pdf", size=300)])
def test_a_paper_inside_a_file_comes_out_as_it_went_in(error: TooLargeError | None) -> None:
    found = unpacked_inner(packed_inner(Inner("b.pdf", b"x", error)), b"x")
    assert (found.name, found.content, type(found.error)) == ("b.pdf", b"x", type(error))


@pytest.mark.parametrize("told", [b"", b"[]", b"{}", b'{"name": 3, "refused": null}'])
def test_anything_else_about_a_paper_inside_is_refused(told: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which of them does not matter
        unpacked_inner(told, b"")
