"""Putting a copy back: first what would change, then in one step, with the store of now kept."""

from __future__ import annotations

import shutil
from itertools import count
from typing import TYPE_CHECKING

from briefer.errors import StoreError
from briefer.files import PREFIX, flush_folder
from briefer.store import backup as backups
from briefer.store import contrasting, opening, ownership
from briefer.store.faults import told

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from briefer.model.safekeeping import Backup, Difference


def preview(path: Path, backup: Backup, folder: Path) -> tuple[Difference, ...]:
    """What would go, come back and be otherwise if this copy were put back; nothing is changed.

    A store that cannot be opened has nothing to lose.  `folder` is where the copy is.

    Raises:
        BackupFailedError: the copy is not what it was.
    """
    return contrasting.contrast(path, backups.proved(folder, backup))


def restore(path: Path, backup: Backup, folder: Path, now: dt.datetime) -> Path | None:
    """Put a copy in the place of the store; the store of now is copied, or set aside, first.

    Nobody may have the store open.  Killed at any moment, the store is the one of before or the
    copy, whole.

    Returns:
        Where a damaged store was set aside; None for a sound one, which has its own copy.

    Raises:
        BackupFailedError: the copy is not what it was: nothing was changed.
        StoreInUseError: somebody has the store open for writing.
        StoreFullError: there is no room.
    """
    hold = ownership.take(path, alone=True)
    try:
        file = backups.proved(folder, backup)
        beside = path.resolve()
        temporary = beside.with_name(f"{PREFIX}{beside.name}")
        try:
            with told(path):
                _copy(file, temporary)
            aside = _secured(beside, now)
            temporary.replace(beside)
        finally:
            temporary.unlink(missing_ok=True)
        flush_folder(beside.parent)
        backups.hold(path, now)
        return aside
    finally:
        hold.let_go()


def _secured(path: Path, now: dt.datetime) -> Path | None:
    """See to it that nothing of the store of now is lost by putting another in its place."""
    if not path.exists():
        return None
    try:
        database = opening.open_existing(path, read_only=False)
    except StoreError:
        return set_aside(path)
    try:
        backups.take(database, path, "restore", now)
    except StoreError:
        return set_aside(path)
    finally:
        opening.close(database, read_only=False)
    return None


def set_aside(path: Path) -> Path:
    """Copy a damaged store, with its journal, to a name of its own; the journal is moved.

    A journal that stayed would be played back into the file that comes in the place of its own.
    """
    names = (f"{path.name}.damaged" + (f"-{n}" if n else "") for n in count())
    aside = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    _copy(path, aside)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.replace(path.with_name(f"{aside.name}-journal"))
    flush_folder(path.parent)
    return aside


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    opening.claim(target)
    shutil.copyfile(source, target)
    backups.flush(target)
