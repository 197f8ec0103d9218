"""A sentence that is a position and a promise at once: told once in its topic, with its other role.

Where it is the position now, was pinned, or has a condition it stands as a position, for that is
what the minister is heard on; an earlier one stands as the promise, for that is still owed.  The
list of all commitments and the table hold it either way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.briefing.answering import in_answers
from briefer.model.draft import Part
from briefer.model.manuscript import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefer.briefing.composition import Composition
    from briefer.model.briefing import DueCommitment
    from briefer.model.draft import Section, Statement
    from briefer.model.manuscript import Paragraph
    from briefer.wording import Wording

    Pair = tuple[Section, Statement, Statement]


def promises_in(section: Section, composition: Composition) -> Mapping[str, DueCommitment]:
    """The positions of a section that are told there and are promises as well, by their key."""
    return {
        position.key: promise.commitment
        for where, position, promise in _pairs(section, composition)
        if where.id == section.id
        and promise.commitment is not None
        and _stays(where, position, composition)
    }


def told_as_promise(section: Section, composition: Composition) -> frozenset[str]:
    """The positions of a section that its topic tells among the open promises, by their key."""
    return frozenset(
        position.key
        for where, position, _ in _pairs(section, composition)
        if where.id == section.id and not _stays(where, position, composition)
    )


def told_as_position(section: Section, composition: Composition) -> Mapping[str, Section]:
    """The promises that the topic of a section tells as a position, by their key, with where."""
    return {
        promise.key: where
        for where, position, promise in _pairs(section, composition)
        if _stays(where, position, composition)
    }


def positions_too(section: Section, composition: Composition) -> Mapping[str, Statement]:
    """The positions of the topic that a promise stands for as well, by the key of the promise."""
    return {
        promise.key: position
        for where, position, promise in _pairs(section, composition)
        if not _stays(where, position, composition)
    }


def also_promise(told: Paragraph, due: DueCommitment, term: str, wording: Wording) -> Paragraph:
    """A position with after it that it is a promise as well, by when, and whether that is sure."""
    words = [wording(f"telling.also.{due.record.item.type}")]
    words += [term.removesuffix(":")] if term else []
    words += [wording("briefing.check.mark")] if due.record.doubtful else []
    return replace(told, spans=(*told.spans, Span(f" [{', '.join(words)}]", bold=True)))


def also_position(told: Paragraph, position: Statement, wording: Wording) -> Paragraph:
    """A promise with after it that it is a Dutch position as well, and whether that is sure."""
    words = [wording("telling.also.position")]
    words += [wording("briefing.check.mark")] if position.doubtful else []
    return replace(told, spans=(*told.spans, Span(f" [{', '.join(words)}]", bold=True)))


def _pairs(section: Section, composition: Composition) -> Iterator[Pair]:
    """The sentences of a topic that it shows as a position and as a promise, each once."""
    topic = composition.topic_of(section)
    owed = topic.below(Part.COMMITMENTS) if topic is not None else None
    if topic is None or owed is None or not owed.on:
        return
    promises = {one.passages[0]: one for one in composition.quoted(owed) if one.commitment}
    for where in (topic.below(Part.POSITION), topic.below(Part.EARLIER)):
        if where is None or not where.on:
            continue
        elsewhere = {block.quoted for block in composition.cut(where)}
        if where.part is Part.EARLIER:
            elsewhere |= in_answers(where, composition).keys()
        for one in composition.quoted(where):
            promise = promises.get(one.passages[0]) if one.position else None
            if promise is not None and one.key not in elsewhere:
                yield where, one, promises.pop(one.passages[0])


def _stays(where: Section, position: Statement, composition: Composition) -> bool:
    """Whether such a sentence is told as a position."""
    held = position.position
    pinned = any(b.pinned for b in composition.shown(where) if b.quoted == position.key)
    bound = held is not None and held.item.condition is not None
    return where.part is Part.POSITION or pinned or bound
