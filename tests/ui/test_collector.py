"""Unused widgets are let go on the window's thread, never on the one that works."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, Qt

from ui.collector import Collector, put_aside_many

collector_thresholds = gc.get_threshold()


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


def frozen_circle(let_go):
    """What nobody uses any more, but was put aside."""
    Circle(let_go)
    gc.freeze()


def test_what_was_put_aside_goes_when_the_user_is_elsewhere(collector):
    let_go = []
    frozen_circle(let_go)
    collector.rest(Qt.ApplicationState.ApplicationActive)
    assert let_go == []
    collector.rest(Qt.ApplicationState.ApplicationInactive)
    assert let_go == [threading.main_thread()]


def test_what_came_in_thousands_is_not_looked_through_while_the_user_works(collector):
    let_go, seen = [], []
    Circle(let_go)
    came = [[] for _ in range(40_000)]
    gc.callbacks.append(lambda phase, _: seen.append(phase))
    collector.look()
    came.append([[] for _ in range(2000)])
    collector.look()
    gc.callbacks.pop()
    assert let_go == []
    assert seen == ["start", "stop"], "only what was made after it"
    assert len(gc.get_objects()) < 10_000
    collector.rest(Qt.ApplicationState.ApplicationInactive)
    assert let_go == [threading.main_thread()]


def test_what_the_one_that_works_made_is_put_aside_before_it_is_handed_over(collector):
    assert not put_aside_many()
    came, told = [], []

    def work():
        came.extend([] for _ in range(40_000))
        told.append(put_aside_many())

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert told == [True]
    assert len(gc.get_objects()) < 10_000


def test_python_does_it_itself_where_nobody_took_over(collector):
    gc.enable()
    gc.set_threshold(100_000)
    came = [[] for _ in range(40_000)]
    told = put_aside_many()
    gc.set_threshold(*collector_thresholds)
    assert not told
    assert came


@pytest.mark.parametrize("long", [0, 10**9])
def test_what_stays_is_looked_through_once_more_and_then_no_longer(collector, monkeypatch, long):
    monkeypatch.setattr("ui.collector._LONG", long)
    let_go = []
    circle = Circle(let_go)
    kept = []
    for _ in range(3):
        kept.append([[] for _ in range(2400)])
        collector.look()
    del circle
    collector.look()
    assert let_go == [], "it is old, and there is little that is new"
    kept.append([[] for _ in range(2400)])
    collector.look()
    assert let_go == [threading.main_thread()], "there was enough to look through all of it"
    assert (len(gc.get_objects()) < 5_000) is not bool(long), "put aside where that took long"


def test_what_another_thread_is_making_is_left_alone(collector, monkeypatch):
    """A tuple that is being made may have one holder only; listing all there is has another."""
    monkeypatch.setattr(gc, "get_objects", None)
    monkeypatch.setattr("ui.collector._STAYED", 10)
    collector._stayed = 10
    collector.look()
    collector.rest(Qt.ApplicationState.ApplicationInactive)


def test_with_far_too_much_it_waits_no_longer(collector, monkeypatch):
    let_go = []
    frozen_circle(let_go)
    monkeypatch.setattr("ui.collector._FAR_TOO_MANY", 10)
    collector._used = 10
    kept = []
    for _ in range(4):
        kept.append([[] for _ in range(9000)])
        collector.look()
    assert let_go == [threading.main_thread()]


def test_what_long_work_made_is_put_aside_whatever_the_count_says(collector):
    held = [[] for _ in range(2000)]
    assert not put_aside_many(0.1)
    assert put_aside_many(10.0)
    assert len(gc.get_objects()) < 2000
    assert held


def test_while_a_look_takes_long_the_next_comes_sooner(collector, monkeypatch):
    usual = collector._timer.interval()
    held = [[] for _ in range(2000)]
    monkeypatch.setattr("ui.collector._LONG", 0)
    collector.look()
    assert collector._timer.interval() < usual
    monkeypatch.setattr("ui.collector._LONG", 10**9)
    held.append([[] for _ in range(2000)])
    collector.look()
    assert collector._timer.interval() == usual
