"""A file is put in place whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from briefer import files
from briefer.errors import ExportError, TargetBusyError, TargetFolderError, TargetFullError


def left_beside(target):
    return [path.name for path in target.parent.iterdir() if path != target]


def test_the_file_holds_what_was_given(tmp_path):
    target = tmp_path / "briefing.docx"

    files.put_in_place(target, b"inhoud")

    assert target.read_bytes() == b"inhoud"
    assert left_beside(target) == []


def test_an_existing_file_is_replaced_in_one_step(tmp_path):
    target = tmp_path / "briefing.docx"
    target.write_bytes(b"oud")

    files.put_in_place(target, b"nieuw")

    assert target.read_bytes() == b"nieuw"


def test_a_file_that_does_not_pass_its_check_is_not_put_in_place(tmp_path):
    target = tmp_path / "briefing.docx"
    target.write_bytes(b"oud")

    def refuse(path):
        raise ExportError(path, cause="onleesbaar")

    with pytest.raises(ExportError):
        files.put_in_place(target, b"nieuw", check=refuse)

    assert target.read_bytes() == b"oud"
    assert left_beside(target) == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, TargetFullError),
        (errno.EROFS, TargetFolderError),
        (errno.EACCES, TargetFolderError),
        (errno.EIO, ExportError),
    ],
)
def test_a_failing_disk_leaves_the_earlier_file(tmp_path, monkeypatch, number, kind):
    target = tmp_path / "briefing.docx"
    target.write_bytes(b"oud")

    def fail(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(kind):
        files.put_in_place(target, b"nieuw")

    assert target.read_bytes() == b"oud"
    assert left_beside(target) == []


def test_a_target_that_stays_open_elsewhere_is_named_busy(tmp_path, monkeypatch):
    target = tmp_path / "briefing.docx"
    monkeypatch.setattr(files, "WAITS", (0, 0))

    def busy(*_):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", busy)
    with pytest.raises(TargetBusyError):
        files.put_in_place(target, b"nieuw")

    assert left_beside(target) == []


def test_a_read_only_target_is_not_replaced(tmp_path, monkeypatch):
    target = tmp_path / "briefing.docx"
    target.write_bytes(b"oud")
    monkeypatch.setattr(files.os, "access", lambda *_: False)

    with pytest.raises(TargetBusyError):
        files.put_in_place(target, b"nieuw")

    assert target.read_bytes() == b"oud"


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(TargetFolderError):
        files.put_in_place(tmp_path / "weg" / "briefing.docx", b"x")


def test_what_a_killed_program_left_is_removed_once_old(tmp_path):
    old, fresh, other = (tmp_path / n for n in (".briefer-a.docx", ".briefer-b.docx", "c.docx"))
    for path in (old, fresh, other):
        path.write_bytes(b"x")
    os.utime(old, (0, 0))

    files.remove_leftovers(tmp_path)

    assert sorted(p.name for p in tmp_path.iterdir()) == [".briefer-b.docx", "c.docx"]


def test_the_earlier_file_can_be_kept_and_none_is_overwritten(tmp_path):
    target = tmp_path / "briefing.docx"
    for number in range(3):
        files.put_in_place(target, f"{number}".encode(), keep_earlier=True)

    assert target.read_bytes() == b"2"
    assert (tmp_path / "briefing.1.docx").read_bytes() == b"0"
    assert (tmp_path / "briefing.2.docx").read_bytes() == b"1"
    assert len(left_beside(target)) == 2


def test_where_a_file_can_have_one_name_only_the_earlier_is_copied(tmp_path, monkeypatch):
    target = tmp_path / "briefing.docx"
    target.write_bytes(b"oud")

    def unable(*_):
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(files.os, "link", unable)
    files.put_in_place(target, b"nieuw", keep_earlier=True)

    assert (tmp_path / "briefing.1.docx").read_bytes() == b"oud"


def test_without_room_to_keep_the_earlier_nothing_is_written(tmp_path, monkeypatch):
    target = tmp_path / "briefing.docx"
    target.write_bytes(b"oud")

    def full(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files.os, "link", full)
    monkeypatch.setattr(files.shutil, "copy2", full)
    with pytest.raises(TargetFullError):
        files.put_in_place(target, b"nieuw", keep_earlier=True)

    assert target.read_bytes() == b"oud"
    assert left_beside(target) == []


def test_a_folder_that_a_killed_program_left_goes_too(tmp_path):
    left = tmp_path / f"{files.PREFIX}map"
    left.mkdir()
    (left / "stuk").write_bytes(b"x")
    files.remove_leftovers(tmp_path)
    assert left.exists()
    files.remove_leftovers(tmp_path, older_than=0)
    assert not left.exists()


def test_what_was_left_in_the_future_is_old_as_well(tmp_path):
    left = tmp_path / f"{files.PREFIX}half"
    left.touch()
    os.utime(left, (9_000_000_000, 9_000_000_000))
    files.remove_leftovers(tmp_path)
    assert not left.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes, and links need a right")
def test_a_file_is_its_owners_alone_and_a_link_is_followed(tmp_path):
    (tmp_path / "map").mkdir()
    target, link = tmp_path / "map" / "briefing.docx", tmp_path / "briefing.docx"
    target.write_bytes(b"oud")
    target.chmod(0o644)
    link.symlink_to(target)

    files.put_in_place(link, b"nieuw")

    assert link.is_symlink()
    assert target.read_bytes() == b"nieuw"
    assert target.stat().st_mode & 0o777 == 0o600
