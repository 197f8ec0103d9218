"""The corridor of comparing: meetings laid side by side, shown or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer import markings
from briefer.briefing.side_by_side import compose_comparison, compose_history
from briefer.drafts import AS_IT_IS, free_name, write_manuscript
from briefer.errors import NoSuchRecordError, TooFewMeetingsError
from briefer.model.comparison import Stage, TopicHistory
from briefer.related.comparison import aligned, compare
from briefer.writing import to_page

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.drafts import Output
    from briefer.model.comparison import Comparison
    from briefer.model.manuscript import Manuscript
    from briefer.model.records import FiledPosition
    from briefer.store import Store
    from briefer.wording import Wording
    from briefer.writing import Page

LEAST = 2
#: More columns than this are too narrow to read.
MOST = 4


def side_by_side(store: Store, meeting_ids: Sequence[int]) -> Comparison:
    """Two to four meetings with the positions of their papers.

    Raises:
        TooFewMeetingsError: fewer than two, or more than four.
        NoSuchRecordError: there is no such meeting.
    """
    chosen = list(dict.fromkeys(meeting_ids))
    if not LEAST <= len(chosen) <= MOST:
        raise TooFewMeetingsError(least=LEAST, most=MOST)
    meetings = [store.meeting(number) for number in chosen]
    positions = {
        meeting.id: store.positions(
            document_ids=[paper.id for paper in store.documents(meeting_id=meeting.id)]
        )
        for meeting in meetings
    }
    topics = {p.topic_id for said in positions.values() for p in said if p.topic_id is not None}
    return compare(meetings, positions, store.topics(), store.kin_among(topics))


def history(store: Store, topic_id: int) -> TopicHistory:
    """All that the papers hold on a topic and those akin to it, the latest time first.

    Raises:
        NoSuchRecordError: there is no such topic.
    """
    topic = next((one for one in store.topics() if one.id == topic_id), None)
    if topic is None:
        raise NoSuchRecordError(asked=topic_id)
    meetings = {record.id: record for record in store.meetings()}
    akin = {one.id: one for one in store.related_topics(topic_id)}
    told: dict[tuple[int, int], list[FiledPosition]] = {}
    positions = store.positions(topic_ids=[topic_id, *akin])
    for position in positions:
        told.setdefault(_occasion(position), []).append(position)

    def day(said: list[FiledPosition]) -> tuple[int, int]:
        meeting = meetings.get(said[0].document.meeting_id or 0)
        start = meeting.meeting.start if meeting else said[0].document.effective_date
        return (start.toordinal() if start else 0, said[0].document.id)

    before: list[FiledPosition] = []
    stages: list[Stage] = []
    for said in sorted(told.values(), key=day):
        paper = said[0].document
        lines = aligned([before, said])
        stages.append(Stage(meetings.get(paper.meeting_id or 0), paper, lines))
        before = said
    used = {position.topic_id for position in positions}
    related = tuple(one for one in akin.values() if one.id in used)
    return TopicHistory(topic, tuple(reversed(stages)), related)


def _occasion(position: FiledPosition) -> tuple[int, int]:
    """A meeting's papers go together; a paper without a meeting stands alone."""
    paper = position.document
    return (paper.meeting_id, 0) if paper.meeting_id else (0, paper.id)


def write(
    shown: Comparison | TopicHistory,
    wording: Wording,
    target: Path,
    today: dt.date,
    *,
    output: Output = AS_IT_IS,
    marking: str | None = None,
) -> Path:
    """Write what is shown as a file of the kind its name ends in; gives its path.

    Without a `marking` it bears the highest of the papers it quotes.

    Raises:
        TargetNameError: it cannot be written as a file of such a name.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    manuscript = _composed(shown, wording, today, marking)
    return write_manuscript(manuscript, wording, target, output)


def page(shown: Comparison | TopicHistory, wording: Wording, today: dt.date) -> Page:
    """What is shown, to be printed as `write` has it."""
    return to_page(_composed(shown, wording, today), wording)


def _composed(
    shown: Comparison | TopicHistory, wording: Wording, today: dt.date, marking: str | None = None
) -> Manuscript:
    level = marking or markings.highest(p.document.marking for p in shown.positions)
    if isinstance(shown, TopicHistory):
        return compose_history(shown, wording, today, level)
    return compose_comparison(shown, wording, today, level)


def suggested_name(
    shown: Comparison | TopicHistory, wording: Wording, today: dt.date, folder: Path | None = None
) -> str:
    """A file name of the day and the latest meeting, or the topic, still free in `folder`."""
    if isinstance(shown, TopicHistory):
        name = "briefing.comparison.file_name"
        return free_name(name, wording, today, shown.topic.name, folder=folder)
    latest = shown.meetings[-1].meeting
    return free_name(
        "briefing.comparison.file_name",
        wording,
        latest.start or today,
        wording.meeting_name(latest),
        folder=folder,
    )
