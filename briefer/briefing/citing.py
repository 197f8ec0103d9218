"""A statement's source in words: paper, day, number, page and paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage
    from briefer.wording import Wording


def cited(document: DocumentRecord, passage: Passage, wording: Wording) -> str:
    """The whole source, for a footnote."""
    number = document.number
    return wording(
        "briefing.note.source",
        title=document.title,
        kind=wording(f"domain.kind.{document.kind}").lower(),
        day=day_of(document, wording),
        number=wording("briefing.note.number", number=number) if number else "",
        place=place_of(passage, wording),
    )


def place_of(passage: Passage, wording: Wording) -> str:
    """The page and paragraph, or the paragraph alone where a paper has no pages."""
    if passage.page is None:
        return wording("briefing.note.paragraph", paragraph=passage.paragraph)
    return wording("briefing.note.page", page=passage.page, paragraph=passage.paragraph)


def day_of(document: DocumentRecord, wording: Wording) -> str:
    """The day of a paper, or that it bears none."""
    day = document.effective_date
    return wording.day(day) if day else wording("briefing.note.undated")


def named(document: DocumentRecord, wording: Wording) -> str:
    """A paper by its title and day, for a label or a table."""
    return f"{document.title} ({day_of(document, wording)})"
