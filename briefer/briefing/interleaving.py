"""The blocks of a section in their order: quotations by their sort, own text where it was put."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.briefing import topic_parts, withholding
from briefer.briefing.prose import prose
from briefer.model.manuscript import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefer.briefing.composition import Composition
    from briefer.model.draft import Block, Section
    from briefer.model.manuscript import Element

    Make = Callable[[Section, Composition], Iterable[Element]]


def blocks_of(
    section: Section, level: int, composition: Composition, table: Make | None = None
) -> Iterator[Element]:
    """All that a section shows, in the staffer's order.

    Quotations of one sort that follow each other stand together, whatever the section is for: one
    that was moved here from elsewhere is told as it was there.

    Args:
        section: with its blocks.
        level: of its heading.
        composition: the draft.
        table: how the promises of the section are told, where not one by one.
    """
    for sort, group in groupby(_told(section, composition), key=lambda b: _sort(b, composition)):
        blocks = tuple(group)
        if sort == _WITHHELD:
            yield from withholding.marks(blocks, composition.wording)
        elif not sort:
            for block in blocks:
                yield from own_text(block, level, composition)
        else:
            make = table if table is not None and sort == "commitment" else _MAKERS[sort]
            for element in make(replace(section, blocks=blocks, sections=()), composition):
                yield _under(element, level) if sort == "question" else element
    yield from topic_parts.left_out(section, composition)


def _told(section: Section, composition: Composition) -> list[Block]:
    """What the section shows and has room for, what is withheld where it stands."""
    cut = {block.id for block in composition.cut(section)}
    withheld = {block.id for block in composition.withheld(section)}
    shown = [block for block in composition.shown(section) if block.id not in cut]
    if not withheld:
        return shown
    places = {block.id: place for place, block in enumerate(section.blocks)}
    blocks = (b for b in section.blocks if b.id in withheld or b in shown)
    return sorted(blocks, key=lambda block: (not block.pinned, places[block.id]))


def own_text(block: Block, level: int, composition: Composition) -> Iterator[Element]:
    """The staffer's own text; what it rests on is noted at its end."""
    elements = list(prose(block.text, block=block.id, level=level, lines=block.lines))
    found = [composition.statements.get(key) for key in block.sources]
    notes = tuple(
        composition.sources.of(one.passages[0], one.document) for one in found if one is not None
    )
    for place in reversed(range(len(elements))):
        element = elements[place]
        if isinstance(element, Paragraph):
            elements[place] = replace(element, sources=notes)
            break
    yield from elements


def _under(element: Element, level: int) -> Element:
    """A question's heading comes right below that of its section, wherever it was moved."""
    deep = min(level + 1, _DEEPEST)
    return replace(element, level=deep) if isinstance(element, Heading) else element


def _sort(block: Block, composition: Composition) -> str:
    """By what a block is told: what it quotes; empty for own text."""
    barred = composition.public and not block.public
    return _WITHHELD if barred else composition.sort_of(block)


_WITHHELD = "withheld"
_DEEPEST = 4
_MAKERS: Mapping[str, Make] = {
    "position": topic_parts.positions,
    "ally": topic_parts.allies,
    "commitment": topic_parts.commitments,
    "question": topic_parts.questions,
}
