from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from ui.pieces import menu_key


def test_shift_f10_asks_what_has_the_focus_for_its_menu(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    rows, field = QListWidget(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(rows)
    layout.addWidget(field)
    asked = []
    rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    rows.customContextMenuRequested.connect(asked.append)
    menu_key.offer(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(asked) == 1
    assert rows.rect().contains(asked[0])
