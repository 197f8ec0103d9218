"""What waits for a person, one at a time: right, wrong, otherwise, later; by a key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefer.model.review import Sort, Verdict
from ui.findings import Subject
from ui.pieces.flow import FlowLayout
from ui.pieces.form_area import FormArea, WholeArea
from ui.pieces.whole_label import LineLabel
from ui.pieces.widgets import ROLE, Choice, EmptyPlace, plain_label
from ui.review.check_card import CheckCard
from ui.review.decided_list import DecidedList
from ui.review.deeds import Act, Deed, Rule, judging
from ui.review.finding_form import FindingForm, Offer
from ui.review.queue import Queue
from ui.spots import spot_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from briefer.model.checklist import Check
    from briefer.model.records import Decided
    from briefer.model.review import Ruling
    from briefer.wording import Wording

_SORTS = (
    Sort.POSITIONS,
    Sort.ALLIED_POSITIONS,
    Sort.COMMITMENTS,
    Sort.QUESTIONS,
    Sort.ANSWERS,
)
#: Whoever goes fast is not held up by papers he does not look into.
_PAUSE_MS = 150
#: So many lines of what is asked about stay in sight above a form, and what is around both.
_LEAST_LINES, _AROUND_FORM, _NO_LIMIT = 5, 36, 16_777_215
#: Which key does what; the first is the one that stands on the button.
_KEYS = {
    "right": (Qt.Key.Key_J, Qt.Key.Key_Y, Qt.Key.Key_Return, Qt.Key.Key_Enter),
    "wrong": (Qt.Key.Key_N,),
    "edit": (Qt.Key.Key_E,),
    "next": (Qt.Key.Key_Right,),
    "back": (Qt.Key.Key_Left, Qt.Key.Key_Backspace),
}


class ReviewPage(QWidget):
    """The list of doubts, gone through one by one.

    Signals:
        decided(Deed): what must be put on record.
        opened(Spot): where the one in sight stands.
        undo_asked: the last decision must be taken back.
        taken_back(Ruling): this decision must be taken back.
    """

    decided = Signal(object)
    opened = Signal(object)
    undo_asked = Signal()
    taken_back = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._queue = Queue()
        self._offer = Offer()
        self.title = plain_label(role="meeting-title")
        self.standing = plain_label(role="meeting-when")
        self.meetings = Choice([])
        self.sorts = Choice([])
        self.card = CheckCard(wording)
        self.form = FindingForm(wording)
        self._card_area = WholeArea(self.card)
        self._form_area = FormArea(self.form, yielding=(self.card,))
        self.buttons = {name: QPushButton() for name in _KEYS}
        self._deeds = QWidget()
        self.told = LineLabel("remark")
        self.undo = QPushButton()
        self.undo.hide()
        self.decisions = DecidedList(wording)
        self.all = QPushButton()
        self.all.setCheckable(True)
        self.all.hide()
        self._empty = EmptyPlace()
        self._stack = QStackedWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._open)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The page itself has the keys: it shows the focus.
        self.setProperty(ROLE, "place")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()
        self.set_wording(wording)

    def _build(self) -> None:
        filters = FlowLayout()
        filters.addWidget(self.sorts)
        filters.addWidget(self.meetings)
        self.buttons["right"].setProperty(ROLE, "primary")
        row = FlowLayout()
        for name in ("back", "right", "wrong", "edit", "next"):
            row.addWidget(self.buttons[name])
        self._deeds.setLayout(row)
        inside = QWidget()
        inside.setProperty(ROLE, "column")
        # A long paragraph scrolls; what is done about it stays in sight.
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 16, 12)
        column.addWidget(self._card_area)
        column.addWidget(self._deeds)
        column.addWidget(self._form_area)
        column.addStretch(1)
        for always in (self.card, self._card_area):
            always.setHidden(False)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(inside)
        self._stack.addWidget(self.decisions)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 14, 6)
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addWidget(self.standing)
        head.addLayout(filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        foot = FlowLayout()
        foot.setContentsMargins(16, 6, 14, 8)
        foot.fill_with(self.told)
        foot.addWidget(self.all)
        foot.addWidget(self.undo)
        layout.addLayout(foot)

    def _connect(self) -> None:
        deeds = {
            "right": lambda: self._judge(Verdict.CONFIRMED),
            "wrong": lambda: self._judge(Verdict.REJECTED),
            "edit": self._edit,
            "next": lambda: self._step(1),
            "back": lambda: self._step(-1),
        }
        for name, deed in deeds.items():
            self.buttons[name].clicked.connect(deed)
        self.form.decided.connect(self._decide)
        self.form.left.connect(self._deeds.show)
        self.form.left.connect(self.setFocus)
        self.form.left.connect(self._share)
        self._form_area.scarce.connect(self._share)
        self.meetings.activated.connect(self._narrow)
        self.sorts.activated.connect(self._narrow)
        self.card.opened.connect(self.opened)
        self.undo.clicked.connect(self.undo_asked)
        self.all.toggled.connect(self._show)
        self.decisions.opened.connect(self.opened)
        self.decisions.taken_back.connect(self.taken_back)

    @property
    def check(self) -> Check | None:
        """The one in sight."""
        return self._queue.current

    @property
    def left(self) -> int:
        """How many wait, those that are narrowed away included."""
        return self._queue.left

    def offer(self, offer: Offer) -> None:
        """What there is to choose from when something is corrected."""
        self._offer = offer

    def show_checks(self, checks: Sequence[Check], meetings: Sequence[tuple[int, str]]) -> None:
        """Show what waits; the one that was in sight stays so while it is among them."""
        self._queue.put(checks)
        here = {check.filed.document.meeting_id for check in checks}
        self._queue.meetings = [(n, name) for n, name in meetings if n in here]
        self._fill_filters()
        self._show()

    def show_decided(self, decided: Sequence[Decided]) -> None:
        """Offer the decisions that stand; nothing is offered when there are none."""
        self.decisions.show_decided(decided)
        self.all.setVisible(bool(decided))
        if not decided:
            self.all.setChecked(False)
        self._name_all()

    def _name_all(self) -> None:
        shown, wording = self.decisions.shown, self._wording
        lapsed = sum(one.lapsed for one in shown)
        text = wording.count("window.review.all", len(shown))
        gone = wording.count("window.review.lapsed", lapsed) if lapsed else ""
        self.all.setText(", ".join(filter(None, (text, gone))))

    def tell(self, text: str, *, can_undo: bool) -> None:
        """Say what was decided last, below the list."""
        self.told.setText(text)
        self.undo.setVisible(can_undo)

    def give_back(self, ruling: Ruling | None) -> None:
        """A decision was taken back, or could not be made: what it was about comes again."""
        self._queue.give_back(ruling.quote if ruling else None)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.title.setText(wording("window.review.title"))
        self.setAccessibleName(wording("window.review.title"))
        self.meetings.setAccessibleName(wording("window.review.meeting"))
        self.sorts.setAccessibleName(wording("window.review.sort"))
        self.undo.setText(wording("window.review.undo"))
        self.told.clear()
        for name, button in self.buttons.items():
            button.setText(wording(f"window.review.{name}"))
        self.card.set_wording(wording)
        self.form.set_wording(wording)
        self.decisions.set_wording(wording)
        self._name_all()
        self._fill_filters()
        self._show()

    def _fill_filters(self) -> None:
        wording, queue = self._wording, self._queue
        names = [wording(f"domain.sort.{sort}").capitalize() for sort in _SORTS]
        _refill(self.sorts, [wording("window.review.all_sorts"), *names])
        _refill(
            self.meetings,
            [wording("window.review.all_meetings"), *(name for _, name in queue.meetings)],
        )
        self.sorts.setCurrentIndex(_SORTS.index(queue.sort) + 1 if queue.sort else 0)
        numbers = [number for number, _ in queue.meetings]
        self.meetings.setCurrentIndex(
            numbers.index(queue.meeting) + 1 if queue.meeting in numbers else 0
        )

    def _narrow(self) -> None:
        sort, meeting = self.sorts.currentIndex(), self.meetings.currentIndex()
        self._queue.narrow(
            _SORTS[sort - 1] if sort else None,
            self._queue.meetings[meeting - 1][0] if meeting else None,
        )
        self._show()
        self.setFocus()

    def _show(self) -> None:
        wording, queue, check = self._wording, self._queue, self._queue.current
        self._leave_other(check)
        self.standing.setText(
            wording("window.review.standing", place=queue.place, total=queue.total, done=queue.done)
            if check
            else ""
        )
        self._stack.setCurrentIndex(2 if self.all.isChecked() else 1 if check else 0)
        if check is None:
            self._show_end()
            return
        self.card.show_check(check)
        self.buttons["edit"].setEnabled(check.sort is not Sort.ANSWERS)
        if self.isVisible():
            self._pause.start()

    def _leave_other(self, check: Check | None) -> None:
        """What is being corrected stays so when the list comes anew."""
        asked = self.form.subject
        if asked is None or asked.filed is None:
            return
        if check is None or check.answer is not None or check.filed.id != asked.filed.id:
            self.form.leave()

    def _show_end(self) -> None:
        """Nothing is left: say so, and what was done."""
        wording, queue = self._wording, self._queue
        narrowed = queue.left > 0
        key = "narrowed" if narrowed else "done"
        told = wording.count("window.review.done_text", queue.done) if queue.done else ""
        more = wording("empty.review.narrowed") if narrowed else ""
        text = " ".join(filter(None, (told, more))) or wording("empty.review.text")
        self._empty.say(wording(f"window.review.{key}"), text)

    def _open(self) -> None:
        """Bring the paper of the one in sight beside it."""
        check = self.check
        if check is None:
            return
        # The keys stay with the page: what came in sight is told.
        said = QAccessibleAnnouncementEvent(self, f"{self.standing.text()}. {self.card.spoken}")
        QAccessible.updateAccessibility(said)
        item = check.filed.item
        passages = item.question if hasattr(item, "question") else (item.passage,)
        self.opened.emit(spot_at(check.filed.document, passages))

    def _judge(self, verdict: Verdict) -> None:
        check = self.check
        if check is None:
            return
        if check.answer is None:
            self._decide(Rule(check.filed.id, verdict))
        else:
            self._decide(judging(check.answer, verdict))

    def _edit(self) -> None:
        check = self.check
        if check is not None and check.answer is None:
            self.form.ask(Act.CORRECT, Subject(check.sort, check.filed), self._offer)
            self._deeds.hide()
            QTimer.singleShot(0, self, self._show_form)

    def _show_form(self) -> None:
        """All that is asked comes into sight, its heading first."""
        self._share()
        self._form_area.ensureWidgetVisible(self.focusWidget() or self.form)
        self._form_area.ensureWidgetVisible(self.form.title)

    def _share(self, *_: object) -> None:
        """The form is shown whole where there is room, the card scrolls above it."""
        area, asked = self._form_area, not self.form.isHidden()
        # The paragraph with the sentence stands above it already, unless it made way.
        self.form.quote.setVisible(self.card.isHidden())
        least = self.fontMetrics().lineSpacing() * _LEAST_LINES
        room = self._stack.height() - area.heightForWidth(area.width()) - _AROUND_FORM
        self._card_area.setMaximumHeight(max(least, room) if asked else _NO_LIMIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._share()

    def _decide(self, deed: Deed) -> None:
        """Move on at once; the decision is put on record behind the scenes."""
        self._queue.take()
        self._show()
        self.decided.emit(deed)
        self.setFocus()

    def _step(self, by: int) -> None:
        self._queue.step(by)
        self._show()
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """The paper of the one in sight is opened beside it."""
        super().showEvent(event)
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key each; Enter on a button presses that button."""
        focus = self.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(focus, QPushButton) and focus.hasFocus():
            focus.click()
            return
        name = next((name for name, keys in _KEYS.items() if event.key() in keys), None)
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if name is None or plain or self.check is None or self.all.isChecked():
            super().keyPressEvent(event)
            return
        self.buttons[name].click()


def _refill(choice: Choice, texts: Sequence[str]) -> None:
    if [choice.itemText(number) for number in range(choice.count())] != list(texts):
        choice.clear()
        choice.addItems(list(texts))
