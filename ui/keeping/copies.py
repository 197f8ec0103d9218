"""The copies of the data file, and putting one back after a look at what that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QPushButton

from ui.display import moment
from ui.keeping import words
from ui.keeping.desk import Deed, Which
from ui.keeping.table import KeptTable
from ui.pieces.sorted_rows import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.safekeeping import Backup, Difference
    from briefer.wording import Wording


def _number(made: Backup, _: Wording) -> str:
    return str(made.number)


def _when(made: Backup, wording: Wording) -> str:
    return moment(made.at, wording)


def _size(made: Backup, wording: Wording) -> str:
    return words.size(made.size, wording)


_COLUMNS = (
    Column("keeping.column.number", _number, lambda made: made.number, width=52),
    Column("keeping.column.when", _when, lambda made: made.at.isoformat(), width=190),
    Column("keeping.column.why", words.copy_reason, stretch=True),
    Column("keeping.column.size", _size, lambda made: made.size, width=110),
)


class CopiesPage(KeptTable):
    """A table of copies, the newest first."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(_COLUMNS, wording)
        self._copies: tuple[Backup, ...] = ()
        self._beside: tuple[Backup, ...] = ()
        self._second: tuple[Backup, ...] = ()
        self._renewed = False
        self.make, self.look, self.discard = QPushButton(), QPushButton(), QPushButton()
        self.second = QCheckBox()
        self._lay_out(self.make, self.look, self.discard, self.second)
        self.make.clicked.connect(lambda: self.asked.emit(Deed.COPY, None))
        self.look.clicked.connect(self._look)
        self.discard.clicked.connect(self._discard)
        self.second.toggled.connect(self._show)
        self.table.opened.connect(lambda _: self.confirm.leave())
        self.set_wording(wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.hint.setText(wording("keeping.copies_told"))
        self.make.setText(wording("keeping.button.copy"))
        self.look.setText(wording("keeping.button.restore"))
        self.discard.setText(wording("keeping.button.discard"))
        self.table.setAccessibleName(wording("keeping.tab.copies"))
        self.second.setText(wording("keeping.in_second"))
        self.confirm.set_wording(wording)
        self._show()

    def show_copies(self, copies: Sequence[Backup]) -> None:
        """The copies beside the store; the one that was chosen stays so, but after `renew`."""
        self._beside = tuple(copies)
        newest, self._renewed = self._renewed, False
        self._show(newest=newest)

    def renew(self) -> None:
        """A copy was made or put back: the newest is chosen when they are shown anew."""
        self._renewed = True

    def begin(self) -> None:
        """Whoever comes here begins at the newest; nothing that was asked of another stands."""
        self.confirm.leave()
        self._show(newest=True)
        # One may have been made since they were asked for last.
        self.renew()

    def show_second(self, copies: Sequence[Backup]) -> None:
        """The copies in the second place: when those beside the store are lost, these are left."""
        self._second = tuple(copies)
        if not copies:
            self.second.setChecked(False)
        self._show()

    def _show(self, *_: object, newest: bool = False) -> None:
        self.second.setVisible(bool(self._second))
        kept = None if newest else self.chosen
        self._copies = self._second if self.second.isChecked() else self._beside
        self.table.put(self._copies, self._wording)
        # As the rows stand now: the table may be sorted by a heading.
        rows = [made.number for made in self.table.rows.records]
        if rows:
            number = kept.number if kept and kept.number in rows else max(rows)
            self.table.selectRow(rows.index(number))
        self._offer()

    def show_preview(self, which: Which, found: Sequence[Difference]) -> None:
        """What would be otherwise; only then can it be put back."""
        wording, number = self._wording, which.number
        made = next((one for one in self._copies if one.number == number), None)
        when = moment(made.at if made else None, wording)
        told = words.differences(found, wording)
        text = wording("keeping.sure.restore", number=number, when=when, told=told)
        self._sure(text, wording("keeping.yes.restore"), Deed.RESTORE, which)

    def allow(self, *, copying: bool) -> None:
        """Whether a copy can be made now."""
        self.make.setEnabled(copying)

    def _offer(self, *_: object) -> None:
        self.look.setEnabled(self.chosen is not None)
        self.discard.setEnabled(self.chosen is not None and not self.second.isChecked())

    def _look(self) -> None:
        if self.chosen is not None:
            which = Which(self.chosen.number, self.second.isChecked())
            self.asked.emit(Deed.PREVIEW, which)

    def _discard(self) -> None:
        made = self.chosen
        if made is not None:
            text = self._wording("keeping.sure.discard", number=made.number)
            yes = self._wording("keeping.yes.discard")
            self._sure(text, yes, Deed.DISCARD, made.number)
