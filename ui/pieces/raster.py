"""SVG drawings as pictures, by Qt; the one place where the core's drawings meet pixels."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from ui.theme.colours import PAPER

#: Dots for each unit of the drawing: sharp on paper.
_SHARPNESS = 3


def to_png(svg: str) -> bytes:
    """A PNG of a drawing, on white, three dots for each of its units."""
    image = to_image(svg, _SHARPNESS)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def to_image(svg: str, scale: float) -> QImage:
    """A drawing at a scale, on white."""
    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8", "replace")))
    size = renderer.viewBoxF().size() * scale
    image = QImage(QSize(int(size.width()), int(size.height())), QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
