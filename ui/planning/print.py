"""Ctrl+P: the paper that is read, or else what is in front, goes to the printer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui import printing
from ui.printing_pages import PagesPrint

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.briefing import Briefing
    from briefer.model.draft import Draft
    from briefer.model.records import DocumentRecord
    from briefer.wording import Wording
    from briefer.writing import Page
    from ui.across import Across
    from ui.meeting.page import MeetingPage
    from ui.pieces.widgets import MessageBar
    from ui.planning.desk import PlanningDesk
    from ui.reader.source_page import SourcePage


@dataclass(frozen=True, slots=True)
class Places:
    """From where is printed; `written` gives the draft as it is now, None without one."""

    reader: SourcePage
    meeting: MeetingPage
    written: Callable[[], Draft | None]
    across: Across


class FrontPrint(QObject):
    """Prints what is in front, in the background, and tells so.

    Args:
        desk: gives what is printed.
        places: from where is printed.
        message: where it is told how far it is.

    Signals:
        failed(Exception): it could not be printed.
    """

    failed = Signal(object)

    def __init__(self, desk: PlanningDesk, places: Places, message: MessageBar) -> None:
        super().__init__()
        self._desk, self._reader, self._message = desk, places.reader, message
        self.meeting, self._written = places.meeting, places.written
        self._across = places.across
        self._leaves = PagesPrint(desk.original)
        self._leaves.begun.connect(self._tell_begun)
        self._leaves.ended.connect(self._tell_ended)
        self._leaves.failed.connect(self.failed)

    @property
    def _wording(self) -> Wording:
        return self._reader.wording

    def begin(self) -> None:
        """Print the paper that has the focus, else what is in front, else the paper."""
        reader, meeting = self._reader, self.meeting
        spot, briefing = reader.spot, meeting.briefing
        focus = QApplication.focusWidget()
        inside = focus is not None and reader.isAncestorOf(focus)
        reading = inside or not meeting.isVisible()
        if not inside and self._across.in_front:
            self._print_across()
        elif spot is not None and (reading or briefing is None):
            self._print_paper(spot.document)
        elif briefing is not None:
            self._print_meeting(briefing)
        else:
            self._message.say(self._wording("printing.nothing"))

    def _print_across(self) -> None:
        if not self._across.ask_page(self._put_page):
            self._message.say(self._wording("printing.nothing"))

    def _put_page(self, page: Page) -> None:
        printing.put(self._reader.window(), page.title, page.marking, page.html)

    def _print_meeting(self, briefing: Briefing) -> None:
        """The briefing as it was written where that is in front, else all that is on record."""
        meeting, wording = self.meeting, self._wording
        name = wording.meeting(briefing.meeting.meeting)
        draft = self._written() if meeting.draft.isVisible() else None
        if draft is not None:
            put = partial(printing.put, meeting, name, draft.marking.level)
            self._desk.page_of_draft(draft, wording, put)
        else:
            put = partial(printing.put, meeting, name, briefing.marking)
            self._desk.page_of_meeting(briefing, wording, put)

    def close(self) -> None:
        """What is being printed is left."""
        self._leaves.close()

    def _print_paper(self, paper: DocumentRecord) -> None:
        """What is in front: the pages of the PDF as they are, or the text."""
        reader = self._reader
        if not reader.views.paged:
            put = partial(printing.put, reader, paper.title, paper.marking or "")
            self._desk.page_of_paper(paper, self._wording, put)
            return
        if self._leaves.busy:
            self._message.say(self._wording("printing.busy"))
            return
        pages, edge = reader.pages.pages, printing.EDGE_MM
        printer = printing.chosen(reader, paper.title, pages=pages, margin=edge)
        if printer is not None:
            self._leaves.begin(paper, printer, pages)

    def _tell_begun(self, count: int) -> None:
        wording = self._wording
        stop = (wording("printing.cancel"), self._leaves.cancel)
        self._message.say(wording.count("printing.begun", count), [stop])

    def _tell_ended(self, count: int) -> None:
        wording = self._wording
        done = wording.count("printing.ended", count) if count else wording("printing.cancelled")
        self._message.say(done)
