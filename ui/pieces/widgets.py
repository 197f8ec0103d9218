"""Small shared pieces; whatever shows data shows it as plain text, never as markup."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.pieces.measure import in_the_middle
from ui.pieces.passing import Passing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QWheelEvent
    from PySide6.QtWidgets import QLayout

#: The style sheet and the tests find pieces by these names.
ROLE = "role"
#: So many messages can be read again.
_RECENT = 30


def plain_label(text: str = "", role: str = "", *, selectable: bool = False) -> QLabel:
    """A label that shows its text as it is and breaks it into lines."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # What the sheet gives a margin Qt indents by half a letter: out of line with the rest.
    label.setIndent(0)
    label.setText(text)
    if role:
        label.setProperty(ROLE, role)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def badge(text: str, *, strong: bool = False) -> QLabel:
    """A few words in a box; the words carry the meaning, a strong box only draws the eye."""
    label = plain_label(text, "badge-strong" if strong else "badge")
    label.setWordWrap(False)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            emptied(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class LinkButton(QPushButton):
    """A flat button that reads as a line of text; Enter presses it as the space bar does."""

    def __init__(self, text: str, pressed: Callable[[], object]) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setFlat(True)
        self.setProperty(ROLE, "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.clicked.connect(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Choice(QComboBox):
    """One of a few texts; a turn of the wheel that was meant for the page changes nothing."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self.addItems(list(texts))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what lies below."""
        event.ignore()


class EmptyPlace(QWidget):
    """What to do where there is nothing yet: a heading, a sentence, perhaps a button.

    Signals:
        asked: the button was pressed.
    """

    asked = Signal()

    def __init__(self, *, quiet: bool = False) -> None:
        super().__init__()
        self._title = plain_label(role="empty-quiet" if quiet else "empty-title")
        self._text = plain_label(role="empty-text")
        self._button = QPushButton()
        self._button.setProperty(ROLE, "primary")
        self._button.clicked.connect(self.asked)
        self.setFocusProxy(self._button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.addStretch(2)
        for widget in (self._title, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addLayout(in_the_middle(widget))
        layout.addSpacing(8)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, title: str, text: str, button: str = "") -> None:
        """Show these words; without the last there is no button."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)


class MessageBar(QFrame):
    """A message below the work; it goes by itself where nothing is to be done about it.

    What has a button or tells of a fault stays until it is put away. The last ones are kept for who
    looked elsewhere, in memory only: they may name papers.

    Signals:
        said(str): this was told.
    """

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(ROLE, "message")
        self.passing = Passing(self)
        self.recent: deque[str] = deque(maxlen=_RECENT)
        self.said.connect(self.note)
        self._text = plain_label(selectable=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = QHBoxLayout()
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(
        self,
        text: str,
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        stays: bool = False,
    ) -> None:
        """Show a message with buttons for what can be done about it.

        Args:
            text: the message.
            actions: the names of the buttons and what each does.
            stays: nobody may miss it: a fault, or how things are until further notice.
        """
        # A bar with a button is filled anew by itself; else the same was done once more.
        new = not actions or text != self.text
        emptied(self._buttons)
        self._text.setText(text)
        self.setAccessibleName(text)
        for name, action in actions:
            button = QPushButton(name)
            button.clicked.connect(action)
            self._buttons.addWidget(button)
        self.passing.stop()
        self.show()
        if not actions and not stays:
            self.passing.begin(text)
        if new:
            # Who reads with the ears hears it where he is: the focus does not go to it.
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
            self.said.emit(text)

    def note(self, text: str) -> None:
        """Keep what was told, here or in another place, the latest first."""
        if text in self.recent:
            self.recent.remove(text)
        self.recent.appendleft(text)

    def name_close(self, text: str) -> None:
        """The name of the button that puts the message away."""
        self._close.setAccessibleName(text)
        self._close.setToolTip(text)
