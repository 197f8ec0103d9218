from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
)

from briefer import resources
from ui.theme.colours import Theme, contrast, palette_of
from ui.theme.sheet import sheet


def test_sizes_follow_the_usual_text():
    small, large = (sheet(size, QPalette()) for size in (10.0, 20.0))
    assert "font-size: 18.0pt" in small
    assert "font-size: 36.0pt" in large
    assert "rem" not in re.sub(r"/\*.*?\*/", "", small, flags=re.DOTALL)


@pytest.mark.parametrize("theme", Theme)
def test_the_pictures_of_the_sheet_are_there_and_stand_out(theme):
    palette = palette_of(theme)
    pictures = re.findall(r'url\("([^"]+)"\)', sheet(9.0, palette))
    grounds = [palette.color(role) for role in (QPalette.ColorRole.Button, QPalette.ColorRole.Base)]
    assert {Path(one).name.partition("-")[0] for one in pictures} == {"down", "tick", "part"}
    for picture in pictures:
        [drawn] = re.findall(r"#[0-9a-f]{6}", Path(picture).read_text(encoding="utf-8"))
        assert all(abs(QColor(drawn).lightness() - one.lightness()) > 120 for one in grounds)


@pytest.mark.parametrize("theme", Theme)
def test_a_box_to_tick_has_a_line_that_stands_out_and_grows_with_the_text(qtbot, theme, usual):
    QApplication.setStyle("Fusion")
    palette, wide = palette_of(theme), []
    QApplication.setPalette(palette)
    for size in (9.0, 18.0):
        font = QFont(usual)
        font.setPointSizeF(size)
        QApplication.setFont(font)
        for made in (QCheckBox(), ticked(QListWidget())):
            qtbot.addWidget(made)
            made.setStyleSheet(sheet(size, palette))
            wide.append(of_line(made, palette))
    assert wide[2] > wide[0] * 1.6
    assert wide[3] > wide[1] * 1.6


@pytest.fixture
def usual(qapp):
    """The font there was; it comes back, and the colours too."""
    before, colours = QApplication.font(), QApplication.palette()
    yield before
    QApplication.setFont(before)
    QApplication.setPalette(colours)


def ticked(view):
    """A list with a line that is ticked."""
    item = QListWidgetItem()
    item.setCheckState(Qt.CheckState.Checked)
    view.addItem(item)
    return view


def of_line(widget, palette):
    """How far apart the sides of its box are drawn, as lines must stand out."""
    base = palette.color(QPalette.ColorRole.Base)
    picture = widget.grab(QRect(0, 0, 60, 40)).toImage()
    columns = [
        x
        for x in range(3, picture.width())
        if sum(contrast(picture.pixelColor(x, y), base) >= 3 for y in range(picture.height())) > 7
    ]
    return columns[-1] - columns[0]


@pytest.mark.parametrize("theme", Theme)
def test_what_cannot_be_chosen_from_a_menu_is_seen_not_to_be(qtbot, theme, usual):
    palette = palette_of(theme)
    QApplication.setPalette(palette)
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setStyleSheet(sheet(9.0, palette))
    actions = [menu.addAction("Wijzigen") for _ in range(2)]
    actions[1].setEnabled(False)
    able, unable = (
        {
            QColor(drawn.pixel(x, y)).name()
            for x in range(5, drawn.width() - 5)
            for y in range(2, 14)
        }
        for drawn in (menu.grab(menu.actionGeometry(one)).toImage() for one in actions)
    )
    assert able != unable
    assert palette.color(QPalette.ColorRole.Text).name() not in unable


def test_the_sheet_has_no_colour_of_its_own():
    text = resources.read_bytes("theme/window.qss").decode("utf-8")
    assert (
        re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl|: *(?:black|white|gr[ae]y|red)\b", text) == []
    )


def test_a_menu_that_is_longer_than_the_screen_scrolls_in_one_column(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setStyleSheet(sheet(9.0, QPalette()))
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu) == 1


@pytest.mark.parametrize("theme", Theme)
def test_the_chosen_row_of_a_list_that_unfolds_can_be_read(qtbot, theme):
    palette, box = palette_of(theme), QComboBox()
    qtbot.addWidget(box)
    box.setPalette(palette)
    box.setStyleSheet(sheet(9.0, palette))
    box.addItems(["kabinet", "Nederland"])
    box.setCurrentIndex(1)
    box.show()
    box.showPopup()
    view = box.view()
    view.setPalette(palette)
    row = view.visualRect(view.model().index(1, 0))
    drawn = view.viewport().grab(row).toImage()
    colours = {QColor(drawn.pixel(x, row.height() // 2)).name() for x in range(drawn.width())}
    box.hidePopup()
    assert palette.color(QPalette.ColorRole.Highlight).name() in colours
    assert len(colours) > 2
