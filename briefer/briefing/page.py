"""A manuscript on the pages of a Word document: each element in the built-in style for it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx.shared import Cm, Emu, Pt

from briefer.briefing import house_style
from briefer.briefing.column_widths import fitted
from briefer.briefing.contents import Entry, write_contents
from briefer.briefing.elements import (
    add_address,
    add_bookmark,
    add_link,
    clean,
    describe_picture,
    set_language,
)
from briefer.briefing.footnotes import Footnotes
from briefer.briefing.line_heights import size_of
from briefer.briefing.numbering import join, new_list
from briefer.model.manuscript import Contents, Heading, Look, Paragraph, Picture, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from docx.shared import Length
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run

    from briefer.model.manuscript import Cell, Element, Span

    Raster = Callable[[str], bytes]

_IN_CONTENTS = 2
#: Each paragraph has a hidden bookmark with its number, by which it is known when it comes back.
PLACE = "_brf_"
#: Lists are nested this deep at most: Word has three built-in styles.
_DEEPEST = 2
_HEADING_GROUND = "E6ECF2"
#: How wide a letter of one point is at most, in centimetres.
_LETTER = 0.0237
#: What rounding may make of a table as wide as the text.
_HAIR = Cm(0.05)
_STYLES = {
    Look.TITLE: "Title",
    Look.SUBTITLE: "Subtitle",
    Look.BODY: "Normal",
    Look.LABEL: "Caption",
    Look.BULLET: "List Bullet",
    Look.NUMBER: "List Number",
    Look.CONTINUED: "List Continue",
    Look.QUOTE: "Quote",
}


class Page:
    """Writes elements in the order they come; `finish` closes contents and notes."""

    def __init__(
        self,
        document: Document,
        language: str,
        raster: Raster | None = None,
        *,
        numbered: bool = False,
    ) -> None:
        self.document = document
        self._numbered = numbered
        self._raster = raster
        self._language = language
        self._notes = Footnotes(document)
        # python-docx looks through all styles at each paragraph; a thick briefing has thousands.
        self._style_ids = {style.name: style.style_id for style in document.styles}
        self._entries: list[Entry] = []
        self._marks = 0
        self._contents_before: WordParagraph | None = None
        self._contents_due = False
        self._after_table = False
        self._lists: dict[int, int] = {}
        self._places = 0
        self._wide = house_style.text_width(document)

    def write(self, element: Element) -> None:
        """Add one element at the end."""
        self._leave_lists(element)
        match element:
            case Heading():
                self._heading(element)
            case Paragraph():
                self._paragraph(element)
            case Table():
                self._table(element)
            case Contents():
                self.document.add_paragraph(clean(element.title), style="TOC Heading")
                self._contents_due = True
            case Picture():
                self._picture(element)

    def _leave_lists(self, element: Element) -> None:
        """A numbered list goes on past what is indented below its items, and begins anew after."""
        look = element.look if isinstance(element, Paragraph) else None
        level = element.level if isinstance(element, Paragraph) else 0
        first = {Look.NUMBER: level + 1, Look.BULLET: level}.get(look or Look.BODY, 0)
        self._lists = {deep: number for deep, number in self._lists.items() if deep < first}

    @property
    def contents(self) -> tuple[str, ...]:
        """The headings that stand in the contents so far."""
        return tuple(entry.text for entry in self._entries)

    def finish(self) -> None:
        """Write the contents where they belong and attach the notes."""
        if self._contents_before is not None:
            wide = house_style.text_width(self.document) if self._numbered else None
            write_contents(self._contents_before, self._entries, numbered=wide)
        self._notes.attach()

    def _heading(self, heading: Heading) -> None:
        self._marks += 1
        self._after_table = False
        paragraph = self.document.add_heading("", heading.level)
        paragraph.paragraph_format.page_break_before = heading.new_page or None
        for span in heading.spans:
            self._run(paragraph, span)
        add_bookmark(paragraph, heading.anchor, self._marks)
        self._place(paragraph)
        if self._contents_due:
            self._contents_before, self._contents_due = paragraph, False
        if heading.level <= _IN_CONTENTS:
            language = self._foreign(heading.spans[0].language)
            entry = Entry(clean(heading.text), heading.level, heading.anchor, language)
            self._entries.append(entry)

    def _paragraph(self, words: Paragraph) -> None:
        paragraph = self.document.add_paragraph()
        name = _style(words)
        paragraph._p.style = None if name == "Normal" else self._style_ids[name]  # noqa: SLF001
        if words.look is Look.NUMBER:
            self._number(paragraph, name, words.level)
        if self._after_table:
            # A table has no white of its own below it.
            paragraph.paragraph_format.space_before = Pt(6)
        self._after_table = False
        self._fill(paragraph, words)

    def _number(self, paragraph: WordParagraph, style: str, level: int) -> None:
        number = self._lists.get(level) or new_list(self.document, style)
        if number is not None:
            self._lists[level] = number
            join(paragraph, number)

    def _fill(self, paragraph: WordParagraph, words: Paragraph) -> None:
        if words.together:
            paragraph.paragraph_format.keep_with_next = True
        for span in words.spans:
            self._run(paragraph, span)
        for source in words.notes:
            self._notes.add(paragraph, source.text)
        self._place(paragraph)

    def _place(self, paragraph: WordParagraph) -> None:
        self._places += 1
        self._marks += 1
        add_bookmark(paragraph, f"{PLACE}{self._places}", self._marks)

    def _run(self, paragraph: WordParagraph, span: Span) -> None:
        if span.target.startswith("#"):
            run = add_link(paragraph, span.target[1:], span.text, style="Hyperlink")
        elif span.target:
            run = add_address(paragraph, span.target, span.text, style="Hyperlink")
        else:
            run = paragraph.add_run(clean(span.text))
        _dress(run, span)
        other = self._foreign(span.language)
        if other is not None:
            set_language(run, other)
        if span.note:
            self._notes.add(paragraph, span.note)

    def _foreign(self, language: str) -> str | None:
        """The code of a language that is not the text's own."""
        own = not language or language == self._language
        return None if own else house_style.LANGUAGES[language]

    def _picture(self, picture: Picture) -> None:
        """The drawing with its words behind it; the words alone where nothing can draw here."""
        paragraph = self.document.add_paragraph()
        if self._raster is None:
            paragraph.add_run(clean(picture.description))
        else:
            image = io.BytesIO(self._raster(picture.svg))
            width = min(Cm(picture.width), self._wide)
            shape = paragraph.add_run().add_picture(image, width=width)
            describe_picture(shape, clean(picture.description))
        self._place(paragraph)

    def _table(self, table: Table) -> None:
        made = self.document.add_table(rows=0, cols=len(table.widths), style="Table Grid")
        made.autofit = False
        for column, width in zip(made.columns, self._fitting(table), strict=True):
            column.width = width
        house_style.describe_table(made, table.description)
        if table.header:
            self._header(made, table.header)
        for row in table.rows:
            self._row(made, row)
        self._after_table = True

    def _fitting(self, table: Table) -> list[Length]:
        """The widths of columns, narrower where a house's page is narrower than our own."""
        wanted = table.widths
        if Cm(sum(wanted)) > self._wide + _HAIR:
            rows = [[" ".join(p.text for p in cell) for cell in row] for row in table.rows]
            letter = size_of(self.document, house_style.CELL) * _LETTER
            names = [table.header] if table.header else []
            wanted = fitted(wanted, [*names, *rows], Emu(self._wide).cm, letter)
        return [Cm(width) for width in wanted]

    def _header(self, table: Any, names: tuple[str, ...]) -> None:  # noqa: ANN401 - untyped here
        row = _empty_row(table)
        house_style.repeat_header(row)
        for cell, name in zip(row.cells, names, strict=True):
            house_style.shade(cell, _HEADING_GROUND)
            cell.paragraphs[0].add_run(clean(name)).bold = True
            self._place(cell.paragraphs[0])

    def _row(self, table: Any, cells: tuple[Cell, ...]) -> None:  # noqa: ANN401
        row = _empty_row(table)
        for cell, words in zip(row.cells, cells, strict=True):
            for count, paragraph in enumerate(words):
                first = cell.paragraphs[0]
                place = cell.add_paragraph(style=house_style.CELL) if count else first
                self._fill(place, paragraph)


def _style(words: Paragraph) -> str:
    """The style of a paragraph; a list in a list has its own, three deep."""
    name = _STYLES[words.look]
    deep = words.level if words.look in {Look.BULLET, Look.NUMBER} else 0
    return f"{name} {min(deep, _DEEPEST) + 1}" if deep else name


def _dress(run: Run, span: Span) -> None:
    run.bold = span.bold or None
    run.italic = span.italic or None
    run.underline = span.underlined or None
    run.font.strike = span.struck or None


def _empty_row(table: Any) -> Any:  # noqa: ANN401 - python-docx tables are untyped here
    row = table.add_row()
    house_style.keep_whole(row)
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width
        cell.paragraphs[0].style = house_style.CELL
    return row
