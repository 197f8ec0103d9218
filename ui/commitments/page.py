"""What is owed at a meeting: the table, and below it the chosen one with its form and history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from briefer.model.owed import Owed
from ui import taking_out
from ui.commitments.deeds import PromiseDeeds
from ui.commitments.detail import CommitmentDetail
from ui.commitments.room import Room
from ui.commitments.rows import Entry, Register, entry_of
from ui.display import one_line, owner_of, source_line, standing_of, term_of
from ui.pieces.sorted_rows import RECORD, Column
from ui.pieces.tables import RecordTable
from ui.pieces.widgets import EmptyPlace
from ui.spots import spot_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.model.briefing import Briefing, DueCommitment
    from briefer.model.records import Past
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


class DueTable(RecordTable):
    """The table of a meeting; keys and the context menu do what the buttons below it do."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(COLUMNS, wording)
        self.deeds = PromiseDeeds(self, lists=True)
        self.deeds.shown.connect(self.open_current)
        self.deeds.copied.connect(self.copy)
        self.menu_asked.connect(self._open_menu)
        self.copied = lambda due: taking_out.words_of(due.record, self.rows.wording)
        self.dragged.connect(lambda _: taking_out.drag(self, taking_out.as_mime(self.text())))

    @property
    def due(self) -> DueCommitment | None:
        """The commitment of the current row."""
        found: DueCommitment | None = self.currentIndex().data(RECORD)
        return found

    def copy(self) -> None:
        """Put what is selected on the clipboard, also as a page."""
        if self.selected:
            taking_out.copy(self.text())

    def choose(self, number: int) -> None:
        """Make the row of this commitment the current one, when it is there."""
        found = (row for row, due in enumerate(self.rows.records) if due.record.id == number)
        row = next(found, None)
        if row is not None:
            self.selectRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key for each deed; the rest as in every table."""
        if not self.deeds.press(event, self.due):
            super().keyPressEvent(event)

    def _open_menu(self, _selected: object, place: QPoint) -> None:
        if self.due is not None:
            self.deeds.open_menu(self.due, self.rows.wording, place)


class CommitmentsPage(QWidget):
    """What is still owed, overdue first; the chosen one with all that can be decided about it.

    One that is settled here leaves the table and stays below it, so that this can be undone.

    Signals:
        opened(Spot): the source of a commitment, or of what may answer it, is asked for.
        decided(Deed): what must be put on record.
        past_asked(tuple): all that was decided about these tellings is to be shown.
        taken_back(Ruling): a decision is taken back.
        listed(int): a commitment is to be shown among all others.
    """

    opened = Signal(object)
    decided = Signal(object)
    past_asked = Signal(object)
    taken_back = Signal(object)
    listed = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._briefing: Briefing | None = None
        self._all = Register()
        self.table = DueTable(wording)
        self.detail = CommitmentDetail(wording)
        self._empty = EmptyPlace()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._room = Room(self.splitter)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(self.detail)
        self.splitter.setSizes([320, 260])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._connect()
        self.setFocusProxy(self.table)
        self.set_wording(wording)

    def _connect(self) -> None:
        table, detail = self.table, self.detail
        table.opened.connect(self._open)
        table.selectionModel().currentRowChanged.connect(self._choose)
        table.deeds.asked.connect(detail.ask)
        table.deeds.judged.connect(detail.judge)
        table.deeds.listed.connect(self._list)
        detail.opened.connect(self.opened)
        detail.decided.connect(self.decided)
        detail.past_asked.connect(self.past_asked)
        detail.taken_back.connect(self.taken_back)
        detail.room_asked.connect(self._room.make)
        detail.left.connect(self._room.give_back)
        detail.left.connect(table.setFocus)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show the commitments that stand open for a meeting; the chosen one stays so."""
        former, shown = self._briefing, self.detail.entry
        self._briefing = briefing
        same = former is not None and former.meeting.id == briefing.meeting.id
        self._fill()
        self._show_again(shown if same else None)
        page: QWidget = self.table if briefing.commitments else self._empty
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)

    def show_register(self, register: Register) -> None:
        """All commitments: of one that left the table here is told where it stands now."""
        self._all = register
        self.detail.form.offer(register.values.get("owner", ()))
        shown = self.detail.entry
        here = (due.record.id for due in self.table.rows.records)
        if shown is not None and shown.number not in here:
            self._show_again(shown)

    def show_past(self, tellings: tuple[int, ...], pasts: Sequence[Past]) -> None:
        """The decisions about the chosen commitment."""
        self.detail.show_past(tellings, pasts)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.table.setAccessibleName(wording("window.commitments.table"))
        self._empty.say(wording("window.commitments.none"), wording("window.commitments.none_text"))
        self.detail.set_wording(wording)
        shown = self.detail.entry
        self._fill()
        self._show_again(shown)

    def _fill(self) -> None:
        self.table.put(self._briefing.commitments if self._briefing else (), self._wording)

    def _show_again(self, shown: Entry | None) -> None:
        """The one that was chosen before all was read anew, also when it left the table."""
        briefing = self._briefing
        entry = self._again(shown.number) if shown is not None and briefing is not None else None
        if entry is not None:
            self.table.choose(entry.number)
        self.detail.show_entry(entry)
        self.detail.setVisible(bool(briefing and briefing.commitments) or bool(self.detail.entry))

    def _again(self, number: int) -> Entry | None:
        """A commitment as it stands now: as the table has it, else as the list of all has it."""
        owed = (due for due in self.table.rows.records if due.record.id == number)
        due = next(owed, None)
        if due is not None:
            return self._entry_of(due)
        return next((one for one in self._all.entries if one.number == number), None)

    def _choose(self, now: QModelIndex) -> None:
        due = now.data(RECORD)
        if due is not None:
            self.detail.show_entry(self._entry_of(due))

    def _entry_of(self, due: DueCommitment) -> Entry:
        """A commitment with its meeting and its topic, where these are known."""
        briefing, record = self._briefing, due.record
        if briefing is None:
            return entry_of(Owed(due))
        chapters = (*briefing.chapters, *briefing.other_chapters)
        topics = {one.topic.id: one.topic.name for one in chapters if one.topic is not None}
        meeting = briefing.meetings.get(record.document.meeting_id or 0)
        return entry_of(Owed(due, meeting, topics.get(record.topic_id or 0, "")))

    def _open(self, due: DueCommitment) -> None:
        self.opened.emit(spot_of(due.record))

    def _list(self) -> None:
        if self.table.due is not None:
            self.listed.emit(self.table.due.record.id)
