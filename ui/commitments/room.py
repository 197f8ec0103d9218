"""Room for what is asked below a table: as much as it takes while it is asked, then as before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter

#: The part that what is asked may take at most: what it is about stays in sight above it.
_MOST = 0.75


class Room:
    """Gives the lower part of a splitter what it needs for a while.

    Args:
        splitter: with the table above and what is asked below.
    """

    def __init__(self, splitter: QSplitter) -> None:
        self._splitter = splitter
        self._before: tuple[list[int], list[int]] | None = None

    def make(self, wanted: int) -> None:
        """Let the lower part be so high, where it is not already."""
        before = self._splitter.sizes()
        total = sum(before)
        below = min(wanted, int(total * _MOST))
        if below > before[1]:
            first = self._before[0] if self._before is not None else before
            self._splitter.setSizes([total - below, below])
            self._before = (first, self._splitter.sizes())

    def give_back(self) -> None:
        """As it was, unless the user made other room meanwhile."""
        if self._before is not None and self._splitter.sizes() == self._before[1]:
            self._splitter.setSizes(self._before[0])
        self._before = None
