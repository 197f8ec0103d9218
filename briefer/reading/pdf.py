"""PDF to text, page by page, with pypdfium2; pages are parted by form feeds."""

from __future__ import annotations

import pypdfium2 as pdfium

from briefer.errors import DamagedFileError, NoTextError, PasswordError
from briefer.model.source import ReadingWarning

_PASSWORD = 4  # FPDF_ERR_PASSWORD


def pdf_text(content: bytes, name: str) -> tuple[str, tuple[ReadingWarning, ...]]:
    """The text of a PDF and a warning per page that has none or fails."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "assword" in str(error):
            raise PasswordError(name) from error
        raise DamagedFileError(name, found="PDF") from error
    try:
        pages = [_page(document, index) for index in range(len(document))]
    finally:
        document.close()
    if not any(page and page.strip() for page in pages):
        raise NoTextError(name, pages=len(pages))
    warnings = tuple(
        ReadingWarning("page_failed" if page is None else "page_without_text", page=number)
        for number, page in enumerate(pages, start=1)
        if page is None or not page.strip()
    )
    return "\f".join(page or "" for page in pages), warnings


def _page(document: pdfium.PdfDocument, index: int) -> str | None:
    try:
        text: str = document[index].get_textpage().get_text_range()
    except pdfium.PdfiumError:
        return None
    # pdfium writes U+FFFE or U+0002 for a hyphen that breaks a word at a line end.
    for broken in ("\ufffe", "\x02"):
        text = text.replace(broken + "\r\n", "-\r\n").replace(broken, "-\r\n")
    return text.replace("\f", " ").replace("\0", "")
