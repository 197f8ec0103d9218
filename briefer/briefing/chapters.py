"""One chapter per topic: position now and before, others, promises, questions with answers."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.briefing.page import Page
    from briefer.model.briefing import Briefing, Chapter
    from briefer.model.records import FiledPosition, FiledQuestion
    from briefer.model.source import Passage


def bookmark_of(chapter: Chapter) -> str:
    """The bookmark of a topic's chapter, to which the summary links."""
    return f"topic_{chapter.topic.id}" if chapter.topic else "topic_general"


def write_chapters(page: Page, briefing: Briefing) -> None:
    """The agenda's topics, then those of earlier meetings."""
    if briefing.chapters:
        page.heading("briefing.chapter.agenda", 1)
        page.text(page.wording("briefing.chapter.verbatim"))
    for chapter in briefing.chapters:
        _write_chapter(page, chapter)
    if briefing.other_chapters:
        page.heading("briefing.chapter.other", 1)
        page.text(page.wording("briefing.chapter.verbatim"))
    for chapter in briefing.other_chapters:
        _write_chapter(page, chapter)


def _write_chapter(page: Page, chapter: Chapter) -> None:
    heading = chapter.heading or page.wording("briefing.chapter.general")
    page.titled(heading, 2, bookmark_of(chapter))
    if chapter.related:
        topics = "; ".join(chapter.related)
        page.text(page.wording("briefing.chapter.related", topics=topics))
    page.heading("briefing.chapter.now", 3)
    if chapter.gap:
        page.text(page.wording("briefing.chapter.gap"))
    _write_positions(page, chapter.now)
    if chapter.earlier:
        page.heading("briefing.chapter.earlier", 3)
        _write_positions(page, chapter.earlier)
    if chapter.allies:
        page.heading("briefing.chapter.allies", 3)
    for said in chapter.allies:
        label = page.wording("briefing.chapter.holder", holder=said.item.actor)
        page.statement(said.item.passage, said.document, label=label)
    if chapter.commitments:
        page.heading("briefing.chapter.commitments", 3)
    for due in chapter.commitments:
        page.statement(due.record.item.passage, due.record.document)
    _write_questions(page, chapter.questions)


def _write_positions(page: Page, positions: Sequence[FiledPosition]) -> None:
    """Sentences by paper, each paper named once above its own."""
    for _, group in groupby(positions, key=lambda position: position.document.id):
        said = list(group)
        page.label(page.paper(said[0].document))
        for position in said:
            page.statement(position.item.passage, position.document)


def _write_questions(page: Page, questions: Sequence[FiledQuestion]) -> None:
    if questions:
        page.heading("briefing.chapter.questions", 3)
    for filed in questions:
        question = filed.item
        key = "question" if question.party else "question_no_party"
        page.titled(
            page.wording(f"briefing.chapter.{key}", number=question.number, party=question.party),
            4,
        )
        _write_passages(page, filed, question.question, "Quote")
        label = page.wording("briefing.chapter.answer")
        page.label(f"{label}:")
        _write_passages(page, filed, question.answer, "Normal")


def _write_passages(
    page: Page, filed: FiledQuestion, passages: Sequence[Passage], style: str
) -> None:
    for passage in passages:
        page.statement(passage, filed.document, style=style)
