from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QStandardItemModel
from PySide6.QtWidgets import QTableView

from ui.pieces.column_header import ColumnHeader


@pytest.fixture
def table(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    model = QStandardItemModel(2, 3, view)
    model.setHorizontalHeaderLabels(["A", "Verantwoordelijke bewindspersoon", "B"])
    view.setModel(model)
    view.setHorizontalHeader(ColumnHeader(view, [90, 40, None]))
    view.horizontalHeader().fit()
    view.resize(600, 200)
    return view


def larger(table):
    font = QFont(table.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    table.horizontalHeader().setFont(font)


def needed(table, number):
    return table.horizontalHeader().sectionSizeFromContents(number).width()


def test_a_column_is_never_narrower_than_its_heading(table):
    assert table.columnWidth(0) >= 90
    assert table.columnWidth(1) >= needed(table, 1) > 40


def test_larger_text_makes_columns_wider(table):
    before = table.columnWidth(0)
    larger(table)
    assert table.columnWidth(0) > 1.5 * before
    assert table.columnWidth(1) >= needed(table, 1)


def test_other_words_do_not_undo_what_a_user_made_wider(table):
    table.setColumnWidth(0, 400)
    table.model().setHorizontalHeaderLabels(["Een veel langere kop dan eerst", "B", "C"])
    table.horizontalHeader().widen()
    assert table.columnWidth(0) == 400
    table.setColumnWidth(0, 30)
    table.horizontalHeader().widen()
    assert table.columnWidth(0) == needed(table, 0)


def test_one_column_takes_the_room_that_is_left(table, qtbot):
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.show()
    table.resize(900, 200)
    assert table.horizontalHeader().length() == table.viewport().width()
    table.setColumnWidth(0, 200)
    assert table.horizontalHeader().length() == table.viewport().width()


def test_where_there_is_much_room_all_columns_get_some_of_it(table, qtbot):
    table.show()
    table.resize(400, 200)
    small, rest = table.columnWidth(0), table.columnWidth(2)
    table.resize(2000, 200)
    assert small * 1.8 < table.columnWidth(0) < small * 2
    assert table.columnWidth(2) > rest * 2
    table.setColumnWidth(0, 400)
    table.resize(400, 200)
    # What a user made wider stays so.
    assert table.columnWidth(0) == 400


def test_with_some_more_room_no_column_keeps_all_of_it(table, qtbot):
    table.show()
    table.resize(400, 200)
    small, rest = table.columnWidth(0), table.columnWidth(2)
    table.resize(600, 200)
    assert table.columnWidth(0) / small == pytest.approx(table.columnWidth(2) / rest, abs=0.25)


def test_with_too_little_room_no_column_is_squeezed(table, qtbot):
    table.show()
    table.resize(300, 200)
    assert table.columnWidth(2) >= 170
    assert table.horizontalHeader().length() > table.viewport().width()


def test_where_there_is_much_room_a_column_of_sentences_gets_more_than_one_of_days(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel(1, 3, view))
    view.setHorizontalHeader(ColumnHeader(view, [100, 160, None]))
    view.horizontalHeader().fit()
    view.resize(3000, 200)
    view.show()
    assert view.columnWidth(1) > 2 * view.columnWidth(0)
