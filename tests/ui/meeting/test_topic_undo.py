"""What is done to a topic is taken back in its turn, and never in place of something else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from ui.meeting.topic_changes import Rename
from ui.meeting.topic_undo import TopicUndo
from ui.pieces.widgets import MessageBar
from ui.undo_line import UndoLine


class FakeDesk(QObject):
    topic_changed = Signal(object, object)
    topic_undone = Signal()

    def __init__(self):
        super().__init__()
        self.taken_back = []

    def undo_topic(self, way_back):
        self.taken_back.append(way_back)
        self.topic_undone.emit()


@pytest.fixture
def said(qtbot, dutch):
    desk, line, message = FakeDesk(), UndoLine(), MessageBar()
    qtbot.addWidget(message)
    TopicUndo(desk, line, message, lambda: dutch, parent=message)
    desk.topic_changed.emit(Rename(1, "Kades"), "terug")
    return desk, line, message


def test_it_is_told_and_comes_in_the_line(said, dutch):
    _, line, message = said
    assert message.text == dutch("topics.renamed", name="Kades")
    assert len(line) == 1


def test_taken_back_it_is_told(said, dutch):
    desk, line, message = said
    line.undo()
    assert desk.taken_back == ["terug"]
    assert message.text == dutch("topics.undone")


def test_its_button_takes_it_out_of_the_line(said):
    desk, line, message = said
    message.findChild(QPushButton).click()
    assert (desk.taken_back, len(line)) == (["terug"], 0)
