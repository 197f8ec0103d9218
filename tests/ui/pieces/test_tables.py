from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.pieces.sorted_rows import Column
from ui.pieces.tables import RecordTable

COLUMNS = (
    Column("window.papers.title", lambda record, _: record[0], stretch=True),
    Column("window.papers.day", lambda record, _: f"dag {record[1]}", lambda record: record[1]),
)
RECORDS = (("b", 10), ("a", 9), ("c", 100))


@pytest.fixture
def table(qtbot, dutch):
    made = RecordTable(COLUMNS, dutch)
    qtbot.addWidget(made)
    made.put(RECORDS, dutch)
    return made


def shown(table, column=0):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_records_stand_in_the_order_given(table):
    assert shown(table) == ["b", "a", "c"]


def test_a_column_sorts_by_its_value_not_by_its_words(table):
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert shown(table) == ["a", "b", "c"]


def test_the_row_that_the_keys_are_for_is_chosen(table, qtbot):
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert table.selected == RECORDS[:1]
    table.clearFocus()
    table.selectRow(2)
    table.setFocus()
    assert table.selected == RECORDS[2:]


def test_headings_follow_the_language(table, english):
    table.put(RECORDS, english)
    heading = table.model().headerData(0, Qt.Orientation.Horizontal)
    assert heading == english("window.papers.title")


def test_a_click_and_enter_open_the_record(table, qtbot):
    table.show()
    index = table.model().index(1, 0)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center()
        )
    assert told.args == [("a", 9)]
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [("a", 9)]


def test_rows_stay_as_many_lines_high_in_a_larger_text(qtbot, dutch):
    made = RecordTable(COLUMNS, dutch, lines=1)
    qtbot.addWidget(made)
    made.put(RECORDS, dutch)
    made.show()
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    made.setFont(font)
    assert made.rowHeight(0) == made.fontMetrics().lineSpacing() + 10


def test_a_third_click_on_a_heading_gives_the_order_back(table, qtbot):
    heading = table.horizontalHeader().viewport()
    table.show()
    orders = []
    for _ in range(3):
        qtbot.mouseClick(heading, Qt.MouseButton.LeftButton, pos=QPoint(20, 5))
        orders.append(shown(table))
    assert orders == [["a", "b", "c"], ["c", "b", "a"], ["b", "a", "c"]]


def test_ten_thousand_records_are_shown_at_once(table, dutch):
    table.put([(str(n), n) for n in range(10_000)], dutch)
    assert table.model().rowCount() == 10_000


def test_several_rows_are_copied_as_a_table(table, qtbot):
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "b\tdag 10\na\tdag 9\nc\tdag 100"


def test_a_table_can_say_itself_how_a_row_is_copied(table):
    table.copied = lambda record: record[0].upper()
    table.selectRow(1)
    table.copy()
    assert QGuiApplication.clipboard().text() == "A"


def test_a_row_that_is_chosen_is_chosen_alone_whatever_keys_are_down(table, qtbot):
    table.selectRow(0)
    # As with Ctrl+T and the like: the key is still down.
    qtbot.keyPress(table, Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        table.selectRow(1)
        assert table.selected == RECORDS[1:2]
    qtbot.keyRelease(table, Qt.Key.Key_F12)


def test_with_nothing_selected_the_clipboard_stays(table):
    QGuiApplication.clipboard().setText("eerder")
    table.copy()
    assert QGuiApplication.clipboard().text() == "eerder"


def test_what_is_selected_is_what_is_dragged(table, qtbot):
    table.selectAll()
    with qtbot.waitSignal(table.dragged) as told:
        table.startDrag(Qt.DropAction.CopyAction)
    assert told.args[0] == RECORDS


def test_a_click_that_adds_to_the_selection_opens_nothing(table, monkeypatch):
    opened = []
    table.opened.connect(opened.append)
    held = Qt.KeyboardModifier.ControlModifier
    monkeypatch.setattr("ui.pieces.tables.QGuiApplication.keyboardModifiers", lambda: held)
    table.clicked.emit(table.model().index(0, 0))
    assert opened == []


def test_the_menu_is_asked_for_what_is_selected(table, qtbot):
    told = []
    table.menu_asked.connect(lambda records, _: told.append(records))
    table.customContextMenuRequested.emit(QPoint(1, 1))
    table.selectRow(0)
    table.customContextMenuRequested.emit(QPoint(1, 1))
    assert told == [RECORDS[:1]]


def test_the_order_that_was_chosen_stays_when_records_come_anew(table, dutch):
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    table.put((*RECORDS, ("d", 1)), dutch)
    assert shown(table) == ["d", "c", "b", "a"]


def test_where_the_keys_are_what_came_in_place_of_the_chosen_is_chosen(table, qtbot, dutch):
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    for row, left in ((1, RECORDS[::2]), (1, RECORDS[:1])):
        table.selectRow(row)
        table.put(left, dutch)
        assert table.selected == left[-1:]
    table.put((), dutch)
    assert table.selected == ()


def styled(table, row):
    option = QStyleOptionViewItem()
    option.widget = table
    option.state |= QStyle.StateFlag.State_HasFocus
    if table.selectionModel().isRowSelected(row):
        option.state |= QStyle.StateFlag.State_Selected
    index = table.model().index(row, 0)
    table.itemDelegateForIndex(index).initStyleOption(option, index)
    return option


def test_in_a_chosen_row_no_cell_has_a_mark_of_its_own(table):
    table.selectRow(1)
    assert not styled(table, 1).state & QStyle.StateFlag.State_HasFocus


def test_where_several_rows_are_chosen_or_another_is_current_the_current_one_is_marked(table):
    table.selectRow(1)
    assert styled(table, 0).state & QStyle.StateFlag.State_HasFocus
    table.selectAll()
    assert styled(table, 1).state & QStyle.StateFlag.State_HasFocus
