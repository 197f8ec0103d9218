"""States of a draft that got a name: named, compared and made the latest again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

from ui.display import moment, one_line
from ui.draft.lists import MOST, DraftList, marked_label
from ui.pieces.long_choice import LongChoice
from ui.pieces.widgets import emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.comparison import SectionChange
    from briefer.model.draft import DraftVersion
    from briefer.wording import Wording


def _names(versions: Sequence[DraftVersion], wording: Wording) -> tuple[str, ...]:
    """What each is called, by whom and when; alike within a minute they tell their number too."""
    names = [
        f"{one_line(one.name)} – {one_line(one.who)}, {moment(one.at, wording)}" for one in versions
    ]
    return tuple(
        wording("draft.versions.numbered", name=name, number=one.revision)
        if names.count(name) > 1
        else name
        for name, one in zip(names, versions, strict=True)
    )


class VersionsList(DraftList):
    """Name the present state, compare any two, go back to one.

    Signals:
        named(str): the present state must get this name.
        compare_asked(int, int): two states, the earlier first.
        restored(int): a state must be the latest again.
    """

    named = Signal(str)
    compare_asked = Signal(int, int)
    restored = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.before, self.after = LongChoice(), LongChoice()
        self.hold(self.name, self.before, self.after)
        self.result = QVBoxLayout()

    def show_versions(self, versions: Sequence[DraftVersion], now: int, wording: Wording) -> None:
        """Show the named states, the latest first, besides the present one."""
        self.begin(wording("draft.head.versions"), wording("draft.back"))
        self.setAccessibleName(wording("draft.head.versions"))
        self.name, self.before, self.after = QLineEdit(), LongChoice(), LongChoice()
        self.result = QVBoxLayout()
        self.name.setAccessibleName(wording("draft.versions.name"))
        self.name.setPlaceholderText(wording("draft.versions.name"))
        self.name.returnPressed.connect(self._name)
        self.column.addWidget(self.name)
        self._add(wording("draft.versions.keep"), self._name)
        for box in (self.before, self.after):
            present = wording("draft.versions.present")
            box.add(present, present, now)
            for version, whole in zip(versions, _names(versions, wording), strict=True):
                when = moment(version.at, wording)
                box.add(whole, f"{when} – {one_line(version.name)}", version.revision)
        self.before.setCurrentIndex(1 if versions else 0)
        if versions:
            self._add_comparing(wording)
        else:
            self.column.addWidget(plain_label(wording("draft.versions.none"), "remark"))
        self.column.addLayout(self.result)
        self.column.addStretch(1)
        self.setFocusProxy(self.name)

    def _add_comparing(self, wording: Wording) -> None:
        """Which two to hold against each other, and going back to the earlier."""
        self.add_field(wording("draft.versions.before"), self.before)
        self.add_field(wording("draft.versions.after"), self.after)
        self._add(wording("draft.versions.compare"), self._compare)
        self._add(wording("draft.versions.restore"), self._restore)

    def show_comparison(self, changes: Sequence[SectionChange], wording: Wording) -> None:
        """Show in what two states differ, section by section."""
        emptied(self.result)
        if not changes:
            self.result.addWidget(plain_label(wording("draft.versions.same")))
        for change in changes[:MOST]:
            self.result.addWidget(plain_label(change.title, "section"))
            self.result.addWidget(marked_label(change.pieces))

    def _add(self, text: str, deed: object) -> None:
        button = QPushButton(text)
        button.clicked.connect(deed)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _name(self) -> None:
        if self.name.text().strip():
            self.named.emit(self.name.text().strip())

    def _compare(self) -> None:
        self.compare_asked.emit(self.before.currentData(), self.after.currentData())

    def _restore(self) -> None:
        self.restored.emit(self.before.currentData())
