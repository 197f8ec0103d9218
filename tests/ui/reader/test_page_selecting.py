from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt

from briefer.model.source import BlockRole, Box, Fragment
from ui.reader.page_selecting import PageSelecting, Place, over_words
from ui.spots import Range


def straight(box):
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))


def turned(box):
    """As on a page that lies on its side: the lines run down in the file, across on the screen."""
    return QRectF(QPointF(800 - box.bottom, box.left), QPointF(800 - box.top, box.right))


def paper(make):
    """A running head, and two paragraphs; the first goes on on the second page."""
    made = make.source()
    texts = ("Kop van het stuk", "aaaaa bbbbb ccccc", "ddddd eeeee")
    lines = (
        (Fragment(0, 16, texts[0], 1, 1, Box(100, 10, 260, 20)),),
        (
            Fragment(0, 12, "aaaaa bbbbb", 1, 2, Box(100, 50, 210, 60)),
            Fragment(12, 17, "ccccc", 2, 1, Box(100, 50, 150, 60)),
        ),
        (Fragment(0, 11, texts[2], 2, 2, Box(100, 70, 210, 80)),),
    )
    roles = (BlockRole.FURNITURE, BlockRole.PARAGRAPH, BlockRole.PARAGRAPH)
    blocks = tuple(
        replace(made.blocks[0], index=n, role=role, text=text, fragments=at, number=n)
        for n, (role, text, at) in enumerate(zip(roles, texts, lines, strict=True))
    )
    return replace(made, blocks=blocks)


@pytest.fixture
def selecting(make):
    made = PageSelecting()
    made.show(paper(make))
    return made


def at(selecting, page, x, y, show=straight):
    return selecting.place_at(page, QPointF(x, y), show)


def test_a_drag_selects_the_words_between(selecting):
    selecting.begin(at(selecting, 1, 161, 55))
    selecting.reach(at(selecting, 1, 400, 56))
    passage = selecting.passage()
    assert (passage.quote, passage.page, passage.block) == ("bbbbb", 1, 1)


def test_backwards_is_the_same(selecting):
    selecting.begin(at(selecting, 1, 400, 56))
    selecting.reach(at(selecting, 1, 161, 55))
    assert selecting.passage().quote == "bbbbb"


def test_running_heads_are_not_selected(selecting):
    assert at(selecting, 1, 120, 15) == Place(1, 2)


def test_a_passage_goes_on_on_the_next_page(selecting):
    selecting.begin(Place(1, 6))
    selecting.reach(at(selecting, 2, 400, 55))
    assert selecting.passage().quote == "bbbbb ccccc"
    assert [len(list(selecting.boxes(page, straight))) for page in (1, 2)] == [1, 1]


def test_of_two_paragraphs_there_is_no_passage_but_words_to_copy(selecting):
    selecting.begin(Place(1, 12))
    selecting.reach(Place(2, 5))
    assert selecting.passage() is None
    assert selecting.words() == "ccccc\nddddd"


def test_only_the_selected_part_of_a_line_is_shown(selecting):
    selecting.take(Range(1, 6, 11))
    (box,) = selecting.boxes(1, straight)
    assert (box.left(), box.right()) == pytest.approx((160, 210), abs=3)


def test_a_page_without_text_has_no_place(selecting):
    assert at(selecting, 3, 100, 50) is None
    assert not selecting.start(3, ())


def test_keys_go_by_letter_word_line_and_edge(selecting):
    selecting.begin(Place(1, 0))
    selecting.deed_of(Qt.Key.Key_Right)()
    assert selecting.words() == "a"
    selecting.deed_of(Qt.Key.Key_Right, word=True)()
    assert selecting.words() == "aaaaa"
    selecting.deed_of(Qt.Key.Key_Down)()
    assert (selecting.page, selecting.head) == (2, Place(1, 14))
    selecting.deed_of(Qt.Key.Key_End)()
    selecting.deed_of(Qt.Key.Key_Right)()
    assert selecting.head == Place(2, 0)
    selecting.deed_of(Qt.Key.Key_Left)()
    assert selecting.head == Place(1, 17)
    selecting.deed_of(Qt.Key.Key_Down)()
    selecting.deed_of(Qt.Key.Key_End)()
    assert selecting.words() == "aaaaa bbbbb ccccc\nddddd eeeee"
    assert selecting.deed_of(Qt.Key.Key_F4) is None


def test_keys_begin_at_what_was_asked_for(selecting):
    assert selecting.start(1, (Range(1, 6, 11),))
    assert selecting.words() == "bbbbb"
    selecting.clear()
    assert selecting.start(2, ())
    assert selecting.head == Place(1, 12)


def test_a_word_is_taken_whole(selecting):
    selecting.take_word(Place(1, 8))
    assert selecting.passage().quote == "bbbbb"


def test_a_line_knows_whether_one_points_at_it(selecting):
    lines = selecting.on_page(1)
    assert over_words(lines, QPointF(150, 55), straight)
    assert not over_words(lines, QPointF(150, 15), straight)


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0])
def test_every_place_is_found_again_at_any_size(make, scale):
    made = PageSelecting()
    made.show(paper(make))

    def show(box):
        rect = straight(box)
        return QRectF(rect.topLeft() * scale, rect.size() * scale)

    for line in made.on_page(1):
        rect = show(line.box)
        for offset in range(line.start, line.end):
            x = rect.left() + line.across(offset) * rect.width()
            found = made.place_at(1, QPointF(x, rect.center().y()), show)
            assert line.across(found.offset) == pytest.approx(line.across(offset))


def test_on_a_turned_page_lines_are_told_as_they_are_shown(make):
    """In the file such a line is as high as it is long on the screen."""
    source = paper(make)
    tall = Fragment(0, 11, "ddddd eeeee", 2, 2, Box(70, 100, 80, 210))
    block = replace(source.blocks[2], fragments=(tall,))
    made = PageSelecting()
    made.show(replace(source, blocks=(block,)))
    made.begin(made.place_at(2, QPointF(590, 75), turned))
    made.reach(made.place_at(2, QPointF(651, 75), turned))
    assert made.passage().quote == "ddddd"


@given(st.lists(st.integers(0, 17), min_size=2, max_size=2))
def test_a_passage_never_begins_or_ends_with_a_space(make_paper, ends):
    made = PageSelecting()
    made.show(make_paper)
    for offset, deed in zip(ends, itertools.cycle((made.begin, made.reach)), strict=False):
        deed(Place(1, offset))
    passage = made.passage()
    if passage is not None:
        assert passage.quote == passage.quote.strip() != ""
        assert make_paper.blocks[1].text[passage.start : passage.end] == passage.quote


@pytest.fixture(scope="module")
def make_paper(request):
    from tests.ui import conftest  # noqa: PLC0415

    return paper(conftest)
