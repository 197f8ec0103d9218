"""What is long goes a little at a time, as soon as nobody shows it any more."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ui.holding import Holding
from ui.pieces.pause import pause


@dataclass(frozen=True)
class Answer:
    records: tuple[object, ...]
    inside: Answer | None = None


class Counted:
    """Knows how many of its kind there are."""

    alive = 0

    def __init__(self):
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1


@pytest.fixture
def holding(qtbot):
    Counted.alive = 0
    made = Holding()
    yield made
    made.stop()


def counted(number):
    return tuple(Counted() for _ in range(number))


def test_what_is_long_does_not_go_with_the_page_that_showed_it(holding, qtbot):
    answer = Answer((), Answer(counted(1700)))
    holding.keep(answer)
    del answer
    assert Counted.alive == 1700
    left = []
    going = pause(holding, lambda: (left.append(Counted.alive), going.start()))
    going.start()
    holding.look()
    qtbot.waitUntil(lambda: Counted.alive == 0)
    going.stop()
    assert len({count for count in left if 0 < count < 1700}) >= 2


def test_what_is_shown_stays(holding, qtbot):
    shown = (Answer(counted(1200)),)
    holding.keep(shown)
    holding.look()
    assert all(isinstance(one, Counted) for one in shown[0].records)
    assert len(shown[0].records) == Counted.alive == 1200
    del shown
    holding.look()
    qtbot.waitUntil(lambda: Counted.alive == 0)


def test_what_is_given_twice_is_held_once(holding, qtbot):
    records = counted(1100)
    for _ in range(3):
        holding.keep(Answer(records))
    del records
    holding.look()
    qtbot.waitUntil(lambda: Counted.alive == 0)


def test_a_few_are_not_held_at_all(holding):
    answer = Answer(counted(20))
    holding.keep(answer)
    del answer
    assert Counted.alive == 0
