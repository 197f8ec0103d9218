"""A store behind a passphrase: on the disk only as an encrypted file, open only in memory.

The file is a header and frames.  The header holds a random key, wrapped with one that scrypt makes
of the passphrase; the first frames hold the whole database, later ones what a change changed, each
bound to its place in the file by AES-GCM.  A change is there once its last frame is; what a killed
program began at the end is cut off.  What this protects against and what not: docs/store.md.
"""

from __future__ import annotations

import os
import sqlite3
import struct
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.errors import PassphraseNeededError, StoreDamagedError, WrongPassphraseError
from briefer.files import PREFIX, flush_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"BRIEFER LOCKED 1"
#: scrypt's cost for a passphrase typed a few times a day: 128 MB, a third of a second.
_COST, _BLOCK, _LANES = 17, 8, 1
_SALT, _NONCE, _KEY, _TAG = 16, 12, 32, 16
_WRAPPED = _NONCE + _KEY + _TAG
_HEADER = len(MAGIC) + 1 + _SALT + _WRAPPED
_LENGTH = struct.Struct(">I")
_FRAME = struct.Struct(">?QI")
_EXTENT = struct.Struct(">QI")
_MOST_IN_FRAME = 32 << 20
_STEP, _PAGE = 1 << 18, 1 << 12
#: A file that has grown to so many times its contents is written anew.
_MOST_GROWTH, _SPARE = 2, 8 << 20

#: The keys that somebody gave a passphrase for, by header; they live as long as the program.
_keys: dict[bytes, bytes] = {}


@dataclass
class Vault:
    """The encrypted file of an open store: what it holds now, and where the next frame comes."""

    path: Path
    header: bytes
    key: bytes
    image: bytes
    frames: int
    end: int


class Locked(sqlite3.Connection):
    """A connection to a database in memory that is kept in an encrypted file."""

    vault: Vault

    def keep(self, *, anew: bool = False) -> None:
        """Write what was changed to the file; when that fails, nothing was changed there.

        What is in memory then is more than what is on the disk: the connection is closed, and the
        next opening reads what is on the disk.

        Args:
            anew: write the whole file, so that nothing of before is left in it.

        Raises:
            OSError: it cannot be written.
        """
        image = self.serialize()
        try:
            if anew or self.vault.end > _MOST_GROWTH * len(image) + _SPARE:
                _rewrite(self.vault, image)
            else:
                _append(self.vault, image)
        except OSError:
            self.close()
            raise
        self.vault.image = image


def is_locked(path: Path) -> bool:
    """Whether a file is a store behind a passphrase."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def new_header(passphrase: str) -> bytes:
    """A header with a key of its own behind a passphrase, which this program knows from now on."""
    salt, nonce, key = os.urandom(_SALT), os.urandom(_NONCE), os.urandom(_KEY)
    start = MAGIC + bytes([_COST]) + salt
    header = start + nonce + _cipher(_derived(passphrase, salt, _COST)).encrypt(nonce, key, start)
    _keys[header] = key
    return header


def admit(path: Path, passphrase: str) -> None:
    """Let this program open a store and its copies.

    Raises:
        WrongPassphraseError: it is another passphrase.
        StoreDamagedError: the header is not whole.
    """
    with path.open("rb") as stream:
        header = _header(stream, path)
    start = len(MAGIC)
    cost, salt = header[start], header[start + 1 : start + 1 + _SALT]
    wrapped = header[start + 1 + _SALT :]
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - few stores need it

    bound = header[: start + 1 + _SALT]
    try:
        cipher = _cipher(_derived(passphrase, salt, cost))
        _keys[header] = cipher.decrypt(wrapped[:_NONCE], wrapped[_NONCE:], bound)
    except InvalidTag as error:
        raise WrongPassphraseError(path) from error


def forget() -> None:
    """Let this program open no locked store any more until the passphrase is given again."""
    _keys.clear()


def connected(path: Path) -> Locked:
    """A connection to what an encrypted file holds.

    Raises:
        PassphraseNeededError: nobody gave the passphrase yet.
        StoreDamagedError: the file is not as it was written.
    """
    vault = load(path)
    connection = sqlite3.connect(":memory:", factory=Locked, isolation_level=None)
    # By way of another one: a database that was handed over as bytes grows in a way that this
    # SQLite is not used to, one in memory does what it always does.
    with closing(sqlite3.connect(":memory:")) as handed:
        handed.deserialize(vault.image)
        handed.backup(connection)
    connection.vault = vault
    return connection


def load(path: Path) -> Vault:
    """What an encrypted file holds after its last whole change (see `connected`)."""
    with path.open("rb") as stream:
        header = _header(stream, path)
        key = _keys.get(header)
        if key is None:
            raise PassphraseNeededError(path)
        vault = Vault(path, header, key, b"", 0, 0)
        image, waiting = bytearray(), []
        for number, (end, plain) in enumerate(_frames(stream, path, vault), start=1):
            waiting.append(plain)
            if plain[0]:
                for frame in waiting:
                    _apply(image, frame)
                waiting.clear()
                vault.frames, vault.end = number, end
    if not vault.frames:
        raise StoreDamagedError(path)
    vault.image = bytes(image)
    return vault


def _header(stream: BinaryIO, path: Path) -> bytes:
    header = stream.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(MAGIC):
        raise StoreDamagedError(path)
    return header


def _frames(stream: BinaryIO, path: Path, vault: Vault) -> Iterator[tuple[int, bytes]]:
    """The frames of a file up to the first that is not whole, which must be the last there is."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - few stores need it

    cipher, number = _cipher(vault.key), 0
    while len(size := stream.read(_LENGTH.size)) == _LENGTH.size:
        (length,) = _LENGTH.unpack(size)
        sealed = stream.read(length)
        if len(sealed) < length:
            return
        try:
            plain = cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound(vault, number))
        except (InvalidTag, ValueError) as error:
            if not stream.read(1):
                return
            raise StoreDamagedError(path) from error
        number += 1
        yield stream.tell(), plain


def _apply(image: bytearray, frame: bytes) -> None:
    _, size, count = _FRAME.unpack_from(frame)
    if len(image) < size:
        image.extend(bytes(size - len(image)))
    at = _FRAME.size
    for _ in range(count):
        offset, length = _EXTENT.unpack_from(frame, at)
        at += _EXTENT.size
        image[offset : offset + length] = frame[at : at + length]
        at += length
    del image[size:]


def write(path: Path, header: bytes, image: bytes) -> Vault:
    """Write a whole database as an encrypted file, and see to it that it is on the disk.

    Raises:
        OSError: it cannot be written.
    """
    vault = Vault(path, header, _keys[header], image, 0, len(header))
    with path.open("wb") as stream:
        stream.write(header)
        _write_frames(stream, vault, _whole(image), len(image))
    return vault


def _append(vault: Vault, image: bytes) -> None:
    before = (vault.frames, vault.end)
    try:
        with vault.path.open("rb+") as stream:
            stream.truncate(vault.end)
            stream.seek(vault.end)
            _write_frames(stream, vault, _changed(vault.image, image), len(image))
    except OSError:
        vault.frames, vault.end = before
        with suppress(OSError):
            os.truncate(vault.path, vault.end)
        raise


def _rewrite(vault: Vault, image: bytes) -> None:
    beside = vault.path.resolve()
    temporary = beside.with_name(f"{PREFIX}{beside.name}")
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_RDWR, 0o600))
        fresh = write(temporary, vault.header, image)
        temporary.replace(beside)
    finally:
        temporary.unlink(missing_ok=True)
    flush_folder(beside.parent)
    vault.frames, vault.end = fresh.frames, fresh.end


def _write_frames(
    stream: BinaryIO, vault: Vault, extents: Iterable[tuple[int, bytes]], size: int
) -> None:
    """Write a change; the last of its frames makes it count."""
    frames = [*_grouped(extents)] or [[]]
    for place, frame in enumerate(frames, start=1):
        body = b"".join(_EXTENT.pack(offset, len(data)) + data for offset, data in frame)
        plain = _FRAME.pack(place == len(frames), size, len(frame)) + body
        nonce = os.urandom(_NONCE)
        sealed = nonce + _cipher(vault.key).encrypt(nonce, plain, _bound(vault, vault.frames))
        stream.write(_LENGTH.pack(len(sealed)) + sealed)
        vault.frames += 1
    stream.flush()
    os.fsync(stream.fileno())
    vault.end = stream.tell()


def _grouped(extents: Iterable[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    group: list[tuple[int, bytes]] = []
    size = 0
    for extent in extents:
        if group and size + len(extent[1]) > _MOST_IN_FRAME:
            yield group
            group, size = [], 0
        group.append(extent)
        size += len(extent[1])
    if group:
        yield group


def _whole(image: bytes) -> Iterator[tuple[int, bytes]]:
    for start in range(0, len(image), _MOST_IN_FRAME):
        yield start, image[start : start + _MOST_IN_FRAME]


def _changed(old: bytes, new: bytes) -> Iterator[tuple[int, bytes]]:
    """The pages that differ; large pieces are compared first, for most are the same."""
    for start in range(0, len(new), _STEP):
        piece = new[start : start + _STEP]
        if old[start : start + len(piece)] == piece:
            continue
        for at in range(start, start + len(piece), _PAGE):
            page = new[at : at + _PAGE]
            if old[at : at + _PAGE] != page:
                yield at, page


def _bound(vault: Vault, number: int) -> bytes:
    return vault.header + number.to_bytes(8, "big")


def _derived(passphrase: str, salt: bytes, cost: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  # noqa: PLC0415

    kdf = Scrypt(salt=salt, length=_KEY, n=1 << cost, r=_BLOCK, p=_LANES)
    return kdf.derive(passphrase.encode())


def _cipher(key: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers import aead  # noqa: PLC0415

    return aead.AESGCM(key)
