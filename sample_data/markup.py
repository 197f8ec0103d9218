"""The light mark-up of the sources: what stands in a paper, apart from how it is set.

One prefix per line says what the block is; blank lines part paragraphs; `[^1]` is a footnote mark.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Style(StrEnum):
    """What a block is in the paper."""

    TITLE = "# "
    HEADING = "## "
    SUBHEADING = "### "
    ANSWER = "! "
    ANSWER_TEXT = "> "
    ITEM = "- "
    ROW = "|| "
    LINE = "| "
    GAP = "~"
    PAGE = "==="
    PARAGRAPH = ""


class Mark(StrEnum):
    """What is special about a run of text."""

    PLAIN = ""
    INSERTED = "+"
    DELETED = "-"
    FIELD = "="
    NOTE = "^"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with one mark; of a note mark the text is its number."""

    text: str
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, kept line or table row."""

    style: Style
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The text as it stands once the changes are accepted, without note marks."""
        kept = (p.text for p in self.pieces if p.mark not in (Mark.DELETED, Mark.NOTE))
        return "".join(kept)


@dataclass(frozen=True, slots=True)
class Paper:
    """One source: how it is to be set, its blocks and its footnotes by number."""

    name: str
    format: str
    title: str
    number: str
    foot: str
    breaks: str
    encoding: str
    blocks: tuple[Block, ...]
    notes: dict[str, str]


NOTE = re.compile(r"^\[\^(\d+)\]: (.+)$")
MARKED = re.compile(r"\[\^(?P<note>\d+)\]|\{(?P<mark>[+=-])(?P<text>.+?)(?P=mark)\}")


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Cut a text at its marks: `[^1]`, `{+inserted+}`, `{-deleted-}`, `{=field=}`."""
    found: list[Piece] = []
    end = 0
    for match in MARKED.finditer(text):
        if match.start() > end:
            found.append(Piece(text[end : match.start()]))
        note = match["note"]
        found.append(Piece(note, Mark.NOTE) if note else Piece(match["text"], Mark(match["mark"])))
        end = match.end()
    if end < len(text):
        found.append(Piece(text[end:]))
    return tuple(found)


def _block(lines: list[str]) -> list[Block]:
    """The blocks of one stretch without blank lines: prefixed lines apart, the others joined."""
    blocks: list[Block] = []
    for line in lines:
        style = next(style for style in Style if line.startswith(style.value))
        text = line[len(style.value) :].strip()
        if style is Style.PARAGRAPH and blocks and blocks[-1].style is style:
            blocks[-1] = Block(style, (*blocks[-1].pieces, Piece(" "), *pieces_of(text)))
        else:
            blocks.append(Block(style, pieces_of(text)))
    return blocks


def read_source(path: Path) -> Paper:
    """Read one source; raises ValueError or KeyError where it is not as described above."""
    _, front, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    settings = tomllib.loads(front)
    notes: dict[str, str] = {}
    blocks: list[Block] = []
    for stretch in re.split(r"\n\s*\n", body.strip()):
        lines = []
        for line in stretch.splitlines():
            note = NOTE.match(line)
            if note:
                notes[note[1]] = note[2]
            else:
                lines.append(line)
        blocks.extend(_block(lines))
    return Paper(
        name=path.stem,
        format=settings["format"],
        title=settings["title"],
        number=settings["number"],
        foot=settings.get("foot", ""),
        breaks=settings.get("breaks", "none"),
        encoding=settings.get("encoding", "utf-8"),
        blocks=tuple(blocks),
        notes=notes,
    )
