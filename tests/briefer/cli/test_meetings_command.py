"""`briefer meetings`: listed, made by hand, made from a calendar, put in the bin."""

from __future__ import annotations

import json

import pytest

CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Raad Algemene Zaken
DTSTART;VALUE=DATE:20310607
END:VEVENT
BEGIN:VEVENT
SUMMARY:NAVO-top
DTSTART;VALUE=DATE:20310624
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
SUMMARY:Lunch
DTSTART:20310701T120000
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def calendar(run):
    path = run.folder / "agenda.ics"
    path.write_text(CALENDAR, encoding="utf-8")
    return path


def listed(run, *arguments):
    told = run("meetings", *arguments, "--json")
    return json.loads(told)


def test_a_meeting_is_made_by_its_name_and_days(run):
    told = run(
        "meetings", "--add", "NAVO Defensie ministeriële", "--from", "2031-06-11",
        "--until", "2031-06-12", "--place", "Brussel",
    )  # fmt: skip
    assert "gemaakt" in told
    assert "11 en 12 juni 2031" in run("meetings", "--upcoming")


def test_a_name_of_no_known_body_is_the_body(run):
    assert "Havenraad" in run("meetings", "--add", "Havenraad", "--from", "2031-06-11")


def test_a_meeting_that_is_there_is_not_made_again(run):
    run("meetings", "--add", "Raad Algemene Zaken", "--from", "2031-06-07")
    told = run("meetings", "--add", "Raad Algemene Zaken", "--from", "2031-06-07", language="en")
    assert "is there already" in told
    assert run("meetings", "--upcoming").count("Algemene Zaken") == 1


def test_a_calendar_makes_what_is_recognised_and_says_why_not(run, calendar):
    first, second, third = run("meetings", "--from-ics", calendar).splitlines()
    assert "gemaakt: " in first
    assert "afgelast" in second
    assert "niet herkend" in third
    assert "is er al" in run("meetings", "--from-ics", calendar).splitlines()[0]


def test_a_calendar_without_meetings_says_so(run):
    path = run.folder / "leeg.ics"
    path.write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", encoding="utf-8")
    assert "geen vergadering" in run("meetings", "--from-ics", path)


def test_a_meeting_without_papers_goes_to_the_bin(run):
    told = run("meetings", "--add", "Havenraad", "--from", "2031-06-11")
    number = told.split(":")[0]
    assert "Havenraad" in run("meetings", "--remove", number)
    assert "Havenraad" not in run("meetings")


def test_the_list_is_as_it_was(run):
    assert len(listed(run)) == 1
    assert listed(run, "--upcoming") == []
