"""How what stands in a paper is marked: each sort in its colour and with lines of its own."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat

from ui.theme.colours import between, mark_colour, standing_out

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from briefer.model.review import Sort

_Under = QTextCharFormat.UnderlineStyle


class Look(Enum):
    """What is marked: a finding of a sort, the passage that was asked for, or a word found."""

    POSITION = "positions"
    OTHERS = "allied_positions"
    COMMITMENT = "commitments"
    QUESTION = "questions"
    NOTE = "notes"
    SPOT = "spot"
    HIT = "hit"
    HIT_HERE = "hit_here"


#: The looks of findings, in the order of the legend.
OF_FINDINGS = (Look.POSITION, Look.OTHERS, Look.COMMITMENT, Look.QUESTION, Look.NOTE)
#: The sorts that have the same line above the words as below them.
FRAMED = frozenset({Look.COMMITMENT})
#: The line below the words in the text.
UNDERLINES = {
    Look.POSITION: _Under.SingleUnderline,
    Look.OTHERS: _Under.DashUnderline,
    Look.COMMITMENT: _Under.SingleUnderline,
    Look.QUESTION: _Under.DotLine,
    Look.NOTE: _Under.DashDotLine,
}
#: The line below the words on the page; what was asked for has one all round.
PENS = {
    Look.POSITION: Qt.PenStyle.SolidLine,
    Look.OTHERS: Qt.PenStyle.DashLine,
    Look.COMMITMENT: Qt.PenStyle.SolidLine,
    Look.QUESTION: Qt.PenStyle.DotLine,
    Look.NOTE: Qt.PenStyle.DashDotLine,
}

#: How much of its colour shows behind the words of a finding.
_TINT = 0.14


def colours_of(look: Look, ground: QColor) -> tuple[QColor, QColor]:
    """What lies behind the words of a finding on this ground, and the colour of its lines."""
    colour = mark_colour(look.value)
    tint = between(ground, colour, _TINT)
    return tint, standing_out(colour, tint)


def look_of(sort: Sort) -> Look:
    """The look of a finding."""
    return Look(sort.value)
