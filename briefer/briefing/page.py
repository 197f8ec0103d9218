"""The file as it is being written: headings with bookmarks, statements with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing import house_style
from briefer.briefing.citing import cited, named, place_of
from briefer.briefing.contents import Entry, write_contents
from briefer.briefing.elements import add_bookmark, add_link, clean, set_language
from briefer.briefing.footnotes import Footnotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from briefer.model.briefing import Briefing
    from briefer.model.document import Meeting
    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage
    from briefer.wording import Wording

_IN_CONTENTS = 2
_BETWEEN = " · "
#: The language of the papers.
PAPERS = "nl"


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
        return self._heading(text, level, bookmark, self.wording.language)

    def quoted_title(self, text: str, level: int, bookmark: str) -> str:
        """A heading in the words of the papers; gives its bookmark."""
        return self._heading(text, level, bookmark, PAPERS)

    def _heading(self, text: str, level: int, bookmark: str | None, language: str) -> str:
        self._marks += 1
        name = bookmark or f"_Toc{self._marks:06d}"
        paragraph = self.document.add_heading("", level)
        self._run(paragraph, text, language)
        add_bookmark(paragraph, name, self._marks)
        if level <= _IN_CONTENTS:
            self._entries.append(Entry(clean(text), level, name, self._other(language)))
        return name

    def text(self, text: str, style: str = "Normal") -> Paragraph:
        """A paragraph of the product's own words."""
        return self.document.add_paragraph(clean(text), style=style)

    def label(self, text: str) -> None:
        """A line that stays with what it stands above."""
        self.text(text, style="Caption").paragraph_format.keep_with_next = True

    def _run(self, paragraph: Paragraph, text: str, language: str) -> Run:
        run = paragraph.add_run(clean(text))
        other = self._other(language)
        if other is not None:
            set_language(run, other)
        return run

    def _other(self, language: str) -> str | None:
        """The code of a language that is not the briefing's own."""
        return None if language == self.wording.language else house_style.LANGUAGES[language]

    def quote(self, paragraph: Paragraph, text: str) -> Run:
        """Append words of the papers, marked as Dutch where the briefing is not."""
        return self._run(paragraph, text, PAPERS)

    def link(self, anchor: str, text: str, after: str, *, quoted: bool) -> None:
        """A list item that begins with a link to a heading, in words of the papers or not."""
        paragraph = self.document.add_paragraph(style="List Bullet")
        run = add_link(paragraph, anchor, text, style="Hyperlink")
        other = self._other(PAPERS) if quoted else None
        if other is not None:
            set_language(run, other)
        paragraph.add_run(clean(after))

    def statement(
        self,
        passage: Passage,
        document: DocumentRecord,
        *,
        style: str = "List Bullet",
        label: str = "",
        speaker: str = "",
        strong: str | None = None,
    ) -> None:
        """A sentence verbatim with its source as a note.

        Before it comes a `label` of the product's own or a `speaker` as the papers name him;
        `strong` is the part to stand out.
        """
        paragraph = self.document.add_paragraph(style=style)
        if speaker:
            self.quote(paragraph, f"{speaker}: ").bold = True
        if label:
            paragraph.add_run(f"{clean(label)} ").bold = True
        before, found, after = passage.quote.partition(strong or passage.quote)
        for part in filter(None, (before, found, after)):
            run = self.quote(paragraph, part)
            if part is found and strong:
                run.bold = True
        self.source(paragraph, passage, document)

    def scraps(self, passages: Sequence[Passage], document: DocumentRecord, style: str) -> None:
        """Short passages one after the other on one line, with the source of the first."""
        paragraph = self.document.add_paragraph(style=style)
        for count, passage in enumerate(passages):
            if count:
                paragraph.add_run(_BETWEEN)
            self.quote(paragraph, passage.quote)
        self.source(paragraph, passages[0], document)

    def source(self, paragraph: Paragraph, passage: Passage, document: DocumentRecord) -> None:
        """A note with the source at the end of a paragraph."""
        number = self._numbers[document.id]
        meeting = self._meeting_of(document)
        self._notes.add(paragraph, cited(number, document, meeting, passage, self.wording))

    def short_source(self, passage: Passage, document: DocumentRecord) -> str:
        """A source by its number and place."""
        place = place_of(passage, self.wording)
        return self.wording("briefing.note.short", number=self._numbers[document.id], place=place)

    def number(self, document: DocumentRecord) -> int:
        """The number of a paper in the list of sources."""
        return self._numbers[document.id]

    def paper(self, document: DocumentRecord) -> str:
        """A paper by its kind and meeting."""
        return named(document, self._meeting_of(document), self.wording)

    def _meeting_of(self, document: DocumentRecord) -> Meeting | None:
        return None if document.meeting_id is None else self._meetings.get(document.meeting_id)

    def finish(self, contents_end: Paragraph) -> None:
        """Write the contents before a paragraph and attach the notes."""
        write_contents(contents_end, self._entries)
        self._notes.attach()
