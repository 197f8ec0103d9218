"""Text files (.txt, .md) to lines; the encoding by a ladder that suits Dutch office text.

The ladder: byte order mark, the pattern of NULs of UTF-16, strict UTF-8, and Windows-1252, which
every byte string is.  Guessing libraries were tried and name Asian encodings for Dutch text.
"""

from __future__ import annotations

import codecs
import unicodedata

from briefer.model.source import ReadingWarning
from briefer.reading.lines import Line

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Windows-1252 leaves five bytes undefined; Latin-1 gives them a (control) meaning.
_FALLBACK = ("cp1252", "latin-1")
_TAB = 4


def decode(content: bytes) -> tuple[str, tuple[ReadingWarning, ...]]:
    """The text of a file, NFC and without NULs, and a warning when its encoding was guessed."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _clean(content.decode(encoding, errors="replace")), ()
    if (name := _utf_16_without_mark(content)) is not None:
        return _clean(content.decode(name, errors="replace")), ()
    try:
        return _clean(content.decode("utf-8")), ()
    except UnicodeDecodeError:
        warning = ReadingWarning("encoding_guessed", detail="Windows-1252")
    for name in _FALLBACK[:-1]:
        try:
            return _clean(content.decode(name)), (warning,)
        except UnicodeDecodeError:
            continue
    return _clean(content.decode(_FALLBACK[-1])), (warning,)


def _utf_16_without_mark(content: bytes) -> str | None:
    sample = content[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(1, len(sample) // 8):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\0", "")


def lines_of(text: str) -> tuple[tuple[Line, ...], int]:
    """The lines of a text, and its number of pages: 0 when no form feed tells them."""
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    paged = len(pages) > 1
    lines: list[Line] = []
    number = 0
    for index, page in enumerate(pages, start=1):
        for count, raw in enumerate(page.split("\n"), start=1):
            number += 1
            shown = raw.expandtabs(_TAB)
            lines.append(
                Line(
                    text=shown.strip(),
                    number=count if paged else number,
                    page=index if paged else None,
                    width=float(len(shown.rstrip())),
                )
            )
    return tuple(lines), len(pages) if paged else 0
