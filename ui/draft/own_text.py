"""Own text of a section as a card: written in Markdown, with the quotations it rests on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout

from briefer import drafts
from ui.draft.cards import KEYS, BlockCard
from ui.draft.text import FormBar, MarkdownEdit, caret_in
from ui.draft.words import source_of, spot_of_statement
from ui.pieces.links import NarrowLink
from ui.pieces.widgets import ROLE, LinkButton, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.model.draft import Block, Section, Statement
    from briefer.wording import Wording
    from ui.draft.cards import Deed

editing = drafts.editing


class TextCard(BlockCard):
    """Own text, to be written in Markdown, with what it rests on.

    Signals:
        typed(str, str): other text in this block.
        left: writing stopped for now.
        undo_asked, redo_asked: the last deed must be taken back, or done again.
        source_asked(str): a quotation must be chosen that this text rests on.
        caret_moved(QRect): the place of the caret in this card.
        refused: something was typed where the text can only be read.
    """

    typed = Signal(str, str)
    left = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    source_asked = Signal(str)
    caret_moved = Signal(object)
    refused = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self.setProperty(ROLE, "own-card")
        self.edit = MarkdownEdit()
        self.setFocusProxy(self.edit)
        self.bar = FormBar(self.edit)
        top = QHBoxLayout()
        top.addWidget(self.bar, 1)
        for one in (self.handle, self.more):
            top.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        self._lines, self._sources = QVBoxLayout(), QVBoxLayout()
        self._sources.setSpacing(0)
        for layout in (self._head, top):
            self.inside.addLayout(layout)
        self.inside.addWidget(self.edit)
        for layout in (self._lines, self._sources):
            self.inside.addLayout(layout)
        self._shown: tuple[str, ...] | None = None
        self._statements: Mapping[str, Statement] = {}
        self._name_places()
        self._connect()

    def _connect(self) -> None:
        self.edit.edited.connect(self._typed)
        self.edit.left.connect(self.left)
        self.edit.refused.connect(self.refused)
        self.edit.undo_asked.connect(self.undo_asked)
        self.edit.redo_asked.connect(self.redo_asked)
        self.edit.caret_moved.connect(self._tell_caret)

    def show_block(
        self, block: Block, section: Section, statements: Mapping[str, Statement]
    ) -> None:
        """Show own text of a section with the statements it rests on."""
        self.handle.block = block.id
        self.section, self._statements = section, statements
        self.edit.put(block.text)
        if self._shown is not None and replace(self.block, text=block.text) == block:
            self.block = block
            return
        self.block = block
        self._show_own()
        if self._shown != block.sources:
            self._show_sources()

    def set_wording(self, wording: Wording) -> None:
        """Say what is not the staffer's own in this language."""
        super().set_wording(wording)
        self._name_places()
        if self._shown is not None:
            self._show_own()
            self._show_sources()

    def _name_places(self) -> None:
        self.edit.setAccessibleName(self._wording("draft.card.own"))
        self.edit.setPlaceholderText(self._wording("draft.card.write"))
        self.bar.set_wording(self._wording)

    def _show_own(self) -> None:
        self._show_head(plain_label(self._wording("draft.badge.own"), "lead"))
        self.setAccessibleDescription(", ".join(self.badges()))
        self._show_lines()

    def _show_lines(self) -> None:
        """What was written before a line end was a line break says so, until it is typed in."""
        emptied(self._lines)
        if self.block.lines or not drafts.runs_on(self.block.text):
            return
        deed = partial(self._do, editing.write, text=self.block.text)
        link = LinkButton(self._wording("owntext.break_lines"), deed)
        self._lines.addWidget(plain_label(self._wording("owntext.runs_on"), "remark"))
        self._lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_sources(self) -> None:
        self._shown, statements = self.block.sources, self._statements
        emptied(self._sources)
        for key in self.block.sources:
            if key in statements:
                self._sources.addLayout(self._source_row(key, statements[key]))
        add = LinkButton(self._wording("draft.card.add_source"), self._ask_source)
        self._sources.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def _source_row(self, key: str, statement: Statement) -> QHBoxLayout:
        source = source_of(statement, self._wording)
        spot = spot_of_statement(statement)
        row = QHBoxLayout()
        link = NarrowLink(source, partial(self.opened.emit, spot))
        link.say(source, self._wording("window.reader.open_at", source=source))
        link.setToolTip(statement.quote.replace("<", "‹"))
        away = QToolButton()
        away.setText("✕")
        away.setAutoRaise(True)
        said = self._wording("draft.card.drop_source", source=source)
        away.setAccessibleName(said)
        away.setToolTip(said)
        away.clicked.connect(partial(self._drop_source, key))
        for widget in (link, away):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def deeds(self) -> Mapping[str, Deed]:
        """What can be done to own text."""
        block = self.block
        pin = "unpin" if block.pinned else "pin"
        return {
            "add_source": self._ask_source,
            pin: partial(self._do, editing.pin, pinned=not block.pinned),
            **self._common(),
            "remove": partial(self._do, editing.remove),
        }

    def _keys(self) -> Mapping[str, str]:
        return KEYS

    def _typed(self, text: str) -> None:
        self.typed.emit(self.block.id, text)

    def _tell_caret(self, place: QRect) -> None:
        self.caret_moved.emit(caret_in(self.edit, self, place))

    def _ask_source(self) -> None:
        self.source_asked.emit(self.block.id)

    def _drop_source(self, key: str) -> None:
        kept = tuple(source for source in self.block.sources if source != key)
        self._do(editing.rest_on, sources=kept)
