r"""The days by which promises must be kept, as a file that a calendar takes in.

Source: RFC 5545 (iCalendar): lines of at most 75 octets, texts with \\ ; , and line ends escaped.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from briefer import markings
from briefer.briefing.citing import day_of, place_of
from briefer.model.document import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.owed import Owed
    from briefer.model.records import FiledCommitment
    from briefer.wording import Wording

_LONGEST_LINE = 75
_LONGEST_TITLE = 120
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def to_agenda(promises: Iterable[Owed], wording: Wording, today: dt.date) -> bytes:
    """A calendar with a whole day for each promise that is owed and has a day.

    Taken in again, a day takes the place of the one that was there: its number stays the same.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Briefer//Briefer//NL", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{_escaped(wording('commitments.file.calendar'))}")
    for promise in promises:
        if promise.due.due is not None and promise.due.state.owed:
            lines += _event(promise, promise.due.due, wording, today)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode("utf-8")


def uid_of(record: FiledCommitment) -> str:
    """A number that is the same whenever this sentence of this paper is exported."""
    passage = record.item.passage
    place = f"{passage.sha256}:{passage.block}:{passage.start}"
    return f"{hashlib.sha256(place.encode()).hexdigest()[:32]}@briefer"


def _event(promise: Owed, day: dt.date, wording: Wording, today: dt.date) -> Iterator[str]:
    record = promise.due.record
    yield "BEGIN:VEVENT"
    yield f"UID:{uid_of(record)}"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(_title(promise, wording))}"
    yield f"DESCRIPTION:{_escaped(_description(promise, wording))}"
    yield f"CATEGORIES:{_escaped(wording(f'domain.commitment.{record.item.type}'))}"
    # The calendar is often shared: what comes from a marked paper is kept from others.
    marked = markings.above(record.document.marking, markings.names()[0])
    yield f"CLASS:{'CONFIDENTIAL' if marked else 'PUBLIC'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _title(promise: Owed, wording: Wording) -> str:
    item = promise.due.record.item
    what = " ".join((item.subject or item.text).split())
    short = what if len(what) <= _LONGEST_TITLE else f"{what[:_LONGEST_TITLE].rstrip()}…"
    return wording("commitments.file.day", what=short)


def _description(promise: Owed, wording: Wording) -> str:
    record = promise.due.record
    item, paper = record.item, record.document
    day = day_of(paper, wording)
    kind = wording(f"domain.kind.{paper.kind}")
    source = ", ".join(filter(None, (kind, day, place_of(item.passage, wording))))
    unsure = promise.due.certainty is not Certainty.CERTAIN
    lines = (
        " ".join(item.text.split()),
        item.by,
        wording("commitments.file.place", source=source),
        wording("commitments.file.unsure") if unsure else "",
        paper.marking or "",
    )
    return "\n".join(filter(None, lines))


def _escaped(text: str) -> str:
    return "".join(_plain(sign) for sign in text).translate(_ESCAPED)


def _plain(sign: str) -> str:
    if sign == "\n" or sign.isprintable():
        return sign
    return " " if sign.isspace() else ""


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, broken between characters; a space goes on with it."""
    piece, size = "", 0
    for sign in line:
        octets = len(sign.encode("utf-8"))
        if size + octets > _LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece, size = piece + sign, size + octets
    yield piece
