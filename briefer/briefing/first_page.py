"""How much room the first page has for the contents, in points, whatever the form.

Reckoned from the styles, rather too little than too much: only a word processor knows for sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.table import Table

from briefer.briefing.house_margins import text_height
from briefer.briefing.house_style import text_width
from briefer.briefing.line_heights import HIGH, line_height, lines_of, size_of, spacing_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

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
            # Where what goes before fills pages, it is the room on the last of these.
            return text_height(document) - taken % text_height(document)
    return None


def _paragraph_height(document: Document, paragraph: Paragraph, wide: float = 0.0) -> float:
    style = paragraph.style.name if paragraph.style is not None else None
    style = style or "Normal"
    size = size_of(document, style)
    lines = lines_of(paragraph.text, size, wide or text_width(document).pt)
    return line_height(document, style) + (lines - 1) * size * spacing_of(document, style) * HIGH


def _row_height(document: Document, row: Any) -> float:  # noqa: ANN401 - rows are untyped
    """The height of a row: that of its highest cell."""
    widths = (cell.width.pt if cell.width else 0.0 for cell in row.cells)
    return max(
        sum(_paragraph_height(document, paragraph, wide) for paragraph in cell.paragraphs)
        for cell, wide in zip(row.cells, widths, strict=True)
    )
