"""Choose a quotation that own text rests on, by some of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from ui.draft.words import lead_of, summary_of
from ui.pieces.whole_label import WholeLabel
from ui.pieces.widgets import ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.draft import Statement
    from briefer.wording import Wording

_MOST = 100
_KEY = Qt.ItemDataRole.UserRole


class QuotationPicker(QFrame):
    """A field and what answers to it; Enter chooses, Esc leaves.

    Signals:
        picked(str, str): a block, and the key of the statement it rests on.
        left: nothing more is asked.
    """

    picked = Signal(str, str)
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "form")
        self._wording = wording
        self._block = ""
        self._statements: tuple[tuple[str, str, str], ...] = ()
        self._title = WholeLabel()
        self._title.setProperty(ROLE, "section")
        self.field = QLineEdit()
        self.list = QListWidget()
        self.list.setMaximumHeight(180)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        layout = QVBoxLayout(self)
        for widget in (self._title, self.field, self.list):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self._pick)
        self.set_wording(wording)
        self.hide()

    def ask(self, block: str, statements: Sequence[Statement]) -> None:
        """Ask on which of these a block rests."""
        self._block = block
        lines = [(s.key, summary_of(s, self._wording), s) for s in statements]
        self._statements = tuple(
            (key, f"{lead_of(s, self._wording)}: {line}", f"{lead_of(s, self._wording)} {s.quote}")
            for key, line, s in lines
        )
        self.field.clear()
        self._fill("")
        self.show()
        self.field.setFocus()

    def leave(self) -> None:
        """Ask no more."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self._title.setText(wording("draft.pick.title"))
        self.setAccessibleName(wording("draft.pick.title"))
        self.field.setPlaceholderText(wording("draft.pick.field"))
        self.field.setAccessibleName(wording("draft.pick.field"))
        self.list.setAccessibleName(wording("draft.pick.list"))
        self.hide()

    def _fill(self, words: str) -> None:
        wanted = words.casefold().split()
        self.list.clear()
        for key, line, text in self._statements:
            if all(word in text.casefold() for word in wanted):
                item = QListWidgetItem(line, self.list)
                item.setData(_KEY, key)
            if self.list.count() >= _MOST:
                break
        self.list.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(self._block, str(item.data(_KEY)))
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field the arrows go through the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            row = self.list.currentRow() + steps[key]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick(self.list.currentItem())
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
