"""The row of filters below a search field: each writes what it narrows to into the field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefer import searching, typed
from briefer.model.search import Thing
from ui.display import name_of, one_line, shortened
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.typed import Typed
    from briefer.wording import Wording

#: The filters in the order of the row; a period is one of years, or was typed.
_SHOWN = ("thing", "kind", "council", "year", "party", "holder")
_OF_PERIOD = ("since", "until", "year")
_WIDEST = 28


class FilterRow(QWidget):
    """A button for each filter; what is typed in the field shows on it, what is chosen is typed.

    Signals:
        written(str): the text of the field with what was chosen.
    """

    written = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._text = ""
        self._typed = typed.understood("")
        self._choices = searching.Choices()
        self.buttons = {field: QToolButton() for field in _SHOWN}
        row = FlowLayout()
        self.setLayout(row)
        for field, button in self.buttons.items():
            button.setProperty(ROLE, "toggle")
            button.setCheckable(True)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            menu = QMenu(button)
            menu.aboutToShow.connect(partial(self._fill, field))
            button.setMenu(menu)
            row.addWidget(button)
        self.set_wording(wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self._show()

    def show_choices(self, choices: searching.Choices) -> None:
        """What can be chosen from."""
        self._choices = choices

    def show_typed(self, text: str, understood: Typed) -> None:
        """What is in the field, and what it is narrowed to."""
        self._text, self._typed = text, understood
        self._show()

    def _show(self) -> None:
        for field, button in self.buttons.items():
            values = [self._told(field, value) for value in self._values(field)]
            name = self._wording(f"finder.filter.{field}")
            told = one_line(f"{name}: {', '.join(values)}") if values else name
            button.setText(shortened(told, _WIDEST))
            button.setChecked(bool(values))
            button.setAccessibleName(told)
            button.setToolTip(told if values else self._wording("finder.filter.told", name=name))

    def _values(self, field: str) -> list[str]:
        narrowed = self._typed.narrowings
        if field != "year":
            return [one.value for one in narrowed if one.field == field]
        told = (one for one in narrowed if one.field in _OF_PERIOD)
        return [
            one.value
            if one.field == "year"
            else self._wording(f"finder.filter.{one.field}", day=one.value)
            for one in told
        ]

    def _fill(self, field: str) -> None:
        """The menu of a filter: everything, then what there is."""
        menu = self.buttons[field].menu()
        menu.clear()
        now = {value.casefold() for value in self._values(field)}
        every = menu.addAction(self._wording("finder.filter.all"), partial(self._write, field, ""))
        every.setCheckable(True)
        every.setChecked(not now)
        menu.addSeparator()
        for value, name in self._offered(field):
            action = menu.addAction(name.replace("&", "&&"), partial(self._write, field, value))
            action.setCheckable(True)
            action.setChecked(value.casefold() in now)

    def _offered(self, field: str) -> Sequence[tuple[str, str]]:
        """What can be chosen: how it is typed, and how it reads."""
        wording, there = self._wording, self._choices
        if field == "thing":
            names = (wording(f"finder.in.{thing}").partition(",")[0] for thing in Thing)
            return list(zip(names, (wording(f"finder.group.{t}") for t in Thing), strict=True))
        if field == "kind":
            named = [wording(f"domain.kind.{kind}") for kind in there.kinds]
            return [(name, name) for name in named]
        values: dict[str, Sequence[object]] = {
            "council": there.councils,
            "year": there.years,
            "party": there.parties,
            "holder": there.holders,
        }
        offered = [(one_line(str(value)), self._told(field, str(value))) for value in values[field]]
        if field == "holder":
            offered.sort(key=lambda one: one[1].casefold())
        return offered

    def _told(self, field: str, value: str) -> str:
        """A value as it reads: who holds an office has a name in each language."""
        return name_of(value, self._wording) if field == "holder" else one_line(value)

    def _write(self, field: str, value: str) -> None:
        key = self._wording(f"finder.key.{field}").split()[0]
        text = self._text
        if field == "year" and not value:
            text = typed.narrowed_to(typed.narrowed_to(text, "since", "", ""), "until", "", "")
        self.written.emit(typed.narrowed_to(text, field, value, key))
