"""What was done to a topic is told, and taken back in its turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.meeting.topic_changes import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.store import Store
    from briefer.wording import Wording
    from ui.desk import Desk
    from ui.meeting.topic_changes import Change
    from ui.pieces.widgets import MessageBar
    from ui.undo_line import UndoLine


class TopicUndo(QObject):
    """Stands between the desk, the message and the line of what can be taken back.

    Args:
        desk: changes topics.
        line: keeps what was done, in its order.
        message: where it is told.
        wording: tells the language.
        parent: with what it goes.
    """

    def __init__(
        self,
        desk: Desk,
        line: UndoLine,
        message: MessageBar,
        wording: Callable[[], Wording],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._line, self._message = desk, line, message
        self._wording = wording
        desk.topic_changed.connect(self._tell)
        desk.topic_undone.connect(self._tell_undone)

    def _tell(self, change: Change, way_back: Callable[[Store], object]) -> None:
        wording, take_back = self._wording(), partial(self._desk.undo_topic, way_back)
        self._line.note(take_back)
        button = (wording("window.decided.undo"), partial(self._line.now, take_back))
        self._message.say(told(change, wording), [button])

    def _tell_undone(self) -> None:
        self._message.say(self._wording()("topics.undone"))
