"""The data file: where it is, how it stands, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefer import markings
from ui.display import moment
from ui.keeping import words
from ui.keeping.confirm import Confirm
from ui.keeping.desk import Deed, Standing
from ui.keeping.lock import LockForm
from ui.keeping.report import Report
from ui.pieces.flow import FlowLayout
from ui.pieces.measure import line_width
from ui.pieces.widgets import Choice, plain_label

if TYPE_CHECKING:
    from briefer.custody import Facts
    from briefer.model.safekeeping import SecondPlace
    from briefer.wording import Wording

#: In the order of the page; those that change the store are not offered while it is read only.
_BUTTONS = (Deed.CHECK, Deed.COPY, Deed.SAVE_AS, Deed.REPORT, Deed.REOPEN, Deed.RESCUE, Deed.FREE)
_CHANGING = (Deed.COPY,)
#: What stands around the words.
_AROUND = 32
_WIDEST_CHOICE = 320


class StorePage(QScrollArea):
    """Facts, buttons, what came of the last deed, the ceiling, the second place, the passphrase.

    Signals:
        asked(Deed, object): something is to be done.
    """

    asked = Signal(object, object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._facts: Facts | None = None
        self._standing = Standing()
        self._second: SecondPlace | None = None
        self.facts = QFormLayout()
        self.buttons = {deed: QPushButton() for deed in _BUTTONS}
        self.confirm = Confirm(wording)
        self.result = Report()
        self.ceiling = Choice(markings.names())
        self.ceiling_told, self.ceiling_title = plain_label(role="remark"), plain_label()
        self.second_told, self.second_title = plain_label(selectable=True), plain_label()
        self.second_choose, self.second_stop = QPushButton(), QPushButton()
        self.lock = LockForm(wording)
        self._lay_out()
        self._connect()
        self.set_wording(wording)

    def _lay_out(self) -> None:
        inside = self._inside = QWidget()
        self._narrow()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(10)
        self.facts.setHorizontalSpacing(18)
        row, second = FlowLayout(), FlowLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        for button in (self.second_choose, self.second_stop):
            second.addWidget(button)
        for title in (self.ceiling_title, self.second_title):
            title.setProperty("role", "section")
        self.ceiling.setMaximumWidth(_WIDEST_CHOICE)
        layout.addLayout(self.facts)
        layout.addLayout(row)
        layout.addWidget(self.confirm)
        layout.addWidget(self.result)
        layout.addWidget(self.second_title)
        layout.addWidget(self.second_told)
        layout.addLayout(second)
        below: tuple[QWidget, ...] = (
            self.ceiling_title,
            self.ceiling,
            self.ceiling_told,
            self.lock,
        )
        for widget in below:
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(inside)
        self.result.hide()

    def _narrow(self) -> None:
        """On a wide screen no line or field is wider than is read with ease."""
        self._inside.setMaximumWidth(line_width(self.fontMetrics()) + _AROUND)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make a wider page."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._narrow()

    def _connect(self) -> None:
        for deed, button in self.buttons.items():
            if deed is not Deed.FREE:
                button.clicked.connect(lambda _=False, deed=deed: self.asked.emit(deed, None))
        self.buttons[Deed.FREE].clicked.connect(self._ask_free)
        self.ceiling.activated.connect(self._choose_ceiling)
        self.second_choose.clicked.connect(lambda: self.asked.emit(Deed.SECOND, True))
        self.second_stop.clicked.connect(lambda: self.asked.emit(Deed.SECOND, False))
        self.lock.opened.connect(lambda: QTimer.singleShot(0, self, self._show_form))
        # The page becomes higher a little later than what is on it.
        self.verticalScrollBar().rangeChanged.connect(self._show_form)
        self.lock.asked.connect(lambda phrases: self.asked.emit(Deed.LOCK, phrases))

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        for deed, button in self.buttons.items():
            button.setText(wording(f"keeping.button.{deed}"))
        self.result.setAccessibleName(wording("keeping.result"))
        self.ceiling_title.setText(wording("keeping.ceiling.title"))
        self.ceiling_told.setText(wording("keeping.ceiling.told"))
        self.ceiling.setAccessibleName(wording("keeping.ceiling.title"))
        self.second_title.setText(wording("keeping.second.title"))
        self.second_choose.setText(wording("keeping.second.choose"))
        self.second_stop.setText(wording("keeping.second.stop"))
        self.confirm.set_wording(wording)
        self.lock.set_wording(wording)
        self._show()

    def show_facts(self, facts: Facts) -> None:
        """What the disk tells."""
        self._facts = facts
        self.lock.show_locked(locked=facts.locked)
        self._show()

    def show_standing(self, standing: Standing) -> None:
        """How the store is open."""
        self._standing = standing
        self._show()

    def show_second(self, place: SecondPlace | None) -> None:
        """Where copies go as well."""
        self._second = place
        self._show()

    def tell(self, text: str) -> None:
        """What came of the last deed."""
        self.result.put(text)
        self.result.setVisible(bool(text))

    def _show(self) -> None:
        wording, facts, standing = self._wording, self._facts, self._standing
        if facts is not None:
            while self.facts.rowCount():
                self.facts.removeRow(0)
            for name, value in words.facts(facts, wording):
                title = plain_label(name)
                title.setWordWrap(False)
                self.facts.addRow(title, plain_label(value, selectable=True))
        self.ceiling.setCurrentText(standing.ceiling)
        self.second_told.setText(words.second_place(self._second, wording))
        writable = not standing.read_only and standing.notice is None
        for widget in (self.ceiling, self.second_choose, self.second_stop, self.lock):
            widget.setEnabled(writable)
        self.second_stop.setVisible(self._second is not None)
        for deed in _CHANGING:
            self.buttons[deed].setEnabled(writable)
        key = standing.notice.key if standing.notice is not None else ""
        self.buttons[Deed.FREE].setVisible(key == "store_in_use")
        self.buttons[Deed.REOPEN].setVisible(bool(key))
        self.buttons[Deed.RESCUE].setVisible(key == "store_damaged")

    def _show_form(self) -> None:
        """What was opened below comes into sight, once it has its place."""
        if not self.lock.form.isHidden():
            self.ensureWidgetVisible(self.lock.cancel)

    def _ask_free(self) -> None:
        owner = self._facts.owner if self._facts is not None else None
        wording = self._wording
        unknown = wording("keeping.unknown")
        text = wording(
            "keeping.sure.free",
            who=(owner.who if owner else "") or unknown,
            computer=owner.computer if owner else unknown,
            since=moment(owner.since if owner else None, wording),
        )
        yes = wording("keeping.yes.free")
        self.confirm.ask(text, yes, lambda: self.asked.emit(Deed.FREE, None))

    def _choose_ceiling(self) -> None:
        level = self.ceiling.currentText()
        if level != self._standing.ceiling:
            self.asked.emit(Deed.CEILING, level)
