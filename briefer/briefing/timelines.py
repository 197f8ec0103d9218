"""The pictures of a draft: when what was said on a topic, and when the promises are due."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.briefing.citing import named
from briefer.model.draft import Part
from briefer.model.timeline import Lane, Mark, Shape, Timeline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from briefer.briefing.composition import Composition
    from briefer.model.briefing import DueCommitment
    from briefer.model.draft import Section, Statement
    from briefer.wording import Wording

#: So many promises can be read on one picture; the nearest are shown.
_MOST = 14
_LONGEST = 100
#: A line of time has at least two moments on it.
_MOMENTS = 2
_SORTS = ("position", "ally", "question")
_SHAPES = {"position": Shape.DOT, "ally": Shape.RING, "question": Shape.DIAMOND}


def of_topic(topic: Section, composition: Composition) -> Timeline | None:
    """When which paper spoke of a topic; None where there is nothing with a day to show."""
    wording = composition.wording
    said = [s for section in topic.walk() for s in composition.quoted(section)]
    lanes = tuple(
        Lane(wording(f"briefing.timeline.{sort}"), marks)
        for sort in _SORTS
        if (marks := tuple(_by_paper(said, sort, composition)))
    )
    if len({mark.day for lane in lanes for mark in lane.marks}) < _MOMENTS:
        return None
    name = composition.wording("briefing.chapter.general") if not topic.heading else topic.heading
    title = wording("briefing.timeline.topic", topic=topic.title or name)
    # Each lane bears its name, so that its marks need none.
    told = ". ".join(
        f"{lane.name}: {'; '.join(wording.day(mark.day) for mark in lane.marks)}" for lane in lanes
    )
    return Timeline(title, lanes, composition.draft.day, (), f"{told}.")


def _by_paper(said: Iterable[Statement], sort: str, composition: Composition) -> Iterator[Mark]:
    of_sort = [s.document for s in said if s.key.startswith(f"{sort}:")]
    counts = Counter(paper.effective_date for paper in of_sort)
    names: dict[dt.date, dict[str, None]] = {}
    meetings = dict(composition.draft.meetings)
    for paper in sorted(of_sort, key=lambda paper: paper.id):
        if paper.effective_date is not None:
            meeting = meetings.get(paper.meeting_id or 0)
            name = named(paper, meeting, composition.wording)
            names.setdefault(paper.effective_date, {})[name] = None
    for day, told in sorted(names.items()):
        yield Mark(day, _SHAPES[sort], ", ".join(told), counts[day])


def of_promises(composition: Composition) -> Timeline | None:
    """The promises by the day they are due, the nearest on top; None where none has a day."""
    wording, day = composition.wording, composition.draft.day
    section = composition.draft.of(Part.PROMISES)
    dues = [d for d in composition.dues(section) if d.due and d.state.owed] if section else []
    if not dues:
        return None
    nearest = sorted(dues, key=lambda due: (due.due or day, due.record.id))[:_MOST]
    lanes = tuple(Lane(_short(due), (_due_mark(due, day, wording),)) for due in nearest)
    title = wording("briefing.timeline.promises")
    legend = (
        (Shape.CROSS, wording("briefing.timeline.overdue")),
        (Shape.DOT, wording("briefing.timeline.due")),
    )
    told = "; ".join(
        f"{wording.day(lane.marks[0].day)}, {lane.marks[0].name}: {lane.name.removesuffix('.')}"
        for lane in lanes
    )
    return Timeline(title, lanes, day, legend, f"{told}.")


def _due_mark(due: DueCommitment, day: dt.date, wording: Wording) -> Mark:
    shape = Shape.CROSS if due.overdue else Shape.DOT
    return Mark(due.due or day, shape, wording.name(due.record.item.by))


def _short(due: DueCommitment) -> str:
    """What was promised; a subject that only opens the sentence says too little."""
    promise = due.record.item
    opening = not promise.subject or promise.text.startswith(promise.subject.rstrip(" …."))
    words = promise.text if opening else promise.subject
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rsplit(' ', 1)[0]}…"
