"""One meeting: what and when it is, how ready, its topics, commitments and papers, the export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.commitments.page import CommitmentsPage
from ui.display import days_to_go, one_line
from ui.draft.page import DraftPage
from ui.meeting.papers_page import FOR_MEETING, PapersPage, count_of, papers_of
from ui.meeting.topics_page import TopicsPage
from ui.pieces.flow import FlowLayout
from ui.pieces.measure import is_narrow
from ui.pieces.tab_names import NamedTabs
from ui.pieces.widgets import ROLE, badge, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from briefer.model.briefing import Briefing
    from briefer.wording import Wording
    from ui.saying import Speaker


class MeetingPage(QWidget):
    """The middle of the window.

    Signals:
        opened(Spot): a source is asked for.
        export_asked: the briefing must become a file.
    """

    opened = Signal(object)
    export_asked = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._briefing: Briefing | None = None
        self._papers = 0
        #: Whether a form in front has need of room.
        self._asks = False
        self.topics = TopicsPage(wording)
        self.commitments = CommitmentsPage(wording)
        self.papers = PapersPage(FOR_MEETING, wording)
        self.draft = DraftPage(wording)
        self._name = plain_label(role="meeting-title")
        self._when = plain_label(role="meeting-when")
        self._signs, self._badges = QWidget(), FlowLayout()
        self._signs.setLayout(self._badges)
        self.export = QPushButton()
        self.export.setProperty(ROLE, "primary")
        self.tabs = NamedTabs()
        self.tabs.setDocumentMode(True)
        for page in (self.topics, self.commitments, self.papers):
            self.tabs.addTab(page, "")
            page.opened.connect(self.opened)
        self.tabs.addTab(self.draft, "")
        self.export.clicked.connect(self.export_asked)
        # Whoever gives the page the keys means what is in front of it.
        self.setFocusProxy(self.topics)
        self.tabs.currentChanged.connect(self._turn)
        self.topics.scarce.connect(self._make_way)
        self._build()
        self.set_wording(wording)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._when)
        out = QVBoxLayout()
        out.setSpacing(4)
        out.addWidget(self.export)
        out.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 14, 2)
        head.addLayout(words, 1)
        head.addLayout(out)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._badges.setContentsMargins(16, 0, 14, 8)
        layout.addLayout(head)
        layout.addWidget(self._signs)
        layout.addWidget(self.tabs, 1)

    @property
    def briefing(self) -> Briefing | None:
        """The briefing that is shown."""
        return self._briefing

    def show_briefing(self, briefing: Briefing) -> None:
        """Show a meeting with all that was gathered for it."""
        for piece in self.showing(briefing):
            piece()

    def showing(self, briefing: Briefing) -> tuple[Callable[[], object], ...]:
        """The same in pieces: what is told of it and the tab in front, then the other tabs."""
        tabs: dict[QWidget | None, Callable[[], object]] = {
            self.topics: lambda: self.topics.show_briefing(briefing),
            self.commitments: lambda: self.commitments.show_briefing(briefing),
            self.papers: lambda: self.papers.show_papers(papers_of(briefing)),
        }
        # The reader asks the topics what there is a card of.
        now = [tabs.pop(self.topics), tabs.pop(self.tabs.currentWidget(), None)]

        def first() -> None:
            self._briefing, self._papers = briefing, count_of(briefing)
            self._show_head(briefing)
            for show in filter(None, now):
                show()
            self._name_tabs()

        return (first, *tabs.values())

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """What has words of its own: this page itself, and those behind the tabs.

        Together they are too much for one go, where there are many cards.
        """
        return (self, self.topics, self.commitments, self.papers)

    def set_wording(self, wording: Wording) -> None:
        """Say what is around the tabs in this language; see `speakers` for the rest."""
        self._wording = wording
        self.export.setText(wording("window.export.button"))
        self.export.setAccessibleName(wording("window.export.button"))
        self.tabs.setAccessibleName(wording("window.meeting.parts"))
        if self._briefing is not None:
            self._show_head(self._briefing)
        self._name_tabs()

    def _show_head(self, briefing: Briefing) -> None:
        meeting, wording = briefing.meeting.meeting, self._wording
        self._name.setText(one_line(wording.meeting_name(meeting)))
        parts = [wording.meeting_days(meeting), one_line(meeting.place or "")]
        self._when.setText(" · ".join(filter(None, parts)))
        emptied(self._badges)
        last = meeting.last
        if meeting.start and last and last >= briefing.today:
            days = max(0, (meeting.start - briefing.today).days)
            self._badges.addWidget(badge(days_to_go(days, wording)))
        if briefing.gaps:
            text = wording.count("window.badge.gaps", len(briefing.gaps))
            self._badges.addWidget(badge(text, strong=True))
        if briefing.doubtful:
            text = wording.count("window.badge.doubtful", briefing.doubtful)
            self._badges.addWidget(badge(text))
        if briefing.overdue:
            text = wording.count("window.badge.overdue_long", briefing.overdue)
            self._badges.addWidget(badge(text, strong=True))

    def _turn(self) -> None:
        """Another tab is in front: it gets the keys."""
        self.setFocusProxy(self.tabs.currentWidget() or self.topics)
        self._arrange()

    def _arrange(self) -> None:
        """Whoever writes in large text needs the room; how ready it is stands at the left too."""
        front = self.tabs.currentWidget()
        wanted = front is self.draft or (front is self.topics and self._asks)
        self._signs.setHidden(wanted and is_narrow(self))

    def _make_way(self, scarce: bool) -> None:
        self._asks = scarce
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text has room for more, or less."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _name_tabs(self) -> None:
        briefing = self._briefing
        counts = (
            len(briefing.chapters) + len(briefing.other_chapters) if briefing else 0,
            len(briefing.commitments) if briefing else 0,
            self._papers,
        )
        keys = (
            ("window.meeting.topics", "window.meeting.topics_short"),
            ("window.meeting.commitments", "window.meeting.commitments_short"),
            ("window.meeting.papers", "window.meeting.papers_short"),
        )
        names = [
            (self._wording(whole, count=count), self._wording(short))
            for (whole, short), count in zip(keys, counts, strict=True)
        ]
        self.tabs.name([*names, (self._wording("draft.tab"),) * 2])
