"""About Briefer: its version and licence, where it keeps things, what it is built on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui import carrying
from ui.about.libraries import Library, libraries, licence_of, text_of
from ui.pieces.measure import Readable
from ui.pieces.sorted_rows import RECORD, Column
from ui.pieces.tables import RecordTable
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.wording import Wording

#: The licence of Briefer itself, by the name of its file.
OWN = "EUPL-1.2"
#: So high are the table and the licence together at least.
_LEAST = 300
_COLUMNS = (
    Column("about.library", lambda one, _: one.name, lambda one: one.name.casefold(), stretch=True),
    Column("about.version", lambda one, _: one.version, width=110),
    Column("about.licence", lambda one, _: one.licence, lambda one: one.licence, width=210),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told of this Briefer: its version, the store that is open, the log of faults."""

    version: str
    store: Path | None
    log: Path


class LicenceText(QPlainTextEdit):
    """The text of a licence, to read and to copy."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def createMimeDataFromSelection(self) -> QMimeData:
        """No paper's words are in it, so there is no marking to go along."""
        return carrying.mime(self.textCursor().selection().toPlainText(), ())


class AboutPage(QWidget):
    """Facts above; below them the libraries, and the licence of the one that is chosen.

    Signals:
        copy_asked(str): the facts are to be copied.
    """

    copy_asked = Signal(str)

    def __init__(self, wording: Wording, facts: Facts) -> None:
        super().__init__()
        self._facts = facts
        self.title = plain_label(role="meeting-title")
        self.told = plain_label()
        self.fields = QFormLayout()
        self.copy, self.own = QPushButton(), QPushButton()
        self.section, self.qt = plain_label(role="section"), plain_label()
        for words in (self.told, self.qt):
            Readable(words)
        self.table = RecordTable(_COLUMNS, wording, lines=1)
        self.text = LicenceText()
        self._build()
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.own.clicked.connect(self.show_own)
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self.told_facts()))
        self.setFocusProxy(self.table)
        self.set_wording(wording)

    def _build(self) -> None:
        self.fields.setHorizontalSpacing(18)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.told)
        head.addLayout(self.fields)
        for button in (self.copy, self.own):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.section)
        head.addWidget(self.qt)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setMinimumHeight(_LEAST)
        split.addWidget(self.table)
        split.addWidget(self.text)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        rows.addWidget(split, 1)
        # In large text there is more than a screen of it.
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def show_facts(self, facts: Facts) -> None:
        """Another store is open."""
        self._facts = facts
        self._show_facts()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; a licence is in the language it was written in."""
        self._wording = wording
        self.title.setText(wording("about.title"))
        self.setAccessibleName(wording("about.title"))
        self.told.setText(wording("about.told"))
        self.copy.setText(wording("about.copy"))
        self.own.setText(wording("about.own"))
        self.section.setText(wording("about.built_on"))
        self.qt.setText(wording("about.qt"))
        self.table.setAccessibleName(wording("about.built_on"))
        self.text.setAccessibleName(wording("about.text"))
        self._show_facts()
        chosen = self.table.currentIndex().row()
        self.table.put(libraries(), wording)
        self.table.selectRow(max(0, chosen))

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Each fact with its name."""
        wording, facts = self._wording, self._facts
        return (
            (wording("about.fact.version"), facts.version),
            (wording("about.fact.licence"), wording("about.own_licence")),
            (wording("about.fact.network"), wording("about.network")),
            (wording("about.fact.store"), str(facts.store or wording("about.none"))),
            (wording("about.fact.log"), str(facts.log)),
        )

    def told_facts(self) -> str:
        """The facts as text, a line each."""
        return "\n".join(f"{name}: {value}" for name, value in self.lines())

    def show_own(self) -> None:
        """The licence of Briefer itself, whole."""
        self.table.clearSelection()
        # Whoever chooses the same library after this sees its licence again.
        nothing = QItemSelectionModel.SelectionFlag.NoUpdate
        self.table.selectionModel().setCurrentIndex(self.table.model().index(-1, -1), nothing)
        self.text.setPlainText(text_of(OWN))

    def _show_facts(self) -> None:
        while self.fields.rowCount():
            self.fields.removeRow(0)
        for name, value in self.lines():
            title = plain_label(name)
            title.setWordWrap(False)
            self.fields.addRow(title, plain_label(value, selectable=True))

    def _choose(self, *_: object) -> None:
        library: Library | None = self.table.currentIndex().data(RECORD)
        if library is not None:
            self.text.setPlainText(licence_of(library))
