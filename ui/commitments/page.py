"""Open commitments and announcements: what, who, by when, how late, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.display import one_line, owner_of, source_line, standing_of, term_of
from ui.pieces.sorted_rows import Column
from ui.pieces.tables import RecordTable
from ui.pieces.widgets import EmptyPlace
from ui.spots import spot_of

if TYPE_CHECKING:
    from briefer.model.briefing import Briefing, DueCommitment
    from briefer.wording import Wording

#: Sorts what has no day after everything that has one.
_NEVER = "9999"
_LEAST = -1_000_000


def _text(due: DueCommitment, wording: Wording) -> str:
    text = one_line(due.record.item.text)
    return f"{text} [{wording('window.badge.to_check')}]" if due.record.doubtful else text


def _owner(due: DueCommitment, wording: Wording) -> str:
    return owner_of(due.record.item, wording)


def _source(due: DueCommitment, wording: Wording) -> str:
    return source_line(spot_of(due.record), wording)


def _by_day(due: DueCommitment) -> str:
    return due.due.isoformat() if due.due else _NEVER


def _by_lateness(due: DueCommitment) -> int:
    return due.days_overdue if due.days_overdue is not None else _LEAST


COLUMNS = (
    Column("window.commitments.standing", standing_of, _by_lateness, width=92),
    Column("window.commitments.text", _text, stretch=True),
    Column("window.commitments.owner", _owner, width=106),
    Column("window.commitments.deadline", term_of, _by_day, width=106),
    Column("window.commitments.source", _source, width=126),
)


class CommitmentsPage(QWidget):
    """The table of what is still owed, overdue first.

    Signals:
        opened(Spot): the source of a commitment is asked for.
    """

    opened = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._briefing: Briefing | None = None
        self.table = RecordTable(COLUMNS, wording)
        self._empty = EmptyPlace()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.table.opened.connect(self._open)
        self.setFocusProxy(self.table)
        self.set_wording(wording)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show the commitments that stand open for a meeting."""
        self._briefing = briefing
        self.table.put(briefing.commitments, self._wording)
        page: QWidget = self.table if briefing.commitments else self._empty
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.table.setAccessibleName(wording("window.commitments.table"))
        self._empty.say(wording("window.commitments.none"), wording("window.commitments.none_text"))
        self.table.put(self._briefing.commitments if self._briefing else (), wording)

    def _open(self, due: DueCommitment) -> None:
        self.opened.emit(spot_of(due.record))
