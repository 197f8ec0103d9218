"""A list of rows under headings: a title, a line below it and badges; for meetings and topics."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ui.pieces.heading import heading
from ui.pieces.list_rows import ROW, ListRows
from ui.pieces.row_drawing import RowDelegate, set_up
from ui.pieces.sorted_rows import RECORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Index = QModelIndex | QPersistentModelIndex

_MARGIN, _GAP, _PADDING = 8, 4, 5
_WRAP = int(Qt.TextFlag.TextWordWrap)
#: Where a word may go on at the next line; of a broken word so many letters stay together.
_SOFT_HYPHEN, _LEAST = "\u00ad", 3
#: So many rows are laid out before the window goes on.
_BATCH = 40


@dataclass(frozen=True, slots=True)
class Badge:
    """A few words in a box; a strong one draws the eye."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row; without a record it is a heading, which cannot be chosen."""

    title: str
    record: Any = None
    subtitle: str = ""
    badges: tuple[Badge, ...] = ()
    tip: str | None = None

    def __post_init__(self) -> None:
        """What is shortened can be read whole while the mouse rests there."""
        if self.tip is None and self.heading != self.title:
            object.__setattr__(self, "tip", self.title.replace("<", "‹"))

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return ", ".join(filter(None, (self.title, self.subtitle, *(b.text for b in self.badges))))

    @property
    def heading(self) -> str:
        """The title as it is drawn; a very long one is shortened."""
        return heading(self.title)


class LaterRow:
    """A row of which only the record is known until somebody looks: there may be thousands.

    Args:
        record: what it stands for.
        make: gives the row itself.
    """

    __slots__ = ("_make", "_row", "record")

    def __init__(self, record: Any, make: Callable[[], Row]) -> None:  # noqa: ANN401
        self.record, self._make = record, make
        self._row: Row | None = None

    @property
    def row(self) -> Row:
        """All that it says."""
        if self._row is None:
            self._row = self._make()
        return self._row

    @property
    def title(self) -> str:
        """Its words."""
        return self.row.title

    @property
    def heading(self) -> str:
        """As many of them as are drawn."""
        return self.row.heading

    @property
    def subtitle(self) -> str:
        """The line below them."""
        return self.row.subtitle

    @property
    def badges(self) -> tuple[Badge, ...]:
        """What is said in boxes."""
        return self.row.badges

    @property
    def tip(self) -> str | None:
        """What is shown of it while the mouse rests there."""
        return self.row.tip

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return self.row.spoken


AnyRow = Row | LaterRow


class BadgedDelegate(RowDelegate):
    """Draws a title, a line below it and badges.

    How high a row is stays known as long as the row itself and the width are there: Qt asks it of
    all of thousands whenever one of them changed.
    """

    def __init__(self, view: QListView, rows: ListRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self._width = 0
        #: The row as well, so that no other has its number.
        self._known: dict[int, tuple[AnyRow, QSize]] = {}

    def forget(self) -> None:
        """The letters are others."""
        self._known.clear()

    def keep(self, rows: Sequence[AnyRow]) -> None:
        """Forget all rows but these."""
        known = self._known
        self._known = {id(row): known[id(row)] for row in rows if id(row) in known}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title needs at the width of the list."""
        row, width = self._rows.rows[index.row()], self._view.viewport().width()
        if width != self._width:
            self._known.clear()
            self._width = width
        if id(row) not in self._known:
            height = self._laid_out(row, option.font, width)[-1].bottom() + _MARGIN
            self._known[id(row)] = row, QSize(width, height)
        return self._known[id(row)][1]

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The title, the line below it and the badges."""
        row = index.data(ROW)
        title, subtitle, *boxes, _ = self._laid_out(row, option.font, option.rect.width())
        painter.translate(option.rect.topLeft())
        painter.setFont(_title_font(row, option.font))
        _draw_text(painter, title, row.heading)
        painter.setFont(option.font)
        _draw_text(painter, subtitle, row.subtitle)
        for shape, badge in zip(boxes, row.badges, strict=True):
            _draw_badge(painter, shape, badge)

    def _laid_out(self, row: AnyRow, font: QFont, width: int) -> list[QRect]:
        """The places of title, subtitle, each badge, and one that covers them all."""
        room = width - 2 * _MARGIN
        top = _MARGIN + (_MARGIN if row.record is None else 0)
        title = _text_place(row.heading, _title_font(row, font), top, room)
        subtitle = _text_place(row.subtitle, font, title.bottom() + 1, room)
        places = [title, subtitle, *_badge_places(row, font, subtitle.bottom() + 1, room)]
        return [*places, QRect(0, 0, width, max(place.bottom() for place in places))]


def _title_font(row: AnyRow, font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(row.record is None or bool(row.subtitle))
    return bold


def _breakable(text: str, metrics: QFontMetrics, room: int) -> str:
    """The text, in which words that are wider than there is room can be broken."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    # Qt breaks behind a hyphen by itself.
    return "".join(
        word
        if metrics.horizontalAdvance(word) <= room
        else _SOFT_HYPHEN.join((word[:_LEAST], *word[_LEAST:-_LEAST], word[-_LEAST:]))
        for word in re.split("([ -])", text)
    )


def _text_place(text: str, font: QFont, top: int, width: int) -> QRect:
    if not text:
        return QRect(_MARGIN, top, width, 0)
    around, metrics = QRect(0, 0, width, 10_000), QFontMetrics(font)
    height = metrics.boundingRect(around, _WRAP, _breakable(text, metrics, width)).height()
    return QRect(_MARGIN, top, width, height + 1)


def _draw_text(painter: QPainter, place: QRect, text: str) -> None:
    painter.drawText(place, _WRAP, _breakable(text, QFontMetrics(painter.font()), place.width()))


def _badge_places(row: AnyRow, font: QFont, top: int, room: int) -> Iterator[QRect]:
    metrics = QFontMetrics(font)
    left, line, high = 0, top + _GAP, 0
    for badge in row.badges:
        width = min(metrics.horizontalAdvance(badge.text) + 2 * _PADDING, room)
        if left and left + width > room:
            left, line = 0, line + high + _GAP
        # Words that do not fit on one line go on below it; such a badge has its line alone.
        around = QRect(0, 0, max(1, width - 2 * _PADDING), 10_000)
        fits = width < room
        words = (
            metrics.height() if fits else metrics.boundingRect(around, _WRAP, badge.text).height()
        )
        high = words + 2
        yield QRect(_MARGIN + left, line, width, high)
        left += width + _GAP


def _draw_badge(painter: QPainter, shape: QRect, badge: Badge) -> None:
    font = QFont(painter.font())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    if badge.strong:
        pen.setWidthF(1.6)
    painter.setPen(pen)
    painter.setOpacity(1.0 if badge.strong else 0.75)
    painter.drawRoundedRect(shape.adjusted(0, 0, -1, -1), 4, 4)
    painter.setOpacity(1.0)
    painter.setFont(font)
    inside = shape.adjusted(_PADDING, 0, -_PADDING, 0)
    wrapped = QFontMetrics(font).horizontalAdvance(badge.text) > inside.width()
    flags = int(Qt.AlignmentFlag.AlignCenter) | (_WRAP if wrapped else 0)
    painter.drawText(inside, flags, badge.text)


def _same(rows: tuple[AnyRow, ...], before: tuple[AnyRow, ...]) -> bool:
    """Whether they say the same of the same records; what those hold is not gone through."""
    return len(rows) == len(before) and all(
        one is other or (one.record is other.record and one == other)
        for one, other in zip(rows, before, strict=True)
    )


class RowList(QListView):
    """A list to choose one row from, with the mouse or the arrow keys.

    Signals:
        chosen(object): the record of the row that became current.
        pressed_again(object): the current row was clicked, or Enter was pressed on it.
    """

    chosen = Signal(object)
    pressed_again = Signal(object)

    def __init__(self, key: Callable[[Any], object]) -> None:
        super().__init__()
        self._key = key
        self._rows = ListRows()
        self._quiet = False
        #: The row of each record, looked up once where there are thousands.
        self._places: dict[object, int] | None = None
        self._delegate = BadgedDelegate(self, self._rows)
        set_up(self, self._rows, self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Thousands of rows are measured a few at a time, so that they never hold the window up.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(self._press)

    @property
    def record(self) -> Any:  # noqa: ANN401  the caller knows its records
        """The record of the current row, or None."""
        return self.currentIndex().data(RECORD)

    def show_rows(self, rows: Sequence[AnyRow], *, quietly: bool = False) -> None:
        """Show rows; the record that was chosen stays so when it is still among them.

        With `quietly` nobody is told, for rows that only changed their words.
        """
        rows = tuple(rows)
        if quietly and _same(rows, self.rows):
            return
        kept = None if self.record is None else self._key(self.record)
        selected = {self._key(index.data(RECORD)) for index in self.selectedIndexes()}
        unmarked = kept is not None and not selected
        self._quiet = quietly or unmarked
        self._delegate.keep(rows)
        self._places = None
        self._rows.put(rows)
        if kept is not None:
            self.choose(kept)
        if unmarked:
            self.unmark()
        self._select(selected)
        self._quiet = False

    def unmark(self) -> None:
        """Show none as chosen; the keys go on from where they were."""
        self.clearSelection()

    def add_row(self, row: Row) -> None:
        """One more row, below the others; what is chosen stays."""
        self._places = None
        self._rows.add(row)

    @property
    def rows(self) -> tuple[AnyRow, ...]:
        """All rows, headings too."""
        return tuple(self._rows.rows)

    def choose(self, key: object, *, quietly: bool = False) -> bool:
        """Make the row of this record the current one; tells whether there is one.

        With `quietly` nobody is told, for what is in sight already.
        """
        before, self._quiet = self._quiet, self._quiet or quietly
        place = self._place_of(key)
        if place is not None:
            self._go_to(self._rows.index(place, 0))
        self._quiet = before
        return place is not None

    def _place_of(self, key: object) -> int | None:
        """The first row with this key."""
        if self._places is None:
            # From below, so that of several the first is the last that is put in.
            self._places = {
                self._key(row.record): number
                for number, row in reversed(tuple(enumerate(self._rows.rows)))
                if row.record is not None
            }
        return self._places.get(key)

    def _go_to(self, index: QModelIndex) -> None:
        """To this row alone; where one is already, what else was selected with Ctrl stays so."""
        selection = self.selectionModel()
        if index != selection.currentIndex() or not selection.isSelected(index):
            # By itself the list asks which keys are down: Ctrl would not select.
            here = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, here)

    def _select(self, keys: set[object]) -> None:
        """Select these too, when more than one was selected."""
        for number, row in enumerate(self._rows.rows if len(keys) > 1 else ()):
            if row.record is not None and self._key(row.record) in keys:
                also = QItemSelectionModel.SelectionFlag.Select
                self.selectionModel().select(self._rows.index(number, 0), also)

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) row that can be chosen."""
        rows = self._rows.rows
        number = self.currentIndex().row() + by
        while 0 <= number < len(rows) and rows[number].record is None:
            number += by
        if 0 <= number < len(rows):
            self.setCurrentIndex(self._rows.index(number, 0))

    def _current_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        record = current.data(RECORD)
        if record is not None and not self._quiet:
            self.chosen.emit(record)

    def _press(self, index: QModelIndex) -> None:
        record = index.data(RECORD)
        if record is not None:
            self.pressed_again.emit(record)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their text needs at the new width, also when a scroll bar came."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """In another font rows are as high as that needs."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._delegate.forget()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is as a click on the current row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press(self.currentIndex())
        else:
            super().keyPressEvent(event)
