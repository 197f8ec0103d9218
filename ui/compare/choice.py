"""Chooses which meetings lie side by side: a list to tick, with what may be typed to find one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
)

from briefer.comparing import LEAST, MOST
from ui.compare.meetings import MeetingRows
from ui.pieces.widgets import ROLE, plain_label
from ui.theme.motion import clearable, name_clear

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.model.records import MeetingRecord
    from briefer.wording import Wording


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
        self.rows = MeetingRows(wording)
        self.told = plain_label(role="remark")
        self.field = QLineEdit()
        clearable(self.field)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(3)
        # Without room the end stays: it is the day by which one knows a meeting from the next.
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self.rows.turned.connect(self._count)
        self.list.activated.connect(self.rows.turn)
        self.field.textChanged.connect(self._narrow)
        self.go.clicked.connect(self._choose)
        self.setFocusProxy(self.list)
        self.set_wording(wording)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The numbers of the meetings that are ticked, in the order of the list."""
        return self.rows.ticked

    def show_meetings(self, meetings: Sequence[MeetingRecord]) -> None:
        """Offer these; what was ticked stays so."""
        if tuple(meetings) != self.rows.meetings:
            self.rows.put(meetings, self._wording)
            self._begin()

    def tick(self, numbers: Collection[int]) -> None:
        """Tick these and no other."""
        self.rows.tick(numbers)
        self._begin()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.list.setAccessibleName(wording("compare.choice.list"))
        self.field.setPlaceholderText(wording("compare.choice.find"))
        self.field.setAccessibleName(wording("compare.choice.find"))
        name_clear(self.field, wording("window.clear_field"))
        self.go.setText(wording("compare.choice.go"))
        self.rows.put(self.rows.meetings, wording)
        self._begin()

    def _begin(self) -> None:
        """At the first meeting, and with how many are ticked."""
        self.list.setCurrentIndex(self.rows.index(0, 0))
        self._count()

    def _narrow(self) -> None:
        """What is ticked stays in sight."""
        self.rows.narrow(self.field.text())
        self.list.setCurrentIndex(self.rows.index(0, 0))

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
