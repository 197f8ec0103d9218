"""Meetings and papers as nouns: when two are one, and which day a paper is sorted by."""

import datetime as dt

import pytest

from briefer.model.document import Document, Kind, Meeting, same_meeting
from briefer.model.source import SourceFile

FILE = SourceFile("0" * 64, "stuk.txt", "txt", 1)


def meeting(first, last=None, formats=("Defensie",), organisation="NAVO"):
    end = dt.date(2030, 6, last) if last else None
    return Meeting(organisation, formats, dt.date(2030, 6, first), end)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (meeting(10, 11), meeting(10, 11), True),
        (meeting(10, 11), meeting(11), True),
        (meeting(10), meeting(11), False),
        (meeting(10), meeting(10, formats=("Buitenlandse Zaken",)), False),
        (meeting(10), meeting(10, formats=("Buitenlandse Zaken", "Defensie")), True),
        (meeting(10), meeting(10, formats=()), True),
        (meeting(10), meeting(10, organisation="EU"), False),
        (meeting(10), Meeting("NAVO", ("Defensie",)), False),
    ],
)
def test_two_papers_speak_of_one_meeting_when_body_days_and_formats_agree(left, right, same):
    assert same_meeting(left, right) is same
    assert same_meeting(right, left) is same


def test_a_paper_without_a_date_is_sorted_by_the_last_day_of_its_meeting():
    paper = Document(FILE, Kind.VERSLAG, "Verslag", meeting(10, 11))

    assert paper.effective_date == dt.date(2030, 6, 11)


def test_a_paper_with_a_date_is_sorted_by_it():
    paper = Document(FILE, Kind.VERSLAG, "Verslag", meeting(10, 11), dt.date(2030, 7, 1))

    assert paper.effective_date == dt.date(2030, 7, 1)


@pytest.mark.parametrize(("last", "day"), [(11, 11), (None, 10)])
def test_a_meeting_of_one_day_ends_on_its_first(last, day):
    assert meeting(10, last).last == dt.date(2030, 6, day)
