"""A message as Outlook keeps it (.msg): the files attached to it, or else its own text.

Source: [MS-OXMSG] for where a message keeps what, [MS-OXPROPS] for the numbers of the properties.
A message within a message is opened like the outer one.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import olefile

from briefer.errors import DamagedFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = ".msg"
_OLE = b"\xd0\xcf\x11\xe0"
#: The streams of a message have such names; only one at the top makes the file a message.
_STREAM = "__substg1.0_"
_DOCUMENT = "WordDocument"
_PROPERTIES = "__properties_version1.0"
_ATTACHED = "__attach_version1.0_#"
_NAMES, _DATA, _INNER = ("3707", "3704", "3001"), "37010102", "3701000D"
_SUBJECT, _HTML, _TEXT = "0037", "1013", "1000"
#: Properties that tell the encoding of texts that are not UTF-16: of the message, of its body.
_CODE_PAGES = (0x3FFD0003, 0x3FDE0003)
_TOP_HEAD, _INNER_HEAD = 32, 24
#: Windows' numbers of encodings, of those that a reading process has loaded.
_ENCODINGS = {
    **{1250 + number: f"cp125{number}" for number in range(9)},
    **{28590 + number: f"iso8859-{number}" for number in (2, 3, 4, 5, 7, 9, 13, 15)},
    65001: "utf-8",
}
_DEEPEST = 3
_UNICODE, _NARROW, _BYTES = "001F", "001E", "0102"
#: What olefile is known to raise for files that break the rules.
_BROKEN = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError),
    *(struct.error, OverflowError),
)


@dataclass(frozen=True, slots=True)
class Attached:
    """A file attached to a message, or what an attached message says (`text`)."""

    name: str
    content: bytes
    text: bool = False


def may_be_outlook(content: bytes) -> bool:
    """Whether a file looks like a message of Outlook; quick, and sure only of a no."""
    return content.startswith(_OLE) and _STREAM.encode("utf-16-le") in content


def is_outlook(content: bytes) -> bool:
    """Whether a file is a message of Outlook; a damaged one is, an old document with one is not."""
    if not may_be_outlook(content) or _DOCUMENT.encode("utf-16-le") not in content:
        return may_be_outlook(content)
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            return bool(ole.exists(_PROPERTIES))
    except _BROKEN:
        return False


def attached(content: bytes, name: str) -> Iterator[Attached]:
    """The files attached to a message one by one, and last its own text, without a name.

    Raises:
        DamagedFileError: it cannot be read as a message.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            if not ole.exists(_PROPERTIES):
                raise DamagedFileError(name, found=FORMAT)
            yield from _Message(ole, ()).attached(1)
    except _BROKEN as error:
        raise DamagedFileError(name, found=FORMAT) from error


@dataclass(frozen=True, slots=True)
class _Message:
    """A message in an open file, at a place in its tree."""

    ole: olefile.OleFileIO
    place: tuple[str, ...]

    def attached(self, depth: int) -> Iterator[Attached]:
        held = {path[len(self.place)] for path in self.ole.listdir() if self._within(path)}
        for storage in sorted(one for one in held if one.startswith(_ATTACHED)):
            yield from self._one(storage, depth)
        yield Attached("", self._body(), text=True)

    def _within(self, path: list[str]) -> bool:
        return tuple(path[: len(self.place)]) == self.place

    def _one(self, storage: str, depth: int) -> Iterator[Attached]:
        at = _Message(self.ole, (*self.place, storage))
        inner = _Message(self.ole, (*at.place, f"{_STREAM}{_INNER}"))
        if inner._bytes(_PROPERTIES) and depth < _DEEPEST:
            subject = inner._text(_SUBJECT) or at._name()
            for one in inner.attached(depth + 1):
                name = f"{subject} › {one.name}" if one.name else subject
                yield Attached(name, one.content, one.text)
        else:
            yield Attached(at._name(), at._bytes(f"{_STREAM}{_DATA}"))

    def _name(self) -> str:
        return next(filter(None, (self._text(number) for number in _NAMES)), "")

    def _body(self) -> bytes:
        """The web page of a message, else its text; in UTF-8 unless it says what it is itself."""
        page = self._bytes(f"{_STREAM}{_HTML}{_BYTES}")
        return page or (self._text(_HTML) or self._text(_TEXT)).encode("utf-8", "replace")

    def _text(self, number: str) -> str:
        wide = self._bytes(f"{_STREAM}{number}{_UNICODE}")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._bytes(f"{_STREAM}{number}{_NARROW}")
        return narrow.decode(self._encoding(), "replace").rstrip("\0") if narrow else ""

    def _encoding(self) -> str:
        """What the nearest message says of its texts; Windows-1252 where it does not say."""
        # An attachment and the message in it are a step each; only messages say it.
        place = self.place[: len(self.place) // 2 * 2]
        message = _Message(self.ole, place)
        head = _INNER_HEAD if place else _TOP_HEAD
        return _ENCODINGS.get(_code_page(message._bytes(_PROPERTIES), head), "cp1252")

    def _bytes(self, stream: str) -> bytes:
        path = [*self.place, stream]
        return bytes(self.ole.openstream(path).read()) if self.ole.exists(path) else b""


def _code_page(properties: bytes, head: int) -> int:
    """The number of a code page among the properties: sixteen bytes each, behind a head."""
    whole = properties[head : head + (len(properties) - head) // 16 * 16]
    told = {tag: value for tag, _, value, _ in struct.iter_unpack("<IIII", whole)}
    return next((told[tag] for tag in _CODE_PAGES if told.get(tag)), 1252)
