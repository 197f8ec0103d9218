"""Where the user was, of one store and without a word of its papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.spots import Range, Spot
from ui.start import memory as start_memory
from ui.start.memory import Left

HERE, ELSEWHERE = Path("een/stukken.db"), Path("ander/stukken.db")


def test_nothing_was_kept_yet(memory):
    assert start_memory.recall(memory, HERE) == Left()


def test_it_comes_back_in_the_same_store_only(memory, make):
    spot = Spot(make.record(), (Range(3, 1, 9),), 2, 4)
    left = Left(7, 2, start_memory.paper_of(spot))
    start_memory.remember(memory, HERE, left)
    memory.sync()
    back = start_memory.recall(memory, HERE)
    assert back == left
    assert back.spot([make.record(2), make.record()]) == spot
    assert start_memory.recall(memory, ELSEWHERE) == Left()


def test_a_number_that_is_that_of_another_paper_by_now_opens_nothing(make):
    left = Left(paper=start_memory.paper_of(Spot(make.record())))
    assert left.spot([make.record(sha256="ab" * 32)]) is None
    assert left.spot([]) is None


@pytest.mark.parametrize("kept", ["", "{", "7", "[1]", '[1, "x", [[1]], null, null]', "null"])
def test_what_somebody_spoiled_opens_nothing(memory, make, kept):
    memory.setValue("window/tab", "veel")
    memory.setValue("window/paper", kept)
    left = start_memory.recall(memory, HERE)
    assert left.tab == 0
    assert left.spot([make.record()]) is None
