"""The row above a draft: which draft it is, how it stands, and what can be done with the whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from briefer.model.draft import SERIOUS
from ui import carrying
from ui.display import moment
from ui.draft.deeds import Ask
from ui.draft.session import Keeping
from ui.draft.words import marking_words
from ui.pieces.flow import FlowLayout
from ui.pieces.long_choice import LongChoice
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.model.draft import DraftRecord, Issue, Marking, Template
    from briefer.wording import Wording

_NAME_WIDTH = 14


class DraftHead(QWidget):
    """Buttons and words.

    Signals:
        asked(Ask): something that can also be asked by a key of the window.
        draft_chosen(int): another draft of this meeting.
        begin_asked(Template): a new draft.
        remove_asked: the draft must go to the bin.
        marking_asked: the rubricering must be set.
    """

    asked = Signal(object)
    draft_chosen = Signal(int)
    begin_asked = Signal(object)
    remove_asked = Signal()
    marking_asked = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._records: tuple[DraftRecord, ...] = ()
        self._templates: tuple[Template, ...] = ()
        self._serious = 0
        self._marking: Marking | None = None
        self._keeping = Keeping.KEPT
        self._can = (False, False)
        self.chooser = LongChoice(_NAME_WIDTH)
        self.new = QToolButton()
        self.new.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.undo, self.redo = QToolButton(), QToolButton()
        self.kept = plain_label(role="remark")
        self.kept.setWordWrap(False)
        self.marking = QPushButton()
        self.preview, self.check = QPushButton(), QPushButton()
        self.preview.setCheckable(True)
        self.versions = QPushButton()
        self.export = QPushButton()
        self._build()
        self._connect()

    def _build(self) -> None:
        layout = FlowLayout()
        layout.setContentsMargins(14, 6, 14, 6)
        self.setLayout(layout)
        for widget in (
            self.chooser,
            self.new,
            self.undo,
            self.redo,
            self.marking,
            self.preview,
            self.check,
            self.versions,
            self.export,
            self.kept,
        ):
            layout.addWidget(widget)
        self.kept.setMinimumHeight(self.versions.sizeHint().height())

    def _connect(self) -> None:
        pressed = (
            (self.undo, Ask.UNDO),
            (self.redo, Ask.REDO),
            (self.preview, Ask.PREVIEW),
            (self.check, Ask.CHECK),
            (self.versions, Ask.VERSIONS),
            (self.export, Ask.EXPORT),
        )
        for button, ask in pressed:
            button.clicked.connect(partial(self.asked.emit, ask))
        self.marking.clicked.connect(self.marking_asked)
        self.chooser.activated.connect(self._chosen)

    def show_drafts(self, records: Sequence[DraftRecord], templates: Sequence[Template]) -> None:
        """The drafts to choose from, and what a new one can be."""
        self._records, self._templates = tuple(records), tuple(templates)
        blocker = QSignalBlocker(self.chooser)
        self.chooser.clear()
        names = {template.id: template.title for template in templates}
        for record in records:
            name = names.get(record.draft.template, record.draft.template)
            said = self._wording("draft.head.draft", name=name, number=record.id, who=record.who)
            whole = f"{said}, {moment(record.at, self._wording)}"
            self.chooser.add(whole, f"{name} {record.id}", record.id)
        del blocker
        self.new.setMenu(self._new_menu())

    def show_draft(self, record: DraftRecord, marking: Marking) -> None:
        """Which draft it is, and what can be undone."""
        place = self.chooser.findData(record.id)
        if place >= 0:
            self.chooser.setCurrentIndex(place)
        self._can = (record.can_undo, record.can_redo)
        self._offer_steps()
        self._marking = marking
        carrying.mark(self.parentWidget(), marking.level)
        told = marking_words(marking, self._wording).replace("<", "‹")
        self.marking.setText(marking.level)
        self.marking.setToolTip(told)
        self.marking.setAccessibleName(self._wording("draft.marking.button", level=marking.level))
        self.marking.setAccessibleDescription(told)

    def show_keeping(self, keeping: Keeping) -> None:
        """Whether all is in the store."""
        self._keeping = keeping
        self.kept.setText(self._wording(f"draft.keeping.{keeping.value}"))
        self._offer_steps()

    def _offer_steps(self) -> None:
        for button, can in zip((self.undo, self.redo), self._can, strict=True):
            button.setEnabled(can and self._keeping is not Keeping.READING)

    def show_issues(self, issues: Iterable[Issue]) -> None:
        """How many serious things there are to look at; export is never barred."""
        found = tuple(issues)
        self._serious = sum(issue.kind in SERIOUS for issue in found)
        self.check.setText(self._wording("draft.head.check", count=len(found)))
        self._name_export()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        for button, sign, key in (
            (self.undo, "↶", "draft.head.undo"),
            (self.redo, "↷", "draft.head.redo"),
        ):
            button.setText(sign)
            button.setToolTip(wording(key))
            button.setAccessibleName(wording(key))
        self.new.setText(wording("draft.head.more"))
        self.chooser.setAccessibleName(wording("draft.head.drafts"))
        self.preview.setText(wording("draft.head.preview"))
        self.versions.setText(wording("draft.head.versions"))
        self.show_issues(())
        self.show_keeping(self._keeping)
        self.show_drafts(self._records, self._templates)

    def _name_export(self) -> None:
        text = self._wording("draft.head.export")
        if self._serious:
            text = self._wording.count("draft.head.export_serious", self._serious)
        self.export.setText(text)
        self.export.setAccessibleName(text)

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        for template in self._templates:
            action = menu.addAction(self._wording("draft.head.begin", name=template.title))
            action.triggered.connect(partial(self.begin_asked.emit, template))
        menu.addSeparator()
        for key, ask in (
            ("window.action.draft_templates", Ask.TEMPLATES),
            ("window.action.draft_return", Ask.RETURN),
        ):
            menu.addAction(self._wording(key)).triggered.connect(partial(self.asked.emit, ask))
        menu.addSeparator()
        remove = menu.addAction(self._wording("draft.head.remove"))
        remove.triggered.connect(self.remove_asked)
        return menu

    def _chosen(self, place: int) -> None:
        number = self.chooser.itemData(place)
        if number is not None:
            self.draft_chosen.emit(number)
