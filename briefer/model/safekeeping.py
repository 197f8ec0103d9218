"""What keeps the store safe: who has it open, its journal, its bin, its copies, its soundness."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from briefer.model.document import Meeting


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a store open for writing, on which computer and since when."""

    who: str
    computer: str
    since: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal: who did what to what, when, and what was there before and after.

    `what` is "topic_renamed", "paper_imported" …; `subject_id` the number of what it is about.
    `at` is None where the program that did it had no clock.
    """

    id: int
    at: dt.datetime | None
    who: str
    what: str
    subject_id: int | None = None
    name: str = ""
    before: tuple[tuple[str, Any], ...] = ()
    after: tuple[tuple[str, Any], ...] = ()


class Binned(StrEnum):
    """What can lie in the bin."""

    PAPER = "paper"
    DRAFT = "draft"
    MEETING = "meeting"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class BinItem:
    """One thing in the bin; a merge is a bringing together of subjects that can be undone."""

    id: int
    sort: Binned
    subject_id: int
    name: str
    who: str
    at: dt.datetime | None


class Fault(StrEnum):
    """What can be wrong with a store."""

    PAGES = "pages"
    LINKS = "links"
    INDEX = "index"
    TEXT = "text"
    ORIGINAL = "original"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Unsound:
    """Something that is not as it was saved: of which sort, which table and row, which paper."""

    fault: Fault
    table: str = ""
    key: str = ""
    paper: str = ""
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a check of the whole store found; `rows` is how many were compared with their seal."""

    unsound: tuple[Unsound, ...]
    papers: int = 0
    rows: int = 0

    @property
    def sound(self) -> bool:
        """Whether all is as it was saved."""
        return not self.unsound


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy of the store.

    `number` counts on for ever: the order of copies is by it, not by a clock.  `change` is the
    store's own count of changes at that moment, `entry` the newest line of the journal in it and
    `chain` that line's seal.
    """

    number: int
    name: str
    at: dt.datetime
    reason: str
    sha256: str
    size: int
    change: int
    entry: int = 0
    chain: str = ""


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """Where every copy of the store goes as well.

    `folder` is the one that was chosen, `own` the one in it that holds the copies of this store.
    `there` tells whether it can be reached now, `newest` which copy is the newest in it, `missed`
    since when copies did not get there, and `same_disk` that it lies on the disk of the store:
    then it is no help when that breaks.
    """

    folder: Path
    own: Path
    there: bool
    newest: Backup | None = None
    missed: dt.datetime | None = None
    same_disk: bool = False


@dataclass(frozen=True, slots=True)
class Differing:
    """One thing that a copy has otherwise: its name or meeting, and what is told of it if more.

    `now` and `then` are what it says in the store and in the copy, both "" where only the name is
    told.
    """

    name: str = ""
    meeting: Meeting | None = None
    now: str = ""
    then: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a copy differs from the store in one sort of thing: counts, and the first few by name.

    Attributes:
        sort: "papers", "meetings" …
        now: how many there are in the store, and `then` in the copy.
        lost: what is in the store only; `back` in the copy only; `changed` in both, otherwise.
    """

    sort: str
    now: int
    then: int
    lost: tuple[Differing, ...] = ()
    back: tuple[Differing, ...] = ()
    changed: tuple[Differing, ...] = ()
    lost_count: int = 0
    back_count: int = 0
    changed_count: int = 0

    @property
    def same(self) -> bool:
        """Whether nothing of this sort is otherwise."""
        return not (self.lost_count or self.back_count or self.changed_count)


@dataclass(frozen=True, slots=True)
class Loss:
    """What could not be saved from a damaged store, or what is no longer as it was saved."""

    table: str
    key: str
    paper: str = ""
    altered: bool = False


@dataclass(frozen=True, slots=True)
class Rescue:
    """What came of saving a damaged store: rows saved by table, and what was lost."""

    saved: tuple[tuple[str, int], ...]
    lost: tuple[Loss, ...]
    papers: int = 0
