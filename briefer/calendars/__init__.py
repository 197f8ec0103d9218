"""An .ics file to the events in it; reads what calendars write, not only what the standard says.

Source: RFC 5545.  Days are what counts here: a time in a named zone falls on the day it is there,
a time in UTC on the Dutch day, by the European rule for summer time (directive 2000/84/EC).
"""

from __future__ import annotations

import datetime as dt
import quopri
import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from briefer.calendars.rules import Rule, days_of, rule_of
from briefer.model.planned import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DAY = dt.timedelta(days=1)
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?")
_LASTS = re.compile(r"P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d+S)?)?")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
#: A calendar of more events in these days than this is no agenda of meetings.
_MOST_EVENTS = 5000
_LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class _Line:
    """One property: its name, its parameters and its value as written."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day, and whether a time of that day was given; `midnight` when that was 0:00."""

    day: dt.date
    timed: bool
    midnight: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """An event with what makes it repeat; `of` is the day it stands in for, in a series."""

    event: Event
    rule: Rule | None
    more: tuple[dt.date, ...]
    without: frozenset[dt.date]
    of: dt.date | None

    @property
    def repeats(self) -> bool:
        return self.rule is not None or bool(self.more)


def events_of(content: bytes, first: dt.date, last: dt.date) -> tuple[Event, ...]:
    """The events of a calendar between two days, by day; none when it is no calendar.

    Args:
        content: the file.
        first: what ended before is left out.
        last: what begins after is left out, and what repeats is followed up to here.
    """
    found = list(_found(_lines(_text(content))))
    moved = {(one.event.uid, one.of) for one in found}
    # The years before are passed by without counting: an agenda is often given as a whole.
    likely = (one for one in found if one.repeats or _is_within(one.event, first, last))
    followed = islice(likely, _MOST_EVENTS)
    every = (event for one in followed for event in _repeated(one, moved, first, last))
    within = [event for event in every if _is_within(event, first, last)]
    return tuple(sorted(dict.fromkeys(within), key=lambda e: (e.start, e.summary.casefold())))


def _is_within(event: Event, first: dt.date, last: dt.date) -> bool:
    return (event.end or event.start) >= first and event.start <= last


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _lines(text: str) -> Iterator[_Line]:
    """The properties, folded lines joined."""
    whole: list[str] = []
    for line in re.split(r"\r\n|\n|\r", text):
        soft = bool(whole) and whole[-1].endswith("=") and _is_quoted(whole[-1])
        if soft:
            whole[-1] = whole[-1][:-1] + line
        elif line[:1] in {" ", "\t"} and whole:
            whole[-1] += line[1:]
        elif line:
            whole.append(line)
    yield from filter(None, map(_line, whole))


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _line(line: str) -> _Line | None:
    head, value = _parted(line)
    if not head:
        return None
    name, *given = re.findall(r'(?:[^;"]|"[^"]*"?)+', head) or [""]
    pairs = (one.partition("=") for one in given)
    parameters = {key.strip().upper(): told.strip('" ') for key, _, told in pairs}
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = _text(quopri.decodestring(value.encode("utf-8")))
    return _Line(name.strip().upper().rpartition(".")[2], parameters, value)


def _parted(line: str) -> tuple[str, str]:
    """The part before the first colon that stands outside quotes, and the part after it."""
    quoted = False
    for place, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return line[:place], line[place + 1 :]
    return "", ""


def _found(lines: Iterator[_Line]) -> Iterator[_Found]:
    """The events; what stands inside an event (an alarm) or outside one is passed by."""
    inside: list[_Line] | None = None
    depth = 0
    for line in lines:
        what = line.value.strip().upper()
        if line.name == "BEGIN" and inside is None:
            inside = [] if what == "VEVENT" else None
        elif line.name == "BEGIN":
            depth += 1
        elif line.name == "END" and depth:
            depth -= 1
        elif line.name == "END" and inside is not None and what == "VEVENT":
            made, inside = _made(inside), None
            if made is not None:
                yield made
        elif inside is not None and not depth:
            inside.append(line)


def _made(lines: Sequence[_Line]) -> _Found | None:
    told: dict[str, _Line] = {}
    for line in lines:
        told.setdefault(line.name, line)
    start = _moment(told.get("DTSTART"))
    if start is None:
        return None
    end = _end(start, told)
    status = told["STATUS"].value.strip().upper() if "STATUS" in told else ""
    rule = rule_of(told["RRULE"].value) if "RRULE" in told else None
    more = tuple(_days(lines, "RDATE"))
    event = Event(
        uid=told["UID"].value.strip() if "UID" in told else "",
        summary=_words(told.get("SUMMARY")),
        start=start.day,
        end=end if end > start.day else None,
        place=_words(told.get("LOCATION")) or None,
        cancelled=status == "CANCELLED",
        repeats=rule is not None or bool(more),
        unsure=rule is not None and not rule.understood,
    )
    of = _moment(told.get("RECURRENCE-ID"))
    return _Found(event, rule, more, frozenset(_days(lines, "EXDATE")), of.day if of else None)


def _words(line: _Line | None) -> str:
    if line is None:
        return ""
    text = _ESCAPED.sub(lambda m: " " if m[1] in "nN" else m[1], line.value)
    return " ".join(text.split())[:_LONGEST_TEXT]


def _days(lines: Sequence[_Line], name: str) -> Iterator[dt.date]:
    for line in lines:
        if line.name == name:
            for value in line.value.split(","):
                moment = _moment(replace(line, value=value.partition("/")[0]))
                if moment is not None:
                    yield moment.day


def _moment(line: _Line | None) -> _Moment | None:
    match = _MOMENT.match(line.value.strip()) if line else None
    if match is None:
        return None
    year, month, day, hour, minute, _, utc = match.groups()
    try:
        moment = dt.datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))  # noqa: DTZ001
        if utc:
            moment += _summer(moment)
    except (ValueError, OverflowError):
        return None
    return _Moment(moment.date(), hour is not None, moment.time() == dt.time())


def _summer(moment: dt.datetime) -> dt.timedelta:
    """How far the Netherlands is ahead of UTC: two hours between March and October."""
    begins, ends = (_last_sunday(moment.year, month) for month in (3, 10))
    return dt.timedelta(hours=2 if begins <= moment < ends else 1)


def _last_sunday(year: int, month: int) -> dt.datetime:
    last = dt.datetime(year, month, 31, 1)  # noqa: DTZ001  the change is at 1:00 UTC
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)


def _end(start: _Moment, told: dict[str, _Line]) -> dt.date:
    """The last day; an end at midnight, or of whole days, is the day before."""
    given = _moment(told.get("DTEND"))
    if given is not None:
        whole = not given.timed or given.midnight
        return max(start.day, given.day - _DAY if whole else given.day)
    lasts = (
        _LASTS.fullmatch(told["DURATION"].value.strip().lstrip("+")) if "DURATION" in told else None
    )
    if lasts is None:
        return start.day
    weeks, days, hours, minutes = (int(part or 0) for part in lasts.groups())
    length = dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    try:
        # A meeting of an evening does not last a day longer for ending after midnight.
        return max(start.day, start.day + dt.timedelta(days=-(-length // _DAY) - 1))
    except OverflowError:
        return start.day


def _repeated(
    found: _Found, moved: set[tuple[str, dt.date | None]], first: dt.date, last: dt.date
) -> Iterator[Event]:
    """The event on each of its days that is not left out and not told of by itself."""
    event = found.event
    length = (event.end or event.start) - event.start
    days = {event.start, *found.more}
    if found.rule is not None:
        days.update(days_of(found.rule, event.start, first - length, last))
    for day in sorted(days):
        replaced = found.of is None and (event.uid, day) in moved
        if day not in found.without and not replaced:
            yield replace(event, start=day, end=day + length if length else None)
