"""What looks for faults in the window finds them: one faulty widget for each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tools import window_faults as faults
from ui.pieces import tab_order


class Page(QMainWindow):
    """A window that Tab goes through as in ours."""

    def focusNextPrevChild(self, onward):  # noqa: N802  Qt's name
        return tab_order.step(self, self.focusWidget(), onward=onward)


class Blank(QPushButton):
    """A button that looks the same whatever happens."""

    def paintEvent(self, _):  # noqa: N802  Qt's name
        """Nothing."""


@pytest.fixture
def page(qtbot):
    widget = Page()
    qtbot.addWidget(widget)
    widget.inside = QWidget()
    widget.setCentralWidget(widget.inside)
    widget.resize(400, 300)
    widget.show()
    return widget


def put(page, widget, left=10, top=10, width=200, height=40):  # noqa: PLR0917
    widget.setParent(page.inside)
    widget.setGeometry(left, top, width, height)
    widget.show()
    return widget


def found(kind, page, *more):
    return list(kind(page, *more))


def test_a_sound_window_has_no_fault(page):
    put(page, QLabel("Een tekst"))
    put(page, QPushButton("Knop"), top=60)
    for kind in (
        faults.cut_off,
        faults.overlapping,
        faults.unnamed,
        faults.out_of_reach,
        faults.without_buddy,
        faults.keyless,
        faults.out_of_order,
    ):
        assert found(kind, page) == []


@pytest.mark.parametrize(
    "widget",
    [
        lambda: QLabel("een tekst die hier lang niet in past"),
        lambda: QPushButton("een knop die hier lang niet in past"),
    ],
)
def test_words_without_room_are_found(page, widget):
    put(page, widget(), width=40)
    assert len(found(faults.cut_off, page)) == 1


def test_a_column_that_cannot_be_scrolled_to_is_found(page):
    area = QScrollArea()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    wide = QWidget()
    wide.setMinimumWidth(900)
    area.setWidget(wide)
    put(page, area)
    assert "does not scroll" in found(faults.cut_off, page)[0]


def test_words_that_are_read_by_scrolling_sideways_are_found(page):
    area = put(page, QScrollArea(), width=200, height=120)
    area.setWidgetResizable(True)
    inside = QLabel("kort")
    area.setWidget(inside)
    assert not found(faults.cut_off, page)
    inside.setMinimumWidth(320)
    assert any("sideways" in one for one in found(faults.cut_off, page))


def test_what_sticks_out_of_its_holder_is_found(page):
    put(page, QPushButton("Knop"), left=350)
    assert "sticks out" in found(faults.cut_off, page)[0]


def test_words_that_did_not_grow_are_found_and_others_not(page):
    grown = page.font()
    grown.setPointSizeF(18)
    put(page, QLabel("gegroeid")).setFont(grown)
    put(page, QLabel(""), top=60)
    put(page, QListWidget(), top=110).setFont(grown)
    assert found(faults.small, page, 18) == []
    put(page, QLabel("klein gebleven"), top=160)
    put(page, QListWidget(), top=210)
    told = found(faults.small, page, 18)
    assert len(told) == 2
    assert "klein gebleven" in told[0]


def test_widgets_over_each_other_are_found(page):
    put(page, QLabel("een"))
    put(page, QLabel("twee"), left=100)
    assert len(found(faults.overlapping, page)) == 1


def test_text_of_the_other_language_is_found_and_a_key(page):
    languages = faults.Languages(
        {"a.save": "Bewaren", "a.days": "over {count} hele dagen"},
        {"a.save": "Save", "a.days": "in {count} whole days"},
        ["Save the Dogs"],
    )
    for number, text in enumerate(("Bewaren", "over 3 hele dagen", "Save the Dogs")):
        put(page, QLabel(text), top=20 * number)
    assert found(languages.untranslated, page) == []
    for number, text in enumerate(("Save", "in 3 whole days", "a.save")):
        put(page, QLabel(text), top=100 + 20 * number)
    assert len(found(languages.untranslated, page)) == 3


def test_an_office_that_has_another_name_in_the_language_is_found(page):
    texts = ("Minister of Defence", "minister van Defensie · 3 juli", "Nederland", "Minister")
    english, dutch = (faults.Languages({}, {}, (), language) for language in ("en", "nl"))
    for number, text in enumerate(texts):
        put(page, QLabel(text), top=20 * number)
    put(page, QLineEdit("kabinet"), top=100)
    assert len(found(english.untranslated, page)) == 2
    assert found(dutch.untranslated, page) == []


def test_a_tab_and_a_tip_of_the_other_language_are_found(page):
    languages = faults.Languages({"a": "Bewaren"}, {"a": "Save"})
    tabs = QTabWidget()
    tabs.addTab(QLabel(""), "Save")
    tabs.setToolTip("&Save")
    put(page, tabs)
    assert len(found(languages.untranslated, page)) >= 2


def test_a_control_without_a_name_is_found(page):
    put(page, QLineEdit())
    sign = put(page, QToolButton(), top=60)
    sign.setText("✕")
    told = found(faults.unnamed, page)
    assert any("QLineEdit" in one for one in told)
    assert any("neither words nor a tooltip" in one for one in told)


def test_a_button_that_tab_does_not_come_to_is_found(page):
    put(page, QPushButton("Knop")).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert len(found(faults.out_of_reach, page)) == 1


def test_a_label_without_its_field_is_found(page):
    put(page, QLabel("&Naam"))
    assert len(found(faults.without_buddy, page)) == 1


def test_letters_given_twice_and_commands_without_a_key_are_found(page):
    menu = page.menuBar().addMenu("&Bestand")
    page.menuBar().addMenu("&Beeld")
    menu.addAction("&Open")
    menu.addAction("&Ordenen")
    menu.addAction("Sluiten")
    page.menuBar().show()
    told = found(faults.keyless, page)
    assert sum("twice" in one for one in told) == 2
    assert sum("no key" in one for one in told) == 1


def test_a_menu_that_is_a_list_needs_no_letters(page):
    button = put(page, QToolButton())
    button.setMenu(QMenu(button))
    for name in ("Havens", "Haringen"):
        button.menu().addAction(QAction(name, button))
    assert found(faults.keyless, page) == []


def test_a_window_where_tab_goes_back_up_is_found(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    inside = QWidget()
    window.setCentralWidget(inside)
    rows = QVBoxLayout(inside)
    low, high, top = QPushButton("laag"), QPushButton("hoog"), QPushButton("bovenaan")
    for button in (top, high, low):
        rows.addWidget(button)
    QWidget.setTabOrder(top, low)
    QWidget.setTabOrder(low, high)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert any("goes up" in one for one in found(faults.out_of_order, window))


def test_faint_words_are_found_and_words_that_stand_out_are_not(page):
    label = put(page, QLabel("Een tekst"))
    label.setStyleSheet("color: #999999; background: #ffffff")
    assert "faint" in found(faults.faint, page, 4.5)[0]
    label.setStyleSheet("color: #000000; background: #ffffff")
    assert found(faults.faint, page, 4.5) == []


def test_a_control_whose_focus_does_not_show_is_found(page, qtbot):
    row = QHBoxLayout(page.inside)
    hidden, plain = Blank("verborgen"), QPushButton("gewoon")
    plain.setStyleSheet("QPushButton:focus { border: 3px solid red; }")
    row.addWidget(hidden)
    row.addWidget(plain)
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and hidden.isVisible())
    [told] = found(faults.unmarked_focus, page, set())
    assert "verborgen" in told
