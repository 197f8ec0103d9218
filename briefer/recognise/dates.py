"""Dutch dates and periods in running text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon

_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<day>\d{1,2})([-/.])(?P<month>\d{1,2})\2(?P<year>\d{4})"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2}))(?![\w/-])"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day or period: where it stands, its first and last day, and whether its year is written."""

    start: int
    end: int
    first: dt.date
    last: dt.date
    year_written: bool


def find_dates(
    text: str, lexicon: Lexicon, *, near: dt.date | None = None
) -> tuple[FoundDate, ...]:
    """The dates in a text, in order.

    Args:
        text: any text.
        lexicon: gives the names of months and weekdays.
        near: a day near which a date without a year is taken; without it such dates borrow the
            year of the next or previous date in the text that has one, or are left out.
    """
    found = list(_written_out(text, lexicon, near))
    found += [
        FoundDate(m.start(), m.end(), day, day, year_written=True)
        for m in _NUMERIC.finditer(text)
        if (day := _numeric(m)) is not None
    ]
    return tuple(sorted(found, key=lambda f: f.start))


def _numeric(match: re.Match[str]) -> dt.date | None:
    year, month, day = (
        int(match[name] or match[f"iso_{name}"]) for name in ("year", "month", "day")
    )
    return _day(year, month, day)


def _written_out(text: str, lexicon: Lexicon, near: dt.date | None) -> Iterator[FoundDate]:
    matches = list(_pattern(lexicon).finditer(text))
    years = [(m.start(), int(m["year"])) for m in matches if m["year"]]
    for match in matches:
        year = _year(match, years, near, lexicon)
        if year is None:
            continue
        days = _days(match, year, lexicon)
        if days is not None:
            yield FoundDate(match.start(), match.end(), *days, year_written=bool(match["year"]))


def _year(
    match: re.Match[str],
    years: list[tuple[int, int]],
    near: dt.date | None,
    lexicon: Lexicon,
) -> int | None:
    if match["year"]:
        return int(match["year"])
    if near is not None:
        month = month_number(match["month"], lexicon)
        offsets = {
            year: abs((year - near.year) * 12 + month - near.month) for year in _around(near)
        }
        return min(offsets, key=lambda year: (offsets[year], -year))
    later = [year for start, year in years if start > match.start()]
    return later[0] if later else (years[-1][1] if years else None)


def _around(near: dt.date) -> tuple[int, int, int]:
    return (near.year - 1, near.year, near.year + 1)


def _days(match: re.Match[str], year: int, lexicon: Lexicon) -> tuple[dt.date, dt.date] | None:
    month = month_number(match["month"], lexicon)
    last = _day(year, month, int(match["last"] or match["day"]))
    first_month = month_number(match["first_month"], lexicon) if match["first_month"] else month
    first_year = int(match["first_year"]) if match["first_year"] else year
    if first_month > month and not match["first_year"]:
        first_year -= 1
    first = _day(first_year, first_month, int(match["day"]))
    if first is None or last is None or first > last:
        return None
    return first, last


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_number(word: str, lexicon: Lexicon) -> int:
    """The number of a month, 1 to 12; 0, which is in no date, for a word that is none."""
    entry = lexicon.words("months").find(word)
    return int(entry.id) if entry else 0


@cache
def _compiled(months: str, weekdays: str) -> re.Pattern[str]:
    weekday = rf"(?:{weekdays}\s+)?"
    joint = r"\s*(?:,|en|and|&|/|–|-|t/m|tot en met|tot)\s*"
    ordinal = r"(?:e|ste|de|st|nd|rd|th)?"
    return re.compile(
        rf"(?<![\d.]){weekday}(?P<day>\d{{1,2}}){ordinal}"
        rf"(?:\s+(?P<first_month>{months})(?:\s+(?P<first_year>\d{{4}}))?(?={joint}{weekday}\d))?"
        rf"(?:{joint}{weekday}(?:\d{{1,2}}{joint})*(?P<last>\d{{1,2}}){ordinal})?"
        rf"\s+(?P<month>{months})(?!\w)(?:\s+(?P<year>\d{{4}})\b)?",
        re.IGNORECASE,
    )


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return _compiled(lexicon.words("months").alternation, lexicon.words("weekdays").alternation)
