"""The reader: the text of a paper, with the passage that was asked for marked and in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from ui.display import one_line, paper_name, place_line, warning_lines
from ui.finding_form import FindingForm
from ui.findings import Subject
from ui.marking import marked
from ui.paper_text import PaperText, laid_out
from ui.widgets import EmptyPlace, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction, QTextDocument
    from PySide6.QtWidgets import QMenu

    from briefer.model.review import Sort
    from briefer.model.source import Passage, SourceText
    from briefer.wording import Wording
    from ui.spots import Spot

_SMALLEST, _LARGEST = -4, 12


class SourcePage(QWidget):
    """A paper to read.

    Signals:
        zoomed(int): the text became this many steps larger than at first.
        asked(Subject | None): a finding must be made of what is selected; None when nothing is,
            or more than one paragraph.
    """

    zoomed = Signal(int)
    asked = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._paper: PaperText | None = None
        self._sha256 = ""
        self._spot: Spot | None = None
        self._zoom = 0
        self._title = plain_label(role="reader-title", selectable=True)
        self._place = plain_label(role="reader-place")
        self._warning = plain_label(role="note")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptDrops(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setUndoRedoEnabled(False)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._show_menu)
        self.form = FindingForm(wording)
        self.form.left.connect(self.text.setFocus)
        self._actions: list[QAction] = []
        self._empty = EmptyPlace(quiet=True)
        self._stack = QStackedWidget()
        self._build()
        self.set_wording(wording)

    def _build(self) -> None:
        paper = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._place)
        words.addWidget(self._warning)
        head.addLayout(words, 1)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(self.form)
        inside.addWidget(self.text, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def open(self, source: SourceText, spot: Spot) -> None:
        """Show a paper with a spot of it marked and in sight."""
        self._spot = spot
        if source.file.sha256 != self._sha256:
            self._lay_out(source)
        self._stack.setCurrentIndex(1)
        self._show_head()
        self._mark(spot)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.text.setAccessibleName(wording("window.reader.text"))
        self.form.set_wording(wording)
        self._empty.say(wording("window.reader.empty"), wording("window.reader.empty_text"))
        if self._paper is not None and self._spot is not None:
            self._lay_out(self._paper.source)
            self._show_head()
            self._mark(self._spot)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put these in the menu of the text, in place of the ones before."""
        self._actions = list(actions)

    def make_of_selection(self, sort: Sort) -> None:
        """Ask for a finding of what is selected."""
        passage, spot = self.selected(), self._spot
        if passage is None or spot is None:
            self.asked.emit(None)
            return
        self.asked.emit(Subject(sort, document_id=spot.document.id, passage=passage))

    def selected(self) -> Passage | None:
        """What is selected, when it stands in one paragraph."""
        cursor = self.text.textCursor()
        if self._paper is None or not cursor.hasSelection():
            return None
        return self._paper.passage_at(cursor.selectionStart(), cursor.selectionEnd())

    def menu(self) -> QMenu:
        """Copying, and making a finding of what is selected."""
        menu = self.text.createStandardContextMenu()
        menu.addSeparator()
        menu.addActions(self._actions)
        return menu

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.text.viewport().mapToGlobal(place))

    def zoom(self, step: int) -> None:
        """Make the text larger (1), smaller (-1) or as it was (0)."""
        wanted = 0 if step == 0 else max(_SMALLEST, min(_LARGEST, self._zoom + step))
        self.text.zoomIn(wanted - self._zoom)
        self._zoom = wanted
        self.zoomed.emit(wanted)

    def marked(self) -> tuple[str, ...]:
        """The passages that are marked, as they stand in the text."""
        return tuple(s.cursor.selectedText() for s in self.text.extraSelections())

    def _lay_out(self, source: SourceText) -> None:
        self._sha256 = source.file.sha256
        self.text.setExtraSelections([])
        self._paper = laid_out(source, self._wording, self.text.font(), self.text.palette())
        document: QTextDocument = self._paper.document
        document.setParent(self.text)
        # The text edit deletes the document it had, which it owns.
        self.text.setDocument(document)

    def _show_head(self) -> None:
        if self._spot is None:
            return
        document = self._spot.document
        self._title.setText(one_line(document.title or document.name))
        parts = [paper_name(document, self._wording), place_line(self._spot, self._wording)]
        self._place.setText(" · ".join(filter(None, parts)))
        warnings = warning_lines(document, self._wording)
        self._warning.setText("\n".join(warnings))
        self._warning.setVisible(bool(warnings))

    def _mark(self, spot: Spot) -> None:
        if self._paper is None:
            return
        document, palette = self._paper.document, self.text.palette()
        places = filter(None, map(self._paper.place_of, spot.ranges))
        selections = [marked(document, palette, start, end) for start, end in places]
        self.text.setExtraSelections(selections)
        first = selections[0].cursor.selectionStart() if selections else 0
        self._bring_into_sight(first)

    def _bring_into_sight(self, position: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(position)
        self.text.setTextCursor(cursor)
        bar = self.text.verticalScrollBar()
        top = self.text.cursorRect().top() + bar.value() if position else 0
        bar.setValue(max(0, top - self.text.viewport().height() // 4))
