from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.finder import palette as finder_palette
from ui.finder.list import Line
from ui.finder.palette import Palette
from ui.pieces import menu_key
from ui.theme.choice import ThemeChoice

LINES = [Line("Stukken"), Line("Havenplan", "a"), Line("Kade", "b")]


@pytest.fixture
def over(qtbot):
    """What it lies over, with a field that has the focus."""
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.findChild(QLineEdit).setFocus()
    return made


@pytest.fixture
def palette(over, dutch):
    return Palette(over, dutch)


def test_it_lies_over_the_middle_and_never_beyond(palette, over):
    palette.begin()
    assert palette.field.hasFocus()
    assert over.rect().contains(palette.geometry())
    over.resize(500, 300)
    assert over.rect().contains(palette.geometry())


def test_escape_gives_the_focus_back(palette, over, qtbot):
    before = over.focusWidget()
    palette.begin()
    with qtbot.waitSignal(palette.left):
        qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert over.focusWidget() is before


def test_a_click_beside_it_puts_it_away(palette, over, qtbot):
    palette.begin()
    qtbot.mouseClick(over, Qt.MouseButton.LeftButton, pos=QPoint(5, 590))
    assert not palette.isVisible()


def test_typing_asks_once_after_a_pause(palette, qtbot):
    palette.begin()
    asked = []
    palette.asked.connect(asked.append)
    qtbot.keyClicks(palette.field, "haven")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["haven"]


def test_arrows_go_through_the_list_and_enter_opens(palette, qtbot):
    palette.begin()
    palette.show_lines("", LINES, "")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == ["b", False]
    qtbot.keyClick(palette.field, Qt.Key.Key_PageUp)
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == ["a", True]


def test_the_menu_key_and_the_right_button_ask_about_a_row(palette, qtbot):
    palette.begin()
    palette.show_lines("", LINES, "")
    asked = []
    palette.menu_asked.connect(lambda record, _: asked.append(record))
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    menu_key.ask(palette.window())
    rows = palette.list
    for row in (0, 1):
        place = rows.visualRect(rows.rows.index(row, 0)).center()
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, rows.viewport().mapToGlobal(place)
        )
        QApplication.sendEvent(rows.viewport(), event)
    # A heading has none.
    assert asked == ["b", "a"]
    assert rows.record == "a"


def test_a_click_opens(palette, qtbot):
    palette.begin()
    palette.show_lines("", LINES, "")
    row = palette.list.visualRect(palette.list.rows.index(2, 0)).center()
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert told.args == ["b", False]


def test_enter_before_the_answer_is_there_opens_what_the_answer_brings(palette, qtbot):
    """Else a quick typist opens the first row of the question before."""
    palette.begin()
    palette.show_lines("", LINES, "")
    told = []
    palette.chosen.connect(lambda record, _: told.append(record))
    palette.field.setText("zee")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told == []
    palette.show_lines("zee", [Line("Zeehavens", "z")], "")
    assert told == ["z"]
    palette.show_lines("zee", LINES, "")
    assert told == ["z"]


def test_an_answer_that_is_late_is_said_to_be_awaited(palette, qtbot, dutch):
    palette.begin()
    qtbot.waitUntil(lambda: palette.told.text() == dutch("finder.searching"))
    palette.show_lines("", LINES, "klaar")
    assert palette.told.text() == "klaar"
    assert not palette._late.isActive()


def test_control_and_enter_ask_for_all_results(palette, qtbot):
    palette.begin()
    palette.field.setText("zee")
    with qtbot.waitSignal(palette.all_asked) as told:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["zee"]


def test_a_screen_reader_is_told_each_row(palette, qtbot, monkeypatch):
    said = []

    class Heard(QAccessible):
        @staticmethod
        def updateAccessibility(event):  # noqa: N802  Qt's name
            said.append(event.message())

    monkeypatch.setattr(finder_palette, "QAccessible", Heard)
    palette.begin()
    palette.show_lines("", LINES, "")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert said == ["Havenplan", "Kade"]


def test_what_was_typed_is_there_again_and_selected(palette):
    palette.begin()
    palette.field.setText("zee")
    palette.leave()
    palette.begin()
    assert palette.field.selectedText() == "zee"


def test_names_are_there_in_the_other_language_too(palette, english):
    palette.set_wording(english)
    assert palette.accessibleName() == "Search"
    assert palette.field.accessibleDescription()
    assert palette.list.accessibleName() == "Search results"


def test_the_field_is_as_high_as_it_wants_with_the_focus_and_without(palette, over, memory, qtbot):
    choice = ThemeChoice(over, memory)
    palette.begin()
    qtbot.waitUntil(palette.field.hasFocus)
    with_focus = palette.field.sizeHint().height()
    palette.field.clearFocus()
    assert palette.field.sizeHint().height() == with_focus == palette.field.height()
    choice.close()
