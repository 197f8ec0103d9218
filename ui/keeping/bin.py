"""The bin: what was removed, by whom and when; put back, or wiped for good after a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton

from briefer.safety import BIN_DAYS
from ui.display import capital, moment
from ui.keeping import words
from ui.keeping.desk import Deed, Standing
from ui.keeping.table import KeptTable
from ui.pieces.sorted_rows import Column

if TYPE_CHECKING:
    from briefer.model.safekeeping import BinItem
    from briefer.wording import Wording


def _sort(item: BinItem, wording: Wording) -> str:
    return capital(wording(f"safety.sort.{item.sort}"))


def _who(item: BinItem, wording: Wording) -> str:
    return item.who or wording("keeping.unknown")


def _when(item: BinItem, wording: Wording) -> str:
    return moment(item.at, wording)


_COLUMNS = (
    Column("keeping.column.sort", _sort, width=110),
    Column("keeping.column.name", words.bin_name, stretch=True),
    Column("keeping.column.who", _who, width=104),
    Column(
        "keeping.column.when", _when, lambda item: item.at.isoformat() if item.at else "", width=164
    ),
)


class BinPage(KeptTable):
    """A table of what lies in the bin, what was put in last first.

    It asks to put back a `BinItem`, or to wipe a tuple of these.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__(_COLUMNS, wording)
        self._standing = Standing()
        self.back, self.wipe, self.empty = QPushButton(), QPushButton(), QPushButton()
        self._lay_out(self.back, self.wipe, self.empty)
        self.back.clicked.connect(self._put_back)
        self.wipe.clicked.connect(self._wipe)
        self.empty.clicked.connect(self._empty)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._wipe)
        self.set_wording(wording)

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
            name = words.bin_name(self.chosen, self._wording)
            self._ask((self.chosen,), self._wording("keeping.sure.wipe", name=name))

    def _empty(self) -> None:
        gone = self.expired
        if gone:
            self._ask(gone, self._wording.count("keeping.sure.empty", len(gone), days=BIN_DAYS))

    def _ask(self, gone: tuple[BinItem, ...], text: str) -> None:
        self._sure(text, self._wording("keeping.yes.wipe"), Deed.WIPE, gone)
