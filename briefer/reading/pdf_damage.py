"""Whether a PDF is damaged in a way that can cost text, which pdfium passes over in silence.

The file is looked at beside pdfium: whether its end is there, whether the objects that its table
lists and the contents of its pages are there, whether packed streams unpack to their own checksum,
whether plain ones are in the language of pages and as long as they say, and how many pages its tree
has.  What many programs get wrong without any loss (a table with other offsets, a checksum that is
cut off) is no damage.
Source: ISO 32000-1, 7.3.8, 7.5.4 to 7.5.8, 7.7.3 and annex A; RFC 1950; faults P8 and P14.
"""

from __future__ import annotations

import base64
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHITE = "[\\x00\\t\\n\\f\\r\\x20]"
_SPACE = b"\x00\t\n\f\r "


def _pattern(text: str) -> re.Pattern[bytes]:
    """A pattern in which a space is white space and `@` a reference, whose number is a group."""
    whole = text.replace("@", f"(\\d{{1,10}}){_WHITE}+\\d{{1,5}}{_WHITE}+R").replace(
        " ", f"{_WHITE}*"
    )
    return re.compile(whole.encode())


_OBJECT = _pattern(f"(\\d{{1,10}}){_WHITE}+\\d{{1,5}}{_WHITE}+obj\\b")
_BODY_END = re.compile(rb"endobj|\bstream(?:\r\n|\n|\r)")
_LENGTH = _pattern(f"/Length (\\d{{1,12}})(?!\\d)(?!{_WHITE}+\\d+{_WHITE}+R)")
_CONTENTS = _pattern("/Contents (?:\\[([^\\]]*)\\]|@)")
_KIDS = _pattern("/Kids \\[([^\\]]*)\\]")
_REFERENCE = _pattern("@")
_TELLING = re.compile(rb"/(?:Kids|Contents|Font|FontFile[23]?|ToUnicode|DescendantFonts)\b")
_ROOT, _TREE, _FIRST = (
    _pattern("/Root @"),
    _pattern("/Pages @"),
    _pattern("/First (\\d{1,9})(?!\\d)"),
)
_FILTERED = _pattern("/(?:Filter|F)\\b")
_FLATE = _pattern("/(?:FlateDecode|Fl)\\b")
_ASCII_85 = _pattern("/(?:ASCII85Decode|A85)\\b")
_OTHER_FILTER = _pattern("/(?:LZWDecode|LZW|ASCIIHexDecode|AHx|RunLengthDecode|RL|Crypt)\\b")
_END = _pattern("startxref \\d+ %%EOF")
#: The operators of ISO 32000-1, annex A; an image in the middle of them is not looked at.
_OPERATORS = (
    "b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l M m MP "
    "n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \" "
    "true false null"
)
_IMAGE = re.compile(rb"\bBI[\x00\t\n\f\r ]")
_STRING = r"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+\))*+\)"
_TOKEN = re.compile(
    (
        rf"{_STRING}|<[0-9A-Fa-f\x00\t\n\f\r ]*>|<<|>>|[\[\]]|/[^\x00\t\n\f\r ()<>\[\]{{}}/%]*+"
        r"|%[^\r\n]*+"
        r"|(?<![^\x00\t\n\f\r ()<>\[\]{}/%])(?:[-+]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?|"
        + "|".join(re.escape(one) for one in sorted(_OPERATORS.split(), key=len, reverse=True))
        + r")(?![^\x00\t\n\f\r ()<>\[\]{}/%])"
    ).encode(),
    re.DOTALL,
)
#: Readers look for the end in so many bytes; some put a stamp or white behind it.
_TAIL = 2048
#: So much is unpacked at most of one file, and kept of one stream: beyond it nothing is claimed.
_MOST, _KEPT, _STEP = 256 << 20, 16 << 20, 1 << 20
_CHECKSUM, _DIGITS = 4, 10


@dataclass
class _File:
    """What was found of a PDF's objects; of an object that is there twice the later one counts."""

    content: bytes
    locked: bool
    whole: bool = True
    objects: dict[int, bytes] = field(default_factory=dict)
    plain: dict[int, bytes] = field(default_factory=dict)
    left: int = _MOST


def text_may_be_lost(content: bytes, pages: int) -> bool:
    """Whether a PDF is damaged so that text can be missing from what pdfium gave of it.

    Args:
        content: the file, which pdfium could open.
        pages: how many pages pdfium told of.
    """
    if _END.search(content[-_TAIL:]) is None:
        return True
    file = _File(content, locked=b"/Encrypt" in content)
    _look(file)
    if not file.whole or _leaves(file) > pages:
        return True
    contents = {one for body in file.objects.values() for one in _contents(body)}
    if not contents | _used(file) <= file.objects.keys():
        return True
    return not file.locked and any(_garbled(file.plain[n]) for n in contents & file.plain.keys())


def _garbled(stream: bytes) -> bool:
    """Whether contents that are not packed hold what is no part of the language of pages."""
    if len(stream) > _KEPT or _IMAGE.search(stream):
        return False
    rest = _TOKEN.sub(b" ", stream)
    return bool(rest.strip(_SPACE))


def _used(file: _File) -> set[int]:
    """The objects that pages and fonts refer to and that are listed.

    Some programs list objects of other sorts (outlines, structure) that they never write.
    """
    telling = (body for body in file.objects.values() if _TELLING.search(body))
    used = {int(one[1]) for body in telling for one in _REFERENCE.finditer(body)}
    return used & _listed(file.content)


def _look(file: _File) -> None:
    """Go through the objects in the order of the file."""
    place, end = 0, _BODY_END.search(file.content)
    while (found := _OBJECT.search(file.content, place)) is not None:
        if end is not None and end.start() < found.end():
            end = _BODY_END.search(file.content, found.end())
        if end is None:
            file.whole = False
            return
        # Some programs leave an object open; the next one ends it.
        following = _OBJECT.search(file.content, found.end(), end.start())
        stop = following.start() if following else end.start()
        file.objects[int(found[1])] = file.content[found.end() : stop][:_STEP]
        if following:
            place = following.start()
        elif end[0] == b"endobj":
            place = end.end()
        else:
            place = _stream(file, int(found[1]), end.end())


def _stream(file: _File, number: int, start: int) -> int:
    """Look at the stream of an object; gives where it ends."""
    head, content = file.objects[number], file.content
    told = _LENGTH.search(head)
    end = content.find(b"endstream", start)
    if told and content[start + int(told[1]) :][:16].lstrip(_SPACE).startswith(b"endstream"):
        end = start + int(told[1])
    if end < 0:
        file.whole = False
        return len(content)
    if not _FILTERED.search(head):
        length = int(told[1]) if told else end - start
        between = content[min(end, start + length) : max(end, start + length)]
        # Some programs count an end of line before "endstream", and others do not.
        file.whole = file.whole and not between.strip(_SPACE)
        file.plain[number] = content[start:end]
    elif _FLATE.search(head) and not _OTHER_FILTER.search(head) and not file.locked:
        _unpack(file, head, content[start:end])
    return end


def _unpack(file: _File, head: bytes, data: bytes) -> None:
    """Compare a packed stream with its checksum; one that holds objects gives them."""
    kept: list[bytes] = []
    try:
        if _ASCII_85.search(head):
            data = base64.a85decode(data.strip(_SPACE).removesuffix(b"~>"))
        sound = _inflated(file, data, kept)
    except (ValueError, zlib.error):
        sound = False
    file.whole = file.whole and sound
    if b"/ObjStm" in head:
        _packed_objects(file, head, b"".join(kept))


def _inflated(file: _File, data: bytes, kept: list[bytes]) -> bool:
    """Whether packed data come to their end; the first of what they hold is kept."""
    machine, bare = zlib.decompressobj(), zlib.decompressobj(-zlib.MAX_WBITS)
    if _runs(file, machine, data, kept):
        return True
    # Some programs leave the checksum out, or end it early: then all is there.
    return _runs(file, bare, data[2:], []) and len(bare.unused_data.strip(_SPACE)) < _CHECKSUM


def _runs(file: _File, machine: zlib._Decompress, data: bytes, kept: list[bytes]) -> bool:
    while not machine.eof and file.left > 0:
        part = machine.decompress(data, _STEP)
        data = machine.unconsumed_tail
        file.left -= len(part)
        if len(kept) * _STEP < _KEPT:
            kept.append(part)
        if not part and not data:
            break
    return machine.eof or file.left <= 0


def _packed_objects(file: _File, head: bytes, content: bytes) -> None:
    """The objects in a stream of objects: pairs of number and place, and then they themselves."""
    first = _FIRST.search(head)
    if first is None:
        return
    body = content[int(first[1]) :]
    words = [int(word) for word in content[: int(first[1])].split() if _is_number(word)]
    places = sorted(zip(words[1::2], words[::2], strict=False))
    ends = [*(place for place, _ in places), len(body)][1:]
    for (place, number), end in zip(places, ends, strict=True):
        file.objects[number] = body[place:end][:_STEP]


def _is_number(word: bytes) -> bool:
    return word.isdigit() and len(word) <= _DIGITS


def _contents(body: bytes) -> Iterator[int]:
    """The numbers of the streams that a page says its contents are."""
    for found in _CONTENTS.finditer(body):
        if found[2] is not None:
            yield int(found[2])
        else:
            yield from (int(one[1]) for one in _REFERENCE.finditer(found[1]))


def _listed(content: bytes) -> set[int]:
    """The objects that the last plain table says are in use; none where there is no such table."""
    place = content.rfind(b"xref", 0, content.rfind(b"startxref"))
    words = content[place + len(b"xref") : content.find(b"trailer", place)].split()
    numbers: set[int] = set()
    while place >= 0 and len(words) > 1 and all(map(_is_number, words[:2])):
        first, count = int(words[0]), int(words[1])
        entries, words = words[2 : 2 + 3 * count], words[2 + 3 * count :]
        uses = zip(entries[::3], entries[2::3], strict=False)
        numbers |= {first + at for at, (_, use) in enumerate(uses) if use == b"n"}
    return numbers


def _leaves(file: _File) -> int:
    """How many pages the tree of pages has, as far as it can be followed."""
    root = _last(_ROOT, file.content)
    tree = _TREE.search(file.objects.get(root, b""))
    waiting, seen, count = [int(tree[1])] if tree else [], set[int](), 0
    while waiting:
        number = waiting.pop()
        body = file.objects.get(number)
        if number in seen or body is None:
            continue
        seen.add(number)
        kids = _KIDS.search(body)
        if kids:
            waiting += [int(one[1]) for one in _REFERENCE.finditer(kids[1])]
        else:
            count += 1
    return count


def _last(pattern: re.Pattern[bytes], content: bytes) -> int:
    found = 0
    for one in pattern.finditer(content):
        found = int(one[1])
    return found
