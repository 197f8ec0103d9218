"""The legend of a paper: the sorts of findings in it, each with its colour, lines and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import emptied
from ui.reader import page_paint
from ui.reader.looks import OF_FINDINGS, Look, colours_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from briefer.wording import Wording

_ROOM = QSize(10, 5)


class Sample(QLabel):
    """A name with the colour and the lines that such findings have."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__(text)
        self.look = look
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        """The name and room for the lines."""
        return super().sizeHint() + _ROOM

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines and the colour, and the name on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint, line = colours_of(self.look, self.palette().color(QPalette.ColorRole.Window))
        painter.fillRect(self.rect(), tint)
        page_paint.lines(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1), self.look, line)
        painter.end()
        super().paintEvent(event)


class Legend(QWidget):
    """What the colours and lines at the words of this paper mean."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._counts: dict[Look, int] = {}
        self._row = FlowLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 6)
        layout.addLayout(self._row)
        self.set_wording(wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("reader.legend.name"))
        self.show_counts(self._counts)

    def show_counts(self, counts: Mapping[Look, int]) -> None:
        """How many of each there are in the paper; what is not there is not named."""
        self._counts = dict(counts)
        emptied(self._row)
        present = [look for look in OF_FINDINGS if counts.get(look)]
        texts = [f"{self._wording(f'reader.legend.{one.value}')} {counts[one]}" for one in present]
        for look, text in zip(present, texts, strict=True):
            self._row.addWidget(Sample(text, look))
        self.setAccessibleDescription(", ".join(texts))
        self.updateGeometry()
