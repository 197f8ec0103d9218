"""Messages as Outlook keeps them, made by code: a compound file and the streams of a message.

Source: [MS-CFB] for the file, [MS-OXMSG] for the message.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    Tree = Mapping[str, "bytes | Tree"]

_SECTOR, _SMALL, _LIMIT, _ENTRY = 512, 64, 4096, 128
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5
PROPERTIES = "__properties_version1.0"


def compound(tree: Tree) -> bytes:
    """A compound file with these storages and streams."""
    entries: list[list[object]] = [["Root Entry", _ROOT, _FREE, _FREE, b""]]
    _add(entries, 0, tree)
    small, table = bytearray(), list[int]()
    large: list[tuple[int, bytes]] = []
    starts: dict[int, tuple[int, int]] = {}
    for number, (_, sort, _, _, content) in enumerate(entries):
        if sort == _STREAM and isinstance(content, bytes):
            if len(content) >= _LIMIT:
                large.append((number, content))
            else:
                starts[number] = (_chain(small, table, content, _SMALL), len(content))
    body, fat = bytearray(), list[int]()
    for number, content in large:
        starts[number] = (_chain(body, fat, content, _SECTOR), len(content))
    starts[0] = (_chain(body, fat, bytes(small), _SECTOR), len(small))
    listed = b"".join(struct.pack("<I", one) for one in table)
    small_fat = _chain(body, fat, listed, _SECTOR, filler=b"\xff")
    count = -(-len(listed) // _SECTOR)
    directory = b"".join(_entry(one, starts.get(n, (_END, 0))) for n, one in enumerate(entries))
    first = _chain(body, fat, directory, _SECTOR)
    sectors = -(-(len(fat) + 8) // (_SECTOR // 4 - 1))
    places = [len(fat) + n for n in range(sectors)]
    fat += [_FAT] * sectors
    body += b"".join(struct.pack("<I", one) for one in fat).ljust(sectors * _SECTOR, b"\xff")
    head = struct.pack(
        "<8s16sHHHHH6xIIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, sectors, first, 0, _LIMIT, small_fat if count else _END, count, _END, 0, places[0]),
    )
    rest = [*places[1:], *[_FREE] * 109][:108]
    return head + struct.pack("<108I", *rest) + bytes(body)


def _add(entries: list[list[object]], parent: int, tree: Tree) -> None:
    """Entries of one storage as a chain of right-hand siblings, in the order of the format."""
    before = None
    for name in sorted(tree, key=lambda one: (len(one), one.upper())):
        content = tree[name]
        number = len(entries)
        sort = _STREAM if isinstance(content, bytes) else _STORAGE
        entries.append([name, sort, _FREE, _FREE, content])
        entries[parent if before is None else before][3 if before is None else 2] = number
        if not isinstance(content, bytes):
            _add(entries, number, content)
        before = number


def _entry(entry: list[object], place: tuple[int, int]) -> bytes:
    name, sort, right, child, _ = entry
    letters = str(name).encode("utf-16-le") + b"\0\0"
    told = (letters, len(letters), sort, 1, _FREE, right, child, *place)
    return struct.pack("<64sHBBIII36xII4x", *told)


def _chain(
    body: bytearray, table: list[int], content: bytes, size: int, filler: bytes = b"\0"
) -> int:
    """Put content in sectors and chain them; gives the first, none for no content."""
    count = -(-len(content) // size)
    if not count:
        return _END
    first = len(table)
    table += [*range(first + 1, first + count), _END]
    body += content.ljust(count * size, filler)
    return first


def message(
    subject: str, text: str, files: Mapping[str, bytes | Tree] | None = None, *, inner: bool = False
) -> Tree:
    """The streams of a message; a file that is a tree itself is a message within it."""
    tree: dict[str, bytes | Tree] = {
        PROPERTIES: bytes(24 if inner else 32) + struct.pack("<IIII", 0x3FFD0003, 6, 1252, 0),
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_1000001E": text.encode("cp1252"),
    }
    for number, (name, content) in enumerate((files or {}).items()):
        at: dict[str, bytes | Tree] = {
            PROPERTIES: bytes(8),
            "__substg1.0_3707001F": name.encode("utf-16-le"),
        }
        key = "__substg1.0_37010102" if isinstance(content, bytes) else "__substg1.0_3701000D"
        at[key] = content
        tree[f"__attach_version1.0_#{number:08X}"] = at
    return tree
