"""How much text a page of a house's own form holds, reckoned in the neutral form's points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Length

from briefer.briefing.house_margins import text_height
from briefer.briefing.house_style import CELL, default_of, text_width, with_bases
from briefer.briefing.length import HEADINGS, LINE, Sheet

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

#: The neutral form: letters of 9 points, a line of 1.2 times that, 6 points below a paragraph.
_LETTERS, _LINES, _WHITE = 9.0, 1.2, 6.0
#: What Word has where a style does not say: letters of 10 points, lines of one.
_USUAL = 20
_NOTE = "footnote text"
_LEAST, _MOST = 200, 9999
#: Fonts with narrower letters than Verdana, and how wide these are at most.  Measured on a
#: sentence: 0.88 for Liberation Sans (as wide as Arial) and 0.80 for Liberation Serif (as Times);
#: Calibri is narrower than Arial.  Any other is taken to be as wide, which at most leaves white.
_NARROWER = {
    "Calibri": 0.85, "Carlito": 0.85, "Arial": 0.93, "Liberation Sans": 0.93, "Cambria": 0.92,
    "Times New Roman": 0.85, "Liberation Serif": 0.85,
}  # fmt: skip


def sheet_of(document: Document) -> Sheet:
    """The room on a page of this form, rather too little than too much."""
    size = _size(document)
    spacing = _spacing(document, size)
    scale = size / _LETTERS
    high = text_height(document) / (scale * spacing / _LINES)
    font = _NARROWER.get(document.styles["Normal"].font.name or "", 1.0)
    wide = text_width(document).pt / (scale * font)
    after = _after(document, document.styles["Normal"])
    white = int(min(_LEAST, max(0.0, after - _WHITE) / scale))
    high, wide = (min(_MOST, max(_LEAST, room)) for room in (high, wide))
    note, cell = (
        min(999, int(_small(document, name, size) / scale * 10)) for name in (_NOTE, CELL)
    )
    head = int(_heading(document, size) / (scale * spacing / _LINES) * 100)
    loose = 0 if _joined(document) else white
    return Sheet(int(high), int(wide), white, loose, note, cell, min(999, max(1, head)))


def _heading(document: Document, usual: float) -> float:
    """How high a heading is with its white beside the neutral form's: the highest of three."""
    found = []
    for level in (1, 2, 3):
        style = document.styles[f"Heading {level}"]
        letters, white = HEADINGS[level]
        layout, size = style.paragraph_format, style.font.size
        before = layout.space_before.pt if layout.space_before is not None else 0.0
        after = _after(document, style)
        high = (size.pt if size is not None else usual) * _spacing(document, usual) * _LINES
        found.append((high + before + after) / (letters * LINE + white))
    return max(found)


def _after(document: Document, style: ParagraphStyle) -> float:
    """The white below a style, its own or that of the text."""
    for one in (style, document.styles["Normal"]):
        if one.paragraph_format.space_after is not None:
            return float(one.paragraph_format.space_after.pt)
    return _default_white(document)


def _small(document: Document, style: str, usual: float) -> float:
    """The letters of a style; those of the text where it says none."""
    size: Length | None = document.styles[style].font.size
    return float(size.pt) if size is not None else usual


def _joined(document: Document) -> bool:
    """Whether items of one list have no white between them."""
    bullets = with_bases(document, "List Bullet")
    return any(style.element.xpath("w:pPr/w:contextualSpacing") for style in bullets)


def _size(document: Document) -> float:
    size: Length | None = document.styles["Normal"].font.size
    if size is not None:
        return float(size.pt)
    return int(default_of(document, "rPr", "sz", "val") or _USUAL) / 2


def _spacing(document: Document, size: float) -> float:
    """The distance of lines, in lines."""
    given = document.styles["Normal"].paragraph_format.line_spacing
    if isinstance(given, Length):
        return float(given.pt) / (size * _LINES)
    if given is not None:
        return float(given)
    return int(default_of(document, "pPr", "spacing", "line") or 240) / 240


def _default_white(document: Document) -> float:
    return int(default_of(document, "pPr", "spacing", "after") or 0) / 20
