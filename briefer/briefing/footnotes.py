"""Real footnotes, which python-docx cannot make: a part of their own and marks in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from briefer.briefing import settings_part
from briefer.briefing.elements import clean, element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

#: A hyphen at which no line breaks.
_HYPHEN = "\u2011"
_SEPARATORS = (("-1", "separator", "w:separator"), ("0", "continuationSeparator",
    "w:continuationSeparator"))  # fmt: skip


class Footnotes:
    """The footnotes of one document; call `attach` when all are added."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root: Any = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind, name in _SEPARATORS:
            self._root.append(_separator(number, kind, name))
        self._count = 0
        # Word names the styles in English and numbers them in its own language: "Voetnoottekst".
        names = ("footnote reference", "footnote text")
        self._style, self._text_style = (document.styles[name].style_id for name in names)

    def add(self, paragraph: Paragraph, text: str) -> int:
        """Put a mark at the end of a paragraph and its note at the foot; gives its number."""
        self._count += 1
        run = paragraph.add_run()
        run._r.style = self._style  # noqa: SLF001 - the only way in
        run._r.append(element("w:footnoteReference", id=str(self._count)))  # noqa: SLF001
        self._root.append(_note(str(self._count), text, (self._style, self._text_style)))
        return self._count

    def attach(self) -> None:
        """Make the notes a part of the document and name the separators in its settings."""
        package = self._document.part.package
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        name = PackURI("/word/footnotes.xml")
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, blob, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        settings = self._document.settings.element
        properties = element("w:footnotePr")
        for number, _, _ in _SEPARATORS:
            properties.append(element("w:footnote", id=number))
        settings_part.insert(settings, properties)


def _separator(number: str, kind: str, name: str) -> Any:  # noqa: ANN401
    note = element("w:footnote", type=kind, id=number)
    paragraph, run = OxmlElement("w:p"), OxmlElement("w:r")
    run.append(OxmlElement(name))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _note(number: str, text: str, styles: tuple[str, str]) -> Any:  # noqa: ANN401
    of_mark, of_text = styles
    note = element("w:footnote", id=number)
    paragraph = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    properties.append(element("w:pStyle", val=of_text))
    mark = OxmlElement("w:r")
    mark_properties = OxmlElement("w:rPr")
    mark_properties.append(element("w:rStyle", val=of_mark))
    mark.append(mark_properties)
    mark.append(OxmlElement("w:footnoteRef"))
    run = OxmlElement("w:r")
    for place, words in enumerate(f" {clean(text)}".split(_HYPHEN)):
        if place:
            # The sign itself is in few fonts.
            run.append(OxmlElement("w:noBreakHyphen"))
        run.append(_text(words))
    for piece in (properties, mark, run):
        paragraph.append(piece)
    note.append(paragraph)
    return note


def _text(words: str) -> Any:  # noqa: ANN401
    text = OxmlElement("w:t")
    text.set(qn("xml:space"), "preserve")
    text.text = words
    return text
