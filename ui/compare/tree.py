"""Rows of sentences under headings that fold: only what is in sight is laid out and drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView

from ui import carrying
from ui.compare.drawing import CellDelegate, heading_height, height_of
from ui.compare.rows import Cell, Group, as_text, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from briefer.wording import Wording

    Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
#: So many rows are measured at a time; the window stays quick in between.
_AT_ONCE = 20
_NARROWEST = 150
#: What the sheet puts beside, and above and below, the name of a column.
_HEAD_SIDES, _HEAD_AROUND = 14, 12
_TALL = 10_000


class CompareModel(QAbstractItemModel):
    """Groups of rows as Qt asks for them; a row knows its group by the number in its index."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.headings: tuple[str, ...] = ()
        self.groups: tuple[Group, ...] = ()

    def put(self, headings: Sequence[str], groups: Sequence[Group], wording: Wording) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self.headings, self.groups, self._wording = tuple(headings), tuple(groups), wording
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's signature
        """Where a heading or a cell is."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The heading a cell stands under."""
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many headings there are, or rows under one."""
        if not parent.isValid():
            return len(self.groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self.groups[parent.row()].rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many columns there are."""
        return len(self.headings)

    def cell(self, index: Index) -> Cell | None:
        """The cell at a place; None at a heading."""
        number = index.internalId() if index.isValid() else 0
        return self.groups[number - 1].rows[index.row()][index.column()] if number else None

    def group(self, index: Index) -> Group | None:
        """The heading at a place, or that a cell stands under."""
        if not index.isValid():
            return None
        number = index.internalId()
        return self.groups[number - 1 if number else index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The words, the cell or the heading, by role."""
        cell, group = self.cell(index), self.group(index)
        if role == CELL:
            return cell
        if role == GROUP:
            return group
        if group is None or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        if cell is None:
            return "" if index.column() else group.title
        return cell.text if role == Qt.ItemDataRole.DisplayRole else spoken(cell, self._wording)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's signature
        """The name of a column."""
        told = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        if orientation == Qt.Orientation.Horizontal and role in told:
            return self.headings[section]
        return None


class CompareTree(QTreeView):
    """Sentences in columns under headings; all columns scroll together.

    Signals:
        opened(Spot): the source of a sentence is asked for.
        topic_changed: the current row is under another heading.
    """

    opened = Signal(object)
    topic_changed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.rows = CompareModel(wording)
        self._heights: dict[tuple[int, int], int] = {}
        self._left: list[tuple[int, int]] = []
        self._measuring = QTimer(self)
        self._measuring.setInterval(0)
        self._measuring.timeout.connect(self._measure_some)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(self))
        self._set_up_look()
        self.clicked.connect(self._press)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def put(self, headings: Sequence[str], groups: Sequence[Group], wording: Wording) -> None:
        """Show these, all unfolded; the heading that was current stays so when it is there."""
        before = self.group
        self._heights.clear()
        self.rows.put(headings, groups, wording)
        for number in range(len(groups)):
            self.setFirstColumnSpanned(number, QModelIndex(), True)
        self.expandAll()
        self._measure()
        titles = [group.topic_id for group in groups]
        number = titles.index(before.topic_id) if before and before.topic_id in titles else 0
        self.setCurrentIndex(self.rows.index(number, 0))

    @property
    def group(self) -> Group | None:
        """The heading that is current, or that the current cell stands under."""
        return self.rows.group(self.currentIndex())

    @property
    def measuring(self) -> bool:
        """Whether rows are still being measured."""
        return bool(self._left)

    @property
    def folded(self) -> bool:
        """Whether every heading is folded."""
        count = len(self.rows.groups)
        return not any(self.isExpanded(self.rows.index(number, 0)) for number in range(count))

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) heading."""
        current = self.currentIndex()
        parent = current.parent()
        number = parent.row() if parent.isValid() and by < 0 else current.row()
        if parent.isValid():
            number = parent.row() + (1 if by > 0 else 0)
        else:
            number += by
        if 0 <= number < len(self.rows.groups):
            self.setCurrentIndex(self.rows.index(number, 0))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def height_at(self, group: int, row: int) -> int:
        """How high a row is; a guess by the length of its texts until it was measured."""
        known = self._heights.get((group, row))
        if known is not None:
            return known
        metrics = self.fontMetrics()
        longest = max((len(cell.text) for cell in self.rows.groups[group].rows[row]), default=0)
        width = max(_NARROWEST, self.columnWidth(0))
        lines = 2 + longest * metrics.averageCharWidth() // width
        return int(lines * metrics.lineSpacing())

    def _set_up_look(self) -> None:
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setAnimated(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setMinimumSectionSize(_NARROWEST)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionsMovable(False)
        # Whole, on as many lines as it takes: a council's meetings differ in their day only.
        header.setTextElideMode(Qt.TextElideMode.ElideNone)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        header.sectionResized.connect(self._measure)

    def _fit_header(self) -> None:
        """As high as the longest name of a column needs."""
        header, wrap = self.header(), Qt.TextFlag.TextWordWrap
        metrics = header.fontMetrics()
        heights = [metrics.height()]
        for column, text in enumerate(self.rows.headings):
            room = QRect(0, 0, max(1, header.sectionSize(column) - _HEAD_SIDES), _TALL)
            heights.append(metrics.boundingRect(room, wrap, text).height())
        header.setFixedHeight(max(heights) + _HEAD_AROUND)

    def _measure(self) -> None:
        """Measure every row anew, a few at a time."""
        self._fit_header()
        self._left = [
            (number, row)
            for number, group in enumerate(self.rows.groups)
            for row in range(len(group.rows))
        ]
        self._left.reverse()
        self._measuring.start()

    def _measure_some(self) -> None:
        first = len(self._heights) == 0
        for _ in range(min(_AT_ONCE, len(self._left))):
            number, row = self._left.pop()
            cells = self.rows.groups[number].rows[row]
            self._heights[number, row] = max(
                height_of(cell, self.font(), self.columnWidth(column))
                for column, cell in enumerate(cells)
            )
        if not self._left:
            self._measuring.stop()
        if first or not self._left:
            self.scheduleDelayedItemsLayout()

    def heading_height(self, title: str) -> int:
        """How high a heading is at the width of all columns."""
        return heading_height(title, self.font(), self.viewport().width())

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if self.rows.group(now) is not self.rows.group(before):
            self.topic_changed.emit()

    def _press(self, index: QModelIndex) -> None:
        """A sentence opens its paper, a heading folds."""
        cell = self.rows.cell(index)
        if cell is None:
            heading = index.siblingAtColumn(0)
            self.setExpanded(heading, not self.isExpanded(heading))
        elif cell.spot is not None:
            self.opened.emit(cell.spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or folds, the arrows go from cell to cell, Ctrl+C copies with the source."""
        index = self.currentIndex()
        cell = self.rows.cell(index)
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(event.key())  # type: ignore[call-overload]
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press(index)
        elif event.matches(QKeySequence.StandardKey.Copy) and cell is not None:
            carrying.copy(as_text(cell), cell.spot)
        elif cell is not None and by and 0 <= index.column() + by < self.rows.columnCount():
            self.setCurrentIndex(index.siblingAtColumn(index.column() + by))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their text needs at the new width."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()
