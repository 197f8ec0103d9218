"""Pieces stand side by side, and none is cut off where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.pieces.flow import FlowLayout
from ui.pieces.whole_label import LineLabel
from ui.pieces.widgets import badge, emptied


@pytest.fixture
def row(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    outside = QVBoxLayout(holder)
    flow = FlowLayout()
    outside.addLayout(flow)
    for text in ("over 4 dagen", "1 onderwerp zonder standpunt", "4 toezeggingen te laat"):
        flow.addWidget(badge(text))
    holder.show()
    return holder, flow


def places(flow):
    return [flow.itemAt(number).geometry() for number in range(flow.count())]


def test_with_room_all_stand_in_one_row(row, qtbot):
    holder, flow = row
    holder.resize(900, 60)
    qtbot.waitUntil(lambda: len({place.top() for place in places(flow)}) == 1)
    assert [p.left() for p in places(flow)] == sorted(p.left() for p in places(flow))


def test_without_room_the_rest_goes_on_in_a_next_row_and_nothing_is_cut_off(row, qtbot):
    holder, flow = row
    holder.resize(230, 200)
    qtbot.waitUntil(lambda: len({place.top() for place in places(flow)}) == 3)
    assert flow.heightForWidth(200) > flow.heightForWidth(900)
    for number, place in enumerate(places(flow)):
        assert place.size() == flow.itemAt(number).sizeHint()


def test_the_room_around_stays_free(row, qtbot):
    holder, flow = row
    without = flow.heightForWidth(900)
    flow.setContentsMargins(10, 3, 10, 4)
    holder.resize(900, 60)
    assert flow.heightForWidth(900) == without + 7
    qtbot.waitUntil(lambda: places(flow)[0].left() == flow.geometry().left() + 10)


def test_pieces_can_be_taken_out(row):
    _, flow = row
    emptied(flow)
    assert (flow.count(), flow.itemAt(0), flow.takeAt(0)) == (0, None, None)
    assert flow.sizeHint().height() == flow.minimumSize().width() == 0
    assert flow.heightForWidth(100) == 0


def buttons(qtbot, count, width):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout()
    layout.holder = holder
    holder.setLayout(layout)
    for number in range(count):
        button = QPushButton(f"knop {number}")
        button.setFixedSize(100, 20)
        layout.addWidget(button)
    holder.resize(width, layout.heightForWidth(width))
    holder.show()
    return layout


def tops(layout):
    return [layout.itemAt(n).geometry().top() for n in range(layout.count())]


def test_what_does_not_fit_comes_on_the_next_line(qtbot):
    assert len(set(tops(buttons(qtbot, 3, 400)))) == 1
    assert len(set(tops(buttons(qtbot, 3, 250)))) == 2
    assert len(set(tops(buttons(qtbot, 3, 130)))) == 3


def test_nothing_lies_outside_or_over_another(qtbot):
    layout = buttons(qtbot, 5, 260)
    places = [layout.itemAt(n).geometry() for n in range(5)]
    assert all(place.right() <= 260 for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)


def test_narrower_is_higher(qtbot):
    layout = buttons(qtbot, 4, 500)
    assert layout.hasHeightForWidth()
    assert layout.heightForWidth(150) > layout.heightForWidth(500)
    assert isinstance(layout, QLayout)


def test_what_is_taken_out_is_out(qtbot):
    layout = buttons(qtbot, 2, 400)
    assert layout.takeAt(0).widget().text() == "knop 0"
    assert layout.takeAt(5) is None
    assert layout.itemAt(1) is None
    assert layout.count() == 1


def test_what_is_hidden_takes_no_room(qtbot):
    layout = buttons(qtbot, 3, 400)
    layout.itemAt(1).widget().hide()
    layout.setGeometry(layout.geometry())
    first, third = layout.itemAt(0).geometry(), layout.itemAt(2).geometry()
    assert third.left() - first.right() < 100


def test_what_changes_after_it_was_asked_is_seen(qtbot):
    layout = buttons(qtbot, 3, 250)
    before = layout.heightForWidth(250), layout.sizeHint().width(), layout.minimumSize().width()
    layout.itemAt(0).widget().setFixedSize(180, 40)
    after = layout.heightForWidth(250), layout.sizeHint().width(), layout.minimumSize().width()
    assert after == (before[0] + 20, before[1] + 80, before[2] + 80)
    more = QPushButton("nog een")
    layout.addWidget(more)
    more.show()
    assert layout.heightForWidth(250) > after[0]


def test_a_piece_is_asked_its_size_once_for_all_widths(qtbot):
    layout = buttons(qtbot, 2, 400)

    class Piece(QPushButton):
        asked = 0

        def sizeHint(self):  # noqa: N802  Qt's name
            self.asked += 1
            return super().sizeHint()

    piece = Piece("een derde")
    layout.addWidget(piece)
    for width in range(100, 600, 7):
        layout.heightForWidth(width)
    assert piece.asked <= 2


@pytest.fixture
def asking(qtbot):
    """A row with a button, a field that takes what is left, and a button behind it."""
    holder = QWidget()
    qtbot.addWidget(holder)
    flow, field = FlowLayout(), QLineEdit()
    QVBoxLayout(holder).addLayout(flow)
    flow.addWidget(QPushButton("Naam"))
    flow.fill_with(field)
    flow.addWidget(QPushButton("Bewaren"))
    holder.show()
    return holder, flow, field


def test_a_piece_that_fills_takes_what_its_row_leaves_and_the_rest_stays_beside_it(asking, qtbot):
    holder, flow, field = asking
    holder.resize(900, 60)
    qtbot.waitUntil(lambda: places(flow)[2].right() == flow.geometry().right())
    assert field.width() > field.sizeHint().width()
    assert places(flow)[1].right() < places(flow)[2].left()


def test_a_piece_that_fills_has_its_row_alone_where_there_is_no_room(asking, qtbot):
    holder, flow, field = asking
    holder.resize(field.sizeHint().width() + 40, 200)
    qtbot.waitUntil(lambda: len({place.top() for place in places(flow)}) == 3)
    assert places(flow)[1].right() == flow.geometry().right()


def test_words_wider_than_a_row_go_on_in_a_next_line(asking, qtbot):
    holder, flow, _ = asking
    words = LineLabel("remark")
    words.setText("Nederlands standpunt bevestigd, met de reden van daarnet erbij")
    flow.addWidget(words)
    holder.resize(1200, 60)
    qtbot.waitUntil(lambda: words.height() < 2 * words.fontMetrics().height())
    holder.resize(200, 300)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()) > 30)
    assert words.width() <= flow.geometry().width()
