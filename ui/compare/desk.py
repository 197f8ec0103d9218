"""What the window asks of the core about meetings side by side, off its own thread."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer import comparing
from briefer.errors import NoSuchRecordError
from ui.file_desk import FileDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefer.model.comparison import Comparison, TopicHistory
    from briefer.store import Store
    from briefer.wording import Wording
    from briefer.writing import Page
    from ui.tasks import Job


class CompareDesk(FileDesk):
    """Lays meetings side by side and writes what is shown.

    Signals:
        compared(Comparison): the meetings asked for.
        history_came(TopicHistory): all that was held on a topic.
        history_renewed(TopicHistory | None): the same as it is now; None when it is no topic more.
    """

    compared = Signal(object)
    history_came = Signal(object)
    history_renewed = Signal(object)

    def compare(self, meeting_ids: Sequence[int]) -> None:
        """Ask for these meetings side by side."""
        chosen = tuple(meeting_ids)

        def work(store: Store, _: Job) -> Comparison:
            return comparing.side_by_side(store, chosen)

        self._tasks.run(work, self.compared.emit, self.failed.emit, subject="comparison")

    def ask_history(self, topic_id: int) -> None:
        """Ask for all that was held on a topic."""

        def work(store: Store, _: Job) -> TopicHistory:
            return comparing.history(store, topic_id)

        self._tasks.run(work, self.history_came.emit, self.failed.emit, subject="topic_history")

    def renew_history(self, topic_id: int) -> None:
        """Ask anew for all that was held on the topic that is shown."""

        def work(store: Store, _: Job) -> TopicHistory | None:
            with suppress(NoSuchRecordError):
                return comparing.history(store, topic_id)
            return None

        came = self.history_renewed.emit
        self._tasks.run(work, came, self.failed.emit, subject="topic_history_anew")

    def suggested_name(
        self, shown: Comparison | TopicHistory, wording: Wording, folder: Path
    ) -> str:
        """A file name that is still free in a folder."""
        return comparing.suggested_name(shown, wording, self._day(), folder)

    def write(self, shown: Comparison | TopicHistory, wording: Wording, target: Path) -> None:
        """Write what is shown as a file of the kind its name ends in."""
        day = self._day()
        self._write("comparison_exported", lambda: comparing.write(shown, wording, target, day))

    def page(
        self, shown: Comparison | TopicHistory, wording: Wording, came: Callable[[Page], None]
    ) -> None:
        """Ask for what is shown as it is printed."""
        day = self._day()
        self._tasks.run(lambda *_: comparing.page(shown, wording, day), came, self.failed.emit)
