"""Brings what stands on a card into the briefing: put back when left out, and pinned."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.drafts import editing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefer.model.draft import Draft, Statement
    from briefer.wording import Wording
    from ui.draft.editing import DraftEditing
    from ui.findings import Subject
    from ui.pieces.widgets import MessageBar
    from ui.undo_line import UndoLine


def used(draft: Draft, finding_id: int) -> Draft | None:
    """The draft with each quotation of a finding in it, pinned; None when there is none."""
    keys = {one.key for one in draft.statements if _finding_of(one) == finding_id}
    blocks = [b.id for s in draft.walk() for b in s.blocks if b.quoted in keys]
    for block in blocks:
        draft = editing.pin(editing.switch_block(draft, block, on=True), block, pinned=True)
    return draft if blocks else None


def restored(draft: Draft, former: Mapping[str, tuple[bool, bool]]) -> Draft:
    """The draft with these blocks as they were, whatever else was done to it since.

    Args:
        draft: the draft of now; a block that is gone stays so.
        former: whether each was in the text, and whether it was pinned.
    """
    there = {block.id for section in draft.walk() for block in section.blocks}
    for block, (on, pinned) in former.items():
        if block in there:
            draft = editing.pin(draft, block, pinned=pinned)
            draft = editing.switch_block(draft, block, on=on)
    return draft


def _finding_of(statement: Statement) -> int | None:
    filed = statement.position or statement.ally or statement.question
    if statement.commitment is not None:
        return statement.commitment.record.id
    return filed.id if filed else None


class Using(QObject):
    """Uses a finding in the draft of the meeting; without one a draft is begun first.

    Args:
        drafting: the draft of the meeting in front.
        line: keeps what was done, in its order.
        message: where is told what was done.
        wording: gives the words of now.
        show: brings the draft to the front.
    """

    def __init__(
        self,
        drafting: DraftEditing,
        line: UndoLine,
        message: MessageBar,
        wording: Callable[[], Wording],
        show: Callable[[], None],
    ) -> None:
        super().__init__(drafting)
        self._drafting, self._line, self._message = drafting, line, message
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
        self._note(draft, changed)
        self._drafting.session.do(lambda _: changed)

    def _note(self, before: Draft, after: Draft) -> None:
        """It is told, and taken back in its turn among what is done on the cards."""
        was = {block.id: block for section in before.walk() for block in section.blocks}
        blocks = [block for section in after.walk() for block in section.blocks]
        former = {b.id: (was[b.id].on, was[b.id].pinned) for b in blocks if b != was[b.id]}
        words, take_back = self._wording(), partial(self._take_back, self._number, former)
        self._line.note(take_back)
        self._message.say(
            words("planning.use.done"),
            [
                (words("window.decided.undo"), partial(self._line.now, take_back)),
                (words("planning.use.show"), self._show),
            ],
        )

    @property
    def _number(self) -> int | None:
        """Which draft is open."""
        record = self._drafting.session.record
        return record.id if record is not None else None

    def _take_back(self, number: int | None, former: Mapping[str, tuple[bool, bool]]) -> None:
        here = self._number == number
        if here:
            self._drafting.session.do(lambda draft: restored(draft, former))
        self._message.say(self._wording()(f"planning.use.{'undone' if here else 'elsewhere'}"))
