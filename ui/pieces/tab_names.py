"""Tabs that leave out how many there are of each where that does not fit beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QTabWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class NamedTabs(QTabWidget):
    """Tabs with a whole name, and a short one for a narrow window or large text.

    They take the room they are given, for the same reason as a `Deck`.
    """

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[tuple[str, str], ...] = ()
        self._whole = 0

    def name(self, names: Sequence[tuple[str, str]]) -> None:
        """Name each tab: whole and short."""
        self._names = tuple(names)
        for number, (whole, _) in enumerate(self._names):
            self.setTabToolTip(number, whole)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """What is in it goes by its room, not the other way about."""
        return False

    def sizeHint(self) -> QSize:
        """No higher than is needed, and so wide that the whole names fit."""
        return self.minimumSizeHint().expandedTo(QSize(self._whole, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for other names."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """So may another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        self._show(short=False)
        self._whole = self.tabBar().sizeHint().width()
        if self._whole > self.width():
            self._show(short=True)

    def _show(self, *, short: bool) -> None:
        for number, name in enumerate(self._names):
            if self.tabText(number) != name[short]:
                self.setTabText(number, name[short])
