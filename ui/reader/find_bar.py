"""Find in the paper: a field, how many there are, next and previous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton

from ui.pieces.widgets import ROLE, plain_label
from ui.reader.paper_search import MOST_HITS
from ui.theme.motion import clearable, name_clear

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from briefer.wording import Wording

_PAUSE_MS = 120


class FindBar(QFrame):
    """Hidden until it is asked for; Enter and Shift+Enter go on, Esc closes.

    Signals:
        asked(str): these words are looked for; "" when none are.
        stepped(int): the next (1) or previous (-1) place.
        closed: nothing is looked for any more.
    """

    asked = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "find")
        self.field = QLineEdit()
        clearable(self.field)
        self.field.setMinimumWidth(80)
        self.count = plain_label(role="find-count")
        self.count.setWordWrap(False)
        self._previous, self._next, self._close = (QToolButton() for _ in range(3))
        for button, sign in ((self._previous, "‹"), (self._next, "›"), (self._close, "✕")):
            button.setText(sign)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.field, 1)
        for widget in (self.count, self._previous, self._next, self._close):
            row.addWidget(widget)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.field.installEventFilter(self)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._close.clicked.connect(self.leave)
        self.setFocusProxy(self.field)
        self.hide()
        self.set_wording(wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.field.setPlaceholderText(wording("reader.find.field"))
        self.field.setAccessibleName(wording("reader.find.field"))
        name_clear(self.field, wording("window.clear_field"))
        named = ((self._previous, "previous"), (self._next, "next"), (self._close, "close"))
        for button, key in named:
            text = wording(f"reader.find.{key}")
            button.setAccessibleName(text)
            button.setToolTip(text)

    @property
    def words(self) -> str:
        """What is looked for now."""
        return "" if self.isHidden() else self.field.text().strip()

    def begin(self, words: str = "") -> None:
        """Show the bar, perhaps with words to begin with."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._ask()

    def leave(self) -> None:
        """Put the bar away."""
        if not self.isHidden():
            self.hide()
            self._pause.stop()
            self.closed.emit()

    def tell(self, place: int, total: int) -> None:
        """Which of how many is in sight; `place` counts from 1."""
        if not self.words:
            text = ""
        elif not total:
            text = self._wording("reader.find.none")
        else:
            more = "+" if total == MOST_HITS else ""
            text = self._wording("reader.find.count", place=place, total=f"{total}{more}")
        self.count.setText(text)
        self.field.setAccessibleDescription(text)
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.words)

    def _step(self, by: int) -> None:
        if self._pause.isActive():
            self._ask()
        else:
            self.stepped.emit(by)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and Enter are for this bar while it has the keys."""
        if watched is not self.field or event.type() not in {
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        }:
            return super().eventFilter(watched, event)
        key, modifiers = event.key(), event.modifiers()  # type: ignore[attr-defined]
        if key not in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if key == Qt.Key.Key_Escape:
                self.leave()
            else:
                self._step(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        return True
