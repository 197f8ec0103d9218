"""The window: which page is where, and who hears whom; nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from briefer import resources, workflows
from ui import actions, questions, topic_changes
from ui.intake_page import IntakePage
from ui.meeting_list import MeetingList
from ui.meeting_page import MeetingPage
from ui.messages import told
from ui.papers_page import ALL, Paper, PapersPage
from ui.search_page import MOST_HITS, SearchPage
from ui.source_page import SourcePage
from ui.topic_changes import Deed
from ui.widgets import EmptyPlace, MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.model.briefing import Briefing
    from briefer.model.source import SourceText
    from briefer.wording import Wording
    from ui.desk import Contents, Desk
    from ui.spots import Spot

#: So long closing waits for the paper that is being read; what was saved is safe without.
PATIENCE_SECONDS = 10.0
_TOPIC_DEEDS = {
    "rename_topic": Deed.RENAME,
    "merge_topic": Deed.MERGE,
    "split_topic": Deed.SPLIT,
}
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
        self._shown_papers = False
        self.list = MeetingList(self.wording)
        self.meeting = MeetingPage(self.wording)
        self.papers = PapersPage(ALL, self.wording)
        self.search = SearchPage(self.wording)
        self.reader = SourcePage(self.wording)
        self.intake = IntakePage(self.wording)
        self.message = MessageBar()
        self.start = EmptyPlace()
        self.middle = QStackedWidget()
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.rows = QSplitter(Qt.Orientation.Vertical)
        self.setAcceptDrops(True)
        self._build()
        self._connect_pages()
        self._connect_desk()
        self._set_wording()
        self._recall()

    # --- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        for page in (self.start, self.meeting, self.papers, self.search):
            self.middle.addWidget(page)
        for pane, share in ((self.list, 0), (self.middle, 3), (self.reader, 2)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.count() - 1, share)
        self.panes.setChildrenCollapsible(False)
        self.panes.setSizes([236, 670, 460])
        self.rows.addWidget(self.panes)
        self.rows.addWidget(self.intake)
        self.rows.setChildrenCollapsible(False)
        self.rows.setStretchFactor(0, 1)
        self.rows.setSizes([560, 190])
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self.rows, 1)
        self.setCentralWidget(inside)
        self.list.setMinimumWidth(190)
        self.middle.setMinimumWidth(380)
        self.reader.setMinimumWidth(240)
        self.setStyleSheet(resources.read_bytes("theme/window.qss").decode("utf-8"))
        self.resize(1366, 740)

    def _connect_pages(self) -> None:
        self.list.meeting_chosen.connect(self.desk.prepare)
        self.list.papers_chosen.connect(self.show_papers)
        self.list.asked.connect(self.look_for)
        self.list.import_asked.connect(self.ask_files)
        self.start.asked.connect(self.ask_files)
        self.meeting.export_asked.connect(self.ask_export)
        self.meeting.topics.changed.connect(self.desk.change_topic)
        self.meeting.topics.topics.chosen.connect(self._enable)
        self.search.closed.connect(self.end_search)
        self.intake.cancelled.connect(self.desk.cancel_intake)
        for page in (self.meeting, self.papers, self.search, self.intake):
            page.opened.connect(self.desk.read)

    def _connect_desk(self) -> None:
        self.desk.contents_came.connect(self.show_contents)
        self.desk.contents_renewed.connect(self.renew_contents)
        self.desk.contents_failed.connect(self.show_no_store)
        self.desk.briefing_came.connect(self.show_briefing)
        self.desk.text_came.connect(self.show_text)
        self.desk.hits_came.connect(self.show_hits)
        self.desk.intake_began.connect(self.intake.begin)
        self.desk.intake_line.connect(self.intake.add)
        self.desk.intake_ended.connect(self.intake.end)
        self.desk.exported.connect(self.show_exported)
        self.desk.failed.connect(self.tell)

    # --- what came --------------------------------------------------------------------------

    def show_contents(self, contents: Contents) -> None:
        """The meetings and papers of the store; what was chosen stays so."""
        self._contents = contents
        self.papers.show_papers([Paper(document) for document in contents.papers])
        self._say_start()
        if not contents.papers and not contents.meetings:
            self.middle.setCurrentWidget(self.start)
        self.list.show_contents(contents)

    def renew_contents(self, contents: Contents) -> None:
        """The same, when only its words changed: nothing is chosen anew."""
        self._contents = contents
        self.list.show_contents(contents, quietly=True)
        self._enable()

    def show_no_store(self, error: Exception) -> None:
        """The store cannot be read: say why; nothing is offered that could harm it."""
        text = told(error, self.wording)
        self.start.say(self.wording("window.start.no_store"), text)
        if self._contents is None:
            self.middle.setCurrentWidget(self.start)
        self.message.say(text)

    def show_briefing(self, briefing: Briefing) -> None:
        """A meeting, in the middle."""
        self._shown_papers = False
        self.meeting.show_briefing(briefing)
        self.middle.setCurrentWidget(self.meeting)
        self._enable()

    def show_text(self, source: SourceText, spot: Spot) -> None:
        """A paper, in the reader."""
        self.reader.open(source, spot)

    def show_hits(self, query: str, hits: Sequence[object]) -> None:
        """What was found, in the middle."""
        self.search.show_hits(query, hits)  # type: ignore[arg-type]
        self.middle.setCurrentWidget(self.search)

    def show_papers(self) -> None:
        """All papers, in the middle."""
        self._shown_papers = True
        self.middle.setCurrentWidget(self.papers)

    def show_exported(self, target: Path) -> None:
        """The Word file is there; it is opened only when asked."""
        self.message.say(
            self.wording("window.export.done", file=target.name),
            [
                (self.wording("window.export.open"), lambda: _open_locally(target)),
                (self.wording("window.export.folder"), lambda: _open_locally(target.parent)),
            ],
        )

    def tell(self, error: BaseException) -> None:
        """Say what went wrong, without standing in the way."""
        self.message.say(told(error, self.wording))

    # --- commands ---------------------------------------------------------------------------

    def ask_files(self) -> None:
        """Choose files to import."""
        self.take_in(questions.files(self, self.wording))

    def ask_folder(self) -> None:
        """Choose a folder to import."""
        self.take_in(questions.folder(self, self.wording))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Import these, unless papers are coming in already."""
        if paths and not self.desk.take_in(paths):
            self.message.say(self.wording("window.intake.wait"))

    def ask_export(self) -> None:
        """Choose where the Word file must come, and write it."""
        briefing = self.meeting.briefing
        if briefing is None:
            return
        name = workflows.suggested_name(briefing, self.wording)
        target = questions.target(self, self.wording, name)
        if target is not None:
            self.desk.export(briefing, self.wording, target)

    def begin_search(self) -> None:
        """Go to the search field."""
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.selectAll()

    def look_for(self, query: str) -> None:
        """Search; an empty question goes back."""
        if query:
            self.desk.search(query, MOST_HITS)
        else:
            self.end_search()

    def end_search(self) -> None:
        """Back to what was in the middle before."""
        self.desk.stop_searching()
        self.list.field.clear()
        if self.middle.currentWidget() is not self.search:
            return
        if self._shown_papers:
            self.show_papers()
        else:
            self.middle.setCurrentWidget(self.meeting if self.meeting.briefing else self.start)

    def show_tab(self, number: int) -> None:
        """Topics, commitments or papers of the meeting."""
        if self.meeting.briefing is not None:
            self.middle.setCurrentWidget(self.meeting)
            self.meeting.tabs.setCurrentIndex(number)
            self.meeting.tabs.currentWidget().setFocus()

    def ask_topic(self, deed: int) -> None:
        """Another name, other headings: ask which, above the topics."""
        self.show_tab(0)
        self.meeting.topics.ask(Deed(deed), self._contents.topics if self._contents else ())

    def step_topic(self, by: int) -> None:
        """The next or previous topic."""
        self.meeting.topics.topics.step(by)

    def step_pane(self, by: int) -> None:
        """Take the focus to the next or previous pane."""
        panes = self._focus_places()
        focus = self.focusWidget()
        here = next((n for n, pane in enumerate(panes) if _holds(pane, focus)), -by)
        panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.OtherFocusReason)

    def zoom(self, step: int) -> None:
        """The text of the reader larger, smaller or as it was."""
        self.reader.zoom(step)

    def switch_language(self) -> None:
        """The other language, also next time."""
        language = "en" if self.wording.language == "nl" else "nl"
        self.wording = self._words(language)
        self._memory.setValue("language", language)
        self._set_wording()

    def show_shortcuts(self) -> None:
        """All commands with their keys."""
        questions.shortcuts(self, self.wording)

    # --- words and sizes --------------------------------------------------------------------

    def _set_wording(self) -> None:
        wording = self.wording
        self._switch_qt(wording.language)
        self.setWindowTitle(wording("window.title"))
        self.message.hide()
        self.message.name_close(wording("window.close"))
        pages = (self.list, self.meeting, self.papers, self.search, self.reader, self.intake)
        for page in pages:
            page.set_wording(wording)
        self._say_start()
        self.commands = actions.build(self, wording)
        self.meeting.topics.offer([self.commands[name] for name in _TOPIC_DEEDS])
        self._enable()

    def _say_start(self) -> None:
        wording = self.wording
        if self._contents is None:
            self.start.say(wording("window.start.opening"), "")
            return
        self.start.say(
            wording("window.start.title"),
            wording("window.start.text"),
            wording("window.intake.button"),
        )

    def _enable(self) -> None:
        ready = self.meeting.briefing is not None
        for name in ("export", "topics", "commitments", "papers", "next_topic", "previous_topic"):
            self.commands[name].setEnabled(ready)
        others = self._contents.topics if self._contents else ()
        possible = topic_changes.possible(self.meeting.topics.topic, others)
        for name, deed in _TOPIC_DEEDS.items():
            self.commands[name].setEnabled(deed in possible)

    def _focus_places(self) -> list[QWidget]:
        """The panes that can have the focus now, from left to right."""
        middle = self.middle.currentWidget() or self.middle
        if middle is self.meeting:
            middle = self.meeting.tabs.currentWidget() or middle
        panes = (self.list, middle, self.reader.text, self.intake.files)
        return [pane for pane in panes if (pane.focusProxy() or pane).isVisible()]

    def _named_splitters(self) -> dict[str, QSplitter]:
        return dict(
            zip(_SPLITTERS, (self.panes, self.rows, self.meeting.topics.splitter), strict=True)
        )

    def _recall(self) -> None:
        geometry = self._memory.value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        for name, splitter in self._named_splitters().items():
            sizes = self._memory.value(f"window/{name}")
            if sizes is not None:
                splitter.restoreState(sizes)

    def _remember(self) -> None:
        self._memory.setValue("window/geometry", self.saveGeometry())
        for name, splitter in self._named_splitters().items():
            self._memory.setValue(f"window/{name}", splitter.saveState())
        self._memory.sync()

    # --- Qt ---------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped anywhere."""
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dropped is imported."""
        event.acceptProposedAction()
        self.take_in(dropped_paths(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the sizes; work that is going on is cancelled and gets time to come to a close."""
        self._remember()
        self.hide()
        self.desk.close(PATIENCE_SECONDS)
        event.accept()


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The files and folders on this machine in what is dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _open_locally(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))
