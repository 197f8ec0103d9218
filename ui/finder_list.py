"""The list below the search field: groups under headings, the words found marked, drawn quickly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
_SIDE, _GAP, _PADDING = 12, 3, 5


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the list; without a record it is a heading, which cannot be chosen.

    Attributes:
        text: what it says.
        record: what it stands for.
        marks: where in the text the words asked for stand.
        under: a second line, less strong.
        badges: words in a box, behind the second line.
        aside: at the right: the key of a command.
    """

    text: str
    record: Any = None
    marks: tuple[tuple[int, int], ...] = ()
    under: str = ""
    badges: tuple[str, ...] = ()
    aside: str = ""

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return ", ".join(filter(None, (self.text, self.under, *self.badges, self.aside)))


class LineModel(QAbstractListModel):
    """The rows as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def put(self, lines: Sequence[Line]) -> None:
        """Show these rows in place of the ones before."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The text or the row, by role."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return line.spoken
        return line if role == LINE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or self.lines[index.row()].record is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


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


def draw_marked(
    painter: QPainter, room: QRect, text: str, marks: Sequence[tuple[int, int]]
) -> None:
    """The text on one line, marked words bold and underlined; what does not fit is cut off."""
    plain = QFont(painter.font())
    strong = QFont(plain)
    strong.setBold(True)
    strong.setUnderline(True)
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
    """The same on as many lines as there is room for."""
    layout = QTextLayout(text, painter.font())
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    strong.setFontUnderline(True)
    formats = []
    for low, high in marks:
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = _units(text[:low]), _units(text[low:high]), strong
        formats.append(one)
    layout.setFormats(formats)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        if top + line.height() > room.height() + 1:
            break
        line.setPosition(QPointF(0, top))
        line.draw(painter, QPointF(room.topLeft()))
        top += line.height()
    layout.endLayout()


def _units(text: str) -> int:
    """How many units Qt counts in a text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


class LineDelegate(QStyledItemDelegate):
    """Draws a row with the colours of the palette only."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line for a heading or a command, two for what has a place."""
        line: Line = index.data(LINE)
        height = QFontMetrics(option.font).height() + 2 * _PADDING
        if line.under or line.badges:
            height += QFontMetrics(option.font).height() + _GAP
        return QSize(100, height + (_GAP if line.record is None else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The background, the text with its marks, and below it the place and the badges."""
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        line: Line = index.data(LINE)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorGroup.Active, _role(option, line)))
        font = QFont(option.font)
        font.setBold(line.record is None)
        painter.setFont(font)
        height = QFontMetrics(font).height()
        room = option.rect.adjusted(_SIDE, _PADDING, -_SIDE, 0)
        if line.record is None:
            room.setTop(room.bottom() - height - _GAP)
        room.setHeight(height)
        room = _draw_aside(painter, room, line.aside)
        draw_marked(painter, room, line.text, line.marks)
        if line.under or line.badges:
            _draw_under(painter, room.translated(0, height + _GAP), line)
        painter.restore()


def _role(option: QStyleOptionViewItem, line: Line) -> QPalette.ColorRole:
    selected = line.record is not None and option.state & QStyle.StateFlag.State_Selected
    return QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text


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
    """

    pressed_on = Signal(object)
    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = LineModel()
        self.setModel(self.rows)
        self.setItemDelegate(LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._press)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def record(self) -> Any:  # noqa: ANN401  the caller knows its records
        """The record of the current row, or None."""
        line = self.currentIndex().data(LINE)
        return line.record if line else None

    def put(self, lines: Sequence[Line]) -> None:
        """Show these rows; the first that can be chosen is the current one."""
        self.rows.put(lines)
        self.step(1)
        self.scrollToTop()

    def step(self, by: int) -> None:
        """Go so many rows on or back, past headings; at an end it stays."""
        lines = self.rows.lines
        places = [at for at, line in enumerate(lines) if line.record is not None]
        if not places:
            return
        row = self.currentIndex().row()
        now = places.index(row) if row in places else -1
        to = places[max(0, min(len(places) - 1, now + by))]
        self.setCurrentIndex(self.rows.index(to))
        # The heading above the first row of a group comes into sight with it.
        if to and lines[to - 1].record is None:
            self.scrollTo(self.rows.index(to - 1))
        self.scrollTo(self.rows.index(to))

    def _press(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line is not None and line.record is not None:
            self.pressed_on.emit(line.record)

    def _tell(self, now: QModelIndex) -> None:
        line = now.data(LINE)
        if line is not None:
            self.moved.emit(line)
