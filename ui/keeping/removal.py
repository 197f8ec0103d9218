"""The ways into the bin: a paper from a table of papers, a meeting from the list; and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ui.display import one_line
from ui.pieces.heading import heading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from briefer.wording import Wording
    from ui.keeping.desk import KeepingDesk
    from ui.meeting.papers_page import Paper
    from ui.meeting_list import MeetingList
    from ui.pieces.tables import RecordTable


class Removal(QObject):
    """Offers Del and a context menu, and keeps what can be taken back with Ctrl+Z.

    Args:
        desk: does it.
        wording: the words to begin with.
    """

    def __init__(self, desk: KeepingDesk, wording: Wording) -> None:
        super().__init__()
        self._desk = desk
        self._actions: list[tuple[QAction, str]] = []
        #: Each with how many decisions were made after it: those are taken back first.
        self._items: list[list[int]] = []
        #: For the context menu of the list of meetings, which is filled anew in another language.
        self.of_meetings: tuple[QAction, ...] = ()
        self.set_wording(wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        for action, key in self._actions:
            action.setText(wording(key))

    def offer_papers(self, table: RecordTable) -> None:
        """Papers can be removed from this table; its page has the action in its menu."""
        action = self._action("keeping.remove.paper", table)
        action.triggered.connect(lambda: self._papers(table))
        table.addAction(action)

    def offer_meetings(self, meetings: MeetingList) -> None:
        """A meeting that no paper is about can be removed from the list."""
        action = self._action("keeping.remove.meeting", meetings.meetings)
        action.triggered.connect(lambda: self._meeting(meetings))
        meetings.meetings.addAction(action)
        self.of_meetings = (action,)

    def _action(self, key: str, table: QAbstractItemView) -> QAction:
        action = QAction(self._wording(key), table)
        action.setShortcut(QKeySequence.StandardKey.Delete)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._actions.append((action, key))
        return action

    def allow(self, *, changing: bool) -> None:
        """Whether anything can be removed now."""
        for action, _ in self._actions:
            action.setEnabled(changing)

    def _papers(self, table: RecordTable) -> None:
        papers: tuple[Paper, ...] = table.selected
        for document in (paper.document for paper in papers):
            name = heading(one_line(document.title or document.name))
            self._desk.remove_paper(document.id, name)

    def _meeting(self, meetings: MeetingList) -> None:
        record = meetings.meetings.record
        if record is None or isinstance(record, str):
            return
        name = one_line(self._wording.meeting(record.record.meeting))
        self._desk.remove_meeting(record.record.id, name)

    # --- taking back ------------------------------------------------------------------------

    def note(self, item: int) -> None:
        """Something was removed just now."""
        self._items.append([item, 0])

    def note_decision(self, by: int) -> None:
        """A decision was made (1) or taken back (-1) after what was removed last."""
        if self._items:
            self._items[-1][1] = max(0, self._items[-1][1] + by)

    def forget(self, item: int | None = None) -> None:
        """This is out of the bin already; all of it when the store is another."""
        self._items = [] if item is None else [one for one in self._items if one[0] != item]

    def undo(self) -> bool:
        """Take back what was removed last, unless something was decided after it."""
        if not self._items or self._items[-1][1]:
            return False
        self._desk.put_back(self._items.pop()[0])
        return True
