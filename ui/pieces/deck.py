"""Pages of which one is in front; those behind it cost next to nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Deck(QStackedWidget):
    """A stack that takes the room it is given.

    By itself Qt reckons how high every page would be at a width, also those that are not in front,
    and asks the stacks in them the same, each several times over: of the work of showing the window
    that was two thirds.  How much room all need at least is asked once, and no page is broken into
    lines for it.
    """

    def hasHeightForWidth(self) -> bool:
        """What is in it goes by its room, not the other way about."""
        return False

    def sizeHint(self) -> QSize:
        """No more than is needed: whoever has more gives it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """That every page has room, so that none makes the window larger when it comes."""
        least = QSize(0, 0)
        for number in range(self.count()):
            page = self.widget(number)
            if page is not None:
                least = least.expandedTo(page.minimumSizeHint())
        return least
