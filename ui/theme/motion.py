"""Nothing in the window moves by itself: what appears is there at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPropertyAnimation, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QToolButton, QWidget


class _AtOnce(QObject):
    """Ends what moves in a field as soon as it begins."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        field.textChanged.connect(self._end)

    def _end(self) -> None:
        for movement in self._field.findChildren(QPropertyAnimation):
            movement.setCurrentTime(movement.duration())


def clearable(field: QLineEdit) -> None:
    """Give a field Qt's button that empties it, which would fade in and out whatever is asked."""
    field.setClearButtonEnabled(True)
    _AtOnce(field)


def name_clear(field: QLineEdit, name: str) -> None:
    """Say what that button does: as a tip, and for a screen reader, to which it has no name."""
    for button in field.findChildren(QToolButton):
        button.setToolTip(name)
        button.setAccessibleName(name)


def still(window: QWidget) -> None:
    """Take the movement out of what Qt shows: menus, lists that unfold, tips, bars that dock.

    Some people become ill of movement, and for nobody it says anything here. How long the widgets
    of a style take to change is said in the style sheet: nothing.

    Source: WCAG 2.2, success criterion 2.3.3.
    """
    for effect in Qt.UIEffect:
        QApplication.setEffectEnabled(effect, False)
    for one in (window, *window.findChildren(QMainWindow)):
        if isinstance(one, QMainWindow):
            one.setAnimated(False)
