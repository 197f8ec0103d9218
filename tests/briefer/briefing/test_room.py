"""Which statements are told when there is no room for all."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from briefer.briefing.room import TIGHTER, Room, most_telling, topics_told
from briefer.model.briefing import Shift
from briefer.model.draft import Block, Part, Section, Shifted, Statement


@pytest.fixture
def said(file):
    """Six positions, the fourth with a condition."""
    paper = file.paper(1, "2031-05-20")
    found = {}
    for n in range(6):
        more = {"condition": "mits het kan"} if n == 3 else {}
        filed = file.position(paper, None, f"Zin {n}, mits het kan.", **more)
        found[f"position:{n}"] = Statement(f"position:{n}", position=filed)
    return found


BLOCKS = [Block(f"b{n}", quoted=f"position:{n}") for n in range(6)]


def test_a_condition_goes_first_then_what_moved_then_the_order(said):
    moves = (Shifted(Shift.NEW, "position:5"), Shifted(Shift.KEPT, "position:4"))
    topic = Section("t", Part.TOPIC, moves=moves)
    assert most_telling(BLOCKS, 1, said, topic) == {"b3"}
    assert most_telling(BLOCKS, 2, said, topic) == {"b3", "b5"}
    assert most_telling(BLOCKS, 3, said, topic) == {"b3", "b5", "b0"}


def test_what_is_pinned_is_always_told(said):
    pinned = [replace(block, pinned=block.id in {"b2", "b4"}) for block in BLOCKS]
    assert most_telling(pinned, 1, said, None) == {"b2", "b4"}


def topic(name, *blocks):
    return Section(name, Part.TOPIC, sections=(Section(f"{name}.p", Part.POSITION, blocks=blocks),))


def test_topics_with_own_text_are_told_whatever_their_place():
    written = topic("c", Block("1", text="Zeg dit."))
    pinned = topic("d", Block("2", quoted="x", pinned=True))
    topics = (topic("a"), topic("b"), written, pinned)
    assert [t.id for t in topics_told(topics, 3)] == ["a", "c", "d"]
    assert [t.id for t in topics_told(topics, 1)] == ["c", "d"]
    assert topics_told(topics, None) == topics
    assert topics_told(topics, 4) == topics


def test_own_text_that_may_not_be_public_takes_no_room_in_the_public_version():
    secret = topic("b", Block("1", text="Stil.", public=False))
    assert [t.id for t in topics_told((topic("a"), secret), 1, public=True)] == ["a"]


def test_each_next_try_tells_no_more_than_the_one_before():
    def size(room, name):
        most = getattr(room, name)
        return 10**6 if most is None else most

    for wide, tight in itertools.pairwise(TIGHTER):
        for name in ("positions", "questions", "dues", "topics"):
            assert size(tight, name) <= size(wide, name)
    assert Room().most("position") is None
