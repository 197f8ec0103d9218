"""Which copies of the store are kept: many of late, few of long ago.

Source: decision D7 of the fault study: all of two days, 14 days, 8 weeks, 12 months; the three
newest always.  Newest is told by number, not by the clock, which may be set back (fault S25).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.model.safekeeping import Backup

ALWAYS = 3
ALL_FOR = dt.timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 14, 8, 12


def kept(backups: Iterable[Backup], now: dt.datetime) -> frozenset[int]:
    """The numbers of the copies to keep; the newest of each day, week and month stands for it.

    Args:
        backups: all there are.
        now: a copy that is later than this was made before the clock was set back: it is kept.
    """
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    keep = {backup.number for backup in newest_first[:ALWAYS]}
    keep |= {b.number for b in newest_first if now - b.at <= ALL_FOR}
    for spans, name_of in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        keep |= _one_each(newest_first, spans, name_of)
    return frozenset(keep)


def _one_each(
    newest_first: Iterable[Backup], spans: int, name_of: Callable[[dt.datetime], str]
) -> set[int]:
    found: dict[str, int] = {}
    for backup in newest_first:
        found.setdefault(name_of(backup.at.astimezone(dt.UTC)), backup.number)
    return set(list(found.values())[:spans])


def _day(at: dt.datetime) -> str:
    return at.date().isoformat()


def _week(at: dt.datetime) -> str:
    year, week, _ = at.isocalendar()
    return f"{year}-{week}"


def _month(at: dt.datetime) -> str:
    return f"{at.year}-{at.month}"
