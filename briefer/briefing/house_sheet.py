"""How much text a page of a house's own form holds, reckoned in the neutral form's points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from docx.shared import Emu, Length

from briefer.briefing.house_style import text_width
from briefer.briefing.length import NEUTRAL, Sheet

if TYPE_CHECKING:
    from docx.document import Document

#: The neutral form: letters of 9 points, a line of 1.2 times that, 6 points below a paragraph.
_LETTERS, _LINES, _WHITE = 9.0, 1.2, 6.0
#: What Word has where a style does not say: letters of 10 points, lines of one.
_USUAL = 20
_LEAST, _MOST = 200, 9999
#: A line of marking above and below, where the house has header and footer of its own.
_MARKING = 28.0
#: Fonts with narrower letters than Verdana, and how wide these are at most.  Measured on a
#: sentence: 0.88 for Liberation Sans (as wide as Arial) and 0.80 for Liberation Serif (as Times);
#: Calibri is narrower than Arial.  Any other is taken to be as wide, which at most leaves white.
_NARROWER = {
    "Calibri": 0.85, "Carlito": 0.85, "Arial": 0.93, "Liberation Sans": 0.93, "Cambria": 0.92,
    "Times New Roman": 0.85, "Liberation Serif": 0.85,
}  # fmt: skip


def sheet_of(document: Document) -> Sheet:
    """The room on a page of this form, rather too little than too much."""
    layout = document.styles["Normal"].paragraph_format
    size = _size(document)
    spacing = _spacing(document, size)
    scale = size / _LETTERS
    high = (_high(document) - _MARKING) / (scale * spacing / _LINES)
    font = _NARROWER.get(document.styles["Normal"].font.name or "", 1.0)
    wide = text_width(document).pt / (scale * font)
    after = layout.space_after.pt if layout.space_after is not None else _default_white(document)
    white = max(0.0, after - _WHITE) / scale
    high, wide = (min(_MOST, max(_LEAST, room)) for room in (high, wide))
    return Sheet(int(high), int(wide), min(int(white), _LEAST))


def _high(document: Document) -> float:
    section = document.sections[0]
    margins = (section.top_margin or 0) + (section.bottom_margin or 0)
    return float(Emu((section.page_height or NEUTRAL.high * 12700 + margins) - margins).pt)


def _size(document: Document) -> float:
    size: Length | None = document.styles["Normal"].font.size
    if size is not None:
        return float(size.pt)
    return int(_default(document, "rPr", "sz", "val") or _USUAL) / 2


def _spacing(document: Document, size: float) -> float:
    """The distance of lines, in lines."""
    given = document.styles["Normal"].paragraph_format.line_spacing
    if isinstance(given, Length):
        return float(given.pt) / (size * _LINES)
    if given is not None:
        return float(given)
    return int(_default(document, "pPr", "spacing", "line") or 240) / 240


def _default_white(document: Document) -> float:
    return int(_default(document, "pPr", "spacing", "after") or 0) / 20


def _default(document: Document, kind: str, tag: str, name: str) -> str:
    """What the document gives where no style does."""
    path = f"w:docDefaults/w:{kind}Default/w:{kind}/w:{tag}"
    found: list[Any] = document.styles.element.xpath(path)
    return found[0].get(qn(f"w:{name}"), "") if found else ""
