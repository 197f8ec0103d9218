"""Calendars as they come: by the standard, and as Outlook and others write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer.calendars import events_of

FIRST, LAST = dt.date(2030, 1, 1), dt.date(2031, 12, 31)


def calendar(*events, end="\r\n"):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return end.join([*lines, "END:VCALENDAR", ""])


def events(*told, **how):
    return events_of(calendar(*told, **how).encode(), FIRST, LAST)


def days(*lines):
    return [(e.start.isoformat(), (e.end or e.start).isoformat()) for e in events(lines)]


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        pytest.param(["DTSTART;VALUE=DATE:20300617"], "2030-06-17", "2030-06-17", id="a whole day"),
        pytest.param(
            ["DTSTART;VALUE=DATE:20300617", "DTEND;VALUE=DATE:20300619"],
            "2030-06-17",
            "2030-06-18",
            id="two whole days: the end is the day after",
        ),
        pytest.param(
            ["DTSTART;VALUE=DATE:20300617", "DTEND;VALUE=DATE:20300617"],
            "2030-06-17",
            "2030-06-17",
            id="an end that is no later",
        ),
        pytest.param(
            ['DTSTART;TZID="(UTC+01:00) Brussel, Parijs":20300617T093000', "DTEND:20300618T160000"],
            "2030-06-17",
            "2030-06-18",
            id="a zone with a colon in its name",
        ),
        pytest.param(
            ["DTSTART:20300617T100000", "DTEND:20300618T000000"],
            "2030-06-17",
            "2030-06-17",
            id="up to midnight",
        ),
        pytest.param(["DTSTART:20300616T223000Z"], "2030-06-17", "2030-06-17", id="UTC in summer"),
        pytest.param(["DTSTART:20301216T223000Z"], "2030-12-16", "2030-12-16", id="UTC in winter"),
        pytest.param(["DTSTART:20301216T230000Z"], "2030-12-17", "2030-12-17", id="UTC, midnight"),
        pytest.param(
            ["DTSTART;VALUE=DATE:20300617", "DURATION:P2D"], "2030-06-17", "2030-06-18", id="P2D"
        ),
        pytest.param(
            ["DTSTART:20300617T090000", "DURATION:PT2H30M"], "2030-06-17", "2030-06-17", id="PT2H"
        ),
        pytest.param(
            ["DTSTART:20300617T000000Z", "DURATION:P1W"], "2030-06-17", "2030-06-23", id="a week"
        ),
    ],
)
def test_an_event_falls_on_its_days(lines, start, end):
    assert days(*lines) == [(start, end)]


def test_folded_and_escaped_text_is_one_text():
    told = ["DTSTART:20300617T090000", "SUMMARY:Raad Buitenland\r\n se Zaken\\, deel\\nhandel"]
    assert [event.summary for event in events(told)] == ["Raad Buitenlandse Zaken, deel handel"]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_ends_of_lines_will_do(end):
    told = ["DTSTART:20300617T090000", f"SUMMARY:Euro{end} groep"]
    assert [event.summary for event in events(told, end=end)] == ["Eurogroep"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_will_do(encoding):
    content = calendar(["DTSTART:20300617T090000", "SUMMARY:Financiële raad"]).encode(encoding)
    assert [event.summary for event in events_of(content, FIRST, LAST)] == ["Financiële raad"]


def test_quoted_printable_of_old_calendars_is_read():
    told = [
        "DTSTART:20300617T090000",
        "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Financi=C3=ABle=\r\n raad",
    ]
    assert [event.summary for event in events(told)] == ["Financiële raad"]


def test_an_alarm_and_a_zone_in_a_calendar_are_no_events():
    told = ["DTSTART:20300617T090000", "SUMMARY:Raad", "BEGIN:VALARM", "SUMMARY:Piep", "END:VALARM"]
    zone = "BEGIN:VTIMEZONE\r\nDTSTART:16010101T030000\r\nRRULE:FREQ=YEARLY\r\nEND:VTIMEZONE\r\n"
    content = calendar(told).replace("BEGIN:VEVENT", f"{zone}BEGIN:VEVENT", 1)
    found = events_of(content.encode(), FIRST, LAST)
    assert [event.summary for event in found] == ["Raad"]


def test_a_cancelled_event_says_so():
    told = ["DTSTART:20300617T090000", "STATUS:CANCELLED", "LOCATION:Praag"]
    (event,) = events(told)
    assert event.cancelled
    assert event.place == "Praag"


def test_events_stand_by_day_whatever_their_order():
    late, soon = (["SUMMARY:" + name, f"DTSTART:{day}"] for name, day in
                  (("laat", "20301201"), ("vroeg", "20300201")))  # fmt: skip
    assert [event.summary for event in events(late, soon)] == ["vroeg", "laat"]


def test_what_lies_outside_the_days_asked_for_is_left_out():
    assert events(["DTSTART:20290617T090000"], ["DTSTART:20400617T090000"]) == ()


def test_what_returns_stands_on_each_of_its_days_but_those_left_out():
    told = [
        "UID:a",
        "DTSTART;VALUE=DATE:20300610",
        "RRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=4",
        "EXDATE;VALUE=DATE:20300708",
        "RDATE;VALUE=DATE:20300722",
    ]
    moved = ["UID:a", "RECURRENCE-ID;VALUE=DATE:20300812", "DTSTART;VALUE=DATE:20300819"]
    found = [event.start.isoformat() for event in events(told, moved)]
    assert found == ["2030-06-10", "2030-07-22", "2030-08-19", "2030-09-09"]


def test_a_rule_that_is_not_understood_gives_the_first_days_and_says_so():
    (event,) = events(["DTSTART:20300617T090000", "RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU"])
    assert event.unsure
    assert event.repeats


@pytest.mark.parametrize(
    "content", [b"", b"BEGIN:VCALENDAR", b"Geachte voorzitter", b"%PDF-1.7\n\x00\xff", b"\xff\xfe"]
)
def test_what_is_no_calendar_has_no_events(content):
    assert events_of(content, FIRST, LAST) == ()


def test_an_event_without_a_day_is_passed_by():
    assert events(["SUMMARY:Ooit"], ["DTSTART:20301399T000000"], ["DTSTART:20300617"])[0].start == (
        dt.date(2030, 6, 17)
    )


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading(content):
    assert isinstance(events_of(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + content, FIRST, LAST), tuple)


LINE = st.one_of(
    st.from_regex(
        r"(DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)(;TZID=[a-z]{1,3})?:[0-9]{8}(T[0-9]{6}Z?)?",
        fullmatch=True,
    ),
    st.from_regex(
        r"RRULE:FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[0-9]{1,3})?(;COUNT=-?[0-9]{1,3})?"
        r"(;BYDAY=-?[0-6]?(MO|SU))?(;BYMONTH=[0-9]{1,2})?(;BYMONTHDAY=-?[0-9]{1,2})?",
        fullmatch=True,
    ),
    st.from_regex(r"DURATION:P[0-9]{0,4}[WDT][0-9]{0,5}[HM]?", fullmatch=True),
    st.text(max_size=30).map(lambda text: f"SUMMARY:{text}"),
)


@given(st.lists(LINE, max_size=8))
@example(["DTSTART:99991231T230000Z", "DURATION:P9999W"])
@example(["DTSTART:00010101", "RRULE:FREQ=DAILY"])
def test_whatever_an_event_says_its_days_are_in_order_and_within_what_was_asked(lines):
    for event in events(lines):
        assert event.start <= (event.end or event.start)
        assert event.start <= LAST
        assert (event.end or event.start) >= FIRST


def test_a_calendar_of_many_years_is_read_to_its_end():
    past = [[f"UID:{n}", "DTSTART:20150617T090000", "SUMMARY:Overleg"] for n in range(6000)]
    ahead = ["UID:raad", "DTSTART:20300617T090000", "SUMMARY:Raad"]
    assert [event.summary for event in events(*past, ahead)] == ["Raad"]
