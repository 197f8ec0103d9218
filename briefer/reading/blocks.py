"""Lines to blocks: paragraphs, headings, items and footnotes, with words repaired.

Every block keeps, per source line, which range of its text that line became, so that a sentence
can be shown on its page.  How paragraphs, headings and hyphens are told is in docs/reading.md.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.model.source import Block, BlockRole, Fragment, NoteMark
from briefer.reading.hyphens import Hyphens, Join, habits
from briefer.reading.notes import taken_out
from briefer.reading.paragraphs import Paragraph, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.reading.lines import Line

_SPACES = re.compile(r"\s+")
_TAIL = 200
_SOFT_HYPHEN = "\u00ad"


def blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of a paper, in reading order; nothing of its letters is lost.

    Args:
        lines: all lines of the paper, furniture already marked by `layout`.
    """
    habit = habits(lines)
    found = paragraphs(lines)
    marks = {p.mark for p in found if p.role is BlockRole.FOOTNOTE}
    result: list[Block] = []
    number = 0
    for paragraph in found:
        body = paragraph.role not in {BlockRole.FURNITURE, BlockRole.FOOTNOTE}
        number += body
        drawn = _Text(habit, marks if body else set())
        for line in paragraph.lines:
            drawn.add(line)
        result.append(drawn.block(paragraph, len(result), number if body else 0))
    return tuple(result)


@dataclass
class _Text:
    """The text of one block as it grows line by line."""

    habit: Hyphens
    marks: set[str]
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    tail: str = ""
    fragments: list[Fragment] = field(default_factory=list)
    notes: list[NoteMark] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Append one line, repairing a word broken at the end of the line before."""
        broken = line.text.endswith(_SOFT_HYPHEN)
        shown = line.text.replace(_SOFT_HYPHEN, "") + ("-" if broken else "")
        piece = unicodedata.normalize("NFC", _SPACES.sub(" ", shown)).strip()
        piece, places = taken_out(piece, self.marks)
        self._join(piece)
        start = self.length
        self._append(piece)
        self.notes += [NoteMark(start + offset, mark) for offset, mark in places]
        self.fragments.append(
            Fragment(start, self.length, line.text, line.page, line.number, line.box)
        )

    def _join(self, piece: str) -> None:
        if not self.length:
            return
        join = self.habit.join(self.tail.rsplit(" ", 1)[-1], piece)
        if join is Join.SPACE:
            self._append(" ")
        elif join is Join.SOFT:
            self.pieces[-1] = self.pieces[-1][:-1]
            self.tail, self.length = self.tail[:-1], self.length - 1
        last = self.fragments[-1]
        self.fragments[-1] = Fragment(
            last.start, self.length, last.raw, last.page, last.line, last.box
        )

    def _append(self, piece: str) -> None:
        """Text grows by pieces, so that its time does not grow with its square."""
        if not piece:
            return
        self.pieces.append(piece)
        self.length += len(piece)
        self.tail = (self.tail + piece)[-_TAIL:]

    def block(self, paragraph: Paragraph, index: int, number: int) -> Block:
        """The finished block."""
        return Block(
            index=index,
            role=paragraph.role,
            text="".join(self.pieces),
            fragments=tuple(self.fragments),
            number=number,
            level=paragraph.level,
            bold=all(line.bold for line in paragraph.lines),
            mark=paragraph.mark,
            notes=tuple(self.notes),
        )
