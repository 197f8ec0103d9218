"""The search field that lies over the window, with the list of what was found below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.finder.field import SearchField
from ui.finder.filters import FilterRow
from ui.finder.list import Line, LineList
from ui.pieces.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.searching import Choices
    from briefer.typed import Typed
    from briefer.wording import Wording

#: A pause in typing after which is searched: shorter than between two quick letters.
PAUSE_MS = 60
#: After so long it is said that an answer is still awaited.
_LATE_MS = 400
_WIDTH, _HEIGHT, _EDGE, _PAGE = 760, 560, 16, 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QFrame):
    """Lies over the window until something is opened, or Esc.

    The field keeps the focus; arrows go through the list, which is read out row by row.

    Args:
        over: the widget it lies over.
        wording: the words to begin with.

    Signals:
        asked(str): what is in the field, after a pause in typing.
        chosen(object, bool): the record of a row; True when the field is to stay open.
        all_asked(str): all results of what is in the field are asked for.
        menu_asked(object, QPoint): what can be done with this record is asked for, at that place.
        left: it was put away.
        lost: so too, and what had the focus before is gone or out of sight.
    """

    asked = Signal(str)
    chosen = Signal(object, bool)
    all_asked = Signal(str)
    menu_asked = Signal(object, QPoint)
    left = Signal()
    lost = Signal()

    def __init__(self, over: QWidget, wording: Wording) -> None:
        super().__init__(over)
        self.setProperty(ROLE, "palette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._over = over
        self._before: QWidget | None = None
        self._shown_for = ""
        #: Enter was pressed before there was an answer to what is in the field.
        self._entered: Qt.KeyboardModifier | None = None
        self.field = SearchField()
        self.field.setProperty(ROLE, "palette-field")
        self.filters = FilterRow(wording)
        self.list = LineList()
        self.told = plain_label(role="palette-told")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.filters)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.told)
        self._pause.timeout.connect(self._ask)
        self._late.timeout.connect(lambda: self.told.setText(self._wording("finder.searching")))
        self.field.textChanged.connect(self._pause.start)
        self.filters.written.connect(self.write)
        self.list.pressed_on.connect(lambda record: self.chosen.emit(record, False))
        self.list.moved.connect(self._announce)
        self.list.menu_asked.connect(self.menu_asked)
        self.field.installEventFilter(self)
        over.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_went)  # type: ignore[union-attr]
        self.hide()
        self.set_wording(wording)

    @property
    def text(self) -> str:
        """What is in the field."""
        return self.field.text()

    def begin(self) -> None:
        """Come to the front, with what was looked for last selected."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            self._lay_out()
            self.show()
            self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._ask()

    def write(self, text: str) -> None:
        """Put this in the field and look for it."""
        self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def leave(self, *, back: bool = True) -> None:
        """Go away; with `back` the focus returns to where it was."""
        if not self.isVisible():
            return
        self._pause.stop()
        self._late.stop()
        self._entered = None
        before, self._before = self._before, None
        self.hide()
        if back and _is_there(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif back:
            self.lost.emit()
        self.left.emit()

    def show_lines(self, text: str, lines: Sequence[Line], told: str) -> None:
        """What was found for a text, and what is to be said of it."""
        self._shown_for = text
        self._late.stop()
        self.list.put(lines)
        self.told.setText(told)
        waiting, self._entered = self._entered, None
        if waiting is not None and text == self.text:
            self._enter(waiting)

    def show_typed(self, text: str, understood: Typed) -> None:
        """What is in the field, and what it is narrowed to."""
        self.filters.show_typed(text, understood)

    def show_choices(self, choices: Choices) -> None:
        """What can be narrowed to."""
        self.filters.show_choices(choices)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("finder.name"))
        self.field.set_wording(wording)
        self.list.setAccessibleName(wording("finder.list"))
        self.filters.set_wording(wording)

    def _ask(self) -> None:
        self._pause.stop()
        self._late.start()
        self.asked.emit(self.text)

    def _announce(self, line: Line) -> None:
        """A screen reader reads the row; the focus stays in the field."""
        if self.isVisible():
            event = QAccessibleAnnouncementEvent(self.field, line.spoken)
            QAccessible.updateAccessibility(event)

    def _lay_out(self) -> None:
        """Above the middle of the window, never wider or higher than it."""
        over = self._over
        larger = max(1.0, self.fontMetrics().height() / 17)
        width = min(int(_WIDTH * larger), over.width() - 2 * _EDGE)
        height = min(int(_HEIGHT * larger), over.height() - 4 * _EDGE)
        self.setGeometry(QRect((over.width() - width) // 2, 3 * _EDGE, width, height))

    def _focus_went(self, _: QWidget | None, now: QWidget | None) -> None:
        """A click beside it puts it away; a menu of it, or another window, does not."""
        outside = now is not None and now is not self and not self.isAncestorOf(now)
        if self.isVisible() and outside and now is not None and now.window() is self.window():
            self.leave(back=False)

    # --- Qt ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that go through the list; and a window that changed its size."""
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._lay_out()
            elif event.type() == QEvent.Type.MouseButtonPress and self.isVisible():
                self.leave()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._takes(event)
        return self._takes_menu(event)

    def _takes_menu(self, event: QEvent) -> bool:
        """The key of the menu is for the row that is chosen; the mouse is for the field."""
        by_key = isinstance(event, QContextMenuEvent) and (
            event.reason() == QContextMenuEvent.Reason.Keyboard
        )
        if not by_key or self.list.record is None:
            return False
        self.list.ask_menu()
        return True

    def _takes(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.list.step(_STEPS[key])
            return True
        if key in _ENTER:
            self._enter(event.modifiers())
            return True
        return False

    def _enter(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.all_asked.emit(self.text)
        elif self._shown_for != self.text:
            self._entered = modifiers
            self._ask()
        elif self.list.record is not None:
            stay = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self.chosen.emit(self.list.record, stay)

    def event(self, event: QEvent) -> bool:
        """Esc is its own while it is there, not the window's."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.leave()
                return True
        return super().event(event)


def _is_there(widget: QWidget | None) -> TypeGuard[QWidget]:
    """Whether it can have the focus: what was opened may have put its page away, or a card."""
    return widget is not None and isValid(widget) and widget.isVisible()
