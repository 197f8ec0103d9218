"""A row that goes on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from ui.draft_flow import FlowLayout


def row(qtbot, count, width):
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
    assert len(set(tops(row(qtbot, 3, 400)))) == 1
    assert len(set(tops(row(qtbot, 3, 250)))) == 2
    assert len(set(tops(row(qtbot, 3, 130)))) == 3


def test_nothing_lies_outside_or_over_another(qtbot):
    layout = row(qtbot, 5, 260)
    places = [layout.itemAt(n).geometry() for n in range(5)]
    assert all(place.right() <= 260 for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)


def test_narrower_is_higher(qtbot):
    layout = row(qtbot, 4, 500)
    assert layout.hasHeightForWidth()
    assert layout.heightForWidth(150) > layout.heightForWidth(500)
    assert isinstance(layout, QLayout)


def test_what_is_taken_out_is_out(qtbot):
    layout = row(qtbot, 2, 400)
    assert layout.takeAt(0).widget().text() == "knop 0"
    assert layout.takeAt(5) is None
    assert layout.itemAt(1) is None
    assert layout.count() == 1
