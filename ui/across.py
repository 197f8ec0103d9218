"""The pages that look across meetings: what belongs to them, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer.model.owed import Stage
from ui import exported, questions
from ui.across_pages import COMPARE
from ui.commitments.ledger import LedgerPage
from ui.compare import file as compare_file
from ui.compare.page import ComparePage
from ui.part import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from briefer.model.comparison import Comparison, TopicHistory
    from briefer.model.records import TopicRecord
    from briefer.wording import Wording
    from briefer.writing import Page
    from ui.commitments.page import CommitmentsPage
    from ui.commitments.rows import Entry, Register
    from ui.desk import Contents, Desk
    from ui.pieces.widgets import MessageBar

#: The kinds of file a comparison can become, the one proposed first.
_KINDS = (
    ("compare.kind.word", ".docx"),
    ("compare.kind.page", ".html"),
    ("compare.kind.text", ".md"),
)
#: The kinds of file commitments can become.
_KINDS_OWED = (
    ("commitments.kind.text", ".docx"),
    ("commitments.kind.book", ".xlsx"),
    ("commitments.kind.sheet", ".csv"),
    ("commitments.kind.agenda", ".ics"),
)


_BOARD, _ROOM = "owed/board", "owed/room"


class Across(Part):
    """Stands between the pages across meetings and their desks.

    Args:
        desk: answers what is asked.
        wording: the words to begin with.
        message: where it is told that a file is there.
        memory: keeps how all commitments were laid out, never what they were narrowed to.

    Signals:
        overdue_counted(int): how many commitments are past their day.
        taken_back(Ruling): a decision about a commitment is taken back.
    """

    overdue_counted = Signal(int)
    taken_back = Signal(object)

    def __init__(
        self, desk: Desk, wording: Wording, message: MessageBar, memory: QSettings
    ) -> None:
        super().__init__()
        self._wording, self._message, self._memory = wording, message, memory
        self._comparing, self._owing, self._reviews = desk.comparing, desk.owing, desk.reviews
        self.compare = ComparePage(wording)
        self.ledger = LedgerPage(wording)
        self.pages = (self.compare, self.ledger)
        self._connect_compare()
        self._connect_ledger()
        self._recall()

    def _recall(self) -> None:
        """The board or the table, and the room for what is chosen, as it was left."""
        self.ledger.view.setChecked(str(self._memory.value(_BOARD)) == "true")
        if self._memory.contains(_ROOM):
            self.ledger.splitter.restoreState(self._memory.value(_ROOM))

    def close(self) -> None:
        """Keep whether the board was in front, and how much room what was chosen had."""
        self._memory.setValue(_BOARD, "true" if self.ledger.view.isChecked() else "false")
        self._memory.setValue(_ROOM, self.ledger.splitter.saveState())

    def _connect_ledger(self) -> None:
        page, desk = self.ledger, self._owing
        page.opened.connect(self.opened)
        page.export_asked.connect(self._export_owed)
        self.tend(page)
        desk.ledger_came.connect(self._count_overdue)
        desk.written.connect(self._tell_written)
        desk.failed.connect(self.failed)

    def tend(self, page: LedgerPage | CommitmentsPage) -> None:
        """Put on record what is decided on a page of commitments, and tell it what was."""
        page.decided.connect(self._reviews.decide)
        page.taken_back.connect(self.taken_back)
        page.past_asked.connect(self._owing.ask_past)
        self._owing.past_came.connect(page.show_past)
        self._owing.ledger_came.connect(page.show_register)

    def switch_board(self) -> None:
        """All commitments in the middle: as a board when they were a table, and back."""
        self.ledger.view.toggle()
        self.brought.emit(self.ledger)

    def show_promise(self, finding_id: int) -> None:
        """A commitment among all others, in the middle."""
        if self.ledger.show_promise(finding_id):
            self.brought.emit(self.ledger)

    def _connect_compare(self) -> None:
        page, desk = self.compare, self._comparing
        page.asked.connect(desk.compare)
        page.history_asked.connect(desk.ask_history)
        page.history_asked_anew.connect(desk.renew_history)
        page.export_asked.connect(self._export)
        page.opened.connect(self.opened)
        desk.compared.connect(page.show_comparison)
        desk.history_came.connect(page.show_history)
        desk.history_renewed.connect(page.renew_history)
        desk.written.connect(self._tell_written)
        desk.failed.connect(self.failed)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.compare.set_wording(wording)
        self.ledger.set_wording(wording)

    def show_history(self, topic: TopicRecord | None) -> None:
        """A topic through the years, in the middle; nothing without one."""
        if topic is not None:
            self._comparing.ask_history(topic.id)
            self.brought.emit(self.compare)

    def begin(self, number: int, selected: Sequence[int]) -> QWidget:
        """The page that was asked for while these meetings are selected."""
        if number == COMPARE:
            self.compare.propose(selected)
        return self.pages[number]

    def show_contents(self, contents: Contents) -> None:
        """What is in the store is otherwise."""
        meetings = [overview.record for overview in contents.meetings]
        self.compare.show_meetings([record for record in meetings if record.documents])
        self.compare.renew()
        self._owing.load()

    def _count_overdue(self, register: Register) -> None:
        self.overdue_counted.emit(register.counts[Stage.OVERDUE])

    def _export_owed(self, entries: Sequence[Entry]) -> None:
        name = self._owing.suggested_name(self._wording, questions.documents())
        target = self._ask(self.ledger, "commitments.save", name, _KINDS_OWED)
        if target is not None:
            self._owing.write(entries, self._wording, target)

    def _export(self, shown: Comparison | TopicHistory) -> None:
        name = self._comparing.suggested_name(shown, self._wording, questions.documents())
        target = self._ask(self.compare, "compare.save", name, _KINDS)
        if target is not None:
            self._comparing.write(shown, self._wording, target)

    @property
    def in_front(self) -> bool:
        """Whether meetings side by side or all commitments are what is seen."""
        return self.compare.isVisible() or self.ledger.isVisible()

    def ask_page(self, came: Callable[[Page], None]) -> bool:
        """Ask for what is shown in front as it is printed; False when nothing is."""
        if self.compare.isVisible() and self.compare.exported is not None:
            self._comparing.page(self.compare.exported, self._wording, came)
        elif self.ledger.isVisible() and self.ledger.shown:
            self._owing.page(self.ledger.shown, self._wording, came)
        else:
            return False
        return True

    def _tell_written(self, target: Path) -> None:
        exported.offer(self._message, target, self._wording, "window.export.written")

    def _ask(
        self, page: QWidget, title: str, name: str, kinds: Sequence[tuple[str, str]]
    ) -> Path | None:
        named = [(self._wording(key), suffix) for key, suffix in kinds]
        return compare_file.ask(page, self._wording(title), name, named)
