"""How a page and the marks on it are painted: a line and a light tint, never a tint alone."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPalette, QPen, QPolygonF

from ui.reader.looks import PENS, Look
from ui.theme.colours import INK, PAPER, on_paper

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPainter

_AROUND = 2.0
_TINTS = {Look.SPOT: 46, Look.HIT: 60, Look.HIT_HERE: 96}
_WAVE = 3.0
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
    colour = on_paper(palette.color(QPalette.ColorRole.Highlight))
    around = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    if look in _TINTS:
        tint = QColor(colour)
        tint.setAlpha(_TINTS[look])
        painter.setBrush(tint)
        painter.setPen(QPen(colour, 3 if look is Look.HIT_HERE else 1.5))
        painter.drawRoundedRect(around, 2, 2)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.6, PENS[look]))
    if look is Look.COMMITMENT:
        painter.drawPolyline(wave(around))
    else:
        painter.drawLine(around.bottomLeft(), around.bottomRight())


def selection(painter: QPainter, place: QRectF, palette: QPalette) -> None:
    """The selected words of one line; the words stay readable through it."""
    colour = on_paper(palette.color(QPalette.ColorRole.Highlight))
    colour.setAlpha(_SELECTED)
    painter.fillRect(place.adjusted(0, -_AROUND, 0, _AROUND), colour)


def wave(place: QRectF) -> QPolygonF:
    """A line that goes up and down below a place."""
    steps = max(1, round(place.width() / _WAVE))
    points = (
        QPointF(
            place.left() + n * place.width() / steps,
            place.bottom() + 1.2 * math.sin(n * math.pi / 2),
        )
        for n in range(steps + 1)
    )
    return QPolygonF(list(points))


def focus(painter: QPainter, place: QRectF, palette: QPalette) -> None:
    """That the keys come here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
    painter.drawRect(place.adjusted(1, 1, -1, -1))
