"""The level of confidentiality that a paper bears, at the top or the bottom of its pages.

Source: VIR-BI: a marking stands above and below every page.  A sentence that speaks of a marking is
none: the line must be nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer import markings
from briefer.model.source import BlockRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.model.source import Block, SourceText

#: How far from the top of a page, and how many blocks from an end, a marking may stand: mastheads.
_TOP, _BOTTOM = 15, 6


def marking_of(source: SourceText) -> str | None:
    """The highest level a paper bears, None where it bears none.

    The text of a file without pages counts as one page.
    """
    found = [level for line in _lines(source) if (level := markings.read(line)) is not None]
    return markings.highest(found) if found else None


def _lines(source: SourceText) -> Iterator[str]:
    last = len(source.blocks) - _BOTTOM
    for place, block in enumerate(source.blocks):
        if block.role is BlockRole.FURNITURE or place < _TOP or place >= last:
            yield from _lines_of(block)
        else:
            yield from (f.raw for f in block.fragments if f.line is not None and f.line <= 1)


def _lines_of(block: Block) -> Iterator[str]:
    yield block.text
    yield from (fragment.raw for fragment in block.fragments)
