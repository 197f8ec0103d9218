"""Work off the window's thread: one thread that owns the store; answers come by queued signal."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from briefer.errors import BrieferError, StoreError, StoreVanishedError
from ui.collector import put_aside_many
from ui.post import Post

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefer.store import Store

    Work = Callable[[Store, "Job"], Any]

_log = logging.getLogger(__name__)

#: Order in the queue: what a reader waits for goes before what may take minutes.
_QUICK, _LONG = 0, 1
#: The token of a job whose answer nobody waits for.
_NOBODY = 0
_LOOK_SECONDS = 0.05


@dataclass(eq=False)
class Job:
    """One piece of work; `work` is called as `work(store, job)` on the worker's thread.

    Its arrivals go to `tell`.  A `dropped` job is not begun any more, and nobody hears of it.  One
    that is done `apart` gets no store: the thread's own is closed before it.
    """

    token: int
    work: Work
    quick: bool
    between: Callable[[Job, object], None]
    tell: Callable[[Arrival], None]
    dropped: bool = False
    apart: bool = False
    _stopped: threading.Event = field(default_factory=threading.Event)

    def cancelled(self) -> bool:
        """Whether the work should stop: somebody cancelled it, or nobody waits for it."""
        return self._stopped.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._stopped.set()

    def report(self, value: object) -> None:
        """Tell the window how far the work is; quick work that waits is done in between."""
        self.between(self, value)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What comes back: `event` is "done", "failed" or "progress"."""

    token: int
    event: str
    value: object


@dataclass(frozen=True, slots=True)
class _Waiting:
    job: Job
    subject: str
    answers: dict[str, Callable[[Any], None]]


class Tasks(QObject):
    """Runs work on one thread of its own, where the store is opened at the first piece of work.

    The thread begins with it too; after `stop` nothing is begun, and no answer comes.  A later
    piece of work on the same `subject` takes the place of the earlier one: the answer to the
    earlier is dropped, also when it is already on its way.

    Args:
        open_store: opens the store; called on the worker's thread.
        fleeting: the store is closed after each piece of work, so that its file is free again.
        post: by which answers come one at a time, also those of other threads that have it.
    """

    _arrived = Signal(object)

    def __init__(
        self,
        open_store: Callable[[], Store],
        parent: QObject | None = None,
        *,
        fleeting: bool = False,
        post: Post | None = None,
    ) -> None:
        super().__init__(parent)
        self.post = post or Post(self)
        self._tokens = itertools.count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._instead: Tasks | None = None
        self._worker = _Worker(open_store, fleeting=fleeting)
        self._arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._worker.serve, name="briefer", daemon=True)
        self._stopped = False

    def run(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Any], None],
        *,
        progress: Callable[[Any], None] | None = None,
        subject: str = "",
        quick: bool = True,
    ) -> int:
        """Have work done; one of `done` and `failed` is called later on this thread, if any.

        Args:
            work: gets the worker's store and its job; touches no widget.
            done: gets what the work returned.
            failed: gets the exception it raised.
            progress: gets what the work reports on its way.
            subject: earlier work on the same subject is dropped; "" drops nothing.
            quick: may be done while longer work pauses between two steps.

        Returns:
            The number by which the work can be cancelled.
        """
        if self._instead is not None:
            return self._instead.run(
                work, done, failed, progress=progress, subject=subject, quick=quick
            )
        if subject:
            self.drop(subject)
        job = Job(next(self._tokens), work, quick, self._worker.between, self._arrived.emit)
        answers = {"done": done, "failed": failed, "progress": progress or _ignore}
        return self._begin(job, _Waiting(job, subject, answers))

    def run_apart(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Any], None],
        other: Tasks | None = None,
    ) -> int:
        """Have work done while neither this thread nor the other has the store open.

        It waits for what both are doing; what is asked of them meanwhile waits for it, and opens
        the store anew.  Another file may have come in its place.
        """
        resting = other if other is not self and other is not None else None
        if resting is not None:
            resting._awake()  # noqa: SLF001  one class

        def asked(_: Store, job: Job) -> Any:  # noqa: ANN401
            if resting is None:
                return work()
            with resting._worker.resting(job):  # noqa: SLF001  one class
                return work()

        between, tell = self._worker.between, self._arrived.emit
        job = Job(next(self._tokens), asked, False, between, tell, apart=True)
        answers = {"done": done, "failed": failed, "progress": _ignore}
        return self._begin(job, _Waiting(job, "", answers))

    def follow(self, other: Tasks | None) -> None:
        """Leave all work to another from now on, also what waits here; None takes it up again.

        A store behind a passphrase is in one memory only: two that open it would not see each
        other's changes.
        """
        self._instead = other if other is not self else None
        self._worker.leave_to(self._instead._worker if self._instead else None)  # noqa: SLF001

    def _begin(self, job: Job, waiting: _Waiting) -> int:
        if self._stopped:
            return job.token
        self._waiting[job.token] = waiting
        self._worker.take(job)
        self._awake()
        return job.token

    def _awake(self) -> None:
        if self._thread.ident is None:
            self._thread.start()

    def drop(self, subject: str) -> None:
        """Forget the work on this subject; its answer does not come."""
        if self._instead is not None:
            self._instead.drop(subject)
        # What waited here before it was left to another.
        for token, waiting in list(self._waiting.items()):
            if waiting.subject == subject:
                waiting.job.dropped = True
                waiting.job.cancel()
                del self._waiting[token]

    def cancel(self, token: int) -> None:
        """Ask this work to stop; what it did until then is its answer."""
        if token in self._waiting:
            self._waiting[token].job.cancel()

    def stop(self, seconds: float) -> bool:
        """End the thread: all work is cancelled, what runs gets this long to come to a close."""
        for waiting in self._waiting.values():
            waiting.job.cancel()
        self._waiting.clear()
        self._stopped = True
        self._worker.finish()
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _arrive(self, arrival: Arrival) -> None:
        self.post.take(partial(self._deliver, arrival))

    def _deliver(self, arrival: Arrival) -> None:
        waiting = self._waiting.get(arrival.token)
        if waiting is None:
            return
        if arrival.event != "progress":
            del self._waiting[arrival.token]
            self.post.holding.keep(arrival.value)
        waiting.answers[arrival.event](arrival.value)


def _ignore(_: object) -> None:
    pass


def _tell(job: Job, arrival: Arrival) -> None:
    # The window may be gone when the last answer comes.
    with suppress(RuntimeError):
        job.tell(arrival)


class _Worker:
    """The loop on the thread; knows the store and no widget."""

    def __init__(self, open_store: Callable[[], Store], *, fleeting: bool = False) -> None:
        self._fleeting = fleeting
        self._open_store = open_store
        self._queue: queue.PriorityQueue[tuple[int, int, Job | None]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._finished = threading.Event()
        self._store: Store | None = None
        self._instead: _Worker | None = None

    def leave_to(self, other: _Worker | None) -> None:
        """Have another do what waits here and has not begun; its answers come from here."""
        self._instead = other

    def take(self, job: Job) -> None:
        """Put work in the queue."""
        self._queue.put((_QUICK if job.quick else _LONG, next(self._order), job))

    def finish(self) -> None:
        """End the loop once the work that runs is done."""
        self._finished.set()
        self._queue.put((_QUICK, next(self._order), None))

    def serve(self) -> None:
        """Do the work in the queue until told to finish."""
        while not self._finished.is_set():
            _, _, job = self._queue.get()
            if job is not None and not self._finished.is_set():
                self._do(job)
        self._close()

    def between(self, job: Job, value: object) -> None:
        """Tell the progress of a job, then do the quick work that waits."""
        _tell(job, Arrival(job.token, "progress", value))
        while not job.quick and not self._finished.is_set():
            try:
                entry = self._queue.get_nowait()
            except queue.Empty:
                return
            other = entry[2]
            if other is None or not other.quick:
                self._queue.put(entry)
                return
            self._do(other, keep_store=True)

    @contextmanager
    def resting(self, asked_by: Job) -> Iterator[None]:
        """Have this thread close its store and wait, for as long as another works without."""
        rests, go_on = threading.Event(), threading.Event()

        def rest(_store: Store, _job: Job) -> None:
            rests.set()
            go_on.wait()

        self.take(Job(_NOBODY, rest, False, self.between, _ignore, apart=True))
        try:
            while not rests.wait(_LOOK_SECONDS) and not self._finished.is_set():
                if asked_by.cancelled():
                    raise InterruptedError
            yield
        finally:
            go_on.set()

    def _do(self, job: Job, *, keep_store: bool = False) -> None:
        if job.dropped:
            return
        if self._instead is not None and not job.apart:
            job.between = self._instead.between
            self._instead.take(job)
            return
        begun = time.thread_time()
        try:
            arrival = Arrival(job.token, "done", job.work(self._opened(job), job))
        except Exception as error:  # noqa: BLE001  the window tells it, whatever it is
            if isinstance(error, StoreError) and not keep_store and not self._vanished(error):
                # The next piece of work opens it anew: what was in the way may be gone.
                self._close()
            arrival = Arrival(job.token, "failed", error)
        if self._fleeting:
            self._close()
        put_aside_many(time.thread_time() - begun)
        _tell(job, arrival)

    def _opened(self, job: Job) -> Any:  # noqa: ANN401  no store for what is done apart
        if job.apart:
            self._close()
            return None
        if self._store is None:
            self._store = self._open_store()
        return self._store

    def _vanished(self, error: StoreError) -> bool:
        """Whether the file is gone: then what is open is all there is, and can be saved."""
        moved = isinstance(error, StoreVanishedError)
        return self._store is not None and (moved or not self._store.path.exists())

    def _close(self) -> None:
        store, self._store = self._store, None
        if store is None:
            return
        try:
            store.close()
        except BrieferError as error:
            _log.info("closing the store: %s", error.key)
