"""What may not be made public: a mark in its place, and a list of the grounds at the end.

Source: the ministries publish notes with a mark where a passage was left out, and name the ground
(https://www.rijksoverheid.nl, "Beleidslijn actieve openbaarmaking nota's", 2022).
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.briefing.statements import own
from briefer.model.manuscript import Heading, Paragraph, Span, Table, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.briefing.composition import Composition
    from briefer.model.draft import Block, Section
    from briefer.model.manuscript import Element
    from briefer.wording import Wording

ANCHOR = "withheld"
_WIDTHS = (12.5, 3.5)


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
