"""Zip files from strangers, looked over before anything is unpacked.

Source: the limits and the checks are those of the fault study (OWASP ASVS 12.1: size and count
before unpacking; CVE-2024-0450: members that overlap).
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from itertools import pairwise

from briefer.errors import DamagedFileError, PasswordError, TooLargeError, TooManyError

MB = 1024 * 1024
MEMBERS, TOTAL_MB, MEMBER_MB, RATIO = 2000, 200, 64, 200
_HEADER = 30
#: All that zipfile and its decompressors raise for a damaged file.
_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, KeyError, IndexError, NotImplementedError, OSError, RuntimeError, ValueError),
)


def names_in(content: bytes) -> frozenset[str]:
    """The names of the members, without a check; none when it is no whole zip file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except _BROKEN:
        return frozenset()


def opened(content: bytes, name: str, found: str) -> zipfile.ZipFile:
    """A zip file of which the members may be unpacked.

    Args:
        content: the file.
        name: of the file, for the error.
        found: what the file is said to be, for the error.

    Raises:
        DamagedFileError: it cannot be opened, or its members overlap or have one name.
        TooManyError: it has more members than any document.
        TooLargeError: it would unpack to more than the limits.
        PasswordError: a member is locked.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN as error:
        raise DamagedFileError(name, found=found) from error
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > MEMBERS:
        raise TooManyError(name, count=len(members))
    if total > TOTAL_MB * MB or any(map(_swollen, members)):
        raise TooLargeError(name, size=total // MB)
    if any(member.flag_bits & 1 for member in members):
        raise PasswordError(name)
    if len({member.filename for member in members}) < len(members) or _overlap(members):
        raise DamagedFileError(name, found=found)
    return archive


def member(archive: zipfile.ZipFile, part: str, name: str, found: str) -> bytes:
    """One member, unpacked; raises `DamagedFileError` when it is not there or not whole."""
    try:
        return archive.read(part)
    except _BROKEN as error:
        raise DamagedFileError(name, found=found) from error


def part_of(content: bytes, part: str, most: int) -> bytes:
    """The first `most` bytes of a member, without a check; none when it is not there."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(part) as opened_part:
            return opened_part.read(most)
    except _BROKEN:
        return b""


def _swollen(one: zipfile.ZipInfo) -> bool:
    ratio = one.file_size / max(one.compress_size, 1)
    return one.file_size > MEMBER_MB * MB or (one.file_size > MB and ratio > RATIO)


def _overlap(members: list[zipfile.ZipInfo]) -> bool:
    ordered = sorted(members, key=lambda one: one.header_offset)
    return any(
        before.header_offset + _HEADER + before.compress_size > after.header_offset
        for before, after in pairwise(ordered)
    )
