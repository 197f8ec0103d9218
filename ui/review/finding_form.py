"""Asks, in the page, what a finding must be: its fields, its topic, why; or makes a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from briefer.model.document import CommitmentType, Strength
from briefer.model.review import Selection, Verdict
from ui.display import capital, one_line
from ui.findings import Subject, fields_of, ruling_line
from ui.pieces.asking import AskingForm
from ui.pieces.widgets import emptied, plain_label
from ui.review.deeds import Act, Add, Deed, Rule
from ui.review.editors import ChoiceEditor, Editor, TermEditor, TextEditor, TopicEditor, choices_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLabel, QWidget

    from briefer.model.records import TopicRecord
    from briefer.model.review import Ruling
    from briefer.wording import Wording

#: What may be left empty: then there is none.
_OPTIONAL = frozenset({"condition", "to", "remark"})
_CHOICES = frozenset({"stance", "strength", "type", "state"})
_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from: the topics and the kinds of stance."""

    topics: Sequence[TopicRecord] = ()
    stances: Sequence[str] = ()


class FindingForm(AskingForm):
    """The fields of one finding; Enter keeps them, Esc leaves them. Nothing else is shut off.

    Signals:
        decided(Deed): what must be put on record.
        left: it was closed, with or without a decision.
        history_asked(int): the decisions on this finding are to be shown.
    """

    history_asked = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._subject: Subject | None = None
        self._act = Act.CORRECT
        self._before: dict[str, object] = {}
        self._offer, self._rulings = Offer(), cast("Sequence[Ruling]", ())
        self.editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self.quote = plain_label(role="quote")
        self.history = plain_label(role="remark")
        self.why = TextEditor("", optional=True)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self.lay_out(self.quote, self._grid, beside=self.why).addWidget(self.history)
        self.set_wording(wording)

    @property
    def subject(self) -> Subject | None:
        """What is asked about; None when nothing is asked."""
        return self._subject

    def ask(self, act: Act, subject: Subject, offer: Offer) -> None:
        """Ask what a finding must be."""
        self._act, self._subject, self._offer = act, subject, offer
        self._say_title(subject)
        self.quote.setText(_shortened(one_line(subject.text)))
        self.why.clear()
        self._fill(subject)
        self._show_history(())
        self._enable()
        self.show()
        next(iter(self.editors.values())).setFocus()  # type: ignore[attr-defined]
        if subject.filed is not None and subject.filed.verdict is not None:
            self.history_asked.emit(subject.filed.id)

    def show_history(self, finding_id: int, rulings: Sequence[Ruling]) -> None:
        """Show the decisions on the finding that is asked about; on another nothing happens."""
        filed = self._subject.filed if self._subject else None
        if filed is not None and filed.id == finding_id:
            self._show_history(rulings)

    def leave(self) -> None:
        """Ask no more."""
        self._subject = None
        super().leave()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what is filled in stays."""
        self._wording = wording
        self.keep.setText(wording("window.form.keep"))
        self.cancel.setText(wording("window.form.cancel"))
        self.why.setPlaceholderText(wording("window.form.why"))
        self.why.setAccessibleName(wording("window.form.why"))
        if self._subject is not None:
            self._say_title(self._subject)
            self._say_fields(self._subject)
            self._show_history(self._rulings)

    def _say_title(self, subject: Subject) -> None:
        sort = self._wording(f"domain.sort.{subject.sort}")
        title = self._wording(f"window.form.{self._act.value}", sort=capital(sort))
        self.title.setText(title)
        self.setAccessibleName(title)

    def _say_fields(self, subject: Subject) -> None:
        """The name of each field, and of what there is to choose in it."""
        for name, editor in self.editors.items():
            label = capital(self._wording(f"domain.field.{name}"))
            self._labels[name].setText(label)
            cast("QWidget", editor).setAccessibleName(label)
            if isinstance(editor, TermEditor):
                editor.set_wording(self._wording)
            elif isinstance(editor, TopicEditor):
                editor.say(self._no_topic(subject))
            elif isinstance(editor, ChoiceEditor):
                choices = choices_of(name, self._offer.stances, self._wording)
                editor.say([called for _, called in choices])

    def _fill(self, subject: Subject) -> None:
        self._empty_grid()
        names = ("topic",) if self._act is Act.TOPIC else fields_of(subject.sort)
        for row, name in enumerate(names):
            editor: Any = self._editor(name, subject)
            editor.edited.connect(self._enable)
            self._labels[name] = plain_label()
            self._grid.addWidget(self._labels[name], row, 0)
            self._grid.addWidget(editor, row, 1)
            self.editors[name] = editor
        self._say_fields(subject)
        self._before = {name: editor.value() for name, editor in self.editors.items()}

    def _empty_grid(self) -> None:
        self.editors, self._labels = {}, {}
        emptied(self._grid)

    def _no_topic(self, subject: Subject) -> str:
        # A new finding goes with its heading, unless another topic is chosen.
        return self._wording(f"window.form.{'no' if subject.filed else 'heading'}_topic")

    def _editor(self, name: str, subject: Subject) -> Any:  # noqa: ANN401
        """The widget for a field, with what the finding holds now."""
        value: Any = getattr(subject.filed.item, name, None) if subject.filed else _usual(name)
        if name == "topic":
            return TopicEditor(self._offer.topics, subject.topic_id, self._no_topic(subject))
        if name == "deadline":
            return TermEditor(value, self._wording)
        if name in _CHOICES:
            return ChoiceEditor(choices_of(name, self._offer.stances, self._wording), value)
        return TextEditor(value, optional=name in _OPTIONAL)

    def _changes(self) -> tuple[tuple[str, Any], ...]:
        """The fields that are otherwise than before; of a new finding all that are filled in."""
        values = {name: editor.value() for name, editor in self.editors.items()}
        if self._act is Act.ADD:
            given = {name: value for name, value in values.items() if value not in {None, ""}}
            return tuple(given.items())
        return tuple((n, value) for n, value in values.items() if value != self._before[n])

    def _enable(self) -> None:
        valid = all(editor.valid() for editor in self.editors.values())
        self.keep.setEnabled(valid and (self._act is Act.ADD or bool(self._changes())))

    def _decide(self) -> None:
        subject = self._subject
        if subject is None or not self.keep.isEnabled():
            return
        deed = self._deed(subject)
        self.leave()
        self.decided.emit(deed)

    def _deed(self, subject: Subject) -> Deed:
        why, changes = self.why.value() or "", self._changes()
        if subject.filed is not None:
            return Rule(subject.filed.id, Verdict.CORRECTED, changes, why)
        if subject.passage is None:
            raise ValueError(subject)
        return Add(Selection(subject.document_id, subject.sort, subject.passage, changes), why)

    def _show_history(self, rulings: Sequence[Ruling]) -> None:
        self._rulings = rulings
        lines = [ruling_line(ruling, self._wording) for ruling in rulings]
        title = self._wording("window.form.history")
        self.history.setText("\n".join([title, *lines]) if lines else "")
        self.history.setVisible(bool(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key goes further: a letter typed here must not decide about a finding behind it."""
        super().keyPressEvent(event)
        event.accept()


def _usual(name: str) -> str | None:
    """What a new finding has as long as nothing else is filled in."""
    usual = {
        "holder": "Nederland",
        "strength": Strength.PLAIN,
        "by": "kabinet",
        "type": CommitmentType.TOEZEGGING,
    }
    return usual.get(name)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
