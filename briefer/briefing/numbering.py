"""Numbered lists that begin at one each time, which python-docx has no words for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefer.briefing.elements import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


def new_list(document: Document, style: str) -> int | None:
    """A list of its own in the form of a style; gives its number, None where the style has none."""
    numbering: Any = document.part.numbering_part.element
    of_style = document.styles[style].element.find(f".//{qn('w:numId')}")
    if of_style is None:
        return None
    known = {num.get(qn("w:numId")): num for num in numbering.findall(qn("w:num"))}
    form = known[of_style.get(qn("w:val"))].find(qn("w:abstractNumId")).get(qn("w:val"))
    number = max(map(int, known)) + 1
    made = element("w:num", numId=str(number))
    made.append(element("w:abstractNumId", val=form))
    override = element("w:lvlOverride", ilvl="0")
    override.append(element("w:startOverride", val="1"))
    made.append(override)
    numbering.append(made)
    return number


def join(paragraph: Paragraph, number: int) -> None:
    """Make a paragraph an item of this list."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the only way in
    numbering = OxmlElement("w:numPr")
    numbering.append(element("w:ilvl", val="0"))
    numbering.append(element("w:numId", val=str(number)))
    properties._insert_numPr(numbering)  # noqa: SLF001
