"""What may answer a promise: its words, why it is thought so, and what was said of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from briefer.model.review import Verdict
from ui.carrying import MarkedLabel
from ui.commitments.deeds import JUDGED, JUDGED_NAMES, named_key
from ui.display import moment, one_line, source_line
from ui.pieces.flow import FlowLayout
from ui.pieces.links import NarrowLink
from ui.pieces.widgets import ROLE, emptied, plain_label
from ui.spots import Spot, spot_at

if TYPE_CHECKING:
    from briefer.model.briefing import Answer
    from briefer.model.records import Past
    from briefer.wording import Wording


class AnswerCard(QFrame):
    """One answer, below the promise: accepted or refused by a button, or what was decided.

    Signals:
        opened(Spot): where it stands is asked for.
        judged(Answer, Verdict): it is accepted or refused.
        taken_back(Ruling): what was said of it is taken back.
    """

    opened = Signal(object)
    judged = Signal(object, object)
    taken_back = Signal(object)

    def __init__(self, answer: Answer, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "card")
        self.answer, self._wording = answer, wording
        self._said: Past | None = None
        self.words = MarkedLabel("quote")
        self.words.marking = answer.paper.marking
        self.words.setText(words_of(answer, wording))
        self.lead = plain_label(role="lead")
        self.outcome = plain_label(role="remark")
        self._row = FlowLayout()
        self._spot = Spot(answer.paper)
        if answer.passage is not None:
            self._spot = spot_at(answer.paper, (answer.passage,))
        self._build()
        self._say()

    def _build(self) -> None:
        wording = self._wording
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.lead)
        layout.addWidget(self.words)
        text = source_line(self._spot, wording)
        link = NarrowLink(text, partial(self.opened.emit, self._spot))
        link.setAccessibleName(wording("window.reader.open_at", source=text))
        layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.outcome)
        layout.addLayout(self._row)

    def show_past(self, past: Past | None) -> None:
        """The decision about it that stands: who took it and when, and with it undoing."""
        if past != self._said:
            self._said = past
            self._say()

    def _say(self) -> None:
        """What it is to the promise, and the buttons for what can be said of it now."""
        wording, answer = self._wording, self.answer
        self.lead.setText(wording(f"promises.answer.{place_of(answer)}"))
        self.setAccessibleName(f"{self.lead.text()}: {self.words.text()}")
        why = wording("window.review.why_answer", ground=wording(f"domain.ground.{answer.ground}"))
        self.outcome.setText(self._decided() if answer.verdict is not None else why)
        emptied(self._row)
        if answer.verdict is not None:
            self._add_button(wording("promises.undo"), self._take_back, able=self._said is not None)
            return
        for verdict, key in JUDGED.items():
            # What the papers say themselves need not be accepted.
            if verdict is Verdict.REJECTED or not answer.confirmed:
                name = wording(f"commitments.detail.{JUDGED_NAMES[verdict]}")
                button = self._add_button(name, partial(self.judged.emit, answer, verdict))
                button.setToolTip(wording("promises.key", key=named_key(key)))

    def _add_button(self, name: str, pressed: object, *, able: bool = True) -> QPushButton:
        button = QPushButton(name)
        button.setAccessibleDescription(self.words.text())
        button.setEnabled(able)
        button.clicked.connect(pressed)
        self._row.addWidget(button)
        return button

    def _decided(self) -> str:
        """Who said so and when, as soon as that is known."""
        if self._said is None:
            return ""
        ruling = self._said.ruling
        return " · ".join(filter(None, (moment(ruling.at, self._wording), ruling.who, ruling.why)))

    def _take_back(self) -> None:
        if self._said is not None:
            self.taken_back.emit(self._said.ruling)


def place_of(answer: Answer) -> str:
    """What it is to its promise, as the wording names it."""
    if answer.verdict is Verdict.CONFIRMED:
        return "accepted"
    if answer.verdict is Verdict.REJECTED:
        return "refused"
    return "told" if answer.confirmed else "proposed"


def words_of(answer: Answer, wording: Wording) -> str:
    """The words that answer it; of a paper alone its title, and that there are no others."""
    if answer.passage is None:
        title = one_line(answer.paper.title or answer.paper.name)
        return wording("promises.answer.paper", title=title)
    if answer.same_words:
        return wording("promises.answer.same")
    return one_line(answer.passage.quote)


def is_of(past: Past, answer: Answer) -> bool:
    """Whether a decision that stands is the one about this answer."""
    link, said = past.link, answer.finding.id if answer.finding else None
    if link is None or not past.standing:
        return False
    return (link.paper_id, link.answer_id) == (answer.paper.id, said)
