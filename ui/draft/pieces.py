"""What stands in the column of a section, from the top down: pure functions of the draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.draft import WRITTEN, Block, Part, Section
from ui.draft.words import ordered, path_to

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from briefer.model.draft import Draft
    from briefer.wording import Wording

_HOLDERS = frozenset({Part.TOPICS, Part.OTHERS})
#: What holds quotations that the program chose.
_QUOTED = frozenset(
    {
        Part.POSITION,
        Part.EARLIER,
        Part.ALLIES,
        Part.COMMITMENTS,
        Part.QUESTIONS,
        Part.PROMISES,
    }
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing in the column; the kind and the id tell whether it can stay."""

    kind: str
    section: Section
    block: Block | None = None
    count: int = 0

    @property
    def key(self) -> tuple[object, ...]:
        """By which it is the same thing as before."""
        if self.block is not None:
            return self.kind, self.block.id
        return self.kind, self.section.id, self.count, self.section.title


def pieces_of(draft: Draft, name: str, known: Container[str], room: int) -> Iterator[Piece]:
    """What there is to show of a section, with at most so many cards.

    Args:
        draft: the draft.
        name: the id of the section; nothing comes of one that is not there.
        known: the statements that can be quoted.
        room: how many cards may be shown.
    """
    path = path_to(draft.sections, name)
    if not path:
        return
    section = path[-1]
    for part in inside(section):
        yield Piece("title" if part is section else "below", part)
        blocks = [b for b in ordered(part) if not b.quoted or b.quoted in known]
        if not blocks or part.gap:
            yield Piece("note", part)
        for block in blocks[:room]:
            yield Piece("quote" if block.quoted else "text", part, block)
        if len(blocks) > room:
            yield Piece("more", part, count=len(blocks) - room)
        room = max(1, room - len(blocks))
        yield Piece("add", part)
    if section.part in _HOLDERS:
        yield from (Piece("topic", topic) for topic in section.sections)


def inside(section: Section) -> Iterator[Section]:
    """The sections shown together: a topic with its parts, all other holders by themselves."""
    if section.part in _HOLDERS:
        yield section
    else:
        yield from section.walk()


def shown_with(draft: Draft | None, name: str) -> tuple[Section, ...]:
    """The sections that are shown when this one is chosen, in their order."""
    path = path_to(draft.sections, name) if draft is not None else ()
    return tuple(inside(path[-1])) if path else ()


def note_of(section: Section, wording: Wording) -> str:
    """What is said of a section without blocks."""
    if section.gap:
        return wording("draft.note.gap")
    if section.part in WRITTEN:
        return wording("draft.note.empty")
    if section.part in _QUOTED:
        return wording("draft.note.nothing")
    if section.part in _HOLDERS or section.part in {Part.TOPIC, Part.SUMMARY}:
        return wording("draft.note.own_first")
    return wording("draft.note.made")
