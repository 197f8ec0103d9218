"""Rules by which meetings return."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.calendars.rules import days_of, rule_of

START = dt.date(2030, 1, 31)
LAST = dt.date(2030, 12, 31)


def days(text, start=START, first=dt.date(2030, 1, 1), last=LAST):
    return [day.strftime("%m-%d") for day in days_of(rule_of(text), start, first, last)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", ["01-31", "02-01", "02-02"]),
        ("FREQ=DAILY;INTERVAL=2;UNTIL=20300205T120000Z", ["01-31", "02-02", "02-04"]),
        ("FREQ=DAILY;BYDAY=MO;COUNT=2", ["02-04", "02-11"]),
        ("FREQ=WEEKLY;COUNT=2", ["01-31", "02-07"]),
        ("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3", ["01-31", "02-04", "02-07"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=MO;COUNT=2", ["02-03", "02-17"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU;COUNT=2", ["02-10", "02-24"]),
        ("FREQ=MONTHLY;COUNT=3", ["01-31", "03-31", "05-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", ["01-31", "02-28", "03-31"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["02-22", "03-29"]),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO;COUNT=3", ["02-04", "02-18", "03-04"]),
        ("FREQ=MONTHLY;BYMONTH=6;BYMONTHDAY=4", ["06-04"]),
        ("FREQ=YEARLY;BYMONTH=3,6;BYDAY=3TH", ["03-21", "06-20"]),
        ("FREQ=YEARLY", ["01-31"]),
        ("FREQ=DAILY;COUNT=0", []),
    ],
)
def test_a_rule_gives_its_days(rule, expected):
    assert days(rule) == expected


def test_days_before_the_first_asked_for_count_but_are_not_given():
    assert days("FREQ=WEEKLY;COUNT=3", first=dt.date(2030, 2, 8)) == ["02-14"]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=HOURLY",
        "FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;INTERVAL=veel",
        "FREQ=DAILY;UNTIL=ooit",
    ],
)
def test_a_rule_of_another_kind_is_not_understood(rule):
    assert not rule_of(rule).understood
    assert days(rule) == []


def test_a_rule_that_never_gives_a_day_comes_to_an_end():
    assert days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") == []
    assert days("FREQ=MONTHLY;BYMONTH=13") == []
