"""A manuscript as a Word file: built-in styles, a footnote under every statement."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from docx import Document

from briefer.briefing import house_style
from briefer.briefing.page import Page

if TYPE_CHECKING:
    from briefer.model.manuscript import Manuscript
    from briefer.wording import Wording

#: The earliest moment a zip archive can hold: the same briefing gives the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def to_docx(manuscript: Manuscript, wording: Wording) -> bytes:
    """The whole file, the same bytes for the same manuscript."""
    document = Document()
    house_style.dress(document, manuscript.language)
    page = Page(document, manuscript.language)
    for element in manuscript.elements:
        page.write(element)
    page.finish()
    house_style.mark_pages(document, manuscript.marking, wording)
    house_style.describe(
        document,
        title=manuscript.title,
        subject=manuscript.subject,
        keywords=manuscript.keywords,
        day=manuscript.day,
    )
    return _packed(document)


def _packed(document: Any) -> bytes:  # noqa: ANN401 - python-docx has no types of its own here
    """The document's bytes with every moment in the archive the same."""
    raw, packed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w") as target:
        for member in source.infolist():
            entry = zipfile.ZipInfo(member.filename, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(member))
    return packed.getvalue()
