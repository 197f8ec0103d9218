"""How a draft reads on screen: pure functions from sections, statements and issues to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer import drafts
from briefer.model.draft import SERIOUS, WRITTEN, ChangeKind, IssueKind, Part
from ui.display import (
    name_of,
    one_line,
    owner_of,
    paper_name,
    shown,
    source_line,
    standing_of,
    term_of,
)
from ui.spots import Spot, spot_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.model.draft import Block, Change, Draft, Issue, Marking, Section, Statement
    from briefer.wording import Wording

_LONGEST, _LONGEST_LINE = 300, 90


def title_of(section: Section, wording: Wording) -> str:
    """The heading of a section: its own, that of its topic, or the name of its part."""
    if section.part is Part.TOPIC:
        heading = section.title or section.heading
        return one_line(heading) or wording("briefing.chapter.general")
    return one_line(section.title) or wording(f"briefing.part.{section.part}")


def marks_of(section: Section, issues: Iterable[Issue], wording: Wording) -> tuple[str, ...]:
    """What there is to say of a section in a few words: off, without a position, empty, issues."""
    marks = []
    if section.gap:
        marks.append(wording("draft.mark.gap"))
    if unwritten(section):
        marks.append(wording("draft.mark.empty"))
    inside = {below.id for below in section.walk()}
    told = SERIOUS - {IssueKind.NO_POSITION} if section.gap else SERIOUS
    count = sum(issue.section in inside and issue.kind in told for issue in issues)
    if count:
        marks.append(wording.count("draft.mark.issues", count))
    return tuple(marks)


def marking_words(marking: Marking, wording: Wording) -> str:
    """The rubricering with who set it, when and until when."""
    parts = [marking.level]
    if marking.set_by:
        parts.append(wording("draft.marking.by", who=marking.set_by))
    if marking.set_on is not None:
        parts.append(wording.day(marking.set_on))
    if marking.until is not None:
        parts.append(wording("draft.marking.till", day=wording.day(marking.until)))
    return ", ".join(parts)


def unwritten(section: Section) -> bool:
    """Whether a section that only a person can fill has no text."""
    texts = (block.text.strip() for block in section.blocks if block.on and not block.quoted)
    return section.part in WRITTEN and not any(texts)


def ordered(section: Section) -> tuple[Block, ...]:
    """The blocks as they come in the text: what is pinned first, the rest where it was put."""
    return tuple(sorted(section.blocks, key=lambda block: not block.pinned))


def neighbour(section: Section, block: Block, by: int) -> Block | None:
    """The block before (-1) or after (1) one in the text, among those it can change with."""
    alike = [b for b in ordered(section) if b.pinned == block.pinned]
    place = next((n for n, b in enumerate(alike) if b.id == block.id), -1) + by
    return alike[place] if 0 <= place < len(alike) else None


def lead_of(statement: Statement, wording: Wording) -> str:
    """Who says it: the holder, the other, who promised it and by when, or who asked."""
    if statement.position is not None:
        return name_of(statement.position.item.holder, wording)
    if statement.ally is not None:
        return name_of(statement.ally.item.actor, wording)
    if statement.commitment is not None:
        due = statement.commitment
        term = wording("window.commitments.term", term=term_of(due, wording))
        return f"{owner_of(due.record.item, wording)} · {term} · {standing_of(due, wording)}"
    if statement.question is None:
        return ""
    item = statement.question.item
    asked = wording("window.topics.question", number=item.number, party=one_line(item.party))
    return asked.strip(" ·")


def texts_of(statement: Statement) -> tuple[str, ...]:
    """The words of the paper: the sentence, or the question and its answer."""
    if statement.question is None:
        return (shown(statement.quote),)
    item = statement.question.item
    return tuple(filter(None, (shown(item.question_text), shown(item.answer_text))))


def condition_of(statement: Statement, wording: Wording) -> str:
    """The condition that a staffer filled in by hand, as it goes along; else empty."""
    words = drafts.own_condition(statement.position) if statement.position is not None else ""
    return f"{wording('briefing.condition.own')} {one_line(words)}" if words else ""


def spot_of_statement(statement: Statement) -> Spot:
    """Where it stands."""
    return spot_at(statement.document, statement.passages)


def source_of(statement: Statement, wording: Wording) -> str:
    """The paper and the place in it."""
    return source_line(spot_of_statement(statement), wording)


def own_text_of(draft: Draft, wording: Wording) -> str:
    """All that the staffer wrote, each under the heading it stands below."""
    written = (
        (section, "\n\n".join(b.text.strip() for b in section.blocks if b.text.strip()))
        for section in draft.walk()
    )
    return "\n\n".join(f"{title_of(s, wording)}\n\n{text}" for s, text in written if text)


def summary_of(statement: Statement, wording: Wording) -> str:
    """A statement in one line, to choose it by: its first words and its paper."""
    return f"{one_line(statement.quote, _LONGEST_LINE)} — {paper_name(statement.document, wording)}"


def change_words(change: Change, draft: Draft, wording: Wording) -> str:
    """What became out of date, in a sentence."""
    if change.kind is ChangeKind.DAY:
        return wording("draft.change.day", day=wording.day(draft.day))
    name = place_name(draft, change.section, wording)
    if change.kind is ChangeKind.TOPIC:
        topic = one_line(change.topic) or wording("briefing.chapter.general")
        return wording("draft.change.topic", topic=topic)
    return wording(f"draft.change.{change.kind}", section=name)


def altered_words(change: Change, wording: Wording) -> tuple[str, ...]:
    """What became otherwise about a sentence, a line each: its term, its owner, its holder."""
    if change.before is None or change.now is None:
        return ()
    was, now = _told_of(change.before, wording), _told_of(change.now, wording)
    return tuple(
        wording(
            "window.form.changed",
            field=wording(f"domain.field.{name}"),
            before=was.get(name) or wording("review.nothing"),
            after=told or wording("review.nothing"),
        )
        for name, told in now.items()
        if told != was.get(name)
    )


def _told_of(statement: Statement, wording: Wording) -> dict[str, str]:
    """What may change about a sentence while its words stay, as a person reads it."""
    if statement.commitment is not None:
        due = statement.commitment
        owner, state = owner_of(due.record.item, wording), wording.value("state", due.state)
        return {"by": owner, "deadline": term_of(due, wording), "state": state}
    if statement.position is not None:
        position = statement.position.item
        stance = wording.value("stance", position.stance) if position.stance else ""
        return {
            "holder": name_of(position.holder, wording),
            "stance": stance,
            "condition": position.condition or "",
        }
    if statement.ally is not None:
        return {"actor": name_of(statement.ally.item.actor, wording)}
    return {}


def issue_words(issue: Issue, wording: Wording) -> str:
    """One thing to look at, in a sentence; what contradicts each other with where it stands."""
    said = {"quote": issue.statement, "other": issue.other}
    values = {"detail": one_line(issue.detail, _LONGEST)}
    for name, one in said.items():
        values[name] = one_line(one.quote, _LONGEST) if one is not None else ""
        values[f"{name}_source"] = source_of(one, wording) if one is not None else ""
    key = f"draft.issue.{issue.kind}"
    if issue.kind is IssueKind.OVERDUE:
        return wording.count(key, int(issue.detail), **values)
    return wording(key, **values)


def place_name(draft: Draft, section: str, wording: Wording) -> str:
    """Where something stands: the headings from the top down."""
    return " › ".join(title_of(s, wording) for s in path_to(draft.sections, section))


def path_to(sections: Sequence[Section], name: str) -> tuple[Section, ...]:
    """The sections from the top down to one; none when it is not there."""
    return next(_paths(sections, name), ())


def _paths(sections: Sequence[Section], name: str) -> Iterator[tuple[Section, ...]]:
    for section in sections:
        if section.id == name:
            yield (section,)
        for below in _paths(section.sections, name):
            yield (section, *below)
