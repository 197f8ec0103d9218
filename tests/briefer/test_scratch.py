"""What is on a disk for a moment is private, and goes also when the program is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time

import pytest

from briefer import files, scratch

HOUR_AGO, TWO_DAYS_AGO = time.time() - 3600, time.time() - 2 * 86_400

_WRITES = """
import os, signal, sys, tempfile
from pathlib import Path
from briefer import {module}
tempfile.tempdir = sys.argv[1]
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
{deed}
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The folder of the system for what is temporary."""
    place = tmp_path / "tmp"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def grow_old(folder):
    for file in (folder, *folder.rglob("*")):
        os.utime(file, (HOUR_AGO, HOUR_AGO))


def killed(place, module, deed):
    """Run this in a program of its own, which kills itself half-way."""
    code = _WRITES.format(module=module, deed=deed)
    done = subprocess.run([sys.executable, "-c", code, str(place)], check=False)
    assert done.returncode == -signal.SIGKILL


def private(folder):
    """Whether nobody else can come in."""
    return folder.stat().st_mode & 0o077 == 0


def test_a_folder_is_its_owners_alone_and_goes(place):
    with scratch.folder() as path:
        assert private(path)
        (path / "stuk.odt").write_bytes(b"geheim")
    assert list(place.iterdir()) == []


def test_a_folder_that_is_held_stays(place):
    with scratch.folder() as path:
        grow_old(path)
        files.sweep()
        assert path.exists()


def test_a_folder_that_is_being_made_stays(place):
    made = scratch.Scratch()
    os.close(made._handle)
    files.sweep()
    assert made.path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9")
def test_what_a_kill_left_of_an_export_is_private_and_swept(place, tmp_path):
    target = tmp_path / "briefing.docx"
    target.write_bytes(b"de vorige")
    deed = f"os.fsync = die; files.put_in_place(Path({str(target)!r}), b'geheim')"
    killed(place, "files", deed)
    (half,) = tmp_path.glob(f"{files.PREFIX}*")
    assert private(half)
    (left,) = place.iterdir()
    assert private(left)
    grow_old(left)
    files.sweep()
    assert not half.exists()
    assert not left.exists()
    assert target.read_bytes() == b"de vorige"


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9")
def test_what_a_kill_left_of_a_conversion_is_private_and_swept(place):
    deed = "office._started = die; office.converted(b'geheim', '.doc', office.TEXT, Path('x'))"
    killed(place, "office", deed)
    (left,) = place.iterdir()
    assert private(left)
    assert (left / "stuk.doc").read_bytes() == b"geheim"
    grow_old(left)
    files.sweep()
    assert list(place.iterdir()) == []


def test_a_note_never_removes_another_file(place, tmp_path):
    kept = tmp_path / "brief.docx"
    kept.write_bytes(b"van mij")
    made = scratch.Scratch()
    made.note(kept)
    os.close(made._handle)
    grow_old(made.path)
    files.sweep()
    assert kept.read_bytes() == b"van mij"
    assert not made.path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_is_left_alone(place, tmp_path):
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (place / "briefer-link").symlink_to(elsewhere)
    files.sweep()
    assert elsewhere.exists()
    assert (place / "briefer-link").is_symlink()


def test_a_folder_of_an_earlier_briefer_goes_after_a_day(place):
    old, young = place / "briefer-oud_2ab3", place / "briefer-jong4cd5"
    for folder in (old, young):
        folder.mkdir()
    os.utime(old, (TWO_DAYS_AGO, TWO_DAYS_AGO))
    files.sweep()
    assert not old.exists()
    assert young.exists()


def test_a_folder_that_somebody_named_so_himself_stays(place):
    own = place / "briefer-stukken-voor-juni"
    own.mkdir()
    os.utime(own, (TWO_DAYS_AGO, TWO_DAYS_AGO))
    files.sweep()
    assert own.exists()


def test_no_room_for_a_note_is_no_reason_not_to_write(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "er-is-niets"))
    files.put_in_place(tmp_path / "brief.txt", b"heel")
    assert (tmp_path / "brief.txt").read_bytes() == b"heel"
