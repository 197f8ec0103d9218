"""A link that is as wide as there is room; the whole is in its hint and its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from ui.pieces.widgets import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

_LEAST = 60
#: What a button needs around its text; it asks for more than it must have.
_AROUND, _ASKED = 12, 24


class NarrowLink(LinkButton):
    """Ends in an ellipsis where it does not fit."""

    def __init__(self, text: str, pressed: Callable[[], object]) -> None:
        super().__init__(text, pressed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        #: Asked for many times while a column is laid out, and it changes with text and font only.
        self._hint: QSize | None = None
        self.say(text)

    def say(self, text: str, name: str = "") -> None:
        """Show another text, with a name for screen readers."""
        self._whole = text
        self.setAccessibleName(name or text)
        self.setToolTip(text.replace("<", "‹"))
        self._hint = None
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        room, text = self.width() - _AROUND, self._whole
        if self.sizeHint().width() - _ASKED > room:
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        shown = text.replace("&", "&&")
        # The same text would be laid out anew all the same.
        if shown != self.text():
            self.setText(shown)

    def sizeHint(self) -> QSize:
        """Room for the whole."""
        if self._hint is None:
            self._hint = super().sizeHint()
            self._hint.setWidth(self.fontMetrics().horizontalAdvance(self._whole) + _ASKED)
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        """It can do with little."""
        return QSize(_LEAST, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Another font or look needs other room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._hint = None
            self._fit()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the text as fits."""
        super().resizeEvent(event)
        self._fit()
