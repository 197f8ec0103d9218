"""The file as it is being written: headings with bookmarks, statements with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing.citing import cited
from briefer.briefing.contents import Entry, write_contents
from briefer.briefing.elements import add_bookmark, add_link, clean, set_language
from briefer.briefing.footnotes import Footnotes

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage
    from briefer.wording import Wording

#: About what fits on a page of this layout, to estimate page numbers in the contents.
_CHARACTERS_A_PAGE = 3300
_A_PARAGRAPH = 60
_IN_CONTENTS = 2


class Page:
    """Writes paragraphs in the styles of the house; `finish` closes contents and notes."""

    def __init__(self, document: Document, wording: Wording) -> None:
        self.document = document
        self.wording = wording
        self._notes = Footnotes(document)
        self._entries: list[Entry] = []
        self._marks = 0
        self._written = 0

    def heading(self, key: str, level: int) -> str:
        """A heading in words of the product; gives its bookmark."""
        return self.titled(self.wording(key), level)

    def titled(self, text: str, level: int, bookmark: str | None = None) -> str:
        """A heading with a text of its own; gives its bookmark."""
        self._marks += 1
        name = bookmark or f"_Toc{self._marks:06d}"
        paragraph = self.document.add_heading(clean(text), level)
        add_bookmark(paragraph, name, self._marks)
        if level <= _IN_CONTENTS:
            page = 1 + self._written // _CHARACTERS_A_PAGE
            self._entries.append(Entry(clean(text), level, name, page))
        self._count(text)
        return name

    def text(self, text: str, style: str = "Normal") -> Paragraph:
        """A paragraph of the product's own words."""
        self._count(text)
        return self.document.add_paragraph(clean(text), style=style)

    def link(self, anchor: str, text: str, after: str, style: str = "List Bullet") -> None:
        """A paragraph that begins with a link to a heading."""
        paragraph = self.document.add_paragraph(style=style)
        add_link(paragraph, anchor, text, style="Hyperlink")
        paragraph.add_run(clean(after))
        self._count(text + after)

    def statement(
        self,
        passage: Passage,
        document: DocumentRecord,
        *,
        style: str = "List Bullet",
        label: str = "",
    ) -> None:
        """A sentence verbatim, after a label of the product's own, with its source as a note."""
        paragraph = self.document.add_paragraph(style=style)
        if label:
            paragraph.add_run(f"{clean(label)} ").bold = True
        run = paragraph.add_run(clean(passage.quote))
        if self.wording.language != "nl":
            set_language(run, "nl-NL")
        self.source(paragraph, passage, document)
        self._count(passage.quote)

    def source(self, paragraph: Paragraph, passage: Passage, document: DocumentRecord) -> None:
        """A note with the source at the end of a paragraph."""
        self._notes.add(paragraph, cited(document, passage, self.wording))

    def finish(self, contents_end: Paragraph) -> None:
        """Write the contents before a paragraph and attach the notes."""
        write_contents(contents_end, self._entries)
        self._notes.attach()

    def _count(self, text: str) -> None:
        self._written += len(text) + _A_PARAGRAPH
