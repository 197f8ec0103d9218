"""A file on disk to a `SourceText`; knows formats, knows no Dutch."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefer.model.source import SourceFile, SourceText
from briefer.reading.blocks import blocks
from briefer.reading.plain import decode, lines_of

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path) -> SourceText:
    content = path.read_bytes()
    text, warnings = decode(content)
    lines, pages = lines_of(text)
    file = SourceFile(hashlib.sha256(content).hexdigest(), path.name, "txt", len(content))
    return SourceText(file, blocks(lines), pages, warnings)
