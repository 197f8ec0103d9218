"""The pictures of a draft."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing.composition import composition_of
from briefer.briefing.timelines import of_promises, of_topic
from briefer.model.draft import Part
from briefer.model.timeline import Shape
from briefer.wording import load


@pytest.fixture
def topics(composition):
    return {t.heading: t for t in composition.draft.of(Part.TOPICS).sections}


def test_who_spoke_of_a_topic_has_a_lane_each(topics, composition):
    found = of_topic(topics["Schepen"], composition)
    assert [lane.name for lane in found.lanes] == ["Nederland", "Anderen", "Vragen uit de Kamer"]
    assert [mark.day.isoformat() for mark in found.lanes[0].marks] == ["2031-02-20", "2031-05-20"]


def test_each_sort_has_its_own_shape(topics, composition):
    found = of_topic(topics["Schepen"], composition)
    assert [lane.marks[0].shape for lane in found.lanes] == [Shape.DOT, Shape.RING, Shape.DIAMOND]


def test_a_topic_of_which_nothing_is_on_record_has_no_picture(topics, composition):
    assert of_topic(topics["Ruimte"], composition) is None


def test_promises_come_by_their_day_and_what_is_late_stands_out(composition):
    found = of_promises(composition)
    marks = [lane.marks[0] for lane in found.lanes]
    assert [m.day for m in marks] == sorted(m.day for m in marks)
    assert [m.shape for m in marks] == [Shape.CROSS, Shape.DOT]


def test_without_promises_there_is_no_picture(empty_composition):
    assert of_promises(empty_composition) is None


def test_the_picture_is_told_in_words(composition):
    assert "30 april 2031" in of_promises(composition).description


def test_a_promise_is_named_by_more_than_the_words_it_opens_with(briefing, draft):
    def shown(subject):
        statements = tuple(
            replace(s, commitment=with_subject(s.commitment, subject)) if s.commitment else s
            for s in draft.statements
        )
        found = of_promises(composition_of(replace(draft, statements=statements), load("nl")))
        return [lane.name for lane in found.lanes]

    assert "De minister stuurt voor mei een lijst van branden." in shown("De minister stuurt …")
    assert set(shown("lijst van branden")) == {"lijst van branden"}


def with_subject(due, subject):
    item = replace(due.record.item, subject=subject)
    return replace(due, record=replace(due.record, item=item))
