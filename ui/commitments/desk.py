"""What the window asks of the core about all commitments, off its own thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer import custody, owing
from ui.commitments.rows import entry_of, register_of
from ui.file_desk import FileDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefer.model.records import Past
    from briefer.store import Store
    from briefer.wording import Wording
    from briefer.writing import Page
    from ui.commitments.rows import Entry, Register
    from ui.tasks import Job


class CommitmentsDesk(FileDesk):
    """Lists all that is owed, tells what was decided about one, and writes them as a file.

    Signals:
        ledger_came(Register): all commitments as they stand today.
        past_came(tuple, tuple): all that was decided about a commitment with these tellings.
    """

    ledger_came = Signal(object)
    past_came = Signal(object, object)

    def load(self) -> None:
        """Ask for all commitments as they stand today."""
        day = self._day()

        def work(store: Store, _: Job) -> Register:
            return register_of(entry_of(owed) for owed in owing.ledger(store, day))

        self._tasks.run(work, self.ledger_came.emit, self.failed.emit, subject="ledger")

    def ask_past(self, tellings: tuple[int, ...]) -> None:
        """Ask for all that was decided about the commitment with these tellings."""

        def work(store: Store, _: Job) -> tuple[Past, ...]:
            return store.past(tellings)

        came = partial(self.past_came.emit, tellings)
        self._tasks.run(work, came, self.failed.emit, subject=f"past {tellings}")

    def suggested_name(self, wording: Wording, folder: Path) -> str:
        """A file name that is still free in a folder."""
        return owing.suggested_name(wording, self._day(), folder=folder)

    def write(self, entries: Sequence[Entry], wording: Wording, target: Path) -> None:
        """Write these as a file of the kind its name ends in."""
        day, promises = self._day(), [entry.owed for entry in entries]

        def work(store: Store, _: Job) -> Path:
            written = owing.hand_out(store, promises, wording, target, day)
            custody.note_export(store, "commitments_exported", None, written)
            return written

        self._tasks.run(work, self.written.emit, self.failed.emit)

    def page(
        self, entries: Sequence[Entry], wording: Wording, came: Callable[[Page], None]
    ) -> None:
        """Ask for these as they are printed."""
        day, promises = self._day(), [entry.owed for entry in entries]
        self._tasks.run(lambda *_: owing.page(promises, wording, day), came, self.failed.emit)
