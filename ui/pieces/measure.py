"""How wide words are laid out at most: the eye loses its line in one that is too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics
    from PySide6.QtWidgets import QWidget

#: So many letters of running text, with the spaces between its words.
_LETTERS = 90
#: With less than this part of a line what is not needed at the moment makes way.
_NARROW = 0.75
#: Letters as often as they come: what a font calls its average is that of all it has.
_SAMPLE = "het kabinet steunt dit voorstel en informeert de Kamer"


def line_width(metrics: QFontMetrics) -> int:
    """How wide a line of running text may be in this font, in points of the screen."""
    return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _LETTERS)


def is_narrow(page: QWidget) -> bool:
    """Whether a page has room for few letters side by side: a small window, or large text."""
    return page.width() < line_width(page.fontMetrics()) * _NARROW
