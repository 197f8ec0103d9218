"""What the window asks of the core about all commitments, off its own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer import owing
from ui.commitments.rows import entry_of, register_of
from ui.file_desk import FileDesk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.store import Store
    from briefer.wording import Wording
    from ui.commitments.rows import Entry, Register
    from ui.tasks import Job


class CommitmentsDesk(FileDesk):
    """Lists all that is owed and writes it as a file.

    Signals:
        ledger_came(Register): all commitments as they stand today.
    """

    ledger_came = Signal(object)

    def load(self) -> None:
        """Ask for all commitments as they stand today."""
        day = self._day()

        def work(store: Store, _: Job) -> Register:
            return register_of(entry_of(owed) for owed in owing.ledger(store, day))

        self._tasks.run(work, self.ledger_came.emit, self.failed.emit, subject="ledger")

    def suggested_name(self, wording: Wording, folder: Path) -> str:
        """A file name that is still free in a folder."""
        return owing.suggested_name(wording, self._day(), folder=folder)

    def write(self, entries: Sequence[Entry], wording: Wording, target: Path) -> None:
        """Write these as a file of the kind its name ends in."""
        day, promises = self._day(), [entry.owed for entry in entries]
        self._write("commitments_exported", lambda: owing.write(promises, wording, target, day))
