"""A link that is as wide as there is room; the whole is in its hint and its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from ui.widgets import LinkButton

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
        self.say(text)

    def say(self, text: str, name: str = "") -> None:
        """Show another text, with a name for screen readers."""
        self._whole = text
        self.setAccessibleName(name or text)
        self.setToolTip(text.replace("<", "‹"))
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        room = self.width() - _AROUND
        text = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room)
        shown = text.replace("&", "&&")
        # The same text would be laid out anew all the same.
        if shown != self.text():
            self.setText(shown)

    def sizeHint(self) -> QSize:
        """Room for the whole."""
        size = super().sizeHint()
        size.setWidth(self.fontMetrics().horizontalAdvance(self._whole) + _ASKED)
        return size

    def minimumSizeHint(self) -> QSize:
        """It can do with little."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the text as fits."""
        super().resizeEvent(event)
        self._fit()
