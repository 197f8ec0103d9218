from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from ui.pieces.list_rows import ListRows
from ui.pieces.lists import Row
from ui.pieces.row_drawing import RowDelegate, ink

_STATE = QStyle.StateFlag
_TEXT, _CHOSEN, _BEHIND = (QColor(name) for name in ("#010203", "#040506", "#070809"))


class Told(RowDelegate):
    """Tells the colour it is to draw in."""

    def draw(self, painter, option, index):
        self.pen = painter.pen().color()
        self.said = (index.data(), option.text)


@pytest.fixture
def option(qtbot):
    made = QStyleOptionViewItem()
    made.widget = QListView()
    qtbot.addWidget(made.widget)
    made.rect = QRect(0, 0, 60, 20)
    groups, roles = QPalette.ColorGroup, QPalette.ColorRole
    made.palette.setColor(groups.Active, roles.Text, _TEXT)
    made.palette.setColor(groups.Active, roles.HighlightedText, _CHOSEN)
    made.palette.setColor(groups.Inactive, roles.HighlightedText, _BEHIND)
    return made


@pytest.mark.parametrize(
    ("state", "colour"),
    [
        (_STATE.State_Enabled, _TEXT),
        (_STATE.State_Enabled | _STATE.State_Active, _TEXT),
        (_STATE.State_Selected | _STATE.State_Active, _CHOSEN),
        (_STATE.State_Selected, _BEHIND),
    ],
)
def test_words_have_the_colour_that_goes_with_the_ground(option, state, colour):
    option.state = state
    assert ink(option) == colour


def test_a_row_is_drawn_on_its_ground_without_the_styles_own_words(option):
    rows = ListRows()
    rows.put([Row("Havens", 1)])
    option.state = _STATE.State_Enabled | _STATE.State_Selected | _STATE.State_Active
    picture = QImage(60, 20, QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    delegate = Told(option.widget)
    before = painter.pen()
    delegate.paint(painter, option, rows.index(0, 0))
    after = painter.pen()
    painter.end()
    assert delegate.said == ("Havens", "")
    assert delegate.pen == _CHOSEN
    assert before == after
    assert picture.pixelColor(30, 10) == option.palette.color(QPalette.ColorRole.Highlight)
