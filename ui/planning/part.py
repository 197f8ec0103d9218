"""Meetings to come: the start page and the log of imports, and where what is done there goes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from briefer import planning
from briefer.planning import Opened
from ui.part import Part
from ui.planning.log import ImportLog
from ui.planning.print import FrontPrint
from ui.questions import documents
from ui.start import memory as start_memory
from ui.start.page import StartPage
from ui.taking_out import PapersOut
from ui.undo_line import UndoLine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QSettings

    from briefer.model.briefing import Briefing
    from briefer.model.records import MeetingRecord
    from briefer.model.source import SourceText
    from briefer.planning import Proposal
    from briefer.store import Store
    from briefer.wording import Wording
    from ui.desk import Contents, Desk
    from ui.meeting.papers_page import PapersPage
    from ui.pieces.widgets import MessageBar
    from ui.planning.form import Filled
    from ui.planning.print import Places
    from ui.spots import Spot

#: The tab of a meeting that is its briefing.
_DRAFT_TAB = 3


class Planning(Part):
    """Stands between the start page, the log of imports and their desk.

    Args:
        desk: answers what is asked.
        wording: the words to begin with.
        message: where it is told what was done, and how to undo it.
        memory: where is kept which meeting was in front; its number, not its name.

    Signals:
        meeting_asked(int): a meeting is to be opened.
        page_asked(str): the row of the list at the left with this key is to be opened.
        tab_asked(int): a part of the meeting in front is to be shown.
        papers_asked: papers are to be chosen and imported.
        retry_asked(list): these files are to be imported again.
        sample_asked: the sample dossier is to be opened.
    """

    meeting_asked = Signal(int)
    page_asked = Signal(str)
    tab_asked = Signal(int)
    papers_asked = Signal()
    retry_asked = Signal(object)
    sample_asked = Signal()

    def __init__(
        self, desk: Desk, wording: Wording, message: MessageBar, memory: QSettings
    ) -> None:
        super().__init__()
        self._wording, self._message, self._memory = wording, message, memory
        self._all, self._desk, self._day = desk, desk.planning, desk.planning.day
        self._store = desk.safekeeping.path or Path()
        self._left = start_memory.recall(memory, self._store)
        self._front = self.remembered = self._left.meeting
        self._tab_of = (self._left.meeting if self._left.tab else 0, self._left.tab)
        self._tab, self._wanted = 0, 0
        self._paper, self._sample = "", ""
        #: Keeps what was done, in its order; the window has one for all.
        self.line = UndoLine()
        self._contents: Contents | None = None
        self._by_hand: frozenset[int] = frozenset()
        self.page, self.log = StartPage(wording), ImportLog(wording)
        self.pages = (self.page, self.log)
        self._out = PapersOut(self._desk.original)
        self._tended: list[PapersPage] = []
        self._printing: FrontPrint | None = None
        self._connect_pages()
        self._connect_desk(desk)

    def _connect_pages(self) -> None:
        page, desk = self.page, self._desk
        page.asked.connect(self.do)
        page.meeting_asked.connect(self.meeting_asked)
        page.draft_asked.connect(self._open_draft)
        page.page_asked.connect(self.page_asked)
        page.opened.connect(self.opened)
        page.make_asked.connect(lambda proposal: desk.make([proposal]))
        page.change_asked.connect(self._ask_change)
        page.remove_asked.connect(desk.remove)
        page.form.decided.connect(self._decided)
        page.choice.decided.connect(desk.make)
        self.log.opened.connect(self.opened)
        self.log.meeting_asked.connect(self.meeting_asked)
        self.log.retry_asked.connect(self.retry_asked)
        self.log.empty_asked.connect(desk.forget_imports)
        self.log.import_asked.connect(self.papers_asked)

    def _connect_desk(self, desk: Desk) -> None:
        own = self._desk
        own.start_came.connect(self._show_start)
        own.bodies_came.connect(self.page.form.show_bodies)
        own.proposed.connect(self.offer)
        own.paper_proposed.connect(self._propose)
        own.done.connect(self._tell_done)
        own.undone.connect(self._tell_undone)
        own.imports_came.connect(self.log.show_imports)
        own.failed.connect(self.failed)
        desk.briefing_came.connect(self._met)
        desk.text_came.connect(self._read)
        own.unfinished_came.connect(self._offer_rest)
        self.retry_asked.connect(self._message.hide)
        desk.intake_ended.connect(own.note_ended)

    def tend(self, page: PapersPage) -> None:
        """Do what is asked in a table of papers: drag them out, put them under a meeting."""
        self._tended.append(page)
        widths = self._memory.value(self._columns_of(page))
        if widths is not None:
            page.table.horizontalHeader().restoreState(widths)
        page.dragged.connect(partial(self._out.drag, page.table))
        page.place_asked.connect(self._desk.place)
        page.propose_asked.connect(self._desk.read_paper)

    def _columns_of(self, page: PapersPage) -> str:
        return f"window/columns/{self._tended.index(page)}"

    def print_from(self, places: Places) -> None:
        """From where is printed: the paper that is read, else what is in front."""
        self._printing = FrontPrint(self._desk, places, self._message)
        self._printing.failed.connect(self.failed)

    # --- what the window tells --------------------------------------------------------------

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.page.set_wording(wording)
        self.log.set_wording(wording)
        self._tell_sample()

    def show_contents(self, contents: Contents) -> None:
        """What is in the store is otherwise."""
        if self._contents is None:
            self.offer_unfinished()
        self._contents = contents
        self.page.show_contents(contents)
        self.log.show_papers(contents.papers)
        for page in self._tended:
            page.show_meetings([one.record for one in contents.meetings])
        self._desk.load()
        self._reopen(contents)
        # The list at the left has heard of it when Qt comes round to what follows.
        self._choose_made(contents)
        gone = self._front not in {one.record.id for one in contents.meetings}
        if self._front and gone and self._meeting_shows:
            QTimer.singleShot(0, self, self.show)

    def _reopen(self, contents: Contents) -> None:
        """The paper that was open when the window closed, unless another is there already."""
        spot = None if self._paper else self._left.spot(contents.papers)
        if spot is not None:
            self._paper = self._left.paper
            self.opened.emit(spot)
        self._left = start_memory.Left()

    def _choose_made(self, contents: Contents) -> None:
        """A meeting that was just made is what the user goes on with, unless he went elsewhere."""
        if self._wanted not in {one.record.id for one in contents.meetings}:
            return
        number, self._wanted = self._wanted, 0
        if self.page.isVisible():
            self._tab_of = (number, 0)
            QTimer.singleShot(0, self, partial(self.meeting_asked.emit, number))

    def close(self) -> None:
        """Remember which meeting was in front."""
        self._desk.keep_opened()
        self._out.close()
        if self._printing is not None:
            self._printing.close()
        if self._contents is not None:
            # What is still on its way counts: closing soon after the start forgets nothing.
            tab = self._tab_of[1] if self._tab_of[0] == self._front else self._tab
            left = start_memory.Left(self._front, tab if self._front else 0, self._paper)
            start_memory.remember(self._memory, self._store, left)
        for page in self._tended:
            columns = page.table.horizontalHeader()
            self._memory.setValue(self._columns_of(page), columns.saveState())

    def show_sample(self, day: dt.date) -> None:
        """Say that this is the sample dossier, as if it were this day."""
        self._sample = day.isoformat()
        self.page.welcome.buttons["sample"].setEnabled(False)
        self._tell_sample()

    def _tell_sample(self) -> None:
        if self._sample:
            wording, day = self._wording, self._wording.day(self._day())
            self._message.say(wording("planning.sample.told", day=day), stays=True)
            self._message.window().setWindowTitle(wording("planning.sample.title"))

    def note_overdue(self, count: int) -> None:
        """How many commitments are past their day."""
        self.page.note_overdue(count)

    def note_tab(self, number: int) -> None:
        """Which part of the meeting is in front: its briefing counts as opened."""
        self._tab = number
        if number == _DRAFT_TAB and self._front:
            self._desk.note_opened(Opened.DRAFT, self._front)

    def note_start(self) -> None:
        """The start page came to the front: what it shows is asked for anew."""
        self._front, self._tab_of = 0, (0, 0)
        self._desk.keep_opened()
        self._desk.load()

    # --- commands ---------------------------------------------------------------------------

    def show(self) -> None:
        """The start page, with the focus."""
        self.page_asked.emit("start")
        self.brought.emit(self.page)

    def show_log(self) -> None:
        """What came in, import by import."""
        self._desk.load_imports()
        self.brought.emit(self.log)

    @property
    def own_in_front(self) -> bool:
        """Whether the meeting in front is one that a person made."""
        return self._front in self._by_hand

    def change_front(self) -> None:
        """Change the meeting in front."""
        contents = self._contents
        found = contents.meetings if contents else ()
        record = next((m.record for m in found if m.record.id == self._front), None)
        if record is not None and self.own_in_front:
            self.show()
            self._ask_change(record)

    def print_front(self) -> None:
        """Print the paper that has the focus, else the meeting in front, else the paper."""
        if self._printing is not None:
            self._printing.begin()

    def ask_new(self) -> None:
        """A new meeting, by hand."""
        self.show()
        self.page.form.ask_new(self._day())

    def ask_calendar(self) -> None:
        """Meetings from a calendar file."""
        wording = self._wording
        name = wording("planning.button.calendar")
        chosen, _ = QFileDialog.getOpenFileName(
            self.page, name, str(documents()), "iCalendar (*.ics *.ical *.vcs)"
        )
        if chosen:
            self.without_calendars([Path(chosen)])

    def do(self, what: str) -> None:
        """What a button of the start page asks for."""
        {
            "meeting": self.ask_new,
            "calendar": self.ask_calendar,
            "papers": self.papers_asked.emit,
            "log": self.show_log,
            "sample": self.sample_asked.emit,
        }[what]()

    def without_calendars(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """The files that are no calendars; what is in those is asked about."""
        calendars, papers = planning.calendars_among(paths)
        if calendars:
            self._desk.read_calendar(calendars)
        return papers

    @property
    def _meeting_shows(self) -> bool:
        return self._printing is not None and self._printing.meeting.isVisible()

    # --- what is done -----------------------------------------------------------------------

    def offer(self, proposals: Sequence[Proposal]) -> None:
        """The meetings of a calendar, to choose from."""
        if not proposals:
            self._message.say(self._wording("planning.choice.none"))
            return
        self.show()
        self.page.choice.ask(proposals)

    def _propose(self, proposal: Proposal) -> None:
        self.show()
        self.page.form.ask_new(self._day(), proposal)

    def _ask_change(self, record: MeetingRecord) -> None:
        self.page.form.ask_about(record, self._day())

    def _decided(self, filled: Filled) -> None:
        if filled.record is not None:
            self._desk.change(filled.record.id, filled.meeting)
        else:
            proposal = filled.proposal or planning.Proposal(filled.meeting, "")
            self._desk.make([proposal])

    def _tell_done(self, deed: str, told: object, undo: Callable[[Store], object]) -> None:
        made = told if deed == "made" and isinstance(told, tuple) and len(told) == 1 else ()
        self._wanted = made[0].id if made else 0
        wording = self._wording
        take_back = partial(self._desk.undo, undo, partial(_sentence, f"undone.{deed}", told))
        self.line.note(take_back)
        self._message.say(
            _sentence(f"done.{deed}", told, wording),
            [(wording("window.decided.undo"), partial(self.line.now, take_back))],
        )
        self.changed.emit()

    def _tell_undone(self, told: Callable[[Wording], str]) -> None:
        self._message.say(told(self._wording))
        self.changed.emit()

    def offer_unfinished(self) -> None:
        """Offer to go on with an import that broke off, unless one is going on."""
        if not self._all.taking_in:
            self._desk.load_unfinished()

    def _offer_rest(self, paths: list[Path]) -> None:
        way = (self._wording("intake.go_on"), partial(self.retry_asked.emit, paths))
        self._message.say(self._wording("intake.unfinished"), [way])

    def _show_start(self, start: planning.Start) -> None:
        self._by_hand = start.by_hand
        self.page.show_start(start)

    def _met(self, briefing: Briefing) -> None:
        self._front = briefing.meeting.id
        self._desk.note_opened(Opened.MEETING, self._front)
        self.page.note_looked(self._front)
        if self._tab == _DRAFT_TAB:
            self._desk.note_opened(Opened.DRAFT, self._front)
        asked, tab = self._tab_of
        if asked == self._front:
            # The pages have heard of it when Qt comes round to this.
            QTimer.singleShot(0, self, partial(self._bring_tab, tab))
        self._tab_of = (0, 0)

    def _bring_tab(self, number: int) -> None:
        if self._meeting_shows:
            self.tab_asked.emit(number)

    def _read(self, _: SourceText, spot: Spot) -> None:
        self._paper = start_memory.paper_of(spot)
        self._desk.note_opened(Opened.PAPER, spot.document.id)

    def _open_draft(self, meeting_id: int) -> None:
        self._tab_of = (meeting_id, _DRAFT_TAB)
        self.meeting_asked.emit(meeting_id)


def _sentence(deed: str, told: Any, wording: Wording) -> str:  # noqa: ANN401  one meeting or several
    """What was done (`done.made`), or taken back (`undone.made`), in words."""
    if isinstance(told, tuple) and len(told) != 1:
        return wording.count(f"planning.{deed}", len(told))
    record = told[0] if isinstance(told, tuple) else told
    name = wording.meeting(record.meeting) if record is not None else ""
    if isinstance(told, tuple):
        return wording.count(f"planning.{deed}", 1, name=name)
    return wording(f"planning.{deed}", name=name)
