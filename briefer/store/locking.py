"""Putting a store behind a passphrase, another one, or none again; its copies go along.

Each file is written anew beside the old one, read back, and put in its place in one step.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.errors import BackupFailedError, BrieferError
from briefer.files import PREFIX, flush_folder
from briefer.store import backup, elsewhere, opening, ownership, vault
from briefer.store.faults import told

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.model.safekeeping import Backup


def set_passphrase(path: Path, passphrase: str | None) -> tuple[Path, ...]:
    """Put a store and its copies behind a passphrase; None takes it away.

    Returns:
        The files beside it that are as readable as before: earlier versions, what was set aside.

    Raises:
        PassphraseNeededError: it has a passphrase that nobody gave yet.
        StoreInUseError: somebody has the store open for writing.
        BackupFailedError: what was written cannot be read back: nothing was changed.
    """
    opening.check_file(path)
    hold = ownership.take(path, alone=True)
    try:
        header = vault.new_header(passphrase) if passphrase else None
        with told(path):
            _convert(path.resolve(), path.resolve(), header)
            _convert_copies(path, backup.folder_of(path), header)
        resolved = path.resolve()
        beside = (*resolved.parent.glob(f"{resolved.name}.v*"), *_damaged(resolved))
        return (*sorted(beside), *_convert_second(path, header))
    finally:
        hold.let_go()


def _convert_copies(path: Path, folder: Path, header: bytes | None) -> None:
    for made in backup.listing(folder).backups:
        _convert_copy(path, folder, made, header)


def _convert_second(path: Path, header: bytes | None) -> tuple[Path, ...]:
    """The copies in the second place too; what could not be written anew there is told."""
    second = elsewhere.folder_of(path)
    if second is None:
        return ()
    try:
        with told(second):
            second.stat()
            _convert_copies(path, second, header)
    except BrieferError:
        return (second,)
    return ()


def _damaged(path: Path) -> tuple[Path, ...]:
    return tuple(path.parent.glob(f"{path.name}.damaged*"))


def _convert(source: Path, target: Path, header: bytes | None) -> None:
    temporary = target.with_name(f"{PREFIX}{target.name}")
    temporary.unlink(missing_ok=True)
    try:
        with closing(opening.connected(source, "ro")) as connection:
            image = image_of(connection)
        opening.claim(temporary)
        if header is not None:
            vault.write(temporary, header, image)
        else:
            _write_plain(temporary, image)
        with closing(opening.connected(temporary, "ro")) as connection:
            if image_of(connection) != image:
                raise BackupFailedError(source)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    flush_folder(target.parent)


def image_of(connection: sqlite3.Connection) -> bytes:
    """All that a connection holds, as the bytes of a database."""
    with closing(sqlite3.connect(":memory:")) as memory:
        connection.backup(memory)
        return memory.serialize()


def _write_plain(path: Path, image: bytes) -> None:
    """The bytes of a database are its file."""
    path.write_bytes(image)
    backup.flush(path)


def _convert_copy(path: Path, folder: Path, made: Backup, header: bytes | None) -> None:
    """Under another name: until the list names it, the old one counts."""
    mark = "-locked" if header else "-open"
    stem = (folder / made.name).stem.removesuffix("-locked").removesuffix("-open")
    name = f"{stem}{mark}.db"
    if name == made.name:
        name = f"{stem}-again{mark}.db"
    _convert(folder / made.name, folder / name, header)
    new = replace(
        made,
        name=name,
        sha256=backup.sha256_of(folder / name),
        size=(folder / name).stat().st_size,
        change=backup.change_of(path),
    )
    backup.replaced(folder, made, new, path)
