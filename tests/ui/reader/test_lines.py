"""The lines of a long text are broken a little at a time, by ourselves and not by Qt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QTimerEvent
from PySide6.QtGui import QTextDocument

from ui.reader.lines import BLOCKS, breaking_lines
from ui.reader.text import ReaderText

COUNT, WORDS = 1000, " woord" * 30


@pytest.fixture
def slow(monkeypatch):
    """Every turn is over as soon as it began."""
    monkeypatch.setattr("ui.pieces.turn.MOST_MS", 0)


@pytest.fixture
def text(qtbot):
    made = ReaderText()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    made.setDocument(QTextDocument("\n".join(f"Alinea {n}.{WORDS}" for n in range(COUNT))))
    return made


def broken(text):
    """How many blocks have lines."""
    document, number = text.document(), 0
    while number < COUNT and document.findBlockByNumber(number).layout().lineCount():
        number += 1
    return number


@pytest.mark.usefixtures("slow")
def test_lines_are_broken_as_far_as_wanted_a_few_at_a_time(text):
    document = text.document()
    far = document.findBlockByNumber(700)
    before, stops = broken(text), 0
    for _ in breaking_lines(document, far.position()):
        assert broken(text) <= max(before, (stops + 3) * BLOCKS)
        stops += 1
    assert stops >= 20
    assert far.layout().lineCount() > 1
    assert document.findBlockByNumber(990).layout().lineCount() == 0


def test_what_is_broken_takes_no_stop(text):
    document = text.document()
    far = document.findBlockByNumber(400)
    for _ in breaking_lines(document, far.position()):
        pass
    assert list(breaking_lines(document, 0)) == []
    assert list(breaking_lines(document, far.position())) == []


@pytest.mark.usefixtures("slow")
def test_qt_breaks_no_more_at_once_than_we_do_and_stops_when_all_is_done(text, qtbot, monkeypatch):
    seen, highest = [broken(text)], 0
    bar = text.verticalScrollBar()
    for _ in range(12):
        layout = text.document().documentLayout()
        timers = timers_of(layout)
        assert len(timers) == 1
        QCoreApplication.sendEvent(layout, QTimerEvent(timers[0]))
        seen.append(broken(text))
        highest = max(highest, seen[-1] - seen[-2])
    assert 0 < highest <= 10 * BLOCKS
    monkeypatch.setattr("ui.pieces.turn.MOST_MS", 8)
    qtbot.waitUntil(lambda: broken(text) == COUNT)
    qtbot.waitUntil(lambda: not timers_of(text.document().documentLayout()))
    line = text.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: bar.maximum() > (COUNT - 100) * line)


def timers_of(layout):
    """The timer by which Qt goes on with the lines, while it does."""
    found = QAbstractEventDispatcher.instance().registeredTimers(layout)
    return [one.timerId for one in found if one.interval]
