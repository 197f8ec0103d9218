"""How high the lines of a style are, in points, reckoned from the styles of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Length

from briefer.briefing.house_style import default_of, with_bases

if TYPE_CHECKING:
    from docx.document import Document

#: How high a line is and how wide a letter, for letters of one point; those of Verdana, the widest.
HIGH, _WIDE = 1.22, 0.67
#: What Word has where a style does not say.
_USUAL_SIZE = 10.0


def line_height(document: Document, style: str) -> float:
    """How high one line of this style is, with the white around it."""
    return size_of(document, style) * spacing_of(document, style) * HIGH + _white(document, style)


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
            return float(given.pt) / (size_of(document, style) * HIGH)
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
