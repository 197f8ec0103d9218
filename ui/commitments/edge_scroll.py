"""What is held near an edge while it is dragged brings what lies beyond that edge into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

#: So near an edge it begins, but never over more than a third of what is in sight.
_ZONE = 56
#: Whoever only passes an edge is not carried off.
_FIRST_MS, _NEXT_MS = 180, 16
#: So far in one step, at the edge itself; the nearer, the quicker.
_FARTHEST = 18


class EdgeScroll(QObject):
    """Scrolls areas for as long as the mouse holds something near an edge of one of them.

    Signals:
        scrolled: what lies below the mouse is something else now.
    """

    scrolled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pulls: tuple[tuple[QScrollBar, int], ...] = ()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.step)

    @property
    def active(self) -> bool:
        """Whether it is scrolling, or will in a moment."""
        return self._timer.isActive()

    def hold(
        self, place: QPoint, sideways: QAbstractScrollArea, upright: QAbstractScrollArea | None
    ) -> None:
        """Something is held at this place of the screen.

        Args:
            place: where the mouse is.
            sideways: the area that scrolls to the left and the right.
            upright: the one that scrolls up and down, where there is one below the mouse.
        """
        across = sideways.viewport().mapFromGlobal(place).x()
        pulls = [(sideways.horizontalScrollBar(), pull(across, sideways.viewport().width()))]
        if upright is not None:
            down = upright.viewport().mapFromGlobal(place).y()
            pulls.append((upright.verticalScrollBar(), pull(down, upright.viewport().height())))
        self._pulls = tuple((bar, by) for bar, by in pulls if by)
        if not self._pulls:
            self.stop()
        elif not self.active:
            self._timer.start(_FIRST_MS)

    def stop(self) -> None:
        """Nothing is held any more."""
        self._timer.stop()
        self._pulls = ()

    def step(self) -> None:
        """Scroll a little further; at the end of all there is nothing to do."""
        self._timer.setInterval(_NEXT_MS)
        moved = False
        for bar, by in self._pulls:
            before = bar.value()
            bar.setValue(before + by)
            moved = moved or bar.value() != before
        if moved:
            self.scrolled.emit()
        else:
            self._timer.stop()


def pull(at: int, length: int) -> int:
    """How far to scroll in one step, held at this place of a length; 0 away from its edges."""
    zone = min(_ZONE, length // 3)
    if zone <= 0:
        return 0
    if at < zone:
        return -_strength(zone - at, zone)
    return _strength(at - (length - zone), zone) if at > length - zone else 0


def _strength(depth: int, zone: int) -> int:
    return max(1, min(depth, zone) * _FARTHEST // zone)
