from __future__ import annotations

from PySide6.QtCore import QObject

from ui.pieces.pause import pause


def test_it_goes_on_a_moment_later_once_for_each_start(qtbot):
    parent, done = QObject(), []
    timer = pause(parent, lambda: done.append(1))
    timer.start()
    timer.start()
    assert done == []
    with qtbot.waitSignal(timer.timeout):
        pass
    assert done == [1]
    assert not timer.isActive()
