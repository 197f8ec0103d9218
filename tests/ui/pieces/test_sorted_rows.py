from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from ui.pieces.sorted_rows import RECORD, Column, SortedRows

COLUMNS = (
    Column("window.papers.title", lambda record, _: record[0], stretch=True),
    Column("window.papers.day", lambda record, _: f"dag {record[1]}", lambda record: record[1]),
)
RECORDS = (("b", 10), ("a", 9), ("c", 100), ("a", 10))
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def spoken(record, _):
    return f"rij {record[0]}"


@pytest.fixture
def rows(dutch):
    made = SortedRows(COLUMNS, dutch)
    made.put(RECORDS, dutch)
    return made


@pytest.mark.parametrize("records", [(), RECORDS])
def test_the_model_keeps_to_qts_rules(qtmodeltester, dutch, records):
    model = SortedRows(COLUMNS, dutch, spoken)
    model.put(records, dutch)
    qtmodeltester.check(model)
    model.sort(1, DOWN)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (len(records), 2)


def test_it_sorts_by_value_else_by_the_words_and_gives_the_order_back(rows):
    rows.sort(1, DOWN)
    assert [number for _, number in rows.records] == [100, 10, 10, 9]
    rows.sort(0, UP)
    assert rows.records == (("a", 9), ("a", 10), ("b", 10), ("c", 100))
    rows.sort(-1)
    assert rows.records == RECORDS


def test_records_that_are_equal_keep_the_order_they_came_in_up_and_down(rows):
    for order in (UP, DOWN):
        rows.sort(1, order)
        assert [record for record in rows.records if record[1] == 10] == [("b", 10), ("a", 10)]


def test_records_that_come_anew_stand_in_the_order_that_was_chosen(rows, dutch):
    rows.sort(0, DOWN)
    rows.put((*RECORDS, ("d", 1)), dutch)
    assert [title for title, _ in rows.records] == ["d", "c", "b", "a", "a"]


def test_what_is_held_stays_the_same_record_wherever_its_row_goes(rows):
    held = [QPersistentModelIndex(rows.index(row, row % 2)) for row in range(len(RECORDS))]
    for column, order in ((0, DOWN), (1, UP), (-1, UP)):
        rows.sort(column, order)
        assert tuple(index.data(RECORD) for index in held) == RECORDS
        assert [index.column() for index in held] == [0, 1, 0, 1]


@pytest.mark.parametrize("count", [1, 20])
def test_what_is_held_is_found_again_whether_it_is_much_or_little(dutch, count):
    made = SortedRows(COLUMNS, dutch)
    many = [(f"{number:02}", 100 - number) for number in range(30)]
    made.put(many, dutch)
    held = [QPersistentModelIndex(made.index(row, 0)) for row in range(count)]
    made.sort(1, UP)
    assert [index.data(RECORD) for index in held] == many[:count]
    assert held[0].row() == len(many) - 1


def test_only_where_a_row_is_spoken_it_has_a_tip_and_a_text_to_read_out(rows, dutch):
    told = SortedRows(COLUMNS, dutch, spoken)
    told.put(RECORDS, dutch)
    tip, read = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
    assert [told.index(0, n).data(tip) for n in (0, 1)] == ["b", "dag 10"]
    assert [told.index(0, n).data(read) for n in (0, 1)] == ["rij b", None]
    assert [rows.index(0, 0).data(role) for role in (tip, read)] == [None, None]


def test_a_heading_begins_with_a_capital_and_follows_the_language(dutch, english):
    columns = (Column("commitments.column.what", COLUMNS[0].shown),)
    model = SortedRows(columns, dutch)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Omschrijving"
    model.put((), english)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Description"


def test_words_of_what_reads_the_same_are_asked_once_of_each(dutch):
    asked = []

    def named(record, _):
        asked.append(record)
        return {"a": "zee", "b": "Bos", "c": "arm"}[record[0]]

    model = SortedRows((Column("window.papers.title", named, alike=lambda one: one[0]),), dutch)
    model.put(RECORDS, dutch)
    model.sort(0, UP)
    assert len(asked) == len({title for title, _ in RECORDS})
    assert model.records == (("c", 100), ("b", 10), ("a", 9), ("a", 10))
