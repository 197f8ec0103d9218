"""A file on disk to a `SourceText`; knows formats, knows no Dutch."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefer.errors import EmptyFileError, NotAPaperError, OldFormatError, PasswordError
from briefer.model.source import SourceFile, SourceText
from briefer.reading.blocks import blocks
from briefer.reading.pdf import pdf_text
from briefer.reading.places import find_papers, load
from briefer.reading.plain import decode, lines_of
from briefer.reading.word import is_word, word_text

if TYPE_CHECKING:
    from pathlib import Path

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
#: Word wraps a document with a password in an OLE file with a stream of this name.
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read(path: Path) -> SourceText:
    """A paper, read in this process; raises a `ReadingError`."""
    return read_bytes(load(path), path.name)


def read_bytes(content: bytes, name: str) -> SourceText:
    """A paper from its bytes; its format is told from them, never from `name`."""
    _refuse(content, name)
    if b"%PDF-" in content[:_HEAD]:
        kind, (text, warnings) = "pdf", pdf_text(content, name)
    elif content.startswith(b"PK\x03\x04"):
        if not is_word(content):
            raise NotAPaperError(name, found="zip")
        kind, (text, warnings) = "docx", (word_text(content, name), ())
    else:
        kind, (text, warnings) = "txt", decode(content)
    if not text.strip():
        raise EmptyFileError(name)
    lines, pages = lines_of(text, paged=kind == "pdf")
    file = SourceFile(hashlib.sha256(content).hexdigest(), name, kind, len(content))
    return SourceText(file, blocks(lines), pages, warnings)


def _refuse(content: bytes, name: str) -> None:
    for start, found in _PICTURES:
        if content.startswith(start):
            raise NotAPaperError(name, found=found)
    if content.startswith(_OLD[0][0]) and _LOCKED in content:
        raise PasswordError(name)
    for start, found in _OLD:
        if content.startswith(start):
            raise OldFormatError(name, found=found)
