"""Cards come and go in a long column without being placed more often than needed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.draft.placing import place, put


class Moves(QObject):
    """Counts how often what it watches is put in another place, or made as high as it is not."""

    count = 0

    def eventFilter(self, _, event):  # noqa: N802
        self.count += event.type() in {QEvent.Type.Move, QEvent.Type.Resize}
        return False


@pytest.fixture
def area(qtbot):
    made = QScrollArea()
    made.setWidgetResizable(True)
    inside = QWidget()
    column = QVBoxLayout(inside)
    for number in range(30):
        label = QLabel(f"{number} " + "more words " * 20)
        label.setWordWrap(True)
        column.addWidget(label)
    column.addStretch(1)
    made.setWidget(inside)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    QApplication.processEvents()
    return made


def labels(area):
    layout = area.widget().layout()
    found = (layout.itemAt(number).widget() for number in range(layout.count()))
    return [widget for widget in found if widget is not None]


def test_what_comes_moves_those_below_it_once_and_those_above_not_at_all(area):
    above, moves = Moves(), Moves()
    labels(area)[2].installEventFilter(above)
    last = labels(area)[-1]
    last.installEventFilter(moves)
    for _ in range(3):
        area.widget().layout().insertWidget(10, QLabel("one\ntwo\nthree"))
    place(area, area.widget().layout(), labels(area))
    QApplication.processEvents()
    assert (above.count, moves.count) == (0, 1)
    assert last.geometry().bottom() < area.widget().height()


def test_what_is_new_is_shown_at_once_in_a_column_that_is_not_in_sight_too(area):
    area.hide()
    fresh = QLabel("new")
    area.widget().layout().insertWidget(0, fresh)
    place(area, area.widget().layout(), [fresh])
    assert not fresh.isHidden()


def test_what_is_shorter_than_the_room_fills_it(area):
    layout = area.widget().layout()
    for label in labels(area)[1:]:
        layout.removeWidget(label)
        label.hide()
        label.deleteLater()
    place(area, layout, labels(area))
    QApplication.processEvents()
    assert area.widget().height() == area.viewport().height()


def in_sight(area):
    return sorted(labels(area), key=lambda label: label.y())


@pytest.mark.parametrize(("number", "to"), [(3, 20), (20, 3), (0, 29), (7, 7)])
def test_what_is_put_elsewhere_stands_there_and_the_others_in_their_order(area, number, to):
    wanted = labels(area)
    wanted.insert(to, wanted.pop(number))
    put(area.widget().layout(), wanted)
    place(area, area.widget().layout(), wanted)
    assert in_sight(area) == wanted


def test_what_was_put_elsewhere_can_grow_afterwards(area):
    wanted = labels(area)[::-1]
    put(area.widget().layout(), wanted)
    place(area, area.widget().layout(), wanted)
    moved = wanted[5]
    before = moved.height()
    moved.setText("more words " * 100)
    QApplication.processEvents()
    assert moved.height() > 2 * before
    assert moved.geometry().bottom() < wanted[6].y()
