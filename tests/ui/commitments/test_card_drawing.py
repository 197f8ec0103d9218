from __future__ import annotations

from PySide6.QtCore import Qt

from briefer.model.owed import Owed, Stage
from ui.commitments import card_drawing
from ui.commitments.board import CommitmentBoard
from ui.commitments.card_drawing import Card
from ui.commitments.rows import entry_of, spoken, what_of
from ui.pieces.sorted_rows import RECORD


def test_a_card_says_its_words_and_is_read_out_whole(board, words, entries):
    first = board.columns[Stage.OVERDUE].cards.index(0, 0)
    assert first.data() == first.data(Qt.ItemDataRole.ToolTipRole) == what_of(entries[0], words)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == spoken(entries[0], words)
    assert first.data(RECORD) == entries[0]


def test_cards_are_made_of_what_is_in_sight_only(qtbot, make, dutch, monkeypatch):
    made = []
    monkeypatch.setattr(card_drawing, "Card", lambda *told: made.append(told) or Card(*told))
    board = CommitmentBoard()
    qtbot.addWidget(board)
    board.resize(900, 500)
    many = [entry_of(Owed(make.due(number))) for number in range(1, 3001)]
    board.put(many, dutch)
    board.show()
    column = board.columns[Stage.OPEN]
    assert column.cards.rowCount() == 3000
    qtbot.waitUntil(lambda: column.visualRect(column.cards.index(2999, 0)).isValid())
    board.grab()
    assert 0 < len({entry.number for entry, _ in made}) < 100
