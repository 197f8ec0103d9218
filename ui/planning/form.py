"""Asks, in the page, for a meeting: which body, in which format, on which days, where."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLineEdit,
    QSizePolicy,
)

from briefer.model.document import Meeting
from briefer.planning import Bodies
from ui.display import one_line
from ui.pieces.asking import AskingForm
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from briefer.model.records import MeetingRecord
    from briefer.planning import Proposal
    from briefer.wording import Wording

_FIELDS = ("organisation", "format", "first", "last", "place")
#: Between these signs a format that is two formats is written; as in the rules for meetings.
_BOTH = " + "


@dataclass(frozen=True, slots=True)
class Filled:
    """A meeting as it was filled in: a new one (of a proposal, perhaps), or `record` changed."""

    meeting: Meeting
    proposal: Proposal | None = None
    record: MeetingRecord | None = None


class MeetingForm(AskingForm):
    """The fields of one meeting; Enter keeps, Esc leaves.

    Signals:
        decided(Filled): the meeting must be made or changed.
        left: it was closed, with or without a decision.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._bodies = Bodies((), {})
        self._proposal: Proposal | None = None
        self._record: MeetingRecord | None = None
        self.told = plain_label(role="remark")
        self.organisation, self.format = _free(), _free()
        self.first, self.last = _days(), _days()
        self.several = QCheckBox()
        self.place = QLineEdit()
        self._labels = {name: plain_label() for name in _FIELDS}
        self._build()
        self.organisation.editTextChanged.connect(self._offer_formats)
        self.organisation.editTextChanged.connect(self._enable)
        self.several.toggled.connect(self.last.setEnabled)
        self.several.toggled.connect(self._enable)
        self.first.dateChanged.connect(self._follow)
        self.set_wording(wording)

    def _build(self) -> None:
        until = FlowLayout()
        until.addWidget(self.several)
        until.addWidget(self.last)
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        # In large text a field that is too wide goes below its name.
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows: tuple[tuple[str, QWidget | FlowLayout], ...] = (
            ("organisation", self.organisation),
            ("format", self.format),
            ("first", self.first),
            ("last", until),
            ("place", self.place),
        )
        for name, field in rows:
            label = self._labels[name]
            label.setWordWrap(False)
            fields.addRow(label, field)
        self.lay_out(self.told, fields)
        self._name_fields()

    def _name_fields(self) -> None:
        fields: dict[str, QWidget] = {
            "organisation": self.organisation,
            "format": self.format,
            "first": self.first,
            "last": self.last,
            "place": self.place,
        }
        for name, field in fields.items():
            self._labels[name].setBuddy(field)

    def show_bodies(self, bodies: Bodies) -> None:
        """The names to choose from; what is typed stays."""
        self._bodies = bodies
        _fill(self.organisation, tuple(map(self._wording.organisation, bodies.organisations)))
        self._offer_formats()

    @property
    def _body(self) -> str:
        """The organisation as papers call it, in whichever language it was filled in."""
        typed = " ".join(self.organisation.currentText().split())
        names = self._bodies.organisations
        known = {self._wording.organisation(name).casefold(): name for name in names}
        return ({name.casefold(): name for name in names} | known).get(typed.casefold(), typed)

    @property
    def _formats(self) -> tuple[str, ...]:
        """The formats as papers call them, in whichever language they were filled in."""
        names = {
            one for known in self._bodies.formats.values() for text in known for one in _parts(text)
        }
        known = {self._wording.format(name).casefold(): name for name in names}
        known |= {name.casefold(): name for name in names}
        return tuple(known.get(part.casefold(), part) for part in _parts(self.format.currentText()))

    def _named(self, formats: Iterable[str]) -> str:
        return _BOTH.join(map(self._wording.format, formats))

    def ask_new(self, day: dt.date, proposal: Proposal | None = None) -> None:
        """Ask for a new meeting, as proposed where something is."""
        self._proposal, self._record = proposal, None
        self._show(proposal.meeting if proposal else Meeting(""), day)

    def ask_about(self, record: MeetingRecord, day: dt.date) -> None:
        """Ask how a meeting must be."""
        self._proposal, self._record = None, record
        self._show(record.meeting, day)

    def _show(self, meeting: Meeting, day: dt.date) -> None:
        self.organisation.setEditText(self._wording.organisation(meeting.organisation))
        self._offer_formats()
        self.format.setEditText(self._named(meeting.formats))
        self.first.setDate(_qt(meeting.start or day))
        several = meeting.end is not None and meeting.end != meeting.start
        self.several.setChecked(several)
        self.last.setEnabled(several)
        self.last.setDate(_qt(meeting.last or day))
        self.place.setText(meeting.place or "")
        self._name()
        self._enable()
        self.show()
        self.organisation.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        body, formats = self._body, self._formats
        self._wording = wording
        self.organisation.setEditText(wording.organisation(body))
        self.format.setEditText(self._named(formats))
        self.show_bodies(self._bodies)
        for name, label in self._labels.items():
            label.setText(wording(f"planning.field.{name}"))
        self.organisation.setAccessibleName(wording("planning.field.organisation"))
        self.format.setAccessibleName(wording("planning.field.format"))
        self.first.setAccessibleName(wording("planning.field.first"))
        self.last.setAccessibleName(wording("planning.field.last"))
        self.place.setAccessibleName(wording("planning.field.place"))
        self.several.setText(wording("planning.field.several"))
        for field in (self.first, self.last):
            field.setLocale(QLocale(wording.language))
        self.cancel.setText(wording("planning.cancel"))
        self._name()

    def _name(self) -> None:
        wording, proposal, record = self._wording, self._proposal, self._record
        title = wording("planning.form.change" if record else "planning.form.new")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.keep.setText(wording("planning.form.keep" if record else "planning.form.make"))
        told = self._told(proposal)
        self.told.setText(told)
        self.told.setVisible(bool(told))

    def _told(self, proposal: Proposal | None) -> str:
        if proposal is None:
            return ""
        if proposal.known is not None:
            there = self._wording.meeting(proposal.known.meeting)
            return self._wording("planning.form.known", meeting=one_line(there))
        return self._wording("planning.form.told", told=one_line(proposal.told))

    def _offer_formats(self) -> None:
        known = self._bodies.formats.get(self._body, ())
        named = (self._named(_parts(text)) for text in known)
        _fill(self.format, tuple(sorted(named, key=str.casefold)))

    def _follow(self, day: QDate) -> None:
        """The last day is never before the first."""
        self.last.setMinimumDate(day)
        self._enable()

    def _enable(self) -> None:
        self.keep.setEnabled(bool(self.organisation.currentText().strip()))

    def value(self) -> Meeting:
        """The meeting as it is filled in."""
        first, last = _python(self.first), _python(self.last)
        return Meeting(
            self._body,
            self._formats,
            first,
            last if self.several.isChecked() and last > first else None,
            " ".join(self.place.text().split()) or None,
        )

    def _decide(self) -> None:
        if not self.keep.isEnabled():
            return
        meeting = self.value()
        proposal = replace(self._proposal, meeting=meeting) if self._proposal else None
        self.decided.emit(Filled(meeting, proposal, self._record))
        self.leave()


def _parts(text: str) -> tuple[str, ...]:
    """The formats in what was filled in; two of them have a plus between them."""
    return tuple(part for part in (" ".join(one.split()) for one in text.split("+")) if part)


def _free() -> QComboBox:
    """A list to choose from, in which anything else may be typed."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def _days() -> QDateEdit:
    field = QDateEdit()
    field.setCalendarPopup(True)
    field.setDisplayFormat("d MMMM yyyy")
    return field


def _fill(box: QComboBox, texts: tuple[str, ...]) -> None:
    typed = box.currentText()
    box.blockSignals(True)
    box.clear()
    box.addItems(list(texts))
    box.setEditText(typed)
    box.blockSignals(False)


def _qt(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python(field: QDateEdit) -> dt.date:
    day = field.date()
    return dt.date(day.year(), day.month(), day.day())
