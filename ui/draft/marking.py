"""The rubricering of a draft: which level, who set it, when, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from briefer import drafts
from briefer.model.draft import Marking
from ui.draft.lists import DraftList
from ui.pieces.widgets import ROLE, Choice, plain_label
from ui.review.editors import day_of, typed_day

if TYPE_CHECKING:
    import datetime as dt

    from briefer.model.draft import Draft
    from briefer.wording import Wording


class MarkingForm(DraftList):
    """Sets nothing by itself: a level is proposed, a person sets it.

    Signals:
        decided(Marking): what was set.
    """

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.level = Choice(())
        self.by, self.on, self.until = QLineEdit(), QLineEdit(), QLineEdit()
        self._wording: Wording | None = None
        self.remark = plain_label()
        self.hold(self.level, self.by, self.on, self.until, self.remark)

    def ask(self, draft: Draft, day: dt.date, wording: Wording) -> None:
        """Show how it is now; `day` is proposed as the day of setting."""
        marking = draft.marking
        self.begin(wording("draft.marking.title"), wording("draft.back"))
        proposed = drafts.proposed_marking(draft)
        self.column.addWidget(plain_label(wording("draft.marking.proposed", level=proposed)))
        self.level = Choice(drafts.markings.names())
        self.level.setCurrentText(marking.level)
        self.by = QLineEdit(marking.set_by)
        self.on = QLineEdit(typed_day(marking.set_on or day, wording))
        self.until = QLineEdit(typed_day(marking.until, wording) if marking.until else "")
        for key, field in (
            ("draft.marking.level", self.level),
            ("draft.marking.set_by", self.by),
            ("draft.marking.set_on", self.on),
            ("draft.marking.until", self.until),
        ):
            self.add_field(wording(key), field)
        for dated in (self.on, self.until):
            dated.setPlaceholderText(wording("draft.marking.example"))
        self._wording = wording
        self.remark = plain_label(wording("draft.marking.no_day"), "remark")
        self.column.addWidget(self.remark)
        self.remark.hide()
        save = QPushButton(wording("draft.marking.save"))
        save.clicked.connect(self._decide)
        save.setProperty(ROLE, "primary")
        self.column.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.setFocusProxy(self.level)

    def _decide(self) -> None:
        days = [day_of(field.text(), self._wording) for field in (self.on, self.until)]
        wrong = [
            field
            for field, day in zip((self.on, self.until), days, strict=True)
            if day is None and field.text().strip()
        ]
        self.remark.setVisible(bool(wrong))
        if wrong:
            wrong[0].setFocus()
            wrong[0].selectAll()
            return
        self.decided.emit(Marking(self.level.currentText(), self.by.text().strip(), *days))
