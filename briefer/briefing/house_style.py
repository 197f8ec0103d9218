"""The neutral look of a briefing: Verdana, built-in styles, marking on every page.

Source: the ministries' house style gives body text Verdana 9 on 12 points; no logo is used.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from briefer.briefing.elements import add_field, clean, element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

    from briefer.wording import Wording

FONT = "Verdana"
#: The one style of our own: text in a table, with white above and below.
CELL = "Table Text"
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_LEFTOVERS = {
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}
_BLUE = RGBColor(0x15, 0x42, 0x73)
_GREY = RGBColor(0x44, 0x44, 0x44)
#: Name, size in points, space before and after in points, bold.
_SIZES = (
    ("Normal", 9, 0, 6, False),
    ("Title", 22, 0, 4, True),
    ("Subtitle", 12, 0, 12, False),
    ("Heading 1", 15, 18, 6, True),
    ("Heading 2", 12, 14, 4, True),
    ("Heading 3", 9.5, 10, 3, True),
    ("Heading 4", 9, 8, 2, True),
    ("List Bullet", 9, 0, 4, False),
    ("List Continue", 9, 0, 4, False),
    ("Quote", 9, 0, 4, False),
    ("Caption", 8, 6, 2, True),
    ("Header", 7.5, 0, 0, True),
    ("Footer", 7.5, 0, 0, False),
)
_TEXT_WIDTH = Cm(16)


def dress(document: Document, language: str) -> None:
    """Give an empty document its page, styles and language."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.2)
    _add_missing_styles(document)
    for name, size, before, after, bold in _SIZES:
        _dress_style(document.styles[name], size, before, after, bold=bold)
    _set_language(document, LANGUAGES[language])
    _drop_leftovers(document)


def _add_missing_styles(document: Document) -> None:
    styles = document.styles
    note = styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    note.base_style = styles["Normal"]
    note.element.set(qn("w:styleId"), "FootnoteText")
    _dress_style(note, 7.5, 0, 2, bold=False)
    mark = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.element.set(qn("w:styleId"), "FootnoteReference")
    mark.font.superscript = True
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb = _BLUE
    link.font.underline = True
    for level in (1, 2):
        entry = styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        entry.base_style = styles["Normal"]
        entry.element.set(qn("w:styleId"), f"TOC{level}")
        entry.paragraph_format.left_indent = Cm(0.6 * (level - 1))
        entry.paragraph_format.space_after = Pt(2)
        entry.paragraph_format.tab_stops.add_tab_stop(
            _TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )

    cell = styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = styles["Normal"]
    _dress_style(cell, 8, 3, 3, bold=False)
    for name in ("Header", "Footer"):
        styles[name].paragraph_format.tab_stops.clear_all()


def _dress_style(
    style: ParagraphStyle, size: float, before: float, after: float, *, bold: bool
) -> None:
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    style.font.size = Pt(size)
    style.font.bold = bold
    style.font.italic = False
    heading = style.name.startswith(("Heading", "Title", "Subtitle"))
    style.font.color.rgb = _BLUE if heading else _GREY if style.name == "Caption" else None
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.line_spacing = 1.2
    if heading:
        layout.keep_with_next = True
    borders = style.element.pPr.find(qn("w:pBdr")) if style.element.pPr is not None else None
    if borders is not None:
        style.element.pPr.remove(borders)


def _set_language(document: Document, language: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for found in defaults.iter(qn("w:lang")):
        found.set(qn("w:val"), language)
        found.set(qn("w:eastAsia"), language)


def _drop_leftovers(document: Document) -> None:
    """python-docx's own template brings a thumbnail, custom XML and a second style sheet."""
    package = document.part.package
    for rels in (package.rels, document.part.rels):
        for key, rel in list(rels.items()):
            if rel.reltype in _LEFTOVERS:
                del rels[key]


def mark_pages(document: Document, marking: str, wording: Wording) -> None:
    """The marking at the top and bottom of every page, and the page number."""
    section = document.sections[0]
    top = section.header.paragraphs[0]
    top.add_run(clean(marking.upper()))
    top.alignment = WD_ALIGN_PARAGRAPH.CENTER
    bottom = section.footer.paragraphs[0]
    bottom.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    bottom.add_run(clean(marking.upper())).bold = True
    bottom.add_run(f"\t{wording('briefing.page_of')}")
    add_field(bottom.add_run(), " PAGE ", "1")
    bottom.add_run(wording("briefing.page_joint"))
    add_field(bottom.add_run(), " NUMPAGES ", "1")


def describe(document: Document, *, title: str, subject: str, keywords: str, day: dt.date) -> None:
    """The document's properties; nothing of the machine or the library is left in them."""
    properties = document.core_properties
    moment = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
    properties.title, properties.subject = clean(title)[:250], clean(subject)[:250]
    properties.author = properties.last_modified_by = "Briefer"
    properties.comments = ""
    properties.keywords = clean(keywords)[:250]
    properties.created = properties.modified = moment
    properties.revision = 1


def repeat_header(row: Any) -> None:  # noqa: ANN401 - python-docx rows are untyped here
    """Make a table row the heading on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def keep_whole(row: Any) -> None:  # noqa: ANN401
    """Keep a table row on one page."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))  # noqa: SLF001


def describe_table(table: Any, description: str) -> None:  # noqa: ANN401
    """What a table holds, for a screen reader."""
    properties = table._tbl.tblPr  # noqa: SLF001
    properties.append(element("w:tblCaption", val=description))


def shade(cell: Any, colour: str) -> None:  # noqa: ANN401
    """A light ground behind a table cell."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001
    properties.append(element("w:shd", val="clear", color="auto", fill=colour))
