"""Papers about one meeting attach to one row, which learns from later papers."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.errors import NoSuchRecordError
from briefer.model.document import Meeting
from briefer.store import meetings


def days(first, last=None, formats=("Defensie",), place=None, organisation="NAVO"):
    end = dt.date(2030, 6, last) if last else None
    return Meeting(organisation, formats, dt.date(2030, 6, first), end, place)


BOTH = ("Buitenlandse Zaken", "Defensie")


@pytest.mark.parametrize(
    ("known", "later", "together"),
    [
        pytest.param(days(11), days(11), days(11), id="nothing new: the end stays unknown"),
        pytest.param(days(11), days(11, 12), days(11, 12), id="the end"),
        pytest.param(days(11, 12), days(12), days(11, 12), id="a day of it in passing"),
        pytest.param(days(11, 12), days(10, 12), days(10, 12), id="an earlier start"),
        pytest.param(days(11), days(11, place="Sluis"), days(11, place="Sluis"), id="the place"),
        pytest.param(
            days(11, place="Sluis"), days(11, place="Vork"), days(11, place="Sluis"), id="place"
        ),
        pytest.param(days(11, 12), days(11, 12, BOTH), days(11, 12, BOTH), id="formats"),
        pytest.param(days(11), days(11, 11, BOTH), days(11, 11, BOTH), id="one day, formats"),
        pytest.param(
            days(11, 12), days(12, None, BOTH), days(11, 12), id="other days: not formats"
        ),
        pytest.param(days(11, 12), days(11, 13, BOTH), days(11, 13), id="other end: not formats"),
        pytest.param(days(11, 12, BOTH), days(11, 12), days(11, 12, BOTH), id="one of its formats"),
    ],
)
def test_a_later_paper_adds_what_it_knows_and_takes_nothing_away(database, known, later, together):
    number = meetings.attached(database, known)
    assert meetings.attached(database, later) == number
    assert meetings.one_meeting(database, number).meeting == together


@pytest.mark.parametrize(
    "other", [days(13), days(11, organisation="EU"), days(11, formats=("Landbouw",))]
)
def test_another_meeting_gets_a_row_of_its_own(database, other):
    assert meetings.attached(database, days(11)) != meetings.attached(database, other)


def test_of_two_meetings_that_fit_the_one_of_the_same_formats_is_taken(database):
    meetings.attached(database, days(11, 12, ("Buitenlandse Zaken",)))
    own = meetings.attached(database, days(11, 12))
    assert meetings.attached(database, days(12)) == own


def test_a_meeting_without_a_day_is_found_again_by_being_equal(database):
    unknown = Meeting("NAVO", ("Defensie",))
    assert meetings.attached(database, unknown) == meetings.attached(database, unknown)


def test_meetings_come_by_their_first_day_those_without_one_last(database):
    for meeting in (Meeting("NAVO"), days(20), days(11)):
        meetings.attached(database, meeting)
    assert [r.meeting.start for r in meetings.all_meetings(database)] == [
        dt.date(2030, 6, 11),
        dt.date(2030, 6, 20),
        None,
    ]


def test_a_meeting_counts_its_current_papers(store, paper, spring):
    for text in ("Elf landen.", "Twaalf landen."):
        paper("Verslag", text, meeting=spring, number="Kamerstuk 99001, nr. 3").into(store)
    paper("Brief", meeting=spring).into(store)
    (record,) = store.meetings()
    assert (record.meeting, record.documents) == (spring, 2)


def test_a_number_that_no_meeting_has(database):
    with pytest.raises(NoSuchRecordError):
        meetings.one_meeting(database, 1)
