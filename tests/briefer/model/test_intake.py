from __future__ import annotations

from pathlib import Path

from briefer.errors import EmptyFileError, SkippedFileError
from briefer.model.intake import ImportLine

PATH = Path("foto.png")


def test_what_is_skipped_has_not_failed():
    skipped = ImportLine(PATH, 1, 2, error=SkippedFileError(PATH, found=".png"))
    failed = ImportLine(PATH, 2, 2, error=EmptyFileError(PATH))
    assert [(one.skipped, one.failed) for one in (skipped, failed, ImportLine(PATH, 1, 1))] == [
        *((True, False), (False, True), (False, False))
    ]
