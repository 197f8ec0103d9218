"""All that was decided about a promise, the latest first: what, who, when and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from briefer.model.records import State
from briefer.model.review import Sort, Verdict
from ui import telling
from ui.display import capital, moment, one_line
from ui.findings import changes_of
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import Past
    from briefer.model.review import Ruling
    from briefer.wording import Wording


class PastColumn(QWidget):
    """The history of one promise; what stands can be taken back.

    Signals:
        taken_back(Ruling): a decision is taken back.
    """

    taken_back = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_past(self, pasts: Sequence[Past], wording: Wording) -> None:
        """Show these decisions."""
        emptied(self._column)
        if not pasts:
            self._column.addWidget(plain_label(wording("commitments.detail.unruled"), "remark"))
        by_number = {past.ruling.id: past for past in pasts}
        for past in reversed(pasts):
            self._add(past, by_number.get(past.withdraws), wording)

    def _add(self, past: Past, former: Past | None, wording: Wording) -> None:
        self._column.addWidget(plain_label(happened(past, former, wording), "lead"))
        row = FlowLayout()
        # Not to be selected: words of an answer would leave without the marking of their paper.
        self._column.addWidget(plain_label(about(past, wording), "remark"))
        if past.standing:
            button = QPushButton(wording("promises.undo"))
            button.setAccessibleDescription(happened(past, former, wording))
            button.clicked.connect(partial(self.taken_back.emit, past.ruling))
            row.addWidget(button)
        self._column.addLayout(row)
        self._column.addSpacing(6)


def happened(past: Past, former: Past | None, wording: Wording) -> str:
    """What a decision was, from what to what.

    Args:
        past: the decision.
        former: the one it took back, where it did.
        wording: the words.
    """
    ruling = past.ruling
    if ruling.verdict is Verdict.WITHDRAWN:
        what = happened(former, None, wording) if former is not None else ""
        return wording("promises.taken_back", what=what).rstrip(": ")
    what = telling.named(ruling, wording)
    if not what:
        said = wording(f"domain.verdict.{ruling.verdict}")
        what = "; ".join((capital(said), *changes_of(ruling, wording)))
    return one_line(what)


def about(past: Past, wording: Wording) -> str:
    """Who and when, why, of which answer, what was before, and whether it was taken back."""
    ruling = past.ruling
    lines = (
        " · ".join(filter(None, (moment(ruling.at, wording), ruling.who))),
        _before(ruling, wording),
        wording("promises.why", why=one_line(ruling.why)) if ruling.why else "",
        f"“{one_line(past.answer)}”" if past.answer else "",
        wording("promises.gone") if ruling.withdrawn else "",
    )
    return "\n".join(filter(None, lines))


def _before(ruling: Ruling, wording: Wording) -> str:
    """Where it stood before, when that is what was decided; a term says so itself."""
    if telling.deed_of(ruling) not in set(State) or ruling.sort is not Sort.COMMITMENTS:
        return ""
    state = dict(ruling.before).get("state")
    if state is None:
        return wording("promises.before_papers")
    return wording("promises.before", state=wording.value("state", state))
