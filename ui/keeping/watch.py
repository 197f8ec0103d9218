"""Looks after the store in the background: copies, the weekly check, whether its file is there."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefer import copies, safety
from briefer.errors import StoreError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from briefer.model.safekeeping import Checkup
    from briefer.store import Store
    from ui.keeping.desk import KeepingDesk
    from ui.tasks import Job, Tasks

_log = logging.getLogger(__name__)
#: How often is looked whether a copy is due and whether the file is there, in milliseconds.
_COPY_EVERY, _FIRST_COPY, _FILE_EVERY = 60_000, 10_000, 5_000


class Watch(QObject):
    """Tells when something is wrong, once; not again until it was right.

    Args:
        tasks: what owns the store; a copy waits until nothing else is asked of it.
        desk: knows where the store is, and checks it beside the open one.
        moment: tells the moment.

    Signals:
        no_copy(Exception): the copy that was due could not be made.
        second_missed(Exception): copies do not get to the second place.
        unsound(Checkup): the weekly check found something.
        vanished: the file is not where it was.
        returned: it is there again.
    """

    no_copy = Signal(object)
    second_missed = Signal(object)
    unsound = Signal(object)
    vanished = Signal()
    returned = Signal()

    def __init__(
        self,
        tasks: Tasks,
        desk: KeepingDesk,
        moment: Callable[[], dt.datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._desk, self._moment = tasks, desk, moment
        self._failing, self._gone, self._asking, self._copying = "", False, False, False
        self._copies, self._file = QTimer(self), QTimer(self)
        self._copies.setInterval(_COPY_EVERY)
        self._file.setInterval(_FILE_EVERY)
        self._copies.timeout.connect(lambda: self.look("change"))
        self._copies.timeout.connect(self.check)
        self._file.timeout.connect(self.look_for_file)

    def start(self) -> None:
        """Look soon, and then now and again."""
        QTimer.singleShot(_FIRST_COPY, self, lambda: self.look("start"))
        self._copies.start()
        self._file.start()

    def look(self, reason: str) -> None:
        """Make a copy if one is due; that none could be made is told, and stands in the log.

        Not while one is being made: who asks again would not hear of that one.
        """
        if self._copying:
            return
        self._copying, moment = True, self._moment()

        def work(store: Store, _: Job) -> Exception | None:
            safety.back_up_if_due(store, moment, reason)
            return copies.second_trouble(store.path)

        self._tasks.run(work, self._copied, self._no_copy, quick=False)

    def _copied(self, trouble: Exception | None) -> None:
        self._failing, self._copying = "", False
        if trouble is not None:
            self.second_missed.emit(trouble)

    def _no_copy(self, error: Exception) -> None:
        self._copying = False
        _log.error("no copy was made", exc_info=error)
        kind = type(error).__name__
        if kind != self._failing:
            self._failing = kind
            self.no_copy.emit(error)

    def check(self) -> None:
        """Compare all with what was saved if that was not done for a week.

        A copy that is being made compares all too.
        """
        path, moment = self._desk.path, self._moment()
        if path is None or self._copying:
            return

        def work() -> Checkup | None:
            return safety.full_check(path, moment) if safety.check_due(path, moment) else None

        self._desk.beside(work, self._checked, self._unchecked)

    def _checked(self, found: Checkup | None) -> None:
        if found is not None and not found.sound:
            self.unsound.emit(found)

    def _unchecked(self, error: Exception) -> None:
        """A store that cannot be opened is told by who opens it."""
        if not isinstance(error, StoreError):
            _log.error("no check was made", exc_info=error)

    def look_for_file(self) -> None:
        """Whether the file is there: a stick can be pulled out."""
        path = self._desk.path
        # A share that does not answer is not asked again and again.
        if path is not None and not self._asking:
            self._asking = True
            self._desk.beside(path.exists, self._found, self._not_found)

    def _not_found(self, error: Exception) -> None:
        self._asking = False
        self._unchecked(error)

    def _found(self, there: bool) -> None:
        self._asking = False
        if there == self._gone:
            self._gone = not there
            (self.returned if there else self.vanished).emit()
