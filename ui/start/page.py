"""The start page: the meetings ahead and how ready each is, what waits, what was opened last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from briefer.planning import Opened, Proposal
from briefer.workflows import MeetingOverview
from ui.desk import Contents
from ui.pieces.flow import FlowLayout
from ui.pieces.form_area import FormArea
from ui.pieces.lists import RowList
from ui.pieces.widgets import ROLE, plain_label
from ui.planning.choice import CalendarChoice
from ui.planning.form import MeetingForm
from ui.spots import Spot
from ui.start.rows import LEDGER, REVIEW, Shown, key_of, rows_of
from ui.start.welcome import Welcome

if TYPE_CHECKING:
    from briefer.planning import Start
    from briefer.wording import Wording

#: The buttons above the rows; "meeting" is the one most come for.
_BUTTONS = ("meeting", "calendar", "papers", "log")


class StartPage(QWidget):
    """Rows under headings; Enter or a click opens, the menu of a row says what else can be done.

    Signals:
        asked(str): a button was pressed: "meeting", "calendar", "papers", "log" or "sample".
        meeting_asked(int): a meeting is to be opened.
        draft_asked(int): the briefing of a meeting is to be opened.
        page_asked(str): `REVIEW` or `LEDGER` is to be opened.
        opened(Spot): a paper is to be read.
        make_asked(Proposal): a meeting that a paper announces is to be made.
        change_asked(MeetingRecord), remove_asked(int): a meeting made by hand.
    """

    asked = Signal(str)
    meeting_asked = Signal(int)
    draft_asked = Signal(int)
    page_asked = Signal(str)
    opened = Signal(object)
    make_asked = Signal(object)
    change_asked = Signal(object)
    remove_asked = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._shown = Shown(Contents())
        self._title = plain_label(role="meeting-title")
        self.buttons = {name: QPushButton() for name in _BUTTONS}
        self.buttons["meeting"].setProperty(ROLE, "primary")
        self.form = MeetingForm(wording)
        self.choice = CalendarChoice(wording)
        self.rows = RowList(key_of)
        self.welcome = Welcome(wording)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.welcome)
        self.middle.addWidget(self.rows)
        self._build()
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self.welcome.chosen.connect(self.asked)
        self.rows.pressed_again.connect(self._open)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._pop_up)
        self.form.left.connect(self.setFocus)
        self.choice.left.connect(self.setFocus)
        self.choice.opened.connect(self.meeting_asked)
        self.set_wording(wording)
        self._show()

    def _build(self) -> None:
        row = FlowLayout()
        row.setContentsMargins(16, 0, 14, 8)
        for button in self.buttons.values():
            row.addWidget(button)
        self._title.setContentsMargins(16, 12, 14, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(row)
        layout.addWidget(FormArea(self.form))
        layout.addWidget(FormArea(self.choice))
        layout.addWidget(self.middle, 1)

    def show_contents(self, contents: Contents) -> None:
        """The meetings and papers of the store."""
        self._put(Shown(contents, self._shown.start, self._shown.overdue))

    def show_start(self, start: Start) -> None:
        """What was opened lately and what papers announce."""
        self._put(Shown(self._shown.contents, start, self._shown.overdue))

    def note_overdue(self, count: int) -> None:
        """How many commitments are past their day."""
        self._put(Shown(self._shown.contents, self._shown.start, count))

    def note_looked(self, meeting_id: int) -> None:
        """A meeting came in front: none of its papers is new any more."""
        contents = self._shown.contents
        seen = tuple(
            replace(one, fresh=0) if one.record.id == meeting_id and one.counted else one
            for one in contents.meetings
        )
        self._put(replace(self._shown, contents=replace(contents, meetings=seen)))

    def _put(self, shown: Shown) -> None:
        if shown != self._shown:
            self._shown = shown
            self._show()

    @property
    def empty(self) -> bool:
        """Whether nothing is in the store."""
        contents = self._shown.contents
        return not contents.papers and not contents.meetings

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self._title.setText(wording("planning.start.title"))
        self.setAccessibleName(wording("planning.start.title"))
        self.rows.setAccessibleName(wording("planning.start.title"))
        for name, button in self.buttons.items():
            button.setText(wording(f"planning.button.{name}"))
        for part in (self.form, self.choice, self.welcome):
            part.set_wording(wording)
        self._show()

    def _show(self) -> None:
        had = self.rows.hasFocus() or self.welcome.buttons["papers"].hasFocus()
        self.rows.show_rows(rows_of(self._shown, self._wording), quietly=True)
        self.middle.setCurrentWidget(self.welcome if self.empty else self.rows)
        for button in self.buttons.values():
            button.setVisible(not self.empty)
        self._title.setVisible(not self.empty)
        self.setFocusProxy(self.welcome if self.empty else self.rows)
        if had:
            self.setFocus()
        if self.rows.record is None:
            self.rows.step(1)

    def _open(self, record: Any) -> None:  # noqa: ANN401  any of the rows' records
        if isinstance(record, str):
            self._open_page(record)
        elif isinstance(record, MeetingOverview):
            self.meeting_asked.emit(record.record.id)
        elif isinstance(record, Proposal):
            self.make_asked.emit(record)
        elif record.document is not None:
            self.opened.emit(Spot(record.document))
        elif record.sort is Opened.DRAFT:
            self.draft_asked.emit(record.meeting.id)
        else:
            self.meeting_asked.emit(record.meeting.id)

    def _open_page(self, key: str) -> None:
        """A page of its own; the row that says there is no meeting leads to making one."""
        if key in {REVIEW, LEDGER}:
            self.page_asked.emit(key)
        else:
            self.asked.emit("meeting")

    def menu_of(self, record: Any) -> QMenu:  # noqa: ANN401  any of the rows' records
        """What can be done with a row."""
        menu, wording = QMenu(self), self._wording
        key = "make" if isinstance(record, Proposal) else "open"
        opening = menu.addAction(wording(f"planning.menu.{key}"))
        opening.triggered.connect(lambda: self._open(record))
        if isinstance(record, Proposal) and record.paper is not None:
            paper = Spot(record.paper)
            menu.addAction(wording("planning.menu.paper")).triggered.connect(
                lambda: self.opened.emit(paper)
            )
        if isinstance(record, MeetingOverview) and record.record.id in self._shown.start.by_hand:
            self._add_own(menu, record)
        return menu

    def _add_own(self, menu: QMenu, one: MeetingOverview) -> None:
        wording = self._wording
        change = menu.addAction(wording("planning.menu.change"))
        change.triggered.connect(lambda: self.change_asked.emit(one.record))
        remove = menu.addAction(wording("planning.menu.remove"))
        remove.triggered.connect(lambda: self.remove_asked.emit(one.record.id))
        remove.setEnabled(not one.record.documents)

    def _pop_up(self, place: QPoint) -> None:
        record = self.rows.indexAt(place).data(Qt.ItemDataRole.UserRole)
        if record is not None:
            menu = self.menu_of(record)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.rows.viewport().mapToGlobal(place))
