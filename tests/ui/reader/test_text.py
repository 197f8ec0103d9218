"""The text of a long paper: its lines are broken a part at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument

from ui.pieces.measure import line_width
from ui.reader.text import ReaderText

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def text(qtbot):
    made = ReaderText()
    qtbot.addWidget(made)
    return made


def test_nothing_can_be_written_in_it(text, qtbot):
    text.setPlainText("Een zin.")
    qtbot.keyClicks(text, "x")
    assert text.toPlainText() == "Een zin."


@pytest.mark.parametrize(
    ("keys", "mode"),
    [(_CTRL, QTextCursor.MoveMode.MoveAnchor), (_CTRL | _SHIFT, QTextCursor.MoveMode.KeepAnchor)],
)
def test_the_way_to_the_end_is_asked_for(text, qtbot, keys, mode):
    with qtbot.waitSignal(text.end_asked) as told:
        qtbot.keyClick(text, Qt.Key.Key_End, keys)
    assert told.args == [mode]


def test_on_a_wide_screen_no_line_is_longer_than_is_read_with_ease(text, qtbot):
    document = QTextDocument("woord " * 200)
    text.setDocument(document)
    document.setParent(text)
    text.resize(3000, 400)
    text.show()
    most = line_width(text.fontMetrics())
    qtbot.waitUntil(lambda: document.begin().layout().lineAt(0).naturalTextWidth() <= most)
    assert document.begin().layout().lineAt(0).naturalTextWidth() > most / 2
    text.resize(300, 400)
    qtbot.waitUntil(lambda: document.begin().layout().lineAt(0).naturalTextWidth() <= 300)
