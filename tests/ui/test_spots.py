from __future__ import annotations

from ui.spots import Range, Spot, spot_at, spot_of


def test_a_finding_stands_where_its_passage_is(make):
    filed = make.position()
    passage = filed.item.passage
    expected = (Range(passage.block, passage.start, passage.end),)
    assert spot_of(filed) == Spot(filed.document, expected, passage.page, passage.paragraph)


def test_several_passages_are_one_spot_that_begins_at_the_first(make):
    passages = (make.passage(text="De zitting begon laat."), make.passage())
    spot = spot_at(make.record(), passages)
    assert len(spot.ranges) == 2
    assert spot.ranges[0].start == 0


def test_without_a_passage_the_paper_opens_at_its_beginning(make):
    assert spot_at(make.record(), ()) == Spot(make.record())
