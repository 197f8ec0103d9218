"""The table of all that was found: sorted by itself, drawn row by row, many rows to choose."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ui.display import day_or_unknown
from ui.finder.list import draw_wrapped
from ui.finder.rows import copied
from ui.pieces.row_drawing import RowDelegate
from ui.pieces.sorted_rows import RECORD, Column, SortedRows
from ui.pieces.tables import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from briefer.wording import Wording
    from ui.finder.rows import FoundRow

    Index = QModelIndex | QPersistentModelIndex

_SIDE, _TOP = 4, 4


def _thing(row: FoundRow, wording: Wording) -> str:
    """The marking of what was found is seen beside what it is, as in every list of papers."""
    return "\n".join((wording(f"finder.one.{row.hit.thing}"), *row.badges))


def _day(row: FoundRow, wording: Wording) -> str:
    return day_or_unknown(row.hit.day, wording)


def _when(row: FoundRow) -> dt.date:
    return row.hit.day or dt.date.min


def _place(row: FoundRow, _: Wording) -> str:
    return row.place


TEXT = 1
COLUMNS = (
    Column("finder.column.thing", _thing, lambda row: (row.hit.thing, row.badges), 88),
    Column(
        "finder.column.text", lambda row, _: row.text, lambda row: row.text.casefold(), 300, True
    ),
    Column("finder.column.place", _place, lambda row: row.place.casefold(), 150),
    Column("finder.column.day", _day, _when, 70),
)


def _spoken(row: FoundRow, wording: Wording) -> str:
    return f"{wording(f'finder.one.{row.hit.thing}')}, {row.spoken}"


class MarkedDelegate(RowDelegate):
    """Draws the text of a row with its marks."""

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The text, on as many lines as there is room for."""
        row: FoundRow = index.data(RECORD)
        room = option.rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        draw_wrapped(painter, room, row.text, row.marks)


class FoundTable(RowTable):
    """What was found; Enter or a double click opens."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(SortedRows(COLUMNS, wording, _spoken))
        self.setItemDelegateForColumn(TEXT, MarkedDelegate(self))
        self.doubleClicked.connect(self._open)

    def put(self, rows: Sequence[FoundRow], wording: Wording) -> None:
        """Show these rows."""
        self.setAccessibleName(wording("finder.list"))
        self.rows.put(rows, wording)
        self.scrollToTop()

    def text(self) -> str:
        """The rows that are selected, each with its source."""
        return "\n\n".join(copied(row.hit, self.rows.wording) for row in self.selected)

    def begin(self) -> None:
        """Select the first row, unless one is: the focus alone only makes a cell current."""
        if not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))
