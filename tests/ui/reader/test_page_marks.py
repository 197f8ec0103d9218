from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.source import Box, Fragment
from ui.reader.looks import Look
from ui.reader.page_marks import Marked, has_pages, page_marks
from ui.spots import Range


@pytest.fixture
def source(make):
    """A paragraph of two lines, the second on the next page."""
    made = make.source()
    text = "aaaaa bbbbb"
    lines = (
        Fragment(0, 6, "– aaaaa", 1, 1, Box(100, 50, 170, 60)),
        Fragment(6, 11, "bbbbb", 2, 1, Box(100, 50, 150, 60)),
    )
    block = replace(made.blocks[1], text=text, fragments=lines)
    return replace(made, blocks=(made.blocks[0], block))


def marks(source, start, end):
    return page_marks(source, [Marked(Range(1, start, end), Look.SPOT)])


def test_a_passage_has_a_box_for_each_of_its_lines(source):
    found = marks(source, 0, 11)
    assert [mark.page for mark in found] == [1, 2]
    assert found[1].box == Box(100, 50, 150, 60)


def test_of_a_line_only_its_own_part_is_marked(source):
    (found,) = marks(source, 7, 9)
    assert (found.box.left, found.box.right) == pytest.approx((110, 130))


def test_what_stands_before_the_text_on_a_line_is_left_out(source):
    assert marks(source, 0, 5)[0].box.left > 110


def test_a_line_without_a_box_has_no_mark(make):
    assert marks(make.source(), 0, 5) == ()


def test_only_a_pdf_has_pages_that_can_be_drawn(make):
    source = make.source()
    assert not has_pages(source)
    assert has_pages(replace(source, file=replace(source.file, format="pdf")))
