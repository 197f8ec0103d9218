"""Cards are dragged within a section, to another, and to a heading of the outline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel

from briefer import drafts
from ui.draft.column import DraftColumn
from ui.draft.dragging import DragHandle, Slot, nearest, place_in
from ui.draft.outline import DraftOutline
from ui.pieces import inward

editing = drafts.editing
NAME = "topic_1.position"


class Held:
    """What Qt hands over while a card hangs above; its own class is deprecated."""

    def __init__(self, block, place):
        self._mime = QMimeData()
        if block:
            inward.put(self._mime, "block", block)
        self._place, self.accepted = place, None

    def mimeData(self):  # noqa: N802  Qt's name
        return self._mime

    def position(self):
        return QPointF(self._place)

    def acceptProposedAction(self):  # noqa: N802  Qt's name
        self.accepted = True

    def ignore(self):
        self.accepted = False


@pytest.fixture
def written(draft):
    return editing.add_text(draft, NAME, "Eigen tekst.")


@pytest.fixture
def column(qtbot, dutch, written):
    made = DraftColumn(dutch)
    made.set_wording(dutch)
    qtbot.addWidget(made)
    made.resize(500, 900)
    made.show()
    made.show_section(written, "topic_1")
    qtbot.waitUntil(lambda: all(card.height() > 10 for card in made.cards.values()))
    return made


def top_of(column, block):
    card = column.cards[block]
    return card.mapTo(column.viewport(), QPoint(20, 1))


def drop(column, block, place):
    done = []
    column.done.connect(done.append)
    held = Held(block, place)
    for handle in (column.dragEnterEvent, column.dragMoveEvent, column.dropEvent):
        handle(held)
    column.done.disconnect(done.append)
    return done


def test_a_card_is_dropped_above_another(column, written):
    (quote, own) = (b.id for b in next(s for s in written.walk() if s.id == NAME).blocks)
    (change,) = drop(column, own, top_of(column, quote))
    moved = next(s for s in change(written).walk() if s.id == NAME)
    assert [b.id for b in moved.blocks] == [own, quote]


def test_a_card_is_dropped_in_another_section(column, written):
    other = next(s for s in written.walk() if s.id == "topic_1.allies").blocks[0].id
    (change,) = drop(column, "own1", top_of(column, other))
    moved = next(s for s in change(written).walk() if s.id == "topic_1.allies")
    assert [b.id for b in moved.blocks] == ["own1", other]


def test_a_line_shows_where_it_would_come_and_goes_with_the_card(column, written):
    held = Held("own1", top_of(column, "own1"))
    column.dragMoveEvent(held)
    assert column._line.isVisible()
    column.dragLeaveEvent(None)
    assert not column._line.isVisible()


def test_anything_else_is_left_to_what_lies_around(column):
    held = Held("", QPoint(10, 10))
    column.dragEnterEvent(held)
    assert held.accepted is False
    column.dropEvent(held)


def test_a_card_is_dropped_on_a_heading_of_the_outline(qtbot, dutch, written):
    outline = DraftOutline(dutch)
    qtbot.addWidget(outline)
    outline.resize(300, 900)
    outline.show()
    outline.show_draft(written, ())
    item = outline._items["annexes"]
    held = Held("own1", outline.visualItemRect(item).center())
    outline.dragEnterEvent(held)
    outline.dragMoveEvent(held)
    with qtbot.waitSignal(outline.block_dropped) as told:
        outline.dropEvent(held)
    assert told.args == ["own1", "annexes"]


def test_a_place_is_counted_without_the_block_itself(written):
    section = next(s for s in written.walk() if s.id == NAME)
    first, second = (b.id for b in section.blocks)
    assert place_in(Slot(0, section, 2), first) == 1
    assert place_in(Slot(0, section, 1), second) == 1
    assert place_in(Slot(0, section, 1), "elders") == 1
    assert nearest((), 5) is None


def test_a_handle_is_dragged_after_some_way_only(qtbot, monkeypatch):
    card = QLabel("kaart")
    qtbot.addWidget(card)
    handle = DragHandle(card)
    handle.block = "own1"
    qtbot.addWidget(handle)
    handle.show()
    begun = []

    class Drag:
        def exec(self, action):
            begun.append(action)

    monkeypatch.setattr(handle, "drag", Drag)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    qtbot.mouseMove(handle, QPoint(3, 2))
    assert begun == []
    qtbot.mouseMove(handle, QPoint(90, 90))
    qtbot.waitUntil(lambda: begun == [Qt.DropAction.MoveAction])
    monkeypatch.undo()
    assert inward.found(handle.drag().mimeData(), "block") == "own1"
