"""A page as PDF by Qt's own means: A4, the marking above and below every page, pages numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.draft.html import document_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QTextDocument

_MARGIN_MM = 20.0
_DOTS_PER_INCH = 300
_POINTS = 10
#: The height of the line above and below each page, in lines of text.
_LINES = 2.5


def to_pdf(page: str, title: str, marking: str) -> bytes:
    """The PDF of an HTML page.

    Args:
        page: the text.
        title: for the properties of the file.
        marking: stands above and below every page.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title)
    put_on_pages(document_of(page), writer, marking.upper())
    buffer.close()
    return bytes(data.data())


def _writer(device: QIODevice, title: str) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setCreator("Briefer")
    writer.setTitle(title)
    writer.setResolution(_DOTS_PER_INCH)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    portrait, size = QPageLayout.Orientation.Portrait, QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, portrait, margins, QPageLayout.Unit.Millimeter))
    return writer


def put_on_pages(document: QTextDocument, writer: QPagedPaintDevice, marking: str) -> None:
    """Write a document on the pages of a file or a printer, as `to_pdf` has it."""
    font = QFont("Verdana", _POINTS)
    document.setDefaultFont(font)
    document.documentLayout().setPaintDevice(writer)
    painter = QPainter(writer)
    painter.setFont(font)
    width, height = float(writer.width()), float(writer.height())
    line = painter.fontMetrics().height() * _LINES
    room = height - 2 * line
    document.setPageSize(QSizeF(width, room))
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
