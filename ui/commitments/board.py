"""The board of commitments: a column for each standing; cards go from one to another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefer.model.owed import Stage
from ui.commitments.card_drawing import GAP, MARGIN
from ui.commitments.card_list import CardList, number_in
from ui.commitments.edge_scroll import EdgeScroll
from ui.pieces.sorted_rows import RECORD
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from briefer.wording import Wording
    from ui.commitments.rows import Entry

#: What a column has room for: so many letters, and a term that is a day.
_LETTERS, _LONGEST_DAY = 26, "30 September 2030"


class CommitmentBoard(QScrollArea):
    """A column for each standing, side by side.

    Signals:
        chosen(Entry | None): the commitment of the card that became current.
        opened(Entry): Enter was pressed on it, or it was double-clicked.
        moved(int, Stage): a commitment was brought to the column of this standing.
        asked(str): another term or state of the chosen one is asked for.
        judged(Verdict): what is proposed as its answer is accepted or refused.
        carrying(Stage | None): the keys carry the chosen one to this column; None: no more.
    """

    chosen = Signal(object)
    opened = Signal(object)
    moved = Signal(int, object)
    asked = Signal(str)
    judged = Signal(object)
    carrying = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._quiet = False
        self.entry: Entry | None = None
        self._edges = EdgeScroll(self)
        #: Where a card is held, and to which column the keys carry one.
        self._held: QPoint | None = None
        self._goal: Stage | None = None
        #: Whether what was dragged was let go in another column.
        self._taken = False
        self.columns = {stage: CardList() for stage in Stage}
        self._inside = QWidget()
        self._names = {stage: plain_label(role="lead") for stage in Stage}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._inside
        row = QHBoxLayout(inside)
        row.setContentsMargins(8, 4, 8, 4)
        for stage, column in self.columns.items():
            row.addLayout(self._build(stage, column), 1)
        self.setWidget(inside)
        self.setAcceptDrops(True)
        self._edges.scrolled.connect(self._aim)
        self.setFocusProxy(self.columns[Stage.OVERDUE])

    def _build(self, stage: Stage, column: CardList) -> QVBoxLayout:
        box = QVBoxLayout()
        # A column has room for its name; one that may break keeps Qt from laying the columns out.
        self._names[stage].setWordWrap(False)
        box.addWidget(self._names[stage])
        box.addWidget(column, 1)
        column.selectionModel().currentChanged.connect(self._current_changed)
        column.moved.connect(lambda by: self._move(stage, by))
        column.opened.connect(self.opened)
        column.hovered.connect(self._hold)
        column.hover_left.connect(self._let_go)
        column.dropped.connect(self._drop)
        column.drag_ended.connect(partial(self._end_drag, column))
        column.carried.connect(self._carry)
        column.put_down.connect(self._put_down)
        column.deeds.asked.connect(self.asked)
        column.deeds.judged.connect(self.judged)
        return box

    def put(self, entries: Sequence[Entry], wording: Wording) -> None:
        """Show these; the commitment that was chosen stays so when it is among them."""
        before = self.entry
        self._put_down(there=False)
        self._quiet = True
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
        for column in self.columns.values():
            for row, entry in enumerate(column.cards.entries):
                if entry.number == number:
                    column.setCurrentIndex(column.cards.index(row, 0))
                    self._bring_keys(column)
                    return

    def _bring_keys(self, column: CardList) -> None:
        """The keys go along with a card that came into another column."""
        if any(one.hasFocus() for one in self.columns.values() if one is not column):
            column.setFocus()
            self.ensureWidgetVisible(column)

    def _fit(self) -> None:
        """A column is wide enough for some words and a whole day at this size of text."""
        bold = QFont(self.font())
        bold.setBold(True)
        day = QFontMetrics(bold).horizontalAdvance(_LONGEST_DAY)
        for column in self.columns.values():
            bar = column.verticalScrollBar().sizeHint().width() + 2 * column.frameWidth()
            width = max(
                self.fontMetrics().averageCharWidth() * _LETTERS,
                day + 2 * (GAP + MARGIN) + bar + MARGIN,
            )
            column.setMinimumWidth(width)

    def _current_changed(self, now: QModelIndex) -> None:
        entry = now.data(RECORD)
        if entry is None:
            return
        if self.entry is None or entry.number != self.entry.number:
            self._put_down(there=False)
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
        column.setCurrentIndex(column.cards.index(row, 0))
        self.ensureWidgetVisible(column)

    # --- a card goes to another column ------------------------------------------------------

    def _hold(self, place: QPoint) -> None:
        """A card is held here: near an edge what lies beyond it comes into sight."""
        self._held = place
        self._edges.hold(place, self, self._column_at(place))
        self._aim()

    def _aim(self) -> None:
        """The column it would be let go in stands out; where it came from it would stay."""
        held = self._column_at(self._held) if self._held is not None else None
        for column in self.columns.values():
            own = self.entry is not None and column.currentIndex().isValid()
            column.aim(here=column is held and not own)

    def _let_go(self) -> None:
        self._held = None
        self._edges.stop()
        self._aim()

    def _drop(self, number: int, place: QPoint) -> None:
        """A card was let go: in another column it asks to be moved there."""
        column = self._column_at(place)
        self._let_go()
        stage = next((s for s, one in self.columns.items() if one is column), None)
        here = stage is None or any(
            entry.number == number for entry in self.columns[stage].cards.entries
        )
        self._taken = not here
        if not here:
            self.moved.emit(number, stage)

    def _end_drag(self, column: CardList) -> None:
        """A card that stays where it was comes into sight again."""
        if not self._taken:
            self.ensureWidgetVisible(column)
        self._taken = False

    def _column_at(self, place: QPoint) -> CardList | None:
        """The column nearest to a place of the screen, also at its name; None outside the board."""
        if not self.viewport().rect().contains(self.viewport().mapFromGlobal(place)):
            return None
        at = self._inside.mapFromGlobal(place).x()
        return min(self.columns.values(), key=lambda one: abs(one.geometry().center().x() - at))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A card between two columns, or above them."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The same as over a column."""
        if number_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._hold(self.viewport().mapToGlobal(event.position().toPoint()))
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It is held elsewhere."""
        self._let_go()

    def dropEvent(self, event: QDropEvent) -> None:
        """It was let go between two columns, or above them."""
        number = number_in(event.mimeData())
        if number:
            event.accept()
            self._drop(number, self.viewport().mapToGlobal(event.position().toPoint()))

    def _carry(self, by: int) -> None:
        """The keys carry the chosen card to the next column; it is let go by Enter."""
        if self.entry is None:
            return
        stages, own = list(Stage), self.entry.stage
        at = stages.index(self._goal or own) + by
        if not 0 <= at < len(stages):
            return
        self._aim_at(None if stages[at] is own else stages[at])
        self.columns[own].carries = self._goal is not None
        self.ensureWidgetVisible(self.columns[stages[at]])

    def _put_down(self, there: bool) -> None:
        """It is let go where it was carried to, or stays where it was."""
        goal, entry = self._goal, self.entry
        if goal is None:
            return
        for column in self.columns.values():
            column.carries = False
        self._aim_at(None)
        if entry is not None and there:
            self.moved.emit(entry.number, goal)
        elif entry is not None:
            self.ensureWidgetVisible(self.columns[entry.stage])

    def _aim_at(self, goal: Stage | None) -> None:
        self._goal = goal
        for stage, column in self.columns.items():
            column.aim(here=stage is goal)
        self.carrying.emit(goal)

    # --- Qt ---------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs wider columns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
