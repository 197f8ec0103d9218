"""One commitment: its sentence, what may fulfil it, its facts, and what was decided about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.carrying import MarkedLabel
from ui.commitments.answer_card import AnswerCard, is_of
from ui.commitments.deeds import ASKED, named_key, possible, proposal
from ui.commitments.form import CommitmentForm
from ui.commitments.past_column import PastColumn
from ui.commitments.rows import Entry, occasion_of, owner_line, state_of, term_line, what_of
from ui.display import capital, name_of, one_line, source_line
from ui.pieces.flow import FlowLayout
from ui.pieces.form_area import WholeArea
from ui.pieces.links import NarrowLink
from ui.pieces.measure import Readable
from ui.pieces.widgets import ROLE, emptied, plain_label
from ui.review.deeds import judging
from ui.spots import Spot, spot_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel, QLayout

    from briefer.model.briefing import Answer
    from briefer.model.records import Past
    from briefer.model.review import Ruling, Verdict
    from briefer.wording import Wording

#: So many lines of its sentence stay in sight whatever is scrolled below it.
_LINES = 2
#: The room around a form.
_AROUND = 12
#: The room around words.
_AROUND_WORDS = 60


class CommitmentDetail(QWidget):
    """What there is to know and to decide about the chosen commitment.

    Its sentence stays where it is while the rest scrolls: an answer is held against it.

    Signals:
        opened(Spot): a source is asked for.
        decided(Deed): what must be put on record.
        past_asked(tuple): all that was decided about these tellings is to be shown.
        taken_back(Ruling): a decision is taken back.
        room_asked(int): so high it must be for what is asked to be in sight.
        left: what was asked here is done, or was left.
    """

    opened = Signal(object)
    decided = Signal(object)
    past_asked = Signal(object)
    taken_back = Signal(object)
    room_asked = Signal(int)
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._entry: Entry | None = None
        self._pasts: tuple[Past, ...] = ()
        self.sentence = MarkedLabel("quote")
        self.form = CommitmentForm(wording)
        self.buttons = {asked: QPushButton() for asked in ASKED}
        self.past = PastColumn()
        self.cards: list[AnswerCard] = []
        self.body = QScrollArea()
        self._heads: dict[str, QLabel] = {}
        self._links = QVBoxLayout()
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(16)
        self._retold = QVBoxLayout()
        self._answers = QVBoxLayout()
        self._build()
        for asked, button in self.buttons.items():
            button.clicked.connect(partial(self.ask, asked))
        self.form.decided.connect(self.decided)
        self.form.left.connect(self._end_asking)
        self.past.taken_back.connect(self._take_back)
        self.set_wording(wording)

    def _build(self) -> None:
        top = QWidget()
        top.setProperty(ROLE, "column")
        above = QVBoxLayout(top)
        above.setContentsMargins(16, 8, 14, 2)
        above.setSpacing(2)
        above.addWidget(self.sentence)
        above.addLayout(self._links)
        self.body.setWidgetResizable(True)
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setWidget(self._inside())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        area = self._top = WholeArea(top, _LINES)
        layout.addWidget(area)
        layout.addWidget(self.body, 1)
        for always in (top, area):
            always.setHidden(False)

    def _inside(self) -> QWidget:
        inside = QWidget()
        inside.setProperty(ROLE, "column")
        Readable(inside, around=_AROUND_WORDS)
        row = FlowLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 2, 14, 10)
        column.addWidget(self.form)
        column.addLayout(self._answers)
        column.addLayout(row)
        parts: tuple[tuple[str, QLayout], ...] = (("facts", self._facts), ("retold", self._retold))
        for name, layout in parts:
            self._heads[name] = plain_label(role="section")
            column.addWidget(self._heads[name])
            column.addLayout(layout)
        self._heads["history"] = plain_label(role="section")
        column.addWidget(self._heads["history"])
        column.addWidget(self.past)
        column.addStretch(1)
        return inside

    @property
    def entry(self) -> Entry | None:
        """The commitment that is shown."""
        return self._entry

    def show_entry(self, entry: Entry | None) -> None:
        """Show this commitment, or that one is to be chosen."""
        asked = self.form.entry
        if asked is not None and (entry is None or entry.number != asked.number):
            self.form.leave()
        if entry is None or self._entry is None or entry.number != self._entry.number:
            self._pasts = ()
            self.body.verticalScrollBar().setValue(0)
        self._entry = entry
        self._fill()
        if entry is not None:
            self.past_asked.emit(tellings_of(entry))

    def show_past(self, tellings: tuple[int, ...], pasts: Sequence[Past]) -> None:
        """Show the decisions about a commitment; about another nothing happens."""
        if self._entry is not None and tellings_of(self._entry) == tellings:
            self._pasts = tuple(pasts)
            self._fill_past()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("commitments.detail.title"))
        self.form.set_wording(wording)
        for asked, button in self.buttons.items():
            button.setText(wording(f"commitments.detail.{asked}"))
            button.setToolTip(wording("promises.key", key=named_key(ASKED[asked])))
        for name, head in self._heads.items():
            head.setText(wording(f"commitments.detail.{name}"))
        self._fill()

    def _fill(self) -> None:
        entry, wording = self._entry, self._wording
        text = what_of(entry, wording) if entry else wording("commitments.pick")
        self.sentence.setText(text)
        self.sentence.marking = entry.owed.due.record.document.marking if entry else None
        self.cards = []
        for layout in (self._links, self._facts, self._retold, self._answers):
            emptied(layout)
        if entry is not None:
            self._link(self._links, spot_of(entry.owed.due.record))
            self._fill_facts(entry)
            for telling in entry.owed.due.retold:
                self._link(self._retold, spot_of(telling))
            for answer in (*entry.owed.due.answers, *entry.owed.due.refused):
                self._add_answer(answer)
        due = entry.owed.due if entry else None
        self._heads["facts"].setVisible(entry is not None)
        self._heads["retold"].setVisible(bool(due and due.retold))
        self._fill_past()
        self._enable()

    def _fill_facts(self, entry: Entry) -> None:
        item, wording = entry.owed.due.record.item, self._wording
        meeting = entry.owed.meeting
        facts = (
            ("state", state_of(entry, wording)),
            ("term", term_line(entry, wording)),
            ("owner", owner_line(entry, wording)),
            ("to", ", ".join(filter(None, (name_of(item.to or "", wording), *entry.members)))),
            ("made_on", occasion_of(entry, wording)),
            ("number", item.number),
            ("topic", entry.topic),
            ("meeting", wording.meeting(meeting) if meeting else ""),
        )
        shown = [(name, one_line(value)) for name, value in facts if value]
        for row, (name, value) in enumerate(shown):
            label = capital(wording(f"commitments.column.{name}"))
            self._facts.addWidget(plain_label(label, "remark"), row, 0)
            self._facts.addWidget(plain_label(value), row, 1)

    def _add_answer(self, answer: Answer) -> None:
        card = AnswerCard(answer, self._wording)
        card.opened.connect(self.opened)
        card.judged.connect(self._judge)
        card.taken_back.connect(self._take_back)
        self.cards.append(card)
        self._answers.addWidget(card)

    def _link(self, layout: QVBoxLayout, spot: Spot) -> None:
        text = source_line(spot, self._wording)
        button = NarrowLink(text, partial(self.opened.emit, spot))
        button.setAccessibleName(self._wording("window.reader.open_at", source=text))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill_past(self) -> None:
        """What was decided, in the history and at the answers it is about."""
        self.past.show_past(self._pasts, self._wording)
        for widget in (self._heads["history"], self.past):
            widget.setVisible(self._entry is not None)
        for card in self.cards:
            said = (past for past in self._pasts if is_of(past, card.answer))
            card.show_past(next(said, None))

    def _enable(self) -> None:
        able = possible(self._entry.owed.due) if self._entry else frozenset()
        for asked, button in self.buttons.items():
            button.setVisible(asked in able)
            button.setEnabled(asked in able and self.form.entry is None)

    def ask(self, asked: str) -> None:
        """Ask for another term or state of the commitment that is shown, and why."""
        if self._entry is not None and asked in possible(self._entry.owed.due):
            self.form.ask(self._entry, asked)
            self._enable()
            self.room_asked.emit(self._room_for_form())
            self.body.verticalScrollBar().setValue(0)

    def _end_asking(self) -> None:
        """Where the focus went when the form was hidden is of no concern."""
        self._enable()
        self.body.verticalScrollBar().setValue(0)
        self.left.emit()

    def _room_for_form(self) -> int:
        """How high all this must be for its sentence and the whole form to be in sight."""
        width = self.body.viewport().width()
        form = max(self.form.sizeHint().height(), self.form.heightForWidth(width))
        return self._top.heightForWidth(self.width()) + form + _AROUND

    def judge(self, verdict: Verdict) -> None:
        """Accept or refuse what is proposed as its answer, if anything is."""
        answer = proposal(self._entry.owed.due) if self._entry else None
        if answer is not None:
            self._judge(answer, verdict)

    def _judge(self, answer: Answer, verdict: Verdict) -> None:
        self.decided.emit(judging(answer, verdict))
        self.left.emit()

    def _take_back(self, ruling: Ruling) -> None:
        """The button goes with what it undid: the keys go where all began."""
        self.taken_back.emit(ruling)
        self.left.emit()


def tellings_of(entry: Entry) -> tuple[int, ...]:
    """The numbers of all the sentences in which it is told."""
    return (entry.owed.due.record.id, *(told.id for told in entry.owed.due.retold))
