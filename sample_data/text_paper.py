"""A paper as plain text: wrapped lines, as copied from a reader or a mail."""

from __future__ import annotations

import textwrap

from markup import Block, Mark, Paper, Style

WIDTH = 78
MARKING = "FICTIEF – oefenmateriaal"


def _inline(block: Block) -> str:
    """The text with note marks as bare digits, as copying from a PDF leaves them."""
    return "".join(piece.text for piece in block.pieces if piece.mark is not Mark.DELETED)


def _lines(block: Block) -> list[str]:
    text = _inline(block)
    if block.style in (Style.GAP, Style.PAGE):
        return [""]
    if block.style is Style.TITLE:
        return [*textwrap.wrap(text.upper(), WIDTH), ""]
    if block.style is Style.ROW:
        return [text.replace(" | ", "\t")]
    if block.style is Style.LINE:
        return [text]
    if block.style in (Style.HEADING, Style.SUBHEADING, Style.ANSWER):
        return [text]
    first, rest = ("- ", "  ") if block.style is Style.ITEM else ("", "")
    wrapped = textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False
    )
    return [*wrapped, ""]


def to_text(paper: Paper) -> bytes:
    """The paper as bytes in its encoding, with line ends of Windows when that is cp1252."""
    lines = [MARKING, f"{paper.number}", ""]
    for block in paper.blocks:
        lines.extend(_lines(block))
    if paper.notes:
        lines.extend(f"{number} {note}" for number, note in paper.notes.items())
    end = "\r\n" if paper.encoding == "cp1252" else "\n"
    return (end.join(line.rstrip() for line in lines).rstrip() + end).encode(paper.encoding)
