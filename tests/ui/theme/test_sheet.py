from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QMenu, QStyle

from briefer import resources
from ui.theme.colours import Theme, palette_of
from ui.theme.sheet import sheet


def test_sizes_follow_the_usual_text():
    small, large = (sheet(size, QPalette()) for size in (10.0, 20.0))
    assert "font-size: 18.0pt" in small
    assert "font-size: 36.0pt" in large
    assert "rem" not in re.sub(r"/\*.*?\*/", "", small, flags=re.DOTALL)


@pytest.mark.parametrize("theme", Theme)
def test_the_pictures_of_the_sheet_are_there_and_stand_out(theme):
    palette = palette_of(theme)
    [picture] = re.findall(r'url\("([^"]+)"\)', sheet(9.0, palette))
    drawn = re.findall(r"#[0-9a-f]{6}", Path(picture).read_text(encoding="utf-8"))
    button = palette.color(QPalette.ColorRole.Button)
    assert [abs(QColor(one).lightness() - button.lightness()) > 120 for one in drawn] == [True]


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
