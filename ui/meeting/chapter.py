"""A chapter of the briefing as sections of cards: pure, so that it is tested without Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from briefer.model.document import Strength
from briefer.model.review import Sort
from ui.display import name_of, one_line, owner_of, shown, source_line, standing_of, term_of
from ui.findings import Subject, badges_of, reason_of
from ui.pieces.lists import AnyRow, Badge, LaterRow, Row
from ui.spots import F, Spot, spot_at, spot_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.model.briefing import Briefing, Chapter, DueCommitment
    from briefer.model.records import (
        Filed,
        FiledAlliedPosition,
        FiledNote,
        FiledPosition,
        FiledQuestion,
    )
    from briefer.wording import Wording


@dataclass(frozen=True, slots=True)
class Link:
    """A source to open: how it reads, and where it stands."""

    text: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class CardText:
    """One card: who, what, and where it stands; `more` is a second text (the answer).

    `subject` is the finding a staffer can decide about, `hint` how sure it is and why.
    """

    lead: str
    text: str
    links: tuple[Link, ...]
    badges: tuple[Badge, ...] = ()
    more_lead: str = ""
    more: str = ""
    subject: Subject | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under a heading; `note` is said where there are none, or below the heading."""

    title: str
    cards: tuple[CardText, ...] = ()
    note: str = ""


def sections_of(chapter: Chapter, wording: Wording) -> tuple[Section, ...]:
    """The sections of a topic that have something in them; a gap is said in the first."""
    gap = wording("window.topics.gap_long") if chapter.gap else ""
    now = Section(
        wording("window.topics.now"),
        tuple(_position(p, wording) for p in chapter.now),
        gap,
    )
    others = (
        Section(
            wording("window.topics.earlier"), tuple(_position(p, wording) for p in chapter.earlier)
        ),
        Section(wording("window.topics.allies"), tuple(_ally(a, wording) for a in chapter.allies)),
        Section(
            wording("window.topics.commitments"),
            tuple(_commitment(c, wording) for c in chapter.commitments),
        ),
        Section(
            wording("window.topics.questions"),
            tuple(_question(q, wording) for q in chapter.questions),
        ),
        Section(wording("window.topics.notes"), tuple(_note(n, wording) for n in chapter.notes)),
    )
    return tuple(section for section in (now, *others) if section.cards or section.note)


def related_line(chapter: Chapter, wording: Wording) -> str:
    """Which other subjects this topic draws on; empty when none."""
    if not chapter.related:
        return ""
    return wording("window.topics.related", topics=", ".join(map(one_line, chapter.related)))


def topic_rows(briefing: Briefing, wording: Wording) -> tuple[AnyRow, ...]:
    """The topics of a meeting, those of its agenda first, each with how it stands."""
    rows: list[AnyRow] = [_topic_row(one, wording) for one in briefing.chapters]
    others = [_topic_row(chapter, wording) for chapter in briefing.other_chapters]
    if not others:
        return tuple(rows)
    if rows:
        rows.insert(0, Row(wording("window.topics.agenda")))
    return (*rows, Row(wording("window.topics.others")), *others)


def chapter_key(chapter: Chapter) -> object:
    """By what a topic is found again after its meeting was prepared anew."""
    return chapter.topic.id if chapter.topic else chapter.heading


def chapters_of(briefing: Briefing) -> tuple[Chapter, ...]:
    """The topics of a meeting in the order of their rows."""
    return (*briefing.chapters, *briefing.other_chapters)


def has_finding(chapter: Chapter, finding_id: int) -> bool:
    """Whether a finding is on a card of a topic."""
    filed: tuple[Filed[Any], ...] = (
        *chapter.now, *chapter.earlier, *chapter.allies, *chapter.questions, *chapter.notes,
    )  # fmt: skip
    owed = (due.record.id for due in chapter.commitments)
    return finding_id in owed or any(one.id == finding_id for one in filed)


def topic_name(chapter: Chapter, wording: Wording) -> str:
    """The name of a topic; what stands before the first heading is called general."""
    return one_line(chapter.heading) or wording("window.topics.general")


def _topic_row(chapter: Chapter, wording: Wording) -> LaterRow:
    return LaterRow(chapter, partial(_made_row, chapter, wording))


def _made_row(chapter: Chapter, wording: Wording) -> Row:
    badges = list(_positions_badges(chapter, wording))
    still_open = len(chapter.commitments) - chapter.overdue
    if chapter.overdue:
        badges.append(Badge(wording.count("window.badge.overdue", chapter.overdue), strong=True))
    if still_open:
        badges.append(Badge(wording.count("window.badge.open", still_open)))
    return Row(topic_name(chapter, wording), chapter, badges=tuple(badges))


def _positions_badges(chapter: Chapter, wording: Wording) -> Iterator[Badge]:
    count = len(chapter.now) + len(chapter.earlier)
    if chapter.gap:
        yield Badge(wording("window.badge.gap"), strong=True)
    elif count:
        yield Badge(wording.count("window.badge.positions", count))


def _links(spots: Sequence[Spot], wording: Wording) -> tuple[Link, ...]:
    return tuple(Link(source_line(spot, wording), spot) for spot in spots)


def _found(
    sort: Sort, filed: Filed[F], lead: str, wording: Wording, links: Sequence[Link] = ()
) -> CardText:
    """The card of a finding that stands in one passage."""
    return CardText(
        one_line(lead),
        shown(filed.item.text),
        (*_links([spot_of(filed)], wording), *links),
        badges_of(filed, wording),
        subject=Subject(sort, filed),
        hint=reason_of(filed, wording),
    )


def _position(filed: FiledPosition, wording: Wording) -> CardText:
    card = _found(Sort.POSITIONS, filed, name_of(filed.item.holder, wording), wording)
    strength = filed.item.strength
    if strength is Strength.PLAIN:
        return card
    return replace(card, badges=(Badge(wording(f"domain.strength.{strength}")), *card.badges))


def _ally(filed: FiledAlliedPosition, wording: Wording) -> CardText:
    return _found(Sort.ALLIED_POSITIONS, filed, name_of(filed.item.actor, wording), wording)


def _note(filed: FiledNote, wording: Wording) -> CardText:
    return _found(Sort.NOTES, filed, filed.item.remark, wording)


def _commitment(due: DueCommitment, wording: Wording) -> CardText:
    item = due.record.item
    links: list[Link] = []
    if due.evidence is not None:
        spot = spot_of(due.evidence)
        text = wording("window.commitments.answered_in", source=source_line(spot, wording))
        links.append(Link(text, spot))
    term = wording("window.commitments.term", term=term_of(due, wording))
    lead = f"{owner_of(item, wording)} · {term}"
    card = _found(Sort.COMMITMENTS, due.record, lead, wording, links)
    standing = Badge(standing_of(due, wording), strong=due.overdue)
    kind = Badge(wording(f"domain.commitment.{item.type}"))
    proposed = next((answer for answer in due.answers if not answer.confirmed), None)
    subject = Subject(Sort.COMMITMENTS, due.record, proposed if due.proposed else None)
    return replace(card, badges=(standing, kind, *card.badges), subject=subject)


def _question(filed: FiledQuestion, wording: Wording) -> CardText:
    item = filed.item
    question, answer = spot_at(filed.document, item.question), spot_at(filed.document, item.answer)
    links = [Link(source_line(question, wording), question)]
    if item.answer:
        text = wording("window.topics.to_answer", source=source_line(answer, wording))
        links.append(Link(text, answer))
    lead = wording("window.topics.question", number=item.number, party=one_line(item.party))
    return CardText(
        lead.strip(" ·"),
        shown(item.question_text),
        tuple(links),
        badges_of(filed, wording),
        more_lead=wording("window.topics.answer"),
        more=shown(item.answer_text) or wording("window.topics.unanswered"),
        subject=Subject(Sort.QUESTIONS, filed),
    )
