"""The corridor of meetings to come: from a calendar, from papers, and what was opened lately."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer import reading
from briefer.calendars import events_of
from briefer.errors import NoSuchRecordError
from briefer.lexicon import load_lexicon
from briefer.model.document import Meeting, same_meeting
from briefer.model.planned import Event, ImportRecord, Opened, Proposal, Recent, TakenIn
from briefer.recognise.meeting import bodies, named_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefer.model.records import DocumentRecord, MeetingRecord
    from briefer.store import Store

__all__ = ["ImportRecord", "Opened", "Proposal", "Recent", "TakenIn", "named_in"]

#: A calendar is looked through from a month ago to two years ahead.
_BACK, _AHEAD = dt.timedelta(days=31), dt.timedelta(days=731)
#: Papers announce the meetings of the coming months: older papers are not looked through.
_ANNOUNCING = dt.timedelta(days=400)
_MOST_PAPERS = 200
_MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Lately:
    """Something opened lately: the paper, or the meeting of which it or its draft was opened."""

    sort: Opened
    at: dt.datetime
    document: DocumentRecord | None = None
    meeting: MeetingRecord | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """What a start page shows besides the meetings: what was opened, announced, made by hand."""

    recent: tuple[Lately, ...] = ()
    announced: tuple[Proposal, ...] = ()
    by_hand: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Bodies:
    """The names to choose from: organisations, and the formats of each."""

    organisations: tuple[str, ...]
    formats: dict[str, tuple[str, ...]]


def start(store: Store, today: dt.date) -> Start:
    """What was opened lately, and the meetings that papers announce and that are not there."""
    return Start(lately(store), announced(store, today), store.made_by_hand())


def lately(store: Store) -> tuple[Lately, ...]:
    """What was opened last, as far as it is still there."""
    meetings = {record.id: record for record in store.meetings()}
    found: list[Lately] = []
    for one in store.recents():
        if one.sort is Opened.PAPER:
            paper = _paper(store, one.number)
            found += [Lately(one.sort, one.at, document=paper)] if paper else []
        elif one.number in meetings:
            found.append(Lately(one.sort, one.at, meeting=meetings[one.number]))
    return tuple(found[:_MOST_RECENT])


def _paper(store: Store, number: int) -> DocumentRecord | None:
    try:
        paper = store.document(number)
    except NoSuchRecordError:
        return None
    # A paper in the bin is no longer among those of its contents.
    return paper if store.known(paper.sha256) else None


def announced(store: Store, today: dt.date) -> tuple[Proposal, ...]:
    """The meetings to come that papers speak of and that are not in the store, by day."""
    since = today - _ANNOUNCING
    papers = (p for p in store.documents() if p.effective_date and p.effective_date >= since)
    found: dict[Meeting, Proposal] = {}
    for paper in list(papers)[:_MOST_PAPERS]:
        for meeting in store.recognised(paper.id).mentions:
            if not _is_new(store, meeting, today, found):
                continue
            found[meeting] = Proposal(meeting, paper.title, paper=paper)
    return tuple(sorted(found.values(), key=lambda p: p.meeting.start or today))


def _is_new(store: Store, meeting: Meeting, today: dt.date, found: Iterable[Meeting]) -> bool:
    if meeting.last is None or meeting.last < today:
        return False
    if any(same_meeting(meeting, other) for other in found):
        return False
    return store.meeting_like(meeting) is None


def from_paper(store: Store, document_id: int, today: dt.date) -> Proposal:
    """The meeting that a paper announces: its own, else the first to come that it speaks of.

    Raises:
        NoSuchRecordError: there is no such paper.
    """
    paper = store.document(document_id)
    told = store.recognised(document_id)
    coming = (m for m in told.mentions if m.last is not None and m.last >= today)
    meeting = told.meeting or next(coming, None) or named_in(paper.title, load_lexicon())
    if meeting is None:
        return Proposal(Meeting(""), paper.title, recognised=False, paper=paper)
    return Proposal(meeting, paper.title, known=store.meeting_like(meeting), paper=paper)


def from_calendar(store: Store, path: Path, today: dt.date) -> tuple[Proposal, ...]:
    """The meetings in a calendar file, by day; what has been long ago is left out.

    Raises:
        ReadingError: the file cannot be read.
    """
    events = events_of(reading.load(path), today - _BACK, today + _AHEAD)
    return tuple(_proposed(store, event) for event in events)


def calendars_among(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The calendar files among these, and the others."""
    given = tuple(paths)
    found = tuple(path for path in given if path.suffix.casefold() in {".ics", ".ical", ".vcs"})
    return found, tuple(path for path in given if path not in found)


def _proposed(store: Store, event: Event) -> Proposal:
    named = named_in(event.summary, load_lexicon())
    body = named or Meeting(event.summary)
    meeting = replace(body, start=event.start, end=event.end, place=event.place or body.place)
    return Proposal(
        meeting,
        event.summary,
        recognised=named is not None,
        known=store.meeting_like(meeting),
        cancelled=event.cancelled,
        unsure=event.unsure,
    )


def known_bodies(store: Store) -> Bodies:
    """The names to choose from: those the rules know, and those in the store."""
    every = (*bodies(load_lexicon()), *(record.meeting for record in store.meetings()))
    formats: dict[str, dict[str, None]] = {}
    for meeting in every:
        known = formats.setdefault(meeting.organisation, {})
        known.update(dict.fromkeys([" + ".join(meeting.formats)] if meeting.formats else []))
    names = tuple(sorted(formats, key=str.casefold))
    return Bodies(names, {name: tuple(sorted(formats[name], key=str.casefold)) for name in names})


def named(name: str, first: dt.date | None, last: dt.date | None, place: str | None) -> Proposal:
    """A meeting by what people call it; a name of no known body is that of the body itself."""
    found = named_in(name, load_lexicon())
    body = found or Meeting(" ".join(name.split()))
    end = last if first and last and last > first else None
    meeting = replace(body, start=first, end=end, place=place or body.place)
    return Proposal(meeting, name, recognised=found is not None)


def wanted(proposal: Proposal) -> bool:
    """Whether a meeting is to be made unless somebody says otherwise.

    It is one of a known body, it is not there yet, and it was not called off.
    """
    return proposal.recognised and proposal.known is None and not proposal.cancelled


def make(store: Store, proposals: Iterable[Proposal]) -> tuple[MeetingRecord, ...]:
    """Make these meetings, each once, as one change; a paper about none is put under its own.

    Raises:
        NoSuchRecordError: such a paper is gone; no meeting was made.
    """
    return store.make_meetings((one.meeting, _to_place(one.paper)) for one in proposals)


def _to_place(paper: DocumentRecord | None) -> int | None:
    """The number of a paper that is under no meeting yet."""
    return paper.id if paper is not None and paper.meeting_id is None else None
