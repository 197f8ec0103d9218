"""Says, above the cards of a topic, that an earlier one may be the same; a person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.display import one_line
from ui.pieces.flow import FlowLayout
from ui.pieces.measure import Readable
from ui.pieces.widgets import LinkButton, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.briefing import Namesake
    from briefer.wording import Wording


class NamesakeLine(QWidget):
    """A sentence and what can be done about it; of several the latest, then the next.

    Signals:
        merge_asked: the two are to be brought together; the form asks first.
        apart_asked: they are two.
    """

    merge_asked = Signal()
    apart_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._alike: Sequence[Namesake] = ()
        self._text = plain_label(role="remark")
        self.merge = LinkButton("", self.merge_asked.emit)
        self.apart = LinkButton("", self.apart_asked.emit)
        deeds = FlowLayout()
        deeds.addWidget(self.merge)
        deeds.addWidget(self.apart)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 0)
        layout.setSpacing(2)
        told = QHBoxLayout()
        told.addWidget(self._text, 1)
        # What the sentence may not be wide stays open at the right.
        told.addStretch()
        layout.addLayout(told)
        layout.addLayout(deeds)
        # On a wide screen its line is no longer than those of the cards.
        Readable(self._text)
        self.hide()

    @property
    def namesake(self) -> Namesake | None:
        """The one that is told now."""
        return next(iter(self._alike), None)

    @property
    def text(self) -> str:
        """What is said; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def show_namesakes(self, alike: Sequence[Namesake], wording: Wording) -> None:
        """Say it of the first of these; of none nothing is said."""
        self._alike = alike
        told = self.namesake
        if told is not None:
            name = one_line(told.topic.name)
            meeting = one_line(wording.meeting(told.meeting))
            self._text.setText(wording("namesakes.alike", topic=name, meeting=meeting))
            self.setAccessibleName(self._text.text())
            for button, key in ((self.merge, "merge"), (self.apart, "apart")):
                button.setText(wording(f"namesakes.{key}"))
                button.setAccessibleName(wording(f"namesakes.{key}_named", topic=name))
        self.setHidden(told is None)

    def set_writable(self, *, writable: bool) -> None:
        """Where nothing can be changed nothing is offered."""
        self.merge.setVisible(writable)
        self.apart.setVisible(writable)
