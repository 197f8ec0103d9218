"""Columns of tables that a colleague put in or took out, each told as one thing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.briefing.markdown_text import in_cell, reading
from briefer.model.returned import Cell, ColumnCell, Returned, ReturnKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefer.briefing.return_lines import Line
    from briefer.briefing.return_written import Written

#: A cell by its table, row and column as they came.
_Spot = tuple[int, int, int]


@dataclass
class Columns:
    """What came and went, column by column.

    `told` is at the first cell of each new column and each cell that was empty, None at its other
    cells; `gone` has the same by number.  `names` are those that a column may have, "" too if it is
    new; `rows` has for each row that came how its cells may read in the draft.
    """

    told: dict[_Spot, Returned | None] = field(default_factory=dict)
    gone: dict[int, Returned | None] = field(default_factory=dict)
    names: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    rows: dict[int, tuple[tuple[str, ...], ...]] = field(default_factory=dict)


def columns_of(lines: Sequence[Line], expected: Mapping[int, Written]) -> Columns:
    """The columns of all tables that were written, held against those that came back."""
    columns = Columns()
    found = frozenset(line.number for line in lines)
    for table, group in groupby(lines, key=lambda line: line.table):
        cells = list(group)
        known = [expected[n].table for line in cells if (n := line.number or 0) in expected]
        tables = Counter(filter(None, known)).most_common(1)
        if table and tables:
            _Grid(table, cells, expected, tables[0][0]).tell(columns, found)
    return columns


class _Grid:
    """One table as it was written and as it came back."""

    def __init__(
        self, table: int, lines: Sequence[Line], expected: Mapping[int, Written], written: int
    ) -> None:
        self._table, self._expected = table, expected
        self._written = {n: one for n, one in expected.items() if one.table == written}
        self._first = next(iter(self._written.values()))
        self._came = {(line.row, line.column): line for line in lines}
        self._known = {line.row: one for line in lines if (one := self._of(line)) is not None}
        self._places = self._mapped()

    def tell(self, columns: Columns, found: frozenset[int | None]) -> None:
        """Add what came and went in this table."""
        for column in sorted({column for _, column in self._came}):
            new = column not in self._places
            names = self._names(column)
            columns.names[self._table, column] = (*names, "") if new else names
            if new:
                self._tell_new(column, columns)
        columns.rows |= {row: self._row(row) for row in {row for row, _ in self._came}}
        for place in sorted({one.column for one in self._written.values()}):
            self._tell_gone(place, columns, found)
        self._tell_filled(columns)

    def _of(self, line: Line) -> Written | None:
        return self._written.get(line.number or 0)

    def _mapped(self) -> dict[int, int]:
        """The column in which each that came was written."""
        seen: dict[int, Counter[int]] = {}
        for (_, column), line in self._came.items():
            one = self._of(line)
            if one is not None:
                seen.setdefault(column, Counter())[one.column] += 1
        return {column: counted.most_common(1)[0][0] for column, counted in seen.items()}

    def _heading(self) -> int:
        """The row of the headings as it came; 0 where it is gone."""
        rows = (row for row, one in self._known.items() if one.cell and one.cell.row == 0)
        return next(rows, 0)

    def _names(self, column: int) -> tuple[str, ...]:
        """The headings that a column may have in the draft: as it came, and as it was written."""
        line = self._came.get((self._heading(), column))
        came = in_cell(reading(line.words)) if line is not None else ""
        before = self._of(line) if line is not None else None
        written = reading(before.words) if before is not None else ""
        # A heading is bold by its place.
        bare = line.words.text.strip() if line is not None else ""
        return tuple(dict.fromkeys(filter(None, (bare, written, came))))

    def _tell_new(self, column: int, columns: Columns) -> None:
        cells = tuple(self._cell(row, column) for row in sorted({row for row, _ in self._came}))
        if not any(cell.text for cell in cells):
            for row in self._known:
                columns.told[self._table, row, column] = None
            return
        texts = "\n".join(cell.text.replace("<br>", " ") for cell in cells)
        told = self._column(self._came_name(column), after=texts, cells=cells, left=column - 1)
        for row in self._known:
            columns.told[self._table, row, column] = None
        columns.told[self._table, min(self._known), column] = told

    def _came_name(self, column: int) -> str:
        return next(iter(self._names(column)), "")

    def _cell(self, row: int, column: int) -> ColumnCell:
        line = self._came.get((row, column))
        text = in_cell(_reads(line, heads=row == self._heading())) if line is not None else ""
        return ColumnCell(text, self._row(row), row not in self._known)

    def _row(self, row: int) -> tuple[tuple[str, ...], ...]:
        return tuple(self._readings(row, place) for place in sorted(self._places))

    def _readings(self, row: int, column: int) -> tuple[str, ...]:
        """How a cell may read in the draft."""
        line = self._came.get((row, column))
        if line is None:
            return ("",)
        before = self._of(line)
        written = (reading(before.words), before.words.text) if before is not None else ("",)
        came = in_cell(reading(line.words))
        return tuple(dict.fromkeys((*written, came, line.words.text.strip())))

    def _column(
        self, name: str, *, before: str = "", after: str = "", cells: tuple[ColumnCell, ...],
        left: int = 0,
    ) -> Returned:  # fmt: skip
        block, description = self._first.words.block, ""
        if self._first.cell is not None:
            description = self._first.cell.table
        beside = [name for column in range(left, 0, -1) for name in self._names(column)]
        return Returned(
            ReturnKind.COLUMN, block, before, after, cell=Cell(description, 0, name),
            beside=tuple(dict.fromkeys(beside)), cells=cells,
        )  # fmt: skip

    def _tell_gone(self, place: int, columns: Columns, found: frozenset[int | None]) -> None:
        cells = {n: one for n, one in self._written.items() if one.column == place}
        if place in self._places.values() or any(number in found for number in cells):
            return
        name = next((one.cell.column for one in cells.values() if one.cell), "")
        texts = [
            reading(one.words) if one.words.block else one.words.text for one in cells.values()
        ]
        gone = tuple(ColumnCell(in_cell(text), ()) for text in texts)
        columns.gone |= dict.fromkeys(cells)
        columns.gone[min(cells)] = self._column(
            name, before="\n".join(text.replace("\n", " ") for text in texts), cells=gone
        )

    def _tell_filled(self, columns: Columns) -> None:
        """Cells that were written empty, and have words now."""
        for (row, column), line in self._came.items():
            known = self._known.get(row)
            filled = line.number not in self._expected and line.words.text.strip()
            if known is None or column not in self._places or not filled or known.cell is None:
                continue
            name = next(iter(self._names(column)), "")
            cell = Cell(known.cell.table, known.cell.row, name, known.cell.name)
            columns.told[self._table, row, column] = Returned(
                ReturnKind.EDITED, self._first.words.block, "", reading(line.words), cell=cell,
                cells=(self._cell(row, column),), columns=(self._names(column),),
            )  # fmt: skip


def _reads(line: Line, *, heads: bool) -> str:
    """The words of a cell; those of a heading are bold by their place."""
    return " ".join(line.words.text.split()) if heads else reading(line.words)
