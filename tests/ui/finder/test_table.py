from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from ui.finder.table import FoundTable


@pytest.fixture
def table(qtbot, dutch):
    made = FoundTable(dutch)
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    return made


@pytest.fixture
def rows(make):
    papers = [
        make.record(n, effective_date=dt.date(2030, 1, day)) for n, day in ((1, 5), (2, 9), (3, 7))
    ]
    hits = [replace(make.hit(block=n), document=paper) for n, paper in enumerate(papers)]
    return make.found(*hits).rows


def test_rows_come_in_the_order_given_and_sort_by_a_heading(table, rows, dutch):
    table.put(rows, dutch)
    assert table.rows.records == rows
    table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert [row.hit.document.id for row in table.rows.records] == [2, 3, 1]
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert table.rows.records == rows


def test_what_bears_a_marking_says_so_beside_what_it_is(table, rows, dutch, make):
    table.put(rows, dutch)
    sort = table.rows.index(0, 0).data()
    assert "\n" not in sort
    marked = replace(make.hit(), document=make.record(marking="Dep. VERTROUWELIJK"))
    table.put(make.found(marked).rows, dutch)
    assert table.rows.index(0, 0).data() == f"{sort}\nDep. VERTROUWELIJK"


def test_many_rows_can_be_selected(table, rows, dutch):
    table.put(rows, dutch)
    table.selectAll()
    assert table.selected == rows


def test_who_comes_into_the_table_has_its_first_row_selected(table, rows, dutch):
    table.put(rows, dutch)
    # As when it gets the focus.
    table.selectionModel().setCurrentIndex(
        table.rows.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    table.begin()
    assert table.selected == rows[:1]
    table.selectRow(2)
    table.begin()
    assert table.selected == rows[2:3]


def test_enter_opens_the_current_row(table, rows, dutch, qtbot):
    table.put(rows, dutch)
    table.begin()
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [rows[0]]


def test_a_row_is_read_out_with_what_it_is(table, rows, dutch):
    table.put(rows, dutch)
    spoken = table.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Alinea, Nederland steunt")
