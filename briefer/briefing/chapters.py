"""One chapter per topic: position now and before, others, promises, questions with answers."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.briefing.statements import heading, label, own, quoted, scraps, statement
from briefer.model.briefing import Shift
from briefer.model.manuscript import Heading, Look, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.briefing.citing import Sources
    from briefer.model.briefing import Briefing, Chapter
    from briefer.model.manuscript import Element, Paragraph
    from briefer.model.records import FiledPosition, FiledQuestion
    from briefer.model.source import Passage

#: Holders by whom the country as a whole speaks; any other is named.
_THE_COUNTRY = frozenset({"nederland", "kabinet"})
#: Text without a full stop and this short is a cell of a table; so many of them make a table.
_LONGEST_SCRAP, _SCRAPS_OF_A_TABLE = 40, 3
_ENDS = frozenset(".?!:;")


def anchor_of(chapter: Chapter) -> str:
    """The anchor of a chapter on the agenda, to which the summary links."""
    return f"topic_{chapter.topic.id}" if chapter.topic else "topic_general"


def chapters(briefing: Briefing, sources: Sources) -> Iterator[Element]:
    """The agenda's topics, then those of earlier meetings."""
    wording = sources.wording
    if briefing.chapters:
        yield heading(wording, "briefing.chapter.agenda", 1, new_page=True)
        yield own(wording("briefing.chapter.verbatim"))
    for chapter in briefing.chapters:
        yield from _chapter(chapter, anchor_of(chapter), sources)
    if briefing.other_chapters:
        yield heading(wording, "briefing.chapter.other", 1)
        yield own(wording("briefing.chapter.verbatim"))
    for chapter in briefing.other_chapters:
        anchor = anchor_of(chapter) if chapter.topic else "earlier_general"
        yield from _chapter(chapter, anchor, sources)


def _chapter(chapter: Chapter, anchor: str, sources: Sources) -> Iterator[Element]:
    wording = sources.wording
    general = Span(wording("briefing.chapter.general"))
    name = general if chapter.topic is None else quoted(chapter.heading)
    yield Heading((name,), 2, anchor)
    if chapter.related:
        topics = "; ".join(chapter.related)
        yield own(wording("briefing.chapter.related", topics=topics), together=True)
    if chapter.now or chapter.gap:
        yield _part("now", anchor, sources)
    if chapter.gap:
        yield own(wording("briefing.chapter.gap"))
    yield from _positions(chapter.now, sources)
    yield from _moves(chapter, anchor, sources)
    if chapter.earlier:
        yield _part("earlier", anchor, sources)
        yield from _positions(chapter.earlier, sources)
    yield from _allies(chapter, anchor, sources)
    yield from _commitments(chapter, anchor, sources)
    yield from _questions(chapter.questions, anchor, sources)


def _part(name: str, anchor: str, sources: Sources) -> Heading:
    text = sources.wording(f"briefing.chapter.{name}")
    return Heading((Span(text),), 3, f"{anchor}_{name}")


def _positions(positions: Sequence[FiledPosition], sources: Sources) -> Iterator[Paragraph]:
    """Sentences by paper, each paper named once above its own."""
    for _, group in groupby(positions, key=lambda position: position.document.id):
        said = list(group)
        yield label(sources.paper(said[0].document))
        for position in said:
            yield _position(position, sources)


def _position(position: FiledPosition, sources: Sources, before: str = "") -> Paragraph:
    """One sentence; who holds it, where that is not the country as a whole; its condition bold."""
    holder = position.item.holder
    named = not before and holder.casefold() not in _THE_COUNTRY
    return statement(
        sources,
        position.item.passage,
        position.document,
        label=before,
        speaker=holder if named else "",
        strong=position.item.condition,
    )


def _moves(chapter: Chapter, anchor: str, sources: Sources) -> Iterator[Element]:
    """How the line moved since the paper before: counted, and the reworded sentences in full."""
    if not chapter.moves or chapter.compared is None:
        return
    wording = sources.wording
    counts = Counter(move.shift for move in chapter.moves)
    if counts[Shift.REWORDED]:
        yield _part("moves", anchor, sources)
    told = [wording.count(f"briefing.moves.{s}", counts[s]) for s in Shift if counts[s]]
    paper = sources.paper(chapter.compared)
    yield own(wording("briefing.moves.since", paper=paper, moves=", ".join(told)))
    for move in chapter.moves:
        if move.shift is Shift.REWORDED and move.before is not None:
            yield _position(move.before, sources, wording("briefing.moves.was"))
            yield _position(move.position, sources, wording("briefing.moves.now"))


def _allies(chapter: Chapter, anchor: str, sources: Sources) -> Iterator[Element]:
    if chapter.allies:
        yield _part("allies", anchor, sources)
    for said in chapter.allies:
        yield statement(sources, said.item.passage, said.document, speaker=said.item.actor)


def _commitments(chapter: Chapter, anchor: str, sources: Sources) -> Iterator[Element]:
    if chapter.commitments:
        yield _part("commitments", anchor, sources)
    for due in chapter.commitments:
        yield statement(sources, due.record.item.passage, due.record.document)
        if due.postponed is not None:
            yield statement(
                sources,
                due.postponed.item.passage,
                due.postponed.document,
                label=sources.wording("briefing.commitments.postponed"),
            )


def _questions(
    questions: Sequence[FiledQuestion], anchor: str, sources: Sources
) -> Iterator[Element]:
    if questions:
        yield _part("questions", anchor, sources)
    for filed in questions:
        question = filed.item
        key = "question" if question.party else "question_no_party"
        name = sources.wording(
            f"briefing.chapter.{key}", number=question.number, party=question.party
        )
        yield Heading((Span(name),), 4, f"{anchor}_question_{filed.id}")
        yield from _passages(filed, question.question, Look.QUOTE, sources)
        yield label(f"{sources.wording('briefing.chapter.answer')}:")
        yield from _passages(filed, question.answer, Look.BODY, sources)


def _passages(
    filed: FiledQuestion, passages: Sequence[Passage], look: Look, sources: Sources
) -> Iterator[Paragraph]:
    """Paragraph by paragraph; a run of short scraps, as a table's cells, on one line."""
    for short, group in groupby(passages, key=_is_scrap):
        found = list(group)
        if short and len(found) >= _SCRAPS_OF_A_TABLE:
            yield scraps(sources, found, filed.document, look)
        else:
            for passage in found:
                yield statement(sources, passage, filed.document, look=look)


def _is_scrap(passage: Passage) -> bool:
    return len(passage.quote) <= _LONGEST_SCRAP and passage.quote[-1:] not in _ENDS
