"""The meetings in a calendar, to choose from in the page: which of them are to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from briefer.planning import wanted
from ui.display import one_line
from ui.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.planning import Proposal
    from briefer.wording import Wording

_PROPOSAL = Qt.ItemDataRole.UserRole
_HIGH = 260


def line_of(proposal: Proposal, wording: Wording) -> str:
    """A meeting that could be made, in one line, with what speaks for or against it."""
    parts = [one_line(wording.meeting(proposal.meeting))]
    told = one_line(proposal.told)
    if proposal.recognised and told not in parts[0]:
        parts.append(f"«{told}»")
    if proposal.known is not None:
        parts.append(wording("planning.choice.known"))
    if proposal.cancelled:
        parts.append(wording("planning.choice.cancelled"))
    if proposal.unsure:
        parts.append(wording("planning.choice.unsure"))
    return " – ".join(parts)


class CalendarChoice(QFrame):
    """The meetings of a calendar, each with a box; space ticks, Enter makes, Esc leaves.

    Signals:
        decided(tuple): these meetings must be made.
        opened(int): a meeting that is there already is asked for.
        left: it was closed, with or without a decision.
    """

    decided = Signal(object)
    opened = Signal(int)
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "form")
        self._wording = wording
        self._proposals: tuple[Proposal, ...] = ()
        self.title = plain_label(role="section")
        self.list = QListWidget()
        self.list.setSpacing(3)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.confirm, self.cancel = QPushButton(), QPushButton()
        self.confirm.setProperty(ROLE, "primary")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 14, 10)
        layout.addWidget(self.title)
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        self.list.itemChanged.connect(self._enable)
        self.list.itemDoubleClicked.connect(self._open)
        self.confirm.clicked.connect(self._decide)
        self.cancel.clicked.connect(self.leave)
        self.set_wording(wording)
        self.hide()

    def ask(self, proposals: Sequence[Proposal]) -> None:
        """Ask which of these are to be made."""
        self._proposals = tuple(proposals)
        self._fill()
        self.show()
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Ask no more."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

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
        self.confirm.setEnabled(bool(count))
        self.confirm.setText(self._wording.count("planning.choice.make", count))

    def _open(self, item: QListWidgetItem) -> None:
        known = item.data(_PROPOSAL).known
        if known is not None:
            self.opened.emit(known.id)

    def _decide(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.decided.emit(chosen)
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes what is ticked, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._decide()
        else:
            super().keyPressEvent(event)
