"""The day a promise is due that hangs on a meeting ("in het verslag van de Top")."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from briefer.model.document import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import FiledCommitment, MeetingRecord
    from briefer.related.usage import Usage

_WORD = re.compile(r"[^\W\d_]+")


def due_of(
    commitment: FiledCommitment, meetings: Sequence[MeetingRecord], usage: Usage
) -> dt.date | None:
    """The day it is due: its own, else the last day of the one meeting it hangs on.

    That is the first of the named organisation and format from the paper's day on; where the
    words leave that open, there is no day.
    """
    deadline = commitment.item.deadline
    if deadline is None or deadline.day is not None or deadline.anchor is None:
        return deadline.day if deadline else None
    meant = _meant(deadline.anchor, _own(commitment, meetings), usage)
    said = commitment.document.effective_date
    if meant is None or said is None:
        return None
    organisation, formats = meant
    days = sorted(
        (_first(record), _last(record))
        for record in meetings
        if record.meeting.organisation == organisation
        and formats & set(record.meeting.formats)
        and _last(record) >= said
        and not _is_past(record, commitment, _means(deadline.anchor, usage))
    )
    if not days or (len(days) > 1 and days[0][0] == days[1][0]):
        return None
    return days[0][1]


def _meant(
    anchor: str, own: MeetingRecord | None, usage: Usage
) -> tuple[str, frozenset[str]] | None:
    """The organisation and formats an anchor names; None where it leaves them open."""
    means = _means(anchor, usage)
    if "elsewhere" in means:
        return None
    named = next((cue for cue in usage.meetings if cue.search(anchor)), None)
    organisation = str(named.fields["organisation"]) if named else None
    if named is not None and "format" in named.fields:
        return str(named.fields["organisation"]), frozenset({str(named.fields["format"])})
    if organisation is None and own is not None:
        organisation = own.meeting.organisation
    if organisation is None:
        return None
    if "summit" in means:
        return organisation, usage.summits
    if "series" in means and own is not None and own.meeting.organisation == organisation:
        return organisation, frozenset(own.meeting.formats)
    return None


def _means(anchor: str, usage: Usage) -> set[str]:
    words = _WORD.findall(anchor.casefold())
    return {usage.gatherings[word] for word in words if word in usage.gatherings}


def _own(commitment: FiledCommitment, meetings: Sequence[MeetingRecord]) -> MeetingRecord | None:
    number = commitment.document.meeting_id
    return next((record for record in meetings if record.id == number), None)


def _is_past(record: MeetingRecord, commitment: FiledCommitment, means: set[str]) -> bool:
    """Whether it is the paper's own meeting and the paper looks beyond it."""
    own = record.id == commitment.document.meeting_id
    return own and ("next" in means or commitment.document.kind is Kind.VERSLAG)


def _first(record: MeetingRecord) -> dt.date:
    return record.meeting.start or dt.date.min


def _last(record: MeetingRecord) -> dt.date:
    return record.meeting.last or dt.date.min
