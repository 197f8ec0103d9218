"""The words of a term to the day they come to, counted from the day they were said."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.document import Certainty
from briefer.recognise.dates import find_dates, month_number

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from briefer.lexicon import Lexicon, Word

Resolved = tuple[dt.date | None, Certainty]
NO_DAY: Resolved = (None, Certainty.UNKNOWN)
_ONE_DAY = dt.timedelta(days=1)
_DECEMBER = 12
_FRIDAY = 4
_WEEK = 7
_QUARTER = 3
#: Monday to Friday.
_WORKING = 5


class Said(NamedTuple):
    """The words of a deadline, the language they are in and the day they were said."""

    match: re.Match[str]
    lexicon: Lexicon
    on: dt.date

    def has(self, group: str) -> bool:
        """Whether the words hold this part."""
        return bool(self.match.groupdict().get(group))

    def entry(self, vocabulary: str, group: str) -> Word:
        """The vocabulary's entry for a group; a spelling that it does not know is a ValueError."""
        found = self.lexicon.words(vocabulary).find(self.match[group])
        if found is None:
            raise ValueError(self.match[group])
        return found

    def year(self) -> int | None:
        """The year that is written, or meant by "volgend jaar"."""
        if self.has("year"):
            return int(self.match["year"])
        if self.has("next"):
            return self.on.year + 1
        return self.on.year if self.has("this") else None


def day_of(
    how: str, match: re.Match[str], lexicon: Lexicon, counted_from: dt.date | None
) -> Resolved:
    """The day a term comes to, and how sure that is; NO_DAY where none can be told.

    Args:
        how: the way of reckoning its rule names ("recess", "weeks").
        match: the words, with the groups that the way of reckoning asks for.
        lexicon: gives months, seasons, recesses.
        counted_from: the day it was said; without it only a written year gives a day.
    """
    resolve = _RESOLVERS.get(how)
    certain = bool(match.groupdict().get("year")) or _has_year(match, lexicon)
    if resolve is None or (counted_from is None and not certain):
        return NO_DAY
    try:
        return resolve(Said(match, lexicon, counted_from or dt.date.min))
    except (ValueError, OverflowError):
        # No such day: 31 February, or a number of weeks beyond the calendar.
        return NO_DAY


def _has_year(match: re.Match[str], lexicon: Lexicon) -> bool:
    written = match.groupdict().get("date") or ""
    return any(found.year_written for found in find_dates(written, lexicon))


def _by_date(said: Said) -> Resolved:
    found = find_dates(said.match["date"], said.lexicon, near=said.on)
    if not found:
        return NO_DAY
    day = found[0].first
    if not found[0].year_written and day < said.on:
        day = day.replace(year=day.year + 1)
    return day, Certainty.CERTAIN


def _before_date(said: Said) -> Resolved:
    day, certainty = _by_date(said)
    return (day - _ONE_DAY if day else None), certainty


def _near_date(said: Said) -> Resolved:
    """A day without a year is the nearest such day, past or coming."""
    found = find_dates(said.match["date"], said.lexicon, near=said.on)
    return (found[0].first, Certainty.LIKELY) if found else NO_DAY


def _paper_of_day(said: Said) -> Resolved:
    """The paper that goes with a meeting of a known day, after its usual term."""
    day, _certainty = _by_date(said)
    if day is None:
        return NO_DAY
    lag = int(said.entry("usual_terms", "paper").fields["days"])
    return day + dt.timedelta(days=lag), Certainty.LIKELY


def _friday_from(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=(_FRIDAY - day.weekday()) % _WEEK)


def _recess(said: Said) -> Resolved:
    entry = said.entry("recesses", "recess")
    first_days = {day.year: day for day in map(dt.date.fromisoformat, entry.fields["first_days"])}
    month, day = map(int, str(entry.fields["usual"]).split("-"))

    def begins(year: int) -> dt.date:
        # A recess begins on a Friday.
        return first_days.get(year) or _friday_from(dt.date(year, month, day))

    year = said.year()
    if year is None:
        year = said.on.year + (begins(said.on.year) <= said.on)
    sure = Certainty.CERTAIN if year in first_days else Certainty.LIKELY
    return begins(year) - _ONE_DAY, sure


def _usual_recess(said: Said) -> Resolved:
    """Before the summer is taken as before the summer recess: so papers use it."""
    return _recess(said)[0], Certainty.LIKELY


def _fixture(said: Said) -> Resolved:
    """A day of the parliamentary year, such as the third Tuesday of September."""
    entry = said.entry("fixtures", "fixture")

    def falls(year: int) -> dt.date:
        first = dt.date(year, int(entry.fields["month"]), 1)
        weekday = int(entry.fields["weekday"])
        weeks = dt.timedelta(weeks=int(entry.fields["nth"]) - 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % _WEEK) + weeks

    year = said.year()
    day = falls(year if year is not None else said.on.year)
    if year is None and day < said.on:
        day = falls(said.on.year + 1)
    return day - _ONE_DAY if said.has("before") else day, Certainty(str(entry.fields["certainty"]))


def _weeks(said: Said) -> Resolved:
    return said.on + dt.timedelta(weeks=_count(said)), Certainty.CERTAIN


def _days(said: Said) -> Resolved:
    return said.on + dt.timedelta(days=_count(said)), Certainty.CERTAIN


def _working_days(said: Said) -> Resolved:
    weeks, left = divmod(_count(said), _WORKING)
    day = said.on + dt.timedelta(weeks=weeks)
    while left:
        day += _ONE_DAY
        left -= day.weekday() < _WORKING
    return day, Certainty.LIKELY


def _months(said: Said) -> Resolved:
    return _later(said.on, _count(said)), Certainty.CERTAIN


def _years(said: Said) -> Resolved:
    return _later(said.on, 12 * _count(said)), Certainty.CERTAIN


def _later(day: dt.date, count: int) -> dt.date:
    months = day.month - 1 + count
    year, month = day.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(day.day, _length(year, month)))


def _count(said: Said) -> int:
    word = said.match["count"]
    return int(word) if word.isdecimal() else int(said.entry("counts", "count").id)


def _tomorrow(said: Said) -> Resolved:
    return said.on + _ONE_DAY, Certainty.CERTAIN


def _week(said: Said) -> Resolved:
    """The Friday of this week, of the next, or of the week of a day."""
    day = said.on
    if said.has("date"):
        found, _certainty = _by_date(said)
        day = found or day
    weeks = dt.timedelta(weeks=1 if said.has("next") else 0)
    monday = day - dt.timedelta(days=day.weekday())
    return monday + weeks + dt.timedelta(days=_FRIDAY), Certainty.LIKELY


def _weekday(said: Said) -> Resolved:
    names = [word for entry in said.lexicon.words("weekdays") for word in entry.words]
    number = names.index(said.match["weekday"].casefold())
    day = said.on + dt.timedelta(days=(number - said.on.weekday() - 1) % _WEEK + 1)
    return day - _ONE_DAY, Certainty.LIKELY


def _this_month(said: Said) -> Resolved:
    day = _later(said.on.replace(day=1), 1 if said.has("next") else 0)
    return _end_of(day.year, day.month), Certainty.CERTAIN


def _this_quarter(said: Said) -> Resolved:
    last = (said.on.month + _QUARTER - 1) // _QUARTER * _QUARTER
    day = _later(dt.date(said.on.year, last, 1), _QUARTER if said.has("next") else 0)
    return _end_of(day.year, day.month), Certainty.CERTAIN


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _end_of(year: int, month: int, day: int = 31) -> dt.date:
    return dt.date(year, month, min(day, _length(year, month)))


def _coming(said: Said, month: int, day: int = 31) -> dt.date:
    """A day of the year that is written, else the first such day from when it was said."""
    year = said.year()
    if year is not None:
        return _end_of(year, month, day)
    this = _end_of(said.on.year, month, day)
    return this if this >= said.on else _end_of(said.on.year + 1, month, day)


def _before_month(said: Said) -> Resolved:
    first = _coming(said, month_number(said.match["month"], said.lexicon), 1)
    return first - _ONE_DAY, Certainty.CERTAIN


def _month(said: Said) -> Resolved:
    if said.has("part"):
        return _month_part(said)
    return _coming(said, month_number(said.match["month"], said.lexicon)), Certainty.CERTAIN


def _month_part(said: Said) -> Resolved:
    part = said.entry("yearparts", "part")
    month = month_number(said.match["month"], said.lexicon)
    return _coming(said, month, int(part.fields["day"])), Certainty.LIKELY


def _month_half(said: Said) -> Resolved:
    month = month_number(said.match["month"], said.lexicon)
    last = int(said.entry("divisions", "half").fields["day"])
    return _coming(said, month, last), Certainty.CERTAIN


def _season(said: Said) -> Resolved:
    month, day = map(int, str(said.entry("seasons", "season").fields["last"]).split("-"))
    return _coming(said, month, day), Certainty.LIKELY


def _division(said: Said) -> Resolved:
    month = int(said.entry("divisions", "division").fields["month"])
    return _coming(said, month), Certainty.CERTAIN


def _year_part(said: Said) -> Resolved:
    month = int(said.entry("yearparts", "part").fields["month"])
    return _end_of(said.year() or said.on.year, month), Certainty.LIKELY


def _year(said: Said) -> Resolved:
    return dt.date(said.year() or said.on.year, _DECEMBER, 31), Certainty.LIKELY


_RESOLVERS: dict[str, Callable[[Said], Resolved]] = {
    "recess": _recess,
    "usual_recess": _usual_recess,
    "fixture": _fixture,
    "by_date": _by_date,
    "date": _before_date,
    "near": _near_date,
    "paper_of_day": _paper_of_day,
    "tomorrow": _tomorrow,
    "days": _days,
    "working_days": _working_days,
    "weekday": _weekday,
    "week": _week,
    "weeks": _weeks,
    "this_month": _this_month,
    "this_quarter": _this_quarter,
    "months": _months,
    "years": _years,
    "before_month": _before_month,
    "month": _month,
    "month_part": _month_part,
    "month_half": _month_half,
    "season": _season,
    "division": _division,
    "year_part": _year_part,
    "year": _year,
}
