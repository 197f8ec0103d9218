"""The field in which is typed what to look for, with a hint that is never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from ui.theme.motion import clearable, name_clear

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from briefer.wording import Wording

#: What the frame, the padding and the cursor take of its width.
_AROUND = 24
_OTHERWISE = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class SearchField(QLineEdit):
    """While it is empty it says what can be looked for; where it is narrow no more than that."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[str, str] = ("", "")
        clearable(self)
        # What is dropped is to be imported.
        self.setAcceptDrops(False)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._hints = (wording("finder.field"), wording("finder.button"))
        self.setToolTip(self._hints[0])
        self.setAccessibleName(self._hints[0])
        name_clear(self, wording("window.clear_field"))
        self.setAccessibleDescription(wording("finder.field_told"))
        self._show_hint()

    def _show_hint(self) -> None:
        whole, short = self._hints
        fits = self.fontMetrics().horizontalAdvance(whole) + _AROUND <= self.width()
        self.setPlaceholderText(whole if fits else short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The longer hint where there is room for it."""
        super().resizeEvent(event)
        self._show_hint()

    def changeEvent(self, event: QEvent) -> None:
        """The same in text of another size."""
        super().changeEvent(event)
        if event.type() in _OTHERWISE:
            self._show_hint()
