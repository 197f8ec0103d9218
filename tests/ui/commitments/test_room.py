from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter

from ui.commitments.room import Room


@pytest.fixture
def splitter(qtbot):
    made = QSplitter(Qt.Orientation.Vertical)
    qtbot.addWidget(made)
    for _ in range(2):
        made.addWidget(QLabel())
    made.resize(300, 600)
    made.show()
    made.setSizes([450, 150])
    return made


def test_what_is_asked_gets_its_room_and_gives_it_back(splitter):
    before = splitter.sizes()
    room = Room(splitter)
    room.make(300)
    assert splitter.sizes()[1] >= 300
    room.make(350)
    room.give_back()
    assert splitter.sizes() == before


def test_what_has_room_already_changes_nothing_and_nothing_takes_all(splitter):
    before = splitter.sizes()
    room = Room(splitter)
    room.make(100)
    assert splitter.sizes() == before
    room.make(5000)
    assert splitter.sizes()[0] > 100


def test_other_room_that_the_user_made_stays(splitter):
    room = Room(splitter)
    room.make(300)
    splitter.setSizes([200, 400])
    own = splitter.sizes()
    room.give_back()
    assert splitter.sizes() == own
