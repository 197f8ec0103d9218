"""The front of a briefing: the facts of the meeting, and on one page what matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing import tables
from briefer.briefing.chapters import anchor_of
from briefer.briefing.statements import heading, own, quoted, statement
from briefer.model.manuscript import Contents, Look, Paragraph, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.briefing.citing import Sources
    from briefer.model.briefing import Briefing, Chapter, DueCommitment
    from briefer.model.manuscript import Element
    from briefer.wording import Wording


def front(briefing: Briefing, wording: Wording) -> Iterator[Element]:
    """Title and the facts of the meeting."""
    meeting = briefing.meeting.meeting
    yield own(f"{wording('briefing.title')} {wording.meeting_name(meeting)}", Look.TITLE)
    days = wording.meeting_days(meeting)
    if days:
        yield own(days, Look.SUBTITLE)
    unknown = wording("briefing.facts.unknown")
    yield tables.facts(
        {
            "name": wording.meeting_name(meeting),
            "days": days or unknown,
            "place": meeting.place or unknown,
            "papers": str(len(briefing.papers)),
            "marking": briefing.marking,
            "drafted": wording.day(briefing.today),
        },
        wording,
    )
    yield Contents(wording("briefing.contents"))


def summary(briefing: Briefing, sources: Sources) -> Iterator[Element]:
    """What matters on one page: the agenda, what is late, what is due by the meeting."""
    wording = sources.wording
    yield heading(wording, "briefing.summary.heading", 1, new_page=True)
    yield heading(wording, "briefing.summary.agenda", 2)
    if not briefing.chapters:
        yield own(wording("briefing.summary.no_agenda"))
    for chapter in briefing.chapters:
        yield _on_agenda(chapter, sources)
    overdue = [due for due in briefing.commitments if due.overdue]
    yield from _due("overdue", "nothing_overdue", overdue, sources)
    soon = [due for due in briefing.commitments if not due.overdue and _by_then(due, briefing)]
    yield from _due("due_soon", "nothing_due", soon, sources)
    chapter_name = wording("briefing.commitments.heading")
    yield own(wording("briefing.summary.to_commitments", chapter=f"‘{chapter_name}’"))


def _on_agenda(chapter: Chapter, sources: Sources) -> Paragraph:
    """A subject with a link to its chapter, and what the papers hold on it."""
    target = f"#{anchor_of(chapter)}"
    if chapter.topic is None:
        name = Span(sources.wording("briefing.chapter.general"), target=target)
    else:
        words = quoted(chapter.heading)
        name = Span(words.text, words.voice, words.language, target=target)
    return Paragraph((name, Span(f": {_state(chapter, sources)}")), Look.BULLET)


def _state(chapter: Chapter, sources: Sources) -> str:
    if chapter.gap:
        return sources.wording("briefing.summary.gap")
    count = len(chapter.now) + len(chapter.earlier)
    if not count:
        return sources.wording("briefing.summary.others_only")
    source = sources.paper(chapter.now[0].document)
    return sources.wording.count("briefing.summary.topic", count, source=source)


def _by_then(due: DueCommitment, briefing: Briefing) -> bool:
    meeting = briefing.meeting.meeting
    last = meeting.last
    if due.due is None:
        return _hangs_on(due, briefing)
    return last is not None and due.due <= last


def _hangs_on(due: DueCommitment, briefing: Briefing) -> bool:
    """Whether it was promised in this meeting's papers, with a term that hangs on a gathering."""
    ours = due.record.document.meeting_id == briefing.meeting.id
    return ours and due.deadline is not None and due.deadline.anchor is not None


def _due(name: str, nothing: str, dues: list[DueCommitment], sources: Sources) -> Iterator[Element]:
    yield heading(sources.wording, f"briefing.summary.{name}", 2)
    if not dues:
        yield own(sources.wording(f"briefing.summary.{nothing}"))
    for due in dues:
        # The telling that gives the term: an older one would contradict the days counted.
        told = due.postponed or due.record
        label = _term(due, sources.wording)
        words = due.deadline.text if due.deadline and not label else ""
        yield statement(sources, told.item.passage, told.document, label=label, speaker=words)


def _term(due: DueCommitment, wording: Wording) -> str:
    """How late, or by which day; empty where only the words of the paper tell when."""
    if due.overdue and due.days_overdue is not None:
        return f"{wording.count('briefing.summary.days_overdue', due.days_overdue)}:"
    return f"{wording.day(due.due)}:" if due.due is not None else ""


def settled(briefing: Briefing, sources: Sources) -> Iterator[Element]:
    """What is no longer owed, with the sentence that settles it; nothing where there is none."""
    wording = sources.wording
    if briefing.settled:
        yield heading(wording, "briefing.settled.heading", 2)
    for due in briefing.settled:
        state = wording(f"domain.state.{due.state}")
        label = wording("briefing.settled.state", state=state[:1].upper() + state[1:])
        yield statement(sources, due.record.item.passage, due.record.document, label=label)
        if due.evidence is None:
            continue
        passage = due.evidence.item.fulfilled_by or due.evidence.item.passage
        if passage != due.record.item.passage:
            answer = wording("briefing.settled.answer")
            yield statement(
                sources, passage, due.evidence.document, look=Look.CONTINUED, label=answer
            )


def gaps(briefing: Briefing, wording: Wording) -> Iterator[Element]:
    """What the papers do not hold, named."""
    yield heading(wording, "briefing.gaps.heading", 1)
    if briefing.gaps:
        yield heading(wording, "briefing.gaps.topics", 2)
    for topic in briefing.gaps:
        yield Paragraph((quoted(topic),), Look.BULLET)
    if not briefing.gaps:
        yield own(wording("briefing.gaps.none"))
    undated = sum(due.due is None for due in briefing.commitments)
    if undated:
        yield own(wording.count("briefing.gaps.undated", undated))
