from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter

from ui.finder.list import Line, LineList, draw_marked, draw_wrapped, line_starts, pieces, within

LINES = [
    Line("Stukken"),
    Line("Havenplan", 1, ((0, 5),), "Verslag", ("Dep. V.",)),
    Line("Kade", 2),
    Line("Onderwerpen"),
    Line("Zee", 3, aside="Ctrl+Z"),
]


@pytest.fixture
def view(qtbot):
    made = LineList()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.put(LINES)
    return made


def test_the_first_row_that_can_be_chosen_is_the_current_one(view):
    assert view.record == 1


def test_steps_pass_headings_and_stay_at_the_ends(view):
    view.step(2)
    assert view.record == 3
    view.step(1)
    assert view.record == 3
    view.step(-9)
    assert view.record == 1


def test_an_empty_list_has_no_current_row(view):
    view.put([])
    view.step(1)
    assert view.record is None


def test_a_click_on_a_row_tells_its_record_and_one_on_a_heading_nothing(view, qtbot):
    told = []
    view.pressed_on.connect(told.append)
    for row in (0, 4):
        place = view.visualRect(view.rows.index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [3]


def test_a_row_is_read_out_whole(view):
    index = view.rows.index(1, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Havenplan, Verslag, Dep. V."


def test_rows_with_a_place_are_higher(view):
    heights = [view.visualRect(view.rows.index(row, 0)).height() for row in (1, 2)]
    assert heights[0] > heights[1]


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_pieces_make_up_the_text(text, places):
    marks = sorted((min(a, b), max(a, b)) for a, b in places if max(a, b) <= len(text))
    assert "".join(piece for piece, _ in pieces(text, marks)) == text


@pytest.mark.parametrize("draw", [draw_marked, draw_wrapped])
def test_what_is_marked_is_drawn_otherwise_and_nothing_beside_its_room(qapp, draw):
    """Also behind a sign that is two units for Qt."""

    def drawn(marks):
        image = QImage(200, 60, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw(painter, QRect(10, 10, 150, 40), "\U0001f6a2 de haven van Vlissingen " * 5, marks)
        painter.end()
        return image

    plain, marked = drawn(()), drawn(((2, 10),))
    assert plain != marked
    white = Qt.GlobalColor.white
    assert all(marked.pixelColor(x, y) == white for x in range(165, 200) for y in range(60))


@given(st.integers(0, 40), st.integers(0, 40), st.integers(6, 24), st.integers(120, 900))
def test_the_first_word_found_stands_in_the_row_in_every_size_of_text(
    qapp, before, after, size, room
):
    words = "vloot "
    text = f"{'kade en wal ' * before}{words}{'met de haven ' * after}"
    low = 12 * before
    font = QFont("Sans", size)
    shown, marks = within(text, ((low, low + 5),), room, font)
    strong = QFont(font)
    strong.setBold(True)
    assert shown[slice(*marks[0])] == "vloot"
    lead = QFontMetrics(font).horizontalAdvance(shown[: marks[0][0]])
    word = QFontMetrics(strong).horizontalAdvance("vloot")
    assert lead + word <= room or lead <= QFontMetrics(font).horizontalAdvance("… ")
    assert shown == text or text.endswith(shown.removeprefix("… "))


@given(st.text(max_size=80), st.integers(20, 300))
def test_lines_begin_one_after_the_other(qapp, text, width):
    starts = line_starts(text, (), QFont("Sans", 10), width, len(text) + 1)
    assert list(starts) == sorted(starts)
    assert not text or starts[0] == 0
    assert all(0 <= start <= len(text) for start in starts)


def test_a_text_that_is_too_long_for_its_lines_ends_in_an_ellipsis(qapp, monkeypatch):
    """What is cut off without one reads as if it ended there."""
    told = []
    monkeypatch.setattr("ui.finder.list._draw_line", lambda *drawn: told.append(drawn))
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    text = "de haven van Vlissingen " * 9
    draw_wrapped(painter, QRect(0, 0, 150, 2 * painter.fontMetrics().lineSpacing()), text, ())
    painter.end()
    assert len(told) == 2
    assert "".join(f"{drawn[2]} " for drawn in told).strip() == text.strip()
