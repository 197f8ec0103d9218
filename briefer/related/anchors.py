"""The day a promise is due that hangs on a meeting ("in het verslag van de Top")."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.document import Certainty, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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


@dataclass(frozen=True, slots=True)
class OnRecord:
    """The meetings by number and by organisation, and the papers of each, in their order."""

    meetings: Mapping[int, MeetingRecord]
    of_organisation: Mapping[str, Sequence[MeetingRecord]]
    papers: Mapping[int, Sequence[DocumentRecord]]


def on_record(meetings: Iterable[MeetingRecord], papers: Iterable[DocumentRecord] = ()) -> OnRecord:
    """What promises are held against, laid out so that each looks up only what is its own."""
    by_number = {record.id: record for record in meetings}
    of_organisation: defaultdict[str, list[MeetingRecord]] = defaultdict(list)
    for record in by_number.values():
        of_organisation[record.meeting.organisation].append(record)
    of_meeting: defaultdict[int, list[DocumentRecord]] = defaultdict(list)
    for paper in papers:
        if paper.meeting_id is not None:
            of_meeting[paper.meeting_id].append(paper)
    return OnRecord(by_number, of_organisation, of_meeting)


def due_of(commitment: FiledCommitment, known: OnRecord, usage: Usage) -> Due:
    """When it is due: on the day a staffer gave, else its own, else that of the one meeting.

    That is the first of the named organisation and format from the paper's day on; where the
    words leave that open, there is no day.  What is to be in a report is due when the report is
    in, and until then after the usual term of reports.
    """
    deadline = commitment.item.deadline
    promised = _promised(commitment, known, usage)
    coming = _delivery(*promised, commitment, known, usage) if promised is not None else None
    if deadline is not None and deadline.by_hand:
        return (coming or Due())._replace(day=deadline.day, certainty=Certainty.CERTAIN)
    if coming is not None:
        return coming
    if deadline is not None and deadline.day is not None:
        return Due(deadline.day, deadline.certainty)
    record = _hangs_on(commitment, known, usage)
    if deadline is None or deadline.anchor is None or record is None:
        return Due()
    sort = _paper_of(deadline.anchor, usage)
    if sort is not None:
        return _with_paper(record, sort, commitment, known)
    return Due(_last(record), Certainty.LIKELY)


def _promised(
    commitment: FiledCommitment, known: OnRecord, usage: Usage
) -> tuple[MeetingRecord, MeetingPaper] | None:
    """The report or agenda that a promise says will come, of its own paper's meeting."""
    own = _own(commitment, known)
    if own is None or own.meeting.start is None:
        return None
    for cue in usage.sent:
        if cue.search(commitment.item.text):
            return own, usage.papers[str(cue.fields["paper"])]
    return None


def _delivery(
    record: MeetingRecord,
    sort: MeetingPaper,
    commitment: FiledCommitment,
    known: OnRecord,
    usage: Usage,
) -> Due:
    """When a paper that is itself promised is due: by its own term, else by the usual one."""
    deadline = commitment.item.deadline
    paper = _in(record, sort, commitment, known)
    came = paper.effective_date if paper is not None else None
    if deadline is not None and deadline.day is not None:
        return Due(deadline.day, deadline.certainty, paper, came)
    if deadline is not None and "elsewhere" in _means(deadline.anchor or "", usage):
        # Before a debate, of which no paper gives the day: the usual term may well be too late.
        return Due(None, Certainty.UNKNOWN, paper, came)
    return Due(_usual(record, sort), Certainty.LIKELY, paper, came)


def _usual(record: MeetingRecord, sort: MeetingPaper) -> dt.date:
    day = _last(record) if sort.days > 0 else _first(record)
    return day + dt.timedelta(days=sort.days)


def _with_paper(
    record: MeetingRecord,
    paper: MeetingPaper,
    commitment: FiledCommitment,
    known: OnRecord,
) -> Due:
    found = _in(record, paper, commitment, known)
    if found is not None:
        return Due(found.effective_date, Certainty.CERTAIN, found)
    return Due(_usual(record, paper), Certainty.LIKELY)


def _in(
    record: MeetingRecord,
    paper: MeetingPaper,
    commitment: FiledCommitment,
    known: OnRecord,
) -> DocumentRecord | None:
    """The paper of this kind of a meeting, when it is there; never the promise's own."""
    told = commitment.document
    return next(
        (
            one
            for one in known.papers.get(record.id, ())
            if one.kind == paper.kind
            and one.id != told.id
            and (one.effective_date or dt.date.min) >= (told.effective_date or dt.date.min)
        ),
        None,
    )


def _paper_of(anchor: str, usage: Usage) -> MeetingPaper | None:
    named = anchor.casefold()
    return next((paper for word, paper in usage.papers.items() if named.startswith(word)), None)


def _hangs_on(commitment: FiledCommitment, known: OnRecord, usage: Usage) -> MeetingRecord | None:
    """The one meeting that an anchor names; None where it leaves that open."""
    deadline, said = commitment.item.deadline, commitment.document.effective_date
    if deadline is None or deadline.anchor is None or said is None:
        return None
    meant = _meant(deadline.anchor, _own(commitment, known), usage)
    if meant is None:
        return None
    organisation, formats = meant
    found = sorted(
        (
            record
            for record in known.of_organisation.get(organisation, ())
            if formats & set(record.meeting.formats)
            and _last(record) >= said
            and _in_named_month(record, commitment, usage)
            and not _is_past(record, commitment, _means(deadline.anchor, usage))
        ),
        key=lambda record: (_first(record), _last(record)),
    )
    if not found or (len(found) > 1 and _first(found[0]) == _first(found[1])):
        return None
    return found[0]


def _in_named_month(record: MeetingRecord, commitment: FiledCommitment, usage: Usage) -> bool:
    """Whether it is in the month said right after its name ("ministeriële van februari 2027")."""
    deadline = commitment.item.deadline
    if deadline is None or not deadline.anchor:
        return True
    # The term ends with the name of the meeting; its month stands behind it in the sentence.
    _, _, behind = commitment.item.text.partition(deadline.anchor)
    said = usage.named_month.match(behind)
    if said is None or record.meeting.start is None:
        return True
    year, starts = said["year"], record.meeting.start
    same_month = starts.month == usage.months[said["month"].casefold()]
    return same_month and year in (None, str(starts.year))


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


def _own(commitment: FiledCommitment, known: OnRecord) -> MeetingRecord | None:
    number = commitment.document.meeting_id
    return known.meetings.get(number) if number is not None else None


def _is_past(record: MeetingRecord, commitment: FiledCommitment, means: set[str]) -> bool:
    """Whether it is the paper's own meeting and the paper looks beyond it."""
    own = record.id == commitment.document.meeting_id
    return own and ("next" in means or commitment.document.kind is Kind.VERSLAG)


def _first(record: MeetingRecord) -> dt.date:
    return record.meeting.start or dt.date.min


def _last(record: MeetingRecord) -> dt.date:
    return record.meeting.last or dt.date.min
