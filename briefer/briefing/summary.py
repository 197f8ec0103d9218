"""The front of a briefing: the facts of the meeting, and on one page what matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing import tables
from briefer.briefing.chapters import bookmark_of
from briefer.briefing.elements import clean

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from briefer.briefing.page import Page
    from briefer.model.briefing import Briefing, Chapter, DueCommitment
    from briefer.wording import Wording


def write_front(page: Page, briefing: Briefing) -> None:
    """Title and the facts of the meeting."""
    wording, meeting = page.wording, briefing.meeting.meeting
    page.text(f"{wording('briefing.title')} {wording.meeting_name(meeting)}", style="Title")
    page.text(wording.meeting_days(meeting), style="Subtitle")
    unknown = wording("briefing.facts.unknown")
    tables.write_facts(
        page,
        {
            "name": wording.meeting_name(meeting),
            "days": wording.meeting_days(meeting) or unknown,
            "place": meeting.place or unknown,
            "papers": str(len(briefing.papers)),
            "marking": briefing.marking,
            "drafted": wording.day(briefing.today),
        },
    )


def write_summary(page: Page, briefing: Briefing) -> Paragraph:
    """What matters on one page; gives the paragraph before which the contents must come."""
    wording = page.wording
    page.text(wording("briefing.contents"), style="TOC Heading")
    page.heading("briefing.summary.heading", 1)
    first = page.document.paragraphs[-1]
    first.paragraph_format.page_break_before = True
    page.heading("briefing.summary.agenda", 2)
    if not briefing.chapters:
        page.text(wording("briefing.summary.no_agenda"))
    for chapter in briefing.chapters:
        heading = chapter.heading or page.wording("briefing.chapter.general")
        page.link(
            bookmark_of(chapter),
            clean(heading),
            f": {_state(page, chapter)}",
            quoted=chapter.topic is not None,
        )
    overdue = [due for due in briefing.commitments if due.overdue]
    _write_due(page, "overdue", "nothing_overdue", overdue)
    soon = [due for due in briefing.commitments if not due.overdue and _by_then(due, briefing)]
    _write_due(page, "due_soon", "nothing_due", soon)
    chapter_name = wording("briefing.commitments.heading")
    page.text(wording("briefing.summary.to_commitments", chapter=f"‘{chapter_name}’"))
    return first


def _state(page: Page, chapter: Chapter) -> str:
    if chapter.gap:
        return page.wording("briefing.summary.gap")
    count = len(chapter.now) + len(chapter.earlier)
    if not count:
        return page.wording("briefing.summary.others_only")
    source = page.paper(chapter.now[0].document)
    return page.wording.count("briefing.summary.topic", count, source=source)


def _by_then(due: DueCommitment, briefing: Briefing) -> bool:
    meeting = briefing.meeting.meeting
    last = meeting.last
    if due.due is None:
        return _hangs_on(due, briefing)
    return last is not None and due.due <= last


def _hangs_on(due: DueCommitment, briefing: Briefing) -> bool:
    """Whether it was promised in this meeting's papers, with a term that hangs on a gathering."""
    own = due.record.document.meeting_id == briefing.meeting.id
    return own and due.deadline is not None and due.deadline.anchor is not None


def _write_due(page: Page, heading: str, nothing: str, dues: list[DueCommitment]) -> None:
    page.heading(f"briefing.summary.{heading}", 2)
    if not dues:
        page.text(page.wording(f"briefing.summary.{nothing}"))
    for due in dues:
        # The telling that gives the term: an older one would contradict the days counted.
        told = due.postponed or due.record
        page.statement(told.item.passage, told.document, **_term(due, page.wording))


def _term(due: DueCommitment, wording: Wording) -> dict[str, str]:
    """How late, by which day, or else the words of the paper for when, as what comes before."""
    if due.overdue and due.days_overdue is not None:
        return {"label": wording.count("briefing.summary.days_overdue", due.days_overdue) + ":"}
    if due.due is not None:
        return {"label": f"{wording.day(due.due)}:"}
    return {"speaker": due.deadline.text if due.deadline else ""}


def write_settled(page: Page, briefing: Briefing) -> None:
    """What is no longer owed, with the sentence that settles it; nothing where there is none."""
    if briefing.settled:
        page.heading("briefing.settled.heading", 2)
    for due in briefing.settled:
        state = page.wording(f"domain.state.{due.state}")
        label = page.wording("briefing.settled.state", state=state[:1].upper() + state[1:])
        page.statement(due.record.item.passage, due.record.document, label=label)
        if due.evidence is not None:
            passage = due.evidence.item.fulfilled_by or due.evidence.item.passage
            if passage != due.record.item.passage:
                answer = page.wording("briefing.settled.answer")
                page.statement(passage, due.evidence.document, style="List Continue", label=answer)


def write_gaps(page: Page, briefing: Briefing) -> None:
    """What the papers do not hold, named."""
    wording = page.wording
    page.heading("briefing.gaps.heading", 1)
    if briefing.gaps:
        page.heading("briefing.gaps.topics", 2)
    for topic in briefing.gaps:
        page.text(topic, style="List Bullet")
    if not briefing.gaps:
        page.text(wording("briefing.gaps.none"))
    undated = sum(due.due is None for due in briefing.commitments)
    if undated:
        page.text(wording.count("briefing.gaps.undated", undated))
