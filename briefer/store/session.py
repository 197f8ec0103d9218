"""An open file: opened, read and written under one roof, closed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from briefer.model.review import Decider
from briefer.store import journal, opening, ownership, seals, vault
from briefer.store.faults import told
from briefer.store.rows import transaction

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from sqlite_utils import Database

    from briefer.errors import StoreError

    #: Tells one state of the store from another.
    State = tuple[int, int]


class Session:
    """An open store; bound to the thread that opened it, to be used with `with`."""

    def __init__(self, database: Database, path: Path, hold: ownership.Hold | None = None) -> None:
        self.path = path
        #: Without the right to write it is open for reading only.
        self.read_only = hold is None
        #: Why it is open for reading only though it was asked for writing.
        self.notice: StoreError | None = None
        self._database = database
        self._hold = hold
        self._who = ""
        self._clock: Callable[[], dt.datetime] | None = None

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new, empty store (see `opening.create`)."""
        return cls._held(path, lambda: opening.create(path))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a store that is there (see `opening.open_existing`).

        Raises:
            StoreInUseError: asked for writing while another program has it open for writing.
        """
        opening.check_file(path)
        if read_only:
            return cls(opening.open_existing(path, read_only=True), path)
        return cls._held(path, lambda: opening.open_existing(path, read_only=False))

    @classmethod
    def _held(cls, path: Path, opened: Callable[[], Database]) -> Self:
        """Take the right to write first: a store that another has open is not even looked into."""
        if not path.parent.is_dir():
            # The error of a missing folder is the better one to tell.
            return cls(opened(), path)
        # Two that each hold a locked store in memory would not know of each other's changes.
        hold = ownership.take(path, alone=vault.is_locked(path))
        try:
            return cls(opened(), path, hold)
        except BaseException:
            hold.let_go()
            raise

    @classmethod
    def open_or_create(cls, path: Path) -> Self:
        """Open a store for writing; make it when there is no file."""
        return cls.open(path) if path.exists() else cls.create(path)

    def sign(self, who: str, clock: Callable[[], dt.datetime]) -> Self:
        """Put a name and a time to what is done from now on, for the journal.

        Args:
            who: the person.
            clock: gives the moment; the core has no clock of its own.
        """
        self._who, self._clock = who, clock
        return self

    def state(self) -> State:
        """Another value whenever what is kept may be otherwise, whoever changed it.

        Source: sqlite.org/pragma.html#pragma_data_version, which tells of other connections only.
        """
        with self._reading() as database:
            (version,) = database.conn.execute("PRAGMA data_version").fetchone()
            return int(version), database.conn.total_changes

    def close(self) -> None:
        """Close; what was saved stays."""
        try:
            with told(self.path):
                opening.close(self._database, read_only=self.read_only)
        finally:
            if self._hold is not None:
                self._hold.let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with told(self.path):
            yield self._database

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with told(self.path), transaction(self._database):
            yield self._database
            journal.note_changes(self._database)
            seals.seal(self._database)

    def _decider(self) -> Decider | None:
        """Who does what is done now, None where nobody signed."""
        return Decider(self._who, self._clock()) if self._clock else None

    def _note(
        self,
        what: str,
        subject_id: int | None,
        *,
        at: dt.datetime | None = None,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Write a line in the journal, inside a change."""
        moment = at or (self._clock() if self._clock else None)
        journal.note(
            self._database, what, subject_id, who=self._who, at=moment, before=before, after=after
        )
