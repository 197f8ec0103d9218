"""How much room the first page has for the contents, in points, whatever the form.

Reckoned from the styles, rather too little than too much: only a word processor knows for sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.shared import Length
from docx.table import Table

from briefer.briefing.house_sheet import text_height
from briefer.briefing.house_style import default_of, text_width, with_bases

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

#: How high a line is and how wide a letter, for letters of one point; those of Verdana, the widest.
_HIGH, _WIDE = 1.22, 0.67
#: What Word has where a style does not say.
_USUAL_SIZE = 10.0
_HEAD = "TOC Heading"


def room_for_contents(document: Document) -> float | None:
    """The points below the heading of the contents; None where there are no contents."""
    taken = 0.0
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            taken += sum(_row_height(document, row) for row in block.rows)
            continue
        taken += _paragraph_height(document, block)
        if block.style is not None and block.style.name == _HEAD:
            return text_height(document, size_of(document, "Normal")) - taken
    return None


def line_height(document: Document, style: str) -> float:
    """How high one line of this style is, with the white around it."""
    return size_of(document, style) * spacing_of(document, style) * _HIGH + _white(document, style)


def lines_of(text: str, size: float, wide: float) -> int:
    """On how many lines a text comes, so wide, in letters of this size."""
    return 1 + int(len(text) * size * _WIDE // wide)


def size_of(document: Document, style: str) -> float:
    """The size of the letters of a style in points."""
    for one in with_bases(document, style):
        if one.font.size is not None:
            return float(one.font.size.pt)
    given = default_of(document, "rPr", "sz", "val")
    return int(given) / 2 if given else _USUAL_SIZE


def spacing_of(document: Document, style: str) -> float:
    """The distance of the lines of a style, in lines."""
    for one in with_bases(document, style):
        given = one.paragraph_format.line_spacing
        if isinstance(given, Length):
            return float(given.pt) / (size_of(document, style) * _HIGH)
        if given is not None:
            return float(given)
    return int(default_of(document, "pPr", "spacing", "line") or 240) / 240


def _white(document: Document, style: str) -> float:
    """The white before and after a paragraph of this style."""
    found = 0.0
    for side in ("before", "after"):
        layouts = (one.paragraph_format for one in with_bases(document, style))
        given = (getattr(layout, f"space_{side}") for layout in layouts)
        space = next((one.pt for one in given if one is not None), None)
        usual = int(default_of(document, "pPr", "spacing", side) or 0) / 20
        found += usual if space is None else float(space)
    return found


def _paragraph_height(document: Document, paragraph: Paragraph, wide: float = 0.0) -> float:
    style = paragraph.style.name if paragraph.style is not None else None
    style = style or "Normal"
    size = size_of(document, style)
    lines = lines_of(paragraph.text, size, wide or text_width(document).pt)
    return line_height(document, style) + (lines - 1) * size * spacing_of(document, style) * _HIGH


def _row_height(document: Document, row: Any) -> float:  # noqa: ANN401 - rows are untyped
    """The height of a row: that of its highest cell."""
    widths = (cell.width.pt if cell.width else 0.0 for cell in row.cells)
    return max(
        sum(_paragraph_height(document, paragraph, wide) for paragraph in cell.paragraphs)
        for cell, wide in zip(row.cells, widths, strict=True)
    )
