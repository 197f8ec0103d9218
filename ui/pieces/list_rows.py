"""Rows of a list as Qt asks for them: what a row says it says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ui.pieces.counted_rows import DRAGGED, CountedRows
from ui.pieces.sorted_rows import RECORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    Index = QModelIndex | QPersistentModelIndex

#: The row itself, where RECORD is what it stands for.
ROW = RECORD + 1
_SAID = {
    Qt.ItemDataRole.DisplayRole: "title",
    Qt.ItemDataRole.ToolTipRole: "tip",
    Qt.ItemDataRole.AccessibleTextRole: "spoken",
    RECORD: "record",
}


class Said(Protocol):
    """What a row says; a heading has no record."""

    @property
    def title(self) -> str:
        """Its words."""

    @property
    def tip(self) -> str | None:
        """What is shown of it while the mouse rests there."""

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""

    @property
    def record(self) -> Any:  # noqa: ANN401  each list has its own
        """What it stands for."""


class ListRows(CountedRows):
    """Rows, of which headings cannot be chosen; what a row says is asked when it is in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Any] = ()

    def put(self, rows: Sequence[Said]) -> None:
        """Show these rows in place of the ones before."""
        with self.anew():
            self.rows = tuple(rows)

    def add(self, row: Said) -> None:
        """One more row, below the others."""
        number = len(self.rows)
        self.rows = (*self.rows, row)
        self.insertRows(number, 1)

    def how_many(self) -> int:
        """One for each."""
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What the row says, the row itself or its record, by role."""
        said = _SAID.get(role)  # type: ignore[call-overload]
        # Most of what Qt asks, as colours, no row says.
        if (said is None and role != ROW) or not index.isValid():
            return None
        row = self.rows[index.row()]
        return getattr(row, said) if said else row

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen; every other row can be dragged, where the list lets it."""
        if not index.isValid() or self.rows[index.row()].record is None:
            return Qt.ItemFlag.NoItemFlags
        return DRAGGED
