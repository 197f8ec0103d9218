"""The staffer's own Markdown as paragraphs, lists, tables and notes; its raw HTML is only text.

Source: https://python-markdown.github.io/ – extensions `tables`, `footnotes` and `sane_lists`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from briefer.briefing.column_widths import shares
from briefer.model.manuscript import Heading, Look, Paragraph, Span, Table, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.manuscript import Cell, Element

_DEEPEST = 4
_WIDTH = 16.0
_LISTS = {"ul": Look.BULLET, "ol": Look.NUMBER}
#: What begins a list below a line of words; a number other than 1 may be that of a year.
#: Source: CommonMark 0.31, section 5.3.
BELOW_WORDS = re.compile(r"(?:[-*+]|1\.) \S")
#: An item, or what is indented below one.
_LISTED = re.compile(r"\s|(?:[-*+]|\d+\.) ")
#: Addresses that may be followed; any other is shown as text.
_SCHEMES = ("https://", "http://", "mailto:")
#: A line end with the white around it, and how it is written in a cell of a table.
_LINE_END, BREAK_IN_CELL = re.compile(r"[ \t]*\n[ \t\n]*"), re.compile(r"\s*<br ?/?>\s*")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def prose(text: str, *, block: str, level: int, lines: bool = True) -> tuple[Element, ...]:
    """Own text as elements; the line breaks in a paragraph are line ends of its spans.

    Args:
        text: Markdown.
        block: the draft's block it is of, which gives its headings their anchors.
        level: the level of the heading it stands under; its own headings come below it.
        lines: whether a line end is a line break, as in a letter; else it is a space, as in
            Markdown itself.  Source: https://python-markdown.github.io/extensions/nl2br/
    """
    root = _parsed(text)
    notes = _taken_notes(root)
    return tuple(_Reader(block, level, notes, lines).elements(root))


def _parsed(text: str) -> Any:  # noqa: ANN401 - lxml elements are untyped
    from lxml.html import fragment_fromstring  # noqa: PLC0415 - only where there is own text
    from markdown import Markdown  # noqa: PLC0415 - a slow import

    parser = Markdown(extensions=["tables", "footnotes", "sane_lists"], output_format="xhtml")
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    return fragment_fromstring(parser.convert(_lists_apart(text)), create_parent="div")


def _lists_apart(text: str) -> str:
    """The text with white before each list: Markdown takes one right below a sentence for words.

    Whoever types "Let op:" and then a dash means a list.
    """
    lines, apart = text.split("\n"), list[str]()
    for before, line in pairwise(["", *lines]):
        begins = BELOW_WORDS.match(line) and before.strip() and not _LISTED.match(before)
        apart += ["", line] if begins else [line]
    return "\n".join(apart)


def _taken_notes(root: Any) -> dict[str, str]:  # noqa: ANN401
    """The texts of the notes by their id; they are taken out of the text."""
    notes: dict[str, str] = {}
    for holder in root.find_class("footnote"):
        for item in holder.iter("li"):
            for back in item.find_class("footnote-backref"):
                back.drop_tree()
            notes[item.get("id", "")] = " ".join(item.text_content().split())
        holder.drop_tree()
    return notes


@dataclass(frozen=True)
class _Reader:
    """Walks what Markdown made of a text."""

    block: str
    level: int
    notes: dict[str, str]
    lines: bool = True

    def elements(self, root: Any) -> Iterator[Element]:  # noqa: ANN401
        for count, child in enumerate(root):
            if child.tag in _HEADINGS:
                yield self._heading(child, count)
            elif child.tag in _LISTS:
                yield from self._items(child, 0)
            elif child.tag == "blockquote":
                yield from self._indented(child)
            elif child.tag == "table":
                yield self._table(child)
            elif child.tag != "hr":
                yield from self._paragraph(child, Look.BODY)

    def _heading(self, node: Any, count: int) -> Heading:  # noqa: ANN401
        level = min(self.level + int(node.tag[1]), _DEEPEST)
        spans = tuple(self._spans(node, Span("", Voice.STAFF)))
        anchor = f"own_{self.block.replace('.', '_')}_{count}"
        return Heading(spans, level, anchor, block=self.block, under=self.level)

    def _items(self, node: Any, level: int) -> Iterator[Paragraph]:  # noqa: ANN401
        look = _LISTS[node.tag]
        for item in node:
            inner = [child for child in item if child.tag in _LISTS]
            for child in inner:
                item.remove(child)
            yield from self._paragraph(item, look, level)
            for child in inner:
                yield from self._items(child, level + 1)

    def _indented(self, node: Any) -> Iterator[Paragraph]:  # noqa: ANN401
        for child in node:
            yield from self._paragraph(child, Look.CONTINUED)

    def _paragraph(self, node: Any, look: Look, level: int = 0) -> Iterator[Paragraph]:  # noqa: ANN401
        spans = _trimmed(self._spans(node, Span("", Voice.STAFF)))
        if spans:
            yield Paragraph(spans, look, level=level, block=self.block, under=self.level)

    def _table(self, node: Any) -> Table:  # noqa: ANN401
        rows = [tuple(tuple(self._cell(cell)) for cell in row) for row in node.iter("tr")]
        header = tuple(" ".join(" ".join(p.text.split()) for p in cell) for cell in rows[0])
        widths = shares((header, *_words_in(rows[1:])), _WIDTH)
        return Table(", ".join(header), widths, tuple(rows[1:]), header, self.block)

    def _cell(self, node: Any) -> Iterator[Paragraph]:  # noqa: ANN401
        for words in self._paragraph(node, Look.BODY):
            broken = (
                replace(span, text=BREAK_IN_CELL.sub("\n", span.text) if self.lines else span.text)
                for span in words.spans
            )
            yield replace(words, spans=_trimmed(broken))

    def _spans(self, node: Any, form: Span) -> Iterator[Span]:  # noqa: ANN401
        """The runs of a node in order; a note goes to the run before its mark."""
        pending = replace(form, text=self._text(node.text))
        for child in node:
            if child.tag == "sup" and child.get("id", "").startswith("fnref"):
                note = self.notes.get(child[0].get("href", "").removeprefix("#"), "")
                yield replace(pending, note=note)
                pending = replace(form, text=self._text(child.tail))
                continue
            yield pending
            if child.tag == "img":
                # No picture is fetched; what it is said to show may not be lost.
                yield replace(form, text=child.get("alt") or child.get("src", ""))
            yield from self._spans(child, _formed(child, form))
            pending = replace(form, text=self._text(child.tail))
        yield pending

    def _text(self, text: str | None) -> str:
        """Text with its line ends as they are shown; a break has one behind it, too."""
        words = text or ""
        return _LINE_END.sub("\n", words) if self.lines else words.replace("\n", " ")


def _words_in(rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[str, ...]]:
    yield from (tuple(" ".join(p.text for p in cell) for cell in row) for row in rows)


def _formed(node: Any, form: Span) -> Span:  # noqa: ANN401
    """The form of what stands in this node."""
    match node.tag:
        case "strong":
            return replace(form, bold=True)
        case "em":
            return replace(form, italic=True)
        case "a":
            address = node.get("href", "")
            return replace(form, target=address if address.startswith(_SCHEMES) else "")
        case _:
            return form


def _trimmed(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Without what is empty, nor white at the ends."""
    found = [span for span in spans if span.text or span.note]
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while found:
            found[at] = replace(found[at], text=strip(found[at].text))
            if found[at].text or found[at].note:
                break
            del found[at]
    return tuple(found)
