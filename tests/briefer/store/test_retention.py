"""Which copies are kept."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from briefer.model.safekeeping import Backup
from briefer.store.retention import ALWAYS, kept

NOW = dt.datetime(2030, 6, 20, 12, tzinfo=dt.UTC)


def copies(*ages):
    """Copies of these hours old, the oldest first."""
    return [
        Backup(number, f"{number}.db", NOW - dt.timedelta(hours=age), "change", "", 1, number)
        for number, age in enumerate(sorted(ages, reverse=True), start=1)
    ]


def test_all_of_two_days_are_kept():
    assert len(kept(copies(*range(48)), NOW)) == 48


def test_of_earlier_days_the_last_is_kept_for_fourteen_days():
    numbers = kept(copies(*range(0, 24 * 40, 6)), NOW)
    days = {b.at.date() for b in copies(*range(0, 24 * 40, 6)) if b.number in numbers}
    assert len([day for day in days if (NOW.date() - day).days < 14]) == 14
    assert len(numbers) < 30


def test_a_year_later_a_copy_a_month_is_left():
    ages = [24 * day for day in range(365)]
    numbers = kept(copies(*ages), NOW)
    months = {(b.at.year, b.at.month) for b in copies(*ages) if b.number in numbers}
    assert len(months) == 12


def test_a_copy_from_before_the_clock_was_set_back_is_kept():
    assert kept(copies(*range(-100, 0)), NOW) == frozenset(range(1, 101))


@given(st.lists(st.integers(-5000, 20000), max_size=60), st.integers(-5000, 5000))
def test_the_newest_are_never_thrown_away_whatever_the_clock_says(ages, shift):
    backups = copies(*ages)
    numbers = kept(backups, NOW + dt.timedelta(hours=shift))
    assert {b.number for b in backups[-ALWAYS:]} <= numbers <= {b.number for b in backups}
