from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from briefer.model.comparison import Change, Piece
from ui.compare.drawing import heading_height, height_of, small
from ui.compare.rows import Cell, Group
from ui.compare.tree import CompareTree


def told(change):
    return Cell((Piece("𝔸 het plan ", Change.KEPT), Piece("wordt gesteund", change)))


@pytest.fixture
def tree(qtbot, dutch):
    made = CompareTree(dutch)
    qtbot.addWidget(made)
    made.resize(400, 120)
    return made


def picture(tree, cell, dutch, qtbot):
    tree.put(("Maart",), (Group("Havens", ((cell,),), 1),), dutch)
    tree.show()
    qtbot.waitUntil(lambda: not tree.measuring)
    return tree.grab().toImage()


def test_what_is_new_or_dropped_is_seen_without_colour(tree, dutch, qtbot):
    kept, added, dropped = (
        picture(tree, told(change), dutch, qtbot)
        for change in (Change.KEPT, Change.ADDED, Change.DROPPED)
    )
    assert kept != added
    assert kept != dropped
    assert added != dropped


def test_the_narrower_the_higher():
    cell, font = told(Change.KEPT), QFont()
    assert height_of(cell, font, 60) > height_of(cell, font, 600)
    assert heading_height("Een lange kop " * 9, font, 100) > heading_height("Kop", font, 100)


def test_a_source_needs_room_below_its_sentence():
    font = QFont()
    with_source = Cell(told(Change.KEPT).pieces, None, "Verslag, 4 maart 2030")
    assert height_of(with_source, font, 300) > height_of(told(Change.KEPT), font, 300)
    assert small(font).pointSizeF() < font.pointSizeF()
