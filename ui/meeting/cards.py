"""A card: what was found, who holds it, the button that opens its source, what can be decided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
)

from ui import taking_out
from ui.meeting.topic_list import carry
from ui.pieces.flow import FlowLayout
from ui.pieces.links import NarrowLink
from ui.pieces.widgets import ROLE, badge, plain_label
from ui.review.deeds import Act

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from briefer.wording import Wording
    from ui.meeting.chapter import CardText

#: What can be decided at a card, and its key.
_ACTS = {
    Act.CONFIRM: Qt.Key.Key_J,
    Act.REJECT: Qt.Key.Key_N,
    Act.CORRECT: Qt.Key.Key_E,
    Act.TOPIC: Qt.Key.Key_O,
}
#: The key that brings it into the briefing.
_USE = Qt.Key.Key_B
#: What can be said of a proposed answer, and its key.
_ANSWERS = {Act.ACCEPT: Qt.Key.Key_A, Act.REFUSE: Qt.Key.Key_W}
_LONGEST = 1200


class Card(QFrame):
    """One finding.

    The same can be decided by its menu (the button ⋯, the right mouse button, the menu key) and,
    while one of its sources or the button has the focus, by a key. It is dragged as words with
    their source; let go on another topic it goes there.

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

    def mime(self) -> QMimeData:
        """What is dragged: its words, and which finding it is."""
        data = taking_out.as_mime(self.words())
        filed = self.subject.filed if self.subject is not None else None
        return carry(data, filed.id) if filed is not None else data

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
            taking_out.drag(self, self.mime())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card opens its first source, and its keys are for this card."""
        left = event.button() == Qt.MouseButton.LeftButton and self._pressed is not None
        self._pressed = None
        if left and self.links and self.rect().contains(event.position().toPoint()):
            source = self.findChild(NarrowLink)
            if source is not None:
                source.setFocus(Qt.FocusReason.MouseFocusReason)
            self._open(self.links[0].spot)


def _shortened(text: str) -> str:
    """Long text up to a length that is still a card; the reader has the whole."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + " …"
