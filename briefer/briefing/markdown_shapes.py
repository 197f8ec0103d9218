"""A paragraph of a Markdown text that becomes a heading or an item of a list, or plain again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing.markdown_pieces import in_one_list, other_sign, pieces, readings
from briefer.briefing.markdown_text import reading
from briefer.briefing.prose import prose
from briefer.model.manuscript import Heading, Paragraph, Table
from briefer.model.returned import Form

if TYPE_CHECKING:
    from briefer.briefing.markdown_pieces import Piece
    from briefer.model.manuscript import Element
    from briefer.model.returned import Returned

#: What something is, how deep, and how it reads.
_Seen = tuple[str, int, str]
_INDENT = "    "


def reshaped(text: str, item: Returned) -> str | None:
    """A text of which one paragraph has the shape and the words it came back with.

    Markdown cannot hold every shape everywhere: an item is at most one deeper than the one before
    it.  So the text is read again, and it counts only when nothing else became otherwise.

    Returns:
        The text; None where the paragraph is not there any more, or cannot have this shape there.
    """
    wanted = _wanted(item)
    before = _seen(text)
    for piece in pieces(text):
        if wanted is None or piece.row or readings(piece.text).isdisjoint(item.beside):
            continue
        made = _put(text, piece, other_sign(piece, item.after))
        after = _seen(made)
        changed = [two[1] for two in zip(before, after, strict=False) if two[0] != two[1]]
        if len(before) == len(after) and changed == [wanted]:
            return made
    return None


def has_shape(text: str, item: Returned) -> bool:
    """Whether a text holds the paragraph in the shape in which it came back."""
    wanted = _wanted(item)
    return wanted is not None and wanted in _seen(text)


def _wanted(item: Returned) -> _Seen | None:
    """As it would be read; None for a heading that can stand nowhere."""
    seen = _seen(item.after.strip())
    if item.now is None or len(seen) != 1:
        return None
    kind, level, words = seen[0]
    if item.now.form is Form.HEADING:
        return seen[0] if kind == Form.HEADING else None
    indent = item.after[: len(item.after) - len(item.after.lstrip())]
    return kind, level + len(indent) // len(_INDENT), words


def _seen(text: str) -> list[_Seen]:
    return [_of(element) for element in prose(text, block="", level=0)]


def _of(element: Element) -> _Seen:
    match element:
        case Heading():
            return Form.HEADING, element.level, reading(Paragraph(element.spans))
        case Paragraph():
            return element.look, element.level, reading(element)
        case Table():
            cells = (p for row in element.rows for cell in row for p in cell)
            return "table", 0, "|".join([*element.header, *map(reading, cells)])
        case _:
            return "", 0, ""


def _put(text: str, piece: Piece, new: str) -> str:
    """A text with another piece in the place of one, white around it where it is no item."""
    head, rest = text[: piece.start].rstrip("\n"), text[piece.end :].lstrip("\n")
    above, below = [*pieces(head)][-1:], [*pieces(rest)][:1]
    gaps = [
        "\n" if any(in_one_list(one.text, new) for one in beside) else "\n\n"
        for beside in (above, below)
    ]
    return f"{head}{gaps[0] if head else ''}{new}{gaps[1] if rest else ''}{rest}"
