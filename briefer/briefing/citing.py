"""A statement's source in words: paper, day, number, page and paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.model.document import Meeting
    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage
    from briefer.wording import Wording


def cited(
    number: int,
    document: DocumentRecord,
    meeting: Meeting | None,
    passage: Passage,
    wording: Wording,
) -> str:
    """The whole source for a footnote; `number` is the paper's number in the list of sources.

    The day the paper bears comes after its name, lest the meeting's be taken for it.
    """
    dated = document.date is not None and meeting is not None
    day = wording("briefing.note.dated", day=day_of(document, wording)) if dated else ""
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
