"""A ministry's own Word file as the form of a briefing: its styles, pages, header and footer."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from briefer.briefing.house_leftovers import empty
from briefer.briefing.house_style import add_missing_styles
from briefer.errors import (
    TemplateError,
    TemplateLockedError,
    TemplateMacrosError,
    TemplateStylesError,
)
from briefer.resources import read_toml

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

#: Without these a briefing has no form at all; any other style is made from `Normal`.
NEEDED = ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3")
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = b"macroEnabled"
#: How a file begins that has a password, or is of a Word before 2007.
#: Source: [MS-CFB] 2.2; [MS-OFFCRYPTO] 1.3.
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_CONTENT_TYPES = "[Content_Types].xml"
#: Room for a template with pictures in its header; more is no template.
_LARGEST = 50_000_000
_NAMES = "briefing/style_names.toml"
#: What is raised on a file that is damaged, locked with a password or made to do harm.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, OpcError, etree.LxmlError, SyntaxError, OSError, EOFError),
    *(KeyError, IndexError, ValueError, AttributeError, RuntimeError, TypeError),
)


def opened(content: bytes) -> WordDocument:
    """The house's document without its text, with every style that a briefing needs.

    Args:
        content: the bytes of a .docx or .dotx without macros.

    Raises:
        TemplateError: it is no Word file that can be used: damaged, locked, or with macros.
        TemplateStylesError: it lacks styles without which a briefing has no form.
    """
    if content.startswith(_COMPOUND):
        raise TemplateLockedError
    try:
        return _dressed(Document(io.BytesIO(_as_document(content))))
    except _BROKEN as error:
        raise TemplateError(cause=type(error).__name__) from error


def _dressed(document: WordDocument) -> WordDocument:
    """The document with all its styles, and without its text."""
    _name_styles(document)
    names = {style.name for style in document.styles if style.type is WD_STYLE_TYPE.PARAGRAPH}
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise TemplateStylesError(styles=", ".join(missing))
    empty(document)
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
                if _MACROS in part:
                    raise TemplateMacrosError
                part = part.replace(_TEMPLATE.encode(), _DOCUMENT.encode())
            target.writestr(member.filename, part)
    return packed.getvalue()


def _name_styles(document: WordDocument) -> None:
    """Give a built-in style the name that Word keeps it under, where another program did not.

    LibreOffice writes "Heading 1" for "heading 1"; others a name in Dutch.
    """
    styles = list(document.styles.element.iterfind(qn("w:style")))
    known = {_name_of(style).casefold(): style for style in styles}
    for name, others in read_toml(_NAMES).items():
        names = (one.casefold() for one in (name, *others))
        found = next((known[one] for one in names if one in known), None)
        if found is not None and _name_of(found) != name:
            found.find(qn("w:name")).set(qn("w:val"), name)
            found.attrib.pop(qn("w:customStyle"), None)


def _name_of(style: Any) -> str:  # noqa: ANN401 - lxml elements are untyped
    name = style.find(qn("w:name"))
    return "" if name is None else str(name.get(qn("w:val"), ""))
