"""The window comes back as it was left."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from ui.view_memory import recall, remember


def splitter(*sizes):
    made = QSplitter()
    for _ in sizes:
        made.addWidget(QWidget())
    made.resize(sum(sizes), 50)
    made.setSizes(list(sizes))
    return made


def test_sizes_come_back(qtbot, memory):
    window, other = QMainWindow(), QMainWindow()
    left, again = splitter(100, 300), splitter(200, 200)
    for widget in (window, other, left, again):
        qtbot.addWidget(widget)
    window.resize(555, 333)
    remember(memory, window, {"panes": left})
    recall(memory, other, {"panes": again, "unknown": splitter(10, 10)})
    assert again.saveState() == left.saveState()
    assert (other.width(), other.height()) == (555, 333)
