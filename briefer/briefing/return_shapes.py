"""What a paragraph of a Word file is: plain, a heading, an item of a list and how deep."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from briefer.briefing.markdown_text import of_paragraph, reading
from briefer.model.manuscript import Look
from briefer.model.returned import Form, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document as WordDocument

    from briefer.briefing.return_written import Written
    from briefer.model.manuscript import Paragraph

#: Lists are written this deep at most (`page`).
_DEEPEST = 2
_LOOKS = {
    "list bullet": Look.BULLET,
    "list number": Look.NUMBER,
    "list continue": Look.CONTINUED,
    "quote": Look.CONTINUED,
}
_FORMS = {
    Look.BULLET: Form.BULLET,
    Look.NUMBER: Form.NUMBER,
    Look.CONTINUED: Form.INDENTED,
    Look.QUOTE: Form.INDENTED,
}
_NO_LIST, _WHITE = "0", re.compile(r"\s*\n\s*")
#: Headings are written this deep at most (`prose`).
_DEEPEST_HEADING = 4


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles and lists of a document: names by id, and the form of each level of each list."""

    names: Mapping[str, str]
    lists: Mapping[tuple[str, int], str]

    @classmethod
    def of(cls, document: WordDocument) -> Styles:
        """Those of this document."""
        names = {style.style_id: style.name or "" for style in document.styles}
        return cls(names, _lists(document))

    def name(self, node: Any) -> str:  # noqa: ANN401 - lxml elements are untyped
        """The name of the style of a paragraph; empty for the plain one."""
        style = node.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self.names.get(style.get(qn("w:val")), "") if style is not None else ""

    def heading(self, node: Any) -> int:  # noqa: ANN401
        """The level of a built-in heading; other styles have none."""
        name, _, number = self.name(node).lower().partition(" ")
        return int(number) if name == "heading" and number.isdecimal() else 0

    def look(self, node: Any) -> tuple[Look, int]:  # noqa: ANN401
        """The look of a paragraph and how deep it is, by its style and the list it was put in."""
        look, level = self._of_style(node)
        properties = node.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is None or self.heading(node):
            return look, level
        number, deep = _value(properties, "w:numId", ""), int(_value(properties, "w:ilvl", "0"))
        if number == _NO_LIST:
            return Look.BODY, 0
        listed = look in {Look.BULLET, Look.NUMBER}
        # Our lists are one level deep; a word processor makes up what the next begins with.
        form = self.lists.get((number, 0 if listed else deep))
        if not listed and form is None:
            return look, level
        # The style may have a depth of its own, or the list has it.
        return _by_number(form, look), level + deep

    def _of_style(self, node: Any) -> tuple[Look, int]:  # noqa: ANN401
        name, _, number = self.name(node).lower().rpartition(" ")
        known = name if number.isdecimal() else f"{name} {number}".strip()
        look = _LOOKS.get(known, Look.BODY)
        listed = look in {Look.BULLET, Look.NUMBER} and number.isdecimal()
        return look, int(number) - 1 if listed else 0


def _by_number(form: str | None, look: Look) -> Look:
    if form is None:
        return look
    return Look.BULLET if form == "bullet" else Look.NUMBER


def _value(node: Any, tag: str, otherwise: str) -> str:  # noqa: ANN401
    found = node.find(qn(tag))
    return otherwise if found is None else found.get(qn("w:val"), otherwise)


def _lists(document: WordDocument) -> dict[tuple[str, int], str]:
    """By the number of a list and a depth what its items begin with: a dot or a number."""
    if not any(part.partname.endswith("/numbering.xml") for part in _parts(document)):
        return {}
    root: Any = document.part.numbering_part.element
    kinds = {one.get(qn("w:abstractNumId")): one for one in root.findall(qn("w:abstractNum"))}
    found: dict[tuple[str, int], str] = {}
    for number in root.findall(qn("w:num")):
        kind = kinds.get(_value(number, "w:abstractNumId", ""))
        for level in () if kind is None else kind.findall(qn("w:lvl")):
            deep = int(level.get(qn("w:ilvl"), "0"))
            found[number.get(qn("w:numId"), ""), deep] = _value(level, "w:numFmt", "decimal")
    return found


def _parts(document: WordDocument) -> list[Any]:
    return [r.target_part for r in document.part.rels.values() if not r.is_external]


def written_shape(written: Written) -> Shape:
    """The shape in which a paragraph of own text was written."""
    return shape(written.words.look, written.words.level, written.heading)


def shape(look: Look, level: int, heading: int) -> Shape:
    """A look and a depth, or the level of a heading, in one."""
    if heading:
        return Shape(Form.HEADING, heading)
    form = _FORMS.get(look, Form.PLAIN)
    listed = form in {Form.BULLET, Form.NUMBER}
    return Shape(form, min(level, _DEEPEST) + 1 if listed else 0)


def on_one_line(words: Paragraph) -> Paragraph:
    """The words of a heading: one line, whatever list its paragraph was in."""
    spans = tuple(replace(span, text=_WHITE.sub(" ", span.text)) for span in words.spans)
    return replace(words, spans=spans, look=Look.BODY, level=0)


def as_shaped(words: Paragraph, heading: int, under: int) -> str:
    """A paragraph as a staffer would write it, with its sign and its depth and without its notes.

    A heading that cannot stand under the one of its section has no sign.

    Args:
        words: of the paragraph.
        heading: its level where it is one, as in Word.
        under: the level of the heading of its section.
    """
    if not heading:
        bare = tuple(replace(span, note="") for span in words.spans)
        return of_paragraph(replace(words, spans=bare)).rstrip()
    line = reading(on_one_line(words))
    fits = under < heading <= _DEEPEST_HEADING
    return f"{'#' * (heading - under)} {line}" if fits else line
