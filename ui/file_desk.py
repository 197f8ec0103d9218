"""A desk whose answers can be written as a file, of which the journal tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefer import custody

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from briefer.store import Store
    from ui.tasks import Job, Tasks


class FileDesk(QObject):
    """What such desks share.

    Args:
        tasks: the thread that works.
        day: tells which day it is.

    Signals:
        written(Path): the file is there.
        failed(Exception): what was asked last could not be done.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, day: Callable[[], dt.date]) -> None:
        super().__init__()
        self._tasks, self._day = tasks, day

    def _write(self, what: str, written: Callable[[], Path]) -> None:
        """Write a file, and in the journal under this name that it was."""

        def work(store: Store, _: Job) -> Path:
            target = written()
            custody.note_export(store, what, None, target)
            return target

        self._tasks.run(work, self.written.emit, self.failed.emit)
