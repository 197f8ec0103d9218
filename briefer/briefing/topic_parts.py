"""What stands under a topic: position now and before, others, promises, questions with answers."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.briefing import twofold
from briefer.briefing.answering import in_answers, stressed
from briefer.briefing.composition import anchor_of
from briefer.briefing.quoted_table import FEWEST_CELLS, is_cell, table_in_answer
from briefer.briefing.statements import label, own, position_with_condition, statement
from briefer.briefing.summary import term_of
from briefer.model.briefing import Shift
from briefer.model.draft import Part
from briefer.model.manuscript import Heading, Look, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.briefing.citing import Sources
    from briefer.briefing.composition import Composition
    from briefer.model.briefing import DueCommitment
    from briefer.model.draft import Section, Shifted, Statement
    from briefer.model.manuscript import Element, Paragraph
    from briefer.model.records import FiledPosition, FiledQuestion
    from briefer.model.source import Passage

#: Holders by whom the country as a whole speaks; any other is named.
_THE_COUNTRY = frozenset({"nederland", "kabinet"})
#: Within so many words a sentence names its subject.
_FIRST_WORDS = 9


def positions(section: Section, composition: Composition) -> Iterator[Paragraph]:
    """Sentences by paper, each paper named once above its own.

    Those that stand in an answer or among the promises of the topic are told there, and counted.
    """
    sources, said = composition.sources, composition.quoted(section)
    answered = in_answers(section, composition) if section.part is Part.EARLIER else {}
    promised = twofold.told_as_promise(section, composition)
    promises = twofold.promises_in(section, composition)
    told = [one for one in said if one.key not in answered and one.key not in promised]
    for _, group in groupby(told, key=lambda one: one.document.id):
        of_paper = list(group)
        if not composition.short:
            yield label(sources.paper(of_paper[0].document))
        for one in of_paper:
            before = _earlier(one, section, composition)
            yield from _told(one, promises.get(one.key), sources, before)
    elsewhere = {
        "briefing.more.in_answers": sum(one.key in answered for one in said),
        "telling.in_promises": sum(one.key in promised for one in said),
    }
    for key, count in elsewhere.items():
        if count:
            yield own(sources.wording.count(key, count))


def _earlier(one: Statement, section: Section, composition: Composition) -> str:
    """When it was held, in a form that has no room for a heading that says so."""
    if section.part is not Part.EARLIER or composition.room.earlier is None or not one.position:
        return ""
    wording, when = composition.wording, _when(one, composition.sources)
    said = (wording("telling.earlier", when=when), wording.name(_named(one.position)))
    return f"{', '.join(filter(None, said))}:"


def _when(one: Statement, sources: Sources) -> str:
    """The day that the paper of a statement bears, or which paper it is where it bears none."""
    day = one.document.date
    return sources.wording.day(day) if day else sources.paper(one.document)


def _told(
    one: Statement, due: DueCommitment | None, sources: Sources, before: str
) -> Iterator[Paragraph]:
    """A position with its condition, and what it is besides; `before` says when it was held."""
    if one.position is None:
        return
    said, *more = _position(one.position, sources, before)
    if due is not None:
        said = twofold.also_promise(said, due, _own_term(due, sources), sources.wording)
    yield said
    yield from more
    if due is not None:
        yield from _other_term(due, sources)


def left_out(section: Section, composition: Composition) -> Iterator[Paragraph]:
    """What there is no room for in a form of a few pages: by its place, or else by its number."""
    sources = composition.sources
    if section.part is Part.EARLIER and composition.room.earlier is not None:
        # Said once, above the topics.
        return
    for sort, group in groupby(composition.cut(section), key=composition.sort_of):
        left = [composition.statements[block.quoted] for block in group]
        if composition.room.places:
            places = dict.fromkeys(sources.of(s.passages[0], s.document).short for s in left)
            told = "; ".join(places)
            yield own(sources.wording.count(f"briefing.more.{sort}", len(left), places=told))
        else:
            yield own(sources.wording.count(f"briefing.more.{sort}_elsewhere", len(left)))


def _position(position: FiledPosition, sources: Sources, before: str = "") -> Iterator[Paragraph]:
    """One sentence; who holds it, where that is not the country as a whole; its condition."""
    speaker = "" if before else _named(position)
    yield from position_with_condition(sources, position, label=before, speaker=speaker)


def _named(position: FiledPosition) -> str:
    """Who holds it, where that is not the country as a whole and the sentence does not say it."""
    holder = position.item.holder
    plain = holder.casefold() in _THE_COUNTRY or _begins_with(position.item.passage.quote, holder)
    return "" if plain else holder


def _begins_with(sentence: str, name: str) -> bool:
    """Whether a sentence itself names who says it among its first words."""
    words = [word.strip(",.:;").casefold() for word in sentence.split()[:_FIRST_WORDS]]
    wanted = name.casefold().split()
    places = range(len(words) - len(wanted) + 1)
    return any(words[place : place + len(wanted)] == wanted for place in places)


def moves(topic: Section, composition: Composition) -> Iterator[Paragraph]:
    """How the line moved since earlier papers: counted, and the reworded sentences in full."""
    wording, sources = composition.wording, composition.sources
    found, compared = _moves(topic, composition), _compared(topic, composition)
    if not found or compared is None:
        return
    counts = Counter(move.shift for move in found)
    told = [wording.count(f"briefing.moves.{s}", counts[s]) for s in Shift if counts[s]]
    paper = sources.paper(compared.document)
    yield own(wording("briefing.moves.since", paper=paper, moves=", ".join(told)))
    for move in found:
        now, before = (composition.statements.get(key) for key in (move.now, move.before))
        if move.shift is Shift.REWORDED and now and now.position and before and before.position:
            was = wording("briefing.moves.was", when=_when(before, sources))
            yield from _position(before.position, sources, was)
            yield from _position(now.position, sources, wording("briefing.moves.now"))


def reworded(topic: Section, composition: Composition) -> bool:
    """Whether there is a shift to show in full, which is worth a heading."""
    return any(move.shift is Shift.REWORDED for move in _moves(topic, composition))


def _moves(topic: Section, composition: Composition) -> tuple[Shifted, ...]:
    """The shifts of the positions that are shown."""
    section = topic.below(Part.POSITION)
    shown = {s.key for s in composition.quoted(section)} if section else set()
    barred = {b.quoted for below in topic.walk() for b in composition.withheld(below)}
    return tuple(m for m in topic.moves if m.now in shown and m.before not in barred)


def _compared(topic: Section, composition: Composition) -> Statement | None:
    """A statement of the paper before the latest one."""
    section = topic.below(Part.EARLIER)
    if section is None or not section.blocks:
        return None
    return composition.statements.get(section.blocks[0].quoted)


def allies(section: Section, composition: Composition) -> Iterator[Paragraph]:
    """What others said by paper, as positions are, each under who said it."""
    sources = composition.sources
    said = (one.ally for one in composition.quoted(section) if one.ally is not None)
    for _, group in groupby(said, key=lambda ally: ally.document.id):
        of_paper = list(group)
        if not composition.short:
            yield label(sources.paper(of_paper[0].document))
        for ally in of_paper:
            yield statement(
                sources,
                ally.item.passage,
                ally.document,
                speaker=ally.item.actor,
                doubtful=ally.doubtful,
            )


def commitments(section: Section, composition: Composition) -> Iterator[Paragraph]:
    """What is owed with its term, and the sentence that gave it another.

    What is told as a position of the topic is only counted here.
    """
    elsewhere = twofold.told_as_position(section, composition)
    both = twofold.positions_too(section, composition)
    shown = [one for one in composition.quoted(section) if one.commitment is not None]
    for one in shown:
        if one.commitment is not None and one.key not in elsewhere:
            yield from _owed(one.commitment, composition.sources, both.get(one.key))
    places = Counter(composition.name(elsewhere[one.key]) for one in shown if one.key in elsewhere)
    for name, count in places.items():
        yield own(composition.wording.count("telling.in_positions", count, section=name))


def _owed(due: DueCommitment, sources: Sources, position: Statement | None) -> Iterator[Paragraph]:
    """A promise, and the position that it is as well; a later term is told below it."""
    record = due.record
    told = statement(
        sources,
        record.item.passage,
        record.document,
        label=_own_term(due, sources),
        doubtful=record.doubtful,
    )
    yield twofold.also_position(told, position, sources.wording) if position else told
    yield from _other_term(due, sources)


def _own_term(due: DueCommitment, sources: Sources) -> str:
    """How late it is by its own words; empty where a later telling gave the term."""
    return "" if due.postponed is not None else term_of(due, sources.wording)


def _other_term(due: DueCommitment, sources: Sources) -> Iterator[Paragraph]:
    """The later telling that gave a promise its term, with how late it is by that."""
    later, wording = due.postponed, sources.wording
    if later is not None:
        label = wording("telling.postponed", term=term_of(due, wording))
        yield statement(sources, later.item.passage, later.document, label=label)


def questions(section: Section, composition: Composition) -> Iterator[Element]:
    """Questions of members with the whole answer; one that has none yet is said to have none."""
    sources = composition.sources
    said = tuple(in_answers(section, composition).values())
    for one in composition.quoted(section):
        if one.question is None:
            continue
        filed, question = one.question, one.question.item
        key = "question" if question.party else "question_no_party"
        name = sources.wording(
            f"briefing.chapter.{key}", number=question.number, party=question.party
        )
        yield Heading((Span(name),), 4, f"{anchor_of(section)}_{filed.id}")
        yield from _passages(filed, question.question, Look.QUOTE, sources)
        if question.answer:
            yield label(f"{sources.wording('briefing.chapter.answer')}:")
        else:
            yield own(sources.wording("briefing.chapter.unanswered"))
        yield from _passages(filed, question.answer, Look.BODY, sources, said)


def _passages(
    filed: FiledQuestion,
    passages: Sequence[Passage],
    look: Look,
    sources: Sources,
    said: Sequence[Passage] = (),
) -> Iterator[Element]:
    """Paragraph by paragraph, the positions that were `said` in bold; a run of cells as a table."""
    for short, group in groupby(passages, key=is_cell):
        found = list(group)
        if short and len(found) >= FEWEST_CELLS:
            yield from table_in_answer(found, filed.document, sources, look)
        else:
            for passage in found:
                told = statement(sources, passage, filed.document, look=look)
                yield stressed(told, passage, said)
