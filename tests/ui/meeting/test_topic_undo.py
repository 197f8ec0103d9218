"""What is done to a topic is taken back in its turn, and never in place of something else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from ui.meeting.topic_changes import Rename
from ui.meeting.topic_undo import TopicUndo
from ui.pieces.widgets import MessageBar


class FakeDesk(QObject):
    topic_changed = Signal(object, object)
    topic_undone = Signal()

    def __init__(self):
        super().__init__()
        self.taken_back = []

    def undo_topic(self, way_back):
        self.taken_back.append(way_back)
        self.topic_undone.emit()


class Line:
    """What can be taken back, as `Deciding` keeps it."""

    def __init__(self):
        self.deeds = []
        self.note, self.drop = self.deeds.append, self.deeds.remove


@pytest.fixture
def said(qtbot, dutch):
    desk, line, message = FakeDesk(), Line(), MessageBar()
    qtbot.addWidget(message)
    undo = TopicUndo(desk, line, message, lambda: dutch, parent=message)
    counted = []
    undo.done.connect(counted.append)
    desk.topic_changed.emit(Rename(1, "Kades"), "terug")
    return desk, line, message, counted


def test_it_is_told_and_comes_in_the_line(said, dutch):
    _, line, message, counted = said
    assert message.text == dutch("topics.renamed", name="Kades")
    assert (len(line.deeds), counted) == (1, [1])


def test_taken_back_it_is_told_and_counted(said, dutch):
    desk, line, message, counted = said
    line.deeds.pop()()
    assert desk.taken_back == ["terug"]
    assert (message.text, counted) == (dutch("topics.undone"), [1, -1])


def test_its_button_takes_it_out_of_the_line(said):
    desk, line, message, _ = said
    message.findChild(QPushButton).click()
    assert (desk.taken_back, line.deeds) == (["terug"], [])
