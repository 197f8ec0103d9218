"""How wide words are laid out at most: the eye loses its line in one that is too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

#: So many letters of running text, with the spaces between its words.
_LETTERS = 90
#: Letters as often as they come: what a font calls its average is that of all it has.
_SAMPLE = "het kabinet steunt dit voorstel en informeert de Kamer"


def line_width(metrics: QFontMetrics) -> int:
    """How wide a line of running text may be in this font, in points of the screen."""
    return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _LETTERS)
