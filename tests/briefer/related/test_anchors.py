"""A term that hangs on a meeting gets that meeting's day, or none."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Deadline, Kind
from briefer.related.anchors import due_of


@pytest.fixture
def meetings(sitting):
    return (
        sitting(1, "NAVO", ["Defensie"], "2031-02-10"),
        sitting(2, "NAVO", ["Defensie"], "2031-10-10"),
        sitting(3, "NAVO", ["Staatshoofden en regeringsleiders"], "2031-06-20", "2031-06-21"),
        sitting(4, "EU", ["Europese Raad"], "2031-03-03"),
        sitting(5, "EU", ["Milieu"], "2031-05-05"),
    )


@pytest.fixture
def due(archive, meetings, usage):
    def day(anchor, told="2031-02-01", meeting_id=1, kind=Kind.KAMERBRIEF):
        paper = archive.paper(told, kind, meeting_id)
        promise = archive.promise("…", paper=paper, deadline=Deadline(anchor, anchor=anchor))
        return due_of(promise, meetings, usage)

    return day


@pytest.mark.parametrize(
    ("anchor", "day"),
    [
        ("verslag van de Top", dt.date(2031, 6, 21)),
        ("NAVO-top", dt.date(2031, 6, 21)),
        ("verslag van de Milieuraad", dt.date(2031, 5, 5)),
        ("verslag van de Europese Raad", dt.date(2031, 3, 3)),
        ("verslag van de ministeriële", dt.date(2031, 2, 10)),
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


def test_a_paper_of_no_meeting_leaves_the_top_open(due):
    assert due("verslag van de Top", meeting_id=None) is None


def test_a_meeting_that_has_been_is_not_meant(due):
    assert due("NAVO-top", told="2031-07-01") is None


def test_a_day_of_its_own_counts(archive, usage):
    promise = archive.promise("…", deadline=("voor 1 mei 2031", "2031-04-30"))
    assert due_of(promise, (), usage) == dt.date(2031, 4, 30)
    assert due_of(archive.promise("…"), (), usage) is None
