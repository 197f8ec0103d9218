"""What the window asks of the core about safekeeping, off its own thread; no widget in here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from briefer import copies, custody, markings, places, safety
from ui.tasks import Tasks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from briefer.errors import StoreError
    from briefer.model.safekeeping import Backup, BinItem, Entry, SecondPlace
    from briefer.store import Store
    from ui.tasks import Job


class Deed(StrEnum):
    """What can be done about the store; also the key of what is said when it was done."""

    COPY = "copy"
    CHECK = "check"
    PREVIEW = "preview"
    RESTORE = "restore"
    DISCARD = "discard"
    SAVE_AS = "save_as"
    RESCUE = "rescue"
    REPORT = "report"
    FREE = "free"
    REOPEN = "reopen"
    GO_ON = "go_on"
    CEILING = "ceiling"
    LOCK = "lock"
    SECOND = "second"
    PUT_BACK = "put_back"
    WIPE = "wipe"
    TABLE = "table"
    PAPER = "paper"
    PAPERS = "papers"
    ALL_BACK = "all_back"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Which:
    """A copy by its number, beside the store or in the second place."""

    number: int
    second: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A deed that was done, about what, and what came of it."""

    deed: Deed
    about: Any = None
    result: Any = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How the store is open: `notice` says why it is for reading only, or not open at all."""

    read_only: bool = False
    notice: StoreError | None = None
    ceiling: str = ""
    bin: tuple[BinItem, ...] = ()
    expired: tuple[int, ...] = ()


class KeepingDesk(QObject):
    """Keeps the store safe, and tells how it stands.

    Args:
        tasks: the thread that works.
        keeping: the thread on which drafts are kept.
        moment: tells the moment.

    Signals:
        facts_came(Facts), standing_came(Standing), journal_came(tuple): how it stands.
        second_came(SecondPlace | None, tuple): where copies go as well, and those that are there.
        done(Done): what was asked is done.
        failed(Done, Exception): what was asked could not be done; the result is None.
        unreadable(Exception): the store cannot be opened.
    """

    facts_came = Signal(object)
    standing_came = Signal(object)
    journal_came = Signal(object)
    second_came = Signal(object, object)
    done = Signal(object)
    failed = Signal(object, object)
    unreadable = Signal(object)

    def __init__(self, tasks: Tasks, keeping: Tasks, moment: Callable[[], dt.datetime]) -> None:
        super().__init__()
        self._tasks, self._keeping, self._moment = tasks, keeping, moment
        # A thread of its own, so that a check never holds up what is asked of the store.
        self._looking = Tasks(_never)
        self.path: Path | None = None
        #: Called with the store to work on from now on.
        self.choose: Callable[[Path], object] = bool

    # --- how it stands ----------------------------------------------------------------------

    def load(self) -> None:
        """Ask how the store stands, and what lies in the bin."""
        now = self._moment()

        def work(store: Store, _: Job) -> Standing:
            return Standing(
                read_only=store.read_only,
                notice=store.notice,
                ceiling=store.ceiling() or markings.default_ceiling(),
                bin=store.bin_items(),
                expired=safety.expired(store, now),
            )

        failed = self.unreadable.emit
        self._tasks.run(work, self.standing_came.emit, failed, subject="standing")

    def look(self) -> None:
        """Ask for what the disk tells: copies, size, who has the store open."""
        path = self.path
        if path is None:
            return
        self.beside(lambda: custody.facts(path), self.facts_came.emit, self._quiet)

        def second(store: Store, _: Job) -> tuple[SecondPlace | None, tuple[Backup, ...]]:
            place = copies.second_place(store)
            there = place is not None and place.there
            return place, copies.second_backups(path) if there else ()

        self._tasks.run(second, self._second, self._quiet, subject="second-place")

    def _second(self, found: tuple[SecondPlace | None, tuple[Backup, ...]]) -> None:
        self.second_came.emit(*found)

    def load_journal(self) -> None:
        """Ask for all that was done."""

        def work(store: Store, _: Job) -> tuple[Entry, ...]:
            return store.journal()

        self._tasks.run(work, self.journal_came.emit, self._quiet, subject="journal")

    def _quiet(self, _: Exception) -> None:
        """The pages tell by `unreadable` that the store cannot be read; once is enough."""

    # --- deeds with the open store ----------------------------------------------------------

    def copy(self) -> None:
        """Make a copy now."""
        now = self._moment()
        self._with_store(Done(Deed.COPY), lambda store: store.back_up("asked", now), quick=False)

    def save_as(self, target: Path) -> None:
        """Save all of the store elsewhere, also when its own file is gone."""

        def work(store: Store) -> Path:
            safety.save_as(store, target)
            return target

        self._with_store(Done(Deed.SAVE_AS, target), work, quick=False)

    def set_ceiling(self, level: str) -> None:
        """Choose the highest marking that may be in the store."""
        self._with_store(Done(Deed.CEILING, level), lambda store: store.set_ceiling(level))

    def set_second_place(self, folder: Path | None) -> None:
        """Choose where copies go as well; None when they shall not."""
        now = self._moment()
        self._with_store(
            Done(Deed.SECOND, folder),
            lambda store: copies.set_second_place(store, folder, now),
            quick=False,
        )

    def put_back(self, item: BinItem | int) -> None:
        """Take something out of the bin."""
        number = item if isinstance(item, int) else item.id
        self._with_store(Done(Deed.PUT_BACK, item), lambda store: store.restore_item(number))

    def wipe(self, items: Sequence[BinItem]) -> None:
        """Wipe these for good."""

        def work(store: Store) -> int:
            for item in items:
                store.wipe_item(item.id)
            return len(copies.listed(store.path))

        self._with_store(Done(Deed.WIPE, tuple(items)), work, quick=False)

    def remove_paper(self, number: int, name: str) -> None:
        """Put a paper in the bin; the result is the number of the item."""
        self._with_store(Done(Deed.PAPER, name), lambda store: store.remove_paper(number))

    def remove_papers(self, numbers: Sequence[int]) -> None:
        """Put several in the bin as one deed; the result is the numbers of the items."""
        self._with_store(
            Done(Deed.PAPERS, tuple(numbers)),
            lambda store: tuple(store.remove_paper(number) for number in numbers),
        )

    def put_all_back(self, items: Sequence[int]) -> None:
        """Take several things out of the bin as one deed."""
        self._with_store(
            Done(Deed.ALL_BACK, tuple(items)),
            lambda store: tuple(store.restore_item(item) for item in items),
        )

    def remove_meeting(self, number: int, name: str) -> None:
        """Put a meeting that no paper is about in the bin; the result is the item's number."""
        self._with_store(Done(Deed.MEETING, name), lambda store: store.remove_meeting(number))

    def _with_store(self, done: Done, work: Callable[[Store], Any], *, quick: bool = True) -> None:
        def asked(store: Store, _: Job) -> Any:  # noqa: ANN401
            return work(store)

        self._tasks.run(asked, self._told(done), self._untold(done), quick=quick)

    # --- deeds beside the open store --------------------------------------------------------

    def check(self) -> None:
        """Compare all with what was saved."""
        path, now = self._path, self._moment()
        self._beside(Done(Deed.CHECK), lambda: safety.full_check(path, now))

    def preview(self, which: Which) -> None:
        """Ask what putting a copy back would change."""
        path = self._path
        self._beside(
            Done(Deed.PREVIEW, which),
            lambda: copies.preview(path, which.number, second=which.second),
        )

    def discard(self, number: int) -> None:
        """Throw a copy away."""
        path, now = self._path, self._moment()
        done = Done(Deed.DISCARD, number)
        self._beside(done, lambda: copies.discard(path, number, now))

    def rescue(self, target: Path) -> None:
        """Save what can be read of a damaged store into a new one."""
        path = self._path
        done = Done(Deed.RESCUE, target)
        self._beside(done, lambda: safety.rescue(path, target, self._moment))

    def save_report(self, target: Path) -> None:
        """Save the report that can be handed over."""
        path = self._path
        done = Done(Deed.REPORT, target)
        self._beside(done, lambda: safety.save_report(path, places.data_folder(), target))

    def write_table(self, rows: Sequence[Sequence[str]], target: Path) -> None:
        """Write rows of texts as a sheet."""
        self._beside(Done(Deed.TABLE, target), lambda: custody.write_table(rows, target))

    def _beside(self, done: Done, work: Callable[[], Any]) -> None:
        self.beside(work, self._told(done), self._untold(done))

    def beside(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Any], None],
    ) -> None:
        """Have work done that needs no open store, on a thread of its own."""
        self._looking.run_apart(work, done, failed)

    # --- deeds for which nobody may have the store open -------------------------------------

    def restore(self, which: Which) -> None:
        """Put a copy in the place of the store."""
        path, number, second = self._path, which.number, which.second
        self._alone(
            Done(Deed.RESTORE, which),
            lambda: copies.restore(path, number, self._moment, second=second),
        )

    def free(self) -> None:
        """Forget who has the store open on another computer."""
        path = self._path
        self._alone(Done(Deed.FREE), lambda: safety.take_over(path))

    def reopen(self) -> None:
        """Close the store and open it anew."""
        self._alone(Done(Deed.REOPEN), lambda: None)

    def go_on_in(self, path: Path) -> None:
        """Close the store and go on in another file that holds the same."""

        def work() -> None:
            self.path = path
            self.choose(path)

        self._alone(Done(Deed.GO_ON, path), work)

    def set_passphrase(self, current: str | None, new: str | None) -> None:
        """Lock the store and its copies, or unlock them when `new` is None.

        Args:
            current: the passphrase it has now, which must be right; None when it has none.
            new: the one it gets.
        """
        path = self._path

        def work() -> tuple[Path, ...]:
            if current is not None:
                safety.admit(path, current)
            left = safety.set_passphrase(path, new, self._moment)
            self._keeping.follow(self._tasks if new else None)
            return left

        self._alone(Done(Deed.LOCK, bool(new)), work)

    def _alone(self, done: Done, work: Callable[[], Any]) -> None:
        self._tasks.run_apart(work, self._told(done), self._untold(done), self._keeping)

    # --- between ----------------------------------------------------------------------------

    @property
    def _path(self) -> Path:
        return self.path if self.path is not None else Path()

    def _told(self, done: Done) -> Callable[[Any], None]:
        return lambda result: self.done.emit(Done(done.deed, done.about, result))

    def _untold(self, done: Done) -> Callable[[Any], None]:
        return lambda error: self.failed.emit(done, error)

    def close(self, seconds: float) -> bool:
        """End what is looked for; tells whether it came to a close in time."""
        return self._looking.stop(seconds)


def _never() -> Store:
    """This thread works beside the store and never opens it."""
    raise NotImplementedError
