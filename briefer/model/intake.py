"""Papers coming in: what became of each file, and how far it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import BrieferError, SkippedFileError
from briefer.model.records import Saved

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: What became of a file, in the order in which it is told.
SORTS = ("new", "newer_version", "known", "failed", "skipped")


@dataclass(frozen=True, slots=True)
class ImportLine:
    """What became of one file; `position` counts from 1 up to `total`."""

    path: Path
    position: int
    total: int
    saved: Saved | None = None
    error: BrieferError | None = None

    @property
    def skipped(self) -> bool:
        """Whether it was left aside in a folder, for by its name it is no paper: no failure."""
        return isinstance(self.error, SkippedFileError)

    @property
    def failed(self) -> bool:
        """Whether it should have come in and did not."""
        return self.error is not None and not self.skipped

    @property
    def sort(self) -> str:
        """What became of it, one of SORTS; empty while nothing did."""
        if self.error is not None:
            return "skipped" if self.skipped else "failed"
        return str(self.saved.outcome) if self.saved is not None else ""


@dataclass(frozen=True, slots=True)
class ImportStep:
    """A file that is being read: which, and of a long PDF at which page; 0 where nobody knows.

    At its last page it has been read, and is being recognised.
    """

    path: Path
    position: int
    total: int
    page: int = 0
    pages: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file of one import; `cancelled` when the rest was not begun."""

    lines: tuple[ImportLine, ...]
    cancelled: bool = False


def counted(lines: Iterable[ImportLine]) -> Mapping[str, int]:
    """How many files there were of each sort, in the order of SORTS; each file counts once.

    A sort of which there is none is left out, and without any file there were no new ones.
    """
    found = Counter(line.sort for line in lines)
    return {sort: found[sort] for sort in SORTS if found[sort]} or {"new": 0}
