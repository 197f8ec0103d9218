"""A page as PDF by Qt's own means: A4, the marking above and below every page, pages numbered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
)

from briefer.model.manuscript import MAKER
from ui.draft.html import document_of
from ui.draft.paging import keep_together

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QTextDocument

_MARGIN_MM = 20.0
_DOTS_PER_INCH = 300
#: The letters of the neutral form, and those to be read in a car with the distance of their lines.
_POINTS, _LARGE_POINTS, _LARGE_LINES = 9, 12, 150
#: What the class of a body tells of its pages (`briefer/briefing/web.py`).
_LANDSCAPE, _LARGE = "landscape", "large"
#: The height of the line above and below each page, in lines of text.
_LINES = 2.5
#: What a list in a list is set in by, in points at 96 to the inch.
_INDENT = 18
_BODY = re.compile(r'<body class="([^"]*)">')
#: The marking stands on every page already, and a way back leads nowhere on paper.
_ON_SCREEN = re.compile(r'<p class="marking">[^<]*</p>|<a href="#mark\d+"[^>]*>[^<]*</a>')
#: Whose names the numbers of our files are.
_OURS = QUuid("{6f1f1c0e-6a43-5d0e-9d0c-6d5b7c1a2b3f}")


def to_pdf(page: str, title: str, marking: str) -> bytes:
    """The PDF of an HTML page; its number comes from the page, so that it is the same each time.

    Args:
        page: the text; the class of its body tells how it lies and how large it is.
        title: for the properties of the file.
        marking: stands above and below every page.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title, wide=lies_on_its_side(page))
    writer.setDocumentId(QUuid.createUuidV5(_OURS, page.encode()))
    put_on_paper(page, writer, marking)
    buffer.close()
    return bytes(data.data())


def lies_on_its_side(page: str) -> bool:
    """Whether the pages are to be wider than they are high."""
    return _LANDSCAPE in _sorts(page)


def put_on_paper(page: str, writer: QPagedPaintDevice, marking: str) -> None:
    """Write an HTML page on the pages of a file or a printer; what is for a screen is left out."""
    document = document_of(_ON_SCREEN.sub("", page))
    large = _LARGE in _sorts(page)
    if large:
        _spread(document)
    _put_on_pages(document, writer, marking.upper(), _LARGE_POINTS if large else _POINTS)


def _sorts(page: str) -> frozenset[str]:
    """What the class of the body tells."""
    found = _BODY.search(page)
    return frozenset(found[1].split()) if found else frozenset()


def _writer(device: QIODevice, title: str, *, wide: bool) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setCreator(MAKER)
    writer.setTitle(title)
    writer.setResolution(_DOTS_PER_INCH)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    ways = QPageLayout.Orientation
    way, size = ways.Landscape if wide else ways.Portrait, QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, way, margins, QPageLayout.Unit.Millimeter))
    return writer


def _spread(document: QTextDocument) -> None:
    """Lines further apart, to be read in a car."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setLineHeight(_LARGE_LINES, form.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()


def _put_on_pages(
    document: QTextDocument, writer: QPagedPaintDevice, marking: str, points: int
) -> None:
    font = QFont("Verdana", points)
    document.setDefaultFont(font)
    document.setIndentWidth(_INDENT)
    document.documentLayout().setPaintDevice(writer)
    painter = QPainter(writer)
    painter.setFont(font)
    width, height = float(writer.width()), float(writer.height())
    line = painter.fontMetrics().height() * _LINES
    room = height - 2 * line
    document.setPageSize(QSizeF(width, room))
    keep_together(document, room)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        _head_and_foot(painter, marking, f"{number + 1} / {pages}", QRectF(0, 0, width, height))
        painter.save()
        painter.translate(0, line - number * room)
        document.drawContents(painter, QRectF(0, number * room, width, room - 1))
        painter.restore()
    painter.end()


def _head_and_foot(painter: QPainter, marking: str, number: str, page: QRectF) -> None:
    middle = Qt.AlignmentFlag.AlignHCenter
    painter.drawText(page, int(middle | Qt.AlignmentFlag.AlignTop), marking)
    painter.drawText(page, int(middle | Qt.AlignmentFlag.AlignBottom), marking)
    painter.drawText(page, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), number)
