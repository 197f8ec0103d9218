"""The headings of a table: each column as wide as its heading needs, also in larger text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

#: The width of a letter that the widths of columns are given for.
_LETTER = 6
#: What the column that takes the rest never gets less than.
_LEAST = 170
#: Where there is much room the others get their share: so many times their width at most.
_MOST_TIMES = 1.9
#: Sentences get more than a day or a sort does: of columns this wide so many times.
_SENTENCE, _MOST_OF_SENTENCE = 150, 3.0


class ColumnHeader(QHeaderView):
    """Headings whose columns have a width of their own, but never less than their words need.

    Args:
        table: what they stand above.
        widths: of each column; None for the one that takes the room that is left.
    """

    def __init__(self, table: QTableView, widths: Sequence[int | None]) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._widths = tuple(widths)
        self._times = 1.0
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.sectionResized.connect(self._resized)

    def fit(self) -> None:
        """Give every column its width at the size of the text."""
        self._times = self._wide()
        for number, width in enumerate(self._widths):
            if width is not None:
                self.resizeSection(number, self._own(number, width, self._times))
        self._fill()

    def _own(self, number: int, width: int, times: float) -> int:
        """How wide a column is by itself."""
        needed = self.sectionSizeFromContents(number).width()
        most = _MOST_OF_SENTENCE if width >= _SENTENCE else _MOST_TIMES
        return max(round(width * self._larger() * min(times, most)), needed)

    def _wide(self) -> float:
        """How many times their usual width the columns get: more where the rest gets more too."""
        usual = sum(
            round(_LEAST * self._larger()) if width is None else self._own(number, width, 1.0)
            for number, width in enumerate(self._widths)
        )
        # Each may come out a point wider than its share.
        room = (self.width() - self.count()) / max(1, usual)
        return min(_MOST_OF_SENTENCE, max(1.0, room))

    def _grow(self) -> None:
        """Follow the room there is; a column that a user made otherwise stays so."""
        before, self._times = self._times, self._wide()
        if None not in self._widths or before == self._times:
            return
        for number, width in enumerate(self._widths):
            if width is not None and self.sectionSize(number) == self._own(number, width, before):
                self.resizeSection(number, self._own(number, width, self._times))

    def widen(self) -> None:
        """The words became others: what a user made wider stays so, too narrow is made wider."""
        for number, width in enumerate(self._widths):
            needed = self.sectionSizeFromContents(number).width()
            if width is not None and self.sectionSize(number) < needed:
                self.resizeSection(number, needed)
        self._fill()

    def _larger(self) -> float:
        return max(1.0, self.fontMetrics().averageCharWidth() / _LETTER)

    def _fill(self) -> None:
        """One column takes the room that is left; with too little the table scrolls sideways."""
        for number, width in enumerate(self._widths):
            if width is None:
                others = self.length() - self.sectionSize(number)
                needed = self.sectionSizeFromContents(number).width()
                least = max(needed, round(_LEAST * self._larger()))
                self.resizeSection(number, max(least, self.width() - others))

    def _resized(self, section: int) -> None:
        if self._widths[section] is not None:
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._grow()
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text asks for other widths, another style for more room around words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
        elif event.type() == QEvent.Type.StyleChange:
            self.widen()
