"""What a file is that is no paper, told from its bytes: so that a refusal can name it."""

from __future__ import annotations

import re

from briefer.model.manuscript import MAKER
from briefer.reading.archive import names_in, part_of

#: How programs begin: of Windows, Linux, macOS (three ways) and Java.
_PROGRAMS = (
    *(b"\x7fELF", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xcf\xfa\xed\xfe"),
    b"\xca\xfe\xba\xbe",
)
#: A program of Windows or DOS begins with two letters and has a head of so many bytes.
_MZ, _MZ_HEAD = b"MZ", 64
#: Streams that tell what else than a text an old file of Office is.
_OLD_OFFICE = ((".xls", ("Workbook", "Book")), (".ppt", ("PowerPoint Document",)))
#: The first folder of the parts of a workbook or a presentation, and OpenDocument's own names.
_PARTS = {"xl/": ".xlsx", "ppt/": ".pptx"}
_MEDIA_TYPES = {b"spreadsheet": ".ods", b"presentation": ".odp"}
_MOST_TOLD = 65_536
_OUR_PAGE = f'<meta name="generator" content="{MAKER}">'
#: In so many bytes a packed file of OpenDocument says what it is.
_START = 200


def is_our_word_file(content: bytes) -> bool:
    """Whether Briefer wrote it; a word processor that changes it leaves who made it first."""
    told = part_of(content, "docProps/core.xml", _MOST_TOLD)
    made = re.search(rb"<dc:creator>\s*([^<]*?)\s*</dc:creator>", told)
    return made is not None and made[1] == MAKER.encode()


def is_our_page(start: str) -> bool:
    """Whether Briefer wrote it, by the beginning of a web page."""
    return _OUR_PAGE in start


def packed_office(content: bytes) -> str:
    """What a packed file of Office is by its suffix when it is no text; else empty."""
    named = names_in(content)
    for folder, suffix in _PARTS.items():
        if "[Content_Types].xml" in named and any(one.startswith(folder) for one in named):
            return suffix
    start = content[:_START]
    if b"application/vnd.oasis.opendocument." not in start:
        return ""
    return next((suffix for word, suffix in _MEDIA_TYPES.items() if word in start), "")


def is_program(content: bytes) -> bool:
    """Whether it begins as a program; a text that begins with the same two letters does not."""
    if content.startswith(_PROGRAMS):
        return True
    head = content[:_MZ_HEAD]
    return head.startswith(_MZ) and (
        len(head) < _MZ_HEAD or any(byte < ord(" ") and byte not in b"\t\r\n" for byte in head)
    )


def old_office(content: bytes) -> str:
    """What an old file of Office is by its suffix when it is no text; else empty."""
    for suffix, streams in _OLD_OFFICE:
        if any(f"{one}\0".encode("utf-16-le") in content for one in streams):
            return suffix
    return ""
