"""The topics of a meeting as a list, on which a card can be let go to bring it to another topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from ui.commitments.edge_scroll import EdgeScroll
from ui.meeting.chapter import chapter_key
from ui.pieces import inward
from ui.pieces.lists import RowList
from ui.pieces.sorted_rows import RECORD

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QPaintEvent,
    )

    from briefer.model.briefing import Chapter

#: The number of the finding whose card is dragged, beside its words.
_FINDING = "finding"
_LINE = 2


def carry(data: QMimeData, finding_id: int) -> QMimeData:
    """Words that are dragged, with the finding they are of."""
    inward.put(data, _FINDING, str(finding_id))
    return data


def carried(data: QMimeData) -> int | None:
    """The finding whose card is dragged; None when something else is."""
    told = inward.found(data, _FINDING)
    return int(told) if told else None


class TopicList(RowList):
    """Topics to choose from; the one below a card that is dragged gets a frame.

    Signals:
        moved(int, int): the finding with this number is brought to the topic with that number.
    """

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__(chapter_key)
        self.setAcceptDrops(True)
        self._edge = EdgeScroll(self)
        self._target = QPersistentModelIndex()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A card of a finding may come; anything else goes to the window."""
        if carried(event.mimeData()) is None:
            event.ignore()
        else:
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Only another topic takes it; near an edge the list scrolls."""
        place = event.position().toPoint()
        self._edge.hold(self.viewport().mapToGlobal(place), self, self)
        taken = carried(event.mimeData()) is not None and self._topic_at(place) is not None
        self._aim(self.indexAt(place) if taken else QModelIndex())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(taken)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It is held elsewhere."""
        super().dragLeaveEvent(event)
        self._end()

    def dropEvent(self, event: QDropEvent) -> None:
        """The card goes to the topic it was let go on."""
        self._end()
        finding = carried(event.mimeData())
        topic = self._topic_at(event.position().toPoint())
        if finding is None or topic is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.moved.emit(finding, topic)

    def _topic_at(self, place: QPoint) -> int | None:
        """The topic there, unless it is the one whose cards are shown."""
        chapter: Chapter | None = self.indexAt(place).data(RECORD)
        if chapter is None or chapter.topic is None:
            return None
        here = self.record
        same = here is not None and here.topic is not None and here.topic.id == chapter.topic.id
        return None if same else chapter.topic.id

    def _aim(self, index: QModelIndex) -> None:
        if self._target != index:
            self._target = QPersistentModelIndex(index)
            self.viewport().update()

    def _end(self) -> None:
        self._edge.stop()
        self._aim(QModelIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows; a frame around the one that would take the card."""
        super().paintEvent(event)
        if self._target.isValid():
            inside = -_LINE // 2
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.palette().highlight().color(), _LINE))
            place = self.visualRect(self._target)
            painter.drawRect(place.adjusted(-inside, -inside, inside, inside))
            painter.end()
