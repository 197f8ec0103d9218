"""Tables in a Markdown text: a column put in or taken out, a row put in by the names above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.briefing.markdown_pieces import (
    MARKS_OF_TABLE,
    cells_of,
    escaped,
    pieces,
    readings,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefer.briefing.markdown_pieces import Piece
    from briefer.model.returned import ColumnCell

    #: How each cell of a row may read.
    Row = Sequence[Sequence[str]]

_HEADS, _MARKS = 0, 1


@dataclass(frozen=True, slots=True)
class MarkdownTable:
    """A table in a text: where it stands, and its cells row by row, the row of marks among them."""

    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """The headings of the columns."""
        return self.rows[_HEADS]

    def written(self, text: str, rows: Sequence[Sequence[str]]) -> str:
        """The text with these rows in its place."""
        lines = (f"| {' | '.join(row)} |" for row in rows)
        marks = f"|{'---|' * len(rows[_HEADS])}"
        told = (marks if place == _MARKS else line for place, line in enumerate(lines))
        return text[: self.start] + "\n".join(told) + text[self.end :]


def tables_of(text: str) -> Iterator[MarkdownTable]:
    """The tables of a text; each row has a cell for each column."""
    group: list[Piece] = []
    for piece in (*pieces(text), None):
        goes_on = piece is not None and piece.row
        if goes_on and piece is not None and (not group or piece.start == group[-1].end + 1):
            group.append(piece)
            continue
        if len(group) > _MARKS and MARKS_OF_TABLE.fullmatch(group[_MARKS].text):
            yield _table(group)
        group = [piece] if goes_on and piece is not None else []


def _table(group: Sequence[Piece]) -> MarkdownTable:
    rows = [cells_of(piece.text) for piece in group]
    wide = len(rows[_HEADS])
    even = (tuple((*row, *[""] * wide)[:wide]) for row in rows)
    return MarkdownTable(group[0].start, group[-1].end, tuple(even))


def with_column(text: str, beside: Sequence[str], cells: Sequence[ColumnCell]) -> str | None:
    """A text of which one table has another column.

    A cell of a row that is new itself, and not in the table, is left to that row.

    Args:
        text: Markdown.
        beside: the headings after which it comes, the nearest first; none for the first column.
        cells: from the heading down.

    Returns:
        The text; None where no such table is there, or a row of it is not there any more.
    """
    for table in tables_of(text):
        at = _place(table.heads, beside)
        if not reads_as(table.heads, cells[0].row) or at is None:
            continue
        found = _by_row(table, cells)
        if found is None:
            return None
        rows = (
            (*row[:at], found.get(place, ""), *row[at:]) for place, row in enumerate(table.rows)
        )
        return table.written(text, list(rows))
    return None


def _place(heads: Sequence[str], beside: Sequence[str]) -> int | None:
    """After which of the headings a column comes."""
    if not beside:
        return 0
    places = (n for name in beside for n, head in enumerate(heads, 1) if _reads(head, [name]))
    return next(places, None)


def _by_row(table: MarkdownTable, cells: Sequence[ColumnCell]) -> dict[int, str] | None:
    """The text for each row of a table; None where words have no row to stand in."""
    found = {_HEADS: escaped(cells[0].text)}
    for cell in cells[1:]:
        rows = enumerate(table.rows[_MARKS + 1 :], start=_MARKS + 1)
        places = (n for n, row in rows if n not in found and reads_as(row, cell.row))
        place = next(places, None)
        if place is not None:
            found[place] = escaped(cell.text)
        elif cell.text and not cell.new:
            return None
    return found


def without_column(text: str, cells: Sequence[ColumnCell]) -> str | None:
    """A text of which one table lacks a column, where it holds no other words than these.

    Args:
        text: Markdown.
        cells: of the column that are not empty, from its heading down.
    """
    known = [cell.text for cell in cells]
    for table in tables_of(text):
        for at, head in enumerate(table.heads):
            rest = [row[at] for row in table.rows[_MARKS + 1 :] if row[at]]
            if _reads(head, known[:1]) and all(_reads(cell, known[1:]) for cell in rest):
                rows = [(*row[:at], *row[at + 1 :]) for row in table.rows]
                return table.written(text, rows) if len(table.heads) > 1 else None
    return None


def has_column(text: str, name: str, heads: Row) -> bool:
    """Whether a table with these headings has one of this name, too."""
    known = (table.heads for table in tables_of(text) if reads_as(table.heads, heads))
    return any(_reads(head, [name]) for row in known for head in row)


def with_row(text: str, above: Sequence[ColumnCell], new: str, names: Row) -> str | None:
    """A text of which one table has another row, with a cell for each column that it has there.

    Args:
        text: Markdown.
        above: the rows that it comes below, the nearest first.
        new: the row.
        names: for each of its cells those that its column may have, "" too where it is new.

    Returns:
        The text; None where none of these rows is there, or a cell has no column.
    """
    cells = cells_of(new)
    for one in above:
        for table in tables_of(text):
            rows = enumerate(table.rows)
            at = next((n for n, row in rows if n != _MARKS and reads_as(row, one.row)), None)
            if at is not None:
                below = max(at, _MARKS) + 1
                row = _fitted(table.heads, cells, names)
                if row is None:
                    return None
                return table.written(text, (*table.rows[:below], row, *table.rows[below:]))
    return None


def _fitted(heads: Sequence[str], cells: Sequence[str], names: Row) -> Sequence[str] | None:
    """The cells of a row under these headings; None where one may stand under more than one.

    Headings may have another name by now.  What is of a column that is new itself comes with it.
    """
    if not any(names):
        return cells if len(cells) == len(heads) else None
    under = {n: at for n, head in enumerate(heads) if (at := _cell_of(head, names)) is not None}
    left = [at for at, known in enumerate(names) if "" not in known and at not in under.values()]
    free = [n for n in range(len(heads)) if n not in under]
    if left and len(left) != len(free):
        return None
    under |= dict(zip(free, left, strict=False))
    return [cells[under[n]] if n in under else "" for n in range(len(heads))]


def _cell_of(head: str, names: Row) -> int | None:
    """Which cell of a row stands under a heading."""
    return next((at for at, known in enumerate(names) if head and _reads(head, known)), None)


def with_cell(text: str, row: Row, names: Sequence[str], new: str) -> str | None:
    """A text with words in a cell of a table that was empty; None where it is not there, or full.

    Args:
        text: Markdown.
        row: how the other cells of its row, and this one, may read.
        names: those that its column may have.
        new: the words.
    """
    for table in tables_of(text):
        at = next((n for n, head in enumerate(table.heads) if _reads(head, names)), None)
        for place, cells in enumerate(table.rows):
            if at is None or place <= _MARKS or cells[at] or not reads_as(cells, row):
                continue
            filled = (*cells[:at], escaped(new), *cells[at + 1 :])
            return table.written(text, (*table.rows[:place], filled, *table.rows[place + 1 :]))
    return None


def reads_as(cells: Sequence[str], row: Row) -> bool:
    """Whether a row reads so; a column may have come or gone, so that one has cells more."""
    if len(cells) <= len(row):
        return _within(cells, row, _reads)
    return _within(row, cells, lambda known, cell: _reads(cell, known))


def _within(few: Sequence[object], many: Sequence[object], alike: Callable[..., bool]) -> bool:
    """Whether each of a few is among many, in their order."""
    left = iter(many)
    return all(any(alike(one, other) for other in left) for one in few)


def _reads(cell: str, words: Sequence[str]) -> bool:
    """Whether a cell reads as one of these."""
    if not cell or not any(words):
        return not cell and "" in words
    return cell in words or not readings(f"| {cell} |").isdisjoint(words)
