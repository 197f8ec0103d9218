from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from briefer.model.owed import Owed, Stage
from ui import taking_out
from ui.commitments.board import CommitmentBoard
from ui.commitments.rows import entry_of
from ui.pieces.list_rows import ROW


def test_a_dragged_card_is_words_with_their_source_elsewhere(board, monkeypatch):
    dragged = []
    monkeypatch.setattr(taking_out, "drag", lambda _, data: dragged.append(data.text()))
    column = board.columns[Stage.OVERDUE]
    column.setCurrentIndex(QModelIndex())
    column.startDrag(Qt.DropAction.CopyAction)
    assert dragged == []
    column.setCurrentIndex(column.cards.index(0, 0))
    column.startDrag(Qt.DropAction.CopyAction)
    assert dragged == [column.cards.index(0, 0).data(ROW).words]


def test_ctrl_c_copies_the_card_with_its_source(board, qtbot, make):
    column = board.columns[Stage.OVERDUE]
    column.setCurrentIndex(column.cards.index(0, 0))
    qtbot.keyClick(column, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == column.cards.index(0, 0).data(ROW).words
    assert make.sentence in column.cards.index(0, 0).data(ROW).words


def test_a_card_far_down_comes_into_sight_once_it_has_its_place(qtbot, make, dutch):
    board = CommitmentBoard()
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


def test_the_menu_key_opens_the_menu_of_the_current_card(board, qtbot, words):
    column = board.columns[Stage.OVERDUE]
    column.setCurrentIndex(column.cards.index(0, 0))
    place = column.mapToGlobal(column.rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, column.rect().center(), place)
    column.contextMenuEvent(event)
    menu = column.findChild(QMenu)
    entry = next(a for a in menu.actions() if words("commitments.detail.term") in a.text())
    with qtbot.waitSignal(board.asked) as told:
        entry.trigger()
    assert told.args == ["term"]
    menu.close()
