"""A draft as a manuscript: every section in its order, quotations and own text as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing import summary, tables, timelines, topic_parts, withholding
from briefer.briefing.composition import anchor_of, composition_of
from briefer.briefing.drawing import to_svg
from briefer.briefing.filling import fitting
from briefer.briefing.interleaving import blocks_of
from briefer.briefing.length import NEUTRAL
from briefer.briefing.promise_table import stages
from briefer.briefing.room import topics_told
from briefer.briefing.statements import label, own, quoted
from briefer.briefing.templates import is_list, pages_for, title_of
from briefer.model.draft import Part
from briefer.model.manuscript import (
    Contents,
    Heading,
    Look,
    Manuscript,
    Paragraph,
    Picture,
    Span,
)
from briefer.model.owed import Owed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefer.briefing.composition import Composition
    from briefer.briefing.length import Sheet
    from briefer.briefing.room import Room
    from briefer.model.draft import Draft, Section, Statement
    from briefer.model.manuscript import Element
    from briefer.wording import Wording

_NEW_PAGE = frozenset({Part.SUMMARY, Part.TOPICS})


def compose(
    draft: Draft,
    wording: Wording,
    *,
    public: bool = False,
    origin: str = "",
    sheet: Sheet = NEUTRAL,
) -> Manuscript:
    """The whole text; with `public` without the blocks that may not be made public.

    A form of so many pages is cut to what fits on them on this `sheet`.

    Every quoted sentence stands as in its paper and has its source: paper, day, page and
    paragraph; whatever else stands in the text is the staffer's, or is counted from the draft.
    """
    draft = withholding.everywhere(draft) if public else draft
    name = wording.meeting(draft.meeting.meeting)
    return Manuscript(
        title=f"{title_of(draft.template, wording)} {name}",
        subject=wording("briefing.subject", meeting=name),
        keywords=f"{wording('briefing.keywords')}; {draft.marking.level}",
        marking=draft.marking.level,
        day=draft.day,
        language=wording.language,
        origin=origin,
        elements=_fitting(draft, wording, sheet, public=public),
        landscape=is_list(draft.template),
    )


def _fitting(draft: Draft, wording: Wording, sheet: Sheet, *, public: bool) -> tuple[Element, ...]:
    """All there is; of a form of so many pages as much as fits on them."""

    def make(room: Room | None) -> tuple[Element, ...]:
        return tuple(_elements(draft, composition_of(draft, wording, public=public, room=room)))

    pages = pages_for(draft.template)
    return fitting(make, draft, pages, sheet) if pages else make(None)


def _elements(draft: Draft, composition: Composition) -> Iterator[Element]:
    """Everything in its order; the list of sources is made last, when all is cited."""
    last = sorted(draft.sections, key=lambda section: section.part is Part.SOURCES)
    made = {section.id: tuple(_section(section, 1, composition)) for section in last}
    barred = tuple(withholding.grounds(_in_the_text(draft.sections), composition))
    for section in draft.sections:
        if section.part is Part.SOURCES:
            yield from barred
        yield from made[section.id]
    if draft.of(Part.SOURCES) is None:
        yield from barred


def _in_the_text(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections that are on, and those below them."""
    for section in sections:
        if section.on:
            yield section
            yield from _in_the_text(section.sections)


def _section(section: Section, level: int, composition: Composition) -> Iterator[Element]:
    """A section with its heading, or nothing where it is off or has nothing to say."""
    if not section.on:
        return
    if section.part is Part.FRONT:
        yield from summary.front(composition)
        # Own text is about the meeting: below its facts, and not below the heading of the contents.
        yield from blocks_of(section, level, composition)
        if not composition.short:
            yield Contents(composition.wording("briefing.contents"))
        return
    if section.part is Part.SUMMARY and composition.short:
        # In a form of two pages nothing has to be told on one.
        yield from _body(section, level - 1, composition)
        return
    body = tuple(_body(section, level, composition))
    if body:
        new_page = section.part in _NEW_PAGE and not composition.short
        yield composition.heading(section, level, new_page=new_page)
        yield from body


def _body(section: Section, level: int, composition: Composition) -> Iterator[Element]:
    """What stands under the heading: the program's part, own text, and the sections below."""
    make = _PARTS.get(section.part)
    if make is not None:
        yield from make(section, composition)
    yield from blocks_of(section, level, composition, _TABLES.get(section.part))
    for below in _below(section, composition):
        if below.part is Part.TOPIC:
            yield from _topic(below, level + 1, composition)
        else:
            yield from _section(below, level + 1, composition)
    yield from _other_topics(section, composition)


def _below(section: Section, composition: Composition) -> tuple[Section, ...]:
    """The sections below one; of topics those for which there is room."""
    if section.part is not Part.TOPICS:
        return section.sections
    topics = [topic for topic in section.sections if topic.on]
    return topics_told(topics, composition.room.topics, public=composition.public)


def _other_topics(section: Section, composition: Composition) -> Iterator[Element]:
    """The topics for which there is no room, by name."""
    told = {below.id for below in _below(section, composition)}
    left = [below for below in section.sections if below.on and below.id not in told]
    if left:
        spans = [Span(composition.wording("briefing.more.topics"))]
        for place, topic in enumerate(left):
            spans += [*([Span("; ")] if place else ()), _topic_name(topic, composition)]
        yield Paragraph((*spans, Span(".")))


def _verbatim(section: Section, composition: Composition) -> Iterator[Element]:
    """How to read the quotations below, and the mark of doubt where one of them bears it."""
    if not section.sections:
        return
    wording, shown = composition.wording, (s for t in section.sections for s in t.walk())
    told = [] if composition.short else [wording("briefing.chapter.verbatim")]
    if composition.earlier_left:
        told.append(wording("telling.earlier_left"))
    if any(one.doubtful for below in shown for one in _told_of(below, composition)):
        told.append(_doubt(wording))
    if told:
        yield own(" ".join(told))


def _told_of(section: Section, composition: Composition) -> Iterator[Statement]:
    """The statements of a section that there is room for."""
    left = {block.quoted for block in composition.cut(section)}
    return (one for one in composition.quoted(section) if one.key not in left)


def _doubt(wording: Wording) -> str:
    """What the mark of doubt says."""
    return wording("briefing.chapter.doubt", mark=wording("briefing.check.mark"))


def _topic(topic: Section, level: int, composition: Composition) -> Iterator[Element]:
    """A topic with its parts; its heading stands in the words of the papers."""
    if not topic.on:
        return
    wording = composition.wording
    name = _topic_name(topic, composition)
    yield Heading((name,), level, anchor_of(topic), section=topic.id)
    if topic.related and not composition.short:
        topics = "; ".join(topic.related)
        yield own(wording("briefing.chapter.related", topics=topics), together=True)
    yield from blocks_of(topic, level, composition)
    for section in topic.sections:
        yield from _topic_part(topic, section, level + 1, composition)


def _topic_name(topic: Section, composition: Composition) -> Span:
    """The staffer's name of a topic, else that in the words of the papers."""
    in_paper = topic.heading and not topic.title
    general = topic.title or composition.wording("briefing.chapter.general")
    return quoted(topic.heading) if in_paper else Span(general)


def _topic_part(
    topic: Section, section: Section, level: int, composition: Composition
) -> Iterator[Element]:
    if section.part is Part.MOVES and section.on:
        told = tuple(topic_parts.moves(topic, composition))
        if topic_parts.reworded(topic, composition):
            yield composition.heading(section, level)
        yield from told
        yield from blocks_of(section, level, composition)
    elif section.part is Part.POSITION and section.on and topic.gap:
        if not composition.short:
            yield composition.heading(section, level)
        yield own(composition.wording("briefing.chapter.gap"))
        yield from _body(section, level, composition)
    elif section.on and _needs_no_heading(section, topic, composition):
        yield from _body(section, level, composition)
    else:
        yield from _section(section, level, composition)


def _needs_no_heading(section: Section, topic: Section, composition: Composition) -> bool:
    """Whether its sentences tell themselves what they are, in a form too short for headings."""
    if section.part is Part.EARLIER:
        return composition.room.earlier is not None
    return section.part is Part.POSITION and _leads(topic, composition)


def _leads(topic: Section, composition: Composition) -> bool:
    """Whether the position stands right under the topic in a form too short for its heading."""
    first = next((s for s in topic.sections if s.on and composition.shown(s)), None)
    return composition.short and first is not None and first.part is Part.POSITION


def _promises(section: Section, composition: Composition) -> Iterator[Element]:
    """The table of what is owed, then what no longer is; `section` may hold part of the blocks.

    Where there is nothing but promises, in the columns in which ministries report them.
    """
    dues = tuple(composition.dues(section))
    if is_list(composition.draft.template):
        mark = section.blocks[0].id.replace(".", "_")
        yield from stages([Owed(due) for due in dues], composition.sources, 2, mark)
        return
    owed = [due for due in dues if due.state.owed]
    settled = [due for due in dues if not due.state.owed]
    if owed:
        yield from tables.commitments(owed, composition.draft.day, composition.sources)
    if settled:
        name = Span(composition.wording("briefing.settled.heading"))
        # Own text between two settled promises parts them.
        yield Heading((name,), 2, f"settled_{section.blocks[0].id.replace('.', '_')}")
        yield from summary.settled(settled, composition)


def _no_promises(section: Section, composition: Composition) -> Iterator[Element]:
    """That nothing is owed, where nothing is; alone, what the mark of doubt says."""
    alone = is_list(composition.draft.template)
    if alone and any(one.doubtful for one in composition.quoted(section)):
        yield own(_doubt(composition.wording))
    owed = any(due.state.owed for due in composition.dues(section))
    if not owed and not composition.withheld(section):
        yield own(composition.wording("briefing.commitments.none"))


def _timelines(_: Section, composition: Composition) -> Iterator[Element]:
    """When what was said on each topic, and when the promises are due."""
    holders = (composition.draft.of(Part.TOPICS), composition.draft.of(Part.OTHERS))
    topics = (topic for holder in holders if holder and holder.on for topic in holder.sections)
    told = [timelines.of_topic(topic, composition) for topic in topics if topic.on]
    for timeline in (timelines.of_promises(composition), *told):
        if timeline is not None:
            yield label(timeline.title)
            yield Picture(to_svg(timeline, composition.wording), timeline.description)


def _gaps(composition: Composition) -> Iterator[Element]:
    """What the papers do not hold, named."""
    wording, topics = composition.wording, composition.draft.of(Part.TOPICS)
    told = [t for t in topics.sections if t.on and t.topic_id is not None] if topics else []
    missing = [topic for topic in told if topic.gap]
    if not missing:
        yield own(wording("briefing.gaps.none"))
    undated = sum(due.due is None for due in summary.owed(composition))
    if undated:
        yield own(wording.count("briefing.gaps.undated", undated))
    doubtful = len(composition.doubtful)
    if doubtful:
        yield own(wording.count("briefing.check.doubtful", doubtful))
    yield from _named("topics", missing, composition)
    yield from _named("others", [t for t in told if _nobody_else(t)], composition)


def _named(key: str, topics: Sequence[Section], composition: Composition) -> Iterator[Element]:
    """Topics that lack something, under what they lack."""
    if topics:
        heading = Span(composition.wording(f"briefing.gaps.{key}"))
        yield Heading((heading,), 2, f"gaps_{key}")
    for topic in topics:
        yield Paragraph((_topic_name(topic, composition),), Look.BULLET)


def _nobody_else(topic: Section) -> bool:
    """Whether the papers hold no word of others on a topic, which is no matter of choice."""
    section = topic.below(Part.ALLIES)
    return section is not None and not any(block.quoted for block in section.blocks)


def _papers(composition: Composition) -> Iterable[Element]:
    """All papers used with why; in a form of a few pages those that are cited, a line each."""
    told = tables.cited_papers if composition.short else tables.papers
    return told(composition.draft, composition.sources)


#: What the program puts in a section of a part; in any other stands own text alone.
_PARTS: dict[Part, Callable[[Section, Composition], Iterable[Element]]] = {
    Part.AGENDA: lambda _, composition: summary.agenda(composition),
    Part.OVERDUE: lambda _, composition: summary.overdue(composition),
    Part.DUE: lambda _, composition: summary.due_soon(composition),
    Part.TOPICS: _verbatim,
    Part.OTHERS: _verbatim,
    Part.PROMISES: _no_promises,
    Part.TIMELINES: _timelines,
    Part.GAPS: lambda _, composition: _gaps(composition),
    Part.SOURCES: lambda _, composition: _papers(composition),
}
#: How a section tells its promises, where not one by one.
_TABLES: dict[Part, Callable[[Section, Composition], Iterable[Element]]] = {
    Part.PROMISES: _promises,
}
