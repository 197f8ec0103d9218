"""How a page and the marks on it are painted: a line and a light tint, never a tint alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from ui.reader.looks import FRAMED, PENS, Look, colours_of
from ui.theme.colours import INK, PAPER, on_paper

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_AROUND, _LINE = 2.0, 1.6
_TINTS = {Look.SPOT: 46, Look.HIT: 60, Look.HIT_HERE: 96}
_SELECTED = 96


def page(
    painter: QPainter, place: QRectF, image: QImage | None, said: str, palette: QPalette
) -> None:
    """The page itself; white with words on it while it is not there."""
    if image is not None:
        painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
    else:
        painter.fillRect(place, PAPER)
        painter.setPen(INK)
        words = place.adjusted(24, 24, -24, -24)
        painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, said)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)


def mark(painter: QPainter, place: QRectF, look: Look, palette: QPalette) -> None:
    """One line of what is marked."""
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    around = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    if look in _TINTS:
        colour = on_paper(palette.color(QPalette.ColorRole.Highlight))
        tint = QColor(colour)
        tint.setAlpha(_TINTS[look])
        painter.setBrush(tint)
        painter.setPen(QPen(colour, 3 if look is Look.HIT_HERE else 1.5))
        painter.drawRoundedRect(around, 2, 2)
        return
    tint, line = colours_of(look, PAPER)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(around, tint)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    lines(painter, around, look, line)


def lines(painter: QPainter, place: QRectF, look: Look, colour: QColor) -> None:
    """The lines that a sort of finding has at a place."""
    painter.setPen(QPen(colour, _LINE, PENS[look]))
    painter.drawLine(place.bottomLeft(), place.bottomRight())
    if look in FRAMED:
        painter.drawLine(place.topLeft(), place.topRight())


def selection(painter: QPainter, place: QRectF, palette: QPalette) -> None:
    """The selected words of one line; the words stay readable through it."""
    colour = on_paper(palette.color(QPalette.ColorRole.Highlight))
    colour.setAlpha(_SELECTED)
    painter.fillRect(place.adjusted(0, -_AROUND, 0, _AROUND), colour)


def focus(painter: QPainter, place: QRectF, palette: QPalette) -> None:
    """That the keys come here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
    painter.drawRect(place.adjusted(1, 1, -1, -1))
