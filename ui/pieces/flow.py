"""A row of small pieces that goes on in a next row where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_GAP = 6


class FlowLayout(QLayout):
    """Lays its pieces side by side, as wide as each wants to be, from the left.

    When a page comes to the front Qt asks thousands of times how high it is at a width: how large
    its pieces are is asked once, and what was answered is kept until Qt says that it changed.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._pieces: list[tuple[QLayoutItem, QSize]] | None = None
        self._heights: dict[int, int] = {}
        self._hints: dict[bool, QSize] = {}
        self._filling: QWidget | None = None
        self.setContentsMargins(QMargins())

    def fill_with(self, piece: QWidget) -> None:
        """One more piece, which takes the room that is left in its row."""
        self._filling = piece
        self.addWidget(piece)

    def invalidate(self) -> None:
        """A piece or the room around changed."""
        self._pieces = None
        self._heights.clear()
        self._hints.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """One more piece, behind the others."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many pieces there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One piece, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a piece out."""
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than its pieces."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its rows at this width."""
        height = self._heights.get(width)
        if height is None:
            margins = self.contentsMargins()
            rows = self._places(QRect(0, 0, width, 0).marginsRemoved(margins))[1]
            height = self._heights[width] = rows + margins.top() + margins.bottom()
        return height

    def sizeHint(self) -> QSize:
        """All in one row."""
        return self._hint(least=False)

    def minimumSize(self) -> QSize:
        """As wide as the widest piece."""
        return self._hint(least=True)

    def _hint(self, *, least: bool) -> QSize:
        hint = self._hints.get(least)
        if hint is None:
            sizes = [item.minimumSize() if least else size for item, size in self._shown()]
            widths = [size.width() + (0 if least else _GAP) for size in sizes]
            width = max(widths, default=0) if least else sum(widths)
            height = max((size.height() for size in sizes), default=0)
            hint = self._hints[least] = QSize(width, height).grownBy(self.contentsMargins())
        return hint

    def setGeometry(self, rect: QRect) -> None:
        """Put every piece in its place; one wider than a row is cut to it."""
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        for (item, _), place in zip(self._shown(), self._places(inside)[0], strict=True):
            place.setWidth(min(place.width(), inside.width()))
            item.setGeometry(place)

    def _shown(self) -> list[tuple[QLayoutItem, QSize]]:
        """Each piece that is shown, with how large it wants to be."""
        if self._pieces is None:
            self._pieces = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        return self._pieces

    def _places(self, rect: QRect) -> tuple[list[QRect], int]:
        """The place of each piece that is shown, and the height of all rows together."""
        rows: list[list[QRect]] = [[]]
        left, top, height = rect.left(), rect.top(), 0
        for item, asked in self._shown():
            size = asked
            if asked.width() > rect.width() and item.hasHeightForWidth():
                size = QSize(rect.width(), item.heightForWidth(rect.width()))
            if rows[-1] and left + size.width() > rect.left() + rect.width():
                left, top, height = rect.left(), top + height + _GAP, 0
                rows.append([])
            rows[-1].append(QRect(QPoint(left, top), size))
            left += size.width() + _GAP
            height = max(height, size.height())
        if self._filling is not None:
            self._fill(rows, rect.right())
        for row in rows:
            _centre(row)
        return [place for row in rows for place in row], top + height - rect.top()

    def _fill(self, rows: list[list[QRect]], end: int) -> None:
        """Make one piece as wide as its row leaves room, and move what stands behind it."""
        pieces = iter([item.widget() for item, _ in self._shown()])
        for row in rows:
            here = [next(pieces) is self._filling for _ in row]
            spare = end - row[-1].right() if row else 0
            if True in here and spare > 0:
                number = here.index(True)
                row[number].setWidth(row[number].width() + spare)
                for behind in row[number + 1 :]:
                    behind.translate(spare, 0)


def _centre(row: list[QRect]) -> None:
    """Words beside a button stand at its middle, not at its upper edge."""
    height = max((place.height() for place in row), default=0)
    for place in row:
        place.translate(0, (height - place.height()) // 2)
