"""What became out of date in a draft, item by item, and taking it over when told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.briefing.editing import new_id
from briefer.model.draft import Block, Change, ChangeKind, Part, Section

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefer.model.briefing import DueCommitment
    from briefer.model.draft import Draft, Statement
    from briefer.model.records import DocumentRecord

_HOLDERS_OF_TOPICS = (Part.TOPICS, Part.OTHERS)


def changes(draft: Draft, fresh: Draft) -> tuple[Change, ...]:
    """How a draft begun today would differ, in the order of its sections.

    Args:
        draft: the staffer's.
        fresh: begun today with the same template, of the same meeting.
    """
    found = [*_topics(draft, fresh), *_gone(draft, fresh), *_come(draft, fresh)]
    order = {section.id: place for place, section in enumerate(fresh.walk())}
    found.sort(key=lambda change: order.get(change.section, -1))
    day = [Change(ChangeKind.DAY)] if draft.day != fresh.day else []
    return (*day, *found)


def _topics(draft: Draft, fresh: Draft) -> Iterator[Change]:
    now, known = fresh.by_key, {section.id for section in draft.walk()}
    holders = {section.part for section in draft.sections}
    for holder in fresh.sections:
        if holder.part in _HOLDERS_OF_TOPICS and holder.part in holders:
            for topic in holder.sections:
                if topic.id not in known:
                    name = topic.title or topic.heading
                    yield Change(ChangeKind.TOPIC, topic.id, None, _stated(topic, now), name)


def _stated(topic: Section, now: Mapping[str, Statement]) -> Statement | None:
    """The first Dutch position under a topic."""
    quoted = (block.quoted for section in topic.walk() for block in section.blocks)
    first = next((key for key in quoted if key.startswith("position:")), "")
    return now.get(first)


def _gone(draft: Draft, fresh: Draft) -> Iterator[Change]:
    """What the draft quotes and is no longer on record, or stands in another paper now."""
    now, mine, pinned = fresh.by_key, draft.by_key, _pinned(draft)
    strangers = {_words(s): s for s in fresh.statements if s.key not in mine}
    places = _places(draft)
    for statement in draft.statements:
        if statement.key in now or statement.key in pinned:
            continue
        successor = strangers.get(_words(statement))
        kind = ChangeKind.REPLACED if successor else ChangeKind.GONE
        yield Change(kind, places.get(statement.key, ("",))[0], statement, successor)


def _come(draft: Draft, fresh: Draft) -> Iterator[Change]:
    """What is on record and not in the draft, in another form, or in another place."""
    mine, now = draft.by_key, fresh.by_key
    known = {section.id for section in draft.walk()}
    heirs = {_words(s) for s in draft.statements if s.key not in now}
    pinned, here, there = _pinned(draft), _homes(draft), _places(fresh)
    for statement in fresh.statements:
        sections = [name for name in there.get(statement.key, ()) if name in known]
        if not sections:
            continue
        before = mine.get(statement.key)
        if before is None:
            if _words(statement) not in heirs:
                yield Change(ChangeKind.NEW, sections[0], None, statement)
        elif (before.doubtful, *_essence(before)) != (statement.doubtful, *_essence(statement)):
            yield Change(ChangeKind.ALTERED, sections[0], before, statement)
        elif statement.key not in pinned and not set(sections) & set(here.get(statement.key, ())):
            yield Change(ChangeKind.MOVED, sections[0], before, statement)


def _pinned(draft: Draft) -> frozenset[str]:
    return frozenset(b.quoted for s in draft.walk() for b in s.blocks if b.pinned and b.quoted)


def _places(draft: Draft) -> Mapping[str, tuple[str, ...]]:
    """The sections that quote each statement."""
    places: dict[str, tuple[str, ...]] = {}
    for section in draft.walk():
        for block in section.blocks:
            if block.quoted:
                places[block.quoted] = (*places.get(block.quoted, ()), section.id)
    return places


def _homes(draft: Draft) -> Mapping[str, tuple[str, ...]]:
    """The sections that each statement came in, wherever the staffer put it since."""
    homes: dict[str, tuple[str, ...]] = {}
    for section in draft.walk():
        for block in section.blocks:
            if block.quoted:
                homes[block.quoted] = (*homes.get(block.quoted, ()), block.home or section.id)
    return homes


def _words(statement: Statement) -> tuple[str, str]:
    """By what a sentence is known in another version of its paper."""
    return statement.key.partition(":")[0], " ".join(statement.quote.split())


def _essence(statement: Statement) -> tuple[object, ...]:
    """What a reader would see change; numbers of the store and days gone by are not among it."""
    if statement.position is not None:
        position = statement.position.item
        return position.holder, position.stance, position.condition
    if statement.ally is not None:
        return (statement.ally.item.actor,)
    if statement.question is not None:
        question = statement.question.item
        return question.party, question.question_text, question.answer_text
    due = statement.commitment
    return () if due is None else _essence_of(due)


def _essence_of(due: DueCommitment) -> tuple[object, ...]:
    evidence = due.evidence.item.passage if due.evidence else None
    return due.state, due.due, due.proposed, evidence, due.record.item.by, due.deadline


def take_over(draft: Draft, chosen: Iterable[Change], fresh: Draft) -> Draft:
    """The draft with these changes made; what was left out or pinned stays so.

    Days are counted anew from the day of `fresh`, for a file holds one day only.
    """
    for change in chosen:
        draft = _taken(draft, change, fresh)
    draft = replace(draft, statements=_as_of(draft.statements, fresh.day), day=fresh.day)
    return _with_papers(_with_moves(draft, fresh), fresh)


def _taken(draft: Draft, change: Change, fresh: Draft) -> Draft:
    match change:
        case Change(ChangeKind.TOPIC):
            return _with_topic(draft, change.section, fresh)
        case Change(ChangeKind.NEW, now=now) if now is not None:
            draft = replace(draft, statements=(*draft.statements, now))
            return _quoted_as_in(draft, now.key, fresh)
        case Change(ChangeKind.GONE, before=before) if before is not None:
            return _without(draft, before.key)
        case Change(ChangeKind.MOVED, now=now) if now is not None:
            return _quoted_as_in(draft, now.key, fresh)
        case Change(before=before, now=now) if before is not None and now is not None:
            return _exchanged(draft, before.key, now)
        case _:
            return draft


def _exchanged(draft: Draft, key: str, now: Statement) -> Draft:
    """A statement in its new form, or from the paper that replaced its own."""

    def renamed(block: Block) -> Block:
        sources = tuple(now.key if source == key else source for source in block.sources)
        quoted = now.key if block.quoted == key else block.quoted
        return replace(block, quoted=quoted, sources=sources)

    statements = tuple(now if s.key == key else s for s in draft.statements)
    return replace(_each_block(draft, renamed), statements=statements)


def _without(draft: Draft, key: str) -> Draft:
    """The quotation is gone; the statement stays as long as own text rests on it."""
    bare = replace(draft, sections=tuple(_unquoted(s, key) for s in draft.sections))
    used = any(key in block.sources for section in bare.walk() for block in section.blocks)
    kept = bare.statements if used else tuple(s for s in bare.statements if s.key != key)
    return replace(bare, statements=kept)


def _unquoted(section: Section, key: str) -> Section:
    return replace(
        section,
        blocks=tuple(block for block in section.blocks if block.quoted != key),
        sections=tuple(_unquoted(below, key) for below in section.sections),
    )


def _quoted_as_in(draft: Draft, key: str, fresh: Draft) -> Draft:
    """Quote a statement in the sections where a fresh draft does, after the same neighbour."""
    former = next((b for s in draft.walk() for b in s.blocks if b.quoted == key), None)
    wanted = _places(fresh).get(key, ())
    draft = replace(draft, sections=tuple(_unquoted(s, key) for s in draft.sections))
    count = draft.count
    blocks: dict[str, Block] = {}
    for name in wanted:
        block = replace(former, home="") if former else Block(new_id(draft), quoted=key)
        count += former is None
        draft, former = replace(draft, count=count), None
        blocks[name] = block
    keys = {s.id: [b.quoted for b in s.blocks] for s in fresh.walk() if s.id in blocks}

    def placed(section: Section) -> Section:
        section = replace(section, sections=tuple(map(placed, section.sections)))
        if section.id not in blocks:
            return section
        at = _place(section, key, keys[section.id])
        new = (*section.blocks[:at], blocks[section.id], *section.blocks[at:])
        return replace(section, blocks=new)

    return replace(draft, sections=tuple(map(placed, draft.sections)))


def _place(section: Section, key: str, order: list[str]) -> int:
    """Right after the nearest one that comes before it in a fresh draft; else first."""
    here = [block.quoted for block in section.blocks]
    before = [one for one in order[: order.index(key)] if one in here]
    return here.index(before[-1]) + 1 if before else 0


def _with_topic(draft: Draft, name: str, fresh: Draft) -> Draft:
    """A new topic with all that is on record about it, where a fresh draft has it."""
    holder = next(h for h in fresh.sections if any(t.id == name for t in h.sections))
    place = [topic.id for topic in holder.sections].index(name)
    topic = holder.sections[place]
    keys = [b.quoted for s in topic.walk() for b in s.blocks]
    now, mine = fresh.by_key, draft.by_key
    missing = tuple(now[key] for key in dict.fromkeys(keys) if key not in mine)
    sections = tuple(
        replace(s, sections=(*s.sections[:place], topic, *s.sections[place:]))
        if s.part is holder.part
        else s
        for s in draft.sections
    )
    return replace(draft, sections=sections, statements=(*draft.statements, *missing))


def _with_moves(draft: Draft, fresh: Draft) -> Draft:
    """The shifts of each topic as they are now, as far as the draft quotes both sides."""
    moves = {section.id: section.moves for section in fresh.walk() if section.part is Part.TOPIC}
    known = draft.by_key

    def shifted(section: Section) -> Section:
        told = moves.get(section.id, section.moves)
        kept = tuple(m for m in told if m.now in known and (not m.before or m.before in known))
        below = tuple(map(shifted, section.sections))
        return replace(section, sections=below, moves=kept)

    return replace(draft, sections=tuple(map(shifted, draft.sections)))


def _with_papers(draft: Draft, fresh: Draft) -> Draft:
    """The papers that are cited or on record, each with the number it had."""
    cited = {paper.id: paper for s in draft.statements for paper in _papers_of(s)}
    wanted = cited | {paper.id: paper for paper in fresh.papers}
    kept = [wanted.pop(paper.id) for paper in draft.papers if paper.id in wanted]
    meetings = tuple(sorted((dict(draft.meetings) | dict(fresh.meetings)).items()))
    papers = (*kept, *wanted.values())
    return replace(draft, papers=papers, related=fresh.related, meetings=meetings)


def _papers_of(statement: Statement) -> Iterator[DocumentRecord]:
    yield statement.document
    due = statement.commitment
    if due is not None:
        tellings = (*due.retold, *((due.evidence,) if due.evidence else ()))
        yield from (telling.document for telling in tellings)


def _as_of(statements: tuple[Statement, ...], day: dt.date) -> tuple[Statement, ...]:
    def counted(statement: Statement) -> Statement:
        due = statement.commitment
        if due is None or due.due is None or not due.state.owed:
            return statement
        late = (day - due.due).days
        return replace(statement, commitment=replace(due, days_overdue=late))

    return tuple(map(counted, statements))


def _each_block(draft: Draft, change: Callable[[Block], Block]) -> Draft:
    def changed(section: Section) -> Section:
        return replace(
            section,
            blocks=tuple(map(change, section.blocks)),
            sections=tuple(map(changed, section.sections)),
        )

    return replace(draft, sections=tuple(map(changed, draft.sections)))
