from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QStyle,
    QWidget,
)

from ui.theme import motion as theme_motion

DURATION = QStyle.StyleHint.SH_Widget_Animation_Duration


def inner(widget):
    """What the style sheet passes by: Qt's own, inside a widget that draws it."""
    parent = widget.parentWidget()
    return widget.objectName() == "qt_scrollarea_viewport" or isinstance(
        parent, QComboBox | QAbstractSpinBox
    )


def moving(window):
    """What takes time to change, or is changing."""
    slow = [
        type(one).__name__
        for one in (window, *window.findChildren(QWidget))
        if one.style().styleHint(DURATION, None, one) and not inner(one)
    ]
    changing = [
        type(one).__name__
        for one in window.findChildren(QAbstractAnimation)
        if one.state() is not QAbstractAnimation.State.Stopped
    ]
    return slow + changing


def test_the_button_that_empties_a_field_says_so(qtbot):
    field = QLineEdit("haven")
    qtbot.addWidget(field)
    theme_motion.clearable(field)
    theme_motion.name_clear(field, "Dit veld leegmaken")
    told = QAccessible.queryAccessibleInterface(field)
    buttons = [told.child(number) for number in range(told.childCount())]
    assert [one.text(QAccessible.Text.Name) for one in buttons] == ["Dit veld leegmaken"]


def test_effects_of_the_system_are_off_and_bars_dock_at_once(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    for effect in Qt.UIEffect:
        QApplication.setEffectEnabled(effect, True)
    assert window.isAnimated()
    theme_motion.still(window)
    assert not any(QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect)
    assert not window.isAnimated()


def test_without_the_sheet_a_field_would_move(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    assert moving(field) == ["QLineEdit"]


def test_the_button_that_empties_a_field_is_there_at_once(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet("QWidget { widget-animation-duration: 0; }")
    field.setClearButtonEnabled(True)
    field.show()
    field.setText("Havens")
    assert moving(field) == ["QPropertyAnimation"]
    field.clear()
    theme_motion.clearable(field)
    for text in ("Havens", ""):
        field.setText(text)
        assert moving(field) == []


def test_nothing_in_the_window_takes_time_to_change(open_window, agenda_store, qtbot):
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: bool(window.meeting.topics.cards.cards()))
    for field in window.findChildren(QLineEdit):
        # The button that empties it fades in, by itself.
        field.setText("Havens")
    assert moving(window) == []
    window.look.choose_size(150)
    assert moving(window) == []
    window.look.choose_size(100)
