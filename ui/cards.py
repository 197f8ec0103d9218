"""Cards in a column: what was found, who holds it, and the button that opens its source."""

from __future__ import annotations

import sys
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import taking_out
from ui.deeds import Act
from ui.draft_link import NarrowLink
from ui.flow import FlowLayout
from ui.widgets import ROLE, LinkButton, badge, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from briefer.wording import Wording
    from ui.chapter import CardText, Section
    from ui.findings import Subject

#: What can be decided at a card, and its key.
_ACTS = {
    Act.CONFIRM: Qt.Key.Key_J,
    Act.REJECT: Qt.Key.Key_N,
    Act.CORRECT: Qt.Key.Key_E,
    Act.TOPIC: Qt.Key.Key_O,
}
#: What can be said of a proposed answer, and its key.
#: The key that brings it into the briefing.
_USE = Qt.Key.Key_B
_ANSWERS = {Act.ACCEPT: Qt.Key.Key_A, Act.REFUSE: Qt.Key.Key_W}
#: So many cards of a section are shown at once; the rest comes when it is asked for.
FIRST_CARDS = 12
#: So many cards are made in one go, and so many at a time after it: one takes over a millisecond.
AT_ONCE, _A_TIME = 14, 6
_LONGEST = 1200
_PLACED_MS = 60


class Card(QFrame):
    """One finding.

    The same can be decided by its menu (the button ⋯, the right mouse button, the menu key) and,
    while one of its sources or the button has the focus, by a key. It is dragged as words with
    their source.

    Signals:
        opened(Card, Spot): one of its sources is asked for; a click on the card asks for the first.
        asked(Act, Subject): something must be decided about it.
        use_asked(Subject): it is to be used in the briefing.
    """

    opened = Signal(object, object)
    asked = Signal(object, object)
    use_asked = Signal(object)

    def __init__(self, text: CardText, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "card")
        self.setAccessibleName(", ".join(filter(None, (text.lead, text.text))))
        # A hint with a sign of markup would be shown as markup.
        self.setToolTip(text.hint.replace("<", "‹"))
        self.setAccessibleDescription(text.hint)
        self.links = text.links
        self.subject = text.subject
        self._whole, self._wording = text, wording
        self._pressed: QPoint | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 8, 5)
        layout.setSpacing(5)
        self._build_head(text, layout)
        layout.addWidget(plain_label(_shortened(text.text), "quote"))
        if text.more:
            layout.addWidget(plain_label(text.more_lead, "lead"))
            layout.addWidget(plain_label(_shortened(text.more), "quote"))
        self._build_links(layout, wording)

    def _build_head(self, text: CardText, layout: QVBoxLayout) -> None:
        around, column = QHBoxLayout(), QVBoxLayout()
        around.addLayout(column, 1)
        layout.addLayout(around)
        if text.lead:
            column.addWidget(plain_label(text.lead, "lead"))
        if text.badges:
            row = FlowLayout()
            for one in text.badges:
                row.addWidget(badge(one.text, strong=one.strong))
            column.addLayout(row)
        if self.subject is not None:
            # Not beside the source, which needs the whole width to be read.
            around.addWidget(self._more_button(), 0, Qt.AlignmentFlag.AlignTop)

    def _build_links(self, layout: QVBoxLayout, wording: Wording) -> None:
        column = QVBoxLayout()
        layout.addLayout(column)
        for link in self.links:
            button = NarrowLink(link.text, partial(self._open, link.spot))
            button.setAccessibleName(wording("window.reader.open_at", source=link.text))
            button.setAccessibleDescription(self._whole.text)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = self._wording("planning.card.more")
        button.setAccessibleName(f"{name}: {self._whole.lead or self._whole.text}")
        button.setToolTip(name)
        button.clicked.connect(
            lambda: self.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))
        )
        return button

    def mark(self, *, current: bool) -> None:
        """Show whether this card is the one in the reader."""
        self.setProperty("current", current)
        self.style().unpolish(self)
        self.style().polish(self)

    def _open(self, spot: object) -> None:
        self.opened.emit(self, spot)

    def menu(self) -> QMenu:
        """What can be done about it, with the key for each."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, key in self._acts().items():
            name = self._wording(f"window.act.{act.value}")
            action = menu.addAction(f"{name}\t{QKeySequence(key).toString()}")
            action.triggered.connect(partial(self._ask, act))
        menu.addSeparator()
        if self.links:
            show = menu.addAction(self._wording("window.act.show"))
            show.triggered.connect(partial(self._open, self.links[0].spot))
        if self.subject is not None and self.subject.filed is not None:
            use = menu.addAction(
                f"{self._wording('planning.card.use')}\t{QKeySequence(_USE).toString()}"
            )
            use.triggered.connect(self._use)
            copy = menu.addAction(self._wording("planning.menu.copy"))
            copy.triggered.connect(self.copy)
        return menu

    def words(self) -> str:
        """The words of the paper with their source and marking."""
        filed = self.subject.filed if self.subject is not None else None
        return taking_out.words_of(filed, self._wording) if filed is not None else self._whole.text

    def copy(self) -> None:
        """Put the words with their source on the clipboard."""
        taking_out.copy(self.words())

    def _use(self) -> None:
        if self.subject is not None and self.subject.filed is not None:
            self.use_asked.emit(self.subject)

    def _acts(self) -> dict[Act, Qt.Key]:
        """What can be decided here; of an answer only where one is proposed."""
        proposed = self.subject is not None and self.subject.answer is not None
        return _ACTS | (_ANSWERS if proposed else {})

    def _ask(self, act: Act) -> None:
        if self.subject is not None:
            self.asked.emit(act, self.subject)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu, by the mouse or the menu key."""
        if self.subject is not None:
            self.menu().popup(event.globalPos())
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key for each, while a source of this card has the focus."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        if event.key() == _USE and not event.modifiers():
            self._use()
            return
        acts = {key: act for act, key in self._acts().items()} | {Qt.Key.Key_Y: Act.CONFIRM}
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() or self.subject is None:
            super().keyPressEvent(event)
            return
        self._ask(act)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or Qt brings the release elsewhere."""
        self._pressed = event.position().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moved far enough with the button down it is dragged, and no click any more."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._pressed = None
            taking_out.drag(self, taking_out.as_mime(self.words()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card opens its first source."""
        left = event.button() == Qt.MouseButton.LeftButton and self._pressed is not None
        self._pressed = None
        if left and self.links and self.rect().contains(event.position().toPoint()):
            self._open(self.links[0].spot)


def is_of(subject: Subject | None, finding_id: int) -> bool:
    """Whether a card's subject is this finding."""
    return subject is not None and subject.filed is not None and subject.filed.id == finding_id


def _shortened(text: str) -> str:
    """Long text up to a length that is still a card; the reader has the whole."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + " …"


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
        self._to_come: Iterator[None] = iter(())
        self._at = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        # Not at once: Qt would do it before it waits for a key.
        self._pause.setInterval(1)
        self._pause.timeout.connect(partial(self._add_some, _A_TIME))
        self._wording: Wording | None = None
        inside = QWidget()
        inside.setProperty(ROLE, "column")
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(14, 10, 14, 14)
        self._layout.setSpacing(8)
        self.setWidget(inside)

    def show_sections(
        self, title: str, remark: str, sections: Sequence[Section], wording: Wording
    ) -> None:
        """Show these sections in place of the ones before; another topic from the top."""
        same = title == self._title
        at = self.verticalScrollBar().value() if same else 0
        held = self._held() if same else None
        self._current, self._wording, self._title = None, wording, title
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
        """Add so many cards; the rest comes when Qt has looked at what else there is to do."""
        if sum(1 for _ in islice(self._to_come, count)) == count:
            self._pause.start()
        elif self._at:
            # The new cards get their places when Qt comes round to it.
            QTimer.singleShot(0, self, partial(self.verticalScrollBar().setValue, self._at))
            self._at = 0

    def show_card(self, finding_id: int) -> None:
        """Bring the card of a finding into sight; it gets the keys."""
        self._add_some(sys.maxsize)
        for button in self.findChildren(
            LinkButton, options=Qt.FindChildOption.FindChildrenRecursively
        ):
            if button.parentWidget() is self.widget() and not self._card_of(finding_id):
                button.click()
        card = self._card_of(finding_id)
        if card is not None:
            self._open_quietly(card)

    def _card_of(self, finding_id: int) -> Card | None:
        return next((card for card in self.cards() if is_of(card.subject, finding_id)), None)

    def _open_quietly(self, card: Card) -> None:
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
        button = LinkButton(wording.count("window.topics.more", len(rest)), lambda: None)
        button.clicked.connect(partial(self._show_rest, button, rest))
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_rest(self, button: QWidget, rest: Sequence[CardText]) -> None:
        at = self._layout.indexOf(button)
        if self._wording is None or at < 0:
            return
        self._layout.takeAt(at)
        button.hide()
        button.deleteLater()
        for number, text in enumerate(rest):
            self._layout.insertWidget(at + number, self._card(text, self._wording))

    def _card(self, text: CardText, wording: Wording) -> Card:
        card = Card(text, wording)
        card.opened.connect(self._opened)
        card.asked.connect(self.asked)
        card.use_asked.connect(self.use_asked)
        return card

    def _opened(self, card: Card, spot: object) -> None:
        if self._current is not None:
            self._current.mark(current=False)
        self._current = card
        card.mark(current=True)
        self.opened.emit(spot)
