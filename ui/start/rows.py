"""What the start page says of meetings, papers and what waits: records to rows, without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from briefer.planning import Opened, Start
from ui.display import days_to_go, one_line, paper_name
from ui.pieces.lists import Badge, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.planning import Lately, Proposal
    from briefer.wording import Wording
    from briefer.workflows import MeetingOverview
    from ui.desk import Contents

#: The keys of the rows that stand for a page of their own.
REVIEW, LEDGER = "review", "ledger"
#: So many meetings that have been are shown; the list at the left has all.
MOST_PAST = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a start page shows: the store's contents, what was opened, what is overdue."""

    contents: Contents
    start: Start = field(default_factory=Start)
    overdue: int = 0


def rows_of(shown: Shown, wording: Wording) -> tuple[Row, ...]:
    """The rows of the start page, each sort under its heading."""
    meetings = shown.contents.meetings
    ahead = [meeting_row(one, wording) for one in meetings if one.upcoming]
    been = islice((one for one in meetings if not one.upcoming), MOST_PAST)
    past = [meeting_row(one, wording) for one in been]
    groups = (
        ("planning.start.ahead", ahead or [Row(wording("planning.start.none_ahead"), "")]),
        ("planning.start.waiting", list(_waiting(shown, wording))),
        ("planning.start.announced", [_announced(one, wording) for one in shown.start.announced]),
        ("planning.start.recent", [_recent(one, wording) for one in shown.start.recent]),
        ("planning.start.past", past),
    )
    rows: list[Row] = []
    for key, group in groups:
        rows += [Row(wording(key)), *group] if group else []
    return tuple(rows)


def meeting_row(one: MeetingOverview, wording: Wording) -> Row:
    """A meeting: what and when, in how many days, and how ready it is."""
    meeting = one.record.meeting
    when = wording.meeting_days(meeting) or wording("window.undated")
    line = " · ".join(filter(None, (when, one_line(meeting.place or ""))))
    badges = tuple(_readiness(one, wording)) if one.upcoming else ()
    return Row(one_line(wording.meeting_name(meeting)), one, line, badges)


def _readiness(one: MeetingOverview, wording: Wording) -> Iterator[Badge]:
    if one.days_to_go is not None:
        yield Badge(days_to_go(one.days_to_go, wording))
    if not one.counted:
        return
    if one.topics:
        ready = one.topics - one.gaps
        text = wording.count("planning.start.ready", one.topics, ready=ready)
        yield Badge(text, strong=bool(one.gaps))
    elif not one.record.documents:
        yield Badge(wording("planning.start.no_papers"))
    if one.overdue:
        yield Badge(wording.count("window.badge.overdue_long", one.overdue), strong=True)
    if one.fresh:
        yield Badge(wording.count("planning.start.fresh", one.fresh), strong=True)
    elif one.fresh is None and one.record.documents:
        yield Badge(wording("planning.start.unseen"))


def _waiting(shown: Shown, wording: Wording) -> Iterator[Row]:
    if shown.contents.waiting:
        count = wording.count("window.meetings.waiting", shown.contents.waiting)
        unsure = wording("window.meetings.unsure")
        yield Row(wording("window.meetings.review"), REVIEW, unsure, (Badge(count),))
    if shown.overdue:
        late = wording.count("commitments.overdue", shown.overdue)
        told = wording("commitments.row_told")
        yield Row(wording("commitments.row"), LEDGER, told, (Badge(late, strong=True),))


def _announced(proposal: Proposal, wording: Wording) -> Row:
    paper = paper_name(proposal.paper, wording) if proposal.paper else one_line(proposal.told)
    told = wording("planning.start.announced_in", paper=paper)
    return Row(one_line(wording.meeting(proposal.meeting)), proposal, told)


def _recent(one: Lately, wording: Wording) -> Row:
    at = one.at.astimezone()
    when = f"{wording.day(at.date())}, {at:%H:%M}"
    if one.document is not None:
        title = one_line(one.document.title or one.document.name)
        return Row(title, one, f"{paper_name(one.document, wording)} · {when}")
    sort = wording(f"planning.recent.{one.sort}")
    name = wording.meeting(one.meeting.meeting) if one.meeting else ""
    return Row(one_line(name), one, f"{sort} · {when}")


def key_of(record: object) -> object:
    """By what a row is found again after the list was read anew."""
    if isinstance(record, str):
        return record
    overview = getattr(record, "record", None)
    if overview is not None:
        return ("meeting", overview.id)
    proposed = getattr(record, "told", None)
    if proposed is not None:
        return record
    document, meeting = record.document, record.meeting  # type: ignore[attr-defined]
    return (record.sort, (document or meeting).id)  # type: ignore[attr-defined]


__all__ = ["Opened", "Shown", "key_of", "meeting_row", "rows_of"]
