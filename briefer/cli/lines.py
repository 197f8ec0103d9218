"""Records as lines on the terminal, in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.records import Outcome
from briefer.model.search import Paragraph, Thing
from briefer.wording import shown

if TYPE_CHECKING:
    from briefer.model.briefing import Briefing, DueCommitment, Namesake
    from briefer.model.document import Document, Question
    from briefer.model.records import DocumentRecord, TopicRecord
    from briefer.model.search import Hit
    from briefer.model.source import Passage
    from briefer.wording import Wording
    from briefer.workflows import ImportLine, MeetingOverview

#: Characters of context before a hit in the list of hits.
CONTEXT = 60
WIDTH = 160


def imported(line: ImportLine, wording: Wording) -> str:
    """What became of one file: what it was recognised as, or why it was not read."""
    if line.saved is None:
        sign = "–" if line.skipped else "✗"
        told = wording.error(line.error) if line.error else shown(line.path.name)
        return f"{sign} {told}"
    saved = line.saved
    meeting = saved.meeting.meeting if saved.meeting else None
    about = wording.meeting(meeting) if meeting else wording("cli.import.no_meeting")
    kind = wording(f"domain.kind.{saved.document.kind}")
    sign = "·" if saved.outcome is Outcome.KNOWN else "✓"
    outcome = wording(f"cli.import.{saved.outcome}")
    return f"{sign} {shown(line.path.name)} – {kind}, {about} ({outcome})"


def meeting(overview: MeetingOverview, wording: Wording) -> str:
    """One meeting: number, name, days, how long to go and how ready it is."""
    facts = [_days(overview, wording), wording.count("cli.list.papers", overview.record.documents)]
    facts.append(wording.count("cli.list.topics", overview.topics))
    if overview.gaps:
        facts.append(wording.count("cli.list.gaps", overview.gaps))
    if overview.overdue:
        facts.append(wording.count("cli.list.overdue", overview.overdue))
    name = wording.meeting(overview.record.meeting)
    return f"{overview.record.id:>4}  {name}  ({'; '.join(facts)})"


def _days(overview: MeetingOverview, wording: Wording) -> str:
    if not overview.upcoming or overview.days_to_go is None:
        return wording("cli.list.past")
    if overview.days_to_go <= 0:
        return wording("cli.list.today")
    return wording.count("cli.list.days_to_go", overview.days_to_go)


def document(record: DocumentRecord, wording: Wording) -> str:
    """One paper: number, day, kind and title."""
    day = record.effective_date
    shown = wording.day(day) if day else wording("cli.list.undated")
    kind = wording(f"domain.kind.{record.kind}")
    older = "" if record.current else f" ({wording('cli.list.older_version')})"
    return (
        f"{record.id:>4}  {shown} – {kind}: {record.title}{older}{_marked(record)} [{record.name}]"
    )


def _marked(record: DocumentRecord) -> str:
    """The marking a paper bears goes with whatever is shown of it."""
    return f" [{record.marking}]" if record.marking else ""


def topic(record: TopicRecord, wording: Wording) -> str:
    """One subject: number, name, and the headings under which papers speak of it."""
    others = [heading for heading in record.headings if heading != record.name]
    also = wording("cli.list.also", headings="; ".join(others)) if others else ""
    return f"{record.id:>4}  {record.name}{also}"


def namesake(pair: tuple[TopicRecord, Namesake], wording: Wording) -> str:
    """Two topics that may be one, with the numbers that `merge-topics` takes."""
    topic, told = pair
    return wording(
        "namesakes.pair",
        topic=topic.name,
        number=topic.id,
        other=told.topic.name,
        other_number=told.topic.id,
        meeting=wording.meeting(told.meeting),
    )


def hit(found: Hit, wording: Wording) -> str:
    """One thing found: what it is, around the first hit, with its place."""
    thing = wording(f"finder.one.{found.thing}")
    if found.document is None:
        return f"{thing}: {wording.meeting(found.meeting.meeting) if found.meeting else found.text}"
    first = found.ranges[0][0] if found.ranges else 0
    start = max(0, first - CONTEXT)
    shown = found.text[start : start + WIDTH]
    before = "…" if start else ""
    after = "…" if start + WIDTH < len(found.text) else ""
    page = found.record.page if isinstance(found.record, Paragraph) else None
    where = f", {wording('cli.list.page', page=page)}" if page else ""
    title = f"{thing}: {found.document.title}{_marked(found.document)}{where}"
    return title if found.thing is Thing.PAPERS else f"{title}\n      {before}{shown}{after}"


def commitment(due: DueCommitment, wording: Wording) -> str:
    """One commitment: state, owner, text, deadline and place."""
    item = due.record.item
    if due.overdue and due.days_overdue is not None:
        term = wording.count("cli.list.days_overdue", due.days_overdue)
    elif due.due is not None:
        term = wording("cli.list.due", day=wording.day(due.due))
    else:
        term = item.deadline.text if item.deadline else wording("cli.list.no_due")
    state = wording(f"domain.state.{due.state}")
    source = f"{due.record.document.title}, {place(item.passage, wording)}"
    doubt = f" [{wording('briefing.check.mark')}]" if due.record.doubtful else ""
    return f"{due.record.id:>4}  [{state}; {term}] {item.by}: {item.text}{doubt}\n      {source}"


def place(passage: Passage, wording: Wording) -> str:
    """Where a passage stands: its page, else its paragraph."""
    if passage.page is not None:
        return wording("cli.list.page", page=passage.page)
    return wording("cli.list.paragraph", paragraph=passage.paragraph)


def _asked(question: Question, wording: Wording) -> str:
    """A question with its number and party; that it has no answer yet, where it has none."""
    by = f"{question.party}: " if question.party else ""
    left = "" if question.answer else f" ({wording('cli.inspect.unanswered')})"
    return f"{question.number}. {by}{question.question_text}{left}"


def inspected(found: Document, wording: Wording) -> str:
    """What was recognised in one paper, for reading."""
    signatories = ", ".join(f"{s.name} ({s.role})" for s in found.signatories)
    facts = {
        "kind": wording(f"domain.kind.{found.kind}"),
        "title": found.title,
        "meeting": wording.meeting(found.meeting) if found.meeting else "–",
        "date": wording.day(found.date) if found.date else "–",
        "signatories": signatories or "–",
        "references": "; ".join(r.number for r in found.references) or "–",
    }
    lines = [f"{wording(f'cli.inspect.{key}')}: {value}" for key, value in facts.items()]
    sections = {
        "topics": [topic.heading for topic in found.topics],
        "positions": [f"{p.text} ({place(p.passage, wording)})" for p in found.positions],
        "allied_positions": [f"{a.actor}: {a.text}" for a in found.allied_positions],
        "commitments": [f"{c.by}: {c.text}" for c in found.commitments],
        "questions": [_asked(question, wording) for question in found.questions],
    }
    for key, items in sections.items():
        lines.append(f"\n{wording(f'cli.inspect.{key}')} ({len(items)})")
        lines += [f"  – {item}" for item in items]
    return "\n".join(lines)


def contents(briefing: Briefing, wording: Wording) -> str:
    """What a briefing holds, counted."""
    chapters = (*briefing.chapters, *briefing.other_chapters)
    counts = {
        "chapters": len(briefing.agenda),
        "positions": sum(len(c.now) + len(c.earlier) for c in chapters),
        "questions": sum(len(c.questions) for c in chapters),
        "papers": len(briefing.papers),
    }
    overdue = sum(due.overdue for due in briefing.commitments)
    lines = [wording.count(f"cli.brief.{key}", count) for key, count in counts.items()]
    lines.append(wording.count("cli.brief.commitments", len(briefing.commitments), overdue=overdue))
    if briefing.gaps:
        lines.append(wording("cli.brief.gap", topics="; ".join(briefing.gaps)))
    if briefing.doubtful:
        lines.append(wording.count("briefing.check.doubtful", briefing.doubtful))
    return "\n".join(f"  – {line}" for line in lines)
