"""Where what was found is opened: each kind of thing in its own place in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from briefer.model.search import Thing
from ui.across_pages import LEDGER
from ui.finder.rows import spot_of
from ui.spots import Spot

if TYPE_CHECKING:
    from briefer.model.briefing import Briefing
    from briefer.model.search import Hit
    from ui.window import Window


class Opening(QObject):
    """Opens what was found; what takes time comes when it is there.

    Args:
        window: where it is opened.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        #: The meeting that was asked for, with the subject to go to in it.
        self._awaited: tuple[int, int | None] | None = None
        self._focus = True
        window.desk.briefing_came.connect(self._arrive)

    def open(self, hit: Hit, *, focus: bool = True) -> None:
        """Go to where it stands; with `focus` that gets the keys."""
        self._awaited, self._focus = None, focus
        if hit.thing is Thing.MEETINGS and hit.meeting is not None:
            self._go(hit.meeting.id, None)
        elif hit.thing is Thing.TOPICS and hit.meeting is not None:
            self._go(hit.meeting.id, hit.record.id)
        else:
            self._read(hit)
            if hit.thing is Thing.COMMITMENTS:
                self._show_promise(hit.record.id)

    def _read(self, hit: Hit) -> None:
        spot = spot_of(hit)
        if spot is None and hit.document is not None:
            spot = Spot(hit.document)
        if spot is not None:
            self._window.desk.read(spot)
        if spot is not None and self._focus:
            self._window.reader.front.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_promise(self, finding_id: int) -> None:
        if self._window.across.ledger.show_promise(finding_id):
            self._window.show_across(LEDGER, focus=self._focus)

    def _go(self, meeting_id: int, topic_id: int | None) -> None:
        self._awaited = (meeting_id, topic_id)
        self._window.desk.prepare(meeting_id)

    def _arrive(self, briefing: Briefing) -> None:
        """The meeting is there, and in the middle: go to the subject in it."""
        awaited = self._awaited
        if awaited is None or awaited[0] != briefing.meeting.id:
            return
        self._awaited = None
        self._window.meeting.tabs.setCurrentIndex(0)
        if self._focus:
            self._window.show_tab(0)
        if awaited[1] is not None:
            self._window.meeting.topics.topics.choose(awaited[1])
