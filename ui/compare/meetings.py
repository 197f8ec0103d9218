"""The meetings to lay side by side, as rows to tick; a row is made when it comes in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.display import one_line
from ui.pieces.counted_rows import CHOSEN, CountedRows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefer.model.records import MeetingRecord
    from briefer.wording import Wording

    Index = QModelIndex | QPersistentModelIndex

_DISPLAY, _CHECK = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.CheckStateRole
_SAID = frozenset({_DISPLAY, _CHECK, Qt.ItemDataRole.ToolTipRole})
_TICKED = CHOSEN | Qt.ItemFlag.ItemIsUserCheckable


class MeetingRows(CountedRows):
    """Meetings, those that are ticked, and the words that the rows are narrowed to.

    Signals:
        turned: a meeting was ticked, or is no longer.
    """

    turned = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        #: All there are, shown or not.
        self.meetings: tuple[MeetingRecord, ...] = ()
        self._ticked: frozenset[int] = frozenset()
        self._words: tuple[str, ...] = ()
        #: What is shown, narrowed only when somebody looks.
        self._rows: tuple[MeetingRecord, ...] | None = None

    @property
    def ticked(self) -> tuple[int, ...]:
        """The numbers of the meetings that are ticked, in the order of the list."""
        return tuple(one.id for one in self.meetings if one.id in self._ticked)

    @property
    def rows(self) -> tuple[MeetingRecord, ...]:
        """The meetings that are shown; what is ticked stays among them."""
        if self._rows is None:
            self._rows = tuple(filter(self._fits, self.meetings)) if self._words else self.meetings
        return self._rows

    def put(self, meetings: Sequence[MeetingRecord], wording: Wording) -> None:
        """Offer these; what was ticked stays so when it is among them."""
        with self.anew():
            self.meetings, self._wording, self._rows = tuple(meetings), wording, None
            self._ticked &= {one.id for one in self.meetings}

    def tick(self, numbers: Collection[int]) -> None:
        """Tick these and no other."""
        with self.anew():
            self._ticked = frozenset(numbers) & {one.id for one in self.meetings}
            self._rows = None
        self.turned.emit()

    def narrow(self, text: str) -> None:
        """Show only what has all of these words in its name."""
        with self.anew():
            self._words, self._rows = tuple(text.casefold().split()), None

    def turn(self, index: Index) -> None:
        """Tick a meeting, or take its tick away."""
        record = self.rows[index.row()]
        self._ticked ^= {record.id}
        self.dataChanged.emit(index, index, [_CHECK])
        self.turned.emit()

    def text(self, record: MeetingRecord) -> str:
        """What a meeting is called here."""
        return one_line(self._wording.meeting(record.meeting))

    def _fits(self, record: MeetingRecord) -> bool:
        if record.id in self._ticked:
            return True
        text = self.text(record).casefold()
        return all(word in text for word in self._words)

    # --- Qt ---------------------------------------------------------------------------------

    def how_many(self) -> int:
        """How many meetings are shown."""
        return len(self.rows)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        """The name, in its row and as its tip, or whether it is ticked."""
        if role not in _SAID or not index.isValid():
            return None
        record = self.rows[index.row()]
        if role != _CHECK:
            return self.text(record)
        ticked = record.id in self._ticked
        return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked

    def setData(self, index: Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """The space bar or a click on the box turns the tick."""
        if role != _CHECK or not index.isValid():
            return False
        self.turn(index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every meeting can be ticked."""
        return _TICKED if index.isValid() else Qt.ItemFlag.NoItemFlags
