"""Chooses which meetings lie side by side: a list to tick, with what may be typed to find one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from briefer.comparing import LEAST, MOST
from ui.display import one_line
from ui.theme_motion import clearable
from ui.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.model.records import MeetingRecord
    from briefer.wording import Wording

_NUMBER = Qt.ItemDataRole.UserRole
_TICKED = Qt.CheckState.Checked


def beside(meetings: Sequence[MeetingRecord], chosen: int) -> tuple[int, ...]:
    """A meeting with the one of the same series before it, if there is one."""
    here = next((one for one in meetings if one.id == chosen), None)
    if here is None:
        return ()
    day = here.meeting.start
    earlier = [
        one
        for one in meetings
        if (one.meeting.organisation, one.meeting.formats)
        == (here.meeting.organisation, here.meeting.formats)
        and one.meeting.start is not None
        and day is not None
        and one.meeting.start < day
    ]
    before = max(earlier, key=lambda one: str(one.meeting.start), default=None)
    return (before.id, here.id) if before else (here.id,)


class MeetingChoice(QFrame):
    """Meetings to tick; the button waits until there are enough and not too many.

    Signals:
        chosen(tuple): the numbers of the meetings to lay side by side.
    """

    chosen = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._meetings: tuple[MeetingRecord, ...] = ()
        self.told = plain_label(role="remark")
        self.field = QLineEdit()
        clearable(self.field)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(3)
        self.go = QPushButton()
        self.go.setProperty(ROLE, "primary")
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 14, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self.list.itemChanged.connect(self._count)
        self.list.itemActivated.connect(_turn)
        self.field.textChanged.connect(self._narrow)
        self.go.clicked.connect(self._choose)
        self.setFocusProxy(self.list)
        self.set_wording(wording)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The numbers of the meetings that are ticked, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(i.data(_NUMBER) for i in items if i.checkState() == _TICKED)

    def show_meetings(self, meetings: Sequence[MeetingRecord]) -> None:
        """Offer these; what was ticked stays so."""
        before = set(self.ticked)
        self._meetings = tuple(meetings)
        self._fill(before)

    def tick(self, numbers: Collection[int]) -> None:
        """Tick these and no other."""
        self._fill(set(numbers))

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.list.setAccessibleName(wording("compare.choice.list"))
        self.field.setPlaceholderText(wording("compare.choice.find"))
        self.field.setAccessibleName(wording("compare.choice.find"))
        self.go.setText(wording("compare.choice.go"))
        self._fill(set(self.ticked))

    def _fill(self, ticked: Collection[int]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for record in self._meetings:
            item = QListWidgetItem(one_line(self._wording.meeting(record.meeting)))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_TICKED if record.id in ticked else Qt.CheckState.Unchecked)
            item.setData(_NUMBER, record.id)
            self.list.addItem(item)
        self.list.blockSignals(False)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._narrow()
        self._count()

    def _narrow(self) -> None:
        """What is ticked stays in sight."""
        words = self.field.text().casefold().split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = all(word in item.text().casefold() for word in words)
            item.setHidden(not fits and item.checkState() != _TICKED)

    def _count(self) -> None:
        count = len(self.ticked)
        self.go.setEnabled(LEAST <= count <= MOST)
        self.told.setText(self._wording("compare.choice.told", count=count, least=LEAST, most=MOST))

    def _choose(self) -> None:
        if self.go.isEnabled():
            self.chosen.emit(self.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is as the button."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose()
        else:
            super().keyPressEvent(event)


def _turn(item: QListWidgetItem) -> None:
    """Enter or a double click ticks, or takes the tick away."""
    ticked = item.checkState() == _TICKED
    item.setCheckState(Qt.CheckState.Unchecked if ticked else _TICKED)
