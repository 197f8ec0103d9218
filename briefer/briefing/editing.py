"""What a staffer does to a draft; each deed gives a new draft and leaves the old one as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from briefer.briefing.statements import own_condition
from briefer.errors import NoSuchRecordError
from briefer.model.draft import Block, Part, Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.draft import Draft, Marking, Statement

T = TypeVar("T")


def write(draft: Draft, block: str, text: str) -> Draft:
    """Put other own text in a block; a quotation is never altered.

    From then on its lines stand as they were typed (`Block.lines`).

    Raises:
        NoSuchRecordError: there is no such block of own text.
    """
    return _with_block(draft, block, lambda b: replace(_own(b), text=text, lines=True))


def add_text(draft: Draft, section: str, text: str = "", *, place: int | None = None) -> Draft:
    """A new block of own text in a section, at the end or at a place; its id is `new_id`.

    Raises:
        NoSuchRecordError: there is no such section.
    """
    block = Block(new_id(draft), text=text, lines=True)

    def added(found: Section) -> Section:
        at = len(found.blocks) if place is None else place
        return replace(found, blocks=(*found.blocks[:at], block, *found.blocks[at:]))

    return replace(_with_section(draft, section, added), count=draft.count + 1)


def new_id(draft: Draft) -> str:
    """The id that the next block or section gets."""
    return f"own{draft.count + 1}"


def remove(draft: Draft, block: str) -> Draft:
    """Take own text out; a quotation is left out instead, for it can come back.

    Raises:
        NoSuchRecordError: there is no such block.
    """
    if _block(draft, block).quoted:
        return switch_block(draft, block, on=False)
    section = _section_of(draft, block)
    kept = tuple(b for b in section.blocks if b.id != block)
    return _with_section(draft, section.id, lambda s: replace(s, blocks=kept))


def move(draft: Draft, block: str, section: str, place: int) -> Draft:
    """Put a block at a place in a section, its own or another.

    Raises:
        NoSuchRecordError: there is no such block or section.
    """
    moved, home = _block(draft, block), _section_of(draft, block)
    _section(draft, section)
    if moved.quoted and section != home.id:
        # Where it came in, for what the papers say later; back there it is as it was.
        came = moved.home or home.id
        moved = replace(moved, home="" if came == section else came)
    rest = tuple(b for b in home.blocks if b.id != block)
    without = _with_section(draft, home.id, lambda s: replace(s, blocks=rest))

    def placed(found: Section) -> Section:
        return replace(found, blocks=(*found.blocks[:place], moved, *found.blocks[place:]))

    return _with_section(without, section, placed)


def switch_block(draft: Draft, block: str, *, on: bool) -> Draft:
    """Leave a block out of the text, or put it back; what is left out is not pinned any more.

    Raises:
        NoSuchRecordError: there is no such block.
    """
    return _with_block(draft, block, lambda b: replace(b, on=on, pinned=b.pinned and on))


def pin(draft: Draft, block: str, *, pinned: bool) -> Draft:
    """Keep a block first in its section, whatever later papers say; it is in the text then.

    Raises:
        NoSuchRecordError: there is no such block.
    """
    return _with_block(draft, block, lambda b: replace(b, pinned=pinned, on=b.on or pinned))


def publish(draft: Draft, block: str, *, public: bool, ground: str = "") -> Draft:
    """Say whether a block may be made public and, if not, on what ground.

    Raises:
        NoSuchRecordError: there is no such block.
    """
    shown = "" if public else ground
    return _with_block(draft, block, lambda b: replace(b, public=public, ground=shown))


def in_own_words(draft: Draft, block: str) -> Draft:
    """Turn a quotation into own text that rests on it; the quotation itself is left out.

    Raises:
        NoSuchRecordError: there is no such quotation.
    """
    quotation, section = _block(draft, block), _section_of(draft, block)
    statement = draft.by_key.get(quotation.quoted)
    if statement is None:
        raise NoSuchRecordError(asked=block)
    own = Block(
        new_id(draft),
        text=_words_of(statement),
        sources=(quotation.quoted,),
        pinned=quotation.pinned,
        public=quotation.public,
        ground=quotation.ground,
        lines=True,
    )
    at = section.blocks.index(quotation)
    left_out = replace(quotation, on=False, pinned=False)
    blocks = (*section.blocks[:at], own, left_out, *section.blocks[at + 1 :])
    changed = _with_section(draft, section.id, lambda s: replace(s, blocks=blocks))
    return replace(changed, count=draft.count + 1)


def _words_of(statement: Statement) -> str:
    """What own text begins with: the sentence, and a condition that was filled in by hand."""
    condition = own_condition(statement.position) if statement.position else ""
    return "\n\n".join(filter(None, (statement.quote, condition)))


def rest_on(draft: Draft, block: str, sources: tuple[str, ...]) -> Draft:
    """Say on which statements own text rests.

    Raises:
        NoSuchRecordError: there is no such block of own text, or no such statement.
    """
    unknown = set(sources) - draft.by_key.keys()
    if unknown:
        raise NoSuchRecordError(asked=min(unknown))
    return _with_block(draft, block, lambda b: replace(_own(b), sources=sources))


def switch_section(draft: Draft, section: str, *, on: bool) -> Draft:
    """Leave a section out of the text, or put it back.

    Raises:
        NoSuchRecordError: there is no such section.
    """
    return _with_section(draft, section, lambda s: replace(s, on=on))


def rename(draft: Draft, section: str, title: str) -> Draft:
    """Give a section a title; an empty one gives it the name of its part again.

    Raises:
        NoSuchRecordError: there is no such section.
    """
    return _with_section(draft, section, lambda s: replace(s, title=title.strip()))


def reorder(draft: Draft, section: str, place: int) -> Draft:
    """Put a section at a place among those beside it.

    Raises:
        NoSuchRecordError: there is no such section.
    """
    _section(draft, section)

    def ordered(sections: tuple[Section, ...]) -> tuple[Section, ...]:
        found = next((s for s in sections if s.id == section), None)
        if found is None:
            return tuple(replace(s, sections=ordered(s.sections)) for s in sections)
        rest = [s for s in sections if s.id != section]
        rest.insert(place, found)
        return tuple(rest)

    return replace(draft, sections=ordered(draft.sections))


def add_section(draft: Draft, title: str, *, place: int | None = None) -> Draft:
    """A new chapter of own text, before the sources or at a place; its id is `new_id`."""
    added = Section(new_id(draft), Part.TEXT, title=title.strip())
    sections = list(draft.sections)
    sections.insert(max(0, len(sections) - 1) if place is None else place, added)
    return replace(draft, sections=tuple(sections), count=draft.count + 1)


def mark(draft: Draft, marking: Marking) -> Draft:
    """Set the rubricering, with who set it, when and until when."""
    return replace(draft, marking=marking)


def _own(block: Block) -> Block:
    if block.quoted:
        raise NoSuchRecordError(asked=block.id)
    return block


def _block(draft: Draft, block: str) -> Block:
    found = (b for section in draft.walk() for b in section.blocks if b.id == block)
    return _found(next(found, None), block)


def _section(draft: Draft, section: str) -> Section:
    return _found(next((s for s in draft.walk() if s.id == section), None), section)


def _section_of(draft: Draft, block: str) -> Section:
    found = (s for s in draft.walk() if any(b.id == block for b in s.blocks))
    return _found(next(found, None), block)


def _found(value: T | None, name: str) -> T:
    if value is None:
        raise NoSuchRecordError(asked=name)
    return value


def _with_block(draft: Draft, block: str, change: Callable[[Block], Block]) -> Draft:
    section = _section_of(draft, block)
    blocks = tuple(change(b) if b.id == block else b for b in section.blocks)
    return _with_section(draft, section.id, lambda s: replace(s, blocks=blocks))


def _with_section(draft: Draft, section: str, change: Callable[[Section], Section]) -> Draft:
    _section(draft, section)

    def changed(found: Section) -> Section:
        below = tuple(map(changed, found.sections))
        # A draft may have thousands: what did not change is the very same, and known by it.
        if any(new is not old for new, old in zip(below, found.sections, strict=True)):
            found = replace(found, sections=below)
        return change(found) if found.id == section else found

    return replace(draft, sections=tuple(map(changed, draft.sections)))
