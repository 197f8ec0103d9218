"""Brings what stands on a card into the briefing: put back when left out, and pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.drafts import editing

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.draft import Draft, Statement
    from briefer.wording import Wording
    from ui.draft.editing import DraftEditing
    from ui.findings import Subject
    from ui.pieces.widgets import MessageBar


def used(draft: Draft, finding_id: int) -> Draft | None:
    """The draft with each quotation of a finding in it, pinned; None when there is none."""
    keys = {one.key for one in draft.statements if _finding_of(one) == finding_id}
    blocks = [b.id for s in draft.walk() for b in s.blocks if b.quoted in keys]
    for block in blocks:
        draft = editing.pin(editing.switch_block(draft, block, on=True), block, pinned=True)
    return draft if blocks else None


def _finding_of(statement: Statement) -> int | None:
    filed = statement.position or statement.ally or statement.question
    if statement.commitment is not None:
        return statement.commitment.record.id
    return filed.id if filed else None


class Using(QObject):
    """Uses a finding in the draft of the meeting; without one a draft is begun first.

    Args:
        drafting: the draft of the meeting in front.
        message: where is told what was done.
        wording: gives the words of now.
        show: brings the draft to the front.
    """

    def __init__(
        self,
        drafting: DraftEditing,
        message: MessageBar,
        wording: Callable[[], Wording],
        show: Callable[[], None],
    ) -> None:
        super().__init__(drafting)
        self._drafting, self._message = drafting, message
        self._wording, self._show = wording, show
        self._waiting: Subject | None = None
        drafting.session.changed.connect(self._go_on)

    def use(self, subject: Subject) -> None:
        """Use this finding."""
        self._waiting = subject
        if self._drafting.session.draft is None:
            self._drafting.begin(self._drafting.panels.arranging.templates[0])
        else:
            self._go_on()

    def _go_on(self) -> None:
        draft, subject = self._drafting.session.draft, self._waiting
        if draft is None or subject is None or subject.filed is None:
            return
        self._waiting = None
        changed = used(draft, subject.filed.id)
        if changed is None:
            self._message.say(self._wording()("planning.use.absent"))
            return
        self._drafting.session.do(lambda _: changed)
        words = self._wording()
        self._message.say(words("planning.use.done"), [(words("planning.use.show"), self._show)])
