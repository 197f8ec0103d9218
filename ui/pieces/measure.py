"""How wide words are laid out at most: the eye loses its line in one that is too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics
    from PySide6.QtWidgets import QWidget

#: So many letters of running text, with the spaces between its words.
_LETTERS = 90
#: With less than this part of a line what is not needed at the moment makes way.
_NARROW = 0.75
#: Beside this the room around counts for nothing.
_ALL = 10_000
#: Letters as often as they come: what a font calls its average is that of all it has.
_SAMPLE = "het kabinet steunt dit voorstel en informeert de Kamer"


def line_width(metrics: QFontMetrics) -> int:
    """How wide a line of running text may be in this font, in points of the screen."""
    return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _LETTERS)


def is_narrow(page: QWidget) -> bool:
    """Whether a page has room for few letters side by side: a small window, or large text."""
    return page.width() < line_width(page.fontMetrics()) * _NARROW


def in_the_middle(words: QWidget) -> QHBoxLayout:
    """A row with words no wider than a line, as far from the left as from the right."""
    Readable(words)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(words, _ALL)
    row.addStretch(1)
    return row


class Readable(QObject):
    """Keeps a widget no wider than a line that is read with ease, at any size of text.

    Args:
        widget: what is kept so.
        part: how much of a line it may be.
        around: the room around its words.
    """

    def __init__(self, widget: QWidget, *, part: float = 1.0, around: int = 0) -> None:
        super().__init__(widget)
        self._part, self._around = part, around
        widget.installEventFilter(self)
        self._fit(widget)

    def _fit(self, widget: QWidget) -> None:
        most = round(line_width(widget.fontMetrics()) * self._part) + self._around
        if widget.maximumWidth() != most:
            widget.setMaximumWidth(most)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its letters became larger or smaller."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.Polish}:
            self._fit(watched)  # type: ignore[arg-type]
        return False
