"""The day a promise is due that hangs on a meeting ("in het verslag van de Top")."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.document import Certainty, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import DocumentRecord, FiledCommitment, MeetingRecord
    from briefer.related.usage import MeetingPaper, Usage

_WORD = re.compile(r"[^\W\d_]+")


class Due(NamedTuple):
    """The day something is due, how sure that is, and the paper that is waited for, once there.

    `delivered` is the day that paper came, where it is itself what was promised.
    """

    day: dt.date | None = None
    certainty: Certainty = Certainty.UNKNOWN
    paper: DocumentRecord | None = None
    delivered: dt.date | None = None


def due_of(
    commitment: FiledCommitment,
    meetings: Sequence[MeetingRecord],
    usage: Usage,
    papers: Sequence[DocumentRecord] = (),
) -> Due:
    """When it is due: on the day a staffer gave, else its own, else that of the one meeting.

    That is the first of the named organisation and format from the paper's day on; where the
    words leave that open, there is no day.  What is to be in a report is due when the report is
    in, and until then after the usual term of reports.
    """
    deadline = commitment.item.deadline
    promised = _promised(commitment, meetings, usage)
    coming = _delivery(*promised, commitment, papers) if promised is not None else None
    if deadline is not None and deadline.by_hand:
        return (coming or Due())._replace(day=deadline.day, certainty=Certainty.CERTAIN)
    if coming is not None:
        return coming
    if deadline is not None and deadline.day is not None:
        return Due(deadline.day, deadline.certainty)
    record = _hangs_on(commitment, meetings, usage)
    if deadline is None or deadline.anchor is None or record is None:
        return Due()
    sort = _paper_of(deadline.anchor, usage)
    if sort is not None:
        return _with_paper(record, sort, commitment, papers)
    return Due(_last(record), Certainty.LIKELY)


def _promised(
    commitment: FiledCommitment, meetings: Sequence[MeetingRecord], usage: Usage
) -> tuple[MeetingRecord, MeetingPaper] | None:
    """The report or agenda that a promise says will come, of its own paper's meeting."""
    own = _own(commitment, meetings)
    if own is None or own.meeting.start is None:
        return None
    cue = next((cue for cue in usage.sent if cue.search(commitment.item.text)), None)
    if cue is None:
        return None
    return own, usage.papers[str(cue.fields["paper"])]


def _delivery(
    record: MeetingRecord,
    sort: MeetingPaper,
    commitment: FiledCommitment,
    papers: Sequence[DocumentRecord],
) -> Due:
    """When a paper that is itself promised is due: by its own term, else by the usual one."""
    deadline = commitment.item.deadline
    paper = _in(record, sort, commitment, papers)
    came = paper.effective_date if paper is not None else None
    if deadline is not None and deadline.day is not None:
        return Due(deadline.day, deadline.certainty, paper, came)
    return Due(_usual(record, sort), Certainty.LIKELY, paper, came)


def _usual(record: MeetingRecord, sort: MeetingPaper) -> dt.date:
    day = _last(record) if sort.days > 0 else _first(record)
    return day + dt.timedelta(days=sort.days)


def _with_paper(
    record: MeetingRecord,
    paper: MeetingPaper,
    commitment: FiledCommitment,
    papers: Sequence[DocumentRecord],
) -> Due:
    found = _in(record, paper, commitment, papers)
    if found is not None:
        return Due(found.effective_date, Certainty.CERTAIN, found)
    return Due(_usual(record, paper), Certainty.LIKELY)


def _in(
    record: MeetingRecord,
    paper: MeetingPaper,
    commitment: FiledCommitment,
    papers: Sequence[DocumentRecord],
) -> DocumentRecord | None:
    """The paper of this kind of a meeting, when it is there; never the promise's own."""
    told = commitment.document
    return next(
        (
            one
            for one in papers
            if (one.meeting_id, one.kind) == (record.id, paper.kind)
            and one.id != told.id
            and (one.effective_date or dt.date.min) >= (told.effective_date or dt.date.min)
        ),
        None,
    )


def _paper_of(anchor: str, usage: Usage) -> MeetingPaper | None:
    named = anchor.casefold()
    return next((paper for word, paper in usage.papers.items() if named.startswith(word)), None)


def _hangs_on(
    commitment: FiledCommitment, meetings: Sequence[MeetingRecord], usage: Usage
) -> MeetingRecord | None:
    """The one meeting that an anchor names; None where it leaves that open."""
    deadline, said = commitment.item.deadline, commitment.document.effective_date
    if deadline is None or deadline.anchor is None or said is None:
        return None
    meant = _meant(deadline.anchor, _own(commitment, meetings), usage)
    if meant is None:
        return None
    organisation, formats = meant
    found = sorted(
        (
            record
            for record in meetings
            if record.meeting.organisation == organisation
            and formats & set(record.meeting.formats)
            and _last(record) >= said
            and not _is_past(record, commitment, _means(deadline.anchor, usage))
        ),
        key=lambda record: (_first(record), _last(record)),
    )
    if not found or (len(found) > 1 and _first(found[0]) == _first(found[1])):
        return None
    return found[0]


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
