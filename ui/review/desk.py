"""What the window asks of the core about decisions, off its own thread; no widget in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from briefer import workflows
from ui.review.deeds import make

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from briefer.model.checklist import Check
    from briefer.model.records import Decided
    from briefer.model.review import Decider, Ruling
    from briefer.store import Store
    from briefer.workflows import RenewalReport
    from ui.review.deeds import Deed
    from ui.tasks import Job, Tasks


class ReviewDesk(QObject):
    """Decides, takes back, lists what waits, and has papers recognised again.

    Args:
        tasks: the thread that works.
        day: tells which day it is.
        decider: gives who decides and when, with the reason.

    Signals:
        checks_came(tuple, tuple): what waits for a person, and the decisions that stand.
        decided(Ruling): a decision is on record.
        withdrawn(Ruling): a decision was taken back.
        history_came(int, tuple): all decisions about a finding.
        failed(Exception): what was asked last could not be done.
        unlisted(Exception): what waits for a person could not be listed.
        renewal_line(RenewalLine), renewal_ended(RenewalReport | None): papers recognised again.
    """

    checks_came = Signal(object, object)
    decided = Signal(object)
    withdrawn = Signal(object)
    history_came = Signal(int, object)
    failed = Signal(object)
    unlisted = Signal(object)
    renewal_line = Signal(object)
    renewal_ended = Signal(object)

    def __init__(
        self, tasks: Tasks, day: Callable[[], dt.date], decider: Callable[[str], Decider]
    ) -> None:
        super().__init__()
        self._tasks, self._day, self._decider = tasks, day, decider
        #: So many decisions are on their way to the store.
        self._deciding = 0
        self._renewal = 0

    @property
    def deciding(self) -> bool:
        """Whether a decision is made and not on record yet."""
        return bool(self._deciding)

    def load(self) -> None:
        """Ask for what waits for a person."""
        day = self._day()

        def work(store: Store, _: Job) -> tuple[tuple[Check, ...], tuple[Decided, ...]]:
            return workflows.checklist(store, day), store.decided()

        def came(answer: tuple[tuple[Check, ...], tuple[Decided, ...]]) -> None:
            self.checks_came.emit(*answer)

        self._tasks.run(work, came, self.unlisted.emit, subject="checks")

    def decide(self, deed: Deed) -> None:
        """Put a decision on record; it is never dropped, whatever is asked after it."""
        decider = self._decider(deed.why)

        def work(store: Store, _: Job) -> Ruling:
            return make(deed, store, decider)

        self._deciding += 1
        self._tasks.run(work, self._decided, self._undecided)

    def _decided(self, ruling: Ruling) -> None:
        self._deciding -= 1
        self.decided.emit(ruling)

    def _undecided(self, error: Exception) -> None:
        self._deciding -= 1
        self.failed.emit(error)

    def withdraw(self, ruling: Ruling) -> None:
        """Take a decision back."""
        decider = self._decider("")

        def work(store: Store, _: Job) -> Ruling:
            store.withdraw(ruling.id, decider)
            return ruling

        self._tasks.run(work, self.withdrawn.emit, self.failed.emit)

    def ask_history(self, finding_id: int) -> None:
        """Ask for all decisions about a finding."""

        def work(store: Store, _: Job) -> tuple[int, Any]:
            return finding_id, store.history(finding_id)

        def came(answer: tuple[int, Any]) -> None:
            self.history_came.emit(*answer)

        self._tasks.run(work, came, self.failed.emit, subject="history")

    def renew(self) -> None:
        """Recognise again the papers of an earlier Briefer, if there are any; once at a time."""
        if self._renewal:
            return

        def work(store: Store, job: Job) -> RenewalReport:
            if store.read_only:
                return workflows.RenewalReport()
            return workflows.recognise_again(store, progress=job.report, cancelled=job.cancelled)

        self._renewal = self._tasks.run(
            work, self._renewed, self._renewal_failed, progress=self.renewal_line.emit, quick=False
        )

    def cancel_renewal(self) -> None:
        """Leave the papers that were not begun; the next start goes on with them."""
        self._tasks.cancel(self._renewal)

    def _renewed(self, report: RenewalReport) -> None:
        self._renewal = 0
        self.renewal_ended.emit(report)

    def _renewal_failed(self, error: Exception) -> None:
        self._renewal = 0
        self.renewal_ended.emit(None)
        self.failed.emit(error)
