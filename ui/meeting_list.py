"""The left side: the way to searching, and the meetings, those ahead first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QVBoxLayout, QWidget

from ui.display import days_to_go, one_line
from ui.pieces.lists import AnyRow, Badge, LaterRow, Row, RowList
from ui.pieces.pause import pause
from ui.pieces.sorted_rows import RECORD
from ui.pieces.widgets import ROLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction, QKeyEvent

    from briefer.wording import Wording
    from briefer.workflows import MeetingOverview
    from ui.desk import Contents

    Known = Mapping[int, LaterRow]

_NONE: Known = {}
#: What stands in every list must be whole, with the room around it and the bar beside it.
_LONGEST_WORD, _AROUND = "1 vergadering", 62
#: The key of the row that stands for the start page.
START = "start"
#: The key of the row that stands for all papers; meetings have their number.
ALL_PAPERS = "papers"
#: The key of the row that stands for all commitments.
LEDGER = "ledger"
#: The key of the row that stands for what waits for a person.
REVIEW = "review"


def rows_of(
    contents: Contents, wording: Wording, overdue: int = 0, known: Known = _NONE
) -> tuple[AnyRow, ...]:
    """Meetings ahead, meetings past, and all papers, each under its heading.

    Args:
        contents: what there is.
        wording: the words to say it in.
        overdue: how many commitments are past their day.
        known: rows in those words, by the number of their meeting; one that says the same stays.
    """
    ahead = [_row(one, wording, known) for one in contents.meetings if one.upcoming]
    past = [_row(one, wording, known) for one in contents.meetings if not one.upcoming]
    start = Row(wording("planning.start.title"), START, wording("planning.start.told"))
    rows: list[AnyRow] = [start]
    if ahead:
        rows += [Row(wording("window.meetings.ahead")), *ahead]
    if past:
        rows += [Row(wording("window.meetings.past")), *past]
    if contents.papers:
        count = wording.count("window.meetings.papers", len(contents.papers))
        rows += [
            Row(wording("window.meetings.store")),
            Row(wording("window.meetings.all_papers"), ALL_PAPERS, count),
            _review_row(contents, wording),
            _ledger_row(overdue, wording),
        ]
    return tuple(rows)


def _ledger_row(overdue: int, wording: Wording) -> Row:
    late = Badge(wording.count("commitments.overdue", overdue), strong=True)
    told = wording("commitments.row_told")
    return Row(wording("commitments.row"), LEDGER, told, (late,) if overdue else ())


def _review_row(contents: Contents, wording: Wording) -> Row:
    name = wording("window.meetings.review")
    if contents.waiting is None:
        return Row(name, REVIEW, wording("window.meetings.unsure"))
    if not contents.waiting:
        return Row(name, REVIEW, wording("window.meetings.all_done"))
    badge = Badge(wording.count("window.meetings.waiting", contents.waiting), strong=True)
    return Row(name, REVIEW, wording("window.meetings.unsure"), (badge,))


def key_of(record: MeetingOverview | str) -> object:
    """By what a row is found again after the list was read anew."""
    return record if isinstance(record, str) else record.record.id


def _row(one: MeetingOverview, wording: Wording, known: Known) -> LaterRow:
    row = known.get(one.record.id)
    if row is not None and row.record is one:
        return row
    return LaterRow(one, partial(_made, one, wording))


def _made(one: MeetingOverview, wording: Wording) -> Row:
    meeting = one.record.meeting
    badges: list[Badge] = []
    if one.days_to_go is not None:
        badges.append(Badge(days_to_go(one.days_to_go, wording)))
    if one.gaps:
        badges.append(Badge(wording.count("window.badge.gaps_short", one.gaps), strong=True))
    if one.overdue:
        badges.append(Badge(wording.count("window.badge.overdue", one.overdue), strong=True))
    days = wording.meeting_days(meeting) or wording("window.undated")
    return Row(one_line(wording.meeting_name(meeting)), one, days, tuple(badges))


class KeyedRows(RowList):
    """Knows whether a row was come to by a key that is still being heeded."""

    keyed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As every list."""
        self.keyed = True
        super().keyPressEvent(event)
        self.keyed = False


class MeetingList(QWidget):
    """The way to searching, above the list of meetings.

    Signals:
        start_chosen: the start page.
        meeting_chosen(int): the number of a meeting.
        papers_chosen: all papers.
        ledger_chosen: all commitments.
        review_chosen: what waits for a person.
        review_entered: the same, by a click or Enter: there it is worked by keys.
        search_asked: the button above the list was pressed.
        import_asked: the button below the list was pressed.
    """

    start_chosen = Signal()
    meeting_chosen = Signal(int)
    papers_chosen = Signal()
    ledger_chosen = Signal()
    review_chosen = Signal()
    review_entered = Signal()
    search_asked = Signal()
    import_asked = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._contents: Contents | None = None
        self._overdue = 0
        #: The rows of meetings in the words of now.
        self._known: Known = _NONE
        #: The row to begin with; one that is not there is the start page.
        self.first: object = 0
        self.search_button = QPushButton()
        self.search_button.setProperty(ROLE, "search")
        self.meetings = KeyedRows(key_of)
        self._pause = pause(self, self._go_on)
        self.meetings.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.meetings.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.import_button = QPushButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(self.search_button)
        layout.addWidget(self.meetings, 1)
        layout.addWidget(self.import_button)
        self.search_button.clicked.connect(self.search_asked)
        self.meetings.chosen.connect(self._come_to)
        self.meetings.pressed_again.connect(self._choose)
        self.meetings.pressed_again.connect(self._enter)
        self.import_button.clicked.connect(self.import_asked)
        self.setFocusProxy(self.meetings)
        self._widen()
        self.set_wording(wording)

    def _widen(self) -> None:
        """In larger text too the words of its headings and badges are not broken."""
        bold = self.font()
        bold.setBold(True)
        words = QFontMetrics(bold).horizontalAdvance(_LONGEST_WORD)
        self.setMinimumWidth(words + _AROUND)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def show_contents(self, contents: Contents, *, quietly: bool = False) -> None:
        """Show the meetings; what was chosen stays so, else the start page is chosen."""
        self._contents = contents
        self.meetings.show_rows(self._rows(), quietly=quietly)
        if self.meetings.record is None and not self.meetings.choose(self.first, quietly=quietly):
            self.meetings.choose(START, quietly=quietly)
        self.first = 0

    def go(self, key: object) -> None:
        """As if this row was chosen, also when it is the current one, or not there yet."""
        if self._contents is None:
            self.first = key
        self.mark(key)
        record = self.meetings.record
        if record is not None and key_of(record) == key:
            self._choose(record)

    @property
    def selected(self) -> tuple[int, ...]:
        """The numbers of the meetings that are selected."""
        records = (index.data(RECORD) for index in self.meetings.selectedIndexes())
        return tuple(r.record.id for r in records if r is not None and not isinstance(r, str))

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put these in the context menu of the list, in place of the ones before."""
        for action in self.meetings.actions():
            self.meetings.removeAction(action)
        self.meetings.addActions(list(actions))

    def note_overdue(self, count: int) -> None:
        """How many commitments are past their day."""
        if count != self._overdue:
            self._overdue = count
            self.meetings.show_rows(self._rows(), quietly=True)

    def mark(self, key: object) -> None:
        """Show which of the rows is in the middle now; nobody is told."""
        self._pause.stop()
        self.meetings.choose(key, quietly=True)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording, self._known = wording, _NONE
        self.search_button.setText(wording("finder.button"))
        self.search_button.setAccessibleName(wording("finder.field"))
        self.search_button.setToolTip(f"{wording('finder.field')} (Ctrl+K)")
        self.meetings.setAccessibleName(wording("window.meetings.list"))
        self.import_button.setText(wording("window.intake.button"))
        self.meetings.show_rows(self._rows(), quietly=True)

    def _rows(self) -> tuple[AnyRow, ...]:
        if self._contents is None:
            return ()
        rows = rows_of(self._contents, self._wording, self._overdue, self._known)
        self._known = {row.record.record.id: row for row in rows if isinstance(row, LaterRow)}
        return rows

    def _enter(self, record: MeetingOverview | str) -> None:
        if record == REVIEW:
            self.review_entered.emit()

    def _come_to(self, record: MeetingOverview | str) -> None:
        """By a key the list itself is painted first: what a row stands for may be a large page."""
        if self.meetings.keyed:
            self._pause.start()
        else:
            self._choose(record)

    def _go_on(self) -> None:
        record = self.meetings.record
        if record is not None:
            self._choose(record)

    def _choose(self, record: MeetingOverview | str) -> None:
        self._pause.stop()
        if not isinstance(record, str):
            self.meeting_chosen.emit(record.record.id)
            return
        {
            START: self.start_chosen,
            REVIEW: self.review_chosen,
            LEDGER: self.ledger_chosen,
            ALL_PAPERS: self.papers_chosen,
        }[record].emit()
