"""Between the reader and the rest: its pages drawn, what stands in the paper, from card to card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui import carrying
from ui.meeting.cards import Card
from ui.pieces.messages import told
from ui.reader.deeds import Read
from ui.review.deciding import MADE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtCore import QSettings

    from briefer.model.briefing import Briefing
    from briefer.model.records import DocumentRecord
    from ui.meeting.topics_page import TopicsPage
    from ui.pieces.widgets import MessageBar
    from ui.reader.page_desk import PageDesk
    from ui.reader.source_page import SourcePage
    from ui.spots import Spot

_PAGES = "reader/pages"


class Reading(QObject):
    """Stands between the reader and what it needs.

    Args:
        desk: draws pages and tells what stands in a paper.
        reader: the paper in front.
        topics: the page with cards.
        message: where is said what could not be done.
        memory: where is kept whether papers are shown as pages.

    Signals:
        opened(Spot): a source is asked for.
        cards_asked(int): the cards of the meeting must come to the front.
        meeting_asked(int): this meeting must come to the front.
    """

    opened = Signal(object)
    cards_asked = Signal(int)
    meeting_asked = Signal(int)

    def __init__(
        self,
        desk: PageDesk,
        reader: SourcePage,
        topics: TopicsPage,
        message: MessageBar,
        memory: QSettings,
    ) -> None:
        super().__init__()
        self._desk, self._reader, self._topics = desk, reader, topics
        self._message, self._memory = message, memory
        self._paper = 0
        #: Where was read in a paper that was put in the bin meanwhile.
        self._binned: Spot | None = None
        self._awaited: tuple[int, int] | None = None
        self._deeds = self._all_deeds()
        reader.prefer_pages(bool(memory.value(_PAGES, False, type=bool)))
        reader.view_chosen.connect(self._keep_view)
        reader.page_wanted.connect(desk.draw)
        reader.opened.connect(self._look_into)
        reader.pages.wordless.connect(lambda: self._say("reader.wordless"))
        desk.drawn.connect(reader.pages.show_drawing)
        desk.failed.connect(self._tell_page)
        desk.standing_came.connect(reader.show_standing)

    def _all_deeds(self) -> dict[Read, Callable[[], object]]:
        reader = self._reader
        making: dict[Read, Callable[[], object]] = {
            Read(number): lambda sort=sort: reader.make_of_selection(sort)  # type: ignore[misc]
            for number, sort in enumerate(MADE)
        }
        return making | {
            Read.LARGER: lambda: reader.zoom(1),
            Read.SMALLER: lambda: reader.zoom(-1),
            Read.USUAL_SIZE: lambda: reader.zoom(0),
            Read.WIDTH: reader.pages.fit_width,
            Read.SWITCH: self._switch,
            Read.OUTLINE: reader.bar.open_outline,
            Read.FIND: reader.begin_find,
            Read.NEXT_HIT: lambda: reader.step_hit(1),
            Read.PREVIOUS_HIT: lambda: reader.step_hit(-1),
            Read.NEXT_FINDING: lambda: reader.step_finding(1),
            Read.PREVIOUS_FINDING: lambda: reader.step_finding(-1),
            Read.CARD: self._cross,
            Read.COPY: self._copy,
            Read.NEXT_PAGE: lambda: reader.pages.go_to(reader.pages.number + 1),
            Read.PREVIOUS_PAGE: lambda: reader.pages.go_to(reader.pages.number - 1),
        }

    def do(self, deed: int) -> None:
        """Something that is asked of the reader by a menu or a key."""
        self._deeds[Read(deed)]()

    def renew(self) -> None:
        """What is on record is otherwise."""
        if self._paper:
            self._desk.look_into(self._paper)

    def leave(self, papers: Collection[int]) -> None:
        """These papers are in the bin: one of them is not read any more."""
        if self._paper in papers:
            self._binned, self._paper = self._reader.spot, 0
            self._reader.leave()

    def come_back(self, papers: Collection[int]) -> None:
        """These papers are there: what was put back from the bin is read on where it was."""
        spot = self._binned
        if spot is not None and spot.document.id in papers:
            self._binned = None
            if self._reader.spot is None:
                self.opened.emit(spot)

    def _look_into(self, document: DocumentRecord) -> None:
        if document.id != self._paper:
            self._paper = document.id
            self._desk.look_into(document.id)

    def _keep_view(self, paged: bool) -> None:
        self._memory.setValue(_PAGES, paged)

    def _tell_page(self, number: int, error: Exception) -> None:
        self._reader.show_page_fault(number, told(error, self._reader.wording))

    def _switch(self) -> None:
        if self._reader.bar.as_page.isEnabled():
            self._reader.choose_view(not self._reader.views.paged)
        else:
            self._say("reader.hint.no_pages")

    def _copy(self) -> None:
        text = self._reader.with_source()
        if text:
            carrying.put(text)
        self._say("reader.copied" if text else "reader.nothing")

    # --- from the sentence to its card, and back --------------------------------------------

    def _cross(self) -> None:
        """From the sentence to its card; from a card that has the keys to its sentence."""
        card = _card_with_keys()
        if card is None:
            self._to_card()
        elif card.links:
            self.opened.emit(card.links[0].spot)
            self._reader.take_keys()

    def _to_card(self) -> None:
        found = self._reader.finding_here()
        if found is None:
            self._say("reader.no_finding")
            return
        filed = found[1]
        if self._topics.has_card(filed.id):
            self._show_card(filed.id)
        elif filed.document.meeting_id is not None:
            self._awaited = (filed.document.meeting_id, filed.id)
            self.meeting_asked.emit(filed.document.meeting_id)
        else:
            self._say("reader.no_card")

    def show_briefing(self, briefing: Briefing) -> None:
        """A meeting came to the front; perhaps for the card that was asked for."""
        awaited, self._awaited = self._awaited, None
        if awaited is None or awaited[0] != briefing.meeting.id:
            return
        if self._topics.has_card(awaited[1]):
            self._show_card(awaited[1])
        else:
            self._say("reader.no_card")

    def _show_card(self, finding_id: int) -> None:
        self.cards_asked.emit(0)
        self._topics.show_card(finding_id)

    def _say(self, key: str) -> None:
        self._message.say(self._reader.wording(key))


def _card_with_keys() -> Card | None:
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Card):
        widget = widget.parentWidget()
    return widget
