"""Text files (.txt, .md) to lines; the encoding by a ladder that suits Dutch office text.

The ladder: byte order mark, the pattern of NULs of UTF-16, strict UTF-8, what the file says, and
the likeliest of the encodings of Dutch offices (`guessing`).  Guessing libraries were tried and
name Asian encodings for Dutch text.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from briefer.model.source import ReadingWarning
from briefer.reading.guessing import guessed
from briefer.reading.lines import Line
from briefer.reading.marked import own_signs_left_out

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TAB = 4
#: Of Dutch in UTF-16 one byte of each letter is NUL, and always the same one; in data either is.
_ONE_SIDED = 8
#: Words for an encoding that a page may use for itself; Latin-1 always means Windows-1252.
_DECLARED = re.compile(
    r"(?:windows-|cp)?-?125[0-8]|iso-?8859-?\d{1,2}|latin-?[1-9]|macintosh|mac-?roman|koi8-[ru]",
    re.IGNORECASE,
)
_UTF_8 = frozenset({"utf-8", "utf8"})
_NO_LETTER, _RARE = "\ufffd", 200
_LATIN_1 = frozenset({"iso8859-1", "ascii"})


def decode(content: bytes, declared: str = "") -> tuple[str, tuple[ReadingWarning, ...]]:
    """The text of a file, NFC and without NULs, and a warning when its encoding was guessed.

    Args:
        content: the whole file.
        declared: what the file itself says its encoding is; believed after marks and UTF-8.
    """
    text, warnings = _decoded(content, declared)
    return unicodedata.normalize("NFC", own_signs_left_out(text)).replace("\0", ""), warnings


def _decoded(content: bytes, declared: str) -> tuple[str, tuple[ReadingWarning, ...]]:
    name = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if (name := name or _utf_16_without_mark(content)) is not None:
        return content.decode(name, errors="replace"), ()
    mended = content.decode("utf-8", errors="replace")
    damaged = mended.count(_NO_LETTER) - content.count(_NO_LETTER.encode())
    if not damaged:
        return mended, ()
    if declared.casefold() in _UTF_8 and damaged * _RARE < len(mended):
        return mended, (ReadingWarning("letters_damaged"),)
    if _DECLARED.fullmatch(declared):
        return content.decode(_known(declared), errors="replace"), ()
    text, name = guessed(content)
    return text, (ReadingWarning("encoding_guessed", detail=name),)


def _known(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return "cp1252"
    return "cp1252" if name in _LATIN_1 else name


def _utf_16_without_mark(content: bytes) -> str | None:
    sample = content[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    few, many = sorted((even, odd))
    if many < max(1, len(sample) // 8) or few * _ONE_SIDED > many:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def stray_nuls(content: bytes) -> int:
    """How many NULs of a file are no half of a letter; what it is filled up with does not count."""
    if any(content.startswith(mark) for mark, _ in _MARKS) or _utf_16_without_mark(content):
        return 0
    return content.rstrip(b"\0").count(0)


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
