from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPalette

from ui.reader import page_paint
from ui.reader.looks import Look


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.usefixtures("qapp")
def test_every_look_leaves_a_line_on_white_paper(look):
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    page_paint.mark(painter, QRectF(20, 20, 60, 12), look, QPalette())
    painter.end()
    dark = [image.pixelColor(x, y).lightness() for x in range(45, 55) for y in range(60)]
    assert min(dark) < 200
