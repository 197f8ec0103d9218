"""A store that cannot do what was asked; what was saved before is still there."""

from __future__ import annotations

from briefer.errors.base import BrieferError


class StoreError(BrieferError):
    """The store cannot do what was asked; what was saved before is still there."""

    key = "store"


class StoreMissingError(StoreError):
    """There is no store at this place; none was made."""

    key = "store_missing"


class StoreExistsError(StoreError):
    """A new store was asked for at a place that is taken."""

    key = "store_exists"


class StoreDamagedError(StoreError):
    """The file is empty, cut off or inconsistent."""

    key = "store_damaged"


class StoreForeignError(StoreError):
    """The file is a database of another program, or no database."""

    key = "store_foreign"


class StoreNewerError(StoreError):
    """The store was made by a newer Briefer."""

    key = "store_newer"


class StoreOlderError(StoreError):
    """The store must be brought up to date, which a read-only place does not allow."""

    key = "store_older"


class StoreReadOnlyError(StoreError):
    """The file or its disk cannot be written."""

    key = "store_read_only"


class StoreLockedError(StoreError):
    """Another program or a second Briefer is using the store."""

    key = "store_locked"


class StoreInUseError(StoreLockedError):
    """Somebody else (`who`, on `computer`, since `since`) has the store open for writing."""

    key = "store_in_use"


class BackupFailedError(StoreError):
    """A copy of the store is not sound, or not the one that was listed."""

    key = "backup_failed"


class NoSuchBackupError(StoreError):
    """There is no copy with this number (`asked`)."""

    key = "no_such_backup"


class SecondPlaceError(StoreError):
    """The folder cannot be the second place for copies: it is not there or cannot be written."""

    key = "second_place"


class SecondPlaceMissedError(StoreError):
    """Copies have not got to the second place since `since`; those beside the store are made."""

    key = "second_place_missed"


class PassphraseNeededError(StoreError):
    """The store is locked with a passphrase that was not given yet."""

    key = "passphrase_needed"


class WrongPassphraseError(StoreError):
    """The store is locked with another passphrase."""

    key = "wrong_passphrase"


class StoreFullError(StoreError):
    """The disk is full."""

    key = "store_full"


class StoreVanishedError(StoreError):
    """The file was moved, replaced or its disk pulled out while in use."""

    key = "store_vanished"
