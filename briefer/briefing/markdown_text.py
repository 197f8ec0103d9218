"""A manuscript as Markdown, for a mail or a wiki; notes as the `footnotes` extension has them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.briefing.elements import clean
from briefer.model.manuscript import (
    Contents,
    Heading,
    Look,
    Paragraph,
    Picture,
    Span,
    Table,
    Voice,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.manuscript import Cell, Element, Manuscript

#: What Markdown would read as form.
_FORM = re.compile(r"([\\`*_\[\]>|])")
_AT_START = re.compile(r"^(\s*(?:\d+(?=[.)])|(?=[-+#])))([-+#.)])")
#: A line break in a table, where a line end would end the row.
_IN_CELL = "<br>"
#: A line end with the white around it.
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_QUOTED = "> "
_BEFORE = {
    Look.TITLE: "# ",
    Look.BULLET: "- ",
    Look.NUMBER: "1. ",
    Look.CONTINUED: _QUOTED,
    Look.QUOTE: _QUOTED,
}


def to_markdown(manuscript: Manuscript) -> bytes:
    """The whole text, UTF-8; what stood in the papers as form is escaped."""
    writer = _Writer()
    lines = [f"**{_plain(manuscript.marking.upper())}**", ""]
    for element in manuscript.elements:
        lines += [*writer.lines(element), ""]
    lines += writer.notes
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def of_paragraph(paragraph: Paragraph) -> str:
    """One paragraph as a staffer would write it, without its notes."""
    return _Writer(escaped=False).lines(replace(paragraph, sources=()))[0]


def reading(paragraph: Paragraph) -> str:
    """One paragraph of own text as it reads in the draft, without its notes and its depth."""
    bare = tuple(replace(span, note="") for span in paragraph.spans)
    return of_paragraph(replace(paragraph, spans=bare, level=0)).strip()


def with_notes(paragraph: Paragraph, notes: Sequence[tuple[str, str]]) -> str:
    """One paragraph as a staffer would write it, its notes below it.

    Args:
        paragraph: without notes of its own.
        notes: of each the words of the paragraph before its mark, and its text.
    """
    writer = _Writer(escaped=False)
    spans: list[Span] = []
    place = 0
    left = [(len(lead), text) for lead, text in notes]
    for span in paragraph.spans:
        start, end = place, place + len(span.text)
        for at, text in [one for one in left if one[0] <= end]:
            spans.append(replace(span, text=span.text[place - start : at - start], note=text))
            place = at
        left = [one for one in left if one[0] > end]
        spans.append(replace(span, text=span.text[place - start :]))
        place = end
    spans += [Span("", note=text) for _, text in left]
    line = writer.lines(replace(paragraph, spans=tuple(spans)))[0]
    return "\n\n".join([line, *writer.notes])


class _Writer:
    """Writes elements; the notes are gathered on the way."""

    def __init__(self, *, escaped: bool = True) -> None:
        self.notes: list[str] = []
        self._escaped = escaped
        #: Every Markdown has a break after two spaces; own text has one at each line end.
        self._break = "  \n" if escaped else "\n"

    def lines(self, element: Element) -> list[str]:
        match element:
            case Heading():
                # The title of the text is the one heading of the first level.
                words = self._spans(element.spans).replace("\n", " ")
                return [f"{'#' * (element.level + 1)} {words}"]
            case Paragraph():
                return [self._paragraph(element)]
            case Table():
                return self._table(element)
            case Contents():
                return []
            case Picture():
                return [_plain(element.description)]

    def _paragraph(self, paragraph: Paragraph) -> str:
        sign, indent = _BEFORE.get(paragraph.look, ""), "    " * paragraph.level
        words = self._words(paragraph)
        if paragraph.look in {Look.SUBTITLE, Look.LABEL}:
            return f"**{words}**"
        lines = [_AT_START.sub(r"\1\\\2", line) for line in _LINE_END.split(words)]
        below = indent + (sign if sign == _QUOTED else " " * len(sign))
        return indent + sign + f"{self._break}{below}".join(lines)

    def _table(self, table: Table) -> list[str]:
        header = table.header or tuple("" for _ in table.widths)
        rows = [f"| {' | '.join(map(_plain, header))} |", "|" + "---|" * len(table.widths)]
        rows += [f"| {' | '.join(self._cell(cell) for cell in row)} |" for row in table.rows]
        return rows

    def _cell(self, cell: Cell) -> str:
        return _IN_CELL.join(in_cell(self._words(paragraph)) for paragraph in cell)

    def _words(self, paragraph: Paragraph) -> str:
        marks = "".join(self._mark(source.text) for source in paragraph.notes)
        return self._spans(paragraph.spans) + marks

    def _spans(self, spans: tuple[Span, ...]) -> str:
        return "".join(self._span(span) for span in spans)

    def _span(self, span: Span) -> str:
        words = self._plain(span)
        form = ("**" if span.bold or span.underlined else "") + ("*" if span.italic else "")
        core = words.strip()
        if form and core:
            # Markdown knows no emphasis that begins or ends with white.
            left, right = words[: words.index(core)], words[words.index(core) + len(core) :]
            words = f"{left}{form}{core}{form[::-1]}{right}"
        if span.struck:
            words = f"~~{words.strip()}~~ "
        if span.target and not span.target.startswith("#"):
            words = f"[{words}]({span.target})"
        return words + (self._mark(span.note) if span.note else "")

    def _plain(self, span: Span) -> str:
        """The words of a span, in lines where the staffer began a line."""
        if not self._escaped:
            return "\n".join(map(_on_one_line, span.text.split("\n")))
        if span.voice is Voice.STAFF:
            return "\n".join(map(_plain, span.text.split("\n")))
        return _plain(span.text)

    def _mark(self, note: str) -> str:
        number = len(self.notes) + 1
        self.notes.append(f"[^{number}]: {_plain(note)}")
        return f"[^{number}]"


def in_cell(words: str) -> str:
    """Words of one or more lines as they stand in a cell of a table."""
    return _IN_CELL.join(line.strip() for line in words.split("\n"))


def _on_one_line(text: str) -> str:
    return " ".join(clean(text).splitlines())


def _plain(text: str) -> str:
    """Text on one line with what Markdown would read as form escaped."""
    line = _on_one_line(text).replace("&", "&amp;").replace("<", "&lt;")
    return _FORM.sub(r"\\\1", line)
