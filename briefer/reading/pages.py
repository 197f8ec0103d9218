"""A page of a PDF drawn as it looks, with pypdfium2; only for the reading process."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

from briefer.errors import DamagedFileError
from briefer.model.leaf import PageDrawing

if TYPE_CHECKING:
    _Turn = tuple[float, float, float, float, float, float]

#: So many dots at most: four bytes each, and an answer of 64 MB holds them.
MOST_DOTS = 12_000_000
_SMALLEST, _LARGEST = 0.05, 16.0


def drawn(content: bytes, name: str, page: int, scale: float) -> PageDrawing:
    """A page at a scale (dots for each point), or smaller where it would take too many dots.

    Args:
        content: the PDF.
        name: of the file, for errors.
        page: counts from 1.
        scale: dots for each point.

    Raises:
        DamagedFileError: it cannot be opened, has no such page, or the page cannot be drawn.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise DamagedFileError(name, found="PDF") from error
    try:
        return _drawn(document[page - 1], page, scale)
    except (pdfium.PdfiumError, IndexError) as error:
        raise DamagedFileError(name, found="PDF") from error
    finally:
        document.close()


def _drawn(page: pdfium.PdfPage, number: int, scale: float) -> PageDrawing:
    width, height = page.get_size()
    within = _within(scale, width, height)
    # Four bytes for each dot, so that a row has no bytes left over.
    bitmap = page.render(scale=within, prefer_bgrx=True)
    pixels = bytes(bitmap.buffer)
    drawing = PageDrawing(number, bitmap.width, bitmap.height, within, _turn(page), pixels)
    bitmap.close()
    return drawing


def _within(scale: float, width: float, height: float) -> float:
    """The scale, no larger than what a page of this size may take."""
    most = math.sqrt(MOST_DOTS / max(1.0, width * height))
    return max(min(scale, most, _LARGEST), min(_SMALLEST, most))


def _turn(page: pdfium.PdfPage) -> _Turn:
    """How a box of the text comes to stand on the page as it is shown.

    Source: a `Box` has y = height − (y of the PDF), in the page's own space; what is shown is the
    crop box, turned clockwise (ISO 32000-1, 14.11.2 and table 30).
    """
    left, bottom, right, top = page.get_cropbox()
    high = page.get_height()
    turns: dict[int, _Turn] = {
        0: (1, 0, 0, 1, -left, top - high),
        90: (0, 1, -1, 0, high - bottom, -left),
        180: (-1, 0, 0, -1, right, high - bottom),
        270: (0, -1, 1, 0, top - high, right),
    }
    return turns.get(page.get_rotation(), turns[0])
