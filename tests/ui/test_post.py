"""Answers come one at a time, and the pieces of one before the next."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QAbstractEventDispatcher

from ui.post import Post


@pytest.fixture
def post(qtbot):
    made = Post()
    yield made
    made.stop()


@pytest.fixture
def turns(qapp):
    """A new number each time the loop looks at its events."""
    seen = []
    dispatcher = QAbstractEventDispatcher.instance()

    def waits():
        seen.append(len(seen))

    dispatcher.aboutToBlock.connect(waits)
    yield seen
    dispatcher.aboutToBlock.disconnect(waits)


def test_each_answer_has_a_turn_of_its_own_in_the_order_they_came(post, turns, qtbot):
    done = []
    for name in "abc":
        post.take(lambda name=name: done.append((name, len(turns))))
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 3)
    assert [name for name, _ in done] == ["a", "b", "c"]
    assert len({turn for _, turn in done}) == 3


def test_the_pieces_of_an_answer_go_before_the_next_answer(post, turns, qtbot):
    done = []

    def note(name):
        done.append((name, len(turns)))

    post.take(lambda: post.begin([partial(note, 1), partial(note, 2), partial(note, 3)]))
    post.take(partial(note, "next"))
    qtbot.waitUntil(lambda: len(done) == 4)
    assert [name for name, _ in done] == [1, 2, 3, "next"]
    assert len({turn for _, turn in done}) == 4


def test_the_first_piece_is_done_at_once_and_the_rest_when_it_is_asked_for(post):
    done = []
    post.begin(partial(done.append, n) for n in range(3))
    assert done == [0]
    post.finish()
    assert done == [0, 1, 2]
    post.finish()
    assert done == [0, 1, 2]


def test_what_is_begun_next_comes_after_what_was_left(post):
    done = []
    post.begin(partial(done.append, n) for n in "ab")
    post.begin(partial(done.append, n) for n in "cd")
    assert done == ["a", "b", "c"]


def test_who_waits_in_a_loop_of_his_own_gets_the_next_answer(post, qtbot):
    done = []

    def waits():
        qtbot.waitUntil(lambda: "second" in done)
        done.append("first")

    post.take(waits)
    post.take(lambda: done.append("second"))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["second", "first"]


def test_a_piece_that_fails_does_not_keep_the_others(post, qtbot):
    done = []

    def fails():
        raise ValueError

    with qtbot.captureExceptions() as errors:
        post.begin([partial(done.append, 1), fails, partial(done.append, 2)])
        qtbot.waitUntil(lambda: done == [1, 2])
    assert [kind for kind, *_ in errors] == [ValueError]


def test_nothing_comes_after_it_was_stopped(post, qtbot):
    done = []
    post.begin(partial(done.append, n) for n in "ab")
    post.take(partial(done.append, "c"))
    post.stop()
    other = Post()
    other.take(partial(done.append, "other"))
    qtbot.waitUntil(lambda: "other" in done)
    assert done == ["a", "other"]
