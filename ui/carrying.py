"""The marking of a paper goes along with its words: on the clipboard and where they are dragged."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QTextEdit

from briefer import markings
from ui.pieces.widgets import ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from briefer.model.records import DocumentRecord
    from ui.spots import Spot


#: The property of a widget that holds the marking of all that is in it.
MARKING = "carried_marking"
#: The words without the marking, for the program itself: within a draft they stay as they are.
BARE = "application/x-briefer-words"


def mime(text: str, levels: Iterable[str | None] = (), *, page: bool = False) -> QMimeData:
    """Words as they leave the window, by copying or by dragging; all that does goes through here.

    Args:
        text: the words; lines that bear their marking already keep it.
        levels: the markings of what they are taken from.
        page: also as a page, that Word takes over.
    """
    data, marked = QMimeData(), markings.carried(text, levels)
    data.setText(marked)
    if page:
        data.setHtml("".join(f"<p>{html.escape(line)}</p>" for line in marked.splitlines()))
    if marked != text:
        data.setData(BARE, text.encode("utf-8", "replace"))
    return data


def put(text: str, levels: Iterable[str | None] = (), *, page: bool = False) -> None:
    """Put words on the clipboard (see `mime`)."""
    QGuiApplication.clipboard().setMimeData(mime(text, levels, page=page))


def copy(text: str, spot: Spot | None) -> None:
    """Put words on the clipboard, with the marking of the paper they stand in."""
    put(text, (spot.document.marking,) if spot is not None else ())


def bare(data: QMimeData) -> str:
    """Words that come back to where they were taken from, without the marking put on the way."""
    return bytes(data.data(BARE).data()).decode() if data.hasFormat(BARE) else data.text()


def level_of(record: object) -> str | None:
    """The marking of a record of a table: its own, or that of the paper it is of."""
    for holder in (record, getattr(record, "document", None)):
        level = getattr(holder, "marking", None)
        if isinstance(level, str):
            return level
    return None


def mark(widget: QWidget | None, level: str | None) -> None:
    """Say which marking all that is within a widget bears; the lowest need not go with words."""
    if widget is not None:
        widget.setProperty(MARKING, level if level != markings.names()[0] else None)


def around(widget: QWidget | None) -> str | None:
    """The marking of what a widget is part of, None where nobody said so."""
    while widget is not None:
        level = widget.property(MARKING)
        if level:
            return str(level)
        widget = widget.parentWidget()
    return None


class MarkedText(QTextEdit):
    """A text whose selection takes the marking of its paper along, copied or dragged."""

    def __init__(self) -> None:
        super().__init__()
        self.marking: str | None = None

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words as they are: no fonts of ours, which would say more than the paper does."""
        return mime(self.textCursor().selection().toPlainText(), (self.marking,))


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
            put(self.selectedText(), (self.marking, around(self)))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pressing on a selection begins another, instead of dragging bare words out."""
        self.setSelection(0, 0)
        super().mousePressEvent(event)


def label(text: str, role: str = "") -> MarkedLabel:
    """Words in a label, that bear the marking of what the label is part of."""
    made = MarkedLabel(role)
    made.setText(text)
    return made


def quotation(words: str, document: DocumentRecord) -> MarkedLabel:
    """A quotation of a paper, between quotation marks."""
    label = MarkedLabel("quote")
    label.setText(f"“{words}”")
    label.marking = document.marking
    return label
