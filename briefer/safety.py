"""The corridor of safekeeping: opening, copying when it is due, checks, rescue, the report."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer import files, logbook, places
from briefer.errors import (
    BackupFailedError,
    ExportError,
    StoreDamagedError,
    StoreError,
    StoreFullError,
    StoreInUseError,
    StoreReadOnlyError,
)
from briefer.model.safekeeping import Checkup, Fault, Unsound
from briefer.store import (
    Store,
    backup,
    integrity,
    locking,
    opening,
    ownership,
    salvage,
    vault,
)
from briefer.store.faults import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.model.safekeeping import Backup, Owner, Rescue

#: How often a store that is being changed is copied; D7 of the fault study.
EVERY = dt.timedelta(minutes=30)
#: How often all is compared with what was saved, also when nothing changes; D6.
CHECK_EVERY = dt.timedelta(days=7)
#: How long a thing lies in the bin before emptying the bin takes it.
BIN_DAYS = 30
_PRIVATE = 0o077


def keep_private() -> None:
    """Whatever this program makes from now on is readable by its owner alone."""
    os.umask(_PRIVATE)


def open_to_work(path: Path, clock: Callable[[], dt.datetime]) -> Store:
    """The store for writing, made when it is not there; for reading where another writes it.

    Why it is open for reading only stands in its `notice`.

    Args:
        path: where it is.
        clock: gives the moment of each deed, for the journal.

    Raises:
        StoreError: it cannot be opened at all.
    """
    try:
        return _opened(path, clock)
    except (StoreInUseError, StoreReadOnlyError, StoreDamagedError, StoreFullError) as notice:
        if not path.exists():
            raise
        store = Store.open(path, read_only=True)
        store.notice = notice
        return store


def open_to_write(path: Path, clock: Callable[[], dt.datetime]) -> Store:
    """The store for writing, with a copy when it was changed after the last one.

    Raises:
        StoreError: it cannot be opened for writing.
    """
    store = _opened(path, clock)
    try:
        back_up_if_due(store, clock(), "start")
    except BaseException:
        store.close()
        raise
    return store


def _opened(path: Path, clock: Callable[[], dt.datetime]) -> Store:
    """The store for writing; not one that was found damaged and is so still."""
    if backup.manifest(path).damaged and path.exists() and not check(path).sound:
        raise StoreDamagedError(path)
    unclean = path.exists() and opening.is_unclean(path)
    store = Store.open_or_create(path).sign(places.user_name(), clock)
    if unclean and not store.check().sound:
        # As when a copy was put by hand in the place of a store whose journal was still there.
        store.close()
        backup.mark_damaged(path)
        raise StoreDamagedError(path)
    _sweep(path)
    return store


def _sweep(path: Path) -> None:
    """Remove what a killed program left: of the copies at once, elsewhere once it is old."""
    files.remove_leftovers(path.resolve().parent)
    backup.sweep(path)
    files.sweep()


def back_up_if_due(store: Store, now: dt.datetime, reason: str = "change") -> Backup | None:
    """Make a copy when the store was changed and the last copy is half an hour old.

    At the "start" the age does not count.  An empty store is not copied, and one open for reading
    makes no copies.

    Raises:
        StoreDamagedError: the store is not as it was saved: open it anew, for reading only.
        StoreFullError: there is no room.
    """
    every = EVERY if reason == "change" else dt.timedelta()
    return store.back_up_if_due(reason, now, every=every)


def make_backup(path: Path, clock: Callable[[], dt.datetime]) -> Backup:
    """Make a copy because somebody asked for it.

    Raises:
        StoreDamagedError: the store is not as it was saved.
        StoreError: it cannot be opened for writing.
    """
    with _opened(path, clock) as store:
        return store.back_up("asked", clock())


def check_due(path: Path, now: dt.datetime) -> bool:
    """Whether all of the store should be compared again: a week after it last was.

    Each copy is a comparison too.  After the clock was set back it is due as well.
    """
    known = backup.manifest(path)
    moments = [known.checked, known.last.at if known.last else None]
    last = max((moment for moment in moments if moment is not None), default=None)
    return last is None or not dt.timedelta() <= now - last < CHECK_EVERY


def full_check(path: Path, now: dt.datetime) -> Checkup:
    """Compare all (see `check`) and remember that it was done; damage is remembered too."""
    found = check(path)
    with suppress(StoreError, ExportError):
        if found.sound:
            backup.remember(path, lambda known: replace(known, checked=now))
        else:
            backup.mark_damaged(path)
    return found


def check(path: Path) -> Checkup:
    """Compare a store with what was saved, as far as it can be opened; nothing is changed.

    Whether the newest copy's journal goes on in this one is checked as well: then no line of it
    was cut off.

    Raises:
        StoreMissingError, StoreForeignError, StoreNewerError: it is no store that we know.
    """
    opening.check_file(path)
    with told(path):
        found = integrity.check_file(path)
    if not found.sound:
        return found
    with Store.open(path, read_only=True) as store:
        last = backup.manifest(path).last
        if last and last.entry and store.journal_point(last.entry) != last.chain:
            cut = Unsound(Fault.JOURNAL, "journal", str(last.entry))
            return Checkup((cut,), found.papers, found.rows)
    return found


def rescue(damaged: Path, target: Path, clock: Callable[[], dt.datetime]) -> Rescue:
    """Save what can be read of a damaged store into a new one; the damaged one is not written.

    Raises:
        StoreExistsError: there is a file at the target.
        StoreDamagedError: nothing can be read.
    """
    found = salvage.rescue(damaged, target)
    with Store.open(target).sign(places.user_name(), clock) as store:
        store.note("store_rescued", None, after={"lost": len(found.lost)})
    return found


def locked(path: Path) -> bool:
    """Whether a store is locked with a passphrase."""
    return vault.is_locked(path)


def admit(path: Path, passphrase: str) -> None:
    """Give the passphrase of a store; this program may open it and its copies from then on.

    Raises:
        WrongPassphraseError: it is another.
    """
    with told(path):
        vault.admit(path, passphrase)


def set_passphrase(
    path: Path, passphrase: str | None, clock: Callable[[], dt.datetime]
) -> tuple[Path, ...]:
    """Lock a store and its copies with a passphrase; None unlocks it for good.

    Returns:
        Files beside it that are as readable as before.

    Raises:
        PassphraseNeededError: it has a passphrase that was not given yet.
        StoreInUseError: somebody has the store open.
    """
    left = locking.set_passphrase(path, passphrase)
    with Store.open(path).sign(places.user_name(), clock) as store:
        store.note("store_locked" if passphrase else "store_unlocked")
    return left


def save_as(store: Store, target: Path) -> None:
    """Save all of an open store elsewhere, also when its own file was moved or removed.

    Raises:
        StoreExistsError: there is a file at the target.
        BackupFailedError: what can be read is not sound.
    """
    store.copy_to(target)


def owner(path: Path) -> Owner | None:
    """Who has the store open for writing, None when nobody has."""
    return ownership.owner_of(path)


def take_over(path: Path) -> Owner | None:
    """Forget who had the store open on another computer (see `ownership.take_over`)."""
    return ownership.take_over(path)


def expired(store: Store, now: dt.datetime) -> tuple[int, ...]:
    """The items that have lain in the bin for its thirty days: those that emptying it takes."""
    limit = now - dt.timedelta(days=BIN_DAYS)
    return tuple(item.id for item in store.bin_items() if item.at and item.at <= limit)


def report(path: Path, folder: Path) -> str:
    """A text to hand over when something went wrong; it holds no words of papers."""
    facts: list[tuple[str, object]] = [("sqlite", opening.SQLITE)]
    with suppress(OSError):
        facts += [("medium", places.medium_of(path)), ("size", path.stat().st_size)]
    last = backup.manifest(path).last
    facts.append(("last copy", f"{last.number} ({last.reason})" if last else "-"))
    try:
        found = check(path)
        facts += [("papers", found.papers), ("rows sealed", found.rows)]
        facts += [("unsound", f"{u.fault} {u.table} {u.key}") for u in found.unsound]
    except (StoreError, BackupFailedError) as error:
        facts.append(("store", error.key))
    return logbook.report(folder, facts)


def save_report(path: Path, folder: Path, target: Path) -> None:
    """Write the report as a file.

    Raises:
        ExportError: it cannot be written there.
    """
    files.put_in_place(target, report(path, folder).encode())
