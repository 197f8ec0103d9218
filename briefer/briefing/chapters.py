"""One chapter per topic: position now and before, others, promises, questions with answers."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.model.briefing import Shift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.briefing.page import Page
    from briefer.model.briefing import Briefing, Chapter
    from briefer.model.records import FiledPosition, FiledQuestion
    from briefer.model.source import Passage

#: Holders by whom the country as a whole speaks; any other is named.
_THE_COUNTRY = frozenset({"nederland", "kabinet"})
#: Text without a full stop and this short is a cell of a table; so many of them make a table.
_LONGEST_SCRAP, _SCRAPS_OF_A_TABLE = 40, 3
_ENDS = frozenset(".?!:;")


def bookmark_of(chapter: Chapter) -> str:
    """The bookmark of a chapter on the agenda, to which the summary links."""
    return f"topic_{chapter.topic.id}" if chapter.topic else "topic_general"


def write_chapters(page: Page, briefing: Briefing) -> None:
    """The agenda's topics, then those of earlier meetings."""
    if briefing.chapters:
        page.heading("briefing.chapter.agenda", 1)
        page.document.paragraphs[-1].paragraph_format.page_break_before = True
        page.text(page.wording("briefing.chapter.verbatim"))
    for chapter in briefing.chapters:
        _write_chapter(page, chapter, bookmark_of(chapter))
    if briefing.other_chapters:
        page.heading("briefing.chapter.other", 1)
        page.text(page.wording("briefing.chapter.verbatim"))
    for chapter in briefing.other_chapters:
        _write_chapter(page, chapter, bookmark_of(chapter) if chapter.topic else "earlier_general")


def _write_chapter(page: Page, chapter: Chapter, bookmark: str) -> None:
    if chapter.topic is None:
        page.titled(page.wording("briefing.chapter.general"), 2, bookmark)
    else:
        page.quoted_title(chapter.heading, 2, bookmark)
    if chapter.related:
        topics = "; ".join(chapter.related)
        line = page.text(page.wording("briefing.chapter.related", topics=topics))
        line.paragraph_format.keep_with_next = True
    if chapter.now or chapter.gap:
        page.heading("briefing.chapter.now", 3)
    if chapter.gap:
        page.text(page.wording("briefing.chapter.gap"))
    _write_positions(page, chapter.now)
    _write_moves(page, chapter)
    if chapter.earlier:
        page.heading("briefing.chapter.earlier", 3)
        _write_positions(page, chapter.earlier)
    _write_allies(page, chapter)
    _write_commitments(page, chapter)
    _write_questions(page, chapter.questions)


def _write_positions(page: Page, positions: Sequence[FiledPosition]) -> None:
    """Sentences by paper, each paper named once above its own."""
    for _, group in groupby(positions, key=lambda position: position.document.id):
        said = list(group)
        page.label(page.paper(said[0].document))
        for position in said:
            _write_position(page, position)


def _write_position(page: Page, position: FiledPosition, label: str = "") -> None:
    """One sentence; who holds it, where that is not the country as a whole; its condition bold."""
    holder = position.item.holder
    named = not label and holder.casefold() not in _THE_COUNTRY
    page.statement(
        position.item.passage,
        position.document,
        label=label,
        speaker=holder if named else "",
        strong=position.item.condition,
    )


def _write_moves(page: Page, chapter: Chapter) -> None:
    """How the line moved since the paper before: counted, and the reworded sentences in full."""
    if not chapter.moves or chapter.compared is None:
        return
    wording = page.wording
    counts = Counter(move.shift for move in chapter.moves)
    if counts[Shift.REWORDED]:
        page.heading("briefing.chapter.moves", 3)
    told = [wording.count(f"briefing.moves.{s}", counts[s]) for s in Shift if counts[s]]
    paper = page.paper(chapter.compared)
    page.text(wording("briefing.moves.since", paper=paper, moves=", ".join(told)))
    for move in chapter.moves:
        if move.shift is Shift.REWORDED and move.before is not None:
            _write_position(page, move.before, wording("briefing.moves.was"))
            _write_position(page, move.position, wording("briefing.moves.now"))


def _write_allies(page: Page, chapter: Chapter) -> None:
    if chapter.allies:
        page.heading("briefing.chapter.allies", 3)
    for said in chapter.allies:
        page.statement(said.item.passage, said.document, speaker=said.item.actor)


def _write_commitments(page: Page, chapter: Chapter) -> None:
    if chapter.commitments:
        page.heading("briefing.chapter.commitments", 3)
    for due in chapter.commitments:
        page.statement(due.record.item.passage, due.record.document)
        if due.postponed is not None:
            label = page.wording("briefing.commitments.postponed")
            page.statement(due.postponed.item.passage, due.postponed.document, label=label)


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
    """Paragraph by paragraph; a run of short scraps, as a table's cells, on one line."""
    for scraps, group in groupby(passages, key=_is_scrap):
        found = list(group)
        if scraps and len(found) >= _SCRAPS_OF_A_TABLE:
            page.scraps(found, filed.document, style)
        else:
            for passage in found:
                page.statement(passage, filed.document, style=style)


def _is_scrap(passage: Passage) -> bool:
    return len(passage.quote) <= _LONGEST_SCRAP and passage.quote[-1:] not in _ENDS
