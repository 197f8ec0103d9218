"""An open file: opened, read and written under one roof, closed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from briefer.store import opening
from briefer.store.faults import told
from briefer.store.rows import transaction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlite_utils import Database


class Session:
    """An open store; bound to the thread that opened it, to be used with `with`."""

    def __init__(self, database: Database, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._database = database

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new, empty store (see `opening.create`)."""
        return cls(opening.create(path), path, read_only=False)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a store that is there (see `opening.open_existing`)."""
        return cls(opening.open_existing(path, read_only=read_only), path, read_only=read_only)

    @classmethod
    def open_or_create(cls, path: Path) -> Self:
        """Open a store for writing; make it when there is no file."""
        return cls.open(path) if path.exists() else cls.create(path)

    def close(self) -> None:
        """Close; what was saved stays."""
        with told(self.path):
            opening.close(self._database, read_only=self.read_only)

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
