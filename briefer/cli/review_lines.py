"""What waits for a person, and what persons decided, as lines on the terminal and as JSON rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefer.cli.lines import place
from briefer.cli.rows import iso
from briefer.model.document import Question

if TYPE_CHECKING:
    from briefer.model.checklist import Check
    from briefer.model.records import Decided
    from briefer.model.review import Ruling
    from briefer.wording import Wording


def check(found: Check, wording: Wording) -> str:
    """One thing to look at: number, sort, words, place, and why it was taken or proposed."""
    item, filed = found.filed.item, found.filed
    passage = item.question[0] if isinstance(item, Question) else item.passage
    sort = wording(f"domain.sort.{found.sort}")
    facts = [filed.document.title, place(passage, wording)]
    if found.topic:
        facts.append(wording("cli.review.topic", topic=found.topic))
    reasons = [f"      {', '.join(facts)}", f"      {_reason(found, wording)}"]
    return "\n".join((f"{filed.id:>6}  {sort}: {_words(found)}", *reasons))


def _words(found: Check) -> str:
    item = found.filed.item
    return item.question_text if isinstance(item, Question) else str(item.text)


def _answered(found: Check) -> str:
    """The sentence that may answer a promise; empty where a paper as a whole does."""
    said = found.answered
    return said.paragraph[said.start : said.end] if said else ""


def _reason(found: Check, wording: Wording) -> str:
    if found.answer is not None:
        ground = wording(f"domain.ground.{found.answer.ground}")
        text = _answered(found)
        if text:
            return f"{wording('cli.review.answered_by', text=text)} ({ground})"
        paper = found.answer.paper.title
        return f"{wording('cli.review.answered_in', paper=paper)} ({ground})"
    return wording.evidence(found.evidence) if found.evidence else ""


def check_row(found: Check) -> dict[str, Any]:
    """One thing to look at as plain values."""
    filed, evidence, answer = found.filed, found.evidence, found.answer
    return {
        "id": filed.id,
        "sort": found.sort.value,
        "text": _words(found),
        "paragraph": found.sentence.paragraph,
        "topic": found.topic or None,
        "document": filed.document.id,
        "confidence": getattr(filed.item, "confidence", None),
        "rule": getattr(filed.item, "rule", None),
        "words": evidence.words if evidence else None,
        "answer": None
        if answer is None
        else {
            "document": answer.paper.id,
            "id": answer.finding.id if answer.finding else None,
            "text": _answered(found) or None,
            "ground": answer.ground.value,
            "score": answer.score,
        },
    }


def ruling(found: Ruling, wording: Wording) -> str:
    """One decision: what, when, by whom, why, and what it changed."""
    facts = [wording(f"domain.verdict.{found.verdict}")]
    facts += [_change(field, found, wording) for field, _ in found.after]
    if found.why:
        facts.append(f"‘{found.why}’")
    if found.withdrawn:
        facts.append(wording("cli.review.withdrawn"))
    who = wording("cli.review.by", who=found.who) if found.who else ""
    when = wording.day(found.at.date())
    return f"{found.id:>6}  {' '.join(filter(None, (when, who)))} – {'; '.join(facts)}"


def _change(field: str, found: Ruling, wording: Wording) -> str:
    return wording(
        "cli.review.changed",
        field=wording(f"domain.field.{field}"),
        before=wording.value(field, dict(found.before).get(field)),
        after=wording.value(field, dict(found.after)[field]),
    )


def ruling_row(found: Ruling) -> dict[str, Any]:
    """One decision as plain values."""
    return {
        "id": found.id,
        "sort": found.sort.value,
        "verdict": found.verdict.value,
        "quote": found.quote,
        "who": found.who,
        "at": found.at.isoformat(),
        "why": found.why,
        "before": dict(found.before),
        "after": dict(found.after),
        "withdrawn": found.withdrawn,
    }


def decided(found: Decided, wording: Wording) -> str:
    """A decision that stands, with its sentence, its paper and whether that still has it."""
    facts = [wording("cli.review.decided_on", paper=found.document.title)]
    if found.finding_id is not None:
        facts.append(wording("cli.review.number", finding=found.finding_id))
    if found.lapsed:
        facts.append(wording("cli.review.lapsed"))
    return f"{ruling(found.ruling, wording)}\n      {found.ruling.quote}\n      {', '.join(facts)}"


def decided_row(found: Decided) -> dict[str, Any]:
    """The same as plain values."""
    return ruling_row(found.ruling) | {
        "document": found.document.id,
        "date": iso(found.document.effective_date),
        "page": found.passage.page if found.passage else None,
        "finding": found.finding_id,
        "lapsed": found.lapsed,
    }
