"""What a file is, told from its bytes and never from its name; what is no paper is refused."""

from __future__ import annotations

import io
import re
import zipfile

from briefer.errors import (
    CalendarFileError,
    DamagedFileError,
    NestedFileError,
    OfficeFileError,
    OldFormatError,
    OwnFileError,
    PasswordError,
    PictureFileError,
    ProgramFileError,
)
from briefer.reading.containers import is_mail
from briefer.reading.odt import is_odt
from briefer.reading.others import (
    is_our_page,
    is_our_word_file,
    is_program,
    old_office,
    packed_office,
)
from briefer.reading.outlook import is_outlook
from briefer.reading.plain import decode
from briefer.reading.web import is_web_page
from briefer.reading.word import is_word

_PICTURES = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
)
_OLE = b"\xd0\xcf\x11\xe0"
_OLD = ((_OLE, ".doc"), (b"{\\rtf", ".rtf"), (b"\xffWPC", ".wpd"))
_HEAD = 1024
_WORD = "WordDocument".encode("utf-16-le")
#: Word wraps a document with a password in an OLE file with a stream of this name.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_XML = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
_CALENDAR = re.compile(r"\ufeff?\s*BEGIN:VCALENDAR\b", re.IGNORECASE)
_ROOTS = {"html": "html", "document": "fodt", "document-content": "fodt"}
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")


def kind_of(content: bytes, name: str) -> str:
    """The format: pdf, docx, html, xml or txt.

    Raises:
        NotAPaperError: a picture, a program, a workbook, a presentation; or a zip file or mail,
            whose papers `containers` takes out unless it lies too deep in others.
        CalendarFileError: a calendar, whatever its name.
        OwnFileError: a Word file or a page that Briefer wrote.
        OldFormatError: a format of before .docx.
        PasswordError: a Word document with a password.
        DamagedFileError: a cut-off archive.
    """
    _refuse(content, name)
    if b"%PDF-" in content[:_HEAD]:
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _packed(content, name)
    if is_mail(content):
        raise NestedFileError(name, found=".eml")
    start = decode(content[: 4 * _HEAD])[0]
    if _CALENDAR.match(start):
        raise CalendarFileError(name)
    if _XML.match(start):
        root = _ROOT.search(start, start.find("?>") + 1)
        return _ROOTS.get(root[1].lower(), "xml") if root else "xml"
    if is_our_page(start):
        raise OwnFileError(name)
    return "html" if is_web_page(start) else "txt"


def _packed(content: bytes, name: str) -> str:
    found = packed_office(content)
    if found:
        raise OfficeFileError(name, found=found)
    if is_odt(content):
        return "odt"
    if is_word(content):
        if is_our_word_file(content):
            raise OwnFileError(name)
        return "docx"
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise DamagedFileError(name, found="zip")
    raise NestedFileError(name, found="zip")


def _refuse(content: bytes, name: str) -> None:
    for start, found in _PICTURES:
        if content.startswith(start):
            raise PictureFileError(name, found=found)
    if is_program(content):
        raise ProgramFileError(name)
    if content.startswith(_OLE):
        _refuse_ole(content, name)
    for start, found in _OLD:
        if content.startswith(start):
            raise OldFormatError(name, found=found)


def _refuse_ole(content: bytes, name: str) -> None:
    if _LOCKED in content:
        raise PasswordError(name)
    if is_outlook(content):
        raise NestedFileError(name, found=".msg")
    found = "" if _WORD in content else old_office(content)
    if found:
        raise OfficeFileError(name, found=found)
