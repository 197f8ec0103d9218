"""PDF to lines with their place, size and weight, page by page, with pypdfium2."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefer.errors import (
    DamagedFileError,
    NoTextError,
    OwnFileError,
    PasswordError,
    TooManyError,
)
from briefer.model.manuscript import MAKER
from briefer.model.source import Box, ReadingWarning
from briefer.reading import pace
from briefer.reading.lines import Line
from briefer.reading.pdf_damage import text_may_be_lost
from briefer.reading.signs import garbage_share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PASSWORD = 4  # FPDF_ERR_PASSWORD
#: Where a PDF says who made it: as LibreOffice makes it of our Word file, as Qt does of our page.
_MADE_BY = ("Author", "Creator")
#: The bit of a PDF's permissions that allows taking text from it.
_COPY = 1 << 4
#: pdfium gives one of these for a hyphen that breaks a word, and then joins the two lines.
_BROKEN = frozenset("\ufffe\x02")
_BOLD_WEIGHT = 600
_GAP = 1.35
#: Smaller letters are those of notes; pitches are alike up to this much, as feet differ; so many
#: share one.
_BODY, _ALIKE, _OFTEN = 0.95, 1.2, 0.2
MOST_PAGES = 20_000
#: A page of which more than this part cannot be told is an image to us (a font without a table).
_GARBAGE = 0.2
_NAME_LENGTH = 128


@dataclass(frozen=True, slots=True)
class _Sign:
    """One character on a page: what it is, where it stands, how large and how heavy."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool


def pdf_lines(
    content: bytes, name: str
) -> tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]:
    """The lines of a PDF, its number of pages, and a warning per page without text or that fails.

    Raises:
        PasswordError: it is locked.
        DamagedFileError: it cannot be opened.
        NoTextError: no page has text: a scan.
        TooManyError: it has more pages than any paper.
        OwnFileError: Briefer made it.
    """
    document = _opened(content, name)
    try:
        if len(document) > MOST_PAGES:
            raise TooManyError(name, count=len(document))
        if MAKER in map(document.get_metadata_value, _MADE_BY):
            raise OwnFileError(name)
        pages = [_page(document, index) for index in _told_on_the_way(len(document))]
        locked = not pdfium_raw.FPDF_GetDocPermissions(document.raw) & _COPY
    finally:
        document.close()
    pages = [None if lines is None else _told(lines) for lines in pages]
    if not any(pages):
        raise NoTextError(name, pages=len(pages))
    warnings = tuple(
        ReadingWarning("page_failed" if lines is None else "page_without_text", page=number)
        for number, lines in enumerate(pages, start=1)
        if not lines
    )
    if locked:
        warnings = (*warnings, ReadingWarning("copy_restricted"))
    if text_may_be_lost(content, len(pages)):
        warnings = (*warnings, ReadingWarning("pdf_damaged"))
    return _measured([lines or [] for lines in pages]), len(pages), warnings


def _told_on_the_way(pages: int) -> Iterator[int]:
    """The pages from 0, each told as it is begun."""
    for index in range(pages):
        pace.tell(index + 1, pages)
        yield index


def _opened(content: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "assword" in str(error):
            raise PasswordError(name) from error
        raise DamagedFileError(name, found="PDF") from error


def _told(lines: list[Line]) -> list[Line]:
    """The lines of a page, or none when its font does not tell which letters they are."""
    text = "".join(line.text for line in lines)
    return [] if garbage_share(text) > _GARBAGE else lines


def _page(document: pdfium.PdfDocument, index: int) -> list[Line] | None:
    try:
        page = document[index]
        height = page.get_height()
        rows = list(_rows(page.get_textpage()))
    except pdfium.PdfiumError:
        return None
    shown = [row for row in rows if any(sign.text.strip() for sign in row)]
    return [_line(row, index + 1, number, height) for number, row in enumerate(shown, start=1)]


def _rows(textpage: pdfium.PdfTextPage) -> Iterator[list[_Sign]]:
    """The signs of a page, row by row; a row that pdfium joined at a hyphen is parted again."""
    row: list[_Sign] = []
    for index in range(textpage.count_chars()):
        letter = chr(pdfium_raw.FPDFText_GetUnicode(textpage.raw, index))
        if letter in _BROKEN:
            row.append(_sign(textpage, index, "-"))
            yield row
            row = []
        elif letter == "\n":
            yield row
            row = []
        elif letter not in "\r\f\0\ufdd0\ufdd1":
            row.append(_sign(textpage, index, letter))
    yield row


def _sign(textpage: pdfium.PdfTextPage, index: int, letter: str) -> _Sign:
    left, bottom, right, top = textpage.get_charbox(index)
    name = ctypes.create_string_buffer(_NAME_LENGTH)
    flags = ctypes.c_int()
    pdfium_raw.FPDFText_GetFontInfo(textpage.raw, index, name, _NAME_LENGTH, ctypes.byref(flags))
    bold = (
        b"Bold" in name.value
        or pdfium_raw.FPDFText_GetFontWeight(textpage.raw, index) >= _BOLD_WEIGHT
    )
    size = pdfium_raw.FPDFText_GetFontSize(textpage.raw, index)
    return _Sign(letter, left, bottom, right, top, size, bold)


def _line(row: Sequence[_Sign], page: int, number: int, height: float) -> Line:
    inked = [sign for sign in row if sign.text.strip()]
    box = Box(
        min(sign.left for sign in inked),
        height - max(sign.top for sign in inked),
        max(sign.right for sign in inked),
        height - min(sign.bottom for sign in inked),
    )
    return Line(
        text="".join(sign.text for sign in row).strip(),
        number=number,
        page=page,
        size=median(sign.size for sign in inked),
        bold=all(sign.bold for sign in inked),
        box=box,
    )


def _measured(pages: list[list[Line]]) -> tuple[Line, ...]:
    """The lines with their size relative to the body, their reach in characters, and gaps."""
    lines = [line for page in pages for line in page]
    body = median(size for line in lines for size in [line.size] * len(line.text))
    margin = min(line.box.left for line in lines if line.box)
    spans = [(line.box.right - line.box.left) / len(line.text) for line in lines if line.box]
    letter = median(spans) or 1.0
    usual = _usual_pitch(pages, body)
    return tuple(
        replace(
            line,
            size=line.size / body if body else 1.0,
            width=(line.box.right - margin) / letter if line.box else 0.0,
            gap=_pitch(before, line) > _GAP * usual,
        )
        for page in pages
        for before, line in zip([None, *page], page, strict=False)
    )


def _usual_pitch(pages: list[list[Line]], body: float) -> float:
    """The pitch of lines of one paragraph: the smallest that many lines of the body have.

    In a short paper more lines stand alone than in paragraphs, so that the middle one is no line
    of a paragraph but the white between two.
    """
    pitches = sorted(
        pitch
        for page in pages
        for before, line in pairwise(page)
        if (pitch := _pitch(before, line)) > 0 and line.size > _BODY * body
    )
    alike = (pitches[at : bisect_right(pitches, _ALIKE * low)] for at, low in enumerate(pitches))
    shared = next((some for some in alike if len(some) >= _OFTEN * len(pitches)), pitches)
    return median(shared) if shared else float("inf")


def _pitch(before: Line | None, line: Line) -> float:
    """How far the foot of a line lies below that of the line before, in points."""
    if before is None or before.box is None or line.box is None:
        return 0.0
    return line.box.bottom - before.box.bottom
