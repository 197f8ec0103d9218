"""The days on which something in a calendar returns: the rules that calendars of meetings use."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
#: The parts that are followed; a rule with another part is not understood.
_PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"}
_EVERY = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}
#: Nothing is followed through more steps than this.
_MOST_STEPS = 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """How something returns; when it is not `understood` the rest means nothing.

    `by_day` holds pairs of which one (0: each) and the day of the week (0 is Monday).
    """

    understood: bool = False
    every: str = "DAILY"
    interval: int = 1
    count: int | None = None
    until: dt.date | None = None
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    week_begins: int = 0


def rule_of(text: str) -> Rule:
    """What a RRULE says; one that is not understood says so."""
    pairs = [part.partition("=") for part in text.strip().upper().split(";") if part]
    told = {name.strip(): value.strip() for name, _, value in pairs}
    if not set(told) <= _PARTS or told.get("FREQ") not in _EVERY:
        return Rule()
    try:
        return Rule(
            understood=_fits(told),
            every=told["FREQ"],
            interval=max(1, int(told.get("INTERVAL", "1"))),
            count=int(told["COUNT"]) if "COUNT" in told else None,
            until=dt.datetime.strptime(told["UNTIL"][:8], "%Y%m%d").date()  # noqa: DTZ007
            if "UNTIL" in told
            else None,
            by_day=tuple(_day(part) for part in _listed(told, "BYDAY")),
            by_month_day=tuple(int(part) for part in _listed(told, "BYMONTHDAY")),
            by_month=tuple(int(part) for part in _listed(told, "BYMONTH")),
            week_begins=_WEEKDAYS.index(told.get("WKST", "MO")),
        )
    except ValueError:
        return Rule()


def _fits(told: dict[str, str]) -> bool:
    """A yearly rule by days of the week counts weeks in ways that no meeting needs."""
    return not (told["FREQ"] == "YEARLY" and "BYDAY" in told and "BYMONTH" not in told)


def _listed(told: dict[str, str], name: str) -> list[str]:
    return [part.strip() for part in told.get(name, "").split(",") if part.strip()]


def _day(text: str) -> tuple[int, int]:
    match = _BY_DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return int(match[1] or 0), _WEEKDAYS.index(match[2])


def days_of(rule: Rule, start: dt.date, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The days from `start` on that a rule gives between two days; none when not understood.

    Args:
        rule: how it returns.
        start: the first time, which counts for `count`.
        first: from this day.
        last: up to this day.
    """
    if not rule.understood:
        return
    until = min(rule.until or last, last)
    days = takewhile(lambda day: day <= until, _every_day(rule, start))
    for number, day in enumerate(days, start=1):
        if rule.count is not None and number > rule.count:
            return
        if day >= first:
            yield day


def _every_day(rule: Rule, start: dt.date) -> Iterator[dt.date]:
    for step in range(_MOST_STEPS):
        try:
            found = sorted(set(_in_step(rule, start, step * rule.interval)))
        except (OverflowError, ValueError):
            return
        yield from (day for day in found if day >= start)


def _in_step(rule: Rule, start: dt.date, step: int) -> Iterator[dt.date]:
    """The days of one day, week, month or year, `step` after the first."""
    if rule.every == "DAILY":
        days = iter((start + dt.timedelta(days=step),))
    elif rule.every == "WEEKLY":
        days = _in_week(rule, start, step)
    else:
        days = _in_months(rule, start, step)
    if rule.every in {"DAILY", "WEEKLY"}:
        days = (day for day in days if _allowed(rule, day))
    yield from days


def _allowed(rule: Rule, day: dt.date) -> bool:
    weekdays = {weekday for _, weekday in rule.by_day}
    return (
        (not rule.by_month or day.month in rule.by_month)
        and (not weekdays or day.weekday() in weekdays)
        and (not rule.by_month_day or _is_month_day(day, rule.by_month_day))
    )


def _is_month_day(day: dt.date, wanted: tuple[int, ...]) -> bool:
    length = calendar.monthrange(day.year, day.month)[1]
    return day.day in wanted or day.day - length - 1 in wanted


def _in_week(rule: Rule, start: dt.date, step: int) -> Iterator[dt.date]:
    begin = start - dt.timedelta(days=(start.weekday() - rule.week_begins) % 7)
    weekdays = {weekday for _, weekday in rule.by_day} or {start.weekday()}
    for number in range(7):
        day = begin + dt.timedelta(weeks=step, days=number)
        if day.weekday() in weekdays:
            yield day


def _in_months(rule: Rule, start: dt.date, step: int) -> Iterator[dt.date]:
    if rule.every == "YEARLY":
        months = rule.by_month or (start.month,)
        places = [(start.year + step, month) for month in months]
    else:
        number = start.year * 12 + start.month - 1 + step
        places = [(number // 12, number % 12 + 1)]
        if rule.by_month:
            places = [place for place in places if place[1] in rule.by_month]
    for year, month in places:
        yield from _in_month(rule, start, year, month)


def _in_month(rule: Rule, start: dt.date, year: int, month: int) -> Iterator[dt.date]:
    length = calendar.monthrange(year, month)[1]
    days = [dt.date(year, month, number) for number in range(1, length + 1)]
    if rule.by_month_day:
        days = [day for day in days if _is_month_day(day, rule.by_month_day)]
    elif not rule.by_day:
        days = [day for day in days if day.day == start.day]
    for which, weekday in rule.by_day or ((0, -1),):
        same = [day for day in days if weekday in {-1, day.weekday()}]
        if not which:
            yield from same
        elif abs(which) <= len(same):
            yield same[which - 1 if which > 0 else which]
