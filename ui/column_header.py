"""The headings of a table: each column as wide as its heading needs, also in larger text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The width of a letter that the widths of columns are given for.
_LETTER = 6


class ColumnHeader(QHeaderView):
    """Headings whose columns have a width of their own, but never less than their words need.

    Args:
        table: what they stand above.
        widths: of each column; None for the one that takes the room that is left.
    """

    def __init__(self, table: QTableView, widths: Sequence[int | None]) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._widths = tuple(widths)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def fit(self) -> None:
        """Give every column its width at the size of the text."""
        larger = max(1.0, self.fontMetrics().averageCharWidth() / _LETTER)
        for number, width in enumerate(self._widths):
            if width is None:
                self.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                needed = self.sectionSizeFromContents(number).width()
                self.resizeSection(number, max(round(width * larger), needed))

    def widen(self) -> None:
        """The words became others: what a user made wider stays so, too narrow is made wider."""
        for number, width in enumerate(self._widths):
            needed = self.sectionSizeFromContents(number).width()
            if width is not None and self.sectionSize(number) < needed:
                self.resizeSection(number, needed)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text asks for other widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
