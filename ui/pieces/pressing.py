"""Enter presses the button that has the focus; by itself Qt does so in dialogs only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def by_enter(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Press what has the focus, where this is Enter and that is a button; whether it was.

    Args:
        event: a key that nobody nearer to the focus wanted.
        focus: what has the focus.
    """
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    button = focus if isinstance(focus, QPushButton | QToolButton) else None
    if event.key() not in _ENTER or not plain or button is None or not button.hasFocus():
        return False
    if not event.isAutoRepeat():
        button.click()
    event.accept()
    return True
