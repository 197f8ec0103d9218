"""Asks once more in the page itself before something that cannot be taken back; no dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from ui.pieces.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from briefer.wording import Wording

#: Room for a scroll bar; and so many lines are shown however low the window is.
_BAR, _LEAST_LINES = 20, 4
#: What the sheet keeps for the line around what has the focus, above and below.
_EDGES = 4


class _Room(QScrollArea):
    """Gives way when there is little room, so that what stands below it stays below it."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = 0

    def want(self, high: int, least: int) -> None:
        """Be this high where there is room, and never lower than some lines."""
        self._wanted = high
        self.setMaximumHeight(high)
        self.setMinimumHeight(min(high, least))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as is wanted."""
        return QSize(super().sizeHint().width(), self._wanted)


class Confirm(QFrame):
    """Hidden until something is asked; Esc or the second button leaves all as it is."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "card")
        self._deed: Callable[[], object] | None = None
        self.text = plain_label(selectable=True)
        self.room = _Room()
        self.room.setWidget(self.text)
        # The card is behind it.
        for pane in (self.text, self.room.viewport()):
            pane.setAutoFillBackground(False)
        self.room.setWidgetResizable(True)
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.yes, self.no = QPushButton(), QPushButton()
        buttons = QHBoxLayout()
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        self._inside = QVBoxLayout(self)
        self._inside.addWidget(self.room)
        self._inside.addLayout(buttons)
        self.yes.clicked.connect(self._do)
        self.no.clicked.connect(self.leave)
        self.set_wording(wording)
        self.hide()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what is being asked is left."""
        self.no.setText(wording("keeping.cancel"))
        self.leave()

    def ask(self, text: str, yes: str, deed: Callable[[], object]) -> None:
        """Ask; the deed is done only when the first button is pressed."""
        self._deed = deed
        self.text.setText(text)
        for one in (self, self.room):
            one.setAccessibleName(text)
        self.yes.setText(yes)
        self.room.verticalScrollBar().setValue(0)
        self.show()
        self._fit()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means more lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the text, but the buttons stay in sight: a long text is scrolled."""
        width = max(1, self.width() - 2 * self._inside.contentsMargins().left() - _BAR)
        # A label without words has no height to give.
        needed = max(0, self.text.heightForWidth(width)) + _EDGES
        most = max(_LEAST_LINES * self.fontMetrics().lineSpacing(), self.window().height() // 2)
        self.room.want(min(needed, most), _LEAST_LINES * self.fontMetrics().lineSpacing())

    def leave(self) -> None:
        """Do nothing."""
        self._deed = None
        self.hide()

    def _do(self) -> None:
        deed = self._deed
        self.leave()
        if deed is not None:
            deed()

    def event(self, event: QEvent) -> bool:
        """Esc is meant for what is asked here, not for the command of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
