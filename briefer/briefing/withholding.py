"""What may not be made public: a mark in its place, and a list of the grounds at the end.

Source: the ministries publish notes with a mark where a passage was left out, and name the ground
(https://www.rijksoverheid.nl, "Beleidslijn actieve openbaarmaking nota's", 2022).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.briefing.statements import own
from briefer.model.manuscript import Heading, Paragraph, Span, Table, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefer.briefing.composition import Composition
    from briefer.model.draft import Block, Draft, Section, Statement
    from briefer.model.manuscript import Element
    from briefer.wording import Wording

#: From where to where in a block of a paper, and on what ground.
_Places = dict[tuple[str, int], list[tuple[int, int, str]]]
ANCHOR = "withheld"
#: So many words at least make a sentence that is known again in another paper.
_TELLING = 5
_WIDTHS = (12.5, 3.5)


def everywhere(draft: Draft) -> Draft:
    """A draft in which words that may not be made public are so wherever they are quoted.

    One sentence may be a position, a promise and a statement of others at once, and stand in an
    answer to parliament or in the next paper: barred in one place it would be read in the other.
    """
    places: _Places = defaultdict(list)
    said: dict[str, str] = {}
    barred = [(key, "") for key in draft.barred]
    blocks = (block for section in draft.walk() for block in section.blocks)
    barred += [(block.quoted, block.ground) for block in blocks if not block.public]
    statements = draft.by_key
    for key, ground in barred:
        for words in statements[key].passages if key in statements else ():
            places[words.sha256, words.block].append((words.start, words.end, ground))
            said.setdefault(_plain(words.quote), ground)
    if not places:
        return draft
    said.pop("", None)

    def closed(section: Section) -> Section:
        held = tuple(_closed(block, statements, places, said) for block in section.blocks)
        return replace(section, blocks=held, sections=tuple(map(closed, section.sections)))

    return replace(draft, sections=tuple(map(closed, draft.sections)))


def _closed(
    block: Block,
    statements: Mapping[str, Statement],
    places: _Places,
    said: Mapping[str, str],
) -> Block:
    if not block.public or not block.quoted:
        return block
    for words in statements[block.quoted].passages:
        for start, end, ground in places.get((words.sha256, words.block), ()):
            if words.start < end and start < words.end:
                return replace(block, public=False, ground=ground)
        if (plain := _plain(words.quote)) in said:
            return replace(block, public=False, ground=said[plain])
    return block


def _plain(quote: str) -> str:
    """The words of a sentence; nothing of what is too short to be known again, as a figure."""
    words = quote.casefold().rstrip(" .;:").split()
    return " ".join(words) if len(words) >= _TELLING else ""


def marks(blocks: Sequence[Block], wording: Wording) -> Iterator[Paragraph]:
    """In the place of what is left out: how many passages, and on what ground."""
    for ground, group in groupby(blocks, key=lambda block: _ground(block, wording)):
        told = wording.count("briefing.withheld.passages", len(list(group)), ground=ground)
        yield Paragraph((Span(f"[{told}]", italic=True),))


def grounds(sections: Iterable[Section], composition: Composition) -> Iterator[Element]:
    """The grounds with the number of passages, under a heading; nothing where nothing is out."""
    wording = composition.wording
    counts = Counter(_ground(block, wording) for s in sections for block in composition.withheld(s))
    if not counts:
        return
    yield Heading((Span(wording("briefing.withheld.heading")),), 1, ANCHOR)
    rows = tuple(
        ((Paragraph((Span(ground, Voice.STAFF),)),), (own(str(count)),))
        for ground, count in sorted(counts.items())
    )
    names = (wording("briefing.withheld.ground"), wording("briefing.withheld.count"))
    yield Table(wording("briefing.withheld.description"), _WIDTHS, rows, names)


def _ground(block: Block, wording: Wording) -> str:
    return block.ground.strip() or wording("briefing.withheld.no_ground")
