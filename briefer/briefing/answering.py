"""Earlier positions that stand in an answer which is told under the same topic: there, in bold.

A written consultation gives most sentences of its answers as positions too; told twice they take
pages and say nothing more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.model.draft import Part
from briefer.model.manuscript import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefer.briefing.composition import Composition
    from briefer.model.draft import Section, Statement
    from briefer.model.manuscript import Paragraph, Span
    from briefer.model.source import Passage


def in_answers(section: Section, composition: Composition) -> Mapping[str, Passage]:
    """The earlier positions of the topic of a section that its answers tell, by their key.

    What is pinned, has a condition or is doubtful stands by itself as well, and so does all in a
    form of a few pages, which has not every answer.
    """
    topic = None if composition.short else composition.topic_of(section)
    earlier = topic.below(Part.EARLIER) if topic is not None else None
    if topic is None or earlier is None or not earlier.on:
        return {}
    answers = [
        passage
        for below in topic.walk()
        if below.on
        for one in composition.quoted(below)
        if one.question is not None
        for passage in one.question.item.answer
    ]
    pinned = {block.quoted for block in earlier.blocks if block.pinned}
    return {
        one.key: one.passages[0]
        for one in composition.quoted(earlier)
        if one.key not in pinned
        and _plain(one)
        and any(_holds(a, one.passages[0]) for a in answers)
    }


def _plain(statement: Statement) -> bool:
    position = statement.position
    return position is not None and not position.doubtful and not position.item.condition


def _holds(answer: Passage, said: Passage) -> bool:
    same = (answer.sha256, answer.block) == (said.sha256, said.block)
    return same and answer.start <= said.start and said.end <= answer.end


def stressed(told: Paragraph, answer: Passage, said: Sequence[Passage]) -> Paragraph:
    """A paragraph of an answer with these sentences in it in bold; its words stay the same."""
    found = sorted(
        (p.start - answer.start, p.end - answer.start) for p in said if _holds(answer, p)
    )
    if not found:
        return told
    spans = [
        piece
        for span in told.spans
        for piece in (_pieces(span, found) if span.voice is Voice.PAPER else (span,))
    ]
    return replace(told, spans=tuple(spans))


def _pieces(span: Span, ranges: Sequence[tuple[int, int]]) -> Iterator[Span]:
    place = 0
    for start, end in ranges:
        if start > place:
            yield replace(span, text=span.text[place:start])
        if end > place:
            yield replace(span, text=span.text[max(start, place) : end], bold=True)
        place = max(place, end)
    if span.text[place:]:
        yield replace(span, text=span.text[place:])
