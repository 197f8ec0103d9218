"""A term that hangs on a meeting gets that meeting's day, or none."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Certainty, Deadline, Kind, Meeting
from briefer.model.records import MeetingRecord
from briefer.related.anchors import Due, due_of, on_record


@pytest.fixture
def meetings(sitting):
    return (
        sitting(1, "NAVO", ["Defensie"], "2031-02-10"),
        sitting(2, "NAVO", ["Defensie"], "2031-10-10"),
        sitting(3, "NAVO", ["Staatshoofden en regeringsleiders"], "2031-06-20", "2031-06-21"),
        sitting(4, "EU", ["Staatshoofden en regeringsleiders"], "2031-03-03"),
        sitting(5, "EU", ["Milieu"], "2031-05-05"),
    )


@pytest.fixture
def due(archive, meetings, usage):
    def day(anchor, told="2031-02-01", meeting_id=1, kind=Kind.KAMERBRIEF):
        paper = archive.paper(told, kind, meeting_id)
        promise = archive.promise("…", paper=paper, deadline=Deadline(anchor, anchor=anchor))
        return due_of(promise, on_record(meetings), usage).day

    return day


@pytest.mark.parametrize(
    ("anchor", "day"),
    [
        ("verslag van de Top", dt.date(2031, 7, 5)),
        ("NAVO-top", dt.date(2031, 6, 21)),
        ("verslag van de Milieuraad", dt.date(2031, 5, 19)),
        ("verslag van de Europese Raad", dt.date(2031, 3, 17)),
        ("verslag van de ministeriële", dt.date(2031, 2, 24)),
        ("geannoteerde agenda van de Milieuraad", dt.date(2031, 5, 4)),
        ("volgende ministeriële", dt.date(2031, 10, 10)),
    ],
)
def test_the_first_of_the_named_series_from_the_papers_day(due, anchor, day):
    assert due(anchor) == day


@pytest.mark.parametrize(
    "anchor", ["commissiedebat over de Top", "begroting", "NAVO", "verslag van de Werkgroep"]
)
def test_words_that_leave_the_meeting_open_give_no_day(due, anchor):
    assert due(anchor) is None


def test_a_report_looks_beyond_its_own_meeting(due):
    assert due("raad", told="2031-02-10", kind=Kind.VERSLAG) == dt.date(2031, 10, 10)


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        (" van oktober 2031 volgt een evaluatie.", dt.date(2031, 10, 10)),
        (" van 10 en 11 oktober volgt een evaluatie.", dt.date(2031, 10, 10)),
        (" in februari volgt een evaluatie.", dt.date(2031, 2, 10)),
        (" van oktober 2032 volgt een evaluatie.", None),
        (" van mei volgt een evaluatie.", None),
        (" volgt een evaluatie.", dt.date(2031, 2, 10)),
    ],
)
def test_a_meeting_of_the_series_is_told_by_its_month(archive, meetings, usage, behind, day):
    deadline = Deadline("voorafgaand aan de ministeriële", anchor="ministeriële")
    paper = archive.paper("2031-02-01", Kind.KAMERBRIEF, 1)
    said = f"Voorafgaand aan de ministeriële{behind}"
    promise = archive.promise(said, paper=paper, deadline=deadline)
    assert due_of(promise, on_record(meetings), usage).day == day


def test_a_paper_of_no_meeting_leaves_the_top_open(due):
    assert due("verslag van de Top", meeting_id=None) is None


def test_a_meeting_that_has_been_is_not_meant(due):
    assert due("NAVO-top", told="2031-07-01") is None


def test_a_day_of_its_own_counts(archive, usage):
    promise = archive.promise("…", deadline=("voor 1 mei 2031", "2031-04-30"))
    assert due_of(promise, on_record(()), usage).day == dt.date(2031, 4, 30)
    assert due_of(archive.promise("…"), on_record(()), usage).day is None


def test_what_is_to_be_in_a_report_is_due_when_the_report_is_in(archive, meetings, usage):
    promise = archive.promise(
        "In het verslag van de Top geeft de minister een overzicht.",
        paper=archive.paper("2031-02-01", meeting_id=1),
        deadline=Deadline("in het verslag van de Top", anchor="verslag van de Top"),
    )
    waiting = due_of(promise, on_record(meetings), usage)
    assert (waiting.day, waiting.certainty) == (dt.date(2031, 7, 5), Certainty.LIKELY)
    report = archive.paper("2031-06-28", Kind.VERSLAG, meeting_id=3)
    found = due_of(promise, on_record(meetings, (report,)), usage)
    assert found == Due(dt.date(2031, 6, 28), Certainty.CERTAIN, report)


def test_a_report_that_is_promised_itself_is_that_of_the_papers_meeting(archive, meetings, usage):
    agenda = archive.paper("2031-02-01", Kind.GEANNOTEERDE_AGENDA, meeting_id=1)
    promise = archive.promise("Het verslag zal uw Kamer toegaan.", paper=agenda)
    assert due_of(promise, on_record(meetings), usage).day == dt.date(2031, 2, 24)
    report = archive.paper("2031-02-15", Kind.VERSLAG, meeting_id=1)
    assert due_of(promise, on_record(meetings, (agenda, report)), usage).paper == report


def test_a_report_promised_before_a_debate_has_no_day_that_may_be_too_late(
    archive, meetings, usage
):
    words = "vóór het commissiedebat over de Top"
    agenda = archive.paper("2031-02-01", Kind.GEANNOTEERDE_AGENDA, meeting_id=1)
    deadline = Deadline(words, anchor="commissiedebat over de Top")
    promise = archive.promise("Het verslag zal uw Kamer toegaan.", paper=agenda, deadline=deadline)
    assert due_of(promise, on_record(meetings), usage).day is None
    report = archive.paper("2031-02-15", Kind.VERSLAG, meeting_id=1)
    assert due_of(promise, on_record(meetings, (agenda, report)), usage).paper == report


def test_a_meeting_without_a_day_gives_none(archive, usage):
    nowhere = MeetingRecord(9, Meeting("NAVO", ("Defensie",)))
    paper = archive.paper("2031-02-01", Kind.GEANNOTEERDE_AGENDA, meeting_id=9)
    promise = archive.promise("De geannoteerde agenda zal uw Kamer toegaan.", paper=paper)
    assert due_of(promise, on_record((nowhere,)), usage).day is None


def test_a_day_that_a_staffer_gave_goes_before_what_the_papers_say(archive, meetings, usage):
    paper = archive.paper("2031-02-01", Kind.VERSLAG, 1)
    day = dt.date(2031, 3, 30)
    given = Deadline("verslag van de Top", day, "staffer", anchor="verslag van de Top")
    assert due_of(
        archive.promise("…", paper=paper, deadline=given), on_record(meetings), usage
    ) == Due(day, Certainty.CERTAIN)
    wordless = Deadline("na de zomer", None, "staffer")
    assert not wordless.by_hand
