"""What was done to a topic is told, and taken back in its turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.meeting.topic_changes import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.store import Store
    from briefer.wording import Wording
    from ui.desk import Desk
    from ui.meeting.topic_changes import Change
    from ui.pieces.widgets import MessageBar
    from ui.review.deciding import Deciding


class TopicUndo(QObject):
    """Stands between the desk, the message and the line of what can be taken back.

    Args:
        desk: changes topics.
        deciding: keeps what was done, in its order.
        message: where it is told.
        wording: tells the language.
        parent: with what it goes.

    Signals:
        done(int): a topic was changed (1), or that was taken back (-1).
    """

    done = Signal(int)

    def __init__(
        self,
        desk: Desk,
        deciding: Deciding,
        message: MessageBar,
        wording: Callable[[], Wording],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._deciding, self._message = desk, deciding, message
        self._wording = wording
        desk.topic_changed.connect(self._tell)
        desk.topic_undone.connect(self._tell_undone)

    def _tell(self, change: Change, way_back: Callable[[Store], object]) -> None:
        wording, take_back = self._wording(), partial(self._desk.undo_topic, way_back)
        self._deciding.note(take_back)
        button = (wording("window.decided.undo"), partial(self._take_back, take_back))
        self._message.say(told(change, wording), [button])
        self.done.emit(1)

    def _take_back(self, take_back: Callable[[], object]) -> None:
        """The button: this one, whatever was done since."""
        self._deciding.drop(take_back)
        take_back()

    def _tell_undone(self) -> None:
        self._message.say(self._wording()("topics.undone"))
        self.done.emit(-1)
