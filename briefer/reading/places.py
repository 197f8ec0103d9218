"""Files and folders as named by the user to the papers in them, and their bytes."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from briefer.errors import (
    AccessError,
    EmptyFileError,
    FileChangingError,
    MissingFileError,
    NoPapersError,
    NotAPaperError,
    ReadingError,
    SkippedFileError,
    TooLargeError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import BinaryIO

LARGEST_MB = 200
_MB = 1024 * 1024
#: A pipe that nobody writes in is not waited for; Windows has bytes and text instead.
_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_HOLDERS = (".eml", ".mht", ".mhtml", ".zip")
#: Texts that may have been made of a paper: they come first, so that the paper itself, with its
#: pages, is the latest version and not such a text.  Notes and lists (.md, .csv) are read when
#: they are named; in a folder they are seldom papers, and may be what Briefer itself wrote.
_TEXTS = (".txt", ".text")
_PAPERS = frozenset(
    {
        *(".pdf", ".docx", ".odt", ".fodt", ".htm", ".html", ".xhtml", ".xml", *_HOLDERS),
        *_TEXTS,
    }
)
#: Files in a folder that a user would take for papers: tried too, and named with what to do.
_LIKE_PAPERS = frozenset({".doc", ".docm", ".dotx", ".msg", ".rtf", ".wpd"})
#: What Windows and macOS put in folders by themselves; nobody misses it.
_OF_THE_SYSTEM = frozenset({"desktop.ini", "thumbs.db", "ehthumbs.db"})


def load(path: Path) -> bytes:
    """The bytes of a regular file, as they were all at one moment.

    Raises:
        MissingFileError, AccessError, EmptyFileError: there is nothing to read.
        NotAPaperError: it is a folder, a pipe or a device, which is never waited for.
        TooLargeError: it is larger than any paper.
        FileChangingError: another program is writing it.
    """
    if path.is_dir():
        raise NotAPaperError(path, found="map")
    try:
        with os.fdopen(os.open(path, _WITHOUT_WAITING), "rb") as file:
            content = _whole(path, file)
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except OSError as error:
        raise AccessError(path) from error
    if not content:
        raise EmptyFileError(path)
    return content


def _whole(path: Path, file: BinaryIO) -> bytes:
    before = os.fstat(file.fileno())
    if not stat.S_ISREG(before.st_mode):
        raise NotAPaperError(path, found="device")
    if before.st_size > LARGEST_MB * _MB:
        raise TooLargeError(path, size=before.st_size // _MB)
    content = file.read(LARGEST_MB * _MB + 1)
    after = os.fstat(file.fileno())
    if len(content) != before.st_size or before.st_mtime_ns != after.st_mtime_ns:
        raise FileChangingError(path)
    return content


def find_papers(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[ReadingError, ...]]:
    """The papers at these places, each once, and an error for every place that has none.

    A file that is named is tried whatever its suffix; in a folder the suffix decides: all sorts
    that are read, and what looks like a paper but cannot be read, so that it is named. Each other
    file of a folder is told with a `SkippedFileError`, but for hidden ones and the system's.
    """
    papers: dict[Path, None] = {}
    errors: list[ReadingError] = []
    named = set(paths)
    for path in paths:
        if path.is_dir():
            inside = _in_folder(path)
            found = [one for one in inside if one.suffix.lower() in _PAPERS | _LIKE_PAPERS]
            papers.update(dict.fromkeys(found))
            aside = (one for one in inside if one not in papers and one not in named)
            errors += (SkippedFileError(one, found=one.suffix or one.name) for one in aside)
            if not any(paper.suffix.lower() in _PAPERS for paper in found):
                errors.append(NoPapersError(path))
        elif path.exists():
            papers[path] = None
        else:
            errors.append(MissingFileError(path))
    return tuple(papers), tuple(errors)


def _in_folder(folder: Path) -> list[Path]:
    found = (
        path
        for path in folder.rglob("*")
        if not any(p.startswith((".", "~$")) for p in path.relative_to(folder).parts)
        and path.name.lower() not in _OF_THE_SYSTEM
        and not path.is_dir()
    )
    return sorted(found, key=lambda one: (one.suffix.lower() not in _TEXTS, one))
