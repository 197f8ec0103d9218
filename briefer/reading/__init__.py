"""A file on disk to a `SourceText`; knows formats, knows no Dutch."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.errors import EmptyFileError, NotAPaperError
from briefer.model.source import ReadingWarning, SourceFile, SourceText
from briefer.reading.blocks import blocks
from briefer.reading.containers import Inner
from briefer.reading.kinds import kind_of
from briefer.reading.layout import without_furniture
from briefer.reading.odt import flat_lines, odt_lines
from briefer.reading.papers import Paper, one_ahead, papers_at
from briefer.reading.pdf import pdf_lines
from briefer.reading.places import find_papers, load
from briefer.reading.plain import decode, lines_of, stray_nuls
from briefer.reading.publication import publication_lines
from briefer.reading.signs import cleaned, deceives, own_name
from briefer.reading.web import web_lines
from briefer.reading.word import word_lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.reading.lines import Line

    _Read = tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]

__all__ = ["Inner", "Paper", "find_papers", "load", "one_ahead", "papers_at", "read", "read_bytes"]

#: Text has next to no control characters besides tabs and ends of lines and pages; programs do.
_CONTROLS = "".join(map(chr, {*range(0x20), 0x7F} - {0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x1B}))
_LETTERS_PER_CONTROL = 100


def read(path: Path) -> SourceText:
    """A paper, read in this process; raises a `ReadingError`."""
    return read_bytes(load(path), path.name)


def read_bytes(content: bytes, name: str) -> SourceText:
    """A paper from its bytes; its format is told from them, never from `name`."""
    kind = kind_of(content, name)
    lines, pages, warnings = _READERS[kind](content, name)
    lines, warnings = _without_signs(lines, warnings)
    if all(line.blank for line in lines):
        raise EmptyFileError(name)
    file = SourceFile(hashlib.sha256(content).hexdigest(), own_name(name), kind, len(content))
    return SourceText(file, blocks(without_furniture(lines)), pages, warnings)


def _without_signs(
    lines: tuple[Line, ...], warnings: tuple[ReadingWarning, ...]
) -> tuple[tuple[Line, ...], tuple[ReadingWarning, ...]]:
    """The lines without what is not to be seen, and a warning when that could deceive."""
    clean = tuple(
        line if (text := cleaned(line.text)) == line.text else replace(line, text=text)
        for line in lines
    )
    if any(deceives(line.text) for line in lines):
        warnings = (*warnings, ReadingWarning("signs_left_out"))
    return clean, warnings


def _read_plain(content: bytes, name: str) -> _Read:
    text, warnings = decode(content)
    controls = sum(map(text.count, _CONTROLS)) + stray_nuls(content)
    if controls > len(text) // _LETTERS_PER_CONTROL:
        raise NotAPaperError(name, found="data")
    return *lines_of(text), warnings


_READERS: dict[str, Callable[[bytes, str], _Read]] = {
    "pdf": pdf_lines,
    "docx": word_lines,
    "fodt": flat_lines,
    "html": web_lines,
    "odt": odt_lines,
    "xml": publication_lines,
    "txt": _read_plain,
}
