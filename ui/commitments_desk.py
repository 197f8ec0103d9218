"""What the window asks of the core about all commitments, off its own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefer import custody, owing
from ui.commitments_rows import entry_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefer.store import Store
    from briefer.wording import Wording
    from ui.commitments_rows import Entry
    from ui.tasks import Job, Tasks


class CommitmentsDesk(QObject):
    """Lists all that is owed and writes it as a file.

    Args:
        tasks: the thread that works.
        day: tells which day it is.

    Signals:
        ledger_came(tuple): all commitments as they stand today.
        written(Path): the file is there.
        failed(Exception): what was asked last could not be done.
    """

    ledger_came = Signal(object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, day: Callable[[], dt.date]) -> None:
        super().__init__()
        self._tasks, self._day = tasks, day

    def load(self) -> None:
        """Ask for all commitments as they stand today."""
        day = self._day()

        def work(store: Store, _: Job) -> tuple[Entry, ...]:
            return tuple(entry_of(owed) for owed in owing.ledger(store, day))

        self._tasks.run(work, self.ledger_came.emit, self.failed.emit, subject="ledger")

    def suggested_name(self, wording: Wording, folder: Path) -> str:
        """A file name that is still free in a folder."""
        return owing.suggested_name(wording, self._day(), folder=folder)

    def write(self, entries: Sequence[Entry], wording: Wording, target: Path) -> None:
        """Write these as a file of the kind its name ends in."""
        day, promises = self._day(), [entry.owed for entry in entries]

        def work(store: Store, _: Job) -> Path:
            written = owing.write(promises, wording, target, day)
            custody.note_export(store, "commitments_exported", None, written)
            return written

        self._tasks.run(work, self.written.emit, self.failed.emit)
