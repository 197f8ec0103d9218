"""Models of which Qt itself knows how many rows and columns there are."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_PARTS = Qt.ItemFlag.ItemNeverHasChildren
#: What can be done with a row that can be chosen, and with one that can be dragged as well.
CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | _NO_PARTS
DRAGGED = CHOSEN | Qt.ItemFlag.ItemIsDragEnabled


class CountedRows(QStandardItemModel):
    """Rows without items: what they say and may is told by whoever knows the records.

    For one look at forty thousand rows Qt asks forty thousand times how many there are. Each time
    that it asks Python it waits for the thread that works.

    Args:
        columns: how many there are.
    """

    def __init__(self, columns: int = 1) -> None:
        super().__init__(0, columns)

    @contextmanager
    def anew(self) -> Iterator[None]:
        """Put other records in place of the ones before."""
        self.beginResetModel()
        try:
            yield
        finally:
            # Of rows that come and go nobody need hear: all of them are others.
            before = self.blockSignals(True)
            self.setRowCount(self.how_many())
            self.blockSignals(before)
            self.endResetModel()

    def how_many(self) -> int:
        """How many records there are now."""
        raise NotImplementedError
