from __future__ import annotations

import pytest
from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from briefer.model.comparison import Change, Piece
from ui.compare.rows import Cell, Group
from ui.compare.tree import CompareModel, CompareTree
from ui.spots import Spot


def cell(text, spot=None):
    return Cell((Piece(text, Change.KEPT),), spot, "Verslag")


@pytest.fixture
def groups(make):
    spot = Spot(make.record())
    rows = ((cell("een", spot), cell("twee", spot)), (cell("drie", spot), cell("vier")))
    return (Group("Havens", rows, 1), Group("Sluizen", rows[:1], 2))


@pytest.fixture
def tree(qtbot, dutch, groups):
    made = CompareTree(dutch)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.put(("Maart", "Mei"), groups, dutch)
    made.show()
    return made


def test_the_model_keeps_to_qts_rules(qtmodeltester, dutch, groups):
    model = CompareModel(dutch)
    model.put(("Maart", "Mei"), groups, dutch)
    qtmodeltester.check(model)
    heading = model.index(0, 0)
    assert (model.rowCount(), model.rowCount(heading), model.columnCount()) == (2, 2, 2)
    assert model.index(1, 1, heading).data() == "vier"
    assert model.parent(model.index(1, 1, heading)) == heading
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Mei"
    assert model.parent(QModelIndex()) == QModelIndex()


def test_the_arrows_go_from_sentence_to_sentence_and_enter_opens_one(tree, qtbot):
    tree.setCurrentIndex(tree.rows.index(0, 0, tree.rows.index(0, 0)))
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert tree.currentIndex().data() == "twee"
    with qtbot.waitSignal(tree.opened):
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert tree.currentIndex().data() == "een"


def test_a_cell_without_a_sentence_opens_nothing(tree, qtbot):
    tree.setCurrentIndex(tree.rows.index(1, 1, tree.rows.index(0, 0)))
    with qtbot.assertNotEmitted(tree.opened):
        qtbot.keyClick(tree, Qt.Key.Key_Return)


def test_enter_on_a_heading_folds_it(tree, qtbot):
    tree.setCurrentIndex(tree.rows.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(tree.rows.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert tree.isExpanded(tree.rows.index(0, 0))


def test_stepping_goes_from_heading_to_heading(tree, qtbot):
    with qtbot.waitSignal(tree.topic_changed):
        tree.step(1)
    assert tree.group.title == "Sluizen"
    tree.step(1)
    assert tree.group.title == "Sluizen"
    tree.setCurrentIndex(tree.rows.index(0, 1, tree.rows.index(1, 0)))
    tree.step(-1)
    assert tree.currentIndex() == tree.rows.index(1, 0)
    tree.step(-1)
    assert tree.group.title == "Havens"


def test_the_heading_that_was_current_stays_so(tree, groups, dutch):
    tree.step(1)
    tree.put(("Maart", "Mei"), groups, dutch)
    assert tree.group.title == "Sluizen"


def test_a_sentence_is_copied_with_its_source(tree, qtbot):
    tree.setCurrentIndex(tree.rows.index(0, 0, tree.rows.index(0, 0)))
    qtbot.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "een (Verslag)"


def test_a_row_is_as_high_as_its_longest_sentence_needs(tree, dutch, qtbot):
    long = cell("Nederland steunt het plan voor de haven. " * 20)
    tree.put(("Maart", "Mei"), (Group("Havens", ((cell("kort"), long),), 1),), dutch)
    qtbot.waitUntil(lambda: not tree.measuring)
    row = tree.rows.index(0, 1, tree.rows.index(0, 0))
    assert tree.visualRect(row).height() > 8 * tree.fontMetrics().lineSpacing()
    before = tree.height_at(0, 0)
    font = tree.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    tree.setFont(font)
    qtbot.waitUntil(lambda: not tree.measuring)
    assert tree.height_at(0, 0) > 2 * before


def test_many_positions_never_hold_the_window_up(tree, make, dutch, qtbot):
    spot = Spot(make.record())
    sentence = "Nederland steunt het voorstel voor de haven en vraagt om uitstel. " * 4
    rows = tuple(tuple(cell(f"{n} {sentence}", spot) for _ in range(4)) for n in range(10))
    groups = tuple(Group(f"Onderwerp {n}", rows, n) for n in range(40))
    slowest, clock = 0, QElapsedTimer()
    tree.put(("a", "b", "c", "d"), groups, dutch)
    while tree.measuring:
        clock.start()
        qtbot.wait(1)
        slowest = max(slowest, clock.elapsed())
    assert tree.rows.rowCount() == 40
    assert tree.height_at(39, 9) > 0
    assert slowest < 1000


def test_the_name_of_a_column_is_whole_at_any_width(tree, groups, dutch):
    one = tree.header().height()
    long = "NAVO Buitenlandse Zaken en Defensie, 12 en 13 februari 2025"
    tree.put((long,) * len(tree.rows.headings), groups, dutch)
    assert tree.header().textElideMode() is Qt.TextElideMode.ElideNone
    assert tree.header().height() > one
    tree.resize(3000, 400)
    assert tree.header().height() == one
