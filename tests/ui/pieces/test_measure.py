"""How wide words are laid out at most."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication

from ui.pieces.measure import line_width

_TEXT = "Nederland steunt het voorstel om de gereedheid van eenheden jaarlijks te toetsen. "


def test_a_line_has_some_eighty_to_a_hundred_letters_at_any_size(qtbot):
    for larger in (1, 2):
        font = QApplication.font()
        font.setPointSizeF(font.pointSizeF() * larger)
        layout = QTextLayout(_TEXT * 3, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(line_width(QFontMetrics(font)))
        layout.endLayout()
        assert 75 <= line.textLength() <= 110
