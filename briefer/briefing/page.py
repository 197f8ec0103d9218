"""The file as it is being written: headings with bookmarks, statements with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing.citing import cited, named
from briefer.briefing.contents import Entry, write_contents
from briefer.briefing.elements import add_bookmark, add_link, clean, set_language
from briefer.briefing.footnotes import Footnotes

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from briefer.model.briefing import Briefing
    from briefer.model.document import Meeting
    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage
    from briefer.wording import Wording

_IN_CONTENTS = 2


class Page:
    """Writes paragraphs in the styles of the house; `finish` closes contents and notes."""

    def __init__(self, document: Document, briefing: Briefing, wording: Wording) -> None:
        self.document = document
        self.wording = wording
        self._meetings = briefing.meetings
        self._numbers = {paper.id: n for n, paper in enumerate(briefing.papers, start=1)}
        self._notes = Footnotes(document)
        self._entries: list[Entry] = []
        self._marks = 0

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
            self._entries.append(Entry(clean(text), level, name))
        return name

    def text(self, text: str, style: str = "Normal") -> Paragraph:
        """A paragraph of the product's own words."""
        return self.document.add_paragraph(clean(text), style=style)

    def label(self, text: str) -> None:
        """A line that stays with what it stands above."""
        self.text(text, style="Caption").paragraph_format.keep_with_next = True

    def link(self, anchor: str, text: str, after: str, style: str = "List Bullet") -> None:
        """A paragraph that begins with a link to a heading."""
        paragraph = self.document.add_paragraph(style=style)
        add_link(paragraph, anchor, text, style="Hyperlink")
        paragraph.add_run(clean(after))

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

    def source(self, paragraph: Paragraph, passage: Passage, document: DocumentRecord) -> None:
        """A note with the source at the end of a paragraph."""
        number = self._numbers[document.id]
        meeting = self._meeting_of(document)
        self._notes.add(paragraph, cited(number, document, meeting, passage, self.wording))

    def paper(self, document: DocumentRecord) -> str:
        """A paper by its kind and meeting."""
        return named(document, self._meeting_of(document), self.wording)

    def _meeting_of(self, document: DocumentRecord) -> Meeting | None:
        return None if document.meeting_id is None else self._meetings.get(document.meeting_id)

    def finish(self, contents_end: Paragraph) -> None:
        """Write the contents before a paragraph and attach the notes."""
        write_contents(contents_end, self._entries)
        self._notes.attach()
