"""How a sentence is marked in a text: a tint and lines, so that nothing hangs on colour."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from ui.reader.looks import FRAMED, UNDERLINES, Look, colours_of
from ui.theme.colours import between

#: How much of the system's highlight colour shows through behind a marked sentence.
_STRENGTH = 0.32


def marked(
    document: QTextDocument, palette: QPalette, start: int, end: int
) -> QTextEdit.ExtraSelection:
    """The characters from `start` up to `end` of a document, marked."""
    return _selection(document, start, end, _marking(palette))


class Marker:
    """Marks many places of a document; how each sort of mark looks is reckoned once."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        self._document, self._palette = document, palette
        self._formats: dict[Look, QTextCharFormat] = {}

    def mark(self, start: int, end: int, look: Look) -> QTextEdit.ExtraSelection:
        """The characters from `start` up to `end` as what was asked for, a finding or words."""
        if look not in self._formats:
            shape = _marking if look is Look.SPOT else partial(_shape, look)
            self._formats[look] = shape(self._palette)
        return _selection(self._document, start, end, self._formats[look])


def _selection(
    document: QTextDocument, start: int, end: int, shape: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    selection.cursor, selection.format = cursor, shape
    return selection


def _marking(palette: QPalette) -> QTextCharFormat:
    highlight = palette.color(QPalette.ColorRole.Highlight)
    base = palette.color(QPalette.ColorRole.Base)
    marking = QTextCharFormat()
    marking.setBackground(between(base, highlight, _STRENGTH))
    marking.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    marking.setUnderlineColor(highlight)
    return marking


def _shape(look: Look, palette: QPalette) -> QTextCharFormat:
    """How a finding is marked, or words that were found."""
    highlight = palette.color(QPalette.ColorRole.Highlight)
    base = palette.color(QPalette.ColorRole.Base)
    shape = QTextCharFormat()
    if look is Look.HIT_HERE:
        shape.setBackground(highlight)
        shape.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    elif look is Look.HIT:
        shape.setBackground(between(base, highlight, _STRENGTH))
        shape.setFontOverline(True)
    else:
        tint, line = colours_of(look, base)
        shape.setBackground(tint)
        shape.setUnderlineStyle(UNDERLINES[look])
        shape.setUnderlineColor(line)
        shape.setFontOverline(look in FRAMED)
    return shape
