"""Every decision that stands, the latest first; each can be read in its paper and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from ui.display import one_line, paper_name
from ui.findings import ruling_line
from ui.pieces.lists import Badge, Row, RowList
from ui.spots import spot_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from briefer.model.records import Decided
    from briefer.wording import Wording


class DecidedList(RowList):
    """The sentence, what was decided, by whom and on which paper.

    Signals:
        opened(Spot): the sentence is to be read where it was decided about.
        taken_back(Ruling): a decision must be undone.
    """

    opened = Signal(object)
    taken_back = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__(lambda decided: decided.ruling.id)
        self._wording = wording
        self.shown: tuple[Decided, ...] = ()
        self.pressed_again.connect(self._open)
        self.set_wording(wording)

    def show_decided(self, decided: Sequence[Decided]) -> None:
        """Show these; those whose sentence is gone come first."""
        self.shown = tuple(sorted(decided, key=lambda one: not one.lapsed))
        self.show_rows([self._row(one) for one in self.shown], quietly=True)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("window.review.decided_list"))
        self.show_decided(self.shown)

    def menu(self) -> QMenu:
        """What can be done about the decision that is chosen."""
        menu = QMenu(self)
        for key, deed in (("show", self._show), ("take_back", self._take_back)):
            menu.addAction(self._wording(f"window.act.{key}")).triggered.connect(deed)
        return menu

    def _row(self, decided: Decided) -> Row:
        ruling, wording = decided.ruling, self._wording
        badges = [Badge(wording(f"domain.sort.{ruling.sort}"))]
        if decided.lapsed:
            badges.append(Badge(wording("window.badge.lapsed"), strong=True))
        told = f"{ruling_line(ruling, wording)} · {paper_name(decided.document, wording)}"
        return Row(one_line(ruling.quote), decided, told, tuple(badges))

    def _show(self) -> None:
        if self.record is not None:
            self._open(self.record)

    def _open(self, decided: Decided) -> None:
        passages = (decided.passage,) if decided.passage is not None else ()
        self.opened.emit(spot_at(decided.document, passages))

    def _take_back(self) -> None:
        if self.record is not None:
            self.taken_back.emit(self.record.ruling)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the decision under the mouse, or of the one chosen."""
        if self.record is not None:
            self.menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen decision back."""
        if event.key() == Qt.Key.Key_Delete:
            self._take_back()
        else:
            super().keyPressEvent(event)
