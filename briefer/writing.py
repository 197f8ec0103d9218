"""A text as a file: which sorts there are, in which form, and under which name that is free."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefer import office
from briefer.briefing import house_template
from briefer.briefing.data import to_json
from briefer.briefing.house_sheet import sheet_of
from briefer.briefing.house_style import Edition
from briefer.briefing.length import NEUTRAL as NEUTRAL_SHEET
from briefer.briefing.markdown_text import to_markdown
from briefer.briefing.pdf_dates import dated
from briefer.briefing.web import to_html
from briefer.briefing.word import NEUTRAL, Form, to_docx
from briefer.errors import ExportError, NoPdfError, TargetNameError, TemplateGoneError
from briefer.files import put_in_place, remove_leftovers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from briefer.briefing.length import Sheet
    from briefer.briefing.page import Raster
    from briefer.model.manuscript import Manuscript
    from briefer.wording import Wording

    #: A page of HTML, its title and its marking to a PDF.
    Printer = Callable[[str, str, str], bytes]

#: Characters that Windows does not allow in a file name, and how much of a meeting's name is kept.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST_NAME = 80
#: How LibreOffice writes a PDF that a screen reader can read: with tags, to the rules of PDF/UA,
#: its title shown, its headings as bookmarks.  It takes 20 s for 500 pages.
_PDF = office.Wanted(
    ".pdf",
    "writer_pdf_Export:{"
    '"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"DisplayPDFDocumentTitle":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}',
    seconds=240,
)


@dataclass(frozen=True, slots=True)
class Output:
    """How a draft is written: with all or only what may be public, and in which Word form.

    `printer` makes the PDF where there is no LibreOffice to make it from the Word file.
    """

    public: bool = False
    form: Form = field(default=NEUTRAL)
    keep_earlier: bool = False
    printer: Printer | None = None


AS_IT_IS = Output()


@dataclass(frozen=True, slots=True)
class Page:
    """A text to be printed: its title, its marking, and the page as HTML."""

    title: str
    marking: str
    html: str


def to_page(manuscript: Manuscript, wording: Wording) -> Page:
    """A text as it is written to a file, to be printed."""
    html = to_html(manuscript, wording).decode("utf-8")
    return Page(manuscript.title, manuscript.marking, html)


def sheet(output: Output) -> Sheet:
    """The room on a page of the form that is written; the neutral one of the edition for a car.

    Raises:
        TemplateError: the house's template cannot be used.
    """
    template = output.form.template
    return NEUTRAL_SHEET if template is None else sheet_of(house_template.opened(template))


def output_as(
    *,
    template: Path | None = None,
    reading: bool = False,
    public: bool = False,
    raster: Raster | None = None,
    printer: Printer | None = None,
) -> Output:
    """The Word form of a house's template, else the neutral one, small or to be read in a car.

    With `public` without what may not be made public; `raster` makes pictures of drawings.

    Raises:
        TemplateError: the template cannot be used.
    """
    edition = Edition.READING if reading else Edition.OFFICE
    form = Form(edition) if template is None else house_form(template)
    return Output(public, replace(form, raster=raster), printer=printer)


def house_form(template: Path) -> Form:
    """The form of a house's own Word file.

    Raises:
        TemplateGoneError: it is not there, or may not be read.
        TemplateError: it is no Word file that can be used.
        TemplateStylesError: it lacks styles without which a briefing has no form.
    """
    try:
        content = template.read_bytes()
        house_template.opened(content)
    except OSError as error:
        raise TemplateGoneError(template, cause=type(error).__name__) from error
    except ExportError as error:
        error.path = template
        raise
    return Form(template=content)


def to_pdf(manuscript: Manuscript, wording: Wording, output: Output = AS_IT_IS) -> bytes:
    """The Word file as PDF by LibreOffice; where there is none, the page as the printer has it.

    Raises:
        NoPdfError: neither is there, or LibreOffice made nothing of it.
    """
    program = office.office()
    if program is not None:
        word = to_docx(manuscript, wording, replace(output.form, printed=True))
        if made := office.converted(word, ".docx", _PDF, program):
            return dated(made, manuscript.day)
    if output.printer is None:
        raise NoPdfError
    large = output.form.edition is Edition.READING
    page = to_html(manuscript, wording, large=large).decode("utf-8")
    made = output.printer(page, manuscript.title, manuscript.marking)
    return dated(made, manuscript.day)


#: How a manuscript is written, by the end of the file's name.
_WRITERS: Mapping[str, Callable[[Manuscript, Wording, Output], bytes]] = {
    ".docx": lambda manuscript, wording, output: to_docx(manuscript, wording, output.form),
    ".pdf": to_pdf,
    ".html": lambda manuscript, wording, _: to_html(manuscript, wording),
    ".md": lambda manuscript, _, __: to_markdown(manuscript),
    ".json": lambda manuscript, _, __: to_json(manuscript),
}
SUFFIXES = tuple(_WRITERS)


def write_manuscript(
    manuscript: Manuscript, wording: Wording, target: Path, output: Output = AS_IT_IS
) -> Path:
    """Write a text as a file of the kind that its name ends in, whole or not at all.

    Raises:
        TargetNameError: the name ends in none of `SUFFIXES`.
        NoPdfError: a PDF is asked for, and nothing here can make one.
        TemplateError: the house's template cannot be used.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    make = _WRITERS.get(target.suffix.lower())
    if make is None:
        raise TargetNameError(target, suffixes=", ".join(SUFFIXES))
    try:
        content = make(manuscript, wording, output)
    except NoPdfError as error:
        raise NoPdfError(target) from error
    remove_leftovers(target.resolve().parent)
    put_in_place(target, content, keep_earlier=output.keep_earlier)
    return target.resolve()


def free_name(
    key: str,
    wording: Wording,
    day: dt.date,
    meeting: str,
    *,
    folder: Path | None = None,
    suffix: str = ".docx",
    **parts: str,
) -> str:
    """A file name in these words that is still free in `folder`.

    Source: the Rijk's rules for file names (date and logical title, no reserved characters).
    """
    parts["meeting"] = meeting[:_LONGEST_NAME]
    plain = {name: _FORBIDDEN.sub(" ", part).strip() for name, part in parts.items()}
    for version in range(1, 100):
        stem = wording(key, date=day.strftime("%Y%m%d"), version=f"{version:02d}", **plain)
        found = f"{stem}{suffix}"
        if folder is None or not (folder / found).exists():
            break
    return found
