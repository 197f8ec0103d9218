"""A paper as it was read: blocks of repaired text that know where they stand in the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockRole(StrEnum):
    """What a block is on the page; says nothing about what it means."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points (1/72 inch), the origin at the top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Fragment:
    """One line of the source inside a block.

    `start` and `end` are the range in the block's repaired text; `raw` is the line as it stands in
    the file (a word broken at its end still broken).  `page` counts from 1 and is None in formats
    without pages; `line` counts from 1 on its page, or in the file where there are no pages.
    """

    start: int
    end: int
    raw: str
    page: int | None = None
    line: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote mark taken out of a block's text; it stood before `offset`."""

    offset: int
    mark: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table cell, footnote or piece of page furniture.

    `text` has single spaces, words broken at line ends repaired, footnote marks taken out and is
    NFC.  `number` counts the blocks a reader would count (furniture and footnotes have 0).
    `level` is the heading's level where the layout tells (1 is highest), else 0.  `mark` is the
    bullet of an item or the mark of a footnote.
    """

    index: int
    role: BlockRole
    text: str
    fragments: tuple[Fragment, ...]
    number: int = 0
    level: int = 0
    bold: bool = False
    mark: str = ""
    notes: tuple[NoteMark, ...] = ()

    @property
    def page(self) -> int | None:
        """The page the block begins on."""
        return self.fragments[0].page if self.fragments else None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file itself: `format` (pdf, docx, html …) is told from its contents, not its name."""

    sha256: str
    name: str
    format: str
    size: int


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something the reader could not do well; `key` names its sentence in the wording files."""

    key: str
    page: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A whole paper: `pages` is 0 in formats without pages."""

    file: SourceFile
    blocks: tuple[Block, ...]
    pages: int = 0
    warnings: tuple[ReadingWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a finding stands (vindplaats); `quote` equals the block's text at `start:end`.

    `page` is None in formats without pages, `paragraph` is the number of the block, or that of
    the nearest numbered one before it.
    """

    sha256: str
    block: int
    start: int
    end: int
    quote: str
    page: int | None
    paragraph: int


def passage_of(source: SourceText, block: Block, start: int = 0, end: int | None = None) -> Passage:
    """The passage of a range of a block, with the page its first character stands on."""
    stop = len(block.text) if end is None else end
    page = next((f.page for f in block.fragments if f.end > start), block.page)
    return Passage(
        sha256=source.file.sha256,
        block=block.index,
        start=start,
        end=stop,
        quote=block.text[start:stop],
        page=page,
        paragraph=block.number or _number_before(source, block.index),
    )


def _number_before(source: SourceText, index: int) -> int:
    return next((b.number for b in reversed(source.blocks[:index]) if b.number), 0)
