"""Frozen records as the rows of a table: columns are data, the rows put themselves in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ui.pieces.counted_rows import DRAGGED, CountedRows

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from briefer.wording import Wording

    Index = QModelIndex | QPersistentModelIndex
    Spoken = Callable[[Any, Wording], str]

RECORD = Qt.ItemDataRole.UserRole
_SAID = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        RECORD,
    }
)
_HORIZONTAL = Qt.Orientation.Horizontal
_DOWN = Qt.SortOrder.DescendingOrder
#: So many records are looked up quicker one by one.
_FEW = 8


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the key of its heading, how a record reads in it, and what it sorts by.

    Without `sort` it sorts by its words.  Where records with the same `alike` read the same, those
    are asked once of each; in their order capitals count as small letters.  `stretch` is given to
    the column that takes the room that is left.
    """

    key: str
    shown: Callable[[Any, Wording], str]
    sort: Callable[[Any], Any] | None = None
    width: int = 120
    stretch: bool = False
    alike: Callable[[Any], Hashable] | None = None


class SortedRows(CountedRows):
    """Records as rows; it sorts by itself, for a proxy would ask for every text.

    Args:
        columns: what is shown of a record.
        wording: the words it is shown in.
        spoken: how a whole row is read out by a screen reader; a row then has a tip as well.
    """

    def __init__(
        self, columns: tuple[Column, ...], wording: Wording, spoken: Spoken | None = None
    ) -> None:
        super().__init__(len(columns))
        self.columns = columns
        self.wording = wording
        self._spoken = spoken
        self._given: tuple[Any, ...] = ()
        #: Of each row which of the given records it is.
        self._order: tuple[int, ...] = ()
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self.records: tuple[Any, ...] = ()

    def put(self, records: Sequence[Any], wording: Wording) -> None:
        """Show these, in the order that was chosen, else in the order given."""
        with self.anew():
            self._given, self.wording = tuple(records), wording
            self._put_in_order()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; -1 gives back the order they came in.

        What is chosen stays the same record, wherever its row goes.
        """
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        held, before = self.persistentIndexList(), self._order
        self._put_in_order()
        row_of = self._rows_of({before[one.row()] for one in held})
        now = [self.index(row_of[before[one.row()]], one.column()) for one in held]
        self.changePersistentIndexList(held, now)
        self.layoutChanged.emit()

    def _rows_of(self, held: set[int]) -> dict[int, int]:
        """The row of each of these records; mostly it is one, of tens of thousands."""
        if len(held) <= _FEW:
            return {given: self._order.index(given) for given in held}
        return {given: row for row, given in enumerate(self._order)}

    def _put_in_order(self) -> None:
        number, order = self._sorted
        rows = range(len(self._given))
        if number < 0:
            self._order, self.records = tuple(rows), self._given
        else:
            keys = self._keys(self.columns[number])
            self._order = tuple(sorted(rows, key=keys.__getitem__, reverse=order == _DOWN))
            self.records = tuple(map(self._given.__getitem__, self._order))

    def _keys(self, column: Column) -> list[Any]:
        """What each record goes by in a column: what it sorts by, else how it reads."""
        if column.sort is not None:
            return list(map(column.sort, self._given))
        if column.alike is not None:
            kinds = list(map(column.alike, self._given))
            one_of_each = dict(zip(kinds, self._given, strict=True))
            words = {
                kind: column.shown(record, self.wording).casefold()
                for kind, record in one_of_each.items()
            }
            return list(map(words.__getitem__, kinds))
        return [column.shown(record, self.wording).casefold() for record in self._given]

    def how_many(self) -> int:
        """One row for each."""
        return len(self.records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The text, the whole row for a screen reader, or the record, by role."""
        # Most of what Qt asks, as colours, no row says.
        if role not in _SAID or not index.isValid():
            return None
        record, column = self.records[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(record, self.wording)
        if role == RECORD:
            return record
        return self._told(record, column, role) if self._spoken else None

    def _told(self, record: Any, column: Column, role: int) -> str | None:  # noqa: ANN401
        """What a row says besides its texts."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.shown(record, self.wording)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is self.columns[0]:
            return self._spoken(record, self.wording) if self._spoken else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be dragged out, where the table lets it."""
        return DRAGGED if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        """The heading of a column; it begins with a capital, wherever else its word is used."""
        if orientation == _HORIZONTAL and role == Qt.ItemDataRole.DisplayRole:
            heading = self.wording(self.columns[section].key)
            return heading[:1].upper() + heading[1:]
        if orientation == _HORIZONTAL and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
