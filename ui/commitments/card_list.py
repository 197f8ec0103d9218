"""One column of the board: its cards, how they are dragged, carried by keys and let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui import taking_out
from ui.commitments.card_drawing import Card, CardDelegate, CardRows
from ui.commitments.deeds import PromiseDeeds, menu_place, menu_row
from ui.pieces import inward
from ui.pieces.list_rows import ROW
from ui.pieces.row_drawing import set_up
from ui.pieces.sorted_rows import RECORD

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QTimerEvent
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QPaintEvent,
    )

    Index = QModelIndex | QPersistentModelIndex

#: What a card is while it is dragged within the window.
_CARD = "commitment"
#: So many cards of a column get their place before the window goes on.
_BATCH = 1500
_FRAME = 3
_CARRIES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SIDEWAYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(QListView):
    """One column; the arrows left and right are left to the board.

    With Alt and Shift they carry the card: Enter lets it go in the column it was carried to, Esc
    leaves it where it is.

    Signals:
        moved(int): the focus must go that many columns further.
        opened(Entry): Enter was pressed on a card, or it was double-clicked.
        carried(int): the card is carried that many columns further by the keys.
        put_down(bool): it is let go there, or (False) left where it is.
        hovered(QPoint): a card is held over this place of the screen.
        hover_left: it is held here no more.
        dropped(int, QPoint): the commitment with this number was let go at this place.
        drag_ended: its card is not held any more, wherever it was let go.
    """

    moved = Signal(int)
    opened = Signal(object)
    carried = Signal(int)
    put_down = Signal(bool)
    hovered = Signal(QPoint)
    hover_left = Signal()
    dropped = Signal(int, QPoint)
    drag_ended = Signal()

    #: Whether the keys carry one of its cards, and whether one would be let go here; Qt asks
    #: before all is made.
    carries = False
    _target = False

    def __init__(self) -> None:
        super().__init__()
        self.cards = CardRows()
        self.deeds = PromiseDeeds(self)
        set_up(self, self.cards, CardDelegate(self))
        self.setUniformItemSizes(True)
        # Of thousands of cards some get their place at a time, so that nothing waits for it.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self._far = False
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.doubleClicked.connect(self._open)
        self.deeds.shown.connect(lambda: self._open(self.currentIndex()))
        self.deeds.copied.connect(self.copy)

    @property
    def target(self) -> bool:
        """Whether a card that is held would be let go here: then it has a frame."""
        return self._target

    def aim(self, *, here: bool) -> None:
        """A card that is held would be let go here, or not."""
        if here != self._target:
            self._target = here
            self.viewport().update()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card into sight, or as soon as it has its place."""
        super().scrollTo(index, hint)
        self._far = not self.visualRect(index).isValid()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Some more cards got their place."""
        super().timerEvent(event)
        if self._far and self.visualRect(self.currentIndex()).isValid():
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards; a frame where one would be let go."""
        super().paintEvent(event)
        if self._target:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _FRAME))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))

    def mime(self) -> QMimeData:
        """The current card: words for other programs, its number for the other columns."""
        card: Card = self.currentIndex().data(ROW)
        data = taking_out.as_mime(card.words)
        inward.put(data, _CARD, str(card.record.number))
        return data

    def copy(self) -> None:
        """Put the current card on the clipboard as words with their source."""
        if self.currentIndex().isValid():
            taking_out.copy(self.currentIndex().data(ROW).words)

    # --- dragging ---------------------------------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The current card is dragged, until it is let go or Esc is pressed."""
        if self.currentIndex().isValid():
            taking_out.drag(self, self.mime())
            self.hover_left.emit()
            self.drag_ended.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A card may come."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A card may be held anywhere: the board scrolls, and knows where it would go."""
        if not number_in(event.mimeData()):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.hovered.emit(self.viewport().mapToGlobal(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It is held elsewhere."""
        super().dragLeaveEvent(event)
        self.hover_left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """A card was let go; what lies there may have scrolled since, so the board looks."""
        number = number_in(event.mimeData())
        if number:
            event.accept()
            place = self.viewport().mapToGlobal(event.position().toPoint())
            self.dropped.emit(number, place)

    # --- keys -------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(RECORD)
        if entry is not None:
            self.opened.emit(entry)

    def event(self, event: QEvent) -> bool:
        """Esc is ours while a card is carried, not the window's."""
        override = self.carries and event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the source; left and right go to the next column, or carry the card there."""
        entry = self.currentIndex().data(RECORD)
        by = _SIDEWAYS.get(event.key())
        if self.carries and event.key() in {*_ENTER, Qt.Key.Key_Escape}:
            self.put_down.emit(event.key() in _ENTER)
        elif event.key() in _ENTER:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif by and event.modifiers() & _CARRIES == _CARRIES:
            self.carried.emit(by)
        elif by:
            self.moved.emit(by)
        elif not self.deeds.press(event, entry.owed.due if entry is not None else None):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A card that was carried stays where it was."""
        super().focusOutEvent(event)
        if self.carries:
            self.put_down.emit(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the card below the mouse, or with the current one."""
        index = menu_row(self, event)
        if index.isValid():
            self.setCurrentIndex(index)
            card: Card = index.data(ROW)
            place = menu_place(self, event, index)
            self.deeds.open_menu(card.record.owed.due, card.wording, place)


def number_in(data: QMimeData) -> int:
    """The commitment that is dragged; 0 when something else is."""
    return int(inward.found(data, _CARD) or 0)
