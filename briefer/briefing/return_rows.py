"""Rows of tables that a colleague put in or took out, each told as one thing."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.briefing.markdown_text import in_cell, reading
from briefer.model.returned import Cell, ColumnCell, Returned, ReturnKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefer.briefing.return_columns import Columns
    from briefer.briefing.return_lines import Line
    from briefer.briefing.return_written import Written


def new_rows(
    lines: Sequence[Line],
    expected: Mapping[int, Written],
    columns: Columns,
) -> Mapping[int, Returned | None]:
    """The rows of which no cell was written, by their number; None for one without a word.

    Rows of a table that is new as a whole come in one line each, a row of marks below the first.

    Args:
        lines: of the file as it came back.
        expected: what was written, by number.
        columns: what is known of the columns of each table.
    """
    found: dict[int, Returned | None] = {}
    for table, group in groupby(lines, key=lambda line: line.table):
        if table:
            cells = list(group)
            for number, row in _of_table(cells, expected).items():
                found[number] = row and _placed(row, number, cells, columns)
    return found


def _placed(row: Returned, number: int, cells: Sequence[Line], columns: Columns) -> Returned:
    """A new row with the names of its columns, and the rows above it."""
    if row.cell is None:
        return row
    names = (
        columns.names.get((line.table, line.column), ()) for line in cells if line.row == number
    )
    above = sorted({line.row for line in cells if line.row < number}, reverse=True)
    rows = tuple(ColumnCell("", columns.rows[one]) for one in above if one in columns.rows)
    return replace(row, columns=tuple(names), cells=rows)


def _of_table(lines: list[Line], expected: Mapping[int, Written]) -> dict[int, Returned | None]:
    known = next((expected[n] for line in lines if (n := line.number or 0) in expected), None)
    if known is None:
        return _whole(lines)
    found: dict[int, Returned | None] = {}
    beside: tuple[str, ...] = ()
    first = lines[0].row + (0 if _headed(known, expected) else -1)
    for number, group in groupby(lines, key=lambda line: line.row):
        row = list(group)
        before = [expected[n] for line in row if (n := line.number or 0) in expected]
        if before:
            came = as_row(reading(line.words) for line in row)
            beside = tuple(dict.fromkeys((as_row(_texts(before)), came)))
            continue
        text = as_row(reading(line.words) for line in row)
        found[number] = None
        if any(line.words.text.strip() for line in row):
            block, cell = known.words.block, known.cell and Cell(known.cell.table, number - first)
            found[number] = Returned(ReturnKind.ADDED, block, "", text, cell=cell, beside=beside)
            beside = (text, *beside)
    return found


def _headed(one: Written, expected: Mapping[int, Written]) -> bool:
    """Whether the table has a row of headings, which is not counted."""
    table = (other.cell for other in expected.values() if other.table == one.table)
    return any(cell is not None and cell.row == 0 for cell in table)


def _whole(lines: list[Line]) -> dict[int, Returned | None]:
    """A table that is new from head to foot, at its first row."""
    rows = [
        (number, [reading(line.words) for line in group])
        for number, group in groupby(lines, key=lambda line: line.row)
    ]
    found: dict[int, Returned | None] = {number: None for number, _ in rows}
    if any(text for _, cells in rows for text in cells):
        text = as_table([cells for _, cells in rows])
        found[rows[0][0]] = Returned(ReturnKind.ADDED, "", "", text)
    return found


def removed_rows(
    expected: Mapping[int, Written], found: frozenset[int | None]
) -> Mapping[int, Returned | None]:
    """For each cell of a row that is gone None, and for one of them what is told of the row.

    A table that is gone as a whole is told once.
    """
    told: dict[int, Returned | None] = {}
    cells = [(number, one) for number, one in expected.items() if one.cell is not None]
    for _, group in groupby(cells, key=lambda pair: pair[1].table):
        table = list(group)
        if not any(number in found for number, _ in table):
            told |= {number: None for number, _ in table}
            told[table[0][0]] = _gone(table)
            continue
        for _, of_row in groupby(table, key=lambda pair: pair[1].cell and pair[1].cell.row):
            row = list(of_row)
            if not any(number in found for number, _ in row):
                told |= {number: None for number, _ in row}
                told[row[0][0]] = _gone(row)
    return told


def _gone(cells: Sequence[tuple[int, Written]]) -> Returned:
    """One row or more that are gone, in one line each."""
    first = cells[0][1]
    rows = [
        _texts(one for _, one in group)
        for _, group in groupby(cells, key=lambda pair: pair[1].cell and pair[1].cell.row)
    ]
    whole = len(rows) > 1
    text = as_table(rows) if whole else as_row(rows[0])
    cell = first.cell and replace(first.cell, column="", row=0 if whole else first.cell.row)
    return Returned(ReturnKind.REMOVED, first.words.block, text, cell=cell)


def as_row(cells: Iterable[str]) -> str:
    """A row of a table in Markdown; a bar in a cell makes no other cell."""
    lines = (" ".join(in_cell(cell).split()) for cell in cells)
    return f"| {' | '.join(line.replace('|', chr(92) + '|') for line in lines)} |"


def as_table(rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, its first row the headings."""
    head, *rest = map(as_row, rows)
    return "\n".join((head, f"|{'---|' * len(rows[0])}", *rest))


def _texts(row: Iterable[Written]) -> list[str]:
    """A text for each cell; of a cell with several paragraphs these together."""
    columns = groupby(row, key=lambda one: one.cell and one.cell.column)
    return [" ".join(_reads(one) for one in group) for _, group in columns]


def _reads(one: Written) -> str:
    return reading(one.words) if one.words.block else one.words.text
