"""A ministry's own Word file as the form of a briefing: its styles, pages, header and footer."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from briefer.briefing.house_style import add_missing_styles
from briefer.errors import TemplateError, TemplateStylesError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

#: Without these a briefing has no form at all; any other style is made from `Normal`.
NEEDED = ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3")
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CONTENT_TYPES = "[Content_Types].xml"
#: Room for a template with pictures in its header; more is no template.
_LARGEST = 50_000_000


def opened(content: bytes) -> WordDocument:
    """The house's document without its text, with every style that a briefing needs.

    Args:
        content: the bytes of a .docx or .dotx without macros.

    Raises:
        TemplateError: it is no Word file that can be used.
        TemplateStylesError: it lacks styles without which a briefing has no form.
    """
    try:
        document = Document(io.BytesIO(_as_document(content)))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise TemplateError(cause=type(error).__name__) from error
    names = {style.name for style in document.styles if style.type is WD_STYLE_TYPE.PARAGRAPH}
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise TemplateStylesError(styles=", ".join(missing))
    _empty(document)
    add_missing_styles(document)
    return document


def _as_document(content: bytes) -> bytes:
    """A template's bytes as those of a document: they differ in one declared type."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        if sum(member.file_size for member in source.infolist()) > _LARGEST:
            raise ValueError(content[:0])
        for member in source.infolist():
            part = source.read(member)
            if member.filename == _CONTENT_TYPES:
                part = part.replace(_TEMPLATE.encode(), _DOCUMENT.encode())
            target.writestr(member.filename, part)
    return packed.getvalue()


def _empty(document: WordDocument) -> None:
    """Take the text out; what says how the pages are stays."""
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
