"""The reader: a paper as text or as its pages, with what was asked for marked and in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui import carrying
from ui.display import one_line, paper_name, place_line, warning_lines
from ui.findings import Subject
from ui.pieces.form_area import FormArea
from ui.pieces.widgets import EmptyPlace, plain_label
from ui.reader import paper_search
from ui.reader.bar import ReaderBar
from ui.reader.find_bar import FindBar
from ui.reader.legend import Legend
from ui.reader.looks import Look
from ui.reader.menu import menu_of
from ui.reader.page_marks import has_pages, page_marks
from ui.reader.paper_marks import PaperMarks, marked_of, ranges_of
from ui.reader.paper_views import PaperViews
from ui.reader.source_copy import with_source
from ui.reader.title import HeadLabel
from ui.review.finding_form import FindingForm
from ui.spots import Range, Spot, spot_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from briefer.model.document import Topic
    from briefer.model.records import Filed
    from briefer.model.review import Sort
    from briefer.model.source import Passage, SourceText
    from briefer.viewing import InPaper
    from briefer.wording import Wording
    from ui.reader.page_marks import PageMark


class SourcePage(QWidget):
    """A paper to read.

    Signals:
        asked(Subject | None): what is selected must become a finding; None unless in one paragraph.
        opened(DocumentRecord): another paper is in front.
        page_wanted(DocumentRecord, int, float): a page is to be drawn at a scale.
        view_chosen(bool): from now on papers are shown as pages (True) or as text.
    """

    asked = Signal(object)
    opened = Signal(object)
    page_wanted = Signal(object, int, float)
    view_chosen = Signal(bool)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._spot: Spot | None = None
        self._wants_pages = False
        self._marks = PaperMarks()
        self._title = HeadLabel("reader-title", least=2, part=8)
        self._place = plain_label(role="reader-place")
        self._warning = HeadLabel("note", least=1, part=12)
        self.views = PaperViews()
        self.text, self.pages = self.views.text, self.views.pages
        self.form = FindingForm(wording)
        self.bar = ReaderBar(wording)
        self.find_bar = FindBar(wording)
        self.legend = Legend(wording)
        self._actions: list[QAction] = []
        self._empty = EmptyPlace(quiet=True)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.set_wording(wording)

    def _build(self) -> None:
        paper = QWidget()
        words = QVBoxLayout()
        words.setContentsMargins(16, 12, 12, 8)
        words.setSpacing(2)
        for label in (self._title, self._place, self._warning):
            words.addWidget(label)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(words)
        for widget in (self.bar, self.find_bar, self.legend):
            inside.addWidget(widget)
        inside.addWidget(FormArea(self.form, yielding=(self.bar, self.legend)))
        inside.addWidget(self.views, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.text.customContextMenuRequested.connect(self._show_menu)
        self.pages.customContextMenuRequested.connect(self._show_menu)
        self.pages.selected.connect(self._name_page)
        self.pages.copy_asked.connect(self.copy_selected)
        self.form.left.connect(self.take_keys)
        self.bar.view_asked.connect(self.choose_view)
        self.bar.page_asked.connect(self.pages.go_to)
        self.bar.width_asked.connect(self.pages.fit_width)
        self.bar.topic_asked.connect(self.go_to_topic)
        self.bar.find_asked.connect(self.begin_find)
        self.bar.legend_asked.connect(self._show_findings)
        self.pages.wanted.connect(self._want_page)
        self.pages.turned.connect(self._page_turned)
        self.pages.pressed.connect(self._mark_pressed)
        self.find_bar.asked.connect(self._find)
        self.find_bar.stepped.connect(self.step_hit)
        self.find_bar.closed.connect(self._end_find)

    # --- a paper ----------------------------------------------------------------------------

    @property
    def front(self) -> QWidget:
        """The view that is in front: the text or the page."""
        return self.views.front

    @property
    def spot(self) -> Spot | None:
        """What was asked for last."""
        return self._spot

    @property
    def wording(self) -> Wording:
        """The words it speaks in now."""
        return self._wording

    def take_keys(self) -> None:
        """The keys go to what is in front."""
        self.front.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, source: SourceText, spot: Spot) -> None:
        """Show a paper with a spot of it marked and in sight."""
        self._spot = spot
        before = self.views.source
        if before is None or source.file.sha256 != before.file.sha256:
            self._begin(source)
        self._stack.setCurrentIndex(1)
        self._mark_spot()
        self.opened.emit(spot.document)

    def _begin(self, source: SourceText) -> None:
        self.views.open(source)
        self._marks = PaperMarks(shown=self.bar.legend.isChecked())
        self.legend.show_counts({})
        self.bar.show_paper(source.pages, drawable=has_pages(source))
        self.bar.show_topics(())
        self._bring_view()
        if self.find_bar.words:
            self._look_for(self.find_bar.words)

    def leave(self) -> None:
        """The paper was put in the bin: nothing of it is shown, or can be made a finding of."""
        self._spot = self.views.source = None
        self._marks = PaperMarks(shown=self._marks.shown)
        self.form.leave()
        self._say_empty(gone=True)
        self._stack.setCurrentIndex(0)

    def _say_empty(self, *, gone: bool = False) -> None:
        keys = ("window.reader.empty", "window.reader.empty_text")
        title, text = ("reader.binned", "reader.binned_text") if gone else keys
        self._empty.say(self._wording(title), self._wording(text))

    def _mark_spot(self) -> None:
        self._show_head()
        self.views.text.marking = self._spot.document.marking if self._spot else None
        ranges = self._spot.ranges if self._spot else ()
        self._marks = replace(self._marks, spot=ranges)
        self._paint(Look.SPOT)

    def show_standing(self, standing: InPaper) -> None:
        """What was found in the paper that is open; of another it is not shown."""
        if self._spot is None or standing.document_id != self._spot.document.id:
            return
        self._marks = replace(self._marks, standing=standing)
        self.bar.show_topics(standing.topics)
        self.legend.show_counts(self._marks.counts())
        self._paint()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        for part in (self.views, self.form, self.bar, self.find_bar, self.legend):
            part.set_wording(wording)
        self._say_empty()
        if self._spot is not None:
            self._show_head()
            self._tell_hits()
        self._paint(Look.SPOT)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put these in the menu of the text, in place of the ones before."""
        self._actions = list(actions)

    def _paint(self, target: Look | None = None) -> None:
        self.views.paint(self._marks, target)
        self._name_page()

    # --- text or page -----------------------------------------------------------------------

    def choose_view(self, paged: bool) -> None:
        """Show papers as pages or as text from now on, at the place where the reader is."""
        block, _ = self.views.here(self._marks)
        self.prefer_pages(paged)
        self.view_chosen.emit(paged)
        spots = {one.block for one in self._marks.spot}
        if block not in spots:
            self.views.go_to_block(block)
        self.take_keys()

    def prefer_pages(self, paged: bool) -> None:
        """The same, quietly."""
        self._wants_pages = paged
        self._bring_view()
        self._paint(Look.SPOT)

    def _bring_view(self) -> None:
        self.bar.show_view(paged=self.views.bring(paged=self._wants_pages))

    def _want_page(self, number: int, scale: float) -> None:
        if self._spot is not None:
            self.page_wanted.emit(self._spot.document, number, scale)

    def show_page_fault(self, number: int, why: str) -> None:
        """This page cannot be drawn."""
        if number == self.pages.number:
            self.pages.say(self._wording("reader.page_failed", why=why))

    def _page_turned(self, number: int) -> None:
        self.bar.show_page(number)
        self._name_page()

    def _name_page(self) -> None:
        view = self.pages
        name = self._wording("reader.page_name", page=view.number, pages=max(1, view.pages))
        view.setAccessibleName(name)
        view.waiting = self._wording("reader.drawing")
        passages = (self.views.passage(one) for one in self._marks.spot)
        quotes = [one.quote for one in passages if one and one.page == view.number]
        quotes = [view.selecting.words()] if view.selecting.ranges() else quotes
        view.setAccessibleDescription(one_line(" ".join(quotes)) or view.said)

    # --- findings and topics ----------------------------------------------------------------

    def _show_findings(self, shown: bool) -> None:
        self._marks = replace(self._marks, shown=shown)
        self.legend.setVisible(shown)
        self._paint()

    def go_to_topic(self, topic: Topic) -> None:
        """Bring a topic of the paper into sight."""
        self._go_to((topic.passage,))
        self.take_keys()

    def step_finding(self, by: int) -> None:
        """The next or previous finding of the paper, marked and in sight."""
        found = self._marks.step(by, self.views.here(self._marks))
        if found is not None:
            self._go_to_finding(found)

    def finding_here(self) -> tuple[Sort, Filed[Any]] | None:
        """The finding at the cursor, or at what was asked for."""
        return self._marks.found_at(*self.views.here(self._marks))

    def _go_to_finding(self, found: tuple[Sort, Filed[Any]]) -> None:
        passages = (self.views.passage(one) for one in ranges_of(found[1]))
        self._go_to([one for one in passages if one is not None])
        kind = self._wording(f"domain.sort.{found[0].value}")
        self._place.setText(f"{self._place.text()} · {kind}")

    def _go_to(self, passages: Sequence[Passage]) -> None:
        if self._spot is not None:
            self._spot = spot_at(self._spot.document, passages)
            self._mark_spot()

    def _mark_pressed(self, mark: PageMark) -> None:
        """A finding that is clicked on the page becomes what is asked for."""
        source = self.views.source
        for found in self._marks.standing.found if source else ():
            if mark in page_marks(source, marked_of(found)):  # type: ignore[arg-type]
                self._go_to_finding(found)
                return

    # --- finding words ----------------------------------------------------------------------

    def begin_find(self) -> None:
        """Ask what is to be looked for; a selected word is proposed."""
        if self._spot is not None:
            passage = self.views.selected()
            self.find_bar.begin(one_line(passage.quote) if passage else "")

    def _find(self, words: str) -> None:
        self._look_for(words)
        self._paint(Look.HIT_HERE)

    def _look_for(self, words: str) -> None:
        source = self.views.source
        hits = paper_search.places_of(source, words) if source else ()
        start = min(self._marks.spot, default=Range(0, 0, 0))
        here = paper_search.first_from(hits, (start.block, start.start))
        self._marks = replace(self._marks, hits=hits, here=here)
        self._tell_hits()

    def _tell_hits(self) -> None:
        self.find_bar.tell(self._marks.here + 1, len(self._marks.hits))

    def step_hit(self, by: int) -> None:
        """The next or previous place of the words that are looked for."""
        if self.find_bar.isHidden():
            self.begin_find()
            return
        self._marks = self._marks.stepped(by)
        self._tell_hits()
        self._paint(Look.HIT_HERE)

    def _end_find(self) -> None:
        self._marks = replace(self._marks, hits=(), here=0)
        self._paint()
        self.take_keys()

    # --- what is selected -------------------------------------------------------------------

    def make_of_selection(self, sort: Sort) -> None:
        """Ask for a finding of what is selected."""
        passage, spot = self.selected(), self._spot
        if self.views.paged and not self.pages.has_words():
            self.pages.wordless.emit()
        elif passage is None or spot is None:
            self.asked.emit(None)
        else:
            self.asked.emit(Subject(sort, document_id=spot.document.id, passage=passage))

    def selected(self) -> Passage | None:
        """What is selected, when it stands in one paragraph."""
        return self.views.selected()

    def with_source(self) -> str:
        """What is selected, or was asked for, with where it stands; "" when there is neither."""
        passage = self.selected()
        asked = (self.views.passage(one) for one in self._marks.spot)
        passages = [passage] if passage else [one for one in asked if one is not None]
        if self._spot is None or not passages:
            return ""
        return with_source(self._spot.document, passages, self._wording)

    def menu(self) -> QMenu:
        """Copying, and making a finding of what is selected."""
        return menu_of(self.views, self._wording, self.copy_selected, self._actions)

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.front.viewport().mapToGlobal(place))  # type: ignore[attr-defined]

    def copy_selected(self) -> None:
        """The words that are selected on the page, with the marking of the paper."""
        words = self.pages.selecting.words()
        if words:
            carrying.copy(words, self._spot)

    def zoom(self, step: int) -> None:
        """Make what is in front larger (1), smaller (-1) or as it was (0)."""
        self.views.zoom(step)

    def marked(self, look: Look = Look.SPOT) -> tuple[str, ...]:
        """The passages that are marked so, as they stand in the text."""
        words = (self.views.shown(one) for one in self._marks.all() if one.look is look)
        return tuple(one for one in words if one is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lower it is, the fewer lines its head may take."""
        super().resizeEvent(event)
        for label in (self._title, self._warning):
            label.fit_in(self.height())

    def _show_head(self) -> None:
        if self._spot is None:
            return
        document = self._spot.document
        warnings = warning_lines(document, self._wording)
        # A warning needs the room of the second line more.
        self._title.least = 1 if warnings else 2
        self._title.say(one_line(document.title or document.name))
        parts = [paper_name(document, self._wording), place_line(self._spot, self._wording)]
        self._place.setText(" · ".join(filter(None, parts)))
        self._warning.say(" ".join(warnings))
        self._warning.setVisible(bool(warnings))
