"""The neutral look of a briefing: Verdana, built-in styles, marking on every page.

Source: the ministries' house style gives body text Verdana 9 on 12 points; no logo is used.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING, Any

from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor

from briefer.briefing.elements import add_field, clean, element
from briefer.briefing.numbering import give_list, leave_unnumbered, set_in
from briefer.model.manuscript import MAKER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeGuard

    from docx.document import Document
    from docx.shared import Length
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
    ("List Bullet 2", 9, 0, 4, False),
    ("List Bullet 3", 9, 0, 4, False),
    ("List Number", 9, 0, 4, False),
    ("List Number 2", 9, 0, 4, False),
    ("List Number 3", 9, 0, 4, False),
    ("List Continue", 9, 0, 4, False),
    ("Quote", 9, 0, 4, False),
    ("Caption", 8, 6, 2, True),
    ("Header", 7.5, 0, 0, True),
    ("Footer", 7.5, 0, 0, False),
)
_TOC_HEADING = "TOC Heading"
#: Styles that python-docx's own document lacks.
_OTHER_SIZES = (
    ("footnote text", 7.5, 0, 2, False),
    ("toc 1", 9, 0, 2, False),
    ("toc 2", 9, 0, 2, False),
    (_TOC_HEADING, 15, 18, 6, True),
    (CELL, 8, 3, 3, False),
)
_STYLE_IDS = {"footnote text": "FootnoteText", "toc 1": "TOC1", "toc 2": "TOC2"}
_TEXT_WIDTH = Cm(16)
#: The letters of our own text; those of Word where a file says nothing, in half points; and the
#: largest in a table that leave "Commissiedebat" whole.
_TEXT_SIZE, _WORD_SIZE, _WIDEST_CELL = 9, 20, 9.5


def _ruled() -> Any:  # noqa: ANN401 - lxml elements are untyped
    """The lines that give the built-in style its name."""
    properties, borders = OxmlElement("w:tblPr"), OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color="auto"))
    properties.append(borders)
    return properties


class Edition(Enum):
    """How large the letters are and how far the lines apart."""

    OFFICE = (1.0, 1.2, 1.0)
    #: Body text of 12 points with wide spacing, to be read in a car; in a table no larger than
    #: leaves words of the length of "Commissiedebat" whole.
    READING = (12 / 9, 1.5, 9.5 / 8)

    @property
    def scale(self) -> float:
        """What every size is multiplied by."""
        return self.value[0]

    @property
    def in_tables(self) -> float:
        """What the size of text in a table is multiplied by."""
        return self.value[2]

    @property
    def spacing(self) -> float:
        """The distance of lines, in lines."""
        return self.value[1]


def dress(document: Document, language: str, edition: Edition = Edition.OFFICE) -> None:
    """Give an empty document its page, styles and language."""
    section = document.sections[0]
    paper = (Cm(21), Cm(29.7))
    wide = section.orientation == WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = reversed(paper) if wide else paper
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.2)
    add_missing_styles(document)
    for name in ("Header", "Footer"):
        document.styles[name].paragraph_format.tab_stops.clear_all()
    for name, size, before, after, bold in (*_SIZES, *_OTHER_SIZES):
        _dress_style(document.styles[name], size, before, after, bold=bold)
    for style in document.styles:
        if style.type is WD_STYLE_TYPE.PARAGRAPH and style.font.size is not None:
            scale = edition.in_tables if style.name == CELL else edition.scale
            style.font.size = Pt(round(style.font.size.pt * scale * 2) / 2)
            style.paragraph_format.line_spacing = edition.spacing
    set_document_language(document, language)
    _drop_leftovers(document)


def turn(document: Document) -> None:
    """Lay the pages on their side."""
    for section in document.sections:
        size = sorted((section.page_width or Cm(21), section.page_height or Cm(29.7)))
        section.page_height, section.page_width = size
        section.orientation = WD_ORIENT.LANDSCAPE


def add_missing_styles(document: Document) -> None:
    """Make every style that a briefing uses and this document lacks, from its `Normal`."""
    styles = document.styles
    known = {style.name for style in styles}
    for name, size, before, after, bold in (*_SIZES, *_OTHER_SIZES):
        if name not in known:
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name != CELL)
            style.base_style = styles["Normal"]
            style.element.set(qn("w:styleId"), _STYLE_IDS.get(name, name.replace(" ", "")))
            style.font.size, style.font.bold = _beside(document, name, size), bold
            _space(style, before, after)
            _list(document, style)
    if "footnote reference" not in known:
        mark = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
        mark.element.set(qn("w:styleId"), "FootnoteReference")
        mark.font.superscript = True
    if "Hyperlink" not in known:
        link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
        link.font.color.rgb = _BLUE
        link.font.underline = True
    if "Table Grid" not in known:
        grid = styles.add_style("Table Grid", WD_STYLE_TYPE.TABLE, builtin=True)
        grid.element.append(_ruled())
    leave_unnumbered(styles[_TOC_HEADING])
    for level in (1, 2):
        if f"toc {level}" not in known:
            _dress_entry(styles[f"toc {level}"], level, text_width(document))


def _beside(document: Document, name: str, size: float) -> Pt | None:
    """The size of a style that a house lacks: as much less or more as it is in our own form."""
    if size == _TEXT_SIZE:
        return None
    given = document.styles["Normal"].font.size
    usual = default_of(document, "rPr", "sz", "val")
    text = given.pt if given is not None else int(usual or _WORD_SIZE) / 2
    wanted = round(text * size / _TEXT_SIZE * 2) / 2
    return Pt(min(wanted, _WIDEST_CELL) if name == CELL else wanted)


def _list(document: Document, style: ParagraphStyle) -> None:
    """The bullet or the number of a list that a house lacks."""
    kind, _, level = style.name.removeprefix("List ").partition(" ")
    if kind in {"Bullet", "Number"} and style.name.startswith("List "):
        give_list(document, style, int(level or 1), numbered=kind == "Number")
    elif style.name == "List Continue":
        set_in(style, 1, hanging=False)


def _space(style: ParagraphStyle, before: float, after: float) -> None:
    """The white around a style that a house lacks."""
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    if not style.name.startswith("List"):
        # What a house sets in for running text is odd in a cell, a note or the contents.
        layout.first_line_indent = Pt(0)


def _dress_entry(style: ParagraphStyle, level: int, wide: Length) -> None:
    """The line of a heading in the contents."""
    style.paragraph_format.left_indent = Cm(0.6 * (level - 1))
    style.paragraph_format.tab_stops.add_tab_stop(wide, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


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
    if heading:
        layout.keep_with_next = True
    borders = style.element.pPr.find(qn("w:pBdr")) if style.element.pPr is not None else None
    if borders is not None:
        style.element.pPr.remove(borders)


def set_document_language(document: Document, language: str) -> None:
    """The language of all text that bears none of its own, whatever the template says."""
    code = LANGUAGES[language]
    styles = document.styles.element
    if not list(styles.iterfind(f"{qn('w:docDefaults')}//{qn('w:lang')}")):
        normal = document.styles["Normal"].element.get_or_add_rPr()
        normal.append(element("w:lang", val=code, eastAsia=code))
    for found in styles.iter(qn("w:lang")):
        found.set(qn("w:val"), code)
        found.set(qn("w:eastAsia"), code)


def _drop_leftovers(document: Document) -> None:
    """python-docx's own template brings a thumbnail, custom XML and a second style sheet."""
    package = document.part.package
    for rels in (package.rels, document.part.rels):
        for key, rel in list(rels.items()):
            if rel.reltype in _LEFTOVERS:
                del rels[key]


def default_of(document: Document, kind: str, tag: str, name: str) -> str:
    """What the document gives where no style does."""
    path = f"w:docDefaults/w:{kind}Default/w:{kind}/w:{tag}"
    found: list[Any] = document.styles.element.xpath(path)
    return found[0].get(qn(f"w:{name}"), "") if found else ""


def with_bases(document: Document, name: str) -> Iterator[ParagraphStyle]:
    """A style and those it is based on, the nearest first; a damaged file may go round."""
    style, seen = document.styles[name], set()
    while _is_given(style) and style.style_id not in seen:
        seen.add(style.style_id)
        yield style
        style = style.base_style


def _is_given(style: Any) -> TypeGuard[ParagraphStyle]:  # noqa: ANN401
    return style is not None


def text_width(document: Document) -> Emu:
    """How wide the text is between the margins."""
    section = document.sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0) + (section.gutter or 0)
    return Emu((section.page_width or margins + _TEXT_WIDTH) - margins)


def mark_pages(document: Document, marking: str, wording: Wording) -> None:
    """The marking at the top and bottom of every page, and the page number."""
    section, width = document.sections[0], text_width(document)
    top = section.header.paragraphs[0]
    top.add_run(clean(marking.upper()))
    top.alignment = WD_ALIGN_PARAGRAPH.CENTER
    bottom = section.footer.paragraphs[0]
    bottom.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    bottom.add_run(clean(marking.upper())).bold = True
    bottom.add_run(f"\t{wording('briefing.page_of')}")
    add_field(bottom.add_run(), " PAGE ", "1")
    bottom.add_run(wording("briefing.page_joint"))
    add_field(bottom.add_run(), " NUMPAGES ", "1")


def mark_house_pages(document: Document, marking: str) -> None:
    """The marking on every page of a house's own form, above and below what is there."""
    for section in document.sections:
        pages = [(section.header, section.footer)]
        if section.different_first_page_header_footer:
            pages.append((section.first_page_header, section.first_page_footer))
        if document.settings.odd_and_even_pages_header_footer:
            pages.append((section.even_page_header, section.even_page_footer))
        for header, footer in pages:
            first = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
            line = first.insert_paragraph_before(clean(marking.upper()), style="Header")
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            footer.add_paragraph(clean(marking.upper()), style="Footer")


def describe(
    document: Document, *, title: str, subject: str, keywords: str, day: dt.date, origin: str = ""
) -> None:
    """The document's properties; nothing of the machine or the library is left in them."""
    properties = document.core_properties
    moment = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
    properties.title, properties.subject = clean(title)[:250], clean(subject)[:250]
    properties.author = properties.last_modified_by = MAKER
    properties.comments = properties.category = properties.content_status = ""
    properties.version = ""
    properties.identifier = origin
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
