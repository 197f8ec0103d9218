"""One field of a finding to fill in: a text, a choice, a term or a topic; each gives its value."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLineEdit, QWidget

from briefer.model.document import CommitmentType, Deadline, Strength
from briefer.model.records import State
from ui.display import one_line
from ui.pieces.long_choice import LongChoice
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from briefer.model.records import TopicRecord
    from briefer.wording import Wording

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TAKING = _ENTER | {Qt.Key.Key_Down, Qt.Key.Key_Up}
#: The rule that a term given by hand names.
BY_HAND = "staffer"
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_NAMED = re.compile(r"(\d{1,2})\s+([^\W\d_]{3,})\.?\s+(\d{4})")


class Editor(Protocol):
    """A widget that holds one value."""

    edited: Any

    def value(self) -> object:
        """What is filled in."""

    def valid(self) -> bool:
        """Whether that can be a value."""


def day_of(text: str, wording: Wording | None = None) -> dt.date | None:
    """A day as people here write it (1-5-2031) or in ISO form; None when it is none.

    Args:
        text: what was typed.
        wording: knows the names of the months, whole or their beginning (1 mei 2031).
    """
    match = _DAY.fullmatch(text.strip())
    named = _NAMED.fullmatch(text.strip()) if wording else None
    try:
        if match:
            return dt.date(int(match[3]), int(match[2]), int(match[1]))
        if named and wording:
            return dt.date(int(named[3]), _month_of(named[2], wording), int(named[1]))
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        return None


def _month_of(name: str, wording: Wording) -> int:
    """The number of a month; 0, which is none, when it is unknown or could be several."""
    names = (wording(f"dates.month.{month}").casefold() for month in range(1, 13))
    found = [n for n, full in enumerate(names, start=1) if full.startswith(name.casefold())]
    return found[0] if len(found) == 1 else 0


def typed_day(day: dt.date, wording: Wording) -> str:
    """A day in the form that the field asks for: 31-12-2030, in English 31/12/2030."""
    return wording("dates.typed", day=day.day, month=day.month, year=day.year)


class TextEditor(QLineEdit):
    """A line of text; where it may be left empty that is no value.

    Signals:
        edited: something was typed.
    """

    edited = Signal()

    def __init__(self, text: str | None, *, optional: bool) -> None:
        super().__init__(text or "")
        # A long text is read from its beginning.
        self.setCursorPosition(0)
        self._optional = optional
        self.textEdited.connect(self.edited)

    def value(self) -> str | None:
        """The text on one line."""
        text = " ".join(self.text().split())
        return text or (None if self._optional else "")

    def valid(self) -> bool:
        """Whether it is filled in where it must be."""
        return self._optional or bool(self.value())


class ChoiceEditor(LongChoice):
    """One of a few values with their names.

    Signals:
        edited: another one was chosen.
    """

    edited = Signal()

    def __init__(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        super().__init__()
        self._values = [choice for choice, _ in choices]
        for _, name in choices:
            self.add(name, name, None)
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self.activated.connect(self.edited)

    def say(self, names: Sequence[str]) -> None:
        """Call the values so; what is chosen stays chosen."""
        for row, name in enumerate(names):
            self.rename(row, name, name)

    def value(self) -> object:
        """The value chosen; None when none is."""
        index = self.currentIndex()
        return self._values[index] if index >= 0 else None

    def valid(self) -> bool:
        """Any choice will do."""
        return True


class TermEditor(QWidget):
    """By when: in the words of the paper, and the last day where there is one.

    Signals:
        edited: something was typed.
    """

    edited = Signal()

    def __init__(self, deadline: Deadline | None, wording: Wording) -> None:
        super().__init__()
        self._before = deadline
        day = deadline.day if deadline else None
        self.words = QLineEdit(deadline.text if deadline else "")
        self.day = QLineEdit(typed_day(day, wording) if day else "")
        self.labels = (plain_label(), plain_label())
        self._wording = wording
        for field in (self.words, self.day):
            field.textChanged.connect(self._tell)
            field.textEdited.connect(self.edited)
        self.set_wording(wording)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        for column, field in enumerate((self.words, self.day)):
            self.labels[column].setBuddy(field)
            layout.addWidget(self.labels[column], 0, column, Qt.AlignmentFlag.AlignBottom)
            layout.addWidget(field, 1, column)
            layout.setColumnStretch(column, 3 - column)
        self.setFocusProxy(self.words)

    def set_wording(self, wording: Wording) -> None:
        """Say in this language what must be typed."""
        self._wording = wording
        for field, key in ((self.words, "term_words"), (self.day, "term_day")):
            field.setAccessibleName(wording(f"window.form.{key}"))
        self._tell()

    def _tell(self) -> None:
        """What each field is for, and why what is typed cannot be kept."""
        key = "term_day" if self.valid() else "term_no_day"
        self.labels[0].setText(self._wording("window.form.term_words"))
        self.labels[1].setText(self._wording(f"window.form.{key}"))

    def value(self) -> Deadline | None:
        """The term; the one that was there when neither field changed."""
        words, day = " ".join(self.words.text().split()), self._day()
        before = self._before
        if before is not None and (words, day) == (before.text, before.day):
            return before
        return Deadline(words, day, BY_HAND) if words or day else None

    def valid(self) -> bool:
        """Whether the day is one."""
        return not self.day.text().strip() or self._day() is not None

    def _day(self) -> dt.date | None:
        return day_of(self.day.text(), self._wording)


class TopicEditor(QComboBox):
    """A topic, by typing part of its name; the first choice is none.

    Signals:
        edited: another one was chosen.
    """

    edited = Signal()

    def __init__(self, topics: Sequence[TopicRecord], topic_id: int | None, none: str) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._ids: list[int | None] = [None, *(topic.id for topic in topics)]
        self.addItems([none, *(one_line(topic.name) for topic in topics)])
        self.setCurrentIndex(self._ids.index(topic_id) if topic_id in self._ids else 0)
        # An editable box that is as wide as its longest name would widen the window.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        completer = self.completer() or QCompleter(self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.editTextChanged.connect(self.edited)
        self.editTextChanged.connect(self._tell_whole)
        self._tell_whole(self.currentText())
        self._line = self.lineEdit() or QLineEdit()
        # A long name is read from its beginning.
        self._line.setCursorPosition(0)
        self._line.installEventFilter(self)
        # While the matches are in sight Qt brings keys to the field past the filter.
        self._line.returnPressed.connect(self._take_match)
        self._clicked_in = False

    def say(self, none: str) -> None:
        """Call the first choice so; what is typed or chosen stays."""
        self.setItemText(0, none)

    def _tell_whole(self, text: str) -> None:
        """In a narrow pane not all of a name is in sight; a tip is taken for markup by itself."""
        self.setToolTip(text.replace("<", "‹"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands there is selected, so that what is typed comes in its place."""
        super().focusInEvent(event)
        self._clicked_in = event.reason() == Qt.FocusReason.MouseFocusReason
        if not self._clicked_in and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The click that goes in selects too; a later one places the cursor as usual."""
        if watched is self._line and event.type() == QEvent.Type.MouseButtonRelease:
            if self._clicked_in and not self._line.hasSelectedText():
                self._line.selectAll()
            self._clicked_in = False
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With part of a name typed Enter takes the first match and ↓ shows them.

        Qt would leave it, and step on from the name that stood there before.
        """
        if event.key() not in _TAKING or self.valid():
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self._take_match()
        else:
            self._matches().complete()

    def _matches(self) -> QCompleter:
        """The names that hold what is typed."""
        completer = self.completer() or QCompleter(self)
        completer.setCompletionPrefix(self.currentText())
        return completer

    def _take_match(self) -> None:
        """Put the first name that holds what is typed in its place."""
        matches = self._matches()
        if not self.valid() and self.currentText().strip() and matches.setCurrentRow(0):
            self.setCurrentText(matches.currentCompletion())
            popup = matches.popup()
            if popup is not None:
                popup.hide()

    def value(self) -> int | None:
        """The number of the topic; None for no topic."""
        index = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        return self._ids[index] if index >= 0 else None

    def valid(self) -> bool:
        """Whether what is typed is one of the names."""
        return self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString) >= 0


def choices_of(
    name: str, stances: Sequence[str], wording: Wording
) -> tuple[tuple[object, str], ...]:
    """The values to choose from in a field, with their names."""
    match name:
        case "stance":
            return tuple((stance, wording.value("stance", stance)) for stance in stances)
        case "strength":
            return tuple((one, wording.value("strength", one)) for one in Strength)
        case "type":
            return tuple((kind, wording.value("type", kind)) for kind in CommitmentType)
        case _:
            unchanged: tuple[object, str] = (None, wording("window.form.as_it_is"))
            return (unchanged, *((state, wording.value("state", state)) for state in State))
