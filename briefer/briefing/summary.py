"""The front of a briefing: the facts of the meeting, and on one page what matters."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefer.briefing import tables
from briefer.briefing.composition import anchor_of
from briefer.briefing.statements import own, quoted, statement
from briefer.briefing.templates import title_of
from briefer.model.document import GIVEN_BY_HAND, Certainty
from briefer.model.draft import Part
from briefer.model.manuscript import Look, Paragraph, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.briefing.composition import Composition
    from briefer.model.briefing import DueCommitment
    from briefer.model.draft import Draft, Marking, Section, Statement
    from briefer.model.manuscript import Element
    from briefer.wording import Wording


#: The facts in the one line that a form of two pages has room for.
_IN_A_LINE = ("place", "drafted", "marking")
#: A term that hangs on the meeting comes to an end this soon after it.
_SOON_AFTER = dt.timedelta(days=31)


def front(composition: Composition) -> Iterator[Element]:
    """Title, and the facts of the meeting."""
    wording, draft = composition.wording, composition.draft
    meeting = draft.meeting.meeting
    yield own(f"{title_of(draft.template, wording)} {wording.meeting_name(meeting)}", Look.TITLE)
    days = wording.meeting_days(meeting)
    if days:
        yield own(days, Look.SUBTITLE)
    unknown = wording("briefing.facts.unknown")
    values = {
        "name": wording.meeting_name(meeting),
        "days": days or unknown,
        "place": meeting.place or unknown,
        "papers": str(len(draft.papers)),
        "marking": _marking(draft.marking, wording),
        "drafted": wording.day(draft.day),
    }
    if composition.short:
        told = (f"{wording(f'briefing.facts.{key}')}: {values[key]}" for key in _IN_A_LINE)
        yield own(" · ".join(told))
        return
    yield tables.facts(values, wording)


def _marking(marking: Marking, wording: Wording) -> str:
    """The level, with who set it, when and until when as far as that was given."""
    told = [marking.level]
    if marking.set_by:
        told.append(wording("briefing.facts.set_by", who=marking.set_by))
    if marking.set_on:
        told.append(wording("briefing.facts.set_on", day=wording.day(marking.set_on)))
    if marking.until:
        told.append(wording("briefing.facts.until", day=wording.day(marking.until)))
    return ", ".join(told)


def agenda(composition: Composition) -> Iterator[Element]:
    """Every subject with a link to its chapter, and what the papers hold on it."""
    topics = composition.draft.of(Part.TOPICS)
    if topics is None or not topics.on:
        return
    if not topics.sections:
        yield own(composition.wording("briefing.summary.no_agenda"))
    for topic in topics.sections:
        if topic.on:
            name = _linked(topic, composition)
            yield Paragraph((name, Span(f": {_state(topic, composition)}")), Look.BULLET)


def _linked(topic: Section, composition: Composition) -> Span:
    target = f"#{anchor_of(topic)}"
    if topic.title or topic.topic_id is None:
        name = topic.title or composition.wording("briefing.chapter.general")
        return Span(name, target=target)
    words = quoted(topic.heading)
    return Span(words.text, words.voice, words.language, target=target)


def _state(topic: Section, composition: Composition) -> str:
    said = _positions(topic, composition)
    if said:
        paper = said[0].document
        ours = paper.meeting_id == composition.draft.meeting.id
        kind = composition.wording(f"domain.kind.{paper.kind}")
        source = kind if ours else composition.sources.paper(paper)
        return composition.wording.count("briefing.summary.topic", len(said), source=source)
    if topic.topic_id is None:
        return composition.wording("briefing.summary.others_only")
    # What was left out or may not be public is on record, but not here.
    return composition.wording(f"briefing.summary.{'gap' if topic.gap else 'not_told'}")


def _positions(topic: Section, composition: Composition) -> tuple[Statement, ...]:
    """All positions on a topic, the latest first."""
    parts = (topic.below(Part.POSITION), topic.below(Part.EARLIER))
    found = (composition.quoted(part) for part in parts if part is not None and part.on)
    return tuple(statement for part in found for statement in part)


def overdue(composition: Composition) -> Iterator[Element]:
    """What is past its day and still owed."""
    late = [due for due in owed(composition) if due.overdue]
    yield from _dues(late, "nothing_overdue", composition)


def due_soon(composition: Composition) -> Iterator[Element]:
    """What is to be done before or at the meeting."""
    soon = [d for d in owed(composition) if not d.overdue and _by_then(d, composition.draft)]
    yield from _dues(soon, "nothing_due", composition)
    promises = composition.draft.of(Part.PROMISES)
    if promises is not None and promises.on:
        chapter = f"‘{composition.name(promises)}’"
        yield own(composition.wording("briefing.summary.to_commitments", chapter=chapter))


def owed(composition: Composition) -> tuple[DueCommitment, ...]:
    """Every commitment of the draft that is still owed and was not left out.

    One that the staffer moved from the table to another section is owed as well.
    """
    section = composition.draft.of(Part.PROMISES)
    if section is None:
        barred = composition.draft.barred if composition.public else frozenset()
        found = (s.commitment for s in composition.draft.statements if s.key not in barred)
        return tuple(due for due in found if due is not None and due.state.owed)
    here = {block.quoted for block in section.blocks}
    moved = (
        statement
        for other in composition.draft.walk()
        for statement in composition.quoted(other)
        if statement.key not in here
    )
    told = dict.fromkeys((*composition.quoted(section), *moved))
    return tuple(s.commitment for s in told if s.commitment and s.commitment.state.owed)


def _by_then(due: DueCommitment, draft: Draft) -> bool:
    last = draft.meeting.meeting.last
    if due.due is None:
        return _hangs_on(due, draft)
    if last is None or due.due <= last:
        return last is not None
    given = due.deadline
    anchored = given is not None and given.anchor is not None and given.day is None
    return anchored and due.due - last <= _SOON_AFTER


def _hangs_on(due: DueCommitment, draft: Draft) -> bool:
    """Whether it was promised in this meeting's papers, with a term that hangs on a gathering."""
    ours = due.record.document.meeting_id == draft.meeting.id
    return ours and due.deadline is not None and due.deadline.anchor is not None


def _dues(
    dues: Sequence[DueCommitment], nothing: str, composition: Composition
) -> Iterator[Element]:
    if not dues:
        yield own(composition.wording(f"briefing.summary.{nothing}"))
    most = composition.room.dues
    ordered = sorted(dues, key=lambda due: due.due or dt.date.max)
    for due in ordered[:most]:
        # The telling that gives the term: an older one would contradict the days counted.
        told = due.postponed or due.record
        label = term_of(due, composition.wording)
        words = due.deadline.text if due.deadline and not label else ""
        if due.deadline and due.deadline.rule == GIVEN_BY_HAND:
            by_hand = "".join(s.text for s in tables.term_words(due.deadline, composition.wording))
            label, words = label or f"{by_hand[:1].upper()}{by_hand[1:]}:", ""
        yield statement(
            composition.sources,
            told.item.passage,
            told.document,
            label=label,
            speaker=words,
            doubtful=told.doubtful,
        )
    if most is not None and len(ordered) > most:
        yield own(composition.wording.count("briefing.more.dues", len(ordered) - most))


def term_of(due: DueCommitment, wording: Wording) -> str:
    """How late, or by which day; empty where only the words of the paper tell when.

    A day that was reckoned from those words, or given by hand, is told to be, lest it be taken for
    the paper's own.
    """
    if due.overdue and due.days_overdue is not None:
        told = wording.count("briefing.summary.days_overdue", due.days_overdue)
    elif due.due is None:
        return ""
    else:
        told = wording.day(due.due)
        if due.certainty is Certainty.LIKELY:
            told = wording("briefing.summary.derived", day=told)
    by_hand = due.deadline is not None and due.deadline.by_hand
    return f"{wording('telling.by_hand', term=told) if by_hand else told}:"


def settled(dues: Sequence[DueCommitment], composition: Composition) -> Iterator[Paragraph]:
    """What is no longer owed, with the sentence that settles it."""
    wording, sources = composition.wording, composition.sources
    for due in dues:
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
