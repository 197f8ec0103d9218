"""The marking of a paper goes along with its words: on the clipboard and where they are dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QTextEdit

from briefer import markings
from ui.widgets import ROLE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from briefer.model.records import DocumentRecord
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


class MarkedLabel(QLabel):
    """Words of a paper in a label: what is selected is copied with the marking, never dragged."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.marking: str | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty(ROLE, role)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Qt's own menu copies without asking us.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying takes the marking along."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            text = markings.carried(self.selectedText(), (self.marking,))
            QGuiApplication.clipboard().setText(text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pressing on a selection begins another, instead of dragging bare words out."""
        self.setSelection(0, 0)
        super().mousePressEvent(event)


def quotation(words: str, document: DocumentRecord) -> MarkedLabel:
    """A quotation of a paper, between quotation marks."""
    label = MarkedLabel("quote")
    label.setText(f"“{words}”")
    label.marking = document.marking
    return label
