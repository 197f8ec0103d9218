"""Put a whole file in place in one step, so that no target is ever half written.

Source: decision D8 of the fault study (docs/decisions/0002-files-in-place.md): write beside the
target, flush to disk, check, replace, flush the folder; never fall back on writing in place.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from briefer import scratch
from briefer.errors import ExportError, TargetBusyError, TargetFolderError, TargetFullError

if TYPE_CHECKING:
    from collections.abc import Callable

PREFIX = ".briefer-"
STALE_AFTER_SECONDS = 3600
#: Windows answers "in use" for a moment while a virus scanner reads the file.
WAITS = (0.05, 0.1, 0.25, 0.5, 0.8, 0.8)


def put_in_place(
    target: Path,
    content: bytes,
    check: Callable[[Path], None] | None = None,
    *,
    keep_earlier: bool = False,
) -> None:
    """Write `content` to `target`, which keeps its earlier contents until all is on disk.

    Args:
        target: where the file must come; a symbolic link is followed.
        content: the whole file.
        check: opens the written file and raises when it is not sound.
        keep_earlier: the file that is there stays, under a name with a number.

    Raises:
        TargetBusyError: the target is open elsewhere or read-only.
        TargetFolderError: the folder does not exist or may not be written.
        TargetFullError: the disk is full.
    """
    target = target.resolve()
    if target.exists() and not os.access(target, os.W_OK):
        raise TargetBusyError(target)
    try:
        handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=target.suffix, dir=target.parent)
    except OSError as error:
        raise _export_error(target, error) from error
    temporary = Path(name)
    with scratch.noted(temporary):
        try:
            _write(handle, content, target)
            if check is not None:
                check(temporary)
            if keep_earlier and target.exists():
                _keep(target)
            _replace(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
    flush_folder(target.parent)


def sweep() -> None:
    """Remove what killed programs of this user left anywhere, as far as it was noted."""
    scratch.sweep(PREFIX, time.time())


def remove_leftovers(folder: Path, *, older_than: float = STALE_AFTER_SECONDS) -> None:
    """Delete what a killed program left beside its targets in `folder`, once it is this old.

    A file of the future was made before the clock was set back: it is as old as any.
    """
    now = time.time()
    for leftover in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if abs(now - leftover.stat().st_mtime) < older_than:
                continue
            if leftover.is_dir() and not leftover.is_symlink():
                shutil.rmtree(leftover)
            else:
                leftover.unlink()


def _write(handle: int, content: bytes, target: Path) -> None:
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise _export_error(target, error) from error


def _keep(target: Path) -> None:
    """Give the earlier file a second name, or where that cannot be a copy; none is overwritten."""
    names = (target.with_name(f"{target.stem}.{n}{target.suffix}") for n in count(1))
    earlier = next(name for name in names if not name.exists())
    try:
        os.link(target, earlier)
    except OSError:
        try:
            shutil.copy2(target, earlier)
        except OSError as error:
            earlier.unlink(missing_ok=True)
            raise _export_error(earlier, error) from error


def _replace(temporary: Path, target: Path) -> None:
    for wait in WAITS:
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(wait)
        except OSError as error:
            raise _export_error(target, error) from error
        else:
            return
    raise TargetBusyError(target)


def flush_folder(folder: Path) -> None:
    """See to it that the names in a folder are on the disk."""
    # Windows cannot open a folder; its file systems write the name through.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _export_error(target: Path, error: OSError) -> ExportError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return TargetFullError(target)
    if isinstance(error, (FileNotFoundError, PermissionError, NotADirectoryError)):
        return TargetFolderError(target, folder=str(target.parent))
    if error.errno == errno.EROFS:
        return TargetFolderError(target, folder=str(target.parent))
    return ExportError(target, cause=error.strerror or type(error).__name__)
