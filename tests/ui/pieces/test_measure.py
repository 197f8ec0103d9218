"""How wide words are laid out at most."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from ui.pieces.measure import Readable, in_the_middle, line_width

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


def test_what_is_kept_readable_follows_the_size_of_the_text(qtbot):
    label = QLabel("woorden")
    qtbot.addWidget(label)
    Readable(label, part=0.5, around=10)
    assert label.maximumWidth() == round(line_width(label.fontMetrics()) / 2) + 10
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    label.setFont(font)
    assert label.maximumWidth() == round(line_width(label.fontMetrics()) / 2) + 10


def test_words_of_a_line_stand_in_the_middle_of_a_wide_place(qtbot):
    place, label = QWidget(), QLabel("woorden " * 40)
    label.setWordWrap(True)
    qtbot.addWidget(place)
    QVBoxLayout(place).addLayout(in_the_middle(label))
    place.resize(3000, 200)
    place.show()
    qtbot.waitUntil(lambda: label.width() == line_width(label.fontMetrics()))
    assert abs(label.geometry().center().x() - place.rect().center().x()) < 3
    place.resize(300, 600)
    qtbot.waitUntil(lambda: 270 <= label.width() <= 300)
