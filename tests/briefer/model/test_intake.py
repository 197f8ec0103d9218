from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from briefer.errors import EmptyFileError, SkippedFileError
from briefer.model.intake import ImportLine, counted

PATH = Path("foto.png")


def test_what_is_skipped_has_not_failed():
    skipped = ImportLine(PATH, 1, 2, error=SkippedFileError(PATH, found=".png"))
    failed = ImportLine(PATH, 2, 2, error=EmptyFileError(PATH))
    assert [(one.skipped, one.failed) for one in (skipped, failed, ImportLine(PATH, 1, 1))] == [
        *((True, False), (False, True), (False, False))
    ]


def test_each_file_is_counted_once_and_told_in_a_fixed_order():
    saved = [SimpleNamespace(outcome=one) for one in ("known", "new", "newer_version", "new")]
    lines = [ImportLine(PATH, 1, 6, saved=one) for one in saved]
    lines.append(ImportLine(PATH, 5, 6, error=EmptyFileError(PATH)))
    lines.append(ImportLine(PATH, 6, 6, error=SkippedFileError(PATH, found=".png")))
    counts = {"new": 2, "newer_version": 1, "known": 1, "failed": 1, "skipped": 1}
    assert list(counted(lines).items()) == list(counts.items())


def test_of_nothing_it_is_told_that_none_was_new():
    assert counted(()) == {"new": 0}
    assert counted([ImportLine(PATH, 1, 1, error=EmptyFileError(PATH))]) == {"failed": 1}
