"""A manuscript as a Word file: built-in styles, a footnote under every statement."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx import Document

from briefer.briefing import house_style, house_template, settings_part
from briefer.briefing.contents import draw_in
from briefer.briefing.house_style import Edition
from briefer.briefing.page import Page

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from briefer.briefing.page import Raster
    from briefer.model.manuscript import Manuscript
    from briefer.wording import Wording

#: The earliest moment a zip archive can hold: the same briefing gives the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Form:
    """How a Word file looks: an edition of the neutral form, or the bytes of a house's template.

    `raster` makes a PNG of an SVG drawing; without one, drawings are told in words.  What is
    `printed` goes through LibreOffice at once, which gives the contents their page numbers.
    """

    edition: Edition = Edition.OFFICE
    template: bytes | None = None
    raster: Raster | None = None
    printed: bool = False


NEUTRAL = Form()


def to_docx(manuscript: Manuscript, wording: Wording, form: Form = NEUTRAL) -> bytes:
    """The whole file, the same bytes for the same manuscript and form.

    Raises:
        TemplateError: the template is no Word file that can be used.
        TemplateStylesError: it lacks styles without which a briefing has no form.
    """
    document = _dressed(manuscript, wording, form)
    page = Page(document, manuscript.language, form.raster, numbered=form.printed)
    for element in manuscript.elements:
        page.write(element)
    page.finish()
    draw_in(document, page.contents)
    house_style.describe(
        document,
        title=manuscript.title,
        subject=manuscript.subject,
        keywords=manuscript.keywords,
        day=manuscript.day,
        origin=manuscript.origin,
    )
    settings_part.comply(document, house=form.template is not None)
    return _packed(document)


def _dressed(manuscript: Manuscript, wording: Wording, form: Form) -> WordDocument:
    """An empty document in the form asked for, its pages marked."""
    if form.template is not None:
        document = house_template.opened(form.template)
        if manuscript.landscape:
            house_style.turn(document)
        house_style.set_document_language(document, manuscript.language)
        house_style.mark_house_pages(document, manuscript.marking)
        return document
    document = Document()
    if manuscript.landscape:
        house_style.turn(document)
    house_style.dress(document, manuscript.language, form.edition)
    house_style.mark_pages(document, manuscript.marking, wording)
    code = house_style.LANGUAGES[manuscript.language]
    settings_part.modernise(document, manuscript.language, code)
    return document


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
