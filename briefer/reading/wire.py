"""What crosses from the reading process to ours: plain values, checked one by one.

The reading process handles strangers' bytes, so nothing it says is taken on trust: no pickle, no
value of another type than is asked for, no error that is not one of ours.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from briefer import errors
from briefer.errors import BrieferError, PaperFaultError, ReadingError
from briefer.model.leaf import PageDrawing
from briefer.model.source import (
    Block,
    BlockRole,
    Box,
    Fragment,
    NoteMark,
    ReadingWarning,
    SourceFile,
    SourceText,
)
from briefer.reading.containers import Inner


def packed(answer: SourceText | BrieferError) -> bytes:
    """An answer of the reading process as bytes."""
    value: dict[str, Any]
    if isinstance(answer, SourceText):
        value = {"paper": _packed_paper(answer)}
    else:
        path = None if answer.path is None else str(answer.path)
        value = {"error": [type(answer).__name__, path, answer.details]}
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def packed_inner(inner: Inner) -> bytes:
    """What is told of a paper inside a file; its bytes follow by themselves."""
    error = None if inner.error is None else json.loads(packed(inner.error))["error"]
    return json.dumps({"name": inner.name, "refused": error}).encode("ascii")


def unpacked_inner(told: bytes, content: bytes) -> Inner:
    """The paper inside a file again; raises ValueError when it is not one."""
    try:
        value = json.loads(told)
        refused = None if value["refused"] is None else _error(*value["refused"])
        name = _text(value["name"])
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError from error
    return Inner(name, content, refused)


def unpacked(content: bytes) -> SourceText | BrieferError:
    """The answer again.

    Raises:
        ValueError: it is not what `packed` makes.
    """
    try:
        value = json.loads(content)
        return _paper(value["paper"]) if "paper" in value else _error(*value["error"])
    except (KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError from error


def packed_page(drawing: PageDrawing) -> bytes:
    """A drawn page as bytes: what is told of it on a line, and then its dots."""
    told = [drawing.number, drawing.width, drawing.height, drawing.scale, drawing.turn]
    return json.dumps({"page": told}).encode("ascii") + b"\n" + drawing.pixels


def unpacked_page(content: bytes) -> PageDrawing | BrieferError:
    """The page again, or why there is none; raises ValueError when it is neither."""
    line, _, pixels = content.partition(b"\n")
    try:
        value = json.loads(line)
        if "error" in value:
            return _error(*value["error"])
        number, width, height, scale, turn = value["page"]
        a, b, c, d, e, f = map(_number, turn)
        sides = _whole(number), _whole(width), _whole(height)
        drawing = PageDrawing(*sides, _number(scale), (a, b, c, d, e, f), pixels)
    except (KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError from error
    if min(*sides, drawing.scale) <= 0 or len(pixels) != 4 * drawing.width * drawing.height:
        raise ValueError
    return drawing


def _packed_paper(paper: SourceText) -> list[Any]:
    file = paper.file
    return [
        [file.sha256, file.name, file.format, file.size],
        [_packed_block(block) for block in paper.blocks],
        paper.pages,
        [[warning.key, warning.page, warning.detail] for warning in paper.warnings],
    ]


def _packed_block(block: Block) -> list[Any]:
    return [
        block.role.value,
        block.text,
        [_packed_fragment(fragment) for fragment in block.fragments],
        block.number,
        block.level,
        block.bold,
        block.mark,
        [[note.offset, note.mark] for note in block.notes],
    ]


def _packed_fragment(fragment: Fragment) -> list[Any]:
    box = fragment.box
    corners = None if box is None else [box.left, box.top, box.right, box.bottom]
    return [fragment.start, fragment.end, fragment.raw, fragment.page, fragment.line, corners]


def _paper(value: list[Any]) -> SourceText:
    file, blocks, pages, warnings = value
    sha256, name, kind, size = file
    return SourceText(
        SourceFile(_text(sha256), _text(name), _text(kind), _whole(size)),
        tuple(_block(index, block) for index, block in enumerate(blocks)),
        _whole(pages),
        tuple(ReadingWarning(_text(k), _or_none(p), _text(d)) for k, p, d in warnings),
    )


def _block(index: int, value: list[Any]) -> Block:
    role, text, fragments, number, level, bold, mark, notes = value
    return Block(
        index=index,
        role=BlockRole(role),
        text=_text(text),
        fragments=tuple(map(_fragment, fragments)),
        number=_whole(number),
        level=_whole(level),
        bold=bold is True,
        mark=_text(mark),
        notes=tuple(NoteMark(_whole(offset), _text(mark)) for offset, mark in notes),
    )


def _fragment(value: list[Any]) -> Fragment:
    start, end, raw, page, line, box = value
    corners = None if box is None else Box(*(_number(corner) for corner in box))
    return Fragment(_whole(start), _whole(end), _text(raw), _or_none(page), _or_none(line), corners)


def _error(kind: str, path: str | None, details: dict[str, str | int]) -> ReadingError:
    found = getattr(errors, _text(kind), None)
    if not (isinstance(found, type) and issubclass(found, ReadingError)):
        return PaperFaultError(path)
    plain = {_text(key): value for key, value in details.items() if isinstance(value, str | int)}
    return found(None if path is None else Path(_text(path)), **plain)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float):
        raise TypeError
    return float(value)


def _or_none(value: object) -> int | None:
    return None if value is None else _whole(value)
