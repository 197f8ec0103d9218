"""The meetings in a calendar, to choose from in the page: which of them are to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy

from briefer.planning import wanted
from ui.display import one_line
from ui.pieces.asking import AskingForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.planning import Proposal
    from briefer.wording import Wording

_PROPOSAL = Qt.ItemDataRole.UserRole
#: So many meetings are in sight at once; of more the list scrolls.
_MOST_SEEN = 8


def line_of(proposal: Proposal, wording: Wording) -> str:
    """A meeting that could be made, in one line, with what speaks for or against it."""
    parts = [one_line(wording.meeting(proposal.meeting))]
    told = one_line(proposal.told)
    if proposal.recognised and told not in parts[0]:
        parts.append(f"“{told}”")
    if proposal.known is not None:
        parts.append(wording("planning.choice.known"))
    if proposal.cancelled:
        parts.append(wording("planning.choice.cancelled"))
    if proposal.unsure:
        parts.append(wording("planning.choice.unsure"))
    return " – ".join(parts)


class ShortList(QListWidget):
    """A list no higher than its rows; a line too long for it ends in an ellipsis and has a tip."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(3)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """As high as its rows, up to a few."""
        rows = min(max(self.count(), 1), _MOST_SEEN)
        row = max(self.sizeHintForRow(0), self.fontMetrics().height()) + 2 * self.spacing()
        return QSize(super().sizeHint().width(), rows * row + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """One row is always in sight."""
        return QSize(0, min(self.sizeHint().height(), 2 * self.fontMetrics().lineSpacing()))


class CalendarChoice(AskingForm):
    """The meetings of a calendar, each with a box; space ticks, Enter makes, Esc leaves.

    Signals:
        decided(tuple): these meetings must be made.
        opened(int): a meeting that is there already is asked for.
        left: it was closed, with or without a decision.
    """

    opened = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._proposals: tuple[Proposal, ...] = ()
        self.list = ShortList()
        self.lay_out(self.list)
        self.list.itemChanged.connect(self._enable)
        self.list.itemDoubleClicked.connect(self._open)
        self.set_wording(wording)

    def ask(self, proposals: Sequence[Proposal]) -> None:
        """Ask which of these are to be made."""
        self._proposals = tuple(proposals)
        self._fill()
        self.show()
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what is ticked stays."""
        ticked = self.chosen()
        self._wording = wording
        self.cancel.setText(wording("planning.cancel"))
        self._fill(ticked)

    def _fill(self, ticked: Sequence[Proposal] | None = None) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for proposal in self._proposals:
            self._add(proposal, ticked)
        self.list.blockSignals(False)
        self.list.updateGeometry()
        text = self._wording.count("planning.choice.title", len(self._proposals))
        self.title.setText(text)
        self.setAccessibleName(text)
        self.list.setAccessibleName(text)
        self._enable()

    def _add(self, proposal: Proposal, ticked: Sequence[Proposal] | None) -> None:
        item = QListWidgetItem(line_of(proposal, self._wording))
        item.setData(_PROPOSAL, proposal)
        item.setToolTip(item.text().replace("<", "‹"))
        if proposal.known is not None:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        else:
            on = wanted(proposal) if ticked is None else proposal in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def chosen(self) -> tuple[Proposal, ...]:
        """The meetings that are ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            item.data(_PROPOSAL) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def _enable(self, _: Any = None) -> None:  # noqa: ANN401  Qt's signal
        count = len(self.chosen())
        self.keep.setEnabled(bool(count))
        self.keep.setText(self._wording.count("planning.choice.make", count))

    def _open(self, item: QListWidgetItem) -> None:
        known = item.data(_PROPOSAL).known
        if known is not None:
            self.opened.emit(known.id)

    def _decide(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.decided.emit(chosen)
            self.leave()
