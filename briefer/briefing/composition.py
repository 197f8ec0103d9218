"""What composing a draft needs at hand: its statements, its sources, and what may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefer.briefing.citing import Sources
from briefer.briefing.filling import earlier_in_order
from briefer.briefing.room import FEW, WIDE, Room, most_telling
from briefer.briefing.templates import is_list
from briefer.model.draft import Part
from briefer.model.manuscript import Heading, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefer.model.briefing import DueCommitment
    from briefer.model.draft import Block, Draft, Section, Statement
    from briefer.wording import Wording

#: What a statement can be; of the four fields of that name just one is given.
SORTS = ("position", "ally", "commitment", "question")


@dataclass(frozen=True)
class Composition:
    """A draft being composed; with `public` only what may be made public is shown.

    `given` is the room there is; without it a form of a few pages has little and any other enough.
    """

    draft: Draft
    wording: Wording
    sources: Sources
    statements: Mapping[str, Statement]
    public: bool = False
    given: Room | None = None

    @property
    def room(self) -> Room:
        """How much is told in each section."""
        return self.given or (FEW if self.short else WIDE)

    @cached_property
    def short(self) -> bool:
        """Whether it is a form of a few pages: no earlier topics, and no promises beside others."""
        if is_list(self.draft.template):
            return True
        return not any(self.draft.of(part) for part in (Part.OTHERS, Part.PROMISES))

    def shown(self, section: Section) -> tuple[Block, ...]:
        """The blocks of a section that are in the text, what is pinned first."""
        blocks = [b for b in section.blocks if b.on and (b.public or not self.public)]
        return tuple(sorted(blocks, key=lambda block: not block.pinned))

    def withheld(self, section: Section) -> tuple[Block, ...]:
        """The blocks of a section that may not be made public, where only that is shown."""
        return tuple(b for b in section.blocks if b.on and not b.public) if self.public else ()

    def cut(self, section: Section) -> tuple[Block, ...]:
        """The quotations of a section for which there is no room; all else it shows is told."""
        if section.part is Part.EARLIER and self.room.earlier is not None:
            return tuple(b for b in self.shown(section) if b.id in self._no_room)
        left: list[Block] = []
        for sort in ("position", "question"):
            most = self.room.most(sort)
            blocks = [b for b in self.shown(section) if b.quoted and self.sort_of(b) == sort]
            if most is not None and len(blocks) > most:
                told = most_telling(blocks, most, self.statements, self.topic_of(section))
                left += [block for block in blocks if block.id not in told]
        return tuple(left)

    @cached_property
    def _no_room(self) -> frozenset[str]:
        """The earlier positions for which there is no room, by the id of their block."""
        return frozenset(earlier_in_order(self.draft)[self.room.earlier :])

    @property
    def earlier_left(self) -> bool:
        """Whether there are earlier positions for which there is no room."""
        return self.room.earlier is not None and bool(self._no_room)

    def topic_of(self, section: Section) -> Section | None:
        """The topic that a section stands under; None for any other."""
        return self._topics.get(section.id)

    @cached_property
    def _topics(self) -> Mapping[str, Section]:
        """The topic that each section stands under; found once, as a thick draft has many."""
        topics = (s for s in self.draft.walk() if s.part is Part.TOPIC)
        return {section.id: topic for topic in topics for section in topic.walk()}

    def sort_of(self, block: Block) -> str:
        """What a block quotes; empty for own text."""
        if not block.quoted:
            return ""
        statement = self.statements[block.quoted]
        return next(sort for sort in SORTS if getattr(statement, sort) is not None)

    def quoted(self, section: Section) -> tuple[Statement, ...]:
        """The statements that a section shows."""
        return tuple(self.statements[b.quoted] for b in self.shown(section) if b.quoted)

    def dues(self, section: Section) -> Iterator[DueCommitment]:
        """The commitments that a section shows."""
        for statement in self.quoted(section):
            if statement.commitment is not None:
                yield statement.commitment

    @property
    def doubtful(self) -> frozenset[str]:
        """The statements in the text that the recogniser doubts and nobody confirmed."""
        shown = (one for section in self.draft.walk() for one in self.quoted(section))
        return frozenset(one.key for one in shown if one.doubtful)

    def name(self, section: Section) -> str:
        """The heading of a section: its own, or that of its part."""
        asked = self.short and section.part is Part.QUESTIONS
        key = "briefing.chapter.if_asked" if asked else f"briefing.part.{section.part}"
        return section.title or self.wording(key)

    def heading(self, section: Section, level: int, *, new_page: bool = False) -> Heading:
        """The heading of a section in words of the product or the staffer."""
        spans, anchor = (Span(self.name(section)),), anchor_of(section)
        return Heading(spans, level, anchor, new_page, section=section.id)


def composition_of(
    draft: Draft, wording: Wording, *, public: bool = False, room: Room | None = None
) -> Composition:
    """All that composing this draft in this language needs."""
    sources = Sources(draft.papers, dict(draft.meetings), wording)
    return Composition(draft, wording, sources, draft.by_key, public, room)


def anchor_of(section: Section) -> str:
    """The anchor of a section's heading."""
    return section.id.replace(".", "_")
