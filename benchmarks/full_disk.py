"""A disk that is full, that may not be written, that is gone: what was saved must still be there.

    sudo python benchmarks/full_disk.py

Makes a small file system in memory, which takes root on Linux; without it, it says so and ends with
status 77.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kills import NOW, report, save

from briefer import errors, files
from briefer.store import Store, backup, integrity

if TYPE_CHECKING:
    from collections.abc import Iterator

SKIPPED = 77
_SIZE = "3m"


class Skipped(Exception):  # noqa: N818
    """No file system can be made here."""


@contextlib.contextmanager
def small_disk() -> Iterator[Path]:
    """A file system of three megabytes.

    Raises:
        Skipped: this user or this system cannot make one.
    """
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise Skipped
    with tempfile.TemporaryDirectory(prefix="briefer-disk-") as folder:
        try:
            mount("-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", folder)
        except (OSError, subprocess.CalledProcessError) as error:
            raise Skipped from error
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=False)  # noqa: S603, S607


def mount(*arguments: str) -> None:
    """Have the system mount something."""
    subprocess.run(["mount", *arguments], check=True, capture_output=True)  # noqa: S603, S607


def fill(folder: Path, leave: int = 0) -> Path:
    """Fill a disk but for so many bytes; gives the file that fills it."""
    filler = folder / "vol"
    with filler.open("wb", buffering=0) as stream, contextlib.suppress(OSError):
        while True:
            stream.write(bytes(4096))
    os.truncate(filler, max(0, filler.stat().st_size - leave))
    return filler


def filled(folder: Path) -> Path:
    """A store with two papers and a copy, and a file that was exported."""
    path = folder / "dossier.db"
    with Store.create(path) as store:
        for number in range(2):
            save(store, number)
        store.back_up("asked", NOW)
    (folder / "briefing.docx").write_bytes(report(0))
    return path


def case_import(folder: Path) -> str:
    """Papers are read in until the disk is full."""
    path, done = filled(folder), 2
    with Store.open(path) as store:
        try:
            for number in range(10, 500):
                save(store, number)
                done += 1
        except errors.StoreFullError:
            told = "told that it is full"
        # What is open goes on showing what there is.
        assert len(store.documents()) == done
    assert integrity.check_file(path).sound
    with Store.open(path, read_only=True) as store:
        assert len(store.documents()) == done
    return f"{done} papers, {told}"


def case_edit(folder: Path) -> str:
    """Something is changed when there is no room at all."""
    path = filled(folder)
    filler = fill(folder)
    refused = 0
    with Store.open(path, read_only=True) as store:
        assert len(store.documents()) == 2  # noqa: PLR2004
    with contextlib.suppress(errors.StoreError):
        refused += 1
        with Store.open(path) as store:
            store.set_ceiling("Ongerubriceerd")
            refused -= 1
    filler.unlink()
    with Store.open(path) as store:
        assert store.check().sound
        store.set_ceiling("Ongerubriceerd")
    return f"{refused} refused, then done when there was room"


def case_backup(folder: Path) -> str:
    """There is no room for a copy."""
    path = filled(folder)
    fill(folder, leave=100_000)
    before = backup.manifest(path)
    with Store.open(path) as store:
        try:
            store.back_up("asked", NOW + dt.timedelta(hours=1))
        except errors.StoreFullError:
            told = "told that it is full"
    assert backup.manifest(path).backups == before.backups
    left = [file.name for file in backup.folder_of(path).iterdir() if file.name.startswith(".")]
    assert not left
    return f"{told}; the earlier copy stands, no half one"


def case_export(folder: Path) -> str:
    """There is no room for a file; the earlier one must stay."""
    filled(folder)
    fill(folder, leave=50_000)
    target = folder / "briefing.docx"
    try:
        files.put_in_place(target, report(1))
    except errors.TargetFullError:
        told = "told that it is full"
    assert target.read_bytes() == report(0)
    assert not list(folder.glob(f"{files.PREFIX}*"))
    return f"{told}; the earlier file stands"


def case_read_only(folder: Path) -> str:
    """The whole disk may only be read."""
    path = filled(folder)
    before = path.read_bytes()
    mount("-o", "remount,ro", str(folder))
    try:
        Store.open(path).close()
    except errors.StoreReadOnlyError:
        told = "told that it is read-only"
    with Store.open(path, read_only=True) as store:
        assert len(store.documents()) > 0
        assert store.check().sound
    try:
        files.put_in_place(folder / "briefing.docx", report(1))
    except errors.ExportError as error:
        told += f", export {error.key}"
    assert path.read_bytes() == before
    mount("-o", "remount,rw", str(folder))
    return told


def case_gone(folder: Path) -> str:
    """The file is removed while it is open, as when a share drops."""
    path = filled(folder)
    with Store.open(path) as store:
        path.unlink()
        try:
            store.set_ceiling("Ongerubriceerd")
        except errors.StoreVanishedError:
            told = "told that it vanished"
        store.copy_to(folder / "gered.db")
    assert integrity.sound(folder / "gered.db")
    return f"{told}; saved elsewhere from what was open"


CASES = (case_import, case_edit, case_backup, case_export, case_read_only, case_gone)


def run() -> list[str]:
    """All cases; what came of each.

    Raises:
        Skipped: no file system can be made here.
        AssertionError: something was lost.
    """
    told = []
    for case in CASES:
        with small_disk() as folder:
            told.append(f"{case.__name__.removeprefix('case_')}: {case(folder)}")
    return told


def main() -> None:
    """Run all cases."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    try:
        print("\n".join(run()))
    except Skipped:
        print("skipped: this needs root on Linux")
        sys.exit(SKIPPED)


if __name__ == "__main__":
    main()
