"""Files with papers in them: zip files and mail (.eml, .mht); each paper comes out by itself.

Names inside are for showing only: nothing is ever written by them.
"""

from __future__ import annotations

import email
import email.errors
import email.policy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.errors import (
    DamagedFileError,
    NoPapersInsideError,
    ReadingError,
    TooLargeError,
    TooManyError,
)
from briefer.reading.archive import MB, TOTAL_MB, member, opened
from briefer.reading.odt import is_odt
from briefer.reading.others import packed_office
from briefer.reading.outlook import attached, is_outlook, may_be_outlook
from briefer.reading.signs import shown_name
from briefer.reading.word import is_word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

#: Suffixes of what is taken for a paper inside another file.
INSIDE = frozenset(
    {
        *(".pdf", ".docx", ".docm", ".dotx", ".odt", ".fodt", ".txt", ".htm", ".html", ".xhtml"),
        *(".xml", ".doc", ".rtf", ".eml", ".mht", ".mhtml", ".msg", ".zip", ".wpd"),
    }
)
#: How deep files may lie in files, and how many papers one file may hold.
_DEEPEST, MOST = 3, 500
_HEADERS = re.compile(rb"(?:[!-9;-~]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,60}){2,200}")
_MAIL = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|x-mailer|content-type|snapshot-content-"
    rb"location)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
#: What Python's mail parser is known to raise for mail that breaks the rules.
_BROKEN = (
    *(ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError),
    email.errors.MessageError,
)


@dataclass(frozen=True, slots=True)
class Inner:
    """A paper inside a file: its name there, and its bytes or why they cannot be had.

    The name is empty when the file is nothing but this one paper (a saved web page).
    """

    name: str
    content: bytes = b""
    error: ReadingError | None = None


def may_hold_papers(content: bytes) -> bool:
    """Whether a file looks like one with papers in it; quick, and sure only of a no."""
    return content.startswith(b"PK\x03\x04") or is_mail(content) or may_be_outlook(content)


def inside(content: bytes, name: str) -> Iterator[Inner] | None:
    """The papers in a file one by one, or None when the file is itself a paper.

    Raises:
        NoPapersInsideError: there are none.
        DamagedFileError, PasswordError, TooLargeError: it cannot be opened.
    """
    if content.startswith(b"PK\x03\x04") and not _is_document(content):
        return _some(_zip(content, name, 1), name)
    if is_outlook(content):
        return _some(_outlook(content, name, 1), name)
    return _some(_mail(content, name, 1), name) if is_mail(content) else None


def _is_document(content: bytes) -> bool:
    """Whether a packed file is one document, read or refused as such."""
    return is_odt(content) or is_word(content) or bool(packed_office(content))


def _some(found: Iterator[Inner], name: str) -> Iterator[Inner]:
    count, size = 0, 0
    for one in found:
        count, size = count + 1, size + len(one.content)
        if count > MOST:
            raise TooManyError(name, count=count)
        if size > TOTAL_MB * MB:
            raise TooLargeError(name, size=size // MB)
        yield one
    if not count:
        raise NoPapersInsideError(name)


def is_mail(content: bytes) -> bool:
    """Whether a file begins as a mail or a saved web page (.mht) does."""
    head = _HEADERS.match(content[:20_000].replace(b"\r\n", b"\n"))
    return head is not None and len(_MAIL.findall(head[0])) > 0


def _is_paper(name: str) -> bool:
    last = name.rpartition("/")[2]
    if last.startswith((".", "~$")) or "__MACOSX" in name:
        return False
    return "." + last.rpartition(".")[2].lower() in INSIDE


def _zip(content: bytes, name: str, depth: int) -> Iterator[Inner]:
    archive = opened(content, name, "zip")
    for part in archive.namelist():
        if not part.endswith("/") and _is_paper(part):
            shown = shown_name(part)
            try:
                yield from _deeper(Inner(shown, member(archive, part, shown, "zip")), depth)
            except ReadingError as error:
                yield Inner(shown, error=error)


def _deeper(inner: Inner, depth: int) -> Iterator[Inner]:
    """The papers in a file in a file; past the deepest it is left as it is, and refused later."""
    content, packed = inner.content, inner.content.startswith(b"PK\x03\x04")
    if (
        depth >= _DEEPEST
        or not may_hold_papers(content)
        or (packed and _is_document(content))
        or (may_be_outlook(content) and not is_outlook(content))
    ):
        yield inner
    else:
        opener = _zip if packed else _mail if is_mail(content) else _outlook
        for one in opener(content, inner.name, depth + 1):
            name = f"{inner.name} › {one.name}" if one.name else inner.name
            yield Inner(name, one.content, one.error)


def _mail(content: bytes, name: str, depth: int) -> Iterator[Inner]:
    """The papers attached to a mail; without any, the text of the mail itself."""
    try:
        parts = list(email.message_from_bytes(content, policy=email.policy.default).walk())
        attached = [
            (_file_name(part), _bytes(part)) for part in parts if _is_paper(_file_name(part))
        ]
        body = b"" if attached else _body(parts)
    except _BROKEN as error:
        raise DamagedFileError(name, found=".eml") from error
    for own_name, paper in attached:
        shown = shown_name(own_name)
        try:
            yield from _deeper(Inner(shown, paper), depth)
        except ReadingError as error:
            yield Inner(shown, error=error)
    if body:
        yield Inner("", body)


def _outlook(content: bytes, name: str, depth: int) -> Iterator[Inner]:
    """The papers attached to a message of Outlook; of a message without any, its text."""
    found: list[str] = []
    for one in attached(content, name):
        if not one.text and _is_paper(one.name):
            shown = shown_name(one.name)
            found.append(one.name)
            try:
                yield from _deeper(Inner(shown, one.content), depth)
            except ReadingError as error:
                yield Inner(shown, error=error)
        elif one.text and one.content.strip() and not any(n.startswith(one.name) for n in found):
            found.append(one.name)
            yield Inner(shown_name(one.name) if one.name else "", one.content)


def _file_name(part: EmailMessage) -> str:
    return part.get_filename() or ""


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        return b"".join(one.as_bytes() for one in part.iter_parts())
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _body(parts: list[EmailMessage]) -> bytes:
    """The web page of a mail, else its text."""
    for sort in ("text/html", "text/plain"):
        for part in parts:
            if part.get_content_type() == sort and _bytes(part).strip():
                return _bytes(part)
    return b""
