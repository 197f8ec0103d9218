"""The window: which page is where, and who hears whom; nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from ui import (
    actions,
    exported,
    offering,
    panes,
    questions,
    recent_messages,
    showing,
    view_memory,
    whereabouts,
    wiring,
)
from ui.about.part import About
from ui.across import Across
from ui.draft.deeds import Ask
from ui.draft.editing import DraftEditing
from ui.finder.part import Finder
from ui.intake_page import IntakePage
from ui.keeping.part import Keeping
from ui.meeting.page import MeetingPage
from ui.meeting.papers_page import ALL, PapersPage
from ui.meeting.topic_changes import Deed
from ui.meeting_list import MeetingList
from ui.pieces import pressing, tab_order
from ui.pieces.deck import Deck
from ui.pieces.messages import told
from ui.pieces.widgets import EmptyPlace, MessageBar
from ui.planning.part import Planning
from ui.reader.reading import Reading
from ui.reader.source_page import SourcePage
from ui.renewal_bar import RenewalBar
from ui.review.deciding import Deciding
from ui.review.page import ReviewPage
from ui.saying import Saying, seen_first
from ui.theme.choice import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from briefer.model.briefing import Briefing
    from briefer.model.records import TopicRecord
    from briefer.model.source import SourceText
    from briefer.wording import Wording
    from briefer.workflows import RenewalReport
    from ui.desk import Contents, Desk
    from ui.part import Part
    from ui.saying import Speaker
    from ui.spots import Spot

#: So long closing waits for the paper that is being read; what was saved is safe without.
PATIENCE_SECONDS = 10.0
_SPLITTERS = ("panes", "rows", "topics")


class Window(QMainWindow):
    """Meetings left, the chosen one in the middle, the reader right, papers coming in below.

    Args:
        desk: answers what is asked.
        words: gives the wording of a language.
        language: the language to begin with.
        memory: where sizes and the language are kept.
        switch_qt: puts Qt's own texts in a language.
    """

    def __init__(
        self,
        desk: Desk,
        words: Callable[[str], Wording],
        language: str,
        memory: QSettings,
        switch_qt: Callable[[str], None],
    ) -> None:
        super().__init__()
        self.desk, self._words, self._memory, self._switch_qt = desk, words, memory, switch_qt
        self.wording = words(language)
        self._contents: Contents | None = None
        self.list = MeetingList(self.wording)
        self.meeting = MeetingPage(self.wording)
        self.papers = PapersPage(ALL, self.wording, headed=True)
        self.review = ReviewPage(self.wording)
        self.reader = SourcePage(self.wording)
        self.intake = IntakePage(self.wording)
        self.renewal = RenewalBar(self.wording)
        self.message = MessageBar()
        self.start = EmptyPlace()
        self.middle = Deck()
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.rows = QSplitter(Qt.Orientation.Vertical)
        self.deciding = Deciding(
            desk.reviews, self.review, self.meeting.topics, self.reader, self.message
        )
        self.reading = Reading(desk.pages, self.reader, self.meeting.topics, self.message, memory)
        self.drafting = DraftEditing(desk.drafts, self.meeting.draft, self.wording, memory)
        self.across = Across(desk, self.wording, self.message, memory)
        self.look = ThemeChoice(self, memory)
        self.keeping = Keeping(desk, self.wording, self.message)
        self.planning = Planning(desk, self.wording, self.message, memory)
        self.about = About(desk, self.wording, self.message)
        self.parts: tuple[Part, ...] = (
            self.look,
            self.across,
            self.keeping,
            self.planning,
            self.about,
        )
        self.finder = Finder(self)
        self.parts += (self.finder,)
        self.setAcceptDrops(True)
        self._build()
        wiring.connect_pages(self)
        wiring.connect_desk(self)
        self.saying = Saying(self)
        self.saying.begin(self._wording_steps())
        self.saying.finish()
        view_memory.recall(memory, self, self._named_splitters())

    # --- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        pages = (self.start, self.meeting, self.papers, self.review)
        for page in (*pages, *(page for part in self.parts for page in part.pages)):
            self.middle.addWidget(page)
        panes.lay_out(self.panes, (self.list, self.middle, self.reader))
        panes.lay_below(self.rows, self.panes, self.intake)
        # Whoever goes to another tab finds it filled.
        self.meeting.tabs.currentChanged.connect(self.desk.post.finish)
        self.setCentralWidget(panes.stacked(self.rows, self.message, self.renewal))
        self.resize(1366, 740)

    # --- what came --------------------------------------------------------------------------

    def show_contents(self, contents: Contents) -> None:
        """The meetings and papers of the store; what was chosen stays so."""
        self._contents = contents
        showing.show_contents(self, contents)

    def renew_contents(self, contents: Contents) -> None:
        """The same, when only its words changed: nothing is chosen anew."""
        self._contents = contents
        showing.renew_contents(self, contents)

    @property
    def topics(self) -> Sequence[TopicRecord]:
        """The topics there are."""
        return self._contents.topics if self._contents else ()

    def show_no_store(self, error: Exception) -> None:
        """The store cannot be read: say why; nothing is offered that could harm it."""
        text = told(error, self.wording)
        self.start.say(self.wording("window.start.no_store"), text)
        if self._contents is None:
            self.middle.setCurrentWidget(self.start)
        self.message.say(text, stays=True)

    def show_briefing(self, briefing: Briefing) -> None:
        """A meeting, in the middle."""
        showing.show_briefing(self, briefing)

    def renew_briefing(self, briefing: Briefing) -> None:
        """The same meeting with what changed; what is in the middle stays there."""
        showing.renew_briefing(self, briefing)

    def end_renewal(self, report: RenewalReport | None) -> None:
        """Papers were recognised again: show what that changed."""
        self.renewal.end()
        if report is not None and report.lines:
            self.desk.renew()
            self.desk.reviews.load()

    def show_text(self, source: SourceText, spot: Spot) -> None:
        """A paper, in the reader."""
        self.reader.open(source, spot)

    def show_papers(self) -> None:
        """All papers, in the middle."""
        self.to_front(self.papers)

    def show_start(self) -> None:
        """What is coming and what waits, in the middle."""
        self.to_front(self.planning.page)
        self.planning.note_start()

    def open_review(self) -> None:
        """What waits for a person, in the middle."""
        self.to_front(self.review)
        self.desk.reviews.load()

    def to_front(self, page: QWidget) -> None:
        """Bring a page to the middle; an answer that comes late stays behind it."""
        self.desk.awaited = False
        self.desk.post.finish()
        if page is self.middle.currentWidget():
            # It stayed, while in the list another was gone to and is awaited.
            whereabouts.mark(self)
        self.middle.setCurrentWidget(page)

    def bring(self, page: QWidget) -> None:
        """Bring a page of a part to the middle, with the focus."""
        self.to_front(page)
        page.setFocus()

    def show_exported(self, target: Path) -> None:
        """The Word file is there; it is opened only when asked."""
        exported.offer(self.message, target, self.wording)

    def tell(self, error: BaseException) -> None:
        """Say what went wrong, without standing in the way."""
        ways = self.keeping.ways_out(error)
        self.message.say(told(error, self.wording), ways, stays=True)

    # --- commands ---------------------------------------------------------------------------

    def ask_files(self) -> None:
        """Choose files to import."""
        self.take_in(questions.files(self, self.wording))

    def ask_folder(self) -> None:
        """Choose a folder to import."""
        self.take_in(questions.folder(self, self.wording))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Import these, unless papers are coming in already."""
        paths = self.planning.without_calendars(paths)
        if paths and not self.desk.take_in(paths):
            self.message.say(self.wording("window.intake.wait"))

    def ask_export(self) -> None:
        """Write the briefing of the meeting as a file; without a draft one is begun."""
        self.do_in_draft(Ask.EXPORT)

    def show_tab(self, number: int) -> None:
        """Topics, commitments or papers of the meeting."""
        if self.meeting.briefing is not None:
            self.to_front(self.meeting)
            self.meeting.tabs.setCurrentIndex(number)
            self.meeting.tabs.currentWidget().setFocus()

    def ask_topic(self, deed: int) -> None:
        """Another name, other headings: ask which, above the topics."""
        self.show_tab(0)
        self.meeting.topics.ask(Deed(deed), self.topics)

    def show_history(self) -> None:
        """The chosen topic of the meeting through the years."""
        self.across.show_history(self.meeting.topics.topic)

    def show_review(self) -> None:
        """Go through what waits for a person."""
        self.open_review()
        self.review.setFocus()

    def show_across(self, number: int, *, focus: bool = True) -> None:
        """Lay the meetings chosen at the left side by side, or show all commitments."""
        page = self.across.begin(number, self.list.selected)
        self.to_front(page)
        if focus:
            page.setFocus()

    def undo(self) -> None:
        """Take back what was done last, or what was done last to the draft in front."""
        reading = self.reader.isAncestorOf(self.focusWidget() or self) and self.deciding.can_undo
        if self.meeting.draft.isVisible() and not reading:
            self.drafting.do(Ask.UNDO)
        else:
            self.deciding.undo()

    def do_in_draft(self, ask: int) -> None:
        """Something that is asked of the draft; it comes to the front."""
        if not self.meeting.draft.isVisible():
            self.show_tab(self.meeting.tabs.indexOf(self.meeting.draft))
        self.drafting.do(ask)

    def do_in_reader(self, deed: int) -> None:
        """Something that is asked of the paper that is open."""
        self.reading.do(deed)

    def step_topic(self, by: int) -> None:
        """The next or previous topic."""
        compared = self.middle.currentWidget() is self.across.compare
        (self.across.compare if compared else self.meeting.topics.topics).step(by)

    def step_pane(self, by: int) -> None:
        """Take the focus to the next or previous pane."""
        pane = panes.next_pane(self._focus_places(), self.focusWidget(), by)
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def switch_language(self) -> None:
        """The other language, also next time."""
        language = "en" if self.wording.language == "nl" else "nl"
        self.wording = self._words(language)
        self._memory.setValue("language", language)
        self.saying.begin(self._wording_steps())

    def show_shortcuts(self) -> None:
        """All commands with their keys."""
        questions.shortcuts(self, self.wording, self.about.bring)

    def show_messages(self) -> None:
        """What was told of late."""
        recent_messages.show(self, self.wording, self.message.recent)

    # --- words and sizes --------------------------------------------------------------------

    def _wording_steps(self) -> Iterator[Callable[[], None]]:
        """All that is to be said in the language chosen, what is in sight first."""
        yield self._say_frame
        pages = (self.list, *self.meeting.speakers, self.papers, self.reader, self.intake)
        rest: tuple[Speaker, ...] = (
            self.review,
            self.renewal,
            self.deciding,
            self.drafting,
            *self.parts,
        )
        for one in seen_first((*pages, *rest)):
            yield partial(one.set_wording, self.wording)
        yield self._say_menus

    def _say_frame(self) -> None:
        wording = self.wording
        self._switch_qt(wording.language)
        self.setWindowTitle(wording("window.title"))
        self.message.hide()
        self.message.name_close(wording("window.close"))
        self.start.say(wording("window.start.opening"), "")

    def _say_menus(self) -> None:
        self.commands = actions.build(self, self.wording)
        offering.put_in_menus(self)
        self.enable()

    def enable(self) -> None:
        """Offer the commands that can be given now."""
        offering.enable(self)

    def _focus_places(self) -> list[QWidget]:
        """The panes that can have the focus now, from left to right."""
        middle = self.middle.currentWidget() or self.middle
        if middle is self.meeting:
            middle = self.meeting.tabs.currentWidget() or middle
        panes = (self.list, middle, self.reader.front, self.intake.files)
        return [pane for pane in panes if (pane.focusProxy() or pane).isVisible()]

    def _named_splitters(self) -> dict[str, QSplitter]:
        return dict(
            zip(_SPLITTERS, (self.panes, self.rows, self.meeting.topics.splitter), strict=True)
        )

    # --- Qt ---------------------------------------------------------------------------------

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes as one reads."""
        return tab_order.step(self, self.focusWidget(), onward=onward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, wherever it stands."""
        if not pressing.by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped anywhere."""
        if panes.dropped_paths(event) or panes.promised(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dropped is imported; of what is no file yet it is said how."""
        event.acceptProposedAction()
        self.take_in(panes.dropped_paths(event))
        if panes.promised(event):
            self.message.say(self.wording("intake.promised"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the sizes; work that is going on is cancelled and gets time to come to a close."""
        view_memory.remember(self._memory, self, self._named_splitters())
        self.hide()
        if not self.drafting.may_close():
            self.show()
            self.show_tab(self.meeting.tabs.indexOf(self.meeting.draft))
            event.ignore()
            return
        self.saying.stop()
        self.desk.post.stop()
        for part in self.parts:
            part.close()
        self.desk.close(PATIENCE_SECONDS)
        event.accept()
