"""The corridor of copies: listed, looked into, put back, thrown away, and brought elsewhere too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer import places
from briefer.errors import NoSuchBackupError
from briefer.store import Store, backup, elsewhere, restoring

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from briefer.errors import SecondPlaceMissedError
    from briefer.model.safekeeping import Backup, Difference, SecondPlace


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of putting a copy back: where a damaged store was set aside, if it was."""

    backup: Backup
    aside: Path | None


def listed(path: Path) -> tuple[Backup, ...]:
    """The copies of a store, the newest first."""
    listed = backup.manifest(path).backups
    return tuple(sorted(listed, key=lambda one: one.number, reverse=True))


def folders(path: Path) -> tuple[Path, ...]:
    """Where the copies of a store are: beside it, and the second place if there is one."""
    second = elsewhere.folder_of(path)
    return (backup.folder_of(path), *((second,) if second else ()))


def preview(path: Path, number: int, *, second: bool = False) -> tuple[Difference, ...]:
    """What would be lost and come back by putting a copy in the place of the store.

    Args:
        path: the store.
        number: of the copy.
        second: the copy in the second place is meant.

    Raises:
        NoSuchBackupError: there is none with this number.
        BackupFailedError: it is not what it was.
    """
    folder = _folder(path, second=second)
    return restoring.preview(path, backup.one(folder, number), folder)


def _folder(path: Path, *, second: bool) -> Path:
    folder = elsewhere.folder_of(path) if second else backup.folder_of(path)
    if folder is None:
        raise NoSuchBackupError(asked="?")
    return folder


def restore(
    path: Path, number: int, clock: Callable[[], dt.datetime], *, second: bool = False
) -> Restored:
    """Put a copy in the place of the store, which nobody may have open; the journal tells so.

    The choice of a second place stays as it is now, whatever it was when the copy was made.

    Raises:
        NoSuchBackupError: there is none with this number.
        BackupFailedError: it is not what it was; nothing was changed.
        StoreInUseError: somebody has the store open.
    """
    folder = _folder(path, second=second)
    chosen, place = backup.one(folder, number), elsewhere.folder_of(path)
    aside = restoring.restore(path, chosen, folder, clock())
    with Store.open(path).sign(places.user_name(), clock) as store:
        store.note("store_restored", number, after={"made": chosen.at.isoformat()})
        store.keep_second_place(place)
    return Restored(chosen, aside)


def second_place(store: Store) -> SecondPlace | None:
    """Where copies go as well and how that stands; None when no place was chosen.

    It looks at the disk of that place, which may be slow: not to be called while a window waits.
    """
    return store.second_place()


def known_second_place(path: Path) -> SecondPlace | None:
    """The same without opening the store: of one that is locked or does not open."""
    own = elsewhere.folder_of(path)
    return None if own is None else elsewhere.state(path, own.parent, own)


def set_second_place(store: Store, folder: Path | None, now: dt.datetime) -> SecondPlace | None:
    """Choose a folder where copies go as well, and bring one there; None when they shall not.

    Raises:
        SecondPlaceError: the folder is not there or cannot be written; nothing was changed.
        StoreReadOnlyError: the store is open for reading only.
    """
    store.set_second_place(folder)
    if folder is not None:
        store.back_up("asked", now)
    return store.second_place()


def second_trouble(path: Path) -> SecondPlaceMissedError | None:
    """That copies do not get to the second place: once, and again only after they did."""
    return elsewhere.trouble(path)


def second_backups(path: Path) -> tuple[Backup, ...]:
    """The copies in the second place, the newest first; none when it cannot be reached."""
    folder = elsewhere.folder_of(path)
    listed = elsewhere.copies(folder).backups if folder else ()
    return tuple(sorted(listed, key=lambda one: one.number, reverse=True))


def discard(path: Path, number: int, now: dt.datetime) -> None:
    """Throw a copy away because somebody asked for it.

    Raises:
        NoSuchBackupError: there is none with this number.
    """
    backup.discard(path, number, now)
