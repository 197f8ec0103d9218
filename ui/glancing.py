"""Reading a paper while the thread that works is busy with others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefer.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.tasks import Tasks, Work


class Glancing:
    """Asks what is only read of a thread beside the one that works, if need be of that one.

    A paper that comes in keeps the thread that works for seconds; who clicks on a card does not
    wait for it.  The store is open no longer than the question takes.  Where it cannot be opened a
    second time (it is behind a passphrase, or its file is gone while it is still open) the thread
    that works answers.

    Args:
        beside: opens the store for reading, for each question anew.
        tasks: the thread that works.
    """

    def __init__(self, beside: Tasks | None, tasks: Tasks) -> None:
        self._beside, self._tasks = beside, tasks

    def run(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Any], None],
        *,
        subject: str = "",
    ) -> None:
        """Have this asked; what is asked later on the same subject takes its place."""
        if self._beside is None:
            self._tasks.run(work, done, failed, subject=subject)
            return

        def elsewhere(error: Exception) -> None:
            if isinstance(error, StoreError):
                self._tasks.run(work, done, failed, subject=subject)
            else:
                failed(error)

        self._tasks.drop(subject)
        self._beside.run(work, done, elsewhere, subject=subject)

    def stop(self, seconds: float) -> None:
        """End the thread beside."""
        if self._beside is not None:
            self._beside.stop(seconds)
