"""The briefing as it grows: outline left, the chosen section in the middle, the text beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui.draft.column import DraftColumn
from ui.draft.head import DraftHead
from ui.draft.outline import DraftOutline
from ui.draft.picker import QuotationPicker
from ui.draft.preview import DraftPreview
from ui.panes import dropped_paths
from ui.pieces.deck import Deck
from ui.pieces.measure import Readable, in_the_middle, is_narrow
from ui.pieces.widgets import ROLE, MessageBar, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from briefer.model.draft import Draft, DraftRecord, Issue, Template
    from briefer.wording import Wording

#: From this width on the text stands beside the cards, else below them.
_BESIDE = 900
#: The part of a line that the outline has at most.
_OUTLINE = 0.5


class DraftPage(QWidget):
    """Shows a draft; what is done to it is said by the signals of its parts.

    Signals:
        begin_asked(Template): there is no draft yet, and one is wanted.
        section_chosen(str): another section is shown.
        back_asked: from a list back to the text.
        file_dropped(Path): a Word file was dropped on the draft.
        preview_wanted: the text came in sight, and must be asked for.
    """

    begin_asked = Signal(object)
    section_chosen = Signal(str)
    back_asked = Signal()
    file_dropped = Signal(object)
    preview_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._templates: tuple[Template, ...] = ()
        self._draft: Draft | None = None
        self.message = MessageBar()
        self.stale = MessageBar()
        self.head = DraftHead(wording)
        self.outline = DraftOutline(wording)
        self.column = DraftColumn(wording)
        self.picker = QuotationPicker(wording)
        self.preview = DraftPreview(wording)
        self.preview.hide()
        #: Whether the text is wanted beside the cards; None leaves it to how much room there is.
        self.wish: bool | None = None
        self.lists = Deck()
        self.middle = QSplitter(Qt.Orientation.Vertical)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._empty = QWidget()
        self._choices = QVBoxLayout()
        self._empty_words = (plain_label(role="empty-title"), plain_label(role="empty-text"))
        self._stack = Deck()
        self._build()
        self.outline.chosen.connect(self.choose)
        self.column.chosen.connect(self.outline.choose)
        self.picker.left.connect(self.arrange)
        self.setFocusProxy(self.outline)
        self.setAcceptDrops(True)

    def _build(self) -> None:
        writing = QWidget()
        inside = QVBoxLayout(writing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.picker)
        inside.addWidget(self.column, 1)
        self.writing = writing
        self.lists.addWidget(writing)
        for shown in (self.lists, self.preview):
            self.middle.addWidget(shown)
        for part in (self.outline, self.middle):
            self.splitter.addWidget(part)
        # On a wide screen the names of sections get room too, as much as they need.
        Readable(self.outline, part=_OUTLINE)
        for number in range(2):
            self.splitter.setStretchFactor(number, 1)
        self.splitter.setSizes([230, 450])
        for splitter in (self.middle, self.splitter):
            splitter.setChildrenCollapsible(False)
        draft = QWidget()
        layout = QVBoxLayout(draft)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for bar in (self.head, self.stale):
            layout.addWidget(bar)
        layout.addWidget(self.splitter, 1)
        self._build_empty()
        room = self._empty_room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidget(self._empty)
        self._stack.addWidget(room)
        self._stack.addWidget(draft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.message)
        whole.addWidget(self._stack, 1)

    def _build_empty(self) -> None:
        layout = QVBoxLayout(self._empty)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.addStretch(2)
        for label in self._empty_words:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addLayout(in_the_middle(label))
        layout.addSpacing(8)
        layout.addLayout(self._choices)
        layout.addStretch(3)

    # --- what is shown ----------------------------------------------------------------------

    def add_list(self, panel: QWidget) -> None:
        """A list that can come in the place of the text."""
        self.lists.addWidget(panel)

    def bring(self, panel: QWidget) -> None:
        """Show a list in the place of the text."""
        self.lists.setCurrentWidget(panel)
        self.arrange()
        panel.setFocus()

    def bring_text(self) -> None:
        """Back to the text."""
        self.lists.setCurrentWidget(self.writing)
        self.arrange()

    def show_drafts(self, records: Sequence[DraftRecord], templates: Sequence[Template]) -> None:
        """The drafts of the meeting; without any, what can be begun.

        A draft that is worked on stays: one that was just begun is not in a list from before it.
        """
        self._templates = tuple(templates)
        self.head.show_drafts(records, templates)
        if not records and self._draft is None:
            self.show_nothing()

    def show_nothing(self) -> None:
        """There is no draft to work on."""
        self._draft = None
        self._show_choices()
        self.message.hide()
        self._stack.setCurrentWidget(self._empty_room)
        self.setFocusProxy(self._empty)

    def show_draft(self, record: DraftRecord, draft: Draft, issues: Iterable[Issue]) -> None:
        """Show a draft as it is now; what was chosen stays so."""
        self._draft = draft
        here = self._empty_room.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentIndex(1)
        self.setFocusProxy(self.outline)
        if here:
            # Of its own Qt gives the keys to the list of drafts, where an arrow takes another one.
            self.outline.setFocus()
        self.head.show_draft(record, draft.marking)
        self.outline.show_draft(draft, issues)
        self.column.show_section(draft, self.outline.section)

    def choose(self, section: str) -> None:
        """Show another section."""
        if self._draft is not None:
            self.bring_text()
            self.column.show_section(self._draft, section)
            self.column.verticalScrollBar().setValue(0)
            self.section_chosen.emit(section)

    def go_to(self, section: str, block: str) -> None:
        """Show a section, and bring the focus to a block of it."""
        self.bring_text()
        self.outline.choose(section)
        if block:
            self.column.focus_block(block)
        else:
            self.column.setFocus()

    def toggle_preview(self) -> bool:
        """Show the text beside the cards, or no longer; tells which."""
        self.wish = self.preview.isHidden()
        # A list that has the room of both makes way.
        if self.wish and self._full:
            self.picker.leave()
            self.bring_text()
        self.arrange()
        return self.wish

    @property
    def _full(self) -> bool:
        """Whether a list has all the room there is: cards and text do not fit side by side."""
        return (self._asks or not self.picker.isHidden()) and self.width() < _BESIDE

    @property
    def _asks(self) -> bool:
        """Whether a list is in the place of the text."""
        return self.lists.currentWidget() is not self.writing

    def arrange(self) -> None:
        """Beside the cards where there is room, else below; shown when wanted or when it fits."""
        wide = self.width() >= _BESIDE
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        self.middle.setOrientation(way)
        self.outline.setHidden(self._asks and is_narrow(self))
        wanted = wide if self.wish is None else self.wish
        came = wanted and self.preview.isHidden() and not self._full
        self.preview.setVisible(wanted and not self._full)
        self.head.preview.setChecked(wanted and not self._full)
        if came:
            room = max(self.middle.width(), self.middle.height()) // 2
            self.middle.setSizes([room, room])
            self.preview_wanted.emit()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        for bar in (self.message, self.stale):
            bar.hide()
            bar.name_close(wording("window.close"))
        parts = (self.head, self.outline, self.column, self.picker, self.preview)
        for part in parts:
            part.set_wording(wording)
        title, text = self._empty_words
        title.setText(wording("draft.empty.title"))
        text.setText(wording("draft.empty.text"))
        self._empty.setAccessibleName(wording("draft.empty.title"))
        self._show_choices()

    def _show_choices(self) -> None:
        emptied(self._choices)
        for number, template in enumerate(self._templates):
            button = QPushButton(self._wording("draft.head.begin", name=template.title))
            button.setAutoDefault(True)
            if not number:
                button.setProperty(ROLE, "primary")
                self._empty.setFocusProxy(button)
            button.clicked.connect(partial(self.begin_asked.emit, template))
            self._choices.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            button.show()

    # --- Qt ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room the text stands beside the cards."""
        super().resizeEvent(event)
        self.arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One Word file may be a briefing that comes back; all else is for the window."""
        if _word_file(event) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask whether it is one of ours."""
        path = _word_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def event(self, event: QEvent) -> bool:
        """These keys are for this page, whatever the window does with them elsewhere."""
        taken = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if taken and self._deed_of(event) is not None:  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from a list back to the text, F2 renames the section in front."""
        deed = self._deed_of(event)
        if deed is not None:
            deed()
        else:
            super().keyPressEvent(event)

    def _deed_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        writing = self.lists.currentWidget() is self.writing
        if event.key() == Qt.Key.Key_Escape and not writing:
            return self.back_asked.emit
        if event.key() == Qt.Key.Key_F2 and writing and self._draft is not None:
            return self.outline.ask_name
        return None


def _word_file(event: QDropEvent) -> Path | None:
    """The one Word file that is dragged."""
    paths = dropped_paths(event)
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() == ".docx" else None
