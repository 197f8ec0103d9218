"""The corridor of what is told of safekeeping: how a store stands, exports on record, tables."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from briefer import files, markings, places
from briefer.briefing.sheet import inert
from briefer.errors import DraftAboveError, StoreError
from briefer.store import backup, ownership, vault
from briefer.wording import shown

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from briefer.model.safekeeping import (
        Backup,
        Checkup,
        Difference,
        Differing,
        Loss,
        Owner,
        Rescue,
        Unsound,
    )
    from briefer.store import Store
    from briefer.wording import Wording

#: Of these the numbers say something beside the names.
_COUNTED = ("papers", "meetings", "topics", "decisions", "drafts", "texts", "bin", "journal")
#: A sentence of a paper is known by its beginning.
_LONGEST_NAME = 160
#: Somebody who has the file can try as many as he likes: four words at least.
SHORTEST_PASSPHRASE = 15


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be told of a store without opening it.

    Attributes:
        there: whether its file is where it should be.
        medium: "local", "network" or "removable".
        backups: its copies, the newest first; they lie in `folder`.
        checked: when all was last found to be as it was saved, by a check or a copy.
        owner: who has it open for writing.
        locked: whether a passphrase is needed to open it.
    """

    path: Path
    there: bool
    medium: str
    size: int
    folder: Path
    backups: tuple[Backup, ...] = ()
    checked: dt.datetime | None = None
    owner: Owner | None = None
    locked: bool = False


def facts(path: Path) -> Facts:
    """How a store stands; it looks at the disk, which may be slow."""
    known = backup.manifest(path)
    listed = sorted(known.backups, key=lambda one: one.number, reverse=True)
    moments = [known.checked, known.last.at if known.last else None]
    there, size, locked = False, 0, False
    with suppress(OSError):
        size, there = path.stat().st_size, path.is_file()
        locked = there and vault.is_locked(path)
    return Facts(
        path=path,
        there=there,
        medium=places.medium_of(path),
        size=size,
        folder=backup.folder_of(path),
        backups=tuple(listed),
        checked=max((m for m in moments if m is not None), default=None),
        owner=ownership.owner_of(path),
        locked=locked,
    )


def differences(
    found: Iterable[Difference], wording: Wording, clean: Callable[[str], str] = shown
) -> tuple[str, ...]:
    """What would be otherwise if a copy came in the place of the store, a line for each.

    Args:
        found: as `copies.preview` gives it; of what is the same nothing is told.
        wording: the words.
        clean: makes a name from a paper fit to be shown.
    """
    return tuple(line for one in found if not one.same for line in _difference(one, wording, clean))


def _difference(found: Difference, wording: Wording, clean: Callable[[str], str]) -> Iterator[str]:
    sort = wording(f"restore.sort.{found.sort}")
    if found.sort in _COUNTED:
        yield wording("restore.counted", sort=sort, now=found.now, then=found.then)
    else:
        yield wording("restore.heading", sort=sort)
    ways = "bin_" if found.sort == "bin" else ""
    for way, names, count in (
        ("go", found.lost, found.lost_count),
        ("return", found.back, found.back_count),
        ("change", found.changed, found.changed_count),
    ):
        yield from (_differing(f"{ways}{way}", one, wording, clean) for one in names)
        if rest := count - len(names):
            key = f"restore.more.{ways}{way}" if names else f"restore.all.{ways}{way}"
            yield wording.count(key, rest)


def _differing(way: str, one: Differing, wording: Wording, clean: Callable[[str], str]) -> str:
    whole = clean(wording.meeting(one.meeting) if one.meeting else one.name)
    name = shorten(whole, _LONGEST_NAME, placeholder=" …")
    if not (one.now or one.then):
        return wording(f"restore.{way}", name=name)
    now, then = (
        clean(wording.value("state", value)) if value else wording("restore.nothing")
        for value in (one.now, one.then)
    )
    if one.name == one.now:
        return wording("restore.change_name", now=now, then=then)
    key = "restore.change_to" if name else "restore.change_value"
    return wording(key, name=name, now=now, then=then)


@dataclass(frozen=True, slots=True)
class Told:
    """What was found, in words: sentences, and below them the things it was found of."""

    sentences: tuple[str, ...]
    points: tuple[str, ...] = ()


def checkup(found: Checkup, wording: Wording, clean: Callable[[str], str] = shown) -> Told:
    """What a check found; what to do about it is for whoever tells it (`clean`: `differences`)."""
    if found.sound:
        return Told((wording("safety.sound", papers=found.papers, rows=found.rows),))
    faults = tuple(_unsound(one, wording, clean) for one in found.unsound)
    return Told((wording.count("safety.unsound", len(faults)),), faults)


def _unsound(found: Unsound, wording: Wording, clean: Callable[[str], str]) -> str:
    place = " ".join(part for part in (found.table, found.key) if part)
    fault = wording(f"safety.fault.{found.fault}")
    return f"{fault}: {clean(place or found.cause)}{_of_paper(found.paper, clean)}"


def rescue(found: Rescue, wording: Wording, clean: Callable[[str], str] = shown) -> Told:
    """What was saved and all that was lost (`clean`: see `differences`)."""
    saved = sum(count for _, count in found.saved)
    told = [wording("safety.rescued", papers=found.papers, rows=saved)]
    if found.lost:
        told.append(wording.count("safety.lost", len(found.lost)))
    return Told(tuple(told), tuple(_loss(one, wording, clean) for one in found.lost))


def _loss(found: Loss, wording: Wording, clean: Callable[[str], str]) -> str:
    kind = wording("safety.loss.altered" if found.altered else "safety.loss.gone")
    place = clean(f"{found.table} {found.key}")
    return f"{kind}: {place}{_of_paper(found.paper, clean)}"


def _of_paper(name: str, clean: Callable[[str], str]) -> str:
    return f" (“{clean(name)}”)" if name else ""


def note_export(store: Store, what: str, subject_id: int | None, target: Path) -> None:
    """Write in the journal that something was written as a file.

    The file is there whatever becomes of the store, which tells of its own trouble at the next
    change: that the line could not be written takes nothing back.
    """
    if store.read_only:
        return
    with suppress(StoreError):
        store.note(what, subject_id, after={"kind": target.suffix.lower()})


def hold_to_ceiling(store: Store, level: str, target: Path) -> None:
    """Refuse to write as a file what is marked higher than its store may hold.

    Raises:
        DraftAboveError: nothing is to be written at `target`.
    """
    ceiling = store.ceiling() or markings.default_ceiling()
    if markings.above(level, ceiling):
        raise DraftAboveError(target, marking=level, ceiling=ceiling)


def write_table(rows: Iterable[Sequence[str]], target: Path) -> None:
    """Write rows of texts as a sheet (.csv) that a spreadsheet opens as it is, formulas inert.

    Raises:
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    written = io.StringIO(newline="")
    sheet = csv.writer(written, delimiter=";", lineterminator="\r\n")
    sheet.writerows([inert(cell) for cell in row] for row in rows)
    files.put_in_place(target, written.getvalue().encode("utf-8-sig"))
