"""A table in an answer to parliament: its cells come one by one, and stand in rows again.

Papers give the cells in their order, not how many make a row, and leave out empty ones.  A cell in
the wrong row misquotes a figure, so there are rows only where words and figures make them alike;
else the cells follow each other, and that a table stands there is said.  A column that is empty in
every row cannot be told from one that is not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer.briefing.statements import label, quoted, scraps, statement
from briefer.model.manuscript import Look, Paragraph, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.briefing.citing import Sources
    from briefer.model.manuscript import Cell, Element
    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage

#: Text without a full stop and this short is a cell of a table; so many of them make a table.
_LONGEST_CELL, FEWEST_CELLS = 40, 3
_ENDS = frozenset(".?!:;")
#: A figure with its unit ("€ 1,2 mln", "9 km", "p.m."), or a dash where there is none.
_FIGURE = re.compile(
    r"[€$~<>≥≤+±-]?\s?\d[\d.,\s/–-]*(?:%|[^\W\d]{1,4}\.?)?|[-–—]+|n\.?v\.?t\.?|p\.?m\.?"
)
#: Fewer rows prove no pattern; more columns than this fit on no page.
_FEWEST_ROWS, _MOST_COLUMNS = 2, 7
_WIDTH, _FIRST = 16.0, 1.6


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in rows; the first of the `header` is None where the paper leaves that corner empty."""

    header: tuple[Passage | None, ...]
    rows: tuple[tuple[Passage, ...], ...]


def is_cell(passage: Passage) -> bool:
    """Whether a paragraph of an answer reads as a cell of a table."""
    return len(passage.quote) <= _LONGEST_CELL and passage.quote[-1:] not in _ENDS


def grid_of(cells: Sequence[Passage]) -> Grid | None:
    """The cells in their rows: each a name and then figures alone, as many in every row.

    None where the cells do not tell how they stand.
    """
    figures = [_is_figure(cell) for cell in cells]
    names = [place for place in range(len(cells) - 1) if not figures[place] and figures[place + 1]]
    if len(names) < _FEWEST_ROWS:
        return None
    first, width = names[0], names[1] - names[0]
    body = figures[first:]
    regular = len(body) % width == 0 and body == [at % width > 0 for at in range(len(body))]
    if width > _MOST_COLUMNS or not regular or not _is_header(figures[:first], width):
        return None
    corner = (None,) if first == width - 1 else ()
    rows = tuple(tuple(cells[at : at + width]) for at in range(first, len(cells), width))
    return Grid((*corner, *cells[:first]), rows)


def _is_header(figures: Sequence[bool], width: int) -> bool:
    """Whether these cells can be the heads of the rows: none, words, or years beside a corner."""
    if len(figures) == width - 1:
        return len(set(figures)) == 1
    return not figures or (len(figures) == width and not any(figures))


def _is_figure(cell: Passage) -> bool:
    return _FIGURE.fullmatch(cell.quote.strip()) is not None


def table_in_answer(
    cells: Sequence[Passage], document: DocumentRecord, sources: Sources, look: Look
) -> Iterator[Element]:
    """A table in rows where these can be told, else with its cells one after the other.

    Short lines without a figure may be a list as well, and each stands by itself.
    """
    grid, source = grid_of(cells), sources.of(cells[0], document)
    if grid is not None:
        lead = Span(sources.wording("telling.table"))
        yield Paragraph((lead,), Look.LABEL, (source,), together=True)
        yield _in_rows(grid, document, sources)
    elif any(map(_is_figure, cells)):
        yield label(sources.wording("telling.cells"))
        yield scraps(sources, cells, document, look)
    else:
        for place, cell in enumerate(cells):
            said = statement(sources, cell, document)
            yield replace(said, noted=not place)


def _in_rows(grid: Grid, document: DocumentRecord, sources: Sources) -> Table:
    wording, width = sources.wording, len(grid.rows[0])
    unit = _WIDTH / (width - 1 + _FIRST)

    def told(cell: Passage) -> Cell:
        source = sources.of(cell, document)
        return (Paragraph((quoted(cell.quote),), sources=(source,), noted=False),)

    corner, first = wording("telling.corner"), sources.of(grid.rows[0][0], document)
    return Table(
        wording("telling.table_description", place=first.short),
        (unit * _FIRST, *((unit,) * (width - 1))),
        tuple(tuple(map(told, row)) for row in grid.rows),
        tuple(corner if cell is None else cell.quote for cell in grid.header),
    )
