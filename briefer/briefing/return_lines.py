"""A Word file as it came back, paragraph by paragraph: its number, words, notes and row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from briefer.briefing.elements import clean
from briefer.briefing.page import PLACE
from briefer.model.manuscript import Look, Paragraph, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.document import Document as WordDocument

#: What Word makes of what is typed, and of quotation marks in a language.
_SAME = str.maketrans({
    "’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "–": "-", "—": "-",
    "\u2011": "-", "…": "...", "\u00ad": None,
})  # fmt: skip
#: A space that keeps words together is none of it.
_WHITE = re.compile(r"[ \t\r\n]+")
_GONE = frozenset({qn("w:del"), qn("w:moveFrom")})
#: What stands for a sign of its own.
_SIGNS = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:noBreakHyphen"): "\u2011"}
_LOOKS = {"List Bullet": Look.BULLET, "List Number": Look.NUMBER, "Quote": Look.CONTINUED}
#: Where the texts of notes stand, by what refers to them.
_NOTES = {
    qn("w:footnoteReference"): (RELATIONSHIP_TYPE.FOOTNOTES, qn("w:footnote")),
    qn("w:endnoteReference"): (RELATIONSHIP_TYPE.ENDNOTES, qn("w:endnote")),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its words, and those of the paragraph that come before its mark."""

    text: str
    lead: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as it came back: its number when it has one, its words, form and notes.

    `heading` is its level where it is one; `table` and `row` count from 1 where it is in a table.
    """

    number: int | None
    words: Paragraph
    heading: int = 0
    notes: tuple[Note, ...] = ()
    table: int = 0
    row: int = 0


def lines_of(document: WordDocument) -> Iterator[Line]:
    """The paragraphs of the body and its tables, in order, those of the contents left out."""
    names = {style.style_id: style.name for style in document.styles}
    texts = _texts_of_notes(document)
    tables = {table: n for n, table in enumerate(document.element.body.iter(qn("w:tbl")), start=1)}
    rows = {row: n for n, row in enumerate(document.element.body.iter(qn("w:tr")), start=1)}
    for node in document.element.body.iter(qn("w:p")):
        style = node.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = names.get(style.get(qn("w:val")), "") if style is not None else ""
        if not name.lower().startswith("toc"):
            yield Line(
                number_of(node),
                Paragraph(tuple(_spans(node)), _look(name)),
                _level(name),
                tuple(_notes(node, texts)),
                tables.get(_around(node, "w:tbl"), 0),
                rows.get(_around(node, "w:tr"), 0),
            )


def number_of(node: Any) -> int | None:  # noqa: ANN401 - lxml elements are untyped
    """The number that a paragraph was written with (`page.PLACE`)."""
    for mark in node.iter(qn("w:bookmarkStart")):
        name = mark.get(qn("w:name"), "")
        if name.startswith(PLACE) and name[len(PLACE) :].isdecimal():
            return int(name[len(PLACE) :])
    return None


def plain(text: str) -> str:
    """Words as they are compared: white and typographic variants of a sign are no change."""
    return " ".join(clean(text).translate(_SAME).split())


def _around(node: Any, tag: str) -> Any:  # noqa: ANN401
    return next(node.iterancestors(qn(tag)), None)


def _look(style: str) -> Look:
    return next((look for name, look in _LOOKS.items() if style.startswith(name)), Look.BODY)


def _level(style: str) -> int:
    """The level of a built-in heading; other styles have none."""
    name, _, number = style.lower().partition(" ")
    return int(number) if name == "heading" and number.isdecimal() else 0


def _runs(node: Any) -> Iterator[Any]:  # noqa: ANN401
    """The runs; what is marked as deleted, or as moved from here, is gone."""
    for run in node.iter(qn("w:r")):
        if not any(parent.tag in _GONE for parent in run.iterancestors()):
            yield run


def _spans(node: Any) -> Iterator[Span]:  # noqa: ANN401
    """The words with their form."""
    for run in _runs(node):
        text = _text_of(run)
        form = run.find(qn("w:rPr"))
        if text:
            yield Span(text, bold=_has(form, "w:b"), italic=_has(form, "w:i"))


def _text_of(run: Any) -> str:  # noqa: ANN401
    return "".join(_text(child) for child in run)


def _text(child: Any) -> str:  # noqa: ANN401
    if child.tag == qn("w:t"):
        return child.text or ""
    return _SIGNS.get(child.tag, "")


def _has(form: Any, tag: str) -> bool:  # noqa: ANN401
    found = None if form is None else form.find(qn(tag))
    return found is not None and found.get(qn("w:val"), "1") not in {"0", "false"}


def _texts_of_notes(document: WordDocument) -> Mapping[tuple[str, str], str]:
    """The words of each note by the tag of its mark and its id."""
    found: dict[tuple[str, str], str] = {}
    kinds = {kind: (mark, tag) for mark, (kind, tag) in _NOTES.items()}
    for relation in document.part.rels.values():
        mark, tag = kinds.get(relation.reltype, ("", ""))
        if mark and not relation.is_external:
            for note in parse_xml(relation.target_part.blob).iter(tag):
                paragraphs = ("".join(map(_text_of, _runs(p))) for p in note.iter(qn("w:p")))
                found[mark, note.get(qn("w:id"), "")] = _WHITE.sub(
                    " ", " ".join(paragraphs)
                ).strip()
    return found


def _notes(node: Any, texts: Mapping[tuple[str, str], str]) -> Iterator[Note]:  # noqa: ANN401
    lead = ""
    for run in _runs(node):
        for child in run:
            if child.tag in _NOTES:
                yield Note(texts.get((child.tag, child.get(qn("w:id"), "")), ""), lead)
            lead += _text(child)
