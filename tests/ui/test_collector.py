"""Unused widgets are let go on the window's thread, never on the one that works."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, Qt

from ui.collector import Collector


class Circle(QObject):
    """Only the search for what is unused lets it go."""

    def __init__(self, let_go):
        super().__init__()
        self.me = self
        self.let_go = let_go

    def __del__(self):
        self.let_go.append(threading.current_thread())


@pytest.fixture
def collector(qapp):
    before = gc.isenabled()
    holder = QObject()
    made = Collector(holder)
    made.start()
    yield made
    made._timer.stop()
    (gc.enable if before else gc.disable)()


def test_another_thread_lets_nothing_go(collector):
    let_go = []
    Circle(let_go)
    worker = threading.Thread(target=lambda: [[] for _ in range(50_000)])
    worker.start()
    worker.join()
    assert let_go == []
    held = [[] for _ in range(2000)]
    collector.look()
    assert let_go == [threading.main_thread()]
    assert held


def test_it_waits_until_enough_was_made(collector):
    let_go = []
    Circle(let_go)
    gc.collect()
    let_go.clear()
    Circle(let_go)
    collector.look()
    assert let_go == []
    gc.collect()


@pytest.mark.parametrize("many", [0, 10**9])
def test_where_there_is_much_the_old_waits_for_a_quiet_moment(collector, monkeypatch, many):
    monkeypatch.setattr("ui.collector._MANY", many)
    let_go = []
    circle = Circle(let_go)
    gc.collect()
    del circle
    collector._collect(2)
    assert bool(let_go) is bool(many)
    collector.rest(Qt.ApplicationState.ApplicationActive)
    assert bool(let_go) is bool(many)
    collector.rest(Qt.ApplicationState.ApplicationInactive)
    assert let_go == [threading.main_thread()]


def test_what_came_in_thousands_is_put_aside_until_nobody_looks(collector, monkeypatch):
    let_go = []
    circle = Circle(let_go)
    monkeypatch.setattr("ui.collector._MANY", 10)
    came = [[] for _ in range(2000)]
    del circle
    collector.look()
    assert let_go == []
    gc.collect()
    assert let_go == []
    collector.rest(Qt.ApplicationState.ApplicationInactive)
    assert let_go == [threading.main_thread()]
    assert came
