"""A commitment as a card of the board: what it says, and how it is drawn when it is in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from ui import taking_out
from ui.commitments.rows import Entry, left_line, owner_line, spoken, term_line, what_of
from ui.pieces.list_rows import ROW, ListRows

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from briefer.wording import Wording

    Index = QModelIndex | QPersistentModelIndex

#: The room around and within a card.
MARGIN, GAP = 8, 4
#: So many lines of its words, and below them who, by when and how long that is from today.
_TEXT_LINES, _FACTS = 4, 3
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
    def lines(self) -> tuple[str, str, str]:
        """Who, by when, and how long that is from today."""
        told = (owner_line, term_line, left_line)
        who, term, left = (one(self.record, self.wording) for one in told)
        return who, term, left

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
        with self.anew():
            self.entries, self.rows = entries, Cards(entries, wording)


class CardDelegate(QStyledItemDelegate):
    """Draws a card: the words, who, by when, how late; all cards are of one height."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Room for the words and the lines below them."""
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(80, line * (_TEXT_LINES + _FACTS) + MARGIN + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A box with the words and the lines below them, in the colours of the palette."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        card = option.rect.adjusted(GAP, GAP // 2, -GAP, -GAP // 2)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
        fill = QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Base
        painter.setBrush(option.palette.color(fill))
        painter.drawRoundedRect(card, 4, 4)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(ink))
        inside = card.adjusted(MARGIN, MARGIN - GAP, -MARGIN, -MARGIN + GAP)
        line = QFontMetrics(option.font).lineSpacing()
        words = QRect(inside.left(), inside.top(), inside.width(), line * _TEXT_LINES)
        painter.setFont(option.font)
        painter.drawText(words, _WRAP, _cut(index.data(), option.font, words))
        self._draw_lines(painter, option, index, words.bottom() + 1)
        painter.restore()

    def _draw_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, top: int
    ) -> None:
        owner, term, left_over = index.data(ROW).lines
        bold = QFont(option.font)
        bold.setBold(True)
        line = QFontMetrics(option.font).lineSpacing()
        around = GAP + MARGIN
        left, width = option.rect.left() + around, option.rect.width() - 2 * around
        lines = ((owner, option.font), (term, bold), (left_over, option.font))
        for number, (text, font) in enumerate(lines):
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
