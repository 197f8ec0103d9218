"""Word (.docx) to lines: one line per paragraph, blank lines between, in document order."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from briefer.errors import DamagedFileError, ForbiddenPartError, PasswordError, TooLargeError

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = "word/document.xml"
_NOTES = "word/footnotes.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MB = 1024 * 1024
_MEMBERS, _TOTAL, _MEMBER, _RATIO = 2000, 200 * _MB, 64 * _MB, 150
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
#: Deleted and moved-away text, and the double that old programs read in place of a drawing.
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_MC}Fallback"})
_SIGNS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}


def is_word(content: bytes) -> bool:
    """Whether the bytes are a zip file with a Word document in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return BODY in archive.namelist()
    except zipfile.BadZipFile:
        return b"word/" in content


def word_text(content: bytes, name: str) -> str:
    """The text of a document, then its footnotes; raises a `ReadingError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive, name)
            parts = [_part(archive, BODY, name)]
            if _NOTES in archive.namelist():
                parts.append(_part(archive, _NOTES, name))
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, EOFError, ValueError) as error:
        raise DamagedFileError(name, found="docx") from error
    return "\n\n".join(text for part in parts for text in _paragraphs(part))


def _check(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > _MEMBERS or total > _TOTAL or any(map(_swollen, members)):
        raise TooLargeError(name, size=total // _MB)
    if any(member.flag_bits & 1 for member in members):
        raise PasswordError(name)
    if len({member.filename for member in members}) < len(members):
        raise DamagedFileError(name, found="docx")


def _swollen(member: zipfile.ZipInfo) -> bool:
    ratio = member.file_size / max(member.compress_size, 1)
    return member.file_size > _MEMBER or (member.file_size > _MB and ratio > _RATIO)


def _part(archive: zipfile.ZipFile, part: str, name: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    content = archive.read(part)
    if _DOCTYPE.search(content.replace(b"\0", b"")):
        raise ForbiddenPartError(name)
    return etree.fromstring(content, parser)


def _paragraphs(root: etree._Element) -> Iterator[str]:
    for element in _kept(root):
        if element.tag == f"{_W}p":
            text = " ".join("".join(_pieces(element)).split())
            if text:
                yield text


def _kept(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag not in _SKIPPED:
            yield child
            yield from _kept(child)


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    """The text of a paragraph, without that of paragraphs (text boxes) inside it."""
    for child in paragraph:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _SKIPPED and child.tag not in {f"{_W}p", f"{_W}pPr"}:
            yield from _pieces(child)
