"""Papers coming in: each file as it is recognised, or why it was not; progress and cancel."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from briefer.model.intake import counted
from briefer.model.records import Outcome
from ui.display import one_line
from ui.pieces.lists import Badge, Row, RowList
from ui.pieces.messages import told
from ui.pieces.widgets import ROLE, plain_label
from ui.spots import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefer.wording import Wording
    from briefer.workflows import ImportLine, ImportReport, ImportStep


#: In so many steps a file goes by, so that a long one is seen to get on.
_STEPS = 100
#: Of a longer name its beginning and its end are shown.
_LONGEST, _END = 48, 14


def short(name: str) -> str:
    """The name of a file in one line that fits above the list."""
    name = one_line(name)
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - _END]}…{name[-_END:]}"


def step_text(step: ImportStep, wording: Wording) -> str:
    """Which file is being read, and how far."""
    key = "reading" if not step.page else "page" if step.page < step.pages else "recognising"
    return wording(
        f"intake.{key}",
        position=step.position,
        total=step.total,
        file=short(step.path.name),
        **({"page": step.page, "pages": step.pages} if key == "page" else {}),
    )


def row_of(line: ImportLine, wording: Wording) -> Row:
    """One file: what it was recognised as and for which meeting, or the sentence of its error."""
    name = one_line(line.path.name)
    if line.error is not None:
        key = "window.intake.skipped" if line.skipped else "window.intake.failed"
        badge = Badge(wording(key), strong=line.failed)
        return Row(name, line, one_line(told(line.error, wording)), (badge,))
    if line.saved is None:
        return Row(name, line)
    document, meeting = line.saved.document, line.saved.meeting
    named = wording.meeting(meeting.meeting) if meeting else wording("window.intake.no_meeting")
    kind = wording(f"domain.kind.{document.kind}")
    outcomes = {
        Outcome.NEW: "window.intake.new",
        Outcome.KNOWN: "window.intake.known",
        Outcome.NEWER_VERSION: "window.intake.newer_version",
    }
    badge = Badge(wording(outcomes[line.saved.outcome]))
    return Row(name, line, one_line(f"{kind} · {named}"), (badge,))


def grouped(lines: Sequence[ImportLine], wording: Wording) -> tuple[Row, ...]:
    """All files of an import that ended: those that failed first, each sort under its heading."""
    sorts = {
        "failed": [row_of(line, wording) for line in lines if line.failed],
        "came": [row_of(line, wording) for line in lines if line.error is None],
        "skipped": [row_of(line, wording) for line in lines if line.skipped],
    }
    if not sorts["failed"] and not sorts["skipped"]:
        return tuple(sorts["came"])
    rows: list[Row] = []
    for name, found in sorts.items():
        if found:
            rows += [Row(wording.count(f"planning.intake.{name}", len(found))), *found]
    return tuple(rows)


def meeting_of(lines: Sequence[ImportLine]) -> int | None:
    """The meeting that the papers that came in lead to: the last one they are about."""
    found = [line.saved.meeting for line in lines if line.saved and line.saved.meeting]
    last = max(found, key=lambda one: one.meeting.start or dt.date.min, default=None)
    return last.id if last else None


class IntakePage(QFrame):
    """The list of files at the bottom of the window; hidden until papers come in.

    Signals:
        cancelled: the rest need not be read.
        opened(Spot): a paper that came in is to be read.
        meeting_asked(int): the meeting that came in is to be opened.
        retry_asked(list): the files that failed are to be imported again.
        log_asked: all imports are to be shown.
    """

    cancelled = Signal()
    opened = Signal(object)
    meeting_asked = Signal(int)
    retry_asked = Signal(object)
    log_asked = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "intake")
        self._wording = wording
        self._lines: list[ImportLine] = []
        self._report: ImportReport | None = None
        self._step: ImportStep | None = None
        self._stopping = self._ended = False
        self.title = plain_label(role="section")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel = QPushButton()
        self.close_button = QPushButton()
        self.meeting_button, self.retry, self.log = (QPushButton() for _ in range(3))
        self.files = RowList(lambda line: line.position)
        self._build()
        self.cancel.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.hide)
        self.files.pressed_again.connect(self._open)
        self.meeting_button.clicked.connect(self._open_meeting)
        self.retry.clicked.connect(lambda: self.retry_asked.emit(self.failed))
        self.log.clicked.connect(self.log_asked)
        self.set_wording(wording)
        self.hide()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.progress, 1)
        for button in (
            self.meeting_button,
            self.retry,
            self.log,
            self.cancel,
            self.close_button,
        ):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.addLayout(head)
        layout.addWidget(self.files, 1)

    def begin(self) -> None:
        """Papers are coming in: an empty list, and progress of which the end is not known yet."""
        self._lines, self._report, self._step = [], None, None
        self._stopping = self._ended = False
        self.progress.setRange(0, 0)
        self._show()
        self._fill()
        self.show()

    def show_step(self, step: ImportStep) -> None:
        """A file is begun, or a long one is further."""
        self._step = step
        if step.pages:
            self._go_to(step.position - 1, step.total, step.page / step.pages)
        self._show()

    def _go_to(self, done: int, total: int, part: float = 0.0) -> None:
        self.progress.setRange(0, total * _STEPS)
        self.progress.setValue(round((done + part) * _STEPS))

    def add(self, line: ImportLine) -> None:
        """One more file is done."""
        self._lines.append(line)
        self._step = None
        self.files.add_row(row_of(line, self._wording))
        self._go_to(line.position, line.total)
        self._show()
        self.files.scrollToBottom()

    def end(self, report: ImportReport | None) -> None:
        """All files are done, or the rest was cancelled; None when the store could not go on."""
        self._report, self._ended = report, True
        self.progress.setRange(0, 1)
        self.progress.setValue(1)
        # Whoever works elsewhere is left there.
        here = self.cancel.hasFocus()
        self._show()
        self._fill()
        # What failed stands on top, and would be out of sight below a long import.
        self.files.scrollToTop()
        if here:
            self.close_button.setFocus()

    @property
    def failed(self) -> list[Path]:
        """The files that did not come in, that there are to try again."""
        return [line.path for line in self._lines if line.failed]

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.cancel.setText(wording("window.intake.cancel"))
        self.close_button.setText(wording("window.close"))
        self.meeting_button.setText(wording("planning.intake.meeting"))
        self.log.setText(wording("planning.button.log"))
        self.files.setAccessibleName(wording("window.intake.files"))
        self.progress.setAccessibleName(wording("window.intake.progress"))
        self._show()
        self._fill()

    def _show(self) -> None:
        busy = self.progress.maximum() != 1
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        self.cancel.setEnabled(not self._stopping)
        self.close_button.setVisible(not busy)
        self.title.setText(self._standing(busy=busy))
        self.meeting_button.setVisible(not busy and meeting_of(self._lines) is not None)
        self.retry.setVisible(not busy and bool(self.failed))
        self.retry.setText(self._wording.count("planning.log.retry", len(self.failed)))
        self.log.setVisible(not busy)

    def _fill(self) -> None:
        """All rows anew: as they came, or grouped once no more come."""
        if self._ended:
            self.files.show_rows(grouped(self._lines, self._wording), quietly=True)
        else:
            rows = [row_of(line, self._wording) for line in self._lines]
            self.files.show_rows(rows, quietly=True)

    def _standing(self, *, busy: bool) -> str:
        wording, lines = self._wording, self._lines
        if self._stopping and busy:
            return wording("window.intake.stopping")
        if busy and self._step is not None:
            return step_text(self._step, wording)
        if busy and lines:
            last = lines[-1]
            return wording("window.intake.busy", position=last.position, total=last.total)
        if busy:
            return wording("window.intake.starting")
        if self._report is None and self._ended:
            return wording("window.intake.broken_off")
        return " ".join(self._counted())

    def _counted(self) -> Iterator[str]:
        """How many files there were of each sort, a sentence for each number."""
        wording, lines = self._wording, self._lines
        for sort, count in counted(lines).items():
            yield wording.count(f"imported.{sort}", count)
        if self._report is not None and self._report.cancelled:
            yield wording("window.intake.was_cancelled")

    def _cancel(self) -> None:
        self._stopping = True
        self._show()
        self.cancelled.emit()

    def _open_meeting(self) -> None:
        number = meeting_of(self._lines)
        if number is not None:
            self.meeting_asked.emit(number)

    def _open(self, line: ImportLine) -> None:
        if line.saved is not None:
            self.opened.emit(Spot(line.saved.document))
