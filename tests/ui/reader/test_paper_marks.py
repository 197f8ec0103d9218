from __future__ import annotations

import pytest

from briefer.model.review import Sort
from briefer.viewing import InPaper
from ui.reader.looks import Look
from ui.reader.paper_marks import MOST_SHOWN, PaperMarks
from ui.spots import Range


@pytest.fixture
def marks(make):
    standing = InPaper(
        1, (), ((Sort.QUESTIONS, make.question(4)), (Sort.POSITIONS, make.position()))
    )
    return PaperMarks(standing)


def test_the_shortest_finding_at_a_place_is_the_one_meant(marks):
    start = marks.standing.found[1][1].item.passage.start
    assert marks.found_at(1, start + 2)[1].id == 4
    assert marks.found_at(0, 0) is None


def test_going_on_from_the_last_finding_comes_round(marks):
    assert marks.step(1, (9, 0)) == marks.standing.found[0]
    assert marks.step(-1, (0, 0)) == marks.standing.found[-1]
    assert PaperMarks().step(1, (0, 0)) is None


def test_findings_can_be_left_unmarked(marks):
    assert {one.look for one in marks.all()} == {Look.QUESTION, Look.POSITION}
    assert not list(PaperMarks(marks.standing, shown=False).all())


def test_of_many_hits_those_around_the_one_in_sight_are_marked():
    hits = tuple(Range(n, 0, 1) for n in range(2000))
    shown = list(PaperMarks(hits=hits, here=1500).all())
    assert len(shown) == MOST_SHOWN
    assert shown[-1].look is Look.HIT_HERE
    assert shown[-1].range.block == 1500


def test_stepping_through_hits_comes_round():
    marks = PaperMarks(hits=(Range(0, 0, 1), Range(1, 0, 1)))
    assert marks.stepped(-1).here == 1
    assert marks.stepped(-1).stepped(1).here == 0
    assert PaperMarks().stepped(1).here == 0
