"""What a Word file was written with, paragraph by paragraph, to be held against what came back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.manuscript import Heading, Paragraph, Picture, Span, Table
from briefer.model.returned import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.model.manuscript import Manuscript

#: So much of its first cell names a row.
_NAME = 40


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph as it was written: the section it names, or where in a table it stands.

    Tables and columns count from 1; `heading` is its level where it is one.
    """

    words: Paragraph
    section: str = ""
    cell: Cell | None = None
    table: int = 0
    column: int = 0
    heading: int = 0


def paragraphs(written: Manuscript) -> Iterator[Paragraph]:
    """Every paragraph of a text in the order in which it is written, those of tables included."""
    return (line.words for line in written_lines(written))


def written_lines(written: Manuscript) -> Iterator[Written]:
    """The same with what each is part of."""
    tables = 0
    for element in written.elements:
        if isinstance(element, Paragraph):
            yield Written(element)
        elif isinstance(element, Heading):
            words = Paragraph(element.spans, block=element.block, under=element.under)
            yield Written(words, section=element.section, heading=element.level)
        elif isinstance(element, Picture):
            # Drawn or told in words: whatever stands there is the program's.
            yield Written(Paragraph(()))
        elif isinstance(element, Table):
            tables += 1
            yield from _cells(element, tables)


def _cells(table: Table, number: int) -> Iterator[Written]:
    for place, name in enumerate(table.header, start=1):
        words = Paragraph((Span(name),), block=table.block)
        cell = Cell(table.description, 0, name)
        yield Written(words, cell=cell, table=number, column=place)
    columns = table.header or ("",) * len(table.widths)
    for count, row in enumerate(table.rows, start=1):
        name = _named(row[0][0].text if row[0] else "")
        for at, (column, paragraphs) in enumerate(zip(columns, row, strict=True), start=1):
            spot = Cell(table.description, count, column, name)
            for one in paragraphs:
                yield Written(one, cell=spot, table=number, column=at)


def _named(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _NAME else f"{line[:_NAME].rstrip()}…"
