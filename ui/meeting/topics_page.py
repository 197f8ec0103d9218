"""The topics of a meeting at a glance, and the cards of the one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.meeting.card_column import CardColumn
from ui.meeting.chapter import (
    chapter_key,
    chapters_of,
    has_finding,
    related_line,
    sections_of,
    topic_name,
    topic_rows,
)
from ui.meeting.namesake_line import NamesakeLine
from ui.meeting.topic_changes import Apart, Deed
from ui.meeting.topic_form import TopicForm
from ui.meeting.topic_list import TopicList
from ui.pieces.deck import Deck
from ui.pieces.form_area import FormArea
from ui.pieces.measure import Readable
from ui.pieces.widgets import EmptyPlace
from ui.review.finding_form import FindingForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from briefer.model.briefing import Briefing, Chapter
    from briefer.model.records import TopicRecord
    from briefer.wording import Wording
    from ui.findings import Subject
    from ui.review.deeds import Act

#: The part of a line that the list of topics has at most.
_LIST = 0.6


class TopicsPage(QWidget):
    """Topics left, cards right.

    Signals:
        opened(Spot): a source is asked for.
        changed(Change): a topic must change.
        asked(Act, Subject): something must be decided about a finding.
        use_asked(Subject): a finding is to be used in the briefing.
        moved(int, int): a finding is brought to the topic with that number.
        import_asked: papers are to be imported.
        scarce(bool): there is little room for what is asked; False when that is over.
    """

    opened = Signal(object)
    changed = Signal(object)
    asked = Signal(object, object)
    use_asked = Signal(object)
    moved = Signal(int, int)
    import_asked = Signal()
    scarce = Signal(bool)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._briefing: Briefing | None = None
        #: The finding that the form asks about.
        self._asked: int | None = None
        self.topics = TopicList()
        self.topics.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.cards = CardColumn()
        self.alike = NamesakeLine()
        self.form = TopicForm(wording)
        self.finding = FindingForm(wording)
        self._empty = EmptyPlace()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.topics)
        self.splitter.addWidget(self._right())
        # On a wide screen the names of topics get room too, as much as they need.
        Readable(self.topics, part=_LIST)
        for number in range(2):
            self.splitter.setStretchFactor(number, 1)
        self.splitter.setSizes([232, 420])
        self._stack = Deck()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for form in (self.form, self.finding):
            # What it is about stands in it.
            area = FormArea(form, yielding=(self._stack,))
            area.scarce.connect(self.scarce)
            layout.addWidget(area)
        layout.addWidget(self._stack, 1)
        # Where that made way for a form the form stands at the top.
        layout.addStretch(0)
        self._empty.asked.connect(self.import_asked)
        self.topics.chosen.connect(self._show_chapter)
        self.topics.moved.connect(self.moved)
        self.cards.opened.connect(self.opened)
        self.cards.asked.connect(self._ask)
        self.cards.use_asked.connect(self.use_asked)
        self.finding.left.connect(self._go_back)
        self.form.decided.connect(self.changed)
        self.form.left.connect(self.topics.setFocus)
        self.alike.merge_asked.connect(self._ask_merge)
        self.alike.apart_asked.connect(self._hold_apart)
        self.setFocusProxy(self.topics)
        self.set_wording(wording)

    def _right(self) -> QWidget:
        """The cards, and above them what an earlier topic may be."""
        right = QWidget()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.alike)
        layout.addWidget(self.cards, 1)
        return right

    def _ask_merge(self) -> None:
        told = self.alike.namesake
        if told is not None:
            self.ask(Deed.MERGE, [told.topic])

    def _hold_apart(self) -> None:
        topic, told = self.topic, self.alike.namesake
        if topic is not None and told is not None:
            # The button goes with the sentence; the keys stay near.
            self.topics.setFocus()
            self.changed.emit(Apart(topic.id, told.topic.id, told.topic.name))

    def _go_back(self) -> None:
        """The keys go back to the card that was asked about, so that one goes on from there."""
        if self._asked is None or not self.cards.give_keys(self._asked):
            self.topics.setFocus()
        self._asked = None

    def _ask(self, act: Act, subject: Subject) -> None:
        self._asked = subject.filed.id if subject.filed else None
        self.asked.emit(act, subject)

    @property
    def topic(self) -> TopicRecord | None:
        """The topic that is chosen; None at what stands before the first heading."""
        chapter: Chapter | None = self.topics.record
        return chapter.topic if chapter is not None else None

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put these in the context menu of the topics, in place of the ones before."""
        for action in self.topics.actions():
            self.topics.removeAction(action)
        self.topics.addActions(list(actions))

    def ask(self, deed: Deed, others: Sequence[TopicRecord]) -> None:
        """Ask how the chosen topic must change."""
        if self.topic is not None:
            self.form.ask(deed, self.topic, others)
            if deed is Deed.MERGE and self.alike.namesake is not None:
                self.form.choose(self.alike.namesake.topic.id)

    def show_briefing(self, briefing: Briefing, *, quietly: bool = False) -> None:
        """Show the topics of a meeting; the topic that was chosen stays so when it is there."""
        self._briefing = briefing
        rows = topic_rows(briefing, self._wording)
        self._stack.setCurrentWidget(self.splitter if rows else self._empty)
        self.setFocusProxy(self.topics if rows else self._empty)
        self.topics.show_rows(rows, quietly=quietly)
        if self.topics.record is None:
            self.topics.step(1)

    def has_card(self, finding_id: int) -> bool:
        """Whether a finding is on a card of this meeting."""
        return self._chapter_with(finding_id) is not None

    def show_card(self, finding_id: int) -> None:
        """Bring the card of a finding into sight; it gets the keys."""
        chapter = self._chapter_with(finding_id)
        if chapter is not None:
            self.topics.choose(chapter_key(chapter))
            self.cards.show_card(finding_id)

    def _chapter_with(self, finding_id: int) -> Chapter | None:
        if self._briefing is None:
            return None
        chapters = chapters_of(self._briefing)
        return next((one for one in chapters if has_finding(one, finding_id)), None)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.form.set_wording(wording)
        self.finding.set_wording(wording)
        self.topics.setAccessibleName(wording("window.topics.list"))
        self.cards.setAccessibleName(wording("window.topics.cards"))
        button = wording("planning.button.papers")
        self._empty.say(wording("window.topics.none"), wording("window.topics.none_text"), button)
        if self._briefing is not None:
            self.show_briefing(self._briefing, quietly=True)
            if self.topics.record is not None:
                self._show_chapter(self.topics.record)

    def _show_chapter(self, chapter: Chapter) -> None:
        asked = self.form.topic
        if asked is not None and asked != chapter.topic:
            self.form.leave()
        self.alike.show_namesakes(chapter.namesakes, self._wording)
        self.cards.show_sections(
            topic_name(chapter, self._wording),
            related_line(chapter, self._wording),
            sections_of(chapter, self._wording),
            self._wording,
        )
