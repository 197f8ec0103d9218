"""A board with one card, for what is told of a card and done with it."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.owed import Owed
from ui.commitments.board import CommitmentBoard
from ui.commitments.rows import entry_of


@pytest.fixture
def entries(make):
    return (entry_of(Owed(make.due(1, late=3, day=dt.date(2030, 5, 7)))),)


@pytest.fixture
def board(qtbot, words, entries):
    made = CommitmentBoard()
    qtbot.addWidget(made)
    made.put(entries, words)
    made.show()
    return made
