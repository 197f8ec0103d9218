"""The room between the header and the footer of a house's pages, with the marking in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.shared import Cm, Emu
from docx.table import Table

from briefer.briefing.line_heights import line_height, size_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docx.document import Document
    from docx.section import Section

#: So many lines a header or footer has at least with the marking, each so many times its letters.
_MARKED, _LINES = 3, 1.2
_PAPER = Cm(29.7)
_POINT = 12700


def text_height(document: Document) -> float:
    """The height of the text; what header and footer with a marking take beyond their margins."""
    section = document.sections[0]
    least = _MARKED * size_of(document, "Normal") * _LINES
    taken = 0.0
    for parts, margin, distance in (
        (_parts(document, section, "header"), section.top_margin, section.header_distance),
        (_parts(document, section, "footer"), section.bottom_margin, section.footer_distance),
    ):
        high = max([least, *(_marked(document, part) for part in parts)])
        taken += max(Emu(margin or 0).pt, Emu(distance or 0).pt + high)
    return float(Emu(section.page_height or _PAPER).pt - taken)


def _parts(document: Document, section: Section, kind: str) -> Iterator[Any]:
    """What stands above or below the pages: all, the first, the even ones."""
    yield getattr(section, kind)
    if section.different_first_page_header_footer:
        yield getattr(section, f"first_page_{kind}")
    if document.settings.odd_and_even_pages_header_footer:
        yield getattr(section, f"even_page_{kind}")


def _marked(document: Document, part: Any) -> float:  # noqa: ANN401 - two classes of python-docx
    """How high a header or footer is, with a line more for the marking."""
    if part.is_linked_to_previous:
        return 0.0
    return line_height(document, "Header") + _high(document, part.iter_inner_content())


def _high(document: Document, blocks: Iterable[Any]) -> float:
    return sum(
        _rows_high(document, block)
        if isinstance(block, Table)
        else _paragraph_high(document, block)
        for block in blocks
    )


def _rows_high(document: Document, table: Table) -> float:
    return sum(
        max((_high(document, cell.iter_inner_content()) for cell in row.cells), default=0.0)
        for row in table.rows
    )


def _paragraph_high(document: Document, paragraph: Any) -> float:  # noqa: ANN401
    """The lines that were broken by hand, or the highest picture among them."""
    style = paragraph.style.name if paragraph.style is not None else "Normal"
    words = line_height(document, style) * (1 + paragraph.text.count("\n"))
    pictures = (int(found) / _POINT for found in paragraph._p.xpath(".//wp:inline/wp:extent/@cy"))  # noqa: SLF001
    return float(max([words, *pictures]))
