"""Paragraphs of the formats that say themselves what a paragraph is, and their lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.reading.lines import NOTE_CLOSES, NOTE_OPENS, Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.model.source import BlockRole

#: A paragraph without lines of its own is taken to fill lines of about this many characters.
_MEASURE = 75
#: A paragraph of so many pieces, of about a printed line each, was broken at its measure.
_MANY, _NARROW, _WIDE, _FULL = 3, 45, 130, 0.6
_OURS = re.compile(f"[{NOTE_OPENS}{NOTE_CLOSES}]")
_MARK = re.compile(r"[\s\[\]()]+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph as a format tells it.

    `parts` are the pieces between its forced line breaks, each with whether it is bold.  `role`
    is None where the format does not say more than that it is a paragraph.
    """

    parts: tuple[tuple[str, bool], ...]
    role: BlockRole | None = None
    level: int = 0
    mark: str = ""


def paragraph(
    text: str, role: BlockRole | None = None, *, level: int = 0, bold: bool = False, mark: str = ""
) -> Marked:
    """A paragraph without forced line breaks."""
    return Marked(((text, bold),), role, level, mark)


def own_signs_left_out(text: str) -> str:
    """A paper's text without the signs that we put around footnote marks ourselves."""
    return _OURS.sub("", text)


def note_sign(mark: str) -> str:
    """How a footnote's mark stands in the text until `blocks` takes it out."""
    return f"{NOTE_OPENS}{bare(mark)}{NOTE_CLOSES}"


def bare(mark: str) -> str:
    """A footnote's mark without brackets and white."""
    return _MARK.sub("", own_signs_left_out(mark))


def lines_of(paragraphs: Iterable[Marked]) -> tuple[Line, ...]:
    """The paragraphs as lines, numbered as a reader counts paragraphs, with white between them.

    A forced line break ends a paragraph, unless the paragraph is broken at its measure (by a
    program that kept the lines of a print): then the layout decides.
    """
    lines: list[Line] = []
    number = 0
    for one in paragraphs:
        parts = [(" ".join(text.split()), bold) for text, bold in one.parts]
        parts = [part for part in parts if part[0]]
        if one.role is not None and parts:
            parts = [(" ".join(text for text, _ in parts), all(bold for _, bold in parts))]
        number += bool(parts)
        wrapped = _is_wrapped(parts)
        for index, (text, bold) in enumerate(parts):
            ends = index == len(parts) - 1 or not (wrapped or parts[index + 1][0][0].islower())
            lines.append(_line(one, text, number, bold=bold, whole=ends))
            if ends:
                lines.append(Line("", number))
    return tuple(lines)


def _is_wrapped(parts: list[tuple[str, bool]]) -> bool:
    lengths = [len(text) for text, _ in parts]
    if len(lengths) < _MANY or not _NARROW <= max(lengths) <= _WIDE:
        return False
    return min(lengths[:-1]) >= _FULL * max(lengths)


def _line(one: Marked, text: str, number: int, *, bold: bool, whole: bool) -> Line:
    return Line(
        text,
        number,
        width=float(min(len(text), _MEASURE) if whole else len(text)),
        bold=bold,
        role=one.role,
        level=one.level,
        mark=one.mark,
        whole=whole,
    )
