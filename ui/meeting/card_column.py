"""The cards of a topic below each other: a few at a time, the one in the reader marked."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.meeting.cards import Card
from ui.pieces.measure import line_width
from ui.pieces.pause import pause
from ui.pieces.widgets import ROLE, LinkButton, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QShowEvent

    from briefer.wording import Wording
    from ui.findings import Subject
    from ui.meeting.chapter import CardText, Section

#: So many cards of a section are shown at once; the rest comes when it is asked for.
FIRST_CARDS = 12
#: So many cards are made in one go, most of what there is room for, and so many at a time after it:
#: one takes over two milliseconds with what Qt does for it.
AT_ONCE, _A_TIME = 4, 3
_PLACED_MS = 60
#: What stands around the words of a card.
_AROUND = 56
_ANYWHERE = Qt.FindChildOption.FindChildrenRecursively


class _RestButton(LinkButton):
    """Brings the cards of a section that are not shown yet."""

    def __init__(self, text: str, rest: Sequence[CardText]) -> None:
        super().__init__(text, lambda: None)
        self.rest = rest

    def holds(self, finding_id: int) -> bool:
        """Whether the card of this finding is among them."""
        return any(_is_of(text.subject, finding_id) for text in self.rest)


class CardColumn(QScrollArea):
    """The sections of one topic below each other.

    Signals:
        opened(Spot): a source is asked for.
        asked(Act, Subject): something must be decided about a finding.
        use_asked(Subject): a finding is to be used in the briefing.
    """

    opened = Signal(object)
    asked = Signal(object, object)
    use_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._current: Card | None = None
        #: The finding whose card is in the reader, also while its card is made anew.
        self._marked: int | None = None
        self._to_come: Iterator[None] = iter(())
        self._more_to_come = False
        self._at = 0
        #: The finding of which the card is looked for while cards are being added.
        self._wanted: int | None = None
        self._pause = pause(self, partial(self._add_some, _A_TIME))
        self._wording: Wording | None = None
        inside = self._inside = QWidget()
        inside.setProperty(ROLE, "column")
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(14, 10, 14, 14)
        self._layout.setSpacing(8)
        self.setWidget(inside)
        self._fit()

    def _fit(self) -> None:
        """On a wide screen no line of a card is longer than is read with ease."""
        self._inside.setMaximumWidth(line_width(self.fontMetrics()) + _AROUND)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make a wider card."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def show_sections(
        self, title: str, remark: str, sections: Sequence[Section], wording: Wording
    ) -> None:
        """Show these sections in place of the ones before; another topic from the top."""
        same = title == self._title
        at = self.verticalScrollBar().value() if same else 0
        held = self._held() if same else None
        self._marked = self._number_of(self._current) if same else None
        self._current, self._wording, self._title = None, wording, title
        self._wanted = None
        emptied(self._layout)
        self._layout.addWidget(plain_label(title, "topic-title"))
        if remark:
            self._layout.addWidget(plain_label(remark, "remark"))
        self._at = at
        self.verticalScrollBar().setValue(0)
        self._to_come = self._adding(sections, wording)
        self._add_some(AT_ONCE if held is None else max(AT_ONCE, held + 1))
        self._hold(held)

    def _held(self) -> int | None:
        """Which card, from the top, has the focus."""
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        cards = enumerate(self.cards())
        return next((number for number, card in cards if card.isAncestorOf(focus)), None)

    def _hold(self, number: int | None) -> None:
        """The focus stays at its place: who rejects a card goes on with the next by the keys."""
        cards = self.cards()
        if number is None or not cards:
            return
        card = cards[min(number, len(cards) - 1)]
        # Only what is shown can have the focus, and the layout shows it later.
        card.show()
        (card.findChild(LinkButton) or card).setFocus(Qt.FocusReason.OtherFocusReason)

    def _adding(self, sections: Sequence[Section], wording: Wording) -> Iterator[None]:
        """Adds all cards, and stops for a moment after each."""
        for section in sections:
            yield from self._add_section(section, wording)
        self._layout.addStretch(1)

    def _add_some(self, count: int) -> None:
        """Add so many cards; the rest comes when Qt has looked at what else there is to do.

        Of a column that is not in sight it comes when somebody looks.
        """
        self._more_to_come = sum(1 for _ in islice(self._to_come, count)) == count
        if self._wanted is not None:
            self._look_for(self._wanted)
        if self._more_to_come and (self.isVisible() or self._wanted is not None):
            self._pause.start()
        elif self._at and not self._more_to_come:
            # The new cards get their places when Qt comes round to it.
            QTimer.singleShot(0, self, partial(self.verticalScrollBar().setValue, self._at))
            self._at = 0

    def showEvent(self, event: QShowEvent) -> None:
        """The cards that were not made yet come now."""
        super().showEvent(event)
        if self._more_to_come:
            self._pause.start()

    def show_card(self, finding_id: int) -> None:
        """Bring the card of a finding into sight; it gets the keys, as soon as it is there."""
        self._look_for(finding_id)
        if self._wanted is not None and self._more_to_come:
            self._pause.start()

    def _look_for(self, finding_id: int) -> None:
        """Open the card if it is there; if not, go on until all that can be shown is."""
        self._wanted = finding_id
        card = self._card_of(finding_id)
        if card is not None:
            self._wanted = None
            self._open_quietly(card)
        elif not self._more_to_come:
            self._open_next_rest(finding_id)

    def _open_next_rest(self, finding_id: int) -> None:
        """Go on in the rest of the section where the card is; it may be in none."""
        self._wanted = None
        buttons = self.findChildren(_RestButton, options=_ANYWHERE)
        button = next((one for one in buttons if one.holds(finding_id)), None)
        if button is not None:
            self._wanted = finding_id
            button.click()

    def give_keys(self, finding_id: int) -> bool:
        """Give the card of a finding the keys; whether it is there."""
        card = self._card_of(finding_id)
        if card is not None:
            (card.findChild(LinkButton) or card).setFocus(Qt.FocusReason.OtherFocusReason)
        return card is not None

    def _card_of(self, finding_id: int) -> Card | None:
        return next((card for card in self.cards() if _is_of(card.subject, finding_id)), None)

    def _open_quietly(self, card: Card) -> None:
        self._marked = None
        if self._current is not None and self._current is not card:
            self._current.mark(current=False)
        self._current = card
        card.mark(current=True)
        link = card.findChild(LinkButton)
        (link or card).setFocus(Qt.FocusReason.OtherFocusReason)
        # The card may get its place only when Qt comes round to it.
        QTimer.singleShot(_PLACED_MS, card, lambda: self.ensureWidgetVisible(card))

    def cards(self) -> tuple[Card, ...]:
        """The cards that are shown, from the top."""
        items = (self._layout.itemAt(n) for n in range(self._layout.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, Card))

    def _add_section(self, section: Section, wording: Wording) -> Iterator[None]:
        count = f"  {len(section.cards)}" if section.cards else ""
        heading = plain_label(section.title + count, "section")
        heading.setAccessibleName(section.title)
        self._layout.addWidget(heading)
        if section.note:
            self._layout.addWidget(plain_label(section.note, "note"))
        for text in section.cards[:FIRST_CARDS]:
            self._layout.addWidget(self._card(text, wording))
            yield
        rest = section.cards[FIRST_CARDS:]
        if rest:
            self._add_rest_button(rest, wording)

    def _add_rest_button(self, rest: Sequence[CardText], wording: Wording) -> None:
        button = _RestButton(wording.count("window.topics.more", len(rest)), rest)
        button.clicked.connect(partial(self._show_rest, button, rest))
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_rest(self, button: _RestButton, rest: Sequence[CardText]) -> None:
        at = self._layout.indexOf(button)
        if self._wording is None or at < 0:
            return
        before = self._layout.itemAt(at - 1)
        last = before.widget() if before is not None else None
        self._layout.removeWidget(button)
        button.hide()
        # Not found again while Qt has not let it go.
        button.rest = ()
        button.deleteLater()
        self._to_come = chain(self._to_come, self._adding_rest(last, rest, self._wording))
        self._add_some(_A_TIME)

    def _adding_rest(
        self, last: QWidget | None, rest: Sequence[CardText], wording: Wording
    ) -> Iterator[None]:
        """Adds the cards below the last one of their section, wherever that is by then."""
        for text in rest:
            card = self._card(text, wording)
            below = self._layout.indexOf(last) + 1 if last is not None else 0
            self._layout.insertWidget(below, card)
            last = card
            yield

    def _card(self, text: CardText, wording: Wording) -> Card:
        card = Card(text, wording)
        card.opened.connect(self._opened)
        card.asked.connect(self.asked)
        card.use_asked.connect(self.use_asked)
        if self._marked is not None and _is_of(card.subject, self._marked):
            self._current = card
            card.mark(current=True)
        return card

    @staticmethod
    def _number_of(card: Card | None) -> int | None:
        filed = card.subject.filed if card is not None and card.subject is not None else None
        return filed.id if filed is not None else None

    def _opened(self, card: Card, spot: object) -> None:
        self._marked = None
        if self._current is not None:
            self._current.mark(current=False)
        self._current = card
        card.mark(current=True)
        self.opened.emit(spot)


def _is_of(subject: Subject | None, finding_id: int) -> bool:
    """Whether a card's subject is this finding."""
    return subject is not None and subject.filed is not None and subject.filed.id == finding_id
