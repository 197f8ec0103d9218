"""The list below the search field: groups under headings, the words found marked, drawn quickly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ui.pieces.list_rows import ROW, ListRows
from ui.pieces.row_drawing import RowDelegate, set_up
from ui.pieces.sorted_rows import RECORD
from ui.qt_places import characters, formatted, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QContextMenuEvent

    Index = QModelIndex | QPersistentModelIndex

_SIDE, _GAP, _PADDING = 12, 3, 5
_CUT = "… "


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the list; without a record it is a heading, which cannot be chosen.

    Attributes:
        title: what it says.
        record: what it stands for.
        marks: where in the text the words asked for stand.
        under: a second line, less strong.
        badges: words in a box, behind the second line.
        aside: at the right: the key of a command.
    """

    title: str
    record: Any = None
    marks: tuple[tuple[int, int], ...] = ()
    under: str = ""
    badges: tuple[str, ...] = ()
    aside: str = ""

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return ", ".join(filter(None, (self.title, self.under, *self.badges, self.aside)))

    @property
    def tip(self) -> str:
        """What was cut off is read here."""
        return self.spoken


def pieces(text: str, marks: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is marked."""
    at = 0
    for low, high in marks:
        if low > at:
            yield text[at:low], False
        yield text[max(low, at) : high], True
        at = max(at, high)
    if at < len(text):
        yield text[at:], False


def within(
    text: str, marks: Sequence[tuple[int, int]], room: int, font: QFont
) -> tuple[str, Sequence[tuple[int, int]]]:
    """The text from so far on that the first word found is seen in this room, and its marks.

    What goes before it goes away by the word, as much as needed; the text begins with an ellipsis
    then. A word that is wider than the room stands first.
    """
    if not marks or room <= 0:
        return text, marks
    plain, strong = QFontMetrics(font), QFontMetrics(_strong(font))
    low, high = marks[0]
    own = strong.horizontalAdvance(text[low:high])
    rest = room - own - plain.horizontalAdvance("……  ")
    if plain.horizontalAdvance(text[:low]) + own <= room - plain.horizontalAdvance("…"):
        return text, marks
    start = low
    while (at := text.rfind(" ", 0, max(0, start - 1)) + 1) and (
        plain.horizontalAdvance(text[at:low]) <= rest // 2
    ):
        start = at
    moved = len(_CUT) - start
    return _CUT + text[start:], tuple((a + moved, b + moved) for a, b in marks)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setBold(True)
    strong.setUnderline(True)
    return strong


def draw_marked(
    painter: QPainter, room: QRect, text: str, marks: Sequence[tuple[int, int]]
) -> None:
    """The text on one line, marked words bold and underlined; the first of them is in sight."""
    _draw_line(painter, room, *within(text, marks, room.width(), painter.font()))


def _draw_line(painter: QPainter, room: QRect, text: str, marks: Sequence[tuple[int, int]]) -> None:
    plain = QFont(painter.font())
    strong = _strong(plain)
    left, flags = room.left(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    for piece, marked in pieces(text, marks):
        font = strong if marked else plain
        metrics, width = QFontMetrics(font), room.right() + 1 - left
        wanted = metrics.horizontalAdvance(piece)
        painter.setFont(font)
        if wanted > width:
            piece = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width)  # noqa: PLW2901
        painter.drawText(QRect(left, room.top(), width, room.height()), int(flags), piece)
        left += wanted
        if left > room.right():
            break
    painter.setFont(plain)


def draw_wrapped(
    painter: QPainter, room: QRect, text: str, marks: Sequence[tuple[int, int]]
) -> None:
    """The same on as many lines as there is room for, in the middle of it; the last is cut off."""
    font, high = painter.font(), QFontMetrics(painter.font()).lineSpacing()
    most = max(1, (room.height() + 1) // high)
    # Lines that break between words hold a little less than they are wide.
    text, marks = within(text, marks, room.width() * most * 4 // 5, font)
    starts = line_starts(text, marks, font, room.width(), most)
    top = room.top() + max(0, (room.height() - high * len(starts)) // 2)
    for number, start in enumerate(starts):
        # The last line has all that is left, and ends in an ellipsis where that is too much.
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        inside = [(max(a, start) - start, b - start) for a, b in marks if start < b and a < end]
        line = QRect(room.left(), top + number * high, room.width(), high)
        _draw_line(painter, line, text[start:end].rstrip(), inside)


def line_starts(
    text: str, marks: Sequence[tuple[int, int]], font: QFont, width: int, most: int
) -> tuple[int, ...]:
    """Where the first lines of a text begin, its marked words bold; `most` of them at most."""
    layout = QTextLayout(text, font)
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    layout.setFormats(
        [formatted(units(text[:low]), units(text[low:high]), strong) for low, high in marks]
    )
    layout.beginLayout()
    places: list[int] = []
    while len(places) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        places.append(line.textStart())
    layout.endLayout()
    return tuple(characters(text, at) for at in places)


class LineDelegate(RowDelegate):
    """Draws a text with its marks, and below it the place and the badges."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line for a heading or a command, two for what has a place."""
        line: Line = index.data(ROW)
        height = QFontMetrics(option.font).height() + 2 * _PADDING
        if line.under or line.badges:
            height += QFontMetrics(option.font).height() + _GAP
        return QSize(100, height + (_GAP if line.record is None else 0))

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The text with its marks, and below it the place and the badges."""
        line: Line = index.data(ROW)
        font = QFont(option.font)
        font.setBold(line.record is None)
        painter.setFont(font)
        height = QFontMetrics(font).height()
        room = option.rect.adjusted(_SIDE, _PADDING, -_SIDE, 0)
        if line.record is None:
            room.setTop(room.bottom() - height - _GAP)
        room.setHeight(height)
        room = _draw_aside(painter, room, line.aside)
        draw_marked(painter, room, line.title, line.marks)
        if line.under or line.badges:
            _draw_under(painter, room.translated(0, height + _GAP), line)


def _draw_aside(painter: QPainter, room: QRect, text: str) -> QRect:
    """The text at the right; gives the room that is left."""
    if not text:
        return room
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
    return room.adjusted(0, 0, -width - _SIDE, 0)


def _draw_under(painter: QPainter, room: QRect, line: Line) -> None:
    """The badges, then the place; the badges are never cut off."""
    left = room.left()
    metrics = painter.fontMetrics()
    for badge in line.badges:
        width = metrics.horizontalAdvance(badge) + 2 * _PADDING
        shape = QRect(left, room.top() - 1, width, room.height() + 2)
        painter.drawRoundedRect(shape.adjusted(0, 0, -1, -1), 3, 3)
        painter.drawText(shape, int(Qt.AlignmentFlag.AlignCenter), badge)
        left = shape.right() + 2 * _PADDING
    painter.setOpacity(0.78)
    rest = QRect(QPoint(left, room.top()), room.bottomRight())
    text = metrics.elidedText(line.under, Qt.TextElideMode.ElideRight, rest.width())
    painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), text)
    painter.setOpacity(1.0)


class LineList(QListView):
    """The list; the keys come from the field, which keeps the focus.

    Signals:
        pressed_on(object): the record of the row that was clicked.
        moved(Line): another row became the current one.
        menu_asked(object, QPoint): what can be done with this record is asked for, at that place.
    """

    pressed_on = Signal(object)
    moved = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.rows = ListRows()
        set_up(self, self.rows, LineDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._press)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def record(self) -> Any:  # noqa: ANN401  the caller knows its records
        """The record of the current row, or None."""
        return self.currentIndex().data(RECORD)

    def put(self, lines: Sequence[Line]) -> None:
        """Show these rows; the first that can be chosen is the current one."""
        self.rows.put(lines)
        self.step(1)
        self.scrollToTop()

    def step(self, by: int) -> None:
        """Go so many rows on or back, past headings; at an end it stays."""
        lines = self.rows.rows
        places = [at for at, line in enumerate(lines) if line.record is not None]
        if not places:
            return
        row = self.currentIndex().row()
        now = places.index(row) if row in places else -1
        to = places[max(0, min(len(places) - 1, now + by))]
        self.setCurrentIndex(self.rows.index(to, 0))
        # The heading above the first row of a group comes into sight with it.
        if to and lines[to - 1].record is None:
            self.scrollTo(self.rows.index(to - 1, 0))
        self.scrollTo(self.rows.index(to, 0))

    def ask_menu(self) -> None:
        """Ask what can be done with the current row, below it."""
        if self.record is not None:
            place = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(_SIDE, 0)
            self.menu_asked.emit(self.record, self.viewport().mapToGlobal(place))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right mouse button: the row under it becomes the current one."""
        index = self.indexAt(event.pos())
        if index.data(RECORD) is not None:
            self.setCurrentIndex(index)
            self.menu_asked.emit(index.data(RECORD), event.globalPos())

    def _press(self, index: QModelIndex) -> None:
        record = index.data(RECORD)
        if record is not None:
            self.pressed_on.emit(record)

    def _tell(self, now: QModelIndex) -> None:
        line = now.data(ROW)
        if line is not None:
            self.moved.emit(line)
