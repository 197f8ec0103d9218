"""The blocks of a section as cards, and those of quotations, which nobody can alter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from briefer import drafts
from ui.carrying import quotation
from ui.draft.dragging import DragHandle
from ui.draft.ground import GroundLine
from ui.draft.words import (
    condition_of,
    lead_of,
    neighbour,
    source_of,
    spot_of_statement,
    texts_of,
)
from ui.pieces.flow import FlowLayout
from ui.pieces.links import NarrowLink
from ui.pieces.widgets import ROLE, badge, emptied, plain_label

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
#: What every card does, by which key.
KEYS = {name: _QUOTE_KEYS[name] for name in _EVERYWHERE}
#: By these the window may do something else; while a card has the focus they are for the card.
OWN_KEYS = frozenset(KEYS.values())


class BlockCard(QGroupBox):
    """What all cards do: they can be moved, kept from the public, followed by own text.

    A group, for that is what a screen reader can say of it: a plain frame has no name there.

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
        self.handle = DragHandle(self)
        self.ground: GroundLine | None = None
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setAutoRaise(True)
        self.more.clicked.connect(self._show_menu)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(12, 7, 8, 7)
        self.inside.setSpacing(4)
        self._name_buttons()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what is typed and where the caret stands stays so."""
        self._wording = wording
        self._name_buttons()
        if self.ground is not None:
            self.ground.set_wording(wording)

    def _name_buttons(self) -> None:
        named: tuple[tuple[QWidget, str], ...] = ((self.more, "more"), (self.handle, "drag"))
        for widget, key in named:
            said = self._wording(f"draft.card.{key}")
            widget.setToolTip(said)
            widget.setAccessibleName(said)

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

    def _look_left_out(self) -> None:
        """A card that is not in the text has another ground and a broken line around it."""
        left = not self.block.on
        if left != bool(self.property("left")):
            self.setProperty("left", left)
            # A sheet asks for a property only when the widget is dressed.
            self.style().unpolish(self)
            self.style().polish(self)

    def _show_head(self, first: QWidget) -> None:
        self._look_left_out()
        emptied(self._head)
        self._head.addWidget(first)
        texts = tuple(self.badges())
        if texts:
            # One badge needs no reckoning in Python how its row breaks.
            line = FlowLayout() if len(texts) > 1 else QHBoxLayout()
            for text in texts:
                line.addWidget(badge(text, strong=text == self._wording("draft.badge.left_out")))
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
        # What comes back from the store is the same statement in another place.
        fresh = statement != self._statement
        self.section = section
        if not fresh and block == self.block:
            return
        self.block, self._statement = block, statement
        if fresh:
            self._show_words(statement)
            self._show_source(statement)
        self._show_lead(statement)

    def set_wording(self, wording: Wording) -> None:
        """Say what is not quoted in this language."""
        super().set_wording(wording)
        if self._statement is not None:
            if condition_of(self._statement, self._wording):
                self._show_words(self._statement)
            self._show_source(self._statement)
            self._show_lead(self._statement)

    def _show_lead(self, statement: Statement) -> None:
        self._show_head(plain_label(lead_of(statement, self._wording), "lead"))
        name = ", ".join(filter(None, (lead_of(statement, self._wording), *texts_of(statement))))
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(self.badges()))

    def _show_words(self, statement: Statement) -> None:
        emptied(self._words)
        for text in texts_of(statement):
            self._words.addWidget(quotation(text, statement.document))
        condition = condition_of(statement, self._wording)
        if condition:
            self._words.addWidget(plain_label(condition, "remark"))

    def _show_source(self, statement: Statement) -> None:
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
