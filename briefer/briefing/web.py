"""A manuscript as one HTML page that stands alone: no script, nothing fetched, notes at the end."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.briefing.elements import clean
from briefer.model.manuscript import (
    MAKER,
    Contents,
    Heading,
    Look,
    Paragraph,
    Picture,
    Table,
    Voice,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.manuscript import Element, Manuscript, Span
    from briefer.wording import Wording

_LISTS = {Look.BULLET: "ul", Look.NUMBER: "ol"}
_TAGS = {Look.TITLE: ("p", "title"), Look.SUBTITLE: ("p", "subtitle"), Look.LABEL: ("p", "label")}
_IN_CONTENTS = 2
#: The classes of a body by which a printer knows what sort of page it is.
_LANDSCAPE, _LARGE = "landscape", "large"
#: Nothing is fetched and nothing runs.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_STYLE = """
body { font: 1rem/1.5 Verdana, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
h1, h2, h3, h4, .title, .subtitle { color: #154273; line-height: 1.25; }
.title { font-size: 2rem; font-weight: bold; margin: 0; } .subtitle { font-size: 1.25rem; }
.label { font-size: .875rem; font-weight: bold; color: #444; margin: 1rem 0 .25rem; }
.marking { font-weight: bold; text-align: center; text-transform: uppercase; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9rem; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: #e6ecf2; } td, th { overflow-wrap: break-word; }
blockquote { margin: .5rem 0 .5rem 1.5rem; }
a { color: #154273; } sup a { text-decoration: none; } .notes { font-size: .875rem; }
@media print { h1, h2, h3, h4, .label { break-after: avoid; }
  tr { break-inside: avoid; } a { color: inherit; } }
""".strip()
_NEW_PAGE = ' style="page-break-before: always"'
#: A table as wide as a page on its side.
_ON_ITS_SIDE = " .landscape { max-width: 72rem; } @page { size: A4 landscape; }"


def to_html(manuscript: Manuscript, wording: Wording, *, large: bool = False) -> bytes:
    """The whole page, UTF-8; the same bytes for the same manuscript.

    Its body tells who prints it whether it lies on its side, and is to be in large letters.
    """
    page = _Page(manuscript)
    body = "\n".join(page.body())
    marking = f'<p class="marking">{_text(manuscript.marking)}</p>'
    notes = page.notes(wording("briefing.web.notes"))
    sorts = (_LANDSCAPE, manuscript.landscape), (_LARGE, large)
    found = " ".join(name for name, given in sorts if given)
    kinds = f' class="{found}"' if found else ""
    parts = (
        "<!DOCTYPE html>",
        f'<html lang="{manuscript.language}">',
        '<head><meta charset="utf-8">',
        f'<meta name="generator" content="{MAKER}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{_text(manuscript.title)}</title>",
        f"<style>{_STYLE}{_ON_ITS_SIDE if manuscript.landscape else ''}</style></head>",
        f"<body{kinds}>{marking}<main>",
        body,
        f"</main>{notes}{marking}</body></html>",
    )
    return "\n".join(parts).encode("utf-8", "replace")


class _Page:
    """Writes elements; the notes are gathered on the way."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._notes: list[str] = []

    def body(self) -> Iterator[str]:
        for listed, group in groupby(self._manuscript.elements, key=_is_item):
            if listed:
                yield self._list(e for e in group if isinstance(e, Paragraph))
            else:
                yield from (self._element(element) for element in group)

    def notes(self, title: str) -> str:
        if not self._notes:
            return ""
        items = "\n".join(self._notes)
        return f'<section class="notes"><h2>{_text(title)}</h2>\n<ol>\n{items}\n</ol></section>'

    def _element(self, element: Element) -> str:
        match element:
            case Heading():
                words, level = self._spans(element.spans), element.level
                page = _NEW_PAGE if element.new_page else ""
                return f'<h{level} id="{element.anchor}"{page}>{words}</h{level}>'
            case Table():
                return self._table(element)
            case Contents():
                return self._contents(element)
            case Picture():
                return f"<figure>{element.svg}</figure>"
            case Paragraph():
                return self._paragraph(element)

    def _paragraph(self, paragraph: Paragraph) -> str:
        words = self._words(paragraph)
        if paragraph.look in {Look.QUOTE, Look.CONTINUED}:
            return f"<blockquote><p>{words}</p></blockquote>"
        tag, kind = _TAGS.get(paragraph.look, ("p", ""))
        attribute = f' class="{kind}"' if kind else ""
        return f"<{tag}{attribute}>{words}</{tag}>"

    def _list(self, items: Iterable[Paragraph]) -> str:
        """A list with those in it, each within the item it stands under."""
        lines, tags = list[str](), list[str]()
        for item in items:
            tag = _LISTS[item.look]
            while len(tags) > item.level + 1 or (len(tags) > item.level and tags[-1] != tag):
                lines.append(f"</li></{tags.pop()}>")
            if len(tags) > item.level:
                lines.append("</li>")
            while len(tags) <= item.level:
                lines.append(f"<{tag}>" if len(tags) == item.level else f"<{tag}><li>")
                tags.append(tag)
            lines.append(f"<li>{self._words(item)}")
        return "\n".join([*lines, *(f"</li></{tag}>" for tag in reversed(tags))])

    def _table(self, table: Table) -> str:
        rows = []
        widths = [f' style="width: {100 * wide / sum(table.widths):.0f}%"' for wide in table.widths]
        if table.header:
            cells = "".join(
                f'<th scope="col"{wide}>{_text(name)}</th>'
                for name, wide in zip(table.header, widths, strict=True)
            )
            rows.append(f"<thead><tr>{cells}</tr></thead>")
            widths = [""] * len(widths)
        rows.append("<tbody>")
        for row in table.rows:
            cells = "".join(
                self._cell(cell, wide, heads=not table.header and not place)
                for place, (cell, wide) in enumerate(zip(row, widths, strict=True))
            )
            rows.append(f"<tr>{cells}</tr>")
            widths = [""] * len(widths)
        rows.append("</tbody>")
        return f"<table><caption>{_text(table.description)}</caption>{''.join(rows)}</table>"

    def _cell(self, cell: tuple[Paragraph, ...], wide: str, *, heads: bool) -> str:
        words = "<br>".join(self._words(paragraph) for paragraph in cell)
        return f'<th scope="row"{wide}>{words}</th>' if heads else f"<td{wide}>{words}</td>"

    def _contents(self, contents: Contents) -> str:
        lines = [
            f'<li><a href="#{e.anchor}">{_text(e.text)}</a></li>'
            for e in self._manuscript.elements
            if isinstance(e, Heading) and e.level <= _IN_CONTENTS
        ]
        title = _text(contents.title)
        return (
            f'<nav aria-label="{title}"><p class="label">{title}</p><ul>{"".join(lines)}</ul></nav>'
        )

    def _words(self, paragraph: Paragraph) -> str:
        marks = "".join(self._mark(source.text) for source in paragraph.notes)
        return self._spans(paragraph.spans) + marks

    def _spans(self, spans: tuple[Span, ...]) -> str:
        return "".join(self._span(span) for span in spans)

    def _span(self, span: Span) -> str:
        words = _text(span.text)
        if span.voice is Voice.STAFF:
            # A line that the staffer began himself; a paper's own line ends are no breaks.
            words = words.replace("\n", "<br>\n")
        if span.bold:
            words = f"<strong>{words}</strong>"
        if span.italic:
            words = f"<em>{words}</em>"
        if span.underlined:
            words = f"<ins>{words}</ins>"
        if span.struck:
            words = f"<del>{words}</del>"
        if span.target:
            words = f'<a href="{escape(span.target)}">{words}</a>'
        if span.voice is Voice.PAPER or span.language not in {"", self._manuscript.language}:
            words = f'<span class="{span.voice}"{self._language(span)}>{words}</span>'
        return words + (self._mark(span.note) if span.note else "")

    def _language(self, span: Span) -> str:
        own = not span.language or span.language == self._manuscript.language
        return "" if own else f' lang="{span.language}"'

    def _mark(self, note: str) -> str:
        number = len(self._notes) + 1
        back = f'<a href="#mark{number}" aria-label="{number}">↩</a>'
        self._notes.append(f'<li id="note{number}">{_text(note)} {back}</li>')
        return f'<sup><a id="mark{number}" href="#note{number}">{number}</a></sup>'


def _is_item(element: Element) -> bool:
    """Whether an element is an item of a list."""
    return isinstance(element, Paragraph) and element.look in _LISTS


def _text(text: str) -> str:
    return escape(clean(text))
