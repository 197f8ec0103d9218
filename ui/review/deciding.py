"""Between the pages where a staffer decides and the desk that puts it on record; and undoing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.errors import NoPassageError
from briefer.model.review import Sort, Verdict
from ui import telling
from ui.display import capital, one_line
from ui.review.deeds import Act, Rule, done_key, judging, undone_key
from ui.review.finding_form import Offer
from ui.undo_line import UndoLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.model.checklist import Check
    from briefer.model.records import Decided, MeetingRecord
    from briefer.model.review import Ruling
    from briefer.wording import Wording
    from ui.desk import Contents
    from ui.findings import Subject
    from ui.meeting.topics_page import TopicsPage
    from ui.pieces.widgets import MessageBar
    from ui.reader.source_page import SourcePage
    from ui.review.desk import ReviewDesk
    from ui.review.finding_form import FindingForm
    from ui.review.page import ReviewPage

#: What can be made of a selected passage, in the order of the menu.
MADE = (Sort.POSITIONS, Sort.COMMITMENTS, Sort.ALLIED_POSITIONS, Sort.NOTES)
_TOPIC = "topic"
#: Someone who works through the list is not held up by the meeting behind it.
_PAUSE_MS = 1200


class Deciding(QObject):
    """Takes what is decided on any page to the desk, and tells every page what came of it.

    Args:
        desk: puts decisions on record.
        review: the page that goes through the doubts.
        topics: the page with cards.
        reader: the paper in which a passage can be selected.
        message: where a decision is told, with the button that takes it back.

    Signals:
        changed: what is on record is otherwise; the pages need it anew.
        failed(Exception): a decision could not be made.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        desk: ReviewDesk,
        review: ReviewPage,
        topics: TopicsPage,
        reader: SourcePage,
        message: MessageBar,
    ) -> None:
        # With the list goes all this, its timer too, on the thread of the window.
        super().__init__(review)
        self._desk, self._review, self._topics = desk, review, topics
        self._reader, self._message = reader, message
        self._wording: Wording | None = None
        self._contents: Contents | None = None
        #: What can be taken back, by whatever page it was done; how each decision is.
        self.line = UndoLine()
        self._ways: dict[int, Callable[[], object]] = {}
        #: So many times undo was asked for while a decision was on its way to the store.
        self._undo_later = 0
        #: What meetings are called in the language of now: after each decision thousands are asked.
        self._names: dict[int, tuple[MeetingRecord, str]] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._renew)
        self._connect()

    def _connect(self) -> None:
        desk = self._desk
        for form in self._forms():
            form.history_asked.connect(desk.ask_history)
            desk.history_came.connect(form.show_history)
        for form in (self._topics.finding, self._reader.form):
            form.decided.connect(desk.decide)
        self._review.decided.connect(desk.decide)
        self._review.undo_asked.connect(self.undo)
        self._review.taken_back.connect(self.take_back)
        self._topics.asked.connect(self.act)
        self._topics.moved.connect(self._move)
        self._reader.asked.connect(self._make)
        desk.checks_came.connect(self._show_checks)
        desk.decided.connect(self._tell_decided)
        desk.withdrawn.connect(self._tell_withdrawn)
        desk.failed.connect(self._tell_failed)
        # The list is not asked for again: it would fail again, and so on without end.
        desk.unlisted.connect(self.failed)

    def _forms(self) -> tuple[FindingForm, ...]:
        return (self._topics.finding, self._reader.form, self._review.form)

    @property
    def can_undo(self) -> bool:
        """Whether anything of this session can be taken back."""
        return bool(self.line)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self._names.clear()

    def show_contents(self, contents: Contents) -> None:
        """What there is to choose from in a form."""
        self._contents = contents
        self._review.offer(self._offer())

    def act(self, act: Act, subject: Subject) -> None:
        """Do what was asked at a card, or ask further in the form above the cards."""
        if subject.filed is not None and act in {Act.CONFIRM, Act.REJECT}:
            verdict = Verdict.CONFIRMED if act is Act.CONFIRM else Verdict.REJECTED
            self._desk.decide(Rule(subject.filed.id, verdict))
        elif subject.answer is not None and act in {Act.ACCEPT, Act.REFUSE}:
            verdict = Verdict.CONFIRMED if act is Act.ACCEPT else Verdict.REJECTED
            self._desk.decide(judging(subject.answer, verdict))
        else:
            self._topics.finding.ask(act, subject, self._offer())

    def _move(self, finding_id: int, topic_id: int) -> None:
        """A card was let go on another topic."""
        self._desk.decide(Rule(finding_id, Verdict.CORRECTED, ((_TOPIC, topic_id),)))

    def undo(self) -> None:
        """Take back the last deed of this session, also when it is not on record yet."""
        if self._desk.deciding:
            self._undo_later += 1
        elif not self.line.undo() and self._wording is not None:
            self._message.say(self._wording("window.decided.nothing"))

    def take_back(self, ruling: Ruling) -> None:
        """Take back any decision that stands."""
        way = self._ways.pop(ruling.id, None)
        if way is not None:
            self.line.drop(way)
        self._desk.withdraw(ruling)

    def _renew(self) -> None:
        self.changed.emit()
        if self._review.isVisible():
            self._desk.load()

    def _make(self, subject: Subject | None) -> None:
        if subject is None:
            self.failed.emit(NoPassageError())
        else:
            self._reader.form.ask(Act.ADD, subject, self._offer())

    def _offer(self) -> Offer:
        contents = self._contents
        return Offer(contents.topics, contents.stances) if contents else Offer()

    def _show_checks(self, checks: Sequence[Check], decided: Sequence[Decided]) -> None:
        wording, contents = self._wording, self._contents
        if wording is None or contents is None:
            return
        here = {check.filed.document.meeting_id for check in checks}
        records = (one.record for one in contents.meetings)
        meetings = [(r.id, self._name_of(r, wording)) for r in records if r.id in here]
        self._review.show_checks(checks, meetings)
        self._review.show_decided(decided)

    def _name_of(self, record: MeetingRecord, wording: Wording) -> str:
        known = self._names.get(record.id)
        if known is None or known[0] is not record:
            known = self._names[record.id] = record, wording.meeting(record.meeting)
        return known[1]

    def _tell_decided(self, ruling: Ruling) -> None:
        way = self._ways[ruling.id] = partial(self._desk.withdraw, ruling)
        self.line.note(way)
        button = ("window.decided.undo", partial(self.line.now, way))
        self._tell(_done_to, done_key(ruling), ruling, [button])
        self._undo_what_waited()

    def _undo_what_waited(self) -> None:
        if not self._desk.deciding:
            wanted, self._undo_later = self._undo_later, 0
            for _ in range(wanted):
                self.undo()

    def _tell_withdrawn(self, ruling: Ruling) -> None:
        self._review.give_back(ruling)
        self._desk.load()
        self._tell(telling.undone, undone_key(ruling), ruling, [])

    def _tell(
        self,
        told: Callable[[Ruling, Wording], str],
        key: str,
        ruling: Ruling,
        actions: list[tuple[str, Callable[[], object]]],
    ) -> None:
        """On the list in its own line, for a bar that comes and goes moves what is clicked.

        What happened to a promise is told as such; of any other decision the verdict is.
        """
        wording = self._wording
        if wording is None:
            return
        sort = capital(wording(f"domain.sort.{ruling.sort}"))
        text = told(ruling, wording) or wording(key, sort=sort)
        if self._review.isVisible():
            self._review.tell(text, can_undo=self.can_undo)
            self._pause.start(_PAUSE_MS)
            return
        self._message.say(text, [(wording(name), action) for name, action in actions])
        self._pause.start(0)

    def _tell_failed(self, error: Exception) -> None:
        # Perhaps what is not on record was meant.
        self._undo_later = 0
        self._review.give_back(None)
        self._desk.load()
        self.failed.emit(error)


def _done_to(ruling: Ruling, wording: Wording) -> str:
    """What happened to a promise, or where a finding stands now; empty for any other."""
    if ruling.verdict is not Verdict.CORRECTED or [name for name, _ in ruling.after] != [_TOPIC]:
        return telling.done(ruling, wording)
    sort, topic = capital(wording(f"domain.sort.{ruling.sort}")), dict(ruling.after)[_TOPIC]
    if topic is None:
        return wording("topics.moved_loose", sort=sort)
    return wording("topics.moved", sort=sort, topic=one_line(str(topic)))
