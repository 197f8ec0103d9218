"""Copies of the store: made with SQLite's own means, proved to be whole, and listed with a seal.

A copy counts once it was opened, found sound to the last row, found to hold the newest line of the
journal, and put in place under its number.  Source: faults S15 to S18, decision D7.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import threading
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from briefer.errors import (
    BackupFailedError,
    NoSuchBackupError,
    StoreDamagedError,
    StoreFullError,
    TargetFullError,
)
from briefer.files import PREFIX, flush_folder, put_in_place, remove_leftovers
from briefer.model.safekeeping import Backup
from briefer.store import integrity, journal, opening, retention, vault
from briefer.store.faults import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlite_utils import Database

MANIFEST = "manifest.json"
#: Held from the reading of a list to its writing: threads of one program change it too.
LISTING = threading.RLock()
#: After a restore nothing is thrown away until the staffer has had time to look.
HOLD = dt.timedelta(days=14)
_COUNTER_AT, _COUNTER_SIZE = 24, 4


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in a folder of copies; none is thrown away until `hold_until`.

    `damaged` when the store was found not to be as it was saved: from then on it is not written.
    `second` is where copies go as well, `missed` since when they did not get there, `missed_told`
    whether somebody was told.  `checked` is when all was last compared without making a copy.
    """

    backups: tuple[Backup, ...] = ()
    hold_until: dt.datetime | None = None
    damaged: bool = False
    second: str = ""
    missed: dt.datetime | None = None
    missed_told: bool = False
    checked: dt.datetime | None = None

    @property
    def last(self) -> Backup | None:
        """The newest copy."""
        return max(self.backups, key=lambda backup: backup.number, default=None)


def folder_of(path: Path) -> Path:
    """Where the copies of a store are: in a folder of its own beside it."""
    resolved = path.resolve()
    return resolved.with_name(f"{resolved.name}.backups")


def change_of(path: Path) -> int:
    """A number that differs after a change: SQLite's own count, or a locked file's end."""
    with path.open("rb") as stream:
        if stream.read(len(vault.MAGIC)) == vault.MAGIC:
            stream.seek(-_COUNTER_SIZE, os.SEEK_END)
            return int.from_bytes(stream.read(_COUNTER_SIZE), "big")
        stream.seek(_COUNTER_AT)
        return int.from_bytes(stream.read(_COUNTER_SIZE), "big")


def manifest(path: Path) -> Manifest:
    """The list of copies of a store (see `listing`)."""
    return listing(folder_of(path))


def listing(folder: Path) -> Manifest:
    """The list of copies in a folder; a copy that is no longer there is left out.

    A list that cannot be read is made anew from the names of the copies, which are all there.
    """
    try:
        told_ = json.loads((folder / MANIFEST).read_bytes())
        whole = Manifest(
            tuple(map(_backup, told_["backups"])),
            _moment(told_["hold_until"]),
            damaged=bool(told_.get("damaged")),
            second=str(told_.get("second", "")),
            missed=_moment(told_.get("missed")),
            missed_told=bool(told_.get("missed_told")),
            checked=_moment(told_.get("checked")),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Manifest(tuple(_found(folder)))
    there = tuple(b for b in whole.backups if (folder / b.name).is_file())
    return replace(whole, backups=there)


def _moment(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None


def _backup(values: dict[str, Any]) -> Backup:
    return Backup(**values | {"at": dt.datetime.fromisoformat(values["at"])})


def _found(folder: Path) -> list[Backup]:
    found = []
    for file in sorted(folder.glob("*.db")):
        number, _, stamp = file.stem.partition("-")
        with suppress(ValueError, OSError):
            at = dt.datetime.strptime(stamp, _STAMP).replace(tzinfo=dt.UTC)
            size, change = file.stat().st_size, change_of(file)
            found.append(Backup(int(number), file.name, at, "found", sha256_of(file), size, change))
    return found


_STAMP = "%Y%m%dT%H%M%SZ"


def due(path: Path, now: dt.datetime, *, every: dt.timedelta) -> bool:
    """Whether the store was changed since its last copy, and that was made this long ago.

    A last copy of later than now was made before the clock was set back: then it is due.
    """
    last = manifest(path).last
    if last is None:
        return True
    return last.change != change_of(path) and not dt.timedelta() <= now - last.at < every


def take(database: Database, path: Path, reason: str, now: dt.datetime) -> Backup:
    """Make a copy of an open store, prove it, list it, and let go of copies that are old.

    Args:
        database: the store, not in the middle of a change.
        path: where it is.
        reason: "start", "change", "import", "restore" or "asked".
        now: the moment.

    Raises:
        BackupFailedError: the copy is not sound, though the store is.
        StoreDamagedError: the store is not as it was saved; that is remembered, see `Manifest`.
        StoreFullError: there is no room.
    """
    with LISTING:
        return _next(database, path, reason, now)


def _next(database: Database, path: Path, reason: str, now: dt.datetime) -> Backup:
    """One copy at a time: each has a number of its own."""
    folder = folder_of(path)
    with told(path):
        folder.mkdir(mode=0o700, exist_ok=True)
    known = manifest(path)
    number = 1 + (known.last.number if known.last else 0)
    name = f"{number:06d}-{now.astimezone(dt.UTC).strftime(_STAMP)}.db"
    temporary = folder / f"{PREFIX}{name}"
    with told(path):
        backup = _taken(database, path, temporary, Backup(number, name, now, reason, "", 0, 0))
    # It was found whole: if the store was damaged before, it is no more.
    whole = replace(manifest(path), backups=(*known.backups, backup), damaged=False)
    relist(folder, whole, now, path)
    return backup


def _taken(database: Database, path: Path, temporary: Path, backup: Backup) -> Backup:
    """Fill in what is known of a copy once it is made, and put it under its name."""
    temporary.unlink(missing_ok=True)
    try:
        entry, chain = _proved_copy(database, temporary, path)
        backup = replace(
            backup,
            sha256=sha256_of(temporary),
            size=temporary.stat().st_size,
            change=change_of(path),
            entry=entry,
            chain=chain,
        )
        temporary.replace(temporary.with_name(backup.name))
    finally:
        # What cannot be removed now goes at the next start.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    flush_folder(temporary.parent)
    return backup


def _proved_copy(database: Database, temporary: Path, path: Path) -> tuple[int, str]:
    try:
        return _copied(database, temporary, path)
    except BackupFailedError as error:
        if integrity.check(database).sound:
            raise
        mark_damaged(path)
        raise StoreDamagedError(path) from error


def sweep(path: Path) -> None:
    """Remove what a killed program left of a copy, unless one is being made at this moment.

    Another thread of this program may make one while the store is opened.
    """
    if LISTING.acquire(blocking=False):
        try:
            remove_leftovers(folder_of(path), older_than=0)
        finally:
            LISTING.release()


def mark_damaged(path: Path) -> None:
    """Remember that a store is not as it was saved."""
    remember(path, lambda known: replace(known, damaged=True))


def copy_to(database: Database, target: Path) -> None:
    """Make a sound copy of an open store at a place where nothing is.

    Also of one whose file was moved or removed meanwhile: what is open can still be read.

    Raises:
        BackupFailedError: the copy is not sound.
        StoreExistsError: there is a file at this place.
    """
    opening.claim(target)
    try:
        _fill(database, target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _copied(database: Database, temporary: Path, path: Path) -> tuple[int, str]:
    with told(path):
        newest = journal.newest(database)
        opening.claim(temporary)
        _fill(database, temporary)
        with closing(opening.connected(temporary, "ro")) as copy:
            if journal.newest(opening.database_on(copy)) != newest:
                raise BackupFailedError(path)
    return newest


def _fill(database: Database, target: Path) -> None:
    with told(target):
        if isinstance(database.conn, vault.Locked):
            vault.write(target, database.conn.vault.header, database.conn.vault.image)
        else:
            with closing(opening.connected(target, "rw")) as connection:
                database.conn.backup(connection)
        flush(target)
        if not integrity.sound(target):
            raise BackupFailedError(target)


def flush(path: Path) -> None:
    """See to it that a file is on the disk."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def relist(folder: Path, whole: Manifest, now: dt.datetime, path: Path) -> None:
    """Write the list in a folder, after letting go of what need not be kept.

    Nothing goes while the store is known to be damaged, nor for a while after one was put back.

    Raises:
        StoreFullError: there is no room.
    """
    hold = whole.hold_until
    held = whole.damaged or (hold is not None and now < hold)
    keep = retention.kept(whole.backups, now)
    backups = whole.backups if held else tuple(b for b in whole.backups if b.number in keep)
    _write(folder, replace(whole, backups=backups), path)
    for backup in set(whole.backups) - set(backups):
        with suppress(OSError):
            (folder / backup.name).unlink(missing_ok=True)


def _write(folder: Path, whole: Manifest, path: Path) -> None:
    listed = [asdict(b) | {"at": _utc(b.at)} for b in whole.backups]
    body = {
        "version": 1,
        "hold_until": _utc(whole.hold_until),
        "damaged": whole.damaged,
        "second": whole.second,
        "missed": _utc(whole.missed),
        "missed_told": whole.missed_told,
        "checked": _utc(whole.checked),
        "backups": listed,
    }
    try:
        put_in_place(folder / MANIFEST, json.dumps(body, indent=1).encode())
    except TargetFullError as error:
        raise StoreFullError(path) from error


def _utc(at: dt.datetime | None) -> str | None:
    return at.astimezone(dt.UTC).isoformat() if at else None


def remember(path: Path, change: Callable[[Manifest], Manifest]) -> None:
    """Change what the list of copies of a store tells.

    Its folder is made at need.  The list is written only when it is another.
    """
    with LISTING:
        known = manifest(path)
        whole = change(known)
        if whole != known:
            with told(path):
                folder_of(path).mkdir(mode=0o700, exist_ok=True)
            _write(folder_of(path), whole, path)


def hold(path: Path, now: dt.datetime) -> None:
    """Throw no copy away for some time: a store was put back, and may not be the right one."""
    with LISTING:
        held = replace(manifest(path), hold_until=now + HOLD, damaged=False)
        relist(folder_of(path), held, now, path)


def discard(path: Path, number: int, now: dt.datetime) -> None:
    """Throw one copy away, because somebody asked for it.

    Raises:
        NoSuchBackupError: there is none with this number.
    """
    folder = folder_of(path)
    with LISTING:
        gone, whole = one(folder, number), manifest(path)
        (folder / gone.name).unlink(missing_ok=True)
        kept = tuple(b for b in whole.backups if b != gone)
        relist(folder, replace(whole, backups=kept), now, path)


def replaced(folder: Path, old: Backup, new: Backup, path: Path) -> None:
    """Put a copy that was written anew in the place of the old one."""
    with LISTING:
        whole = listing(folder)
        listed = tuple(new if b == old else b for b in whole.backups)
        _write(folder, replace(whole, backups=listed), path)
    (folder / old.name).unlink(missing_ok=True)


def one(folder: Path, number: int) -> Backup:
    """One copy of those in a folder.

    Raises:
        NoSuchBackupError: there is none with this number.
    """
    found = next((b for b in listing(folder).backups if b.number == number), None)
    if found is None:
        raise NoSuchBackupError(asked=number)
    return found


def proved(folder: Path, backup: Backup) -> Path:
    """The file of a copy, after making sure that it is the one that was listed, and sound.

    Raises:
        BackupFailedError: it is not.
    """
    file = folder / backup.name
    if not file.is_file() or sha256_of(file) != backup.sha256 or not integrity.sound(file):
        raise BackupFailedError(file)
    return file


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's contents."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
