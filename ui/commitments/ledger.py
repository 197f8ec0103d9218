"""All commitments of all papers: a table or a board, narrowed by choosing, and the one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefer.model.owed import Stage
from briefer.model.records import State
from ui.commitments.board import CommitmentBoard
from ui.commitments.detail import CommitmentDetail, tellings_of
from ui.commitments.filters import FilterRow
from ui.commitments.form import TERM
from ui.commitments.room import Room
from ui.commitments.rows import FIELDS, Narrowing, Register, counted
from ui.commitments.table import CommitmentTable
from ui.display import name_of, one_line, shortened
from ui.pieces.widgets import Choice, EmptyPlace, plain_label
from ui.spots import spot_of
from ui.theme.motion import clearable, name_clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import Past
    from briefer.wording import Wording
    from ui.commitments.rows import Entry

#: A pause in typing after which is narrowed.
_PAUSE_MS = 120
_GAP = 6
_WIDEST = 24
#: What has a name in each language, and stands by its alphabet.
_TRANSLATED = ("owner", "council")


class LedgerPage(QWidget):
    """What is owed, was kept and was withdrawn.

    Signals:
        opened(Spot): a source is asked for.
        export_asked(tuple): what is shown must become a file.
        decided(Deed): what must be put on record.
        past_asked(tuple): all that was decided about these tellings is to be shown.
        taken_back(Ruling): a decision is taken back.
        import_asked: papers are to be imported.
    """

    opened = Signal(object)
    export_asked = Signal(object)
    decided = Signal(object)
    past_asked = Signal(object)
    taken_back = Signal(object)
    import_asked = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._all = Register()
        self.shown: Sequence[Entry] = ()
        #: What is offered in each field now: the values, and how they read.
        self._values: dict[str, tuple[str, ...]] = {}
        self._offered: dict[str, list[str]] = {}
        self.title = plain_label(role="meeting-title")
        self.told = plain_label(role="meeting-when")
        self.view = QPushButton()
        self.view.setCheckable(True)
        self.export = QPushButton()
        self.field = QLineEdit()
        clearable(self.field)
        self.choices = {name: Choice([]) for name in (*FIELDS, "stage")}
        self.clear = QPushButton()
        self.filters = FilterRow(self.field, tuple(self.choices.values()), self.clear)
        self.table = CommitmentTable(wording)
        self.board = CommitmentBoard()
        self.detail = CommitmentDetail(wording)
        self._empty = EmptyPlace()
        self._stack = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._room = Room(self.splitter)
        self._heights: list[int] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._build()
        self._connect()
        self.setFocusProxy(self.table)
        self.set_wording(wording)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(_GAP)
        top.addWidget(self.title, 1)
        top.addWidget(self.view)
        top.addWidget(self.export)
        self.field.setMinimumWidth(170)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 14, 6)
        head.setSpacing(_GAP)
        head.addLayout(top)
        # As wide as the page: beside the buttons it would be broken into more lines.
        head.addWidget(self.told)
        head.addWidget(self.filters)
        for page in (self._empty, self.table, self.board):
            self._stack.addWidget(page)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(self.detail)
        self.splitter.setSizes([310, 290])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._narrow)
        self.field.textChanged.connect(self._pause.start)
        self.field.returnPressed.connect(self._narrow)
        for choice in self.choices.values():
            choice.activated.connect(self._narrow)
        self.clear.clicked.connect(self._clear)
        self._empty.asked.connect(self._begin)
        self.view.toggled.connect(self._show)
        # Whoever asks for the board goes on in it.
        self.view.clicked.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.export.clicked.connect(self._ask_export)
        for view in (self.table, self.board):
            view.chosen.connect(self._choose)
            view.opened.connect(self._open)
        self.table.deeds.asked.connect(self.detail.ask)
        self.table.deeds.judged.connect(self.detail.judge)
        self.board.asked.connect(self.detail.ask)
        self.board.judged.connect(self.detail.judge)
        self.board.moved.connect(self._ask_move)
        self.board.carrying.connect(self._tell_carried)
        self.detail.room_asked.connect(self._room.make)
        self.detail.left.connect(self._room.give_back)
        self.detail.left.connect(self._return)
        self.detail.opened.connect(self.opened)
        self.detail.decided.connect(self.decided)
        self.detail.past_asked.connect(self.past_asked)
        self.detail.taken_back.connect(self.taken_back)

    @property
    def overdue(self) -> int:
        """How many are past their day."""
        return self._all.counts[Stage.OVERDUE]

    @property
    def narrowing(self) -> Narrowing:
        """What is asked for now."""
        chosen = {name: self._chosen(name) for name in FIELDS}
        number = self.choices["stage"].currentIndex()
        stage = list(Stage)[number - 1] if number > 0 else None
        return Narrowing(self.field.text(), stage=stage, **chosen)

    def show_register(self, register: Register) -> None:
        """All commitments, gone through already; what was narrowed to and chosen stays so."""
        self._all = register
        self.detail.form.offer(register.values.get("owner", ()))
        self._fill_choices()
        self._narrow()

    def show_promise(self, finding_id: int) -> bool:
        """Choose a commitment, also one told again elsewhere; False when it is not among them."""
        found = (e for e in self._all.entries if finding_id in tellings_of(e))
        entry = next(found, None)
        if entry is None:
            return False
        if all(one is not entry for one in self.shown):
            self._clear()
        (self.board if self.view.isChecked() else self.table).choose(entry.number)
        return True

    def show_past(self, tellings: tuple[int, ...], pasts: Sequence[Past]) -> None:
        """The decisions about the chosen commitment."""
        self.detail.show_past(tellings, pasts)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.title.setText(wording("commitments.title"))
        self.setAccessibleName(wording("commitments.title"))
        self.export.setText(wording("commitments.export"))
        self.clear.setText(wording("commitments.clear"))
        self.field.setPlaceholderText(wording("commitments.filter.text"))
        self.field.setAccessibleName(wording("commitments.filter.text"))
        name_clear(self.field, wording("window.clear_field"))
        self.table.setAccessibleName(wording("commitments.table"))
        self.board.setAccessibleName(wording("commitments.board"))
        self.detail.set_wording(wording)
        self.filters.set_wording(wording)
        self._fill_choices()
        self._narrow()

    def _fill_choices(self) -> None:
        wording = self._wording
        for name in FIELDS:
            before = self._chosen(name)
            offered = [(self._named(name, one), one) for one in self._all.values.get(name, ())]
            if name in _TRANSLATED:
                offered.sort(key=lambda one: one[0].casefold())
            self._values[name] = tuple(value for _, value in offered)
            self._refill(name, [told for told, _ in offered])
            place = self._values[name].index(before) + 1 if before in self._values[name] else 0
            self.choices[name].setCurrentIndex(place)
        stage = max(0, self.choices["stage"].currentIndex())
        self._refill("stage", [wording(f"commitments.stage.{one}") for one in Stage])
        self.choices["stage"].setCurrentIndex(stage)

    def _named(self, name: str, value: str) -> str:
        """A value as it reads: a council and an office have a name in each language."""
        if name == "owner":
            return name_of(value, self._wording)
        meeting = self._all.councils.get(value) if name == "council" else None
        return one_line(self._wording.meeting_name(meeting) if meeting else value)

    def _refill(self, name: str, values: Sequence[str]) -> None:
        """Offer these in a field, unless that is so already: there may be hundreds."""
        choice, all_of_them = self.choices[name], self._wording(f"commitments.filter.{name}")
        offered = [all_of_them, *values]
        if offered == self._offered.get(name):
            return
        self._offered[name] = offered
        choice.clear()
        choice.addItems([all_of_them, *(shortened(value, _WIDEST) for value in values)])
        for number, value in enumerate(values, 1):
            choice.setItemData(number, value, Qt.ItemDataRole.ToolTipRole)
        choice.setAccessibleName(self._wording("commitments.filter.by", name=all_of_them))

    def _chosen(self, name: str) -> str:
        number = self.choices[name].currentIndex()
        return self._values[name][number - 1] if number > 0 else ""

    def _narrow(self) -> None:
        """Show what is asked for, in the view that is in front."""
        self._pause.stop()
        narrowing = self.narrowing
        all_of_them = narrowing == Narrowing()
        self.shown = narrowing.among(self._all.entries)
        self.clear.setEnabled(not all_of_them)
        for choice in self.choices.values():
            _stress(choice, asked=choice.currentIndex() > 0)
        self.filters.arrange()
        self._show()

    def _show(self) -> None:
        wording = self._wording
        board = self.view.isChecked()
        before = self.detail.entry
        view = self.board if board else self.table
        view.put(self.shown, wording)
        if before is not None:
            view.choose(before.number)
        if not self.shown:
            key = "narrowed" if self._all.entries else "none"
            button = wording("commitments.clear" if self._all.entries else "planning.button.papers")
            self._empty.say(
                wording(f"commitments.{key}"), wording(f"commitments.{key}_text"), button
            )
        page: QWidget = view if self.shown else self._empty
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        self.view.setText(wording("commitments.as_table" if board else "commitments.as_board"))
        # It is read out as pressed or not: words that change with that would be heard twice.
        self.view.setAccessibleName(wording("commitments.as_board"))
        self.view.setAccessibleDescription(wording("commitments.view"))
        self.export.setEnabled(bool(self.shown))
        # Where nothing is left to choose from, nothing need be said of what is chosen.
        self._show_detail(wanted=bool(self.shown) or self.detail.entry is not None)
        self._tell_counts()

    def _show_detail(self, *, wanted: bool) -> None:
        """The lower part, as high as it was before it went."""
        if wanted is not self.detail.isHidden():
            return
        if not wanted:
            self._heights = self.splitter.sizes()
        self.detail.setVisible(wanted)
        if wanted and self._heights:
            self.splitter.setSizes(self._heights)

    def _begin(self) -> None:
        """The button of the empty place: show all again, or have papers imported first."""
        if self._all.entries:
            self._clear()
        else:
            self.import_asked.emit()

    def _tell_counts(self) -> None:
        total = len(self._all.entries)
        found = self._all.counts if len(self.shown) == total else counted(self.shown)
        counts = {"overdue": found[Stage.OVERDUE], "soon": found[Stage.SOON]}
        if len(self.shown) == total:
            told = self._wording.count("commitments.all", total, **counts)
        else:
            hides = {
                "hidden": total - len(self.shown),
                "late": self.overdue - found[Stage.OVERDUE],
            }
            told = self._wording(
                "commitments.count", shown=len(self.shown), total=total, **counts, **hides
            )
        self.told.setText(told)

    def _clear(self) -> None:
        self.field.clear()
        for choice in self.choices.values():
            choice.setCurrentIndex(0)
        self._narrow()

    def _choose(self, entry: Entry | None) -> None:
        self.detail.show_entry(entry)

    def _ask_move(self, number: int, stage: Stage) -> None:
        """A card was dragged elsewhere: ask why, below; nothing moves before that is said."""
        entry = next((one for one in self.shown if one.number == number), None)
        if entry is not None:
            self.board.choose(number)
            self.detail.show_entry(entry)
            self.detail.ask(asked_for(entry.owed.due.state, stage))

    def _return(self) -> None:
        """What was asked below is done or left: the keys go on where they were."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_carried(self, stage: Stage | None) -> None:
        """Where the keys carry a card, and how it is let go there; heard by a screen reader."""
        if stage is None:
            self._tell_counts()
            return
        name = self._wording(f"commitments.stage.{stage}")
        self.told.setText(self._wording("promises.carried", stage=name))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.board, self.told.text()))

    def _open(self, entry: Entry) -> None:
        self.opened.emit(spot_of(entry.owed.due.record))

    def _ask_export(self) -> None:
        self.export_asked.emit(tuple(self.shown))


def asked_for(state: State, stage: Stage) -> str:
    """What moving a commitment to a column comes to: another state, or another term.

    What is late or soon hangs on the day alone.
    """
    closed = {Stage.FULFILLED: State.VOLDAAN, Stage.WITHDRAWN: State.INGETROKKEN}
    if stage in closed:
        return closed[stage]
    return TERM if state.owed else State.OPENSTAAND


def _stress(choice: Choice, *, asked: bool) -> None:
    """A field that narrows stands out, so that nobody overlooks what it hides."""
    if bool(choice.property("asked")) is not asked:
        choice.setProperty("asked", asked)
        choice.style().unpolish(choice)
        choice.style().polish(choice)
