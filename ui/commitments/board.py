"""The board of commitments: a column for each standing; only cards in sight are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from briefer.model.owed import Stage
from ui import taking_out
from ui.commitments.rows import Entry, owner_line, spoken, term_line, what_of
from ui.pieces.list_rows import ROW, ListRows
from ui.pieces.row_drawing import set_up
from ui.pieces.sorted_rows import RECORD
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMimeData, QTimerEvent
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from briefer.wording import Wording

    Index = QModelIndex | QPersistentModelIndex

_MARGIN, _GAP = 8, 4
#: What a card is while it is dragged within the window.
_CARD = "application/x-briefer-commitment"
_TEXT_LINES = 4
#: So many cards of a column get their place before the window goes on.
_BATCH = 1500
#: What a column has room for: so many letters, and a term that is a day.
_LETTERS, _LONGEST_DAY = 26, "30 September 2030"
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Card:
    """A commitment as a card; its words are made when it is in sight."""

    record: Entry
    wording: Wording

    @property
    def title(self) -> str:
        """The words of the paper."""
        return what_of(self.record, self.wording)

    @property
    def tip(self) -> str:
        """All of them, for the card may have no room."""
        return self.title

    @property
    def spoken(self) -> str:
        """The whole card for a screen reader."""
        return spoken(self.record, self.wording)

    @property
    def lines(self) -> tuple[str, str]:
        """Who, and by when."""
        return owner_line(self.record, self.wording), term_line(self.record, self.wording)

    @property
    def words(self) -> str:
        """The commitment as it leaves the window, with its source."""
        return taking_out.words_of(self.record.owed.due.record, self.wording)


class Cards(Sequence[Card]):
    """The cards of a column; one is made when it comes in sight."""

    def __init__(self, entries: Sequence[Entry], wording: Wording) -> None:
        self.entries, self._wording = entries, wording

    def __len__(self) -> int:
        """How many there are."""
        return len(self.entries)

    @overload
    def __getitem__(self, place: int) -> Card: ...

    @overload
    def __getitem__(self, place: slice) -> Cards: ...

    def __getitem__(self, place: int | slice) -> Card | Cards:
        """One, or some."""
        if isinstance(place, slice):
            return Cards(self.entries[place], self._wording)
        return Card(self.entries[place], self._wording)


class CardRows(ListRows):
    """The cards of a column as Qt asks for them."""

    entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry], wording: Wording) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self.entries, self.rows = entries, Cards(entries, wording)
        self.endResetModel()


class CardDelegate(QStyledItemDelegate):
    """Draws a card: the words, who, by when; all cards are of one height."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Room for the words and two lines."""
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(80, line * (_TEXT_LINES + 2) + 2 * _MARGIN + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A box with the words and the two lines, in the colours of the palette."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        card = option.rect.adjusted(_GAP, _GAP // 2, -_GAP, -_GAP // 2)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
        fill = QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Base
        painter.setBrush(option.palette.color(fill))
        painter.drawRoundedRect(card, 4, 4)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(ink))
        inside = card.adjusted(_MARGIN, _MARGIN - _GAP, -_MARGIN, -_MARGIN + _GAP)
        line = QFontMetrics(option.font).lineSpacing()
        words = QRect(inside.left(), inside.top(), inside.width(), line * _TEXT_LINES)
        painter.setFont(option.font)
        painter.drawText(words, _WRAP, _cut(index.data(), option.font, words))
        self._draw_lines(painter, option, index, words.bottom() + 1)
        painter.restore()

    def _draw_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, top: int
    ) -> None:
        owner, term = index.data(ROW).lines
        bold = QFont(option.font)
        bold.setBold(True)
        line = QFontMetrics(option.font).lineSpacing()
        left, width = (
            option.rect.left() + _GAP + _MARGIN,
            option.rect.width() - 2 * (_GAP + _MARGIN),
        )
        for number, (text, font) in enumerate(((owner, option.font), (term, bold))):
            painter.setFont(font)
            short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, top + number * line, width, line), 0, short)


def _cut(text: str, font: QFont, place: QRect) -> str:
    """As many words as the place holds, with … where some are left out."""
    metrics = QFontMetrics(font)
    room = QRect(0, 0, place.width(), 10_000)
    if metrics.boundingRect(room, _WRAP, text).height() <= place.height():
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        height = metrics.boundingRect(room, _WRAP, f"{text[:middle]}…").height()
        low, high = (middle, high) if height <= place.height() else (low, middle - 1)
    return f"{text[:low].rstrip()}…"


class CardList(QListView):
    """One column; the arrows left and right are left to the board.

    Signals:
        moved(int): the focus must go that many columns further.
        opened(Entry): Enter was pressed on a card, or it was double-clicked.
        dropped(int): the commitment with this number was dropped on this column.
    """

    moved = Signal(int)
    opened = Signal(object)
    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.cards = CardRows()
        set_up(self, self.cards, CardDelegate(self))
        self.setUniformItemSizes(True)
        # Of thousands of cards some get their place at a time, so that nothing waits for it.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self._far = False
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.doubleClicked.connect(self._open)

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

    def mime(self) -> QMimeData:
        """The current card: words for other programs, its number for the other columns."""
        card: Card = self.currentIndex().data(ROW)
        data = taking_out.as_mime(card.words)
        data.setData(_CARD, str(card.record.number).encode())
        return data

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The current card is dragged."""
        if self.currentIndex().isValid():
            taking_out.drag(self, self.mime())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A card of another column may come."""
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """It may, anywhere in the column."""
        self._welcome(event)

    def _welcome(self, event: QDragMoveEvent) -> None:
        number = _number_in(event.mimeData())
        here = any(entry.number == number for entry in self.cards.entries)
        if number and not here:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """A card was let go here."""
        number = _number_in(event.mimeData())
        if number:
            event.accept()
            self.dropped.emit(number)

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(RECORD)
        if entry is not None:
            self.opened.emit(entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the source; left and right go to the next column."""
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(event.key())  # type: ignore[call-overload]
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            taking_out.copy(self.currentIndex().data(ROW).words)
        elif by:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)


def _number_in(data: QMimeData) -> int:
    """The commitment that is dragged; 0 when something else is."""
    told = bytes(data.data(_CARD).data()) if data.hasFormat(_CARD) else b""
    return int(told) if told.isdigit() else 0


class CommitmentBoard(QScrollArea):
    """A column for each standing, side by side.

    Signals:
        chosen(Entry | None): the commitment of the card that became current.
        opened(Entry): Enter was pressed on it, or it was double-clicked.
        moved(int, Stage): a commitment was dragged to the column of this standing.
    """

    chosen = Signal(object)
    opened = Signal(object)
    moved = Signal(int, object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._quiet = False
        self.entry: Entry | None = None
        self.columns = {stage: CardList() for stage in Stage}
        self._names = {stage: plain_label(role="lead") for stage in Stage}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(8, 4, 8, 4)
        for stage, column in self.columns.items():
            row.addLayout(self._build(stage, column), 1)
        self.setWidget(inside)
        self.setFocusProxy(self.columns[Stage.OVERDUE])

    def _build(self, stage: Stage, column: CardList) -> QVBoxLayout:
        box = QVBoxLayout()
        box.addWidget(self._names[stage])
        box.addWidget(column, 1)
        column.selectionModel().currentChanged.connect(self._current_changed)
        column.moved.connect(lambda by: self._move(stage, by))
        column.opened.connect(self.opened)
        column.dropped.connect(lambda number: self.moved.emit(number, stage))
        return box

    def put(self, entries: Sequence[Entry], wording: Wording) -> None:
        """Show these; the commitment that was chosen stays so when it is among them."""
        before = self.entry
        self._wording, self._quiet = wording, True
        for stage, column in self.columns.items():
            told = [entry for entry in entries if entry.stage is stage]
            column.cards.show(told, wording)
            name = wording(f"commitments.stage.{stage}")
            self._names[stage].setText(f"{name} ({len(told)})")
            column.setAccessibleName(f"{name} ({len(told)})")
        self.entry = None
        self._fit()
        if before is not None:
            self.choose(before.number)
        self._quiet = False
        self.chosen.emit(self.entry)

    def choose(self, number: int) -> None:
        """Make the card of this commitment the current one."""
        for column, row in self._places(number):
            column.setCurrentIndex(column.cards.index(row))

    def _places(self, number: int) -> Iterator[tuple[CardList, int]]:
        for column in self.columns.values():
            for row, entry in enumerate(column.cards.entries):
                if entry.number == number:
                    yield column, row
                    return

    def _fit(self) -> None:
        """A column is wide enough for some words and a whole day at this size of text."""
        bold = QFont(self.font())
        bold.setBold(True)
        day = QFontMetrics(bold).horizontalAdvance(_LONGEST_DAY)
        for column in self.columns.values():
            bar = column.verticalScrollBar().sizeHint().width() + 2 * column.frameWidth()
            width = max(
                self.fontMetrics().averageCharWidth() * _LETTERS,
                day + 2 * (_GAP + _MARGIN) + bar + _MARGIN,
            )
            column.setMinimumWidth(width)

    def _current_changed(self, now: QModelIndex) -> None:
        entry = now.data(RECORD)
        if entry is None:
            return
        self.entry = entry
        for column in self.columns.values():
            if column.cards is not now.model():
                column.setCurrentIndex(QModelIndex())
        if not self._quiet:
            self.chosen.emit(entry)

    def _move(self, stage: Stage, by: int) -> None:
        """To the nearest column in that direction that has cards."""
        stages = list(Stage)
        places = (
            stages[stages.index(stage) + 1 :] if by > 0 else stages[: stages.index(stage)][::-1]
        )
        column = next((self.columns[s] for s in places if self.columns[s].cards.entries), None)
        if column is None:
            return
        row = max(0, min(self.columns[stage].currentIndex().row(), column.cards.rowCount() - 1))
        column.setFocus(Qt.FocusReason.OtherFocusReason)
        column.setCurrentIndex(column.cards.index(row))
        self.ensureWidgetVisible(column)

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs wider columns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
