"""Enter presses the button that has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.pieces import pressing


class Place(QWidget):
    """As the window: it gets the keys that nobody nearer to the focus wants."""

    def __init__(self):
        super().__init__()
        self.pressed, self.left = [], []
        self.buttons = (QPushButton(), QToolButton(), QCheckBox())
        layout = QVBoxLayout(self)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _, button=button: self.pressed.append(button))
            layout.addWidget(button)

    def keyPressEvent(self, event):  # noqa: N802  as Qt calls it
        if not pressing.by_enter(event, self.focusWidget()):
            self.left.append(event.key())


@pytest.fixture
def place(qtbot):
    made = Place()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_a_button_once_and_leaves_a_box_to_tick_alone(place, qtbot, key):
    for button in place.buttons:
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
        qtbot.keyClick(button, key)
    assert place.pressed == list(place.buttons[:2])
    assert place.left == [key]


def test_enter_with_another_key_and_other_keys_press_nothing(place, qtbot):
    button = place.buttons[0]
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(button, Qt.Key.Key_J)
    assert not place.pressed
    # Ctrl itself arrives as a key too.
    assert place.left[-2:] == [Qt.Key.Key_Return, Qt.Key.Key_J]
