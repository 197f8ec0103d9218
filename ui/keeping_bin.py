"""The bin: what was removed, by whom and when; put back, or wiped for good after a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from briefer.safety import BIN_DAYS
from ui import keeping_words as words
from ui.flow import FlowLayout
from ui.keeping_confirm import Confirm
from ui.keeping_desk import Deed, Standing
from ui.sorted_rows import RECORD, Column
from ui.tables import RecordTable
from ui.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.safekeeping import BinItem
    from briefer.wording import Wording


def _sort(item: BinItem, wording: Wording) -> str:
    name = wording(f"safety.sort.{item.sort}")
    return f"{name[:1].upper()}{name[1:]}"


def _who(item: BinItem, wording: Wording) -> str:
    return item.who or wording("keeping.unknown")


def _when(item: BinItem, wording: Wording) -> str:
    return words.moment(item.at, wording)


_COLUMNS = (
    Column("keeping.column.sort", _sort, width=140),
    Column("keeping.column.name", words.bin_name, stretch=True),
    Column("keeping.column.who", _who, width=130),
    Column(
        "keeping.column.when", _when, lambda item: item.at.isoformat() if item.at else "", width=190
    ),
)


class BinPage(QWidget):
    """A table of what lies in the bin, what was put in last first.

    Signals:
        asked(Deed, object): put back a `BinItem`, or wipe a tuple of these.
    """

    asked = Signal(object, object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._standing = Standing()
        self.table = RecordTable(_COLUMNS, wording, lines=1)
        self.hint = plain_label(role="remark")
        self.back, self.wipe, self.empty = QPushButton(), QPushButton(), QPushButton()
        self.confirm = Confirm(wording)
        row = FlowLayout()
        for button in (self.back, self.wipe, self.empty):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self.hint)
        layout.addLayout(row)
        layout.addWidget(self.confirm)
        layout.addWidget(self.table, 1)
        self.back.clicked.connect(self._put_back)
        self.wipe.clicked.connect(self._wipe)
        self.empty.clicked.connect(self._empty)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._wipe)
        self.setFocusProxy(self.table)
        self.set_wording(wording)

    @property
    def chosen(self) -> BinItem | None:
        """What is chosen."""
        found: BinItem | None = self.table.currentIndex().data(RECORD)
        return found

    @property
    def expired(self) -> tuple[BinItem, ...]:
        """What has lain there for the bin's thirty days."""
        return tuple(item for item in self._standing.bin if item.id in self._standing.expired)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.back.setText(wording("keeping.button.put_back"))
        self.wipe.setText(wording("keeping.button.wipe"))
        self.table.setAccessibleName(wording("keeping.tab.bin"))
        self.confirm.set_wording(wording)
        self.show_standing(self._standing)

    def show_standing(self, standing: Standing) -> None:
        """Show what lies in the bin now."""
        self._standing = standing
        wording, count = self._wording, len(standing.bin)
        key = "keeping.bin_told" if count else "keeping.bin_empty"
        self.hint.setText(wording(key, days=BIN_DAYS))
        self.empty.setText(wording("keeping.button.empty", days=BIN_DAYS, count=len(self.expired)))
        self.table.put(standing.bin, wording)
        if count:
            self.table.selectRow(0)
        self._offer()

    def _offer(self, *_: object) -> None:
        writable = not self._standing.read_only and self._standing.notice is None
        self.back.setEnabled(writable and self.chosen is not None)
        self.wipe.setEnabled(writable and self.chosen is not None)
        self.empty.setEnabled(writable and bool(self.expired))

    def _put_back(self) -> None:
        if self.chosen is not None:
            self.asked.emit(Deed.PUT_BACK, self.chosen)

    def _wipe(self) -> None:
        if self.wipe.isEnabled() and self.chosen is not None:
            self._sure((self.chosen,), words.bin_name(self.chosen, self._wording))

    def _empty(self) -> None:
        if self.expired:
            self._sure(self.expired, "")

    def _sure(self, items: Sequence[BinItem], name: str) -> None:
        wording, gone = self._wording, tuple(items)
        text = (
            wording("keeping.sure.wipe", name=name)
            if name
            else wording.count("keeping.sure.empty", len(gone), days=BIN_DAYS)
        )
        self.confirm.ask(
            text, wording("keeping.yes.wipe"), lambda: self.asked.emit(Deed.WIPE, gone)
        )
