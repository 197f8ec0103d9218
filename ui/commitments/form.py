"""Asks, in the page, for another term, owner or state of a commitment, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit

from briefer.model.records import State
from briefer.model.review import Verdict
from ui.pieces.asking import AskingForm
from ui.review.deeds import Rule
from ui.review.editors import TermEditor, TextEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.wording import Wording
    from ui.commitments.rows import Entry

TERM, OWNER = "term", "owner"


class CommitmentForm(AskingForm):
    """A term, an owner or a state with a reason; without a reason nothing is put on record.

    Signals:
        decided(Rule): what must be put on record.
        left: it was closed, with or without a decision.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._entry: Entry | None = None
        self._asked = ""
        self._owners: tuple[str, ...] = ()
        self.term: TermEditor | None = None
        self.owner: TextEditor | None = None
        self.why = QLineEdit()
        self._row = QHBoxLayout()
        self.lay_out(self._row, beside=self.why).setContentsMargins(0, 4, 0, 4)
        self.why.textChanged.connect(self._enable)
        self.set_wording(wording)

    @property
    def entry(self) -> Entry | None:
        """What is asked about; None when nothing is asked."""
        return self._entry

    def ask(self, entry: Entry, asked: str) -> None:
        """Ask for another term (`TERM`) or owner (`OWNER`), or why a state is to be this one."""
        self._entry, self._asked = entry, asked
        self._clear()
        self.why.clear()
        if asked == TERM:
            self.term = TermEditor(entry.owed.due.deadline, self._wording)
            self.term.edited.connect(self._enable)
            self._row.addWidget(self.term)
        if asked == OWNER:
            self.owner = self._owner_editor(entry)
            self._row.addWidget(self.owner)
        self._name()
        self._enable()
        self.show()
        (self.term or self.owner or self.why).setFocus()

    def offer(self, owners: Sequence[str]) -> None:
        """Who there are to choose from while an owner is typed."""
        self._owners = tuple(owners)

    def _owner_editor(self, entry: Entry) -> TextEditor:
        editor = TextEditor(entry.owed.due.record.item.by, optional=False)
        completer = QCompleter(self._owners, editor)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        editor.setCompleter(completer)
        editor.textChanged.connect(self._enable)
        editor.selectAll()
        return editor

    def leave(self) -> None:
        """Ask no more."""
        self._entry = None
        super().leave()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.why.setPlaceholderText(wording("commitments.form.why"))
        self.why.setAccessibleName(wording("commitments.form.why"))
        self.keep.setText(wording("commitments.form.keep"))
        self.cancel.setText(wording("commitments.form.cancel"))
        if self.term is not None:
            self.term.set_wording(wording)
        if self._entry is not None:
            self._name()

    def _name(self) -> None:
        title = self._wording(f"commitments.form.{self._asked}")
        self.title.setText(title)
        self.setAccessibleName(title)
        if self.owner is not None:
            self.owner.setAccessibleName(self._wording("domain.field.by"))

    def _clear(self) -> None:
        for editor in (self.term, self.owner):
            if editor is not None:
                self._row.removeWidget(editor)
                editor.hide()
                editor.deleteLater()
        self.term = self.owner = None

    def _enable(self) -> None:
        self.keep.setEnabled(self._rule() is not None)

    def _rule(self) -> Rule | None:
        """The decision as it is filled in; None while something is missing or nothing changed."""
        entry, why = self._entry, " ".join(self.why.text().split())
        if entry is None or not why:
            return None
        if self.owner is not None:
            return _owned(entry, self.owner, why)
        if self.term is None:
            state = (("state", State(self._asked)),)
            return Rule(entry.number, Verdict.CONFIRMED, state, why)
        due, term = entry.owed.due, self.term.value()
        if not self.term.valid() or term is None or term == due.deadline:
            return None
        # The telling whose term counts is the one to correct.
        counts = due.postponed or due.record
        return Rule(counts.id, Verdict.CORRECTED, (("deadline", term),), why)

    def _decide(self) -> None:
        rule = self._rule()
        if rule is not None:
            self.decided.emit(rule)
            self.leave()


def _owned(entry: Entry, editor: TextEditor, why: str) -> Rule | None:
    """Another owner; None while none is named, or the one it has."""
    owner = editor.value()
    if not owner or owner == entry.owed.due.record.item.by:
        return None
    return Rule(entry.number, Verdict.CORRECTED, (("by", owner),), why)
