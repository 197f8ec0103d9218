"""One section of a draft as a column of cards, with the sections below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from briefer import drafts
from ui.draft.cards import OWN_KEYS, BlockCard, QuoteCard
from ui.draft.dragging import DropLine, Slot, dragged, nearest, place_in
from ui.draft.own_text import TextCard
from ui.draft.pieces import Piece, note_of, pieces_of, shown_with
from ui.draft.words import marks_of, title_of
from ui.pieces.links import NarrowLink, WholeLink
from ui.pieces.rack import Rack
from ui.pieces.widgets import LinkButton, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from briefer.model.draft import Draft, Section, Statement
    from briefer.wording import Wording

#: So many cards are shown at once; the rest comes when it is asked for.
FIRST_CARDS = 24
#: Of these so many at once, so that a key or the mouse can come between.
_AT_ONCE, _PAUSE_MS = 2, 20
_CARET_ROOM = 40
#: Room beside the cards, and how near an edge a card that is dragged makes the column go along.
_SIDE, _EDGE = 14, 32
_MARGINS, _GAP = QMargins(_SIDE, 8, _SIDE, 20), 6
editing = drafts.editing


class DraftColumn(Rack):
    """The cards of a section.

    Signals:
        done(Callable): what must be done to the draft.
        opened(Spot): a source is asked for.
        typed(str, str): other text in a block.
        left: writing stopped for now.
        undo_asked, redo_asked: the last deed must be taken back, or done again.
        source_asked(str): a quotation must be chosen that a text rests on.
        added(str, int): own text is wanted in a section, at a place or at the end (-1).
        chosen(str): another section is asked for.
        refused: something was typed where the text can only be read.
    """

    done = Signal(object)
    opened = Signal(object)
    typed = Signal(str, str)
    left = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    source_asked = Signal(str)
    added = Signal(str, int)
    chosen = Signal(str)
    refused = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__(_MARGINS, _GAP)
        self._wording = wording
        self._draft: Draft | None = None
        self._section = ""
        self._known: Mapping[str, Statement] = {}
        self._keys: tuple[object, ...] = ()
        #: How many cards are shown, and how many soon will be.
        self._shown = self._room = FIRST_CARDS
        self._writable = True
        self.cards: dict[str, BlockCard] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._line = DropLine(self.shelf)
        self._laid: list[tuple[Piece, QWidget]] = []
        #: After another language: whether what stands around the cards waits, and which cards do.
        self._around, self._foreign = False, list[str]()
        self._shown_sections: tuple[Section, ...] = ()
        self.setAcceptDrops(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(self._go_on)

    def show_section(self, draft: Draft, section: str) -> None:
        """Show a section; what is shown already stays where it is."""
        if section != self._section:
            self._section, self._shown, self._room = section, _AT_ONCE, FIRST_CARDS
            self._drop_all()
        # Of the same draft only what comes new has to be filled.
        filled = frozenset(self.cards) if draft is self._draft else frozenset[str]()
        if self._draft is None or self._draft.statements is not draft.statements:
            self._known = draft.by_key
        self._draft = draft
        self._shown_sections = shown_with(draft, section)
        pieces = tuple(pieces_of(draft, section, self._known, self._shown))
        keys = tuple(piece.key for piece in pieces)
        if keys != self._keys:
            self._lay_out(pieces)
            self._keys = keys
        self._laid = [
            (piece, widget) for piece, (_, widget) in zip(pieces, self._laid, strict=True)
        ]
        for piece in pieces:
            if piece.block is not None and piece.block.id not in filled:
                self._renew(piece)
        self.have([widget for _, widget in self._laid])
        if self._shown < self._room:
            # Not before: what takes long would have the next few come in the same turn.
            self._rest.start()

    def allow(self, *, writing: bool) -> None:
        """Whether own text can be written."""
        self._writable = writing
        for card in self.cards.values():
            if isinstance(card, TextCard):
                card.edit.allow(writing=writing)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("draft.column"))
        # What is written in stays, with its caret; the cards in sight are the first to follow.
        self._foreign = sorted(self.cards, key=lambda name: not self._in_sight(name))
        self._around = self._draft is not None
        self._reword()

    def _in_sight(self, name: str) -> bool:
        return not self.cards[name].visibleRegion().isEmpty()

    def _said_anew(self) -> None:
        """All around the cards in the language of now."""
        self._around = False
        self._rest.start()
        for number, (piece, widget) in enumerate(self._laid):
            if piece.block is None:
                self._laid[number] = (piece, self._widget(piece))
                self._let_go([widget])
        self.have([widget for _, widget in self._laid])

    def _reword(self) -> None:
        """The next few cards in the language of now."""
        now, self._foreign = self._foreign[:_AT_ONCE], self._foreign[_AT_ONCE:]
        for name in now:
            if name in self.cards:
                self.cards[name].set_wording(self._wording)
        if self._around or self._foreign or self._shown < self._room:
            self._rest.start()

    def _go_on(self) -> None:
        """Something more of what waits."""
        if self._around:
            self._said_anew()
        elif self._foreign:
            self._reword()
        else:
            self._show_rest()

    def _show_rest(self) -> None:
        """The next few cards, until there are as many as there is room for."""
        if self._draft is not None and self._shown < self._room:
            self._shown = min(self._shown + _AT_ONCE, self._room)
            self.show_section(self._draft, self._section)

    def focus_block(self, block: str) -> None:
        """Bring a block in sight and the focus to it."""
        while block not in self.cards and self._shown < self._room:
            self._show_rest()
        card = self.cards.get(block)
        if card is not None:
            card.setFocus()
            self.ensureWidgetVisible(card)

    # --- what is in it ----------------------------------------------------------------------

    def _lay_out(self, pieces: tuple[Piece, ...]) -> None:
        """Have a widget for every piece; what stays is not made anew."""
        spare = {piece.key: widget for piece, widget in self._laid}
        self._laid = [
            (piece, spare.pop(piece.key) if piece.key in spare else self._widget(piece))
            for piece in pieces
        ]
        self._let_go(spare.values())
        self.cards = {p.block.id: w for p, w in self._laid if p.block and isinstance(w, BlockCard)}

    def _drop_all(self) -> None:
        self.have(())
        self._let_go(widget for _, widget in self._laid)
        self._keys, self._laid, self.cards = (), [], {}

    def _let_go(self, widgets: Iterable[QWidget]) -> None:
        focus = self.window().focusWidget()
        for widget in widgets:
            if focus is not None and (widget is focus or widget.isAncestorOf(focus)):
                # Else all that Tab comes to is put in order, to come out here as well.
                self.setFocus()
            widget.hide()
            widget.deleteLater()

    def _widget(self, piece: Piece) -> QWidget:
        if piece.block is not None:
            return self._card(piece.kind)
        section, wording = piece.section, self._wording
        match piece.kind:
            case "title" | "below":
                role = "topic-title" if piece.kind == "title" else "section"
                return plain_label(title_of(section, wording), role)
            case "more":
                return LinkButton(wording.count("draft.more", piece.count), self.show_more)
            case "topic":
                marks = ", ".join(marks_of(section, (), wording))
                text = " · ".join(filter(None, (title_of(section, wording), marks)))
                return WholeLink(text, partial(self.chosen.emit, section.id))
            case "add":
                text = wording("draft.add_text")
                link = NarrowLink(f"+ {text}", partial(self.added.emit, section.id, -1))
                link.setAccessibleName(f"{text}: {title_of(section, wording)}")
                return link
            case _:
                return plain_label(note_of(section, wording), "remark")

    def _card(self, kind: str) -> BlockCard:
        made: BlockCard
        if kind == "quote":
            made = QuoteCard(self._wording)
        else:
            made = text = TextCard(self._wording)
            text.typed.connect(self._note_typed)
            text.edit.allow(writing=self._writable)
            text.left.connect(self.left)
            text.refused.connect(self.refused)
            text.undo_asked.connect(self.undo_asked)
            text.redo_asked.connect(self.redo_asked)
            text.source_asked.connect(self.source_asked)
            text.caret_moved.connect(partial(self._keep_in_sight, text))
        made.done.connect(self.done)
        made.opened.connect(self.opened)
        made.added.connect(self._add_beside)
        made.crossed.connect(self._cross)
        return made

    def _renew(self, piece: Piece) -> None:
        if piece.block is None:
            return
        card = self.cards[piece.block.id]
        card.ways = self._ways(piece.section)
        if isinstance(card, TextCard):
            card.show_block(piece.block, piece.section, self._known)
        elif isinstance(card, QuoteCard):
            card.show_block(piece.block, piece.section, self._known[piece.block.quoted])

    def _note_typed(self, block: str, text: str) -> None:
        """What is typed is in sight already; showing more may not put back what was before."""
        if self._draft is not None:
            self._draft = editing.write(self._draft, block, text)
        self.typed.emit(block, text)

    def show_more(self) -> None:
        """Show the next cards of a long section, a few at a time."""
        self._room = max(self._room, self._shown) + 4 * FIRST_CARDS
        self._show_rest()

    def _add_beside(self, block: str, after: int) -> None:
        section = self.cards[block].section
        names = [one.id for one in section.blocks]
        self.added.emit(section.id, names.index(block) + after)

    # --- moving -----------------------------------------------------------------------------

    def _ways(self, section: Section) -> frozenset[int]:
        names = [one.id for one in self._shown_sections]
        here = names.index(section.id)
        return frozenset(by for by in (-1, 1) if 0 <= here + by < len(names))

    def _cross(self, block: str, by: int) -> None:
        """To the end of the section before, or the beginning of the one after."""
        sections = self._shown_sections
        here = [one.id for one in sections].index(self.cards[block].section.id)
        there = sections[here + by]
        self._move(block, there.id, len(there.blocks) if by < 0 else 0)

    def _move(self, block: str, section: str, number: int) -> None:
        self.done.emit(partial(editing.move, block=block, section=section, place=number))

    def _slots(self) -> Iterator[Slot]:
        """Where a card can land: around each card, and at the end of each section."""
        for piece, widget in self._laid:
            if piece.block is not None:
                number = [one.id for one in piece.section.blocks].index(piece.block.id)
                yield Slot(widget.y(), piece.section, number)
                yield Slot(widget.geometry().bottom(), piece.section, number + 1)
            elif piece.kind == "add":
                yield Slot(widget.y(), piece.section, len(piece.section.blocks))

    def _slot_at(self, event: QDropEvent) -> Slot | None:
        if not dragged(event):
            return None
        place = self.shelf.mapFrom(self.viewport(), event.position().toPoint())
        return nearest(self._slots(), place.y())

    def event(self, event: QEvent) -> bool:
        """Moving and adding are for the card with the focus, whatever the window does with them.

        Asked here and not in each card: every card would be asked about every event.
        """
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and QKeySequence(event.keyCombination()).toString() in OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards may come; a file is for what lies around."""
        if dragged(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would come; near an edge the column goes along."""
        slot = self._slot_at(event)
        if slot is None:
            event.ignore()
            return
        self._line.show_at(slot, _SIDE, self.shelf.width() - 2 * _SIDE)
        y, bar = event.position().toPoint().y(), self.verticalScrollBar()
        if y < _EDGE or y > self.height() - _EDGE:
            bar.setValue(bar.value() + (_EDGE // 2 if y > _EDGE else -_EDGE // 2))
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._line.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """The card comes here, in this section or another."""
        self._line.hide()
        slot, block = self._slot_at(event), dragged(event)
        if slot is not None:
            event.acceptProposedAction()
            self._move(block, slot.section.id, place_in(slot, block))

    def _keep_in_sight(self, card: TextCard, caret: QRect) -> None:
        point = card.mapTo(self.shelf, caret.center())
        self.ensureVisible(point.x(), point.y(), 0, _CARET_ROOM)
