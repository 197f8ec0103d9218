"""A person at the keyboard, or with the mouse: in this process by Qt's test events, or by X."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.driven.seeing import menu_in_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driven.seeing import Seen

#: Keys whose names X writes otherwise.
_OF_X = {"Ctrl": "ctrl", "Shift": "shift", "Space": "space", "Del": "Delete", "Esc": "Escape"}


def middle(seen: Seen) -> tuple[int, int]:
    """Where one points to press it; a wide thing is pressed near its beginning."""
    left, top, width, height = seen["place"]
    return left + min(width // 2, 40), top + height // 2


class QtHand:
    """Events of the toolkit, given to the window in front and not to a widget."""

    def __init__(self) -> None:
        self._waiting = 0
        #: What had the screen to itself when each deed began that did not come back yet.
        self._begun: list[object] = []

    @property
    def waiting(self) -> bool:
        """Whether a deed is going on; one that brought a dialog comes back when that is closed."""
        here = QApplication.activeModalWidget()
        return self._waiting > 0 or bool(self._begun and self._begun[-1] is here)

    def keys(self, name: str) -> None:
        combination = QKeySequence.fromString(name)[0]
        self._soon(
            lambda: QTest.keyClick(_front(), combination.key(), combination.keyboardModifiers())
        )

    def type(self, text: str) -> None:
        def typed() -> None:
            window = _front()
            for letter in text:
                QTest.keyClick(window, letter)

        self._soon(typed)

    def click(self, seen: Seen, *, button: str = "left", keys: str = "") -> None:
        held = Qt.KeyboardModifier.ControlModifier if keys else Qt.KeyboardModifier.NoModifier
        buttons = {"left": Qt.MouseButton.LeftButton, "right": Qt.MouseButton.RightButton}
        place = QPoint(*middle(seen))

        def clicked() -> None:
            window = _front()
            here = window.mapFromGlobal(place)
            QTest.mouseMove(window, here)
            QTest.mouseClick(window, buttons[button], held, here)
            if button == "right":
                _ask_for_menu(window, here, place)

        self._soon(clicked)

    def comes_back(self) -> None:
        """A dialog is gone: the window has the keys again."""

    def _soon(self, deed: Callable[[], object]) -> None:
        """From the loop of events, for a dialog comes back only once it is closed."""
        self._waiting += 1

        def done() -> None:
            self._waiting -= 1
            self._begun.append(QApplication.activeModalWidget())
            deed()
            self._begun.pop()

        QTimer.singleShot(0, done)


#: The window in front; without a name of its own for it, Qt's binding lets go of what it gave.
_HELD: list[object] = []


def _front():  # type: ignore[no-untyped-def]
    widget = menu_in_front() or QApplication.activeModalWidget() or QApplication.activeWindow()
    if widget is None:
        # The display in memory gives nobody the keys when a dialog goes.
        shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        widget = next(one for one in shown if isinstance(one, QMainWindow))
        widget.activateWindow()
    _HELD[:] = [widget]
    return widget.windowHandle()


def _ask_for_menu(window, here, place):  # type: ignore[no-untyped-def]
    """What the platform makes of a right click; the display in memory makes nothing of it."""
    widget = QApplication.widgetAt(place)
    if widget is not None:
        inside = widget.mapFromGlobal(place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, inside, place)
        QApplication.sendEvent(widget, event)


class XHand:
    """Keys and clicks that come from the display, as those of a real keyboard and mouse."""

    waiting = False

    def __init__(self, tool: str) -> None:
        self._tool = tool

    def keys(self, name: str) -> None:
        # A letter with a key that is held is written small.
        parts = name.split("+")
        last = parts[-1].lower() if len(parts[-1]) == 1 else parts[-1]
        names = [_OF_X.get(part, part) for part in (*parts[:-1], last)]
        self._do("key", "+".join(names))

    def type(self, text: str) -> None:
        self._do("type", "--delay", "2", "--", text)

    def click(self, seen: Seen, *, button: str = "left", keys: str = "") -> None:
        left, top = middle(seen)
        self._do("mousemove", str(left), str(top))
        held = ["keydown", "ctrl"] if keys else []
        let_go = ["keyup", "ctrl"] if keys else []
        self._do(*held, "click", {"left": "1", "right": "3"}[button], *let_go)

    def comes_back(self) -> None:
        """What a window manager does, of which there is none here."""
        self._do("search", "--onlyvisible", "--name", "Briefer", "windowfocus", "--sync")

    def _do(self, *words: str) -> None:
        subprocess.run([self._tool, *words], check=True, timeout=10)
