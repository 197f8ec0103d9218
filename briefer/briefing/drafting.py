"""A draft from what the store holds: the template's sections, filled with what is on record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.model.draft import Block, Draft, Marking, Part, Section, Shifted, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.briefing import Briefing, Chapter, DueCommitment
    from briefer.model.document import Question
    from briefer.model.draft import Template
    from briefer.model.records import FiledAlliedPosition, FiledPosition, FiledQuestion
    from briefer.model.source import Passage


def begin(briefing: Briefing, template: Template) -> Draft:
    """A draft that quotes all the briefing holds, in the template's order.

    The same briefing and template give the same draft, its ids included.
    """
    statements = {s.key: s for s in _statements(briefing)}
    sections = tuple(_section(part, briefing, template) for part in template.parts)
    return Draft(
        meeting=briefing.meeting,
        day=briefing.today,
        template=template.id,
        marking=Marking(briefing.marking),
        sections=sections,
        statements=tuple(statements.values()),
        papers=briefing.papers,
        related=briefing.related,
        meetings=tuple(sorted(briefing.meetings.items())),
    )


def key_of(sort: str, passage: Passage) -> str:
    """What a statement goes by: its sort and its place in its paper, whatever its number."""
    return f"{sort}:{passage.sha256[:16]}:{passage.block}:{passage.start}"


def key_of_question(question: Question) -> str:
    """Questions answered together stand in one place; their number tells them apart."""
    first = (question.question or question.answer)[0]
    return f"{key_of('question', first)}:{question.number}"


def _statements(briefing: Briefing) -> Iterator[Statement]:
    for chapter in (*briefing.chapters, *briefing.other_chapters):
        for position in (*chapter.now, *chapter.earlier):
            yield Statement(_position(position), position=position)
        for ally in chapter.allies:
            yield Statement(_ally(ally), ally=ally)
        for due in chapter.commitments:
            yield Statement(_commitment(due), commitment=due)
        for question in chapter.questions:
            yield Statement(_question(question), question=question)
    for due in (*briefing.commitments, *briefing.settled):
        yield Statement(_commitment(due), commitment=due)


def _position(filed: FiledPosition) -> str:
    return key_of("position", filed.item.passage)


def _ally(filed: FiledAlliedPosition) -> str:
    """One sentence may tell what several others hold."""
    return f"{key_of('ally', filed.item.passage)}:{filed.item.actor.casefold()}"


def _commitment(due: DueCommitment) -> str:
    return key_of("commitment", due.record.item.passage)


def _question(filed: FiledQuestion) -> str:
    return key_of_question(filed.item)


def _section(part: Part, briefing: Briefing, template: Template) -> Section:
    section = Section(str(part), part, on=part not in template.off)
    if part is Part.SUMMARY:
        below = tuple(
            Section(f"{part}.{one}", one, on=one not in template.off) for one in template.summary
        )
        return replace(section, sections=below)
    if part is Part.TOPICS:
        return replace(section, sections=_topics(briefing.chapters, "general", template))
    if part is Part.OTHERS:
        return replace(section, sections=_topics(briefing.other_chapters, "earlier", template))
    if part is Part.PROMISES:
        dues = (*briefing.commitments, *briefing.settled)
        return replace(section, blocks=_blocks(section.id, map(_commitment, dues)))
    return section


def _topics(chapters: Iterable[Chapter], general: str, template: Template) -> tuple[Section, ...]:
    return tuple(topic_section(chapter, general, template) for chapter in chapters)


def topic_section(chapter: Chapter, general: str, template: Template) -> Section:
    """The section of one topic; `general` names the one of what stands before any heading."""
    number = chapter.topic.id if chapter.topic else None
    name = f"topic_{number}" if number is not None else f"topic_{general}"
    return Section(
        name,
        Part.TOPIC,
        topic_id=number,
        heading=chapter.heading,
        related=chapter.related,
        sections=tuple(
            Section(
                f"{name}.{part}",
                part,
                on=part not in template.off,
                blocks=_blocks(f"{name}.{part}", _keys(part, chapter)),
            )
            for part in template.topic
        ),
        moves=tuple(
            Shifted(m.shift, _position(m.position), _position(m.before) if m.before else "")
            for m in chapter.moves
        ),
    )


def _keys(part: Part, chapter: Chapter) -> Iterable[str]:
    match part:
        case Part.POSITION:
            return map(_position, chapter.now)
        case Part.EARLIER:
            return map(_position, chapter.earlier)
        case Part.ALLIES:
            return map(_ally, chapter.allies)
        case Part.COMMITMENTS:
            return map(_commitment, chapter.commitments)
        case Part.QUESTIONS:
            return map(_question, chapter.questions)
        case _:
            return ()


def _blocks(section: str, keys: Iterable[str]) -> tuple[Block, ...]:
    unique = dict.fromkeys(keys)
    return tuple(Block(f"{section}.{count}", quoted=key) for count, key in enumerate(unique, 1))
