"""What a colleague changed in Word: each thing by itself, to be taken over or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from briefer import drafts
from briefer.model.returned import ReturnKind
from ui import carrying
from ui.draft.lists import MOST, DraftList, marked_label
from ui.draft.return_words import beside_words, cell_words, kind_words, shape_words, shown
from ui.draft.words import place_name
from ui.pieces.flow import FlowLayout
from ui.pieces.links import NarrowLink
from ui.pieces.widgets import ROLE, LinkButton, badge, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.model.draft import Draft
    from briefer.model.returned import Returned
    from briefer.wording import Wording

    #: A section and a block of the draft; "" for the section itself.
    _Place = tuple[str, str] | None

#: What a colleague did to the staffer's own text; the rest is only told, or made a note of.
_OWN = frozenset({
    ReturnKind.EDITED, ReturnKind.ADDED, ReturnKind.REMOVED, ReturnKind.SHAPE, ReturnKind.COLUMN,
})  # fmt: skip


def _own(item: Returned) -> bool:
    """Whether it is something in the staffer's own text."""
    return item.kind in _OWN or (item.kind is ReturnKind.NOTE and bool(item.block))


class Decided(Enum):
    """What a person decided about one thing."""

    OPEN = "open"
    TAKEN = "taken"
    REFUSED = "refused"


@dataclass
class _Thing:
    """One thing that came back, and its card."""

    item: Returned
    card: QFrame
    body: QVBoxLayout
    decided: Decided = Decided.OPEN
    #: Whether it can be taken over into the draft as it is now.
    can: bool = False
    first: QPushButton | None = None


class ReturnPanel(DraftList):
    """Takes nothing over by itself, and not what is not in sight.

    Signals:
        taken(tuple): these must be taken over.
        chosen(str, str): the section and the block that one is about.
    """

    taken = Signal(object)
    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._things: list[_Thing] = []
        self._waiting: tuple[Returned, ...] = ()
        self._draft: Draft | None = None
        self._section = ""
        self._count = plain_label(role="lead")
        self._all = QPushButton()
        self.hold(self._count, self._all)
        self._more = QVBoxLayout()
        self._cards = QVBoxLayout()

    def show_file(
        self, name: str, items: Sequence[Returned], draft: Draft, section: str, wording: Wording
    ) -> None:
        """Show what came back in a file; nothing is decided yet.

        Args:
            name: of the file.
            items: what came back.
            draft: as it is now.
            section: where a text goes that stands after nothing of the staffer's own.
            wording: the words to say it in.
        """
        self._wording, self._draft, self._section = wording, draft, section
        self._things, self._waiting = [], tuple(items)
        self.begin(wording("draft_return.title", file=name), wording("draft.back"))
        self._count, self._all = plain_label(role="lead"), QPushButton()
        self._all.clicked.connect(self._take_all)
        self._cards, self._more = QVBoxLayout(), QVBoxLayout()
        self.column.addWidget(self._count)
        self.column.addWidget(plain_label(wording("draft_return.told"), "remark"))
        self.column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        for layout in (self._cards, self._more):
            self.column.addLayout(layout)
        self.column.addStretch(1)
        self._show_more()

    @property
    def open(self) -> tuple[Returned, ...]:
        """What nobody decided about yet."""
        shown = tuple(t.item for t in self._things if t.decided is Decided.OPEN)
        return (*shown, *self._waiting)

    def renew(self, draft: Draft) -> None:
        """The draft is otherwise: what was undone is open again."""
        self._draft = draft
        for thing in self._things:
            if thing.decided is Decided.TAKEN and not drafts.was_taken(draft, thing.item):
                thing.decided = Decided.OPEN
            self._fill(thing)
        self._count_open()

    def note(self, items: Sequence[Returned]) -> None:
        """These were taken over."""
        for thing in self._things:
            if any(thing.item is item for item in items):
                thing.decided = Decided.TAKEN

    # --- what is shown ----------------------------------------------------------------------

    def _show_more(self) -> None:
        shown, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
        for item in shown:
            thing = self._card(item)
            self._things.append(thing)
            self._cards.addWidget(thing.card)
        emptied(self._more)
        if self._waiting:
            text = self._wording.count("draft.more", len(self._waiting))
            self._more.addWidget(LinkButton(text, self._show_more))
        self._count_open()

    def _count_open(self) -> None:
        wording, left = self._wording, len(self.open)
        key = "draft_return.left" if left else "draft_return.done"
        text = wording.count(key, left) if left else wording(key)
        self._count.setText(text if self._things else wording("draft_return.nothing"))
        own = len(tuple(self._own_text()))
        self._all.setText(wording.count("draft_return.take_all", own))
        self._all.setVisible(bool(own))

    def _own_text(self) -> Iterator[Returned]:
        """Own text in sight that can be taken over and is not decided about."""
        for thing in self._things:
            if thing.decided is Decided.OPEN and _own(thing.item) and thing.can:
                yield thing.item

    def _can(self, item: Returned) -> bool:
        if item.kind is ReturnKind.ADDED and self._section and item.cell is None:
            return True
        return self._draft is not None and drafts.can_be_taken(self._draft, item)

    def _card(self, item: Returned) -> _Thing:
        card = QFrame()
        card.setProperty(ROLE, "card")
        thing = _Thing(item, card, QVBoxLayout(card))
        self._fill(thing)
        return thing

    def _fill(self, thing: _Thing) -> None:
        item, body = thing.item, thing.body
        emptied(body)
        thing.can = thing.decided is not Decided.TAKEN and self._can(item)
        place = self._place(item)
        lead = self._lead(item, place)
        thing.card.setAccessibleName(f"{lead}: {item.after or item.before}")
        body.addWidget(plain_label(lead, "lead"))
        if item.kind is ReturnKind.COMMENT:
            body.addWidget(carrying.label(f"“{item.before}”", "quote"))
            body.addWidget(carrying.label(item.after))
        else:
            body.addWidget(marked_label(drafts.difference(*shown(item))))
        waits = thing.decided is Decided.OPEN
        remark = self._remark(thing, placed=place is not None) if waits else ""
        words = (shape_words(item, self._wording), beside_words(item, self._wording), remark)
        for told in filter(None, words):
            body.addWidget(plain_label(told, "remark"))
        body.addLayout(self._buttons(thing, lead, place))

    def _lead(self, item: Returned, place: _Place) -> str:
        where = place_name(self._draft, place[0], self._wording) if self._draft and place else ""
        cell = cell_words(item.cell, self._wording) if item.cell is not None else ""
        return " · ".join(filter(None, (kind_words(item, self._wording), where, cell)))

    def _place(self, item: Returned) -> _Place:
        if item.section:
            return (item.section, "")
        found = drafts.place_of(self._draft, item) if self._draft is not None else None
        return (found[0].id, found[1].id) if found is not None else None

    def _remark(self, thing: _Thing, *, placed: bool) -> str:
        """Why it cannot be taken over, or where it would come."""
        item = thing.item
        if item.kind is ReturnKind.SOURCE_NOTE:
            return self._wording("draft_return.source_made")
        if (
            item.kind is ReturnKind.ADDED
            and not placed
            and not item.cell
            and self._draft is not None
        ):
            where = place_name(self._draft, self._section, self._wording)
            return self._wording("draft_return.comes_in", section=where) if where else ""
        if thing.can:
            return ""
        reason = "no_shape" if item.kind is ReturnKind.SHAPE else "changed"
        return self._wording(f"draft_return.{reason if placed else 'ours'}")

    def _buttons(self, thing: _Thing, lead: str, place: _Place) -> FlowLayout:
        wording, row = self._wording, FlowLayout()
        thing.first = None
        for key, deed in self._deeds(thing):
            button = QPushButton(wording(f"draft_return.{key}"))
            button.setAccessibleName(f"{button.text()}: {lead}")
            button.clicked.connect(deed)
            row.addWidget(button)
            # Qt shows it a little later, too late to get the focus.
            button.show()
            thing.first = thing.first or button
        if thing.decided is not Decided.OPEN:
            row.addWidget(badge(wording(f"draft_return.{thing.decided.value}")))
        if place is not None:
            row.addWidget(NarrowLink(wording("draft_return.go"), partial(self.chosen.emit, *place)))
        return row

    def _deeds(self, thing: _Thing) -> Iterator[tuple[str, object]]:
        """What can be done about it now."""
        if thing.decided is Decided.TAKEN:
            return
        special = {ReturnKind.QUOTATION: "own_words", ReturnKind.COMMENT: "keep_note"}
        if thing.can:
            remark = thing.item.kind is ReturnKind.NOTE and not thing.item.block
            key = "keep_note" if remark else special.get(thing.item.kind, "take")
            yield key, partial(self._take, thing)
        if thing.decided is Decided.OPEN:
            yield "refuse", partial(self._refuse, thing)

    # --- deeds ------------------------------------------------------------------------------

    def _take(self, thing: _Thing) -> None:
        self.taken.emit((thing.item,))
        self._go_on(thing)

    def _take_all(self) -> None:
        self.taken.emit(tuple(self._own_text()))

    def _refuse(self, thing: _Thing) -> None:
        thing.decided = Decided.REFUSED
        self._fill(thing)
        self._count_open()
        self._go_on(thing)

    def _go_on(self, thing: _Thing) -> None:
        """The focus goes to the next that is open, so that Enter goes through them all."""
        place = self._things.index(thing)
        after = (*self._things[place + 1 :], *self._things[: place + 1])
        following = next((t for t in after if t.decided is Decided.OPEN and t.first), None)
        if following is not None and following.first is not None:
            following.first.setFocus()
            self.ensureWidgetVisible(following.card)
        else:
            self.setFocus()
