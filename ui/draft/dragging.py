"""Cards that are dragged: what is dragged, where it may land, and the line that shows where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget

from ui.pieces import inward

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QDropEvent, QMouseEvent

    from briefer.model.draft import Section

#: Room enough to be taken by a mouse.
_SIZE = 26
_BLOCK = "block"


class DragHandle(QLabel):
    """Six dots to take a card by; the keys of the card do the same."""

    def __init__(self, card: QWidget) -> None:
        super().__init__("⠿")
        self._card, self.block = card, ""
        self._pressed: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(_SIZE, _SIZE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of dragging."""
        self._pressed = event.position().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from where it began, the card goes along."""
        if self._pressed is None:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None
            self.drag().exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """It was a click."""
        self._pressed = None

    def drag(self) -> QDrag:
        """What is dragged: the number of the block, for this program only."""
        mime, drag = QMimeData(), QDrag(self)
        inward.put(mime, _BLOCK, self.block)
        drag.setMimeData(mime)
        picture = self._card.grab()
        drag.setPixmap(picture.copy(0, 0, picture.width(), min(picture.height(), 80)))
        return drag


def dragged(event: QDropEvent) -> str:
    """The block that is dragged; empty for anything else."""
    return inward.found(event.mimeData(), _BLOCK)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place where a card can land: before block number `place` of a section, at this height."""

    y: int
    section: Section
    place: int


def nearest(slots: Iterable[Slot], y: int) -> Slot | None:
    """The slot that is nearest to a height."""
    return min(slots, key=lambda slot: abs(slot.y - y), default=None)


def place_in(slot: Slot, block: str) -> int:
    """Where a block comes among the others of the section, itself taken out first."""
    names = [one.id for one in slot.section.blocks]
    return slot.place - int(block in names and names.index(block) < slot.place)


class DropLine(QFrame):
    """A line where the card would come."""

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self.setFrameShape(QFrame.Shape.HLine)
        self.setProperty("role", "drop-line")
        self.setLineWidth(2)
        self.hide()

    def show_at(self, slot: Slot, left: int, width: int) -> None:
        """Show it at a slot."""
        self.setGeometry(left, slot.y - 3, width, 4)
        self.raise_()
        self.show()
