"""By when: the words of a deadline and the day they come to."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.document import Certainty, Deadline
from briefer.recognise.dates import find_dates, month_number

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from briefer.lexicon import Lexicon, Word

Resolved = tuple[dt.date | None, Certainty]
_NO_DAY: Resolved = (None, Certainty.UNKNOWN)
_ONE_DAY = dt.timedelta(days=1)
_DECEMBER = 12


class _Said(NamedTuple):
    """The words of a deadline, the language they are in and the day they were said."""

    match: re.Match[str]
    lexicon: Lexicon
    on: dt.date

    def entry(self, vocabulary: str, group: str) -> Word:
        """The vocabulary's entry for a group; a spelling that it does not know is a ValueError."""
        found = self.lexicon.words(vocabulary).find(self.match[group])
        if found is None:
            raise ValueError(self.match[group])
        return found

    def year(self) -> int | None:
        """The year that is written, or meant by "volgend jaar"."""
        groups = self.match.groupdict()
        if groups.get("year"):
            return int(groups["year"])
        if groups.get("next"):
            return self.on.year + 1
        return self.on.year if groups.get("this") else None


def deadline(
    text: str,
    lexicon: Lexicon,
    *,
    said_on: dt.date | None,
    meeting_ends: dt.date | None = None,
) -> Deadline | None:
    """The deadline in a sentence; None without one.

    It is resolved against the day it was said, or, where its rule says so ("binnen twee weken na
    afloop"), against the last day of the paper's meeting.
    """
    for cue in lexicon.cues("deadlines"):
        match = cue.search(text)
        if match is None:
            continue
        how = str(cue.fields["resolve"])
        anchor = match["anchor"] if how == "anchor" else None
        counted_from = meeting_ends if cue.fields.get("from") == "meeting" else said_on
        day, certainty = _day(how, match, lexicon, counted_from)
        return Deadline(match[0].strip(), day, cue.id, certainty, anchor)
    return None


def _day(how: str, match: re.Match[str], lexicon: Lexicon, said_on: dt.date | None) -> Resolved:
    resolve = _RESOLVERS.get(how)
    written = match.groupdict()
    certain = bool(written.get("year")) or _has_year(written.get("date"), lexicon)
    if resolve is None or (said_on is None and not certain):
        return _NO_DAY
    try:
        return resolve(_Said(match, lexicon, said_on or dt.date.min))
    except (ValueError, OverflowError):
        # No such day: 31 February, or a number of weeks beyond the calendar.
        return _NO_DAY


def _has_year(text: str | None, lexicon: Lexicon) -> bool:
    return any(found.year_written for found in find_dates(text or "", lexicon))


def _by_date(said: _Said) -> Resolved:
    found = find_dates(said.match["date"], said.lexicon, near=said.on)
    if not found:
        return _NO_DAY
    day = found[0].first
    if not found[0].year_written and day < said.on:
        day = day.replace(year=day.year + 1)
    return day, Certainty.CERTAIN


def _before_date(said: _Said) -> Resolved:
    day, certainty = _by_date(said)
    return (day - _ONE_DAY if day else None), certainty


def _recess(said: _Said) -> Resolved:
    entry = said.entry("recesses", "recess")
    first_days = {day.year: day for day in map(dt.date.fromisoformat, entry.fields["first_days"])}
    month, day = map(int, str(entry.fields["default"]).split("-"))

    def begins(year: int) -> dt.date:
        return first_days.get(year, dt.date(year, month, day))

    year = said.year()
    if year is None:
        year = said.on.year + (begins(said.on.year) <= said.on)
    sure = Certainty.CERTAIN if year in first_days else Certainty.LIKELY
    return begins(year) - _ONE_DAY, sure


def _usual_recess(said: _Said) -> Resolved:
    """Before the summer is taken as before the summer recess: so papers use it."""
    return _recess(said)[0], Certainty.LIKELY


def _weeks(said: _Said) -> Resolved:
    return said.on + dt.timedelta(weeks=_count(said)), Certainty.CERTAIN


def _months(said: _Said) -> Resolved:
    months = said.on.month - 1 + _count(said)
    year, month = said.on.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(said.on.day, _length(year, month))), Certainty.CERTAIN


def _count(said: _Said) -> int:
    word = said.match["count"]
    return int(word) if word.isdecimal() else int(said.entry("counts", "count").id)


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _end_of(year: int, month: int, day: int = 31) -> dt.date:
    return dt.date(year, month, min(day, _length(year, month)))


def _coming(said: _Said, month: int, day: int = 31) -> dt.date:
    """A day of the year that is written, else the first such day from when it was said."""
    year = said.year()
    if year is not None:
        return _end_of(year, month, day)
    this = _end_of(said.on.year, month, day)
    return this if this >= said.on else _end_of(said.on.year + 1, month, day)


def _before_month(said: _Said) -> Resolved:
    first = _coming(said, month_number(said.match["month"], said.lexicon), 1)
    return first - _ONE_DAY, Certainty.CERTAIN


def _month(said: _Said) -> Resolved:
    return _coming(said, month_number(said.match["month"], said.lexicon)), Certainty.CERTAIN


def _month_part(said: _Said) -> Resolved:
    part = said.entry("yearparts", "part")
    month = month_number(said.match["month"], said.lexicon)
    return _coming(said, month, int(part.fields["day"])), Certainty.LIKELY


def _season(said: _Said) -> Resolved:
    month, day = map(int, str(said.entry("seasons", "season").fields["last"]).split("-"))
    return _coming(said, month, day), Certainty.LIKELY


def _division(said: _Said) -> Resolved:
    month = int(said.entry("divisions", "division").fields["month"])
    return _coming(said, month), Certainty.CERTAIN


def _year_part(said: _Said) -> Resolved:
    month = int(said.entry("yearparts", "part").fields["month"])
    return _end_of(said.year() or said.on.year, month), Certainty.LIKELY


def _year(said: _Said) -> Resolved:
    return dt.date(said.year() or said.on.year, _DECEMBER, 31), Certainty.LIKELY


_RESOLVERS: dict[str, Callable[[_Said], Resolved]] = {
    "recess": _recess,
    "usual_recess": _usual_recess,
    "by_date": _by_date,
    "date": _before_date,
    "weeks": _weeks,
    "months": _months,
    "before_month": _before_month,
    "month": _month,
    "month_part": _month_part,
    "season": _season,
    "division": _division,
    "year_part": _year_part,
    "year": _year,
}
