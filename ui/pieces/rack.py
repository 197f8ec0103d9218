"""Widgets below each other in a long column: those in sight are measured now, the others later.

A layout of Qt asks every widget how high it is at each other width and each time one of them grows:
of a hundred cards that takes longer than a key may wait.
"""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.pieces.pause import pause
from ui.pieces.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

#: What is taken for a height until it is measured.
_GUESS = 90
#: What Qt takes itself around a widget that is brought into sight.
_AROUND = 50


class _Shelf(QWidget):
    """What the widgets lie in.

    Signals:
        asked: one of them wants another size.
    """

    asked = Signal()

    def event(self, event: QEvent) -> bool:
        """A layout would be asked at once, and ask all."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return super().event(event)


class Rack(QScrollArea):
    """A column that scrolls; what is in sight stays in its place while the rest is measured.

    Args:
        margins: the room around all of it.
        gap: the room between one and the next.
    """

    def __init__(self, margins: QMargins, gap: int) -> None:
        super().__init__()
        self._margins, self._gap = margins, gap
        self._widgets: list[QWidget] = []
        self._heights: dict[QWidget, int] = {}
        #: How wide each must be, of those that were measured.
        self._least: dict[QWidget, int] = {}
        #: Those that are measured at the width of now.
        self._sure: set[QWidget] = set()
        self._width, self._laying = 0, False
        self.shelf = _Shelf()
        self.shelf.asked.connect(self._ask_again)
        self.setWidget(self.shelf)
        self._later = pause(self, self._measure_some)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """What is in it, from the top."""
        return tuple(self._widgets)

    def have(self, widgets: Sequence[QWidget]) -> None:
        """Have these in this order, in place of those before; what is not among them is let be."""
        held = self._held()
        self._widgets = list(widgets)
        self._heights = {one: self._heights.get(one, _GUESS) for one in widgets}
        self._least = {one: self._least[one] for one in widgets if one in self._least}
        self._sure.intersection_update(widgets)
        for one in widgets:
            if one.parentWidget() is not self.shelf:
                one.setParent(self.shelf)
                one.setGeometry(self._margins.left(), 0, self._inner(), _GUESS)
            if one.isHidden():
                one.show()
        self._lay(held=held if held in self._heights else None)

    def ensureWidgetVisible(self, child: QWidget, x: int = _AROUND, y: int = _AROUND) -> None:
        """Bring what is in it into sight, as high and as wide as it will be."""
        holder = self._holder(child)
        if holder is not None and self.isVisible():
            self._lay((holder,))
        # What comes into sight above it may be higher than was known.
        for _ in range(2):
            super().ensureWidgetVisible(child, x, y)

    def _holder(self, child: QWidget | None) -> QWidget | None:
        """The widget of the column that this one is, or is part of."""
        above = child
        while above is not None and above.parentWidget() is not self.shelf:
            above = above.parentWidget()
        return above if above in self._heights else None

    # --- measuring --------------------------------------------------------------------------

    def _inner(self) -> int:
        """How wide a widget is."""
        return max(0, self.shelf.width() - self._margins.left() - self._margins.right())

    def _fit(self, widget: QWidget) -> None:
        """Give a widget the width there is and the height it needs in it."""
        width = self._inner()
        height = _height(widget, width)
        widget.resize(width, height)
        # Text that is written in knows only now how many lines it has.
        needed = _height(widget, width)
        if needed != height:
            widget.resize(width, needed)
        self._heights[widget] = needed
        self._least[widget] = widget.minimumSizeHint().width()
        self._sure.add(widget)

    def _measure_some(self) -> None:
        self._lay(self._some())

    def _some(self) -> Iterator[QWidget]:
        """As many as there is time for of those that are not in sight, the nearest to it first."""
        turn, first = Turn(), next(self._seen(), 0)
        waiting = [n for n, one in enumerate(self._widgets) if one not in self._sure]
        for number in sorted(waiting, key=lambda one: abs(one - first)):
            yield self._widgets[number]
            if turn.is_over():
                return

    def _ask_again(self) -> None:
        """One of them wants another size, and Qt does not tell which; who does not says so soon."""
        self._sure.clear()
        self._lay()

    # --- placing ----------------------------------------------------------------------------

    def _tops(self) -> list[int]:
        """Where each begins, and below the last where the next would."""
        heights = (self._heights[one] + self._gap for one in self._widgets)
        return list(accumulate(heights, initial=self._margins.top()))

    def _seen(self) -> Iterator[int]:
        """The numbers of those in sight, as far as is known."""
        top = self.verticalScrollBar().value()
        bottom, tops = top + self.viewport().height(), self._tops()
        for number, one in enumerate(self._widgets):
            if tops[number] > bottom:
                return
            if tops[number] + self._heights[one] > top:
                yield number

    def _lay(self, more: Iterable[QWidget] = (), held: QWidget | None = None) -> None:
        """Everything in its place, one of those in sight where it was.

        Args:
            more: what is to be measured besides what is in sight.
            held: what stays where it is; None for what was measured already and begins in sight.
        """
        if self._laying or not self.isVisible():
            return
        self._laying = True
        while self._lay_once(more, held):
            held = None
        self._laying = False
        if len(self._sure) < len(self._widgets):
            self._later.start()

    def _lay_once(self, more: Iterable[QWidget], held: QWidget | None) -> bool:
        """Measure and place; tells whether that made it wider, or brought something into sight."""
        if self._width != self._wanted():
            self._width = self._wanted()
            self._sure.clear()
            self.shelf.resize(self._width, self.shelf.height())
        held = held or self._held()
        was = held.y() if held is not None else 0
        unsure = [self._widgets[n] for n in self._seen()]
        unsure = [one for one in unsure if one not in self._sure]
        for one in chain(unsure, more):
            self._fit(one)
        self._put()
        bar = self.verticalScrollBar()
        if held is not None and bar.value():
            bar.setValue(bar.value() + held.y() - was)
        return bool(unsure) or self._width != self._wanted()

    def _held(self) -> QWidget | None:
        """What stays where it is: what is worked in, or the first that begins in sight.

        Of those that were measured before the others, for these come at the right place by it.
        """
        seen = [self._widgets[number] for number in self._seen()]
        seen = [one for one in seen if one in self._sure] or seen
        focus, top = self._holder(self.focusWidget()), self.verticalScrollBar().value()
        worked_in = (one for one in seen if one is focus)
        begins = (one for one in seen if one.y() >= top)
        return next(chain(worked_in, begins, seen), None)

    def _wanted(self) -> int:
        """As wide as there is room, and as it must be."""
        sides = self._margins.left() + self._margins.right()
        return max(self.viewport().width(), max(self._least.values(), default=0) + sides)

    def _put(self) -> None:
        tops, left = self._tops(), self._margins.left()
        for one, top in zip(self._widgets, tops, strict=False):
            # Qt does much for a widget that is moved to where it is.
            if one.y() != top or one.x() != left:
                one.move(left, top)
        needed = tops[-1] - (self._gap if self._widgets else 0) + self._margins.bottom()
        height = max(self.viewport().height(), needed)
        if height != self.shelf.height():
            self.shelf.resize(self._width, height)

    # --- Qt ---------------------------------------------------------------------------------

    def _scrolled(self) -> None:
        if len(self._sure) < len(self._widgets):
            self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, or more in sight."""
        self._lay()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What waited for somebody to look."""
        super().showEvent(event)
        self._lay()


def _height(widget: QWidget, width: int) -> int:
    """The height a widget needs at a width, as a layout would ask it."""
    goes_by_width = widget.hasHeightForWidth()
    height = widget.heightForWidth(width) if goes_by_width else widget.sizeHint().height()
    return max(height, widget.minimumHeight())
