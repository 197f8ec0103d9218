"""What waits is gone through in order; what was decided does not come back by itself."""

from __future__ import annotations

import pytest

from briefer.model.review import Sort
from ui.review.queue import Queue


@pytest.fixture
def queue(make):
    made = Queue()
    made.put([make.check(1), make.check(2), make.proposal()])
    return made


def numbers(queue, count):
    found = []
    for _ in range(count):
        found.append(queue.current.filed.id)
        queue.step(1)
    return found


def test_after_the_last_comes_the_first_and_back(queue):
    assert numbers(queue, 4) == [1, 2, 7, 1]
    queue.step(-1)
    queue.step(-1)
    assert queue.current.filed.id == 7
    assert (queue.place, queue.total) == (3, 3)


def test_the_next_takes_the_place_of_what_is_decided(queue):
    queue.step(1)
    queue.take()
    assert (queue.current.filed.id, queue.done, queue.left) == (7, 1, 2)
    queue.take()
    queue.take()
    assert queue.current is None
    queue.take()
    queue.step(1)
    assert (queue.done, queue.place, queue.total) == (3, 0, 0)


def test_a_list_that_was_on_its_way_brings_nothing_back(queue, make):
    queue.take()
    queue.put([make.check(1), make.check(2)])
    assert queue.current.filed.id == 2
    queue.put([make.check(2)])
    queue.put([make.check(1), make.check(2)])
    assert queue.total == 2


def test_what_is_in_sight_stays_so_when_the_list_comes_anew(queue, make):
    queue.step(1)
    queue.put([make.check(5), make.check(1), make.check(2)])
    assert queue.current.filed.id == 2


def test_what_was_taken_back_comes_into_sight(queue, make):
    queue.take()
    queue.give_back(make.sentence)
    queue.put([make.proposal(), make.check(1)])
    assert (queue.current.filed.id, queue.done) == (1, 0)


def test_the_list_is_narrowed_by_sort_and_by_meeting(queue):
    queue.narrow(Sort.ANSWERS, None)
    assert (queue.current.filed.id, queue.total, queue.left) == (7, 1, 3)
    queue.narrow(None, 99)
    assert queue.current is None
    queue.narrow(None, 1)
    assert queue.total == 3


class Looked:
    """A check that counts how often it is looked at."""

    looks = 0

    def __init__(self, check):
        self._check = check

    def __getattr__(self, name):
        Looked.looks += 1
        return getattr(self._check, name)


def test_a_step_costs_the_same_in_a_list_of_a_thousand(make):
    def looks_for_a_hundred(count):
        queue = Queue()
        queue.put([Looked(make.check(number)) for number in range(1, count + 1)])
        queue.narrow(Sort.POSITIONS, 1)
        Looked.looks = 0
        for turn in range(100):
            assert queue.current.filed.id == turn + 1
            assert (queue.place, queue.total) == (1, count - turn)
            queue.take()
        return Looked.looks

    assert looks_for_a_hundred(1000) == looks_for_a_hundred(200)
