"""The blocks of a section as cards: quotations, which nobody can alter, and own text to write."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from briefer import drafts
from ui.carrying import quotation
from ui.draft_dragging import DragHandle
from ui.draft_ground import GroundLine
from ui.draft_link import NarrowLink
from ui.draft_text import FormBar, MarkdownEdit, caret_in
from ui.draft_words import lead_of, neighbour, source_of, spot_of_statement, texts_of
from ui.flow import FlowLayout
from ui.widgets import ROLE, LinkButton, badge, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from briefer.model.draft import Block, Draft, Section, Statement
    from briefer.wording import Wording

    Deed = Callable[[], object]

editing = drafts.editing
_QUOTE_KEYS = {
    "open": "O",
    "pin": "P",
    "leave_out": "Del",
    "own_words": "E",
    "public": "B",
    "up": "Alt+Shift+Up",
    "down": "Alt+Shift+Down",
    "text_before": "Alt+Return",
    "text_after": "Ctrl+Return",
}
_EVERYWHERE = ("up", "down", "text_before", "text_after")
#: By these the window may do something else; while a card has the focus they are for the card.
OWN_KEYS = frozenset(_QUOTE_KEYS[name] for name in _EVERYWHERE)


class BlockCard(QFrame):
    """What all cards do: they can be moved, kept from the public, followed by own text.

    Signals:
        done(Callable): what must be done to the draft.
        opened(Spot): a source is asked for.
        added(str, int): own text is wanted before (0) or after (1) this block.
        crossed(str, int): this block must go to the section before (-1) or after (1) its own.
    """

    done = Signal(object)
    opened = Signal(object)
    added = Signal(str, int)
    crossed = Signal(str, int)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wording = wording
        self.block: Block
        self.section: Section
        self._head = QVBoxLayout()
        self._head.setSpacing(4)
        #: Ways in which there is another section to go to.
        self.ways: frozenset[int] = frozenset()
        self.handle = DragHandle(self, wording("draft.card.drag"))
        self.ground: GroundLine | None = None
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setAutoRaise(True)
        self.more.setAccessibleName(wording("draft.card.more"))
        self.more.setToolTip(wording("draft.card.more"))
        self.more.clicked.connect(self._show_menu)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(12, 7, 8, 7)
        self.inside.setSpacing(4)

    def badges(self) -> Iterator[str]:
        """What is out of the ordinary, in words."""
        wording, block = self._wording, self.block
        if not block.on:
            yield wording("draft.badge.left_out")
        if block.pinned:
            yield wording("draft.badge.pinned")
        if not block.public:
            ground = f": {block.ground}" if block.ground else ""
            yield wording("draft.badge.private") + ground

    def _show_head(self, first: QWidget) -> None:
        emptied(self._head)
        self._head.addWidget(first)
        texts = tuple(self.badges())
        if texts:
            # One badge needs no reckoning in Python how its row breaks.
            line = FlowLayout() if len(texts) > 1 else QHBoxLayout()
            for text in texts:
                line.addWidget(badge(text))
            if isinstance(line, QHBoxLayout):
                line.addStretch(1)
            self._head.addLayout(line)

    def deeds(self) -> Mapping[str, Deed]:
        """What can be done, by name, in the order of the menu."""
        raise NotImplementedError

    def _common(self) -> dict[str, Deed]:
        block = self.block
        public = self._publish if not block.public else self._ask_ground
        found: dict[str, Deed] = {"make_public" if not block.public else "public": public}
        for name, by in (("up", -1), ("down", 1)):
            if neighbour(self.section, block, by) is not None or by in self.ways:
                found[name] = partial(self._move, by)
        found["text_before"] = partial(self.added.emit, block.id, 0)
        found["text_after"] = partial(self.added.emit, block.id, 1)
        return found

    def _do(self, change: Callable[..., Draft], **values: object) -> None:
        self.done.emit(partial(change, block=self.block.id, **values))

    def _ask_ground(self) -> None:
        if self.ground is None:
            self.ground = GroundLine(self._wording)
            self.ground.decided.connect(self._keep_private)
            self.inside.addWidget(self.ground)
        self.ground.ask(self.block.ground)

    def _keep_private(self, ground: str) -> None:
        self._do(editing.publish, public=False, ground=ground)

    def _publish(self) -> None:
        self._do(editing.publish, public=True)

    def _move(self, by: int) -> None:
        other = neighbour(self.section, self.block, by)
        if other is None:
            self.crossed.emit(self.block.id, by)
        else:
            names = [block.id for block in self.section.blocks]
            place = names.index(other.id)
            self._do(editing.move, section=self.section.id, place=place)

    def menu(self) -> QMenu:
        """All that can be done, with the key for each."""
        menu = QMenu(self)
        for name, deed in self.deeds().items():
            keys = QKeySequence(self._keys().get(name, "")).toString(
                QKeySequence.SequenceFormat.NativeText
            )
            action = menu.addAction(f"{self._wording(f'draft.card.{name}')}\t{keys}".strip())
            action.triggered.connect(deed)
        return menu

    def _keys(self) -> Mapping[str, str]:
        return _QUOTE_KEYS

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu, by the mouse or the menu key."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key for each, while the card or one of its buttons has the focus."""
        pressed = QKeySequence(event.keyCombination()).toString()
        names = [name for name, keys in self._keys().items() if keys == pressed]
        deeds = self.deeds()
        deed = next((deeds[name] for name in self._twins(names) if name in deeds), None)
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _twins(self, names: list[str]) -> Iterator[str]:
        """The same key does and undoes."""
        for name in names:
            yield from (name, {"pin": "unpin", "leave_out": "put_back"}.get(name, ""))
            if name == "public":
                yield "make_public"


class QuoteCard(BlockCard):
    """A quotation, verbatim, with who said it and where it stands."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._statement: Statement | None = None
        self._words = QVBoxLayout()
        self.link = NarrowLink("", self._open)
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch(1)
        row.addWidget(self.handle)
        row.addWidget(self.more)
        for layout in (self._head, self._words, row):
            self.inside.addLayout(layout)

    def show_block(self, block: Block, section: Section, statement: Statement) -> None:
        """Show a quotation of a section."""
        self.handle.block = block.id
        fresh = statement is not self._statement
        self.section = section
        if not fresh and block == self.block:
            return
        self.block, self._statement = block, statement
        self._show_head(plain_label(lead_of(statement, self._wording), "lead"))
        if fresh:
            self._show_words(statement)
        name = ", ".join(filter(None, (lead_of(statement, self._wording), *texts_of(statement))))
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(self.badges()))

    def _show_words(self, statement: Statement) -> None:
        emptied(self._words)
        for text in texts_of(statement):
            self._words.addWidget(quotation(text, statement.document))
        source = source_of(statement, self._wording)
        self.link.say(source, self._wording("window.reader.open_at", source=source))

    def badges(self) -> Iterator[str]:
        """That it is quoted, and what is out of the ordinary."""
        yield self._wording("draft.badge.quoted")
        if self._statement is not None and self._statement.doubtful:
            yield self._wording("briefing.check.mark")
        yield from super().badges()

    def deeds(self) -> Mapping[str, Deed]:
        """What can be done to a quotation; its words stay as they are."""
        block = self.block
        pin = "unpin" if block.pinned else "pin"
        leave = "leave_out" if block.on else "put_back"
        return {
            "open": self._open,
            pin: partial(self._do, editing.pin, pinned=not block.pinned),
            leave: partial(self._do, editing.switch_block, on=not block.on),
            "own_words": partial(self._do, editing.in_own_words),
            **self._common(),
        }

    def _open(self) -> None:
        if self._statement is not None:
            self.opened.emit(spot_of_statement(self._statement))


class TextCard(BlockCard):
    """Own text, to be written in Markdown, with what it rests on.

    Signals:
        typed(str, str): other text in this block.
        left: writing stopped for now.
        undo_asked, redo_asked: the last deed must be taken back, or done again.
        source_asked(str): a quotation must be chosen that this text rests on.
        caret_moved(QRect): the place of the caret in this card.
    """

    typed = Signal(str, str)
    left = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    source_asked = Signal(str)
    caret_moved = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self.setProperty(ROLE, "own-card")
        self.edit = MarkdownEdit()
        self.edit.setAccessibleName(wording("draft.card.own"))
        self.edit.setPlaceholderText(wording("draft.card.write"))
        self.setFocusProxy(self.edit)
        self.bar = FormBar(self.edit, wording)
        top = QHBoxLayout()
        top.addWidget(self.bar, 1)
        top.addWidget(self.handle)
        top.addWidget(self.more)
        self._sources = QVBoxLayout()
        self._sources.setSpacing(0)
        for layout in (self._head, top):
            self.inside.addLayout(layout)
        self.inside.addWidget(self.edit)
        self.inside.addLayout(self._sources)
        self._shown: tuple[str, ...] | None = None
        self._connect()

    def _connect(self) -> None:
        self.edit.edited.connect(self._typed)
        self.edit.left.connect(self.left)
        self.edit.undo_asked.connect(self.undo_asked)
        self.edit.redo_asked.connect(self.redo_asked)
        self.edit.caret_moved.connect(self._tell_caret)

    def show_block(
        self, block: Block, section: Section, statements: Mapping[str, Statement]
    ) -> None:
        """Show own text of a section with the statements it rests on."""
        self.handle.block = block.id
        self.section = section
        self.edit.put(block.text)
        if self._shown is not None and replace(self.block, text=block.text) == block:
            self.block = block
            return
        self.block = block
        self._show_head(plain_label(self._wording("draft.badge.own"), "lead"))
        if self._shown != block.sources:
            self._show_sources(statements)
        self.setAccessibleDescription(", ".join(self.badges()))

    def _show_sources(self, statements: Mapping[str, Statement]) -> None:
        self._shown = self.block.sources
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
        return {name: _QUOTE_KEYS[name] for name in _EVERYWHERE}

    def _typed(self, text: str) -> None:
        self.typed.emit(self.block.id, text)

    def _tell_caret(self, place: QRect) -> None:
        self.caret_moved.emit(caret_in(self.edit, self, place))

    def _ask_source(self) -> None:
        self.source_asked.emit(self.block.id)

    def _drop_source(self, key: str) -> None:
        kept = tuple(source for source in self.block.sources if source != key)
        self._do(editing.rest_on, sources=kept)
