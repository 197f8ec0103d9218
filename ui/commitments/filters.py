"""What all commitments are narrowed by: in a row or two, else the choices behind one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.pieces.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLineEdit

    from briefer.wording import Wording
    from ui.pieces.widgets import Choice

#: In more rows than this the choices would take the room of the list they narrow.
_MOST_ROWS = 2


class FilterRow(QWidget):
    """A field, choices, and a button that clears them all.

    Where there is no room the choices fold behind a button, which tells how many of them narrow.
    """

    def __init__(self, field: QLineEdit, choices: Sequence[Choice], clear: QPushButton) -> None:
        super().__init__()
        self._field, self._choices, self._clear = field, tuple(choices), clear
        self._wording: Wording | None = None
        self.fold = QPushButton()
        self.fold.setCheckable(True)
        self._flow = FlowLayout()
        self.setLayout(self._flow)
        for choice in self._choices:
            choice.setSizeAdjustPolicy(choice.SizeAdjustPolicy.AdjustToContents)
        for widget in (field, self.fold, *self._choices, clear):
            self._flow.addWidget(widget)
        self.fold.toggled.connect(self.arrange)
        self.arrange()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what there is to choose is said by the page."""
        self._wording = wording
        self.arrange()

    def arrange(self) -> None:
        """Fold where there is no room; whatever narrows is counted, so that nothing is hidden."""
        scarce = self._rows() > _MOST_ROWS
        unfolded = not scarce or self.fold.isChecked()
        self.fold.setVisible(scarce)
        for choice in self._choices:
            choice.setVisible(unfolded)
        asked = sum(choice.currentIndex() > 0 for choice in self._choices)
        self._clear.setVisible(unfolded or self._clear.isEnabled())
        if self._wording is not None:
            text = self._wording("commitments.filters_on", count=asked)
            self.fold.setText(text if asked else self._wording("commitments.filters"))

    def _rows(self) -> int:
        """How many rows all of it would take at this width."""
        gap, rows, left = self._flow.spacing(), 1, 0
        for widget in (self._field, *self._choices, self._clear):
            wide = widget.sizeHint().expandedTo(widget.minimumSize()).width()
            if left and left + wide > self.width():
                rows, left = rows + 1, 0
            left += wide + max(gap, 0)
        return rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters take more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.arrange()
