"""The lines of a paper as they stand in the file, with the block each belongs to.

Masthead and signature are lines, not paragraphs: where the file has no white between them, they
share a block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole, passage_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.model.source import Block, Passage, SourceText

_LEFT_OUT = frozenset({BlockRole.FURNITURE, BlockRole.FOOTNOTE})


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: its repaired text, and where it stands in its block."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The line without the white and the bars of a table around it."""
        return self.block.text[self.start : self.end].strip(" |>")


def body_blocks(source: SourceText) -> tuple[Block, ...]:
    """The blocks a reader reads as text, in order."""
    return tuple(block for block in source.blocks if block.role not in _LEFT_OUT)


def lines_of(blocks: Iterable[Block]) -> tuple[TextLine, ...]:
    """The lines of some blocks in order, empty ones left out; a block without lines is one."""
    found = (
        TextLine(block, start, end)
        for block in blocks
        for start, end in [(f.start, f.end) for f in block.fragments] or [(0, len(block.text))]
    )
    return tuple(line for line in found if line.text)


def passage_of_line(source: SourceText, line: TextLine) -> Passage:
    """Where a line stands."""
    return passage_of(source, line.block, line.start, line.end)
