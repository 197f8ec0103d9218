"""A place to write Markdown, as high as its text, with buttons and keys for its form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QToolButton, QWidget

from ui import carrying
from ui.draft.markup import BUTTONS, Marked
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import ROLE
from ui.qt_places import characters, units

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent

    from briefer.wording import Wording

_LEAST_LINES = 3
_TO_READ = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_SIGNS = {
    "bold": "B",
    "italic": "I",
    "bullets": "•",
    "numbers": "1.",
    "heading": "H",
    "table": "▦",
    "link": "↗",
    "footnote": "x¹",
}


_CHANGES = {keys: change for _, keys, change in BUTTONS}
_UNDO, _REDO = "Ctrl+Z", ("Ctrl+Y", "Ctrl+Shift+Z")
_KEYS = {*_CHANGES, _UNDO, *_REDO}


class MarkdownEdit(QPlainTextEdit):
    """Plain text with Markdown in it.

    It keeps no history of its own: undoing goes through the whole draft.

    Signals:
        edited(str): the text after a person changed it.
        left: the focus went elsewhere.
        undo_asked, redo_asked: the last deed must be taken back, or done again.
        caret_moved(QRect): the place of the caret, for what scrolls around it.
        refused: something was typed where the text can only be read.
    """

    edited = Signal(str)
    left = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    caret_moved = Signal(object)
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._quiet = False
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._tell_caret)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def put(self, text: str) -> None:
        """Show another text: only what differs is changed, and the caret comes after that."""
        shown = self.toPlainText()
        if text == shown:
            return
        start, end = _differing(shown, text)
        cursor = self.textCursor()
        cursor.setPosition(units(shown[:start]))
        cursor.setPosition(units(shown[: len(shown) - end]), QTextCursor.MoveMode.KeepAnchor)
        self._quiet = True
        cursor.insertText(text[start : len(text) - end])
        self._quiet = False
        if self.hasFocus():
            self.setTextCursor(cursor)

    def allow(self, *, writing: bool) -> None:
        """Whether something can be typed; if not, the text can still be selected and copied."""
        self.setReadOnly(not writing)
        if not writing:
            self.setTextInteractionFlags(_TO_READ)

    def apply(self, change: Callable[[Marked], Marked]) -> None:
        """Give the selection another form."""
        if self.isReadOnly():
            self.refused.emit()
            return
        text, cursor = self.toPlainText(), self.textCursor()
        start, end = (characters(text, p) for p in (cursor.selectionStart(), cursor.selectionEnd()))
        made = change(Marked(text, start, end))
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(made.text)
        cursor.setPosition(units(made.text[: made.start]))
        cursor.setPosition(units(made.text[: made.end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit(self.toPlainText())

    def _tell_caret(self) -> None:
        if self.hasFocus():
            self.caret_moved.emit(self.cursorRect())

    def _grow(self, *_: object) -> None:
        height = self.sizeHint().height()
        # All around it is placed anew, also for a height that it has.
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    # --- Qt ---------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as the text, a few lines at least."""
        lines = max(_LEAST_LINES, int(self.document().size().height()))
        margins = 2 * self.frameWidth() + 2 * int(self.document().documentMargin())
        return QSize(200, lines * self.fontMetrics().lineSpacing() + margins + 2)

    def event(self, event: QEvent) -> bool:
        """These keys are for the text, whatever the window does with them elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and _written(event) in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key for each form."""
        keys = _written(event)
        if keys in _CHANGES:
            self.apply(_CHANGES[keys])
        elif keys == _UNDO:
            self.undo_asked.emit()
        elif keys in _REDO:
            self.redo_asked.emit()
        else:
            if self.isReadOnly() and _writes(event):
                self.refused.emit()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is kept at once."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means more lines."""
        super().resizeEvent(event)
        self._grow()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Own words bear the marking of the draft when they leave it."""
        words = self.textCursor().selection().toPlainText()
        return carrying.mime(words, (carrying.around(self),))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Words of the draft itself come back as they were, without the marking."""
        if source.hasFormat(carrying.BARE):
            self.insertPlainText(carrying.bare(source))
        else:
            super().insertFromMimeData(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file is not written here as its address: it is for what lies around."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what scrolls around it."""
        event.ignore()


class FormBar(QWidget):
    """The buttons that give text a form."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__()
        self._buttons: list[tuple[QToolButton, str, str]] = []
        # In large text they stand in more rows: a card is never wider than its column.
        layout = FlowLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        for name, keys, change in BUTTONS:
            button = QToolButton()
            button.setText(_SIGNS[name])
            button.setAutoRaise(True)
            button.setProperty(ROLE, "form")
            button.clicked.connect(partial(edit.apply, change))
            self._buttons.append((button, name, keys))
            layout.addWidget(button)

    def set_wording(self, wording: Wording) -> None:
        """Name each button, with its keys."""
        for button, name, keys in self._buttons:
            said = wording(f"draft.form.{name}")
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{said} ({native})")
            button.setAccessibleName(said)


def caret_in(edit: MarkdownEdit, within: QWidget, place: QRect) -> QRect:
    """Where the caret is in a widget around it."""
    return QRect(edit.viewport().mapTo(within, place.topLeft()), place.size())


def _written(event: QEvent) -> str:
    """The key as it is written."""
    if not isinstance(event, QKeyEvent):
        return ""
    return QKeySequence(event.keyCombination()).toString()


def _writes(event: QKeyEvent) -> bool:
    """Whether a key would change the text."""
    signs = event.text()
    changing = (QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Cut)
    erasing = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    # Both together are the key for the third sign of a key.
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    command = event.modifiers() & (control | alt) in {control, alt}
    typed = bool(signs) and signs.isprintable() and not command
    return typed or event.key() in erasing or any(map(event.matches, changing))


def _differing(before: str, after: str) -> tuple[int, int]:
    """How many characters two texts have in common at their beginning, and at their end."""
    start = _alike(before, after)
    return start, _alike(before[start:][::-1], after[start:][::-1])


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
