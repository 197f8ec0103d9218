"""By when: the words of a deadline and the day they come to."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

from briefer.model.document import Certainty, Deadline
from briefer.recognise.dates import find_dates

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from briefer.lexicon import Lexicon

_COUNTS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8,
    "tien": 10, "twaalf": 12,
}  # fmt: skip
#: The last day of each season, by month and day, as Dutch usage has it.
_SEASONS = {
    "voorjaar": (6, 20), "zomer": (9, 20), "najaar": (12, 20), "herfst": (12, 20),
    "winter": (3, 20),
}  # fmt: skip
_QUARTERS = {"eerste": 3, "tweede": 6, "derde": 9, "vierde": 12, "laatste": 12}
_PARTS = {"begin": 3, "medio": 7, "halverwege": 7}

Resolved = tuple[dt.date | None, Certainty]
_NO_DAY: Resolved = (None, Certainty.UNKNOWN)


def deadline(text: str, lexicon: Lexicon, *, said_on: dt.date | None) -> Deadline | None:
    """The deadline in a sentence, resolved against the day it was said; None without one."""
    for cue in lexicon.cues("deadlines"):
        match = cue.search(text)
        if match is None:
            continue
        how = str(cue.fields["resolve"])
        anchor = match["anchor"] if how == "anchor" else None
        day, certainty = _day(how, match, lexicon, said_on)
        return Deadline(match[0].strip(), day, cue.id, certainty, anchor)
    return None


def _day(how: str, match: re.Match[str], lexicon: Lexicon, said_on: dt.date | None) -> Resolved:
    if how == "date":
        return _written(match, lexicon, said_on)
    if how == "recess":
        return _recess(match, lexicon, said_on)
    resolve = _RESOLVERS.get(how)
    return resolve(match, said_on) if resolve and said_on else _NO_DAY


def _written(match: re.Match[str], lexicon: Lexicon, said_on: dt.date | None) -> Resolved:
    found = find_dates(match["date"], lexicon, near=said_on)
    if not found:
        return _NO_DAY
    day = found[0].first
    if said_on and not found[0].year_written and day < said_on:
        day = day.replace(year=day.year + 1)
    before = not match[0].casefold().startswith("uiterlijk")
    return day - dt.timedelta(days=before), Certainty.CERTAIN


def _recess(match: re.Match[str], lexicon: Lexicon, said_on: dt.date | None) -> Resolved:
    entry = lexicon.words("recesses").find(match["recess"])
    if entry is None or (said_on is None and not match["year"]):
        return _NO_DAY
    first_days = {day.year: day for day in map(dt.date.fromisoformat, entry.fields["first_days"])}
    month, day = map(int, str(entry.fields["default"]).split("-"))

    def begins(year: int) -> dt.date:
        return first_days.get(year, dt.date(year, month, day))

    year = int(match["year"]) if match["year"] else said_on.year if said_on else 0
    if said_on and not match["year"] and begins(year) <= said_on:
        year += 1
    sure = Certainty.CERTAIN if year in first_days else Certainty.LIKELY
    if match["before"].casefold() in {"na", "rond"}:
        return None, Certainty.UNKNOWN
    return begins(year) - dt.timedelta(days=1), sure


def _weeks(match: re.Match[str], said_on: dt.date) -> Resolved:
    return said_on + dt.timedelta(weeks=_count(match)), Certainty.CERTAIN


def _months(match: re.Match[str], said_on: dt.date) -> Resolved:
    months = said_on.month - 1 + _count(match)
    year, month = said_on.year + months // 12, months % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, min(said_on.day, last)), Certainty.CERTAIN


def _count(match: re.Match[str]) -> int:
    word = match["count"].casefold()
    return int(word) if word.isdecimal() else _COUNTS[word]


def _season(match: re.Match[str], said_on: dt.date) -> Resolved:
    month, day = _SEASONS[match["season"].casefold()]
    year = int(match["year"]) if match["year"] else said_on.year
    if not match["year"] and dt.date(year, month, day) < said_on:
        year += 1
    return dt.date(year, month, day), Certainty.LIKELY


def _quarter(match: re.Match[str], said_on: dt.date) -> Resolved:
    month = _QUARTERS[match["quarter"].casefold()]
    year = int(match["year"]) if match["year"] else _relative_year(match["next"], said_on)
    end = dt.date(year, month, calendar.monthrange(year, month)[1])
    if not match["year"] and not match["next"] and end < said_on:
        end = end.replace(year=year + 1)
    return end, Certainty.CERTAIN


def _relative_year(words: str | None, said_on: dt.date) -> int:
    ahead = bool(words) and str(words).casefold().startswith(("volgend", "komend"))
    return said_on.year + ahead


def _part(match: re.Match[str], said_on: dt.date) -> Resolved:
    year = int(match["year"]) if match["year"] else _relative_year(match["next"], said_on)
    month = _PARTS.get(match["part"].casefold(), 12)
    if match["month"]:
        return _NO_DAY
    return dt.date(year, month, calendar.monthrange(year, month)[1]), Certainty.LIKELY


def _year(match: re.Match[str], said_on: dt.date) -> Resolved:
    return dt.date(_relative_year(match["next"], said_on), 12, 31), Certainty.LIKELY


_RESOLVERS: dict[str, Callable[[re.Match[str], dt.date], Resolved]] = {
    "weeks": _weeks,
    "months": _months,
    "season": _season,
    "quarter": _quarter,
    "part": _part,
    "year": _year,
}
