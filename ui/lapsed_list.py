"""Decisions whose sentence no current paper holds any more: nothing of them is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.display import one_line, paper_name
from ui.findings import ruling_line
from ui.lists import Badge, Row, RowList
from ui.spots import Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import Lapsed
    from briefer.wording import Wording


class LapsedList(RowList):
    """The sentence, what was decided and on which paper; that paper can be opened.

    Signals:
        opened(Spot): the paper on which it was decided is to be read.
    """

    opened = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__(lambda lapsed: lapsed.ruling.id)
        self._wording = wording
        self.shown: tuple[Lapsed, ...] = ()
        self.pressed_again.connect(self._open)

    def show_lapsed(self, lapsed: Sequence[Lapsed]) -> None:
        """Show these."""
        self.shown = tuple(lapsed)
        self.show_rows([self._row(one) for one in self.shown], quietly=True)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("window.review.gone_list"))
        self.show_lapsed(self.shown)

    def _row(self, lapsed: Lapsed) -> Row:
        ruling, wording = lapsed.ruling, self._wording
        sort = Badge(wording(f"domain.sort.{ruling.sort}"))
        paper = paper_name(lapsed.document, wording)
        told = f"{ruling_line(ruling, wording)} · {paper}"
        return Row(one_line(ruling.quote), lapsed, told, (sort,))

    def _open(self, lapsed: Lapsed) -> None:
        self.opened.emit(Spot(lapsed.document))
