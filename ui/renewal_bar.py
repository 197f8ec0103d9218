"""Says quietly, below everything, that papers are being recognised again; it can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from ui.pieces.widgets import ROLE, plain_label

if TYPE_CHECKING:
    from briefer.wording import Wording
    from briefer.workflows import RenewalLine

_WIDTH = 160


class RenewalBar(QFrame):
    """Hidden until a paper was recognised again; hidden again when all are.

    Signals:
        cancelled: the rest may wait until the next start.
    """

    cancelled = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "intake")
        self._line: RenewalLine | None = None
        self.text = plain_label(role="remark")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(_WIDTH)
        self.cancel = QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 14, 4)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.cancel)
        self.cancel.clicked.connect(self._cancel)
        self.set_wording(wording)
        self.hide()

    def show_line(self, line: RenewalLine) -> None:
        """One more paper is done."""
        self._line = line
        self.progress.setRange(0, line.total)
        self.progress.setValue(line.position)
        self._show()
        self.show()

    def end(self) -> None:
        """All papers are done, or the rest waits; that needs no words."""
        self._line = None
        self.cancel.setEnabled(True)
        self.setVisible(False)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.cancel.setText(wording("window.renewal.later"))
        self.progress.setAccessibleName(wording("window.renewal.progress"))
        self._show()

    def _show(self) -> None:
        line = self._line
        if line is not None:
            text = self._wording("window.renewal.busy", position=line.position, total=line.total)
            self.text.setText(text)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()
