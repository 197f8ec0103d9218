"""The imports of the past: what became of each file; to read again, to copy, to try again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from briefer.errors import ResourceError
from ui import carrying
from ui.display import one_line
from ui.keeping.confirm import Confirm
from ui.pieces.flow import FlowLayout
from ui.pieces.sorted_rows import Column
from ui.pieces.tables import RecordTable
from ui.pieces.widgets import ROLE, EmptyPlace, plain_label
from ui.spots import Spot

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from briefer.model.records import DocumentRecord
    from briefer.planning import ImportRecord, TakenIn
    from briefer.wording import Wording


@dataclass(frozen=True, slots=True)
class Logged:
    """One file of one import."""

    at: dt.datetime
    line: TakenIn
    document: DocumentRecord | None = None


def _when(logged: Logged, wording: Wording) -> str:
    at = logged.at.astimezone()
    return f"{wording.day(at.date())}, {at:%H:%M}"


def _file(logged: Logged, _: Wording) -> str:
    return one_line(Path(logged.line.path).name)


def _what(logged: Logged, wording: Wording) -> str:
    line = logged.line
    return wording(f"window.intake.{'skipped' if line.skipped else line.outcome or 'failed'}")


def why_of(logged: Logged, wording: Wording) -> str:
    """As what a file was recognised, or the sentence of its error."""
    line = logged.line
    if line.outcome:
        title = one_line(logged.document.title) if logged.document else ""
        return ", ".join(filter(None, (wording(f"domain.kind.{line.kind}"), title)))
    details = {"file": one_line(Path(line.path).name), "path": one_line(line.path)}
    try:
        return one_line(wording(f"errors.{line.error}", **(details | dict(line.details))))
    except ResourceError:
        # An earlier Briefer may have told another error, or more of it.
        return wording("window.intake.failed")


_COLUMNS = (
    Column("planning.log.when", _when, lambda one: one.at.isoformat(), width=102),
    Column("planning.log.file", _file, width=124),
    Column("planning.log.what", _what, width=90),
    Column("planning.log.why", why_of, stretch=True),
)


class ImportLog(QWidget):
    """A table of all files that came in or did not.

    Signals:
        opened(Spot): a paper is to be read.
        meeting_asked(int): the meeting a paper came under is to be opened.
        empty_asked: all of it is to be forgotten.
        retry_asked(list): these files are to be imported again.
        import_asked: papers are to be imported.
    """

    opened = Signal(object)
    meeting_asked = Signal(int)
    retry_asked = Signal(object)
    empty_asked = Signal()
    import_asked = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._records: tuple[ImportRecord, ...] = ()
        self._papers: dict[int, DocumentRecord] = {}
        self.title = plain_label(role="meeting-title")
        self.told = plain_label(role="remark")
        self.only_failed = QCheckBox()
        self.retry, self.copy, self.clear = QPushButton(), QPushButton(), QPushButton()
        self.confirm = Confirm(wording)
        self.retry.setProperty(ROLE, "primary")
        self.table = RecordTable(_COLUMNS, wording)
        self.empty = EmptyPlace()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.empty)
        self.middle.addWidget(self.table)
        self._build()
        self.table.opened.connect(self._open)
        self.only_failed.toggled.connect(self._show)
        self.retry.clicked.connect(self._retry)
        self.empty.asked.connect(self.import_asked)
        self.copy.clicked.connect(self._copy)
        self.clear.clicked.connect(self._ask_empty)
        self.set_wording(wording)

    def _build(self) -> None:
        row = FlowLayout()
        row.setContentsMargins(16, 0, 14, 8)
        for widget in (self.only_failed, self.retry, self.copy, self.clear):
            row.addWidget(widget)
        for label in (self.title, self.told):
            label.setContentsMargins(16, 4, 14, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.told)
        layout.addLayout(row)
        layout.addWidget(self.confirm)
        layout.addWidget(self.middle, 1)

    def show_imports(self, records: Sequence[ImportRecord]) -> None:
        """Show these imports, the last first."""
        self._records = tuple(records)
        self._show()

    def show_papers(self, papers: Sequence[DocumentRecord]) -> None:
        """The papers there are, to open what came in."""
        self._papers = {paper.id: paper for paper in papers}
        self._show()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.title.setText(wording("planning.log.title"))
        self.setAccessibleName(wording("planning.log.title"))
        self.table.setAccessibleName(wording("planning.log.title"))
        self.only_failed.setText(wording("planning.log.only_failed"))
        self.copy.setText(wording("planning.log.copy"))
        self.clear.setText(wording("planning.log.empty"))
        self.confirm.set_wording(wording)
        button = wording("planning.button.papers")
        self.empty.say(wording("planning.log.none"), wording("planning.log.none_text"), button)
        self._show()

    def lines(self) -> tuple[Logged, ...]:
        """What is shown now, the last import first."""
        return tuple(
            Logged(record.at, line, self._papers.get(line.document_id or 0))
            for record in self._records
            for line in record.lines
            if line.failed or not self.only_failed.isChecked()
        )

    def failed(self) -> tuple[Path, ...]:
        """The files that never came in, each once, that are still where they were named."""
        came = {line.path for record in self._records for line in record.lines if line.outcome}
        told = (line.path for one in self._records for line in one.lines if line.failed)
        return tuple(Path(path) for path in dict.fromkeys(told) if path not in came)

    def _show(self) -> None:
        lines, failed = self.lines(), self.failed()
        every = sum(len(record.lines) for record in self._records)
        self.table.put(lines, self._wording)
        if lines and not self.table.selectionModel().hasSelection():
            # Whoever comes here has a row under the keys, not a single cell.
            self.table.selectRow(0)
        self.middle.setCurrentWidget(self.table if every else self.empty)
        self.setFocusProxy(self.table if every else self.empty)
        self.told.setText(self._wording.count("planning.log.told", every, failed=len(failed)))
        self.retry.setText(self._wording.count("planning.log.retry", len(failed)))
        self.retry.setVisible(bool(failed))
        for widget in (self.told, self.only_failed, self.copy, self.clear):
            widget.setVisible(bool(every))

    def _open(self, logged: Logged) -> None:
        if logged.document is not None:
            self.opened.emit(Spot(logged.document))

    def _retry(self) -> None:
        self.retry_asked.emit(list(self.failed()))

    def _ask_empty(self) -> None:
        wording = self._wording
        self.confirm.ask(
            wording("planning.log.empty_sure"),
            wording("planning.log.empty_yes"),
            self.empty_asked.emit,
        )

    def text(self) -> str:
        """What is shown, for the clipboard: a line a file, the columns with tabs between them."""
        return "\n".join(
            "\t".join(column.shown(logged, self._wording) for column in _COLUMNS)
            for logged in self.lines()
        )

    def _copy(self) -> None:
        carrying.put(self.text(), map(carrying.level_of, self.lines()))
