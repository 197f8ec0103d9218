"""A second place for the copies of the store: another disk or a share, chosen by the user.

Each copy goes there too, is read back, and is listed there, so that this folder alone is enough to
put a store back.  Source: decision D7 of the fault study ("second location advised").
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import (
    BackupFailedError,
    BrieferError,
    SecondPlaceError,
    SecondPlaceMissedError,
)
from briefer.files import PREFIX, flush_folder
from briefer.model.safekeeping import SecondPlace
from briefer.store import backup, opening, settings

if TYPE_CHECKING:
    import datetime as dt

    from sqlite_utils import Database

    from briefer.model.safekeeping import Backup

SETTING = "second_place"
#: What goes wrong with a disk or a share that is not ours.
_TROUBLE = (OSError, BrieferError)


def chosen(database: Database) -> tuple[Path, Path] | None:
    """The folder that was chosen and the one in it for this store's copies; None without."""
    text = settings.value(database, SETTING)
    if text is None:
        return None
    folder, own = json.loads(text)
    return Path(folder), Path(own)


def choose(database: Database, folder: Path | None, own: Path | None) -> None:
    """Keep a choice, inside a change; None takes it away."""
    if folder is None:
        settings.remove(database, SETTING)
    else:
        settings.put(database, SETTING, json.dumps([str(folder), str(own)]))


def prepared(path: Path, folder: Path, known: Path | None) -> Path:
    """Make the folder for a store's copies in the chosen one, and see whether it can be written.

    Args:
        path: of the store.
        folder: the chosen one; it is there, and it is not where the copies are already.
        known: the folder that was in use before; it is used again when it lies in this one.

    Raises:
        SecondPlaceError: it cannot be.
    """
    resolved = folder.resolve()
    if resolved.is_relative_to(backup.folder_of(path)) or not resolved.is_dir():
        raise SecondPlaceError(resolved)
    again = known is not None and known.parent == resolved
    own = known if known and again else resolved / _own_name(path)
    try:
        own.mkdir(mode=0o700, exist_ok=True)
        probe = own / f"{PREFIX}{path.name}"
        probe.write_bytes(b"?")
        probe.unlink()
    except OSError as error:
        raise SecondPlaceError(resolved) from error
    return own


def _own_name(path: Path) -> str:
    """Two stores of one name, of two people, keep out of each other's copies."""
    return f"{path.name}-{os.urandom(4).hex()}.backups"


def follow(path: Path, own: Path, made: Backup, now: dt.datetime) -> None:
    """Bring a copy to the second place; that this failed is remembered, it is no error.

    The folder is not made anew: where a share is not connected there may be an empty folder of the
    same name, and a copy in that would be a second one on the same disk.
    """
    try:
        if not own.is_dir():
            raise SecondPlaceError(own)
        _put(path, own, made, now)
    except _TROUBLE:
        backup.remember(
            path, lambda known: replace(known, second=str(own), missed=known.missed or now)
        )
    else:
        arrived(path, own)


def arrived(path: Path, own: Path | None) -> None:
    """Remember where copies go, and that the last one got there."""
    second = str(own or "")
    backup.remember(
        path, lambda known: replace(known, second=second, missed=None, missed_told=False)
    )


def _put(path: Path, own: Path, made: Backup, now: dt.datetime) -> None:
    temporary = own / f"{PREFIX}{made.name}"
    try:
        temporary.unlink(missing_ok=True)
        opening.claim(temporary)
        shutil.copyfile(backup.folder_of(path) / made.name, temporary)
        backup.flush(temporary)
        if backup.sha256_of(temporary) != made.sha256:
            raise BackupFailedError(temporary)
        temporary.replace(own / made.name)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    flush_folder(own)
    with backup.LISTING:
        here, there = backup.manifest(path), backup.listing(own)
        others = tuple(b for b in there.backups if b.name != made.name)
        held = replace(there, backups=(*others, made), hold_until=here.hold_until)
        backup.relist(own, held, now, path)


def state(path: Path, folder: Path, own: Path) -> SecondPlace:
    """How the second place stands; this looks at its disk, which a share may answer slowly."""
    device = _device(own)
    return SecondPlace(
        folder=folder,
        own=own,
        there=device is not None,
        newest=copies(own).last,
        missed=backup.manifest(path).missed,
        same_disk=device is not None and device == _device(backup.folder_of(path).parent),
    )


def copies(own: Path) -> backup.Manifest:
    """The list of copies there; an empty one when the place cannot be reached."""
    # A share whose connection broke gives errors of many kinds, which pathlib does not all take
    # for "not there".
    try:
        return backup.listing(own)
    except OSError:
        return backup.Manifest()


def _device(folder: Path) -> int | None:
    """The disk of a folder, None when it cannot be reached."""
    try:
        return folder.stat().st_dev
    except OSError:
        return None


def trouble(path: Path) -> SecondPlaceMissedError | None:
    """That copies do not get to the second place, once; None when it was told, or they do."""
    known = backup.manifest(path)
    if known.missed is None or known.missed_told:
        return None
    backup.remember(path, lambda now: replace(now, missed_told=True))
    return SecondPlaceMissedError(Path(known.second).parent, since=known.missed.isoformat())


def folder_of(path: Path) -> Path | None:
    """Where copies of a store went last besides its own folder; also of one that does not open."""
    second = backup.manifest(path).second
    return Path(second) if second else None
