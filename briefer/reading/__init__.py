"""A file on disk to a `SourceText`; knows formats, knows no Dutch."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from briefer.errors import (
    DamagedFileError,
    EmptyFileError,
    NotAPaperError,
    OldFormatError,
    PasswordError,
)
from briefer.model.source import SourceFile, SourceText
from briefer.reading.blocks import blocks
from briefer.reading.layout import without_furniture
from briefer.reading.pdf import pdf_lines
from briefer.reading.places import find_papers, load
from briefer.reading.plain import decode, lines_of
from briefer.reading.word import is_whole, is_word, word_lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.model.source import ReadingWarning
    from briefer.reading.lines import Line

    _Read = tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]

__all__ = ["find_papers", "load", "read", "read_bytes"]

_PICTURES = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
)
_OLD = ((b"\xd0\xcf\x11\xe0", ".doc"), (b"{\\rtf", ".rtf"))
_HEAD = 1024
#: Text has next to no control characters besides tabs and ends of lines and pages; programs do.
_CONTROLS = "".join(map(chr, {*range(0x20), 0x7F} - {0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x1B}))
_LETTERS_PER_CONTROL = 100
_WEB_PAGE = re.compile(r"\s*<(?:!doctype html|html|\?xml)\b", re.IGNORECASE)
#: Word wraps a document with a password in an OLE file with a stream of this name.
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read(path: Path) -> SourceText:
    """A paper, read in this process; raises a `ReadingError`."""
    return read_bytes(load(path), path.name)


def read_bytes(content: bytes, name: str) -> SourceText:
    """A paper from its bytes; its format is told from them, never from `name`."""
    _refuse(content, name)
    kind = _kind(content, name)
    lines, pages, warnings = _READERS[kind](content, name)
    if all(line.blank for line in lines):
        raise EmptyFileError(name)
    file = SourceFile(hashlib.sha256(content).hexdigest(), name, kind, len(content))
    return SourceText(file, blocks(without_furniture(lines)), pages, warnings)


def _kind(content: bytes, name: str) -> str:
    if b"%PDF-" in content[:_HEAD]:
        return "pdf"
    if not content.startswith(b"PK\x03\x04"):
        return "txt"
    if is_word(content):
        return "docx"
    if not is_whole(content):
        raise DamagedFileError(name, found="docx")
    raise NotAPaperError(name, found="zip")


def _read_word(content: bytes, name: str) -> _Read:
    return word_lines(content, name), 0, ()


def _read_plain(content: bytes, name: str) -> _Read:
    text, warnings = decode(content)
    if _WEB_PAGE.match(text):
        raise NotAPaperError(name, found="html")
    if sum(map(text.count, _CONTROLS)) > len(text) // _LETTERS_PER_CONTROL:
        raise NotAPaperError(name, found="data")
    return *lines_of(text), warnings


_READERS: dict[str, Callable[[bytes, str], _Read]] = {
    "pdf": pdf_lines,
    "docx": _read_word,
    "txt": _read_plain,
}


def _refuse(content: bytes, name: str) -> None:
    for start, found in _PICTURES:
        if content.startswith(start):
            raise NotAPaperError(name, found=found)
    if content.startswith(_OLD[0][0]) and _LOCKED in content:
        raise PasswordError(name)
    for start, found in _OLD:
        if content.startswith(start):
            raise OldFormatError(name, found=found)
