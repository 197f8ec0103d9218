"""Contrast, measured: WCAG 2.2, 1.4.3 for text (4.5 : 1) and 1.4.11 for lines and focus (3 : 1)."""

from __future__ import annotations

import ast
import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextDocument
from PySide6.QtWidgets import QApplication, QSpinBox

from ui.reader.looks import OF_FINDINGS, Look, colours_of
from ui.reader.marking import Marker
from ui.theme.colours import (
    INK,
    LINE_CONTRAST,
    PAPER,
    TEXT_CONTRAST,
    Theme,
    contrast,
    lined,
    on_paper,
    palette_of,
    scheme_of,
)

ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup
#: What is written on what.
TEXTS = (
    (ROLE.WindowText, ROLE.Window),
    (ROLE.WindowText, ROLE.Base),
    (ROLE.Text, ROLE.Window),
    (ROLE.Text, ROLE.Base),
    (ROLE.Text, ROLE.AlternateBase),
    (ROLE.Text, ROLE.Button),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.ButtonText, ROLE.Window),
    (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.PlaceholderText, ROLE.AlternateBase),
    (ROLE.PlaceholderText, ROLE.Window),
    (ROLE.Link, ROLE.Base),
    (ROLE.Link, ROLE.AlternateBase),
    (ROLE.Link, ROLE.Window),
    (ROLE.LinkVisited, ROLE.Base),
    (ROLE.LinkVisited, ROLE.Window),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
)
#: Lines of controls, the focus and what is chosen, against what is around them.
LINES = (
    *product(
        (ROLE.Mid, ROLE.Highlight, ROLE.Accent, ROLE.Dark),
        (ROLE.Window, ROLE.Base, ROLE.AlternateBase, ROLE.Button, ROLE.ToolTipBase),
    ),
    (ROLE.Link, ROLE.Base),
)
MARKS = [look for look in Look if look is not Look.SPOT]


def too_faint(palette, pairs, least):
    return {
        f"{group.name}: {one.name} on {other.name}": round(ratio, 2)
        for group in (GROUP.Active, GROUP.Inactive)
        for one, other in pairs
        if (ratio := contrast(palette.color(group, one), palette.color(group, other))) < least
    }


def test_contrast_is_reckoned_as_the_norm_does():
    black, white = QColor("#000000"), QColor("#ffffff")
    assert contrast(black, white) == pytest.approx(21.0)
    assert contrast(white, white) == 1.0
    assert contrast(QColor("#777777"), white) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", Theme)
def test_text_stands_out_in_every_theme(theme):
    assert too_faint(palette_of(theme), TEXTS, TEXT_CONTRAST) == {}


@pytest.mark.parametrize("theme", Theme)
def test_lines_of_controls_and_the_focus_stand_out_in_every_theme(theme):
    assert too_faint(palette_of(theme), LINES, LINE_CONTRAST) == {}


@pytest.mark.parametrize("theme", Theme)
def test_what_is_off_is_fainter_than_what_is_on_but_there(theme):
    palette = palette_of(theme)
    for text, ground in ((ROLE.Text, ROLE.Base), (ROLE.ButtonText, ROLE.Button)):
        off = contrast(palette.color(GROUP.Disabled, text), palette.color(ground))
        assert 2.0 < off < contrast(palette.color(text), palette.color(ground))


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("look", MARKS)
def test_text_and_lines_stand_out_on_the_tints_of_the_reader(qapp, theme, look):
    palette = palette_of(theme)
    document = QTextDocument("Een zin in een stuk.")
    selection = Marker(document, palette).mark(0, 7, look)
    shape = selection.format
    tinted = shape.background().style() is not Qt.BrushStyle.NoBrush
    ground = shape.background().color() if tinted else palette.color(ROLE.Base)
    written = shape.hasProperty(shape.Property.ForegroundBrush)
    ink = shape.foreground().color() if written else palette.color(ROLE.Text)
    assert contrast(ink, ground) >= TEXT_CONTRAST
    if shape.underlineColor().isValid():
        assert contrast(shape.underlineColor(), ground) >= LINE_CONTRAST


@pytest.mark.parametrize("theme", Theme)
def test_the_sentence_that_was_asked_for_is_tinted_and_underlined_to_be_read(qapp, theme):
    palette = palette_of(theme)
    document = QTextDocument("Een zin.")
    selection = Marker(document, palette).mark(0, 3, Look.SPOT)
    shape = selection.format
    tint = shape.background().color()
    assert contrast(palette.color(ROLE.Text), tint) >= TEXT_CONTRAST
    assert contrast(palette.color(ROLE.Link), tint) >= LINE_CONTRAST
    assert contrast(shape.underlineColor(), tint) >= LINE_CONTRAST
    assert tint != palette.color(ROLE.Base)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("role", [ROLE.Highlight, ROLE.Link])
def test_marks_on_a_white_page_stand_out(theme, role):
    assert contrast(on_paper(palette_of(theme).color(role)), PAPER) >= LINE_CONTRAST
    assert contrast(INK, PAPER) == pytest.approx(21.0)


@pytest.mark.parametrize("theme", Theme)
def test_each_sort_of_finding_has_a_colour_of_its_own(qapp, theme):
    base = palette_of(theme).color(ROLE.Base)
    pairs = [colours_of(look, base) for look in OF_FINDINGS]
    assert len({tint.name() for tint, _ in pairs}) == len(OF_FINDINGS)
    assert len({line.name() for _, line in pairs}) == len(OF_FINDINGS)
    assert base not in [tint for tint, _ in pairs]


def test_a_colour_that_is_dark_enough_stays_what_it_is():
    assert on_paper(QColor("#123456")) == QColor("#123456")


@pytest.mark.parametrize("theme", Theme)
def test_a_field_with_arrows_has_a_line_that_stands_out_as_it_is_drawn(qtbot, theme):
    QApplication.setStyle("Fusion")
    palette = palette_of(theme)
    box = QSpinBox()
    qtbot.addWidget(box)
    box.setPalette(lined(palette))
    # Drawn on the window's own colour, as inside a window.
    box.setAutoFillBackground(False)
    picture = box.grab().toImage()
    base = palette.color(ROLE.Base)
    middle = picture.height() // 2
    across = [picture.pixelColor(x, middle) for x in range(5)]
    assert max(contrast(one, base) for one in across) >= LINE_CONTRAST


@pytest.mark.parametrize("theme", Theme)
def test_every_role_of_the_palette_is_set(theme):
    palette = palette_of(theme)
    for role in ROLE:
        if role not in {ROLE.NoRole, ROLE.NColorRoles}:
            assert palette.isBrushSet(GROUP.Active, role), role
            assert palette.isBrushSet(GROUP.Disabled, role), role


def test_title_bars_go_along():
    dark = Qt.ColorScheme.Dark
    assert {theme for theme in Theme if scheme_of(theme) is dark} == {Theme.DARK, Theme.CONTRAST}


def test_no_module_has_a_colour_of_its_own():
    """Colours are roles: only where the themes are read may one be made from nothing."""
    named = re.compile(r"GlobalColor|#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b")
    found = {}
    for path in sorted((Path(__file__).parents[3] / "ui").rglob("*.py")):
        if path.parts[-2:] == ("theme", "colours.py"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = [
            n.value
            for n in ast.walk(tree)
            if isinstance(n, ast.Constant) and isinstance(n.value, str)
        ]
        attributes = [n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)]
        hard = [text for text in (*texts, *attributes) if named.search(text)]
        if hard:
            found[path.name] = hard
    assert found == {}
