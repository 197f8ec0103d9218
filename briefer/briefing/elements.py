"""The pieces of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.shape import InlineShape
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

#: Code points that XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Text without the code points that no XML file may hold."""
    return _FORBIDDEN.sub("", text)


def element(tag: str, /, **attributes: str) -> Any:  # noqa: ANN401 - lxml elements are untyped
    """An element such as `w:tab` with attributes of the same name space."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(run: Run, instruction: str, shown: str) -> None:
    """Put a field with its result in a run."""
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = instruction
    result = OxmlElement("w:t")
    result.text = shown
    for piece in (
        element("w:fldChar", fldCharType="begin"),
        code,
        element("w:fldChar", fldCharType="separate"),
        result,
        element("w:fldChar", fldCharType="end"),
    ):
        run._r.append(piece)  # noqa: SLF001 - the only way in


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Mark a whole paragraph as a place to link to."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    properties = paragraph._p.pPr  # noqa: SLF001 - the only way in
    position = 0 if properties is None else 1
    paragraph._p.insert(position, start)  # noqa: SLF001
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))  # noqa: SLF001


def add_link(paragraph: Paragraph, anchor: str, text: str, style: str | None = None) -> Run:
    """Append text that leads to a bookmark in this file; gives its run."""
    link = element("w:hyperlink", anchor=anchor, history="1")
    run = paragraph.add_run(clean(text), style=style)
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
    return run


def add_address(paragraph: Paragraph, address: str, text: str, style: str | None = None) -> Run:
    """Append a link to an address outside the file, which is followed only on a click."""
    number = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = element("w:hyperlink", history="1")
    link.set(qn("r:id"), number)
    run = paragraph.add_run(clean(text), style=style)
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
    return run


def describe_picture(shape: InlineShape, description: str) -> None:
    """What a picture shows, for a screen reader; without the name of a file of ours."""
    properties = shape._inline.docPr  # noqa: SLF001 - the only way in
    properties.set("descr", description)
    properties.set("name", f"picture {properties.get('id')}")


def set_language(run: Run, language: str) -> None:
    """The language a proofing tool takes a run to be in."""
    run._r.get_or_add_rPr().append(element("w:lang", val=language))  # noqa: SLF001
