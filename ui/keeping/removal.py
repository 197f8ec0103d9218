"""The ways into the bin: a paper from a table of papers, a meeting from the list; and back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ui.display import one_line
from ui.pieces.heading import heading
from ui.undo_line import UndoLine

if TYPE_CHECKING:
    from collections.abc import Callable

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
        #: Keeps what was done, in its order; the window has one for all.
        self.line = UndoLine()
        self._removed: list[_Removed] = []
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
        documents = [paper.document for paper in papers]
        if len(documents) == 1:
            (document,) = documents
            name = heading(one_line(document.title or document.name))
            self._desk.remove_paper(document.id, name)
        elif documents:
            self._desk.remove_papers([document.id for document in documents])

    def _meeting(self, meetings: MeetingList) -> None:
        record = meetings.meetings.record
        if record is None or isinstance(record, str):
            return
        name = one_line(self._wording.meeting(record.record.meeting))
        self._desk.remove_meeting(record.record.id, name)

    # --- taking back ------------------------------------------------------------------------

    def note(self, *items: int) -> Callable[[], None]:
        """These were removed just now, as one deed; gives what takes just this one back."""
        deed = _Removed(self._desk, items)
        self._removed.append(deed)
        self.line.note(deed)
        return partial(self.line.now, deed)

    def forget(self, *gone: int) -> None:
        """These are out of the bin already; without any, when the store is another, all are."""
        for deed in self._removed:
            deed.items = tuple(item for item in deed.items if gone and item not in gone)
            if not deed.items:
                self.line.drop(deed)
        self._removed = [deed for deed in self._removed if deed.items]


class _Removed:
    """What was removed together, and taking it out of the bin again."""

    def __init__(self, desk: KeepingDesk, items: tuple[int, ...]) -> None:
        self._desk, self.items = desk, items

    def __call__(self) -> None:
        if len(self.items) == 1:
            self._desk.put_back(self.items[0])
        elif self.items:
            self._desk.put_all_back(self.items)
