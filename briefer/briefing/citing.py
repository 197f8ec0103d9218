"""A statement's source in words: paper, day, number, page and paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.manuscript import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefer.model.document import Meeting
    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage
    from briefer.wording import Wording


class Sources:
    """The papers that may be cited, with their number in the list of sources."""

    def __init__(
        self,
        papers: Iterable[DocumentRecord],
        meetings: Mapping[int, Meeting],
        wording: Wording,
    ) -> None:
        self.wording = wording
        self._meetings = meetings
        self._numbers = {paper.id: n for n, paper in enumerate(papers, start=1)}
        self._cited: set[int] = set()

    @property
    def cited(self) -> frozenset[int]:
        """The numbers of the papers that were cited so far."""
        return frozenset(self._cited)

    def number(self, document: DocumentRecord) -> int:
        """The number of a paper in the list of sources.

        Raises:
            KeyError: it is not in the list.
        """
        return self._numbers[document.id]

    def paper(self, document: DocumentRecord) -> str:
        """A paper by its kind and meeting."""
        return named(document, self._meeting_of(document), self.wording)

    def of(self, passage: Passage, document: DocumentRecord) -> Source:
        """The source of what stands in this passage."""
        number, meeting = self.number(document), self._meeting_of(document)
        self._cited.add(number)
        place = place_of(passage, self.wording)
        return Source(
            number=number,
            text=cited(number, document, meeting, passage, self.wording),
            short=self.wording("briefing.note.short", number=number, place=place),
            passage=passage,
        )

    def _meeting_of(self, document: DocumentRecord) -> Meeting | None:
        return None if document.meeting_id is None else self._meetings.get(document.meeting_id)


def cited(
    number: int,
    document: DocumentRecord,
    meeting: Meeting | None,
    passage: Passage,
    wording: Wording,
) -> str:
    """The whole source for a footnote; `number` is the paper's number in the list of sources.

    The day the paper bears comes after its name, lest the meeting's be taken for it; in figures,
    for most notes then stay on one line.
    """
    day = ""
    if document.date is not None and meeting is not None:
        day = f" ({wording('briefing.note.day', day=document.date)})"
    return wording(
        "briefing.note.source",
        number=number,
        paper=f"{named(document, meeting, wording)}{day}",
        place=place_of(passage, wording),
    )


def place_of(passage: Passage, wording: Wording) -> str:
    """The page and paragraph, or the paragraph alone where a paper has no pages."""
    if passage.page is None:
        return wording("briefing.note.paragraph", paragraph=passage.paragraph)
    return wording("briefing.note.page", page=passage.page, paragraph=passage.paragraph)


def day_of(document: DocumentRecord, wording: Wording) -> str:
    """The day that a paper bears, or that it bears none."""
    return wording.day(document.date) if document.date else wording("briefing.note.undated")


def named(document: DocumentRecord, meeting: Meeting | None, wording: Wording) -> str:
    """A paper by its kind and meeting ("Verslag NAVO-Top, 14 juni 2021"), else kind and title."""
    kind = wording(f"domain.kind.{document.kind}")
    about = (
        wording.meeting(meeting) if meeting else f"‘{document.title}’, {day_of(document, wording)}"
    )
    number = f", {document.number}" if document.number else ""
    return f"{kind} {about}{number}"
