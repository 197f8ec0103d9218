"""Drawings as pictures."""

from __future__ import annotations

from PySide6.QtGui import QImage

from ui.pieces.raster import to_image, to_png

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
    '<rect x="0" y="0" width="10" height="10" fill="#000"/></svg>'
)


def test_a_drawing_has_its_own_measure(qapp):
    image = to_image(SVG, 2)
    assert (image.width(), image.height()) == (40, 20)
    assert image.pixelColor(5, 5).black() > image.pixelColor(35, 5).black()


def test_a_picture_is_a_png_of_the_same_bytes_each_time(qapp):
    first = to_png(SVG)
    assert first.startswith(b"\x89PNG")
    assert first == to_png(SVG)
    assert QImage.fromData(first).width() == 60
