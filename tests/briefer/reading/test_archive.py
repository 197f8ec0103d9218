"""Zip files are looked over before they are unpacked."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefer.errors import DamagedFileError, PasswordError, TooLargeError, TooManyError
from briefer.reading import archive
from briefer.reading.archive import member, names_in, opened


def made(**members: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return target.getvalue()


def test_a_member_is_unpacked() -> None:
    assert member(opened(made(a=b"x"), "a.zip", "zip"), "a", "a.zip", "zip") == b"x"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLargeError):
        opened(made(a=b"0" * 8 * archive.MB), "a.zip", "zip")


def test_too_many_members_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(archive, "MEMBERS", 1)
    with pytest.raises(TooManyError):
        opened(made(a=b"", b=b""), "a.zip", "zip")


def test_members_that_overlap_are_refused() -> None:
    """Source: CVE-2024-0450; 44 kB that unpack to gigabytes."""
    content = bytearray(made(a=b"tekst " * 99, b=b"woord " * 99))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = b"\0\0\0\0"
    with pytest.raises(DamagedFileError):
        opened(bytes(content), "a.zip", "zip")


def test_two_members_of_one_name_are_refused() -> None:
    content = made(a=b"x", b=b"y").replace(b"b", b"a")
    with pytest.raises(DamagedFileError):
        opened(content, "a.zip", "zip")


def test_a_locked_member_is_a_password() -> None:
    content = bytearray(made(a=b"x"))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(PasswordError):
        opened(bytes(content), "a.zip", "zip")


def test_a_damaged_member_is_told() -> None:
    content = made(a=bytes(range(256)))
    damaged = content[:40] + bytes([content[40] ^ 0xFF]) + content[41:]
    with pytest.raises(DamagedFileError):
        member(opened(damaged, "a.zip", "zip"), "a", "a.zip", "zip")


def test_what_is_no_zip_has_no_names() -> None:
    assert names_in(b"PK\x03\x04 en dan niets") == frozenset()
