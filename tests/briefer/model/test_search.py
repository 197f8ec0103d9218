from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Kind, Meeting
from briefer.model.records import MeetingRecord
from briefer.model.search import Filters, Hit, Query, Term, Thing

WORD = Term(("kade",), phrase=False, open_ended=False)


def test_without_a_choice_every_kind_of_thing_is_wanted():
    assert all(Filters().wants(thing) for thing in Thing)
    chosen = Filters(things=frozenset({Thing.PAPERS}))
    assert [thing for thing in Thing if chosen.wants(thing)] == [Thing.PAPERS]


@pytest.mark.parametrize(
    ("filters", "papers", "persons"),
    [
        (Filters(), False, False),
        (Filters(kinds=frozenset({Kind.MOTIE})), True, False),
        (Filters(until=dt.date(2030, 1, 1)), True, False),
        (Filters(holders=("kabinet",)), False, True),
        (Filters(parties=("D66",)), False, True),
    ],
)
def test_filters_are_of_papers_or_of_persons(filters, papers, persons):
    assert (filters.of_papers, filters.of_persons) == (papers, persons)


def test_only_what_must_not_be_there_is_no_question():
    assert Query(without=(WORD,)).empty
    assert not Query(terms=(WORD,)).empty
    assert not Query(filters=Filters(parties=("D66",))).empty


def test_a_meeting_has_the_day_it_begins():
    met = MeetingRecord(1, Meeting("NAVO", (), dt.date(2030, 5, 3), dt.date(2030, 5, 4)))
    assert Hit(Thing.MEETINGS, met, "", meeting=met).day == dt.date(2030, 5, 3)
    assert Hit(Thing.TOPICS, None, "Havens").day is None
