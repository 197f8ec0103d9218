"""What stands between a draft and a minister: gaps, clashes, stale sources, what is unwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing.drafting import key_of
from briefer.briefing.upkeep import changes
from briefer.model.draft import WRITTEN, ChangeKind, Issue, IssueKind, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.model.draft import Block, Draft, Section, Statement
    from briefer.model.records import FiledPosition

_ORDER = tuple(IssueKind)


def issues(
    draft: Draft,
    fresh: Draft,
    clashes: Iterable[tuple[FiledPosition, FiledPosition]],
    levels: Sequence[str],
    highest: str,
) -> tuple[Issue, ...]:
    """All there is to look at, what is most serious first.

    Args:
        draft: the staffer's.
        fresh: begun today, of the same meeting and template.
        clashes: positions that speak against each other, the older first.
        levels: the markings there are, the lowest first.
        highest: the highest marking among the papers used.
    """
    shown = {b.quoted: (s, b) for s in _shown(draft) for b in s.blocks if b.on and b.quoted}
    found = [
        *_stale(draft, fresh, shown),
        *_gaps(draft),
        *_overdue(draft, shown),
        *_clashing(draft, clashes, shown),
        *_doubtful(draft, shown),
        *_unwritten(draft),
        *_marking(draft, levels, highest),
    ]
    return in_order(found)


def in_order(found: Iterable[Issue]) -> tuple[Issue, ...]:
    """What is most serious first; of a sort as they came."""
    return tuple(sorted(found, key=lambda issue: _ORDER.index(issue.kind)))


Shown = dict[str, "tuple[Section, Block]"]


def _shown(draft: Draft) -> Iterator[Section]:
    """The sections that are in the text."""

    def under(sections: Iterable[Section]) -> Iterator[Section]:
        for section in sections:
            if section.on:
                yield section
                yield from under(section.sections)

    yield from under(draft.sections)


def _stale(draft: Draft, fresh: Draft, shown: Shown) -> Iterator[Issue]:
    """What was withdrawn or replaced, one by one; the rest that changed as a number."""
    pending = [c for c in changes(draft, fresh) if c.kind is not ChangeKind.DAY]
    if pending:
        yield Issue(IssueKind.OUT_OF_DATE, detail=str(len(pending)))
    lost = {c.before.key for c in pending if c.before and c.kind is ChangeKind.GONE}
    lost |= {c.before.key for c in pending if c.before and c.kind is ChangeKind.REPLACED}
    now = fresh.by_key
    lost |= {s.key for s in draft.statements if s.key not in now}
    for statement in draft.statements:
        place = shown.get(statement.key) or _resting(draft, statement.key)
        if statement.key in lost and place is not None:
            yield Issue(IssueKind.SOURCE_GONE, place[0].id, place[1].id, statement)


def _resting(draft: Draft, key: str) -> tuple[Section, Block] | None:
    """Own text that rests on a statement."""
    found = ((s, b) for s in _shown(draft) for b in s.blocks if b.on and key in b.sources)
    return next(found, None)


def _gaps(draft: Draft) -> Iterator[Issue]:
    topics = draft.of(Part.TOPICS)
    for topic in topics.sections if topics is not None else ():
        if topic.on and topic.gap:
            yield Issue(IssueKind.NO_POSITION, topic.id, detail=topic.title or topic.heading)


def _overdue(draft: Draft, shown: Shown) -> list[Issue]:
    """The promises that are too late, the longest overdue first."""
    late = []
    for statement in draft.statements:
        due = statement.commitment
        if due is not None and due.overdue and due.state.owed and statement.key in shown:
            section, block = shown[statement.key]
            days = due.days_overdue or 0
            issue = Issue(IssueKind.OVERDUE, section.id, block.id, statement, detail=str(days))
            late.append((days, issue))
    return [issue for _, issue in sorted(late, key=lambda one: -one[0])]


def _clashing(
    draft: Draft, clashes: Iterable[tuple[FiledPosition, FiledPosition]], shown: Shown
) -> Iterator[Issue]:
    known = draft.by_key
    for older, newer in clashes:
        one, other = (known.get(key_of("position", p.item.passage)) for p in (older, newer))
        if one is not None and other is not None and {one.key, other.key} & shown.keys():
            section, block = shown.get(other.key) or shown[one.key]
            yield Issue(IssueKind.CONTRADICTION, section.id, block.id, one, other)


def _doubtful(draft: Draft, shown: Shown) -> Iterator[Issue]:
    """What the recogniser doubts and nobody has confirmed."""
    for statement in draft.statements:
        if statement.key in shown and _in_doubt(statement):
            section, block = shown[statement.key]
            yield Issue(IssueKind.DOUBTFUL, section.id, block.id, statement)


def _in_doubt(statement: Statement) -> bool:
    filed = statement.position or statement.ally
    if statement.commitment is not None:
        return statement.commitment.record.doubtful
    return filed is not None and filed.doubtful


def _unwritten(draft: Draft) -> Iterator[Issue]:
    """Own text that is empty, and speaking points that rest on nothing."""
    for section in _shown(draft):
        own = [block for block in section.blocks if block.on and not block.quoted]
        if section.part in WRITTEN and not any(block.text.strip() for block in own):
            yield Issue(IssueKind.EMPTY, section.id)
        if section.part is Part.SPEAKING:
            for block in own:
                if block.text.strip() and not block.sources:
                    yield Issue(IssueKind.NO_SOURCE, section.id, block.id, detail=block.text)


def _marking(draft: Draft, levels: Sequence[str], highest: str) -> Iterator[Issue]:
    ranks = {level: rank for rank, level in enumerate(levels)}
    if ranks.get(highest, 0) > ranks.get(draft.marking.level, 0):
        yield Issue(IssueKind.MARKING_LOW, detail=highest)
