"""One commitment: its sentence, its facts, what may fulfil it, and what was decided about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefer.model.records import Link, State
from briefer.model.review import Verdict
from ui.carrying import MarkedLabel
from ui.commitments.form import TERM, CommitmentForm
from ui.commitments.rows import Entry, occasion_of, owner_line, state_of, term_line, what_of
from ui.display import one_line, source_line
from ui.draft.link import NarrowLink
from ui.meeting.findings import ruling_line
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import ROLE, emptied, plain_label
from ui.review.deeds import Judge
from ui.spots import Spot, spot_at, spot_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel, QLayout

    from briefer.model.briefing import Answer
    from briefer.model.review import Ruling
    from briefer.wording import Wording

#: What can be done to a commitment, in the order of the buttons.
_ASKED = (TERM, State.VOLDAAN, State.INGETROKKEN, State.OPENSTAAND)


class CommitmentDetail(QScrollArea):
    """What there is to know and to decide about the chosen commitment.

    Signals:
        opened(Spot): a source is asked for.
        decided(Deed): what must be put on record.
        history_asked(int): the decisions on this finding are to be shown.
    """

    opened = Signal(object)
    decided = Signal(object)
    history_asked = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._entry: Entry | None = None
        self._rulings: tuple[Ruling, ...] = ()
        self.sentence = MarkedLabel("note")
        self.form = CommitmentForm(wording)
        self.buttons = {asked: QPushButton() for asked in _ASKED}
        self.history = plain_label(role="remark", selectable=True)
        self._heads: dict[str, QLabel] = {}
        self._links = QVBoxLayout()
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(16)
        self._retold = QVBoxLayout()
        self._answers = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        for asked, button in self.buttons.items():
            button.clicked.connect(partial(self.ask, asked))
        self.form.decided.connect(self.decided)
        self.form.left.connect(self._enable)
        self.set_wording(wording)

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty(ROLE, "column")
        row = FlowLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 14, 10)
        column.addWidget(self.sentence)
        column.addLayout(self._links)
        column.addLayout(row)
        column.addWidget(self.form)
        parts: tuple[tuple[str, QLayout], ...] = (
            ("answers", self._answers),
            ("facts", self._facts),
            ("retold", self._retold),
        )
        for name, layout in parts:
            self._heads[name] = plain_label(role="section")
            column.addWidget(self._heads[name])
            column.addLayout(layout)
        self._heads["history"] = plain_label(role="section")
        column.addWidget(self._heads["history"])
        column.addWidget(self.history)
        column.addStretch(1)
        self.setWidget(inside)

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
            self._rulings = ()
        self._entry = entry
        self._fill()
        if entry is not None:
            self.history_asked.emit(entry.number)

    def show_history(self, finding_id: int, rulings: Sequence[Ruling]) -> None:
        """Show the decisions on the commitment; on another nothing happens."""
        if self._entry is not None and self._entry.number == finding_id:
            self._rulings = tuple(rulings)
            self._fill_history()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("commitments.detail.title"))
        self.form.set_wording(wording)
        for asked, button in self.buttons.items():
            button.setText(wording(f"commitments.detail.{asked}"))
        for name, head in self._heads.items():
            head.setText(wording(f"commitments.detail.{name}"))
        self._fill()

    def _fill(self) -> None:
        entry, wording = self._entry, self._wording
        text = what_of(entry, wording) if entry else wording("commitments.pick")
        self.sentence.setText(text)
        self.sentence.marking = entry.owed.due.record.document.marking if entry else None
        for layout in (self._links, self._facts, self._retold, self._answers):
            emptied(layout)
        if entry is not None:
            self._link(self._links, spot_of(entry.owed.due.record))
            self._fill_facts(entry)
            for telling in entry.owed.due.retold:
                self._link(self._retold, spot_of(telling))
            for answer in entry.owed.due.answers:
                self._add_answer(answer)
        due = entry.owed.due if entry else None
        self._heads["facts"].setVisible(entry is not None)
        self._heads["retold"].setVisible(bool(due and due.retold))
        self._heads["answers"].setVisible(bool(due and due.answers))
        self._fill_history()
        self._enable()

    def _fill_facts(self, entry: Entry) -> None:
        item, wording = entry.owed.due.record.item, self._wording
        meeting = entry.owed.meeting
        facts = (
            ("stage", state_of(entry, wording)),
            ("term", term_line(entry, wording)),
            ("owner", owner_line(entry, wording)),
            ("to", ", ".join(filter(None, (item.to, *entry.members)))),
            ("made_on", occasion_of(entry, wording)),
            ("number", item.number),
            ("topic", entry.topic),
            ("meeting", wording.meeting(meeting) if meeting else ""),
        )
        shown = [(name, one_line(value)) for name, value in facts if value]
        for row, (name, value) in enumerate(shown):
            label = wording(f"commitments.column.{name}")
            self._facts.addWidget(plain_label(label, "remark"), row, 0)
            self._facts.addWidget(plain_label(value), row, 1)

    def _add_answer(self, answer: Answer) -> None:
        """The sentence that may answer it below its own, with where it stands and why."""
        wording, said = self._wording, answer.finding
        card = QFrame()
        card.setProperty(ROLE, "card")
        column = QVBoxLayout(card)
        title = answer.paper.title or answer.paper.name
        text = said.item.text if said else wording("commitments.detail.paper", title=title)
        column.addWidget(plain_label(one_line(text)))
        spot = Spot(answer.paper)
        if said is not None:
            spot = spot_at(answer.paper, (said.item.fulfilled_by or said.item.passage,))
        self._link(column, spot)
        ground = wording(f"domain.ground.{answer.ground}")
        sure = wording("commitments.detail.confirmed") if answer.confirmed else ""
        why = wording("window.review.why_answer", ground=ground)
        column.addWidget(plain_label(" – ".join(filter(None, (why, sure))), "remark"))
        row = FlowLayout()
        for key, verdict in (("accept", Verdict.CONFIRMED), ("refuse", Verdict.REJECTED)):
            button = QPushButton(wording(f"commitments.detail.{key}"))
            button.setAccessibleDescription(one_line(text))
            button.clicked.connect(partial(self._judge, answer, verdict))
            row.addWidget(button)
        column.addLayout(row)
        self._answers.addWidget(card)

    def _link(self, layout: QVBoxLayout, spot: Spot) -> None:
        text = source_line(spot, self._wording)
        button = NarrowLink(text, partial(self.opened.emit, spot))
        button.setAccessibleName(self._wording("window.reader.open_at", source=text))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill_history(self) -> None:
        wording = self._wording
        lines = [ruling_line(ruling, wording) for ruling in self._rulings]
        self.history.setText("\n".join(lines) or wording("commitments.detail.unruled"))
        for widget in (self._heads["history"], self.history):
            widget.setVisible(self._entry is not None)

    def _enable(self) -> None:
        entry = self._entry
        state = entry.owed.due.state if entry else None
        for asked, button in self.buttons.items():
            button.setVisible(entry is not None)
            owed = state is not None and state.owed
            wanted = not owed if asked is State.OPENSTAAND else owed
            button.setEnabled(wanted and self.form.entry is None)

    def ask(self, asked: str) -> None:
        """Ask for another term or state of the commitment that is shown, and why."""
        if self._entry is not None:
            self.form.ask(self._entry, asked)
            self._enable()
            self.ensureWidgetVisible(self.form)

    def _judge(self, answer: Answer, verdict: Verdict) -> None:
        said = answer.finding.id if answer.finding else None
        self.decided.emit(Judge(Link(answer.promise.id, answer.paper.id, said, verdict)))
