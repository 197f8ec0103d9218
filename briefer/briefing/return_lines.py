"""A Word file as it came back, paragraph by paragraph: its number, words, notes and row."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from briefer.briefing.elements import clean
from briefer.briefing.page import PLACE
from briefer.briefing.return_shapes import Styles
from briefer.model.manuscript import Paragraph, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
_SIGNS = {qn("w:tab"): " ", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_BREAK, _KIND = qn("w:br"), qn("w:type")
#: Styles of letters that are a form of ours.
_BOLD, _ITALIC = frozenset({"strong"}), frozenset({"emphasis"})
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

    `heading` is its level where it is one; `table`, `row` and `column` count from 1 in a table.
    """

    number: int | None
    words: Paragraph
    heading: int = 0
    notes: tuple[Note, ...] = ()
    table: int = 0
    row: int = 0
    column: int = 0


def lines_of(document: WordDocument) -> Iterator[Line]:
    """The paragraphs of the body and its tables, in order, those of the contents left out.

    What a colleague began on a new line in a cell is part of the paragraph above it.
    """
    reader = _Reader.of(document)
    nodes = document.element.body.iter(qn("w:p"))
    for cell, group in groupby(nodes, key=lambda node: _around(node, "w:tc")):
        lines = [reader.line(node) for node in group if not reader.in_contents(node)]
        yield from lines if cell is None else _of_cell(lines)


def _of_cell(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a cell: those without a number are part of one with a number."""
    made: list[Line] = []
    for line in lines:
        last = made[-1] if made else None
        if last is None or (line.number is not None and last.number is not None):
            made.append(line)
        elif line.number is None or last.number is None:
            made[-1] = _below(last, line)
    yield from made


def _below(above: Line, line: Line) -> Line:
    """Two paragraphs as one, with a line break between them."""
    if not line.words.text.strip() and not line.notes:
        return replace(above, number=above.number or line.number)
    lead = f"{above.words.text}\n" if above.words.text.strip() else ""
    spans = (*above.words.spans, Span("\n"), *line.words.spans) if lead else line.words.spans
    notes = tuple(replace(note, lead=lead + note.lead) for note in line.notes)
    words = replace(above.words, spans=spans)
    return replace(
        above, number=above.number or line.number, words=words, notes=(*above.notes, *notes)
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reading the paragraphs of a document needs."""

    styles: Styles
    notes: Mapping[tuple[str, str], str]
    links: Mapping[str, str]
    tables: Mapping[Any, int]
    rows: Mapping[Any, int]
    columns: Mapping[Any, int]

    @classmethod
    def of(cls, document: WordDocument) -> _Reader:
        body = document.element.body
        tables = {table: n for n, table in enumerate(body.iter(qn("w:tbl")), start=1)}
        rows = {row: n for n, row in enumerate(body.iter(qn("w:tr")), start=1)}
        columns = {cell: n for row in rows for cell, n in _columns(row)}
        links = {
            number: relation.target_ref
            for number, relation in document.part.rels.items()
            if relation.is_external and relation.reltype == RELATIONSHIP_TYPE.HYPERLINK
        }
        notes = _texts_of_notes(document)
        return cls(Styles.of(document), notes, links, tables, rows, columns)

    def in_contents(self, node: Any) -> bool:  # noqa: ANN401 - lxml elements are untyped
        return self.styles.name(node).lower().startswith("toc")

    def line(self, node: Any) -> Line:  # noqa: ANN401
        look, level = self.styles.look(node)
        return Line(
            number_of(node),
            Paragraph(joined(self._spans(node)), look, level=level),
            self.styles.heading(node),
            tuple(_notes(node, self.notes)),
            self.tables.get(_around(node, "w:tbl"), 0),
            self.rows.get(_around(node, "w:tr"), 0),
            self.columns.get(_around(node, "w:tc"), 0),
        )

    def _spans(self, node: Any) -> Iterator[Span]:  # noqa: ANN401
        """The words with their form."""
        for run in _runs(node):
            text = _text_of(run)
            if not text:
                continue
            form = run.find(qn("w:rPr"))
            named = None if form is None else form.find(qn("w:rStyle"))
            style = self.styles.names.get(named.get(qn("w:val")), "") if named is not None else ""
            yield Span(
                text,
                bold=_has(form, "w:b", of_style=style.lower() in _BOLD),
                italic=_has(form, "w:i", of_style=style.lower() in _ITALIC),
                target=self._target(run),
            )

    def _target(self, run: Any) -> str:  # noqa: ANN401
        """The address outside the file that words lead to."""
        link = _around(run, "w:hyperlink")
        return self.links.get(link.get(qn("r:id"), ""), "") if link is not None else ""


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans with those of one form as one; the white between two of a form is of that form."""
    made: list[Span] = []
    for span in spans:
        white = not span.text.strip()
        if made and (_form(made[-1]) == _form(span) or (white and not made[-1].target)):
            made[-1] = replace(made[-1], text=made[-1].text + span.text)
        else:
            made.append(span)
    if made and "\n" in made[-1].text:
        # A line that was begun and left empty is none.
        made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    return tuple(made)


def _form(span: Span) -> tuple[bool, bool, str]:
    return span.bold, span.italic, span.target


def number_of(node: Any) -> int | None:  # noqa: ANN401
    """The number that a paragraph was written with (`page.PLACE`)."""
    for mark in node.iter(qn("w:bookmarkStart")):
        name = mark.get(qn("w:name"), "")
        if name.startswith(PLACE) and name[len(PLACE) :].isdecimal():
            return int(name[len(PLACE) :])
    return None


def plain(text: str) -> str:
    """Words as they are compared: white and typographic variants of a sign are no change."""
    return " ".join(clean(text).translate(_SAME).split())


def same_own_text(one: Paragraph, other: Paragraph, *, formed: bool = True) -> bool:
    """Whether two paragraphs of own text say the same in the same lines and, if so asked, form.

    What a word processor makes of signs and addresses is no change.
    """
    return _letters(one, formed=formed) == _letters(other, formed=formed)


_LINE, _SPACE = ("\n",), (" ",)
_BETWEEN = (_LINE, _SPACE)


def _letters(words: Paragraph, *, formed: bool) -> list[tuple[object, ...]]:
    """Each letter with its form; white has none, and is one space or one line break."""
    found: list[tuple[object, ...]] = []
    for span in words.spans:
        form = (span.bold, span.italic, _address(span.target)) if formed else ()
        for sign in clean(span.text).translate(_SAME):
            if not sign.isspace():
                found.append((sign, *form))
            elif found and found[-1] not in _BETWEEN:
                found.append(_LINE if sign == "\n" else _SPACE)
            elif sign == "\n" and found:
                found[-1] = _LINE
    return found[:-1] if found and found[-1] in _BETWEEN else found


def _address(target: str) -> str:
    """An address as it is compared: a word processor writes out what it may hold."""
    return unquote(target).rstrip("/")


def _around(node: Any, tag: str) -> Any:  # noqa: ANN401
    return next(node.iterancestors(qn(tag)), None)


def _columns(row: Any) -> Iterator[tuple[Any, int]]:  # noqa: ANN401
    """The cells of a row with the column in which each begins."""
    column = 1
    for cell in row.findall(qn("w:tc")):
        yield cell, column
        wide = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        column += int(wide.get(qn("w:val"), "1")) if wide is not None else 1


def _runs(node: Any) -> Iterator[Any]:  # noqa: ANN401
    """The runs; what is marked as deleted, or as moved from here, is gone."""
    for run in node.iter(qn("w:r")):
        if not any(parent.tag in _GONE for parent in run.iterancestors()):
            yield run


def _text_of(run: Any) -> str:  # noqa: ANN401
    return "".join(_text(child) for child in run)


def _text(child: Any) -> str:  # noqa: ANN401
    if child.tag == qn("w:t"):
        return child.text or ""
    if child.tag == _BREAK:
        # A new page or column is no new line.
        return " " if child.get(_KIND, "textWrapping") in {"page", "column"} else "\n"
    return _SIGNS.get(child.tag, "")


def _has(form: Any, tag: str, *, of_style: bool) -> bool:  # noqa: ANN401
    found = None if form is None else form.find(qn(tag))
    return of_style if found is None else found.get(qn("w:val"), "1") not in {"0", "false"}


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
