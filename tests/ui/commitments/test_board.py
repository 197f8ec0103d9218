from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QElapsedTimer, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QFontMetrics
from PySide6.QtWidgets import QApplication

from briefer.model.owed import Owed, Stage
from briefer.model.records import State
from ui import taking_out
from ui.commitments.board import CommitmentBoard
from ui.commitments.rows import entry_of


@pytest.fixture
def entries(make):
    dues = (
        make.due(1, late=3, day=dt.date(2030, 5, 7)),
        make.due(2),
        make.due(3, state=State.VOLDAAN),
        make.due(4, late=9, day=dt.date(2030, 5, 1)),
    )
    return tuple(entry_of(Owed(due)) for due in dues)


@pytest.fixture
def board(qtbot, words, entries):
    made = CommitmentBoard()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.put(entries, words)
    made.show()
    return made


def test_each_commitment_stands_in_the_column_of_its_standing(board, words):
    told = {
        stage: [card.record.number for card in column.cards.rows]
        for stage, column in board.columns.items()
    }
    assert told == {
        Stage.OVERDUE: [1, 4],
        Stage.SOON: [],
        Stage.OPEN: [2],
        Stage.FULFILLED: [3],
        Stage.WITHDRAWN: [],
    }
    name = words("commitments.stage.overdue")
    assert board.columns[Stage.OVERDUE].accessibleName() == f"{name} (2)"


def test_arrows_go_from_column_to_column_past_the_empty_ones(board, qtbot):
    board.choose(4)
    qtbot.keyClick(board.columns[Stage.OVERDUE], Qt.Key.Key_Right)
    assert board.entry.number == 2
    qtbot.keyClick(board.columns[Stage.OPEN], Qt.Key.Key_Right)
    assert board.entry.number == 3
    qtbot.keyClick(board.columns[Stage.FULFILLED], Qt.Key.Key_Right)
    assert board.entry.number == 3
    qtbot.keyClick(board.columns[Stage.FULFILLED], Qt.Key.Key_Left)
    assert board.entry.number == 2


def test_only_one_card_is_chosen(board):
    board.choose(1)
    board.choose(2)
    chosen = [column for column in board.columns.values() if column.selectedIndexes()]
    assert chosen == [board.columns[Stage.OPEN]]


def test_enter_opens_the_source(board, qtbot, entries):
    board.choose(1)
    with qtbot.waitSignal(board.opened) as told:
        qtbot.keyClick(board.columns[Stage.OVERDUE], Qt.Key.Key_Return)
    assert told.args == [entries[0]]


def test_the_chosen_one_stays_so_when_it_moves_to_another_column(board, make, words, entries):
    board.activateWindow()
    board.columns[Stage.OPEN].setFocus()
    board.choose(2)
    kept = entry_of(Owed(make.due(2, state=State.INGETROKKEN)))
    board.put((*entries[:1], kept), words)
    assert board.entry.number == 2
    assert board.columns[Stage.WITHDRAWN].selectedIndexes()
    assert board.columns[Stage.WITHDRAWN].hasFocus()


def test_ten_thousand_cards_are_shown_in_a_moment(board, make, words):
    many = [entry_of(Owed(make.due(number))) for number in range(10_000)]
    clock = QElapsedTimer()
    clock.start()
    board.put(many, words)
    board.grab()
    assert board.columns[Stage.OPEN].cards.rowCount() == 10_000
    assert clock.elapsed() < 1000


def test_columns_grow_with_the_text(board):
    column = board.columns[Stage.OPEN]
    before = column.minimumWidth()
    font = board.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    board.setFont(font)
    assert column.minimumWidth() > 1.5 * before


def held(column, row):
    """What is dragged when a card is."""
    column.setCurrentIndex(column.cards.index(row, 0))
    return column.mime()


def over(column, data):
    event = QDragMoveEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS
    )
    column.dragMoveEvent(event)
    return event.isAccepted()


HERE = QPoint(5, 5)


def let_go(data, place=HERE):
    return QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)


NO_KEYS = Qt.KeyboardModifier.NoModifier
CARRY = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_card_let_go_in_another_column_asks_to_be_moved_there(board, qtbot):
    data = held(board.columns[Stage.OVERDUE], 0)
    fulfilled = board.columns[Stage.FULFILLED]
    board.resize(2000, 400)
    QApplication.processEvents()
    assert over(fulfilled, data)
    with qtbot.waitSignal(board.moved) as told:
        fulfilled.dropEvent(let_go(data))
    assert told.args == [1, Stage.FULFILLED]


def test_a_card_let_go_where_it_is_stays_and_other_things_are_taken_nowhere(board, qtbot):
    overdue = board.columns[Stage.OVERDUE]
    data = held(overdue, 0)
    assert over(overdue, data)
    assert not overdue.target
    with qtbot.assertNotEmitted(board.moved):
        overdue.dropEvent(let_go(data))
    words = QMimeData()
    words.setText("zomaar een zin")
    assert not over(board.columns[Stage.OPEN], words)


def test_the_column_below_a_held_card_stands_out_until_it_is_let_go(board):
    data = held(board.columns[Stage.OVERDUE], 0)
    fulfilled = board.columns[Stage.FULFILLED]
    board.resize(2000, 400)
    QApplication.processEvents()
    over(fulfilled, data)
    assert [s for s, column in board.columns.items() if column.target] == [Stage.FULFILLED]
    fulfilled.grab()
    fulfilled.hover_left.emit()
    assert not any(column.target for column in board.columns.values())


def test_a_card_held_at_the_edge_brings_columns_into_sight_and_goes_where_it_is_let_go(
    board, qtbot
):
    data = held(board.columns[Stage.OVERDUE], 0)
    bar = board.horizontalScrollBar()
    assert bar.maximum() > 0
    place = board.viewport().mapToGlobal(QPoint(board.viewport().width() - 2, 200))
    under = board.childAt(board.mapFromGlobal(place)).parentWidget()
    event = QDragMoveEvent(
        under.viewport().mapFromGlobal(place),
        *(Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS),
    )
    under.dragMoveEvent(event)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    # What lies there is another column now, though the mouse did not move.
    assert board.columns[Stage.WITHDRAWN].target
    with qtbot.waitSignal(board.moved) as told:
        under.dropEvent(let_go(data, under.viewport().mapFromGlobal(place)))
    assert told.args == [1, Stage.WITHDRAWN]
    assert not board._edges.active


def test_after_a_drag_that_came_to_nothing_its_column_is_in_sight_again(board, qtbot, monkeypatch):
    column = board.columns[Stage.OVERDUE]
    data = held(column, 0)
    bar = board.horizontalScrollBar()
    monkeypatch.setattr(taking_out, "drag", lambda *_: bar.setValue(bar.maximum()))
    column.startDrag(Qt.DropAction.CopyAction)
    assert bar.value() < bar.maximum() / 4

    def taken(*_):
        bar.setValue(bar.maximum())
        place = QPoint(board.viewport().width() - 2, 200)
        board.dropEvent(let_go(data, place))

    monkeypatch.setattr(taking_out, "drag", taken)
    with qtbot.waitSignal(board.moved):
        column.startDrag(Qt.DropAction.CopyAction)
    assert bar.value() == bar.maximum()


def test_a_card_may_be_let_go_between_the_columns_too(board, qtbot):
    data = held(board.columns[Stage.OVERDUE], 0)
    board.resize(2000, 400)
    QApplication.processEvents()
    above = board.columns[Stage.SOON].mapTo(board.viewport(), QPoint(20, -8))
    with qtbot.waitSignal(board.moved) as told:
        board.dropEvent(let_go(data, above))
    assert told.args == [1, Stage.SOON]


def test_keys_carry_a_card_and_enter_lets_it_go(board, qtbot):
    board.choose(1)
    column = board.columns[Stage.OVERDUE]
    for _ in range(3):
        with qtbot.waitSignal(board.carrying):
            qtbot.keyClick(column, Qt.Key.Key_Right, CARRY)
    assert board.columns[Stage.FULFILLED].target
    with qtbot.waitSignal(board.moved) as told:
        qtbot.keyClick(column, Qt.Key.Key_Return)
    assert told.args == [1, Stage.FULFILLED]
    assert not board.columns[Stage.FULFILLED].target
    with qtbot.waitSignal(board.opened):
        qtbot.keyClick(column, Qt.Key.Key_Return)


def test_a_carried_card_stays_by_esc_or_when_another_is_chosen(board, qtbot):
    board.choose(1)
    column = board.columns[Stage.OVERDUE]
    with qtbot.assertNotEmitted(board.moved):
        qtbot.keyClick(column, Qt.Key.Key_Right, CARRY)
        qtbot.keyClick(column, Qt.Key.Key_Escape)
        assert not any(one.target for one in board.columns.values())
        qtbot.keyClick(column, Qt.Key.Key_Right, CARRY)
        board.choose(4)
        qtbot.keyClick(column, Qt.Key.Key_Left, CARRY)
        assert not any(one.target or one.carries for one in board.columns.values())


def test_a_key_asks_for_what_can_be_done_with_the_card(board, qtbot):
    board.choose(1)
    with qtbot.waitSignal(board.asked) as told:
        qtbot.keyClick(board.columns[Stage.OVERDUE], Qt.Key.Key_V)
    assert told.args == [State.VOLDAAN]


def test_a_column_has_room_for_a_whole_day(board):
    column = board.columns[Stage.OVERDUE]
    font = column.font()
    font.setBold(True)
    day = QFontMetrics(font).horizontalAdvance("30 September 2030")
    bar = column.verticalScrollBar().sizeHint().width()
    assert column.minimumWidth() - bar - 24 >= day
