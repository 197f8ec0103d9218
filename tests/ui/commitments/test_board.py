from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QElapsedTimer, QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QFontMetrics, QGuiApplication

from briefer.model.owed import Owed, Stage
from briefer.model.records import State
from ui import taking_out
from ui.commitments.board import Card, CommitmentBoard
from ui.commitments.rows import entry_of, spoken, what_of
from ui.pieces.list_rows import ROW
from ui.pieces.sorted_rows import RECORD


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
    made = CommitmentBoard(words)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.put(entries, words)
    made.show()
    return made


def test_a_card_says_its_words_and_is_read_out_whole(board, words, entries):
    first = board.columns[Stage.OVERDUE].cards.index(0)
    assert first.data() == first.data(Qt.ItemDataRole.ToolTipRole) == what_of(entries[0], words)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == spoken(entries[0], words)
    assert first.data(RECORD) == entries[0]


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
    board.choose(2)
    kept = entry_of(Owed(make.due(2, state=State.INGETROKKEN)))
    board.put((*entries[:1], kept), words)
    assert board.entry.number == 2
    assert board.columns[Stage.WITHDRAWN].selectedIndexes()


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
    column.setCurrentIndex(column.cards.index(row))
    return column.mime()


def over(column, data):
    event = QDragMoveEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS
    )
    column.dragMoveEvent(event)
    return event.isAccepted()


NO_KEYS = Qt.KeyboardModifier.NoModifier


def test_a_card_let_go_in_another_column_asks_to_be_moved_there(board, qtbot):
    data = held(board.columns[Stage.OVERDUE], 0)
    fulfilled = board.columns[Stage.FULFILLED]
    assert over(fulfilled, data)
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS
    )
    with qtbot.waitSignal(board.moved) as told:
        fulfilled.dropEvent(event)
    assert told.args == [1, Stage.FULFILLED]


def test_a_card_is_not_taken_where_it_is_and_other_things_nowhere(board):
    overdue = board.columns[Stage.OVERDUE]
    assert not over(overdue, held(overdue, 0))
    words = QMimeData()
    words.setText("zomaar een zin")
    assert not over(board.columns[Stage.OPEN], words)


def test_a_dragged_card_is_words_with_their_source_elsewhere(board, monkeypatch):
    dragged = []
    monkeypatch.setattr(taking_out, "drag", lambda _, data: dragged.append(data.text()))
    column = board.columns[Stage.OVERDUE]
    column.setCurrentIndex(QModelIndex())
    column.startDrag(Qt.DropAction.CopyAction)
    assert dragged == []
    column.setCurrentIndex(column.cards.index(0))
    column.startDrag(Qt.DropAction.CopyAction)
    assert dragged == [column.cards.index(0).data(ROW).words]


def test_ctrl_c_copies_the_card_with_its_source(board, qtbot, make):
    column = board.columns[Stage.OVERDUE]
    column.setCurrentIndex(column.cards.index(0))
    qtbot.keyClick(column, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == column.cards.index(0).data(ROW).words
    assert make.sentence in column.cards.index(0).data(ROW).words


def test_a_column_has_room_for_a_whole_day(board):
    column = board.columns[Stage.OVERDUE]
    font = column.font()
    font.setBold(True)
    day = QFontMetrics(font).horizontalAdvance("30 September 2030")
    bar = column.verticalScrollBar().sizeHint().width()
    assert column.minimumWidth() - bar - 24 >= day


def test_cards_are_made_of_what_is_in_sight_only(qtbot, make, dutch, monkeypatch):
    made = []
    monkeypatch.setattr("ui.commitments.board.Card", lambda *told: made.append(told) or Card(*told))
    board = CommitmentBoard(dutch)
    qtbot.addWidget(board)
    board.resize(900, 500)
    many = [entry_of(Owed(make.due(number))) for number in range(1, 3001)]
    board.put(many, dutch)
    board.show()
    column = board.columns[Stage.OPEN]
    assert column.cards.rowCount() == 3000
    qtbot.waitUntil(lambda: column.visualRect(column.cards.index(2999)).isValid())
    board.grab()
    assert 0 < len({entry.number for entry, _ in made}) < 100


def test_a_card_far_down_comes_into_sight_once_it_has_its_place(qtbot, make, dutch):
    board = CommitmentBoard(dutch)
    qtbot.addWidget(board)
    board.resize(900, 500)
    board.show()
    many = [entry_of(Owed(make.due(number))) for number in range(1, 5001)]
    board.put(many, dutch)
    board.choose(4900)
    column = board.columns[Stage.OPEN]
    assert column.currentIndex().row() == 4899
    place = column.viewport().rect()
    qtbot.waitUntil(lambda: place.contains(column.visualRect(column.currentIndex()).center()))
