"""A long column: what is in sight is right at once, the rest soon, and nothing jumps."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QMargins, QObject
from PySide6.QtWidgets import QApplication, QFrame, QLabel

from ui.pieces.rack import Rack

GAP, COUNT = 6, 60


class Changes(QObject):
    """Counts how often what it watches is put in another place, or made of another size."""

    def __init__(self):
        super().__init__()
        self.moves = self.sizes = 0

    def eventFilter(self, _, event):  # noqa: N802
        self.moves += event.type() == QEvent.Type.Move
        self.sizes += event.type() == QEvent.Type.Resize
        return False


def labels(count, words=20):
    made = []
    for number in range(count):
        label = QLabel(f"{number} " + "more words " * words)
        label.setWordWrap(True)
        made.append(label)
    return made


def settled(rack):
    """Whether everything has the height it needs, and stands below what is before it."""
    right = all(one.height() == one.heightForWidth(one.width()) for one in rack.widgets)
    wide = all(one.width() == rack.shelf.width() - 30 for one in rack.widgets)
    pairs = pairwise(rack.widgets)
    return right and wide and all(a.y() + a.height() + GAP == b.y() for a, b in pairs)


@pytest.fixture
def rack(qtbot):
    made = Rack(QMargins(10, 5, 20, 15), GAP)
    made.setFrameShape(QFrame.Shape.NoFrame)
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.show()
    made.have(labels(COUNT))
    qtbot.waitUntil(lambda: settled(made))
    return made


def in_view(rack, widget):
    return widget.y() - rack.verticalScrollBar().value()


def test_all_stand_below_each_other_with_the_room_around_them(rack):
    assert (rack.widgets[0].x(), rack.widgets[0].y()) == (10, 5)
    assert rack.shelf.height() == rack.widgets[-1].geometry().bottom() + 1 + 15
    assert rack.shelf.width() == rack.viewport().width()
    assert rack.verticalScrollBar().maximum() == rack.shelf.height() - rack.viewport().height()


def test_at_another_width_only_what_is_in_sight_is_broken_anew_at_once(rack, qtbot):
    last = Changes()
    rack.widgets[-1].installEventFilter(last)
    rack.resize(220, 200)
    first = rack.widgets[0]
    assert first.width() == rack.viewport().width() - 30
    assert first.height() == first.heightForWidth(first.width())
    assert not last.sizes
    qtbot.waitUntil(lambda: settled(rack))
    assert last.sizes


@pytest.mark.parametrize("width", [220, 500])
def test_what_is_read_stays_where_it_is_while_those_above_are_measured(rack, qtbot, width):
    read = rack.widgets[30]
    rack.verticalScrollBar().setValue(read.y() - 20)
    rack.resize(width, 200)
    assert in_view(rack, read) == 20
    qtbot.waitUntil(lambda: settled(rack))
    assert in_view(rack, read) == 20


def test_from_the_top_it_stays_at_the_top(rack, qtbot):
    rack.resize(220, 200)
    qtbot.waitUntil(lambda: settled(rack))
    assert rack.verticalScrollBar().value() == 0


def test_what_scrolls_into_sight_before_its_turn_is_right_at_once(rack):
    rack.resize(220, 200)
    bar = rack.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top, bottom = bar.value(), bar.value() + rack.viewport().height()
    seen = [one for one in rack.widgets if one.y() < bottom and one.geometry().bottom() > top]
    assert seen
    assert all(one.height() == one.heightForWidth(rack.viewport().width() - 30) for one in seen)


def test_what_is_asked_for_comes_into_sight_whatever_is_not_measured_yet(rack):
    rack.resize(180, 200)
    for wanted in (rack.widgets[-2], rack.widgets[20], rack.widgets[45]):
        rack.ensureWidgetVisible(wanted)
        assert in_view(rack, wanted) >= 0
        assert in_view(rack, wanted) + wanted.height() <= rack.viewport().height()


def test_what_comes_moves_those_below_it_once_and_those_above_not_at_all(rack):
    above, below = Changes(), Changes()
    rack.widgets[2].installEventFilter(above)
    rack.widgets[-1].installEventFilter(below)
    fresh = QLabel("one\ntwo\nthree")
    rack.have([*rack.widgets[:3], fresh, *rack.widgets[3:]])
    assert not fresh.isHidden()
    assert (above.moves, below.moves) == (0, 1)
    assert (above.sizes, below.sizes) == (0, 0)


@pytest.mark.parametrize(("number", "to"), [(3, 20), (20, 3), (0, 59)])
def test_what_is_put_elsewhere_stands_there_and_the_others_in_their_order(rack, number, to):
    wanted = list(rack.widgets)
    wanted.insert(to, wanted.pop(number))
    rack.have(wanted)
    assert sorted(wanted, key=QLabel.y) == wanted
    assert settled(rack)


def test_what_grows_makes_room_for_itself(rack, qtbot):
    grown, before = rack.widgets[1], rack.widgets[1].height()
    grown.setText("more words " * 100)
    qtbot.waitUntil(lambda: grown.height() > 2 * before and settled(rack))


def test_what_goes_leaves_no_room(rack, qtbot):
    for gone in rack.widgets[1:]:
        gone.hide()
        gone.deleteLater()
    rack.have(rack.widgets[:1])
    assert rack.shelf.height() == rack.viewport().height()
    qtbot.waitUntil(lambda: settled(rack) and not rack.verticalScrollBar().isVisible())


def test_what_must_be_wide_is_scrolled_sideways(rack):
    wide = QLabel("wide " * 200)
    rack.have([wide])
    assert wide.width() == wide.minimumSizeHint().width()
    assert rack.horizontalScrollBar().maximum() > 0


def test_what_came_while_nobody_looked_is_right_when_somebody_does(rack, qtbot):
    rack.hide()
    rack.have([*labels(2, words=40), *rack.widgets])
    rack.resize(250, 200)
    assert not rack.widgets[0].isHidden()
    rack.show()
    qtbot.waitUntil(lambda: settled(rack))
    QApplication.processEvents()
    assert rack.widgets[0].y() == 5
