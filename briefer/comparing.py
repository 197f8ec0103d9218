"""The corridor of comparing: meetings laid side by side, shown or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing.side_by_side import compose_comparison
from briefer.drafts import AS_IT_IS, UNMARKED, free_name, write_manuscript
from briefer.errors import TooFewMeetingsError
from briefer.related.comparison import compare

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.drafts import Output
    from briefer.model.comparison import Comparison
    from briefer.store import Store
    from briefer.wording import Wording

#: More columns than this are too narrow to read.
MOST = 4
_LEAST = 2


def side_by_side(store: Store, meeting_ids: Sequence[int]) -> Comparison:
    """Two to four meetings with the positions of their papers.

    Raises:
        TooFewMeetingsError: fewer than two, or more than four.
        NoSuchRecordError: there is no such meeting.
    """
    chosen = list(dict.fromkeys(meeting_ids))
    if not _LEAST <= len(chosen) <= MOST:
        raise TooFewMeetingsError(least=_LEAST, most=MOST)
    meetings = [store.meeting(number) for number in chosen]
    positions = {
        meeting.id: store.positions(
            document_ids=[paper.id for paper in store.documents(meeting_id=meeting.id)]
        )
        for meeting in meetings
    }
    return compare(meetings, positions, store.topics())


def write(
    comparison: Comparison,
    wording: Wording,
    target: Path,
    today: dt.date,
    *,
    output: Output = AS_IT_IS,
    marking: str = UNMARKED,
) -> Path:
    """Write a comparison as a file of the kind its name ends in; gives its path.

    Raises:
        TargetNameError: it cannot be written as a file of such a name.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    return write_manuscript(
        compose_comparison(comparison, wording, today, marking), wording, target, output
    )


def suggested_name(
    comparison: Comparison, wording: Wording, today: dt.date, folder: Path | None = None
) -> str:
    """A file name of the day and the latest meeting that is still free in `folder`."""
    latest = comparison.meetings[-1].meeting
    return free_name(
        "briefing.comparison.file_name",
        wording,
        latest.start or today,
        wording.meeting_name(latest),
        folder=folder,
    )
