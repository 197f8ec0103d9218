"""Shift+F10 opens the context menu of what has the focus, as the menu key does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

KEYS = "Shift+F10"


def offer(window: QWidget) -> None:
    """Let the keys do so in a window; Qt by itself knows them nowhere but on Windows."""
    shortcut = QShortcut(QKeySequence(KEYS), window)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(partial(ask, window))


def ask(window: QWidget) -> None:
    """Ask what has the focus for its menu, at its cursor, as Qt does for the menu key."""
    focus = window.focusWidget()
    if focus is None:
        return
    place = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    at = place.toPoint() if hasattr(place, "toPoint") else place
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(focus, QContextMenuEvent(reason, at, focus.mapToGlobal(at)))
