"""The marking of a paper goes along with its words: on the clipboard and where they are dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit

from briefer import markings

if TYPE_CHECKING:
    from ui.spots import Spot


def copy(text: str, spot: Spot | None) -> None:
    """Put words on the clipboard, with the marking of the paper they stand in."""
    found = (spot.document.marking,) if spot is not None else ()
    QGuiApplication.clipboard().setText(markings.carried(text, found))


class MarkedText(QTextEdit):
    """A text whose selection takes the marking of its paper along, copied or dragged."""

    def __init__(self) -> None:
        super().__init__()
        self.marking: str | None = None

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words as they are: no fonts of ours, which would say more than the paper does."""
        data = QMimeData()
        text = self.textCursor().selection().toPlainText()
        data.setText(markings.carried(text, (self.marking,)))
        return data
