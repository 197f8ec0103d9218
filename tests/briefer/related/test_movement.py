"""How a line moved: new, kept or reworded, held against the papers before."""

from __future__ import annotations

import pytest

from briefer.model.briefing import Shift
from briefer.model.document import Position
from briefer.model.records import Filed
from briefer.related.movement import moves_of


@pytest.fixture
def say(archive):
    def said(paper, text, topic=1):
        archive.count += 1
        return Filed(archive.count, paper, topic, Position(text, None, "", 0.9))

    return said


@pytest.fixture
def papers(archive):
    return archive.paper("2031-01-01"), archive.paper("2031-02-01"), archive.paper("2031-03-01")


def shifts(moves):
    return [(m.shift, m.position.id, m.before.id if m.before else None) for m in moves]


def test_each_position_of_the_latest_paper_is_held_against_the_paper_before(say, papers):
    oldest, before, latest = papers
    very_old = say(oldest, "Nederland wil een haven in het noorden.")
    same = say(before, "Nederland steunt het fonds.")
    other = say(before, "Nederland wil vóór de zomer twee schepen bestellen.")
    kept = say(latest, "Nederland steunt  het fonds.")
    reworded = say(latest, "Nederland wil vóór de winter drie schepen bestellen.")
    new = say(latest, "Het kabinet is tegen een haven in het zuiden.")
    assert shifts(moves_of([very_old, same, other, kept, reworded, new], {1})) == [
        (Shift.KEPT, kept.id, same.id),
        (Shift.REWORDED, reworded.id, other.id),
        (Shift.NEW, new.id, None),
    ]


def test_an_earlier_sentence_is_the_counterpart_of_one(say, papers):
    before = say(papers[0], "Nederland steunt twee schepen.")
    one = say(papers[1], "Nederland steunt twee schepen.")
    two = say(papers[1], "Nederland steunt drie schepen.")
    assert shifts(moves_of([two, one, before], {1})) == [
        (Shift.KEPT, one.id, before.id),
        (Shift.NEW, two.id, None),
    ]


def test_a_matter_that_was_let_rest_is_held_against_the_last_time(say, papers):
    long_ago = say(papers[0], "Nederland steunt één digitale aanvraag voor militair transport.")
    other = say(papers[1], "Het kabinet betreurt de vertraging van de spoorbrug.")
    now = say(papers[2], "Nederland bepleit één digitale aanvraag voor militair transport.")
    assert shifts(moves_of([long_ago, other, now], {1})) == [
        (Shift.REWORDED, now.id, long_ago.id),
    ]


def test_one_paper_moves_nothing(say, papers):
    assert moves_of([say(papers[0], "Nederland steunt het fonds.")], {1}) == ()


def test_other_topics_do_not_count(say, papers):
    old = say(papers[0], "Nederland steunt het fonds.", topic=2)
    assert moves_of([old, say(papers[1], "Nederland steunt het fonds.")], {1}) == ()
