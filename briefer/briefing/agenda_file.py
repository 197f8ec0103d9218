r"""The days by which promises must be kept, as a file that a calendar takes in.

Source: RFC 5545 (iCalendar): lines of at most 75 octets, texts with \\ ; , and line ends escaped.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer import markings
from briefer.briefing.citing import day_of, place_of
from briefer.model.document import Certainty
from briefer.model.owed import Handed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.owed import Owed
    from briefer.wording import Wording

_LONGEST_LINE = 75
_LONGEST_TITLE = 180
#: So many days after its day an event that was called off is still told.
_CALLED_OFF_DAYS = 365
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def to_agenda(
    promises: Iterable[Owed], wording: Wording, today: dt.date, handed: Iterable[Handed] = ()
) -> bytes:
    """A calendar with a whole day for each promise that is owed and has a day.

    Taken in again, a day takes the place of the one that was there: its number stays the same.

    Args:
        promises: those to hand to a calendar.
        wording: the words.
        today: when it is made.
        handed: how often each was changed, and which are called off (see `handing`).
    """
    known = {one.uid: one for one in handed}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Briefer//Briefer//NL", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{_escaped(wording('commitments.file.calendar'))}")
    for promise in promises:
        if promise.day is not None:
            before = known.get(promise.uid)
            lines += _event(promise, promise.day, wording, today, before.sequence if before else 0)
    for off in known.values():
        if off.off:
            lines += _called_off(off, wording, today)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode("utf-8")


def handing(
    promises: Iterable[Owed], owed: Iterable[Owed], before: Iterable[Handed], today: dt.date
) -> tuple[Handed, ...]:
    """What a calendar is handed now, after what it was handed before.

    A promise with another day than before is a change of the same event.  One that was handed out
    and is not owed any more, has no day any more or is gone is called off, for a year after its
    day; one that is only not shown now stays as it is.

    Args:
        promises: those that are exported.
        owed: all there are.
        before: what was handed out before.
        today: the day of the export.
    """
    known = {one.uid: one for one in before}
    now = {one.uid: one.day for one in promises if one.day is not None}
    alive = {one.uid for one in owed if one.day is not None} | now.keys()
    gone = [one for uid, one in known.items() if uid not in alive]
    return (
        *(_changed(known.get(uid), uid, day) for uid, day in now.items()),
        *(_off(one) for one in gone if (today - one.day).days <= _CALLED_OFF_DAYS),
    )


def _changed(before: Handed | None, uid: str, day: dt.date) -> Handed:
    if before is None:
        return Handed(uid, day)
    if before.day == day and not before.off:
        return before
    return Handed(uid, day, before.sequence + 1)


def _off(before: Handed) -> Handed:
    return before if before.off else replace(before, sequence=before.sequence + 1, off=True)


def _called_off(off: Handed, wording: Wording, today: dt.date) -> Iterator[str]:
    """The event is struck out wherever it was taken in; its words are not kept for this."""
    yield from _begun(off.uid, off.day, off.sequence, today)
    yield f"SUMMARY:{_escaped(wording('promises.called_off'))}"
    yield "STATUS:CANCELLED"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _begun(uid: str, day: dt.date, sequence: int, today: dt.date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"SEQUENCE:{sequence}"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}"


def _event(
    promise: Owed, day: dt.date, wording: Wording, today: dt.date, sequence: int
) -> Iterator[str]:
    record = promise.due.record
    yield from _begun(promise.uid, day, sequence, today)
    yield f"SUMMARY:{_escaped(_title(promise, wording))}"
    yield f"DESCRIPTION:{_escaped(_description(promise, wording))}"
    yield f"CATEGORIES:{_escaped(wording(f'domain.commitment.{record.item.type}'))}"
    # The calendar is often shared: what comes from a marked paper is kept from others.
    marked = markings.above(record.document.marking, markings.names()[0])
    yield f"CLASS:{'CONFIDENTIAL' if marked else 'PUBLIC'}"
    yield "STATUS:CONFIRMED"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _title(promise: Owed, wording: Wording) -> str:
    """The sentence as it stands in the paper, up to a whole word.

    Its `subject` is for comparing: without the words of the occasion it is no sentence.
    """
    what = " ".join(promise.due.record.item.text.split())
    if len(what) > _LONGEST_TITLE:
        what = f"{what[:_LONGEST_TITLE].rsplit(' ', 1)[0].rstrip(' ,;:')}…"
    return wording("commitments.file.day", what=what)


def _description(promise: Owed, wording: Wording) -> str:
    record = promise.due.record
    item, paper = record.item, record.document
    day = day_of(paper, wording)
    kind = wording(f"domain.kind.{paper.kind}")
    source = ", ".join(filter(None, (kind, day, place_of(item.passage, wording))))
    unsure = promise.due.certainty is not Certainty.CERTAIN
    lines = (
        " ".join(item.text.split()),
        wording.name(item.by),
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
