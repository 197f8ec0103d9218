"""A draft that is not in the store as it reads: what is told of it, and how its text is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import carrying
from ui.draft.session import Keeping
from ui.draft.words import own_text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.briefing import Briefing
    from ui.draft.editing import DraftEditing


class Unkept(QObject):
    """Where a store can only be read, and where what was typed could not be kept yet."""

    def __init__(self, editing: DraftEditing) -> None:
        super().__init__(editing)
        self._editing = editing
        self._known = False
        self._waits: Briefing | None = None
        editing.session.refused.connect(self._tell_refused)
        editing.page.column.refused.connect(self._tell_refused)
        editing.session.keeping_changed.connect(self._settled)

    def allow(self, *, changing: bool) -> None:
        """Whether the store can be written; what cannot be kept is not taken either."""
        self._editing.session.allow(changing=changing)
        self._editing.page.column.allow(writing=changing)
        if changing:
            self._hide_refusal()

    @property
    def way_to_copy(self) -> tuple[str, Callable[[], None]]:
        """The button that saves the text from here."""
        return self._editing.wording("unkept.copy"), self.copy_text

    def copy_text(self) -> None:
        """Put all own text on the clipboard, with the marking of the draft."""
        draft, wording = self._editing.session.draft, self._editing.wording
        if draft is not None:
            carrying.put(own_text_of(draft, wording), (draft.marking.level,))
            self._editing.page.message.say(wording("unkept.copied"))

    def is_known(self) -> bool:
        """Whether the user was told before that not all is kept; if not, he is now."""
        known, self._known = self._known, True
        if not known:
            wording, window = self._editing.wording, self._editing.page.window()
            anyway = (wording("unkept.close_anyway"), window.close)
            ways = [self.way_to_copy, anyway]
            self._editing.page.message.say(wording("unkept.not_closed"), ways)
        return known

    def wait_with(self, briefing: Briefing) -> None:
        """Another meeting is wanted; its drafts come once all of this one is in the store."""
        self._waits = briefing
        said = self._editing.wording("unkept.waits")
        self._editing.page.message.say(said, [self.way_to_copy])

    def _settled(self, keeping: Keeping) -> None:
        if keeping not in {Keeping.BUSY, Keeping.FAILED}:
            self._known = False
            waits, self._waits = self._waits, None
            if waits is not None:
                self._editing.page.message.hide()
                self._editing.show_briefing(waits)

    def _tell_refused(self) -> None:
        said = self._editing.wording("unkept.refused")
        self._editing.page.message.say(said, [self.way_to_copy])

    def _hide_refusal(self) -> None:
        message = self._editing.page.message
        if message.text == self._editing.wording("unkept.refused"):
            message.hide()
