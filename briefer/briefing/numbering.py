"""Lists of Word, which python-docx has no words for: bullets and numbers that begin at one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Twips

from briefer.briefing.elements import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

#: How far an item is set in at each level, in twentieths of a point: 0.63 cm.
_STEP = 357


def new_list(document: Document, style: str) -> int | None:
    """A list of its own in the form of a style; gives its number, None where the style has none."""
    of_style = document.styles[style].element.find(f".//{qn('w:numId')}")
    if of_style is None:
        return None
    numbering = _numbering(document)
    known = {num.get(qn("w:numId")): num for num in numbering.findall(qn("w:num"))}
    found = known.get(of_style.get(qn("w:val")))
    if found is None:
        return None
    made = _add(numbering, found.find(qn("w:abstractNumId")).get(qn("w:val")))
    override = element("w:lvlOverride", ilvl="0")
    override.append(element("w:startOverride", val="1"))
    made.append(override)
    return int(made.get(qn("w:numId")))


def give_list(document: Document, style: ParagraphStyle, level: int, *, numbered: bool) -> None:
    """Make a style without a list that of items at this level, from 1: a bullet or a number."""
    numbering = _numbering(document)
    forms = numbering.findall(qn("w:abstractNum"))
    key = str(1 + max((int(form.get(qn("w:abstractNumId"))) for form in forms), default=-1))
    made = _form(key, style.style_id, level, numbered=numbered)
    if forms:
        forms[-1].addnext(made)
    else:
        numbering.insert(len(numbering.findall(qn("w:numPicBullet"))), made)
    number = _add(numbering, key).get(qn("w:numId"))
    properties = style.element.get_or_add_pPr()
    listed = OxmlElement("w:numPr")
    listed.append(element("w:numId", val=number))
    properties._insert_numPr(listed)  # noqa: SLF001 - the only way in
    set_in(style, level)


def leave_unnumbered(style: ParagraphStyle) -> None:
    """Take no number over from the style it is based on, where the house says nothing of it.

    Source: ECMA-376, 17.9.18: a list with number 0 takes the numbering away.
    """
    properties = style.element.get_or_add_pPr()
    if properties.find(qn("w:numPr")) is None:
        none = OxmlElement("w:numPr")
        none.append(element("w:numId", val="0"))
        properties._insert_numPr(none)  # noqa: SLF001 - the only way in


def set_in(style: ParagraphStyle, level: int, *, hanging: bool = True) -> None:
    """How far the items of a level are set in, with the mark before them."""
    style.paragraph_format.left_indent = Twips(_STEP * level)
    style.paragraph_format.first_line_indent = Twips(-_STEP if hanging else 0)


def join(paragraph: Paragraph, number: int) -> None:
    """Make a paragraph an item of this list."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the only way in
    numbering = OxmlElement("w:numPr")
    numbering.append(element("w:ilvl", val="0"))
    numbering.append(element("w:numId", val=str(number)))
    properties._insert_numPr(numbering)  # noqa: SLF001


def _form(key: str, style: str, level: int, *, numbered: bool) -> Any:  # noqa: ANN401
    """How the items of a list look."""
    made = element("w:abstractNum", abstractNumId=key)
    made.append(element("w:multiLevelType", val="singleLevel"))
    one = element("w:lvl", ilvl="0")
    one.append(element("w:start", val="1"))
    one.append(element("w:numFmt", val="decimal" if numbered else "bullet"))
    one.append(element("w:pStyle", val=style))
    one.append(element("w:lvlText", val="%1." if numbered else "•"))
    one.append(element("w:lvlJc", val="left"))
    layout = OxmlElement("w:pPr")
    layout.append(element("w:ind", left=str(_STEP * level), hanging=str(_STEP)))
    one.append(layout)
    made.append(one)
    return made


def _add(numbering: Any, form: str) -> Any:  # noqa: ANN401 - lxml elements are untyped
    """A new list in this form, where the schema wants it."""
    lists = numbering.findall(qn("w:num"))
    number = 1 + max((int(one.get(qn("w:numId"))) for one in lists), default=0)
    made = element("w:num", numId=str(number))
    made.append(element("w:abstractNumId", val=form))
    (lists or numbering.findall(qn("w:abstractNum")))[-1].addnext(made)
    return made


def _numbering(document: Document) -> Any:  # noqa: ANN401
    """The part with lists; a file that never had a list has none."""
    part = document.part
    try:
        return part.numbering_part.element
    except NotImplementedError:
        root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        name = PackURI("/word/numbering.xml")
        made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return root
