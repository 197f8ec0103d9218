"""A card that is let go on another topic goes there; nothing else is taken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QPalette
from PySide6.QtWidgets import QApplication

from ui.meeting.chapter import topic_rows
from ui.meeting.topic_list import TopicList, carried, carry


@pytest.fixture
def topics(qtbot, make, dutch):
    made = TopicList()
    qtbot.addWidget(made)
    made.resize(260, 400)
    made.show_rows(topic_rows(make.briefing(), dutch))
    made.step(1)
    made.show()
    made.told = []
    made.moved.connect(lambda finding, topic: made.told.append((finding, topic)))
    return made


def sent(topics, number, data, kind=QDropEvent.Type.Drop):
    """Hold or drop something on a row; whether it is taken."""
    rows = [n for n, row in enumerate(topics.rows) if row.record is not None]
    place = QPointF(topics.visualRect(topics.model().index(rows[number], 0)).center())
    event = QDropEvent(
        place,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        kind,
    )
    topics.dropEvent(event)
    return event.isAccepted()


def test_a_card_goes_to_the_topic_it_is_let_go_on(topics):
    other = topics.rows[-1].record
    assert sent(topics, 1, carry(QMimeData(), 12))
    assert topics.told == [(12, other.topic.id)]


def test_the_topic_that_is_shown_and_other_words_are_not_taken(topics):
    words = QMimeData()
    words.setText("12")
    assert not sent(topics, 0, carry(QMimeData(), 12))
    assert not sent(topics, 1, words)
    assert topics.told == []
    assert carried(words) is None


def test_the_row_that_would_take_it_has_a_frame(topics):
    index = topics.model().index(len(topics.rows) - 1, 0)
    colour = topics.palette().color(QPalette.ColorRole.Highlight).rgb()

    def framed():
        QApplication.processEvents()
        row = topics.viewport().grab(topics.visualRect(index)).toImage()
        return row.pixel(row.width() // 2, 1) == colour

    assert not framed()
    topics._aim(index)
    assert framed()
    topics._end()
    assert not framed()
