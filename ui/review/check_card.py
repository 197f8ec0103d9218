"""One thing to look at: the sentence in its paragraph, what was made of it, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from briefer.model.document import Question
from briefer.model.review import degree_of
from ui.carrying import MarkedText
from ui.display import capital, one_line, shown, source_line
from ui.findings import facts_of
from ui.pieces.links import NarrowLink
from ui.pieces.widgets import ROLE, emptied, plain_label
from ui.qt_places import units
from ui.reader.marking import marked
from ui.spots import Spot, spot_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from briefer.model.checklist import Check, Sentence
    from briefer.wording import Wording


class ParagraphView(MarkedText):
    """A paragraph as high as its text, with one sentence marked; keys go to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def show_sentence(self, sentence: Sentence, marking: str | None = None) -> None:
        """Show a paragraph with its sentence marked; the marking of its paper goes along."""
        self.marking = marking
        self.setPlainText(shown(sentence.paragraph))
        start, end = (units(sentence.paragraph[:at]) for at in (sentence.start, sentence.end))
        self.setExtraSelections([marked(self.document(), self.palette(), start, end)])
        self.setAccessibleName(one_line(sentence.paragraph[sentence.start : sentence.end]))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the text is at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.document().documentLayout().documentSize().height()
        self.setFixedHeight(int(height) + 2)


class CheckCard(QFrame):
    """What is asked about one finding or one proposed answer.

    Signals:
        opened(Spot): where it, or its answer, stands.
    """

    opened = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "card")
        self._wording = wording
        self._check: Check | None = None
        self.question = plain_label(role="topic-title")
        self.paragraph = ParagraphView()
        self.answer_lead = plain_label(role="lead")
        self.answer = ParagraphView()
        self.reason = plain_label(role="note")
        self._links = QVBoxLayout()
        self._answer_links = QVBoxLayout()
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(self.question)
        layout.addWidget(self.paragraph)
        layout.addLayout(self._links)
        layout.addWidget(self.answer_lead)
        layout.addWidget(self.answer)
        layout.addLayout(self._answer_links)
        layout.addLayout(self._facts)
        layout.addWidget(self.reason)

    @property
    def spoken(self) -> str:
        """What is asked about which words, for who reads with the ears."""
        answered = self._check is not None and self._check.answer is not None
        answer = (self.answer_lead.text(), self.answer.accessibleName()) if answered else ()
        parts = (self.question.text(), self.paragraph.accessibleName(), *answer)
        return " ".join(filter(None, parts))

    def show_check(self, check: Check) -> None:
        """Show this one."""
        self._check = check
        wording = self._wording
        asked = "answer" if check.answer else "finding"
        sort = wording(f"domain.sort.{check.sort}")
        self.question.setText(wording(f"window.review.asked.{asked}", sort=sort))
        self.paragraph.show_sentence(check.sentence, check.filed.document.marking)
        _link(self._links, self._spot(check), wording, self.opened.emit)
        self._show_answer(check)
        self._show_facts(check)
        reason = self._reason(check)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        if self._check is not None:
            self.show_check(self._check)

    def _spot(self, check: Check) -> Spot:
        item = check.filed.item
        passages = item.question if isinstance(item, Question) else (item.passage,)
        return spot_at(check.filed.document, passages)

    def _show_answer(self, check: Check) -> None:
        answer, wording = check.answer, self._wording
        self.answer_lead.setVisible(answer is not None)
        self.answer.setVisible(check.answered is not None)
        emptied(self._answer_links)
        if answer is None:
            return
        self.answer_lead.setText(wording("window.review.answer"))
        if check.answered is not None:
            self.answer.show_sentence(check.answered, answer.paper.marking)
        spot = Spot(answer.paper)
        if answer.finding is not None:
            item = answer.finding.item
            spot = spot_at(answer.paper, (item.fulfilled_by or item.passage,))
        _link(self._answer_links, spot, wording, self.opened.emit)

    def _show_facts(self, check: Check) -> None:
        emptied(self._facts)
        if check.answer is not None:
            return
        facts = facts_of(check.sort, check.filed, check.topic, self._wording)
        for row, (name, value) in enumerate(facts):
            self._facts.addWidget(plain_label(capital(name), "remark"), row, 0)
            self._facts.addWidget(plain_label(value, selectable=False), row, 1)

    def _reason(self, check: Check) -> str:
        wording = self._wording
        if check.answer is not None:
            ground = wording(f"domain.ground.{check.answer.ground}")
            return wording("window.review.why_answer", ground=ground)
        degree = wording(f"domain.degree.{degree_of(getattr(check.filed.item, 'confidence', 1.0))}")
        said = wording("window.review.degree", degree=degree)
        told = wording.evidence(check.evidence) if check.evidence else ""
        return " – ".join(filter(None, (said, told)))


def _link(
    layout: QVBoxLayout, spot: Spot, wording: Wording, opened: Callable[[Spot], object]
) -> None:
    """The place of a sentence as a button that opens it."""
    emptied(layout)
    text = source_line(spot, wording)
    button = NarrowLink(text, partial(opened, spot))
    button.setAccessibleName(wording("window.reader.open_at", source=text))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    holder = QWidget()
    row = QVBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    layout.addWidget(holder)
