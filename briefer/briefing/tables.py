"""The tables of a briefing: facts, commitments, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing.citing import day_of
from briefer.briefing.statements import named_span, own, quoted, to_check
from briefer.model.document import GIVEN_BY_HAND
from briefer.model.manuscript import Paragraph, Span, Table, Voice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from briefer.briefing.citing import Sources
    from briefer.model.briefing import DueCommitment
    from briefer.model.document import Deadline
    from briefer.model.draft import Draft
    from briefer.model.manuscript import Cell, Element, Source
    from briefer.model.records import DocumentRecord, FiledCommitment
    from briefer.wording import Wording

#: In centimetres; an office ("staatssecretaris") and a term must fit without breaking a word.
_COMMITMENT_WIDTHS = (5.7, 2.9, 3.3, 1.9, 2.2)
#: What a paper was used for takes most lines; a row is no higher than it must.
_SOURCE_WIDTHS = (1.1, 6.1, 2.6, 6.2)
_CITED_WIDTHS = (1.4, 11.1, 3.5)
_FACT_WIDTHS = (4.5, 11.5)


def facts(values: Mapping[str, str], wording: Wording) -> Table:
    """The facts of the meeting: a name and a value a row."""
    rows = tuple(
        ((Paragraph((Span(wording(f"briefing.facts.{key}"), bold=True),)),), (own(value),))
        for key, value in values.items()
    )
    return Table(wording("briefing.facts.heading"), _FACT_WIDTHS, rows)


def commitments(
    dues: Sequence[DueCommitment], today: dt.date, sources: Sources
) -> Iterator[Element]:
    """These commitments with owner, term, state and source; `today` is what days count from."""
    wording = sources.wording
    if not dues:
        yield own(wording("briefing.commitments.none"))
        return
    names = ("what", "owner", "term", "late", "source")
    yield Table(
        wording("briefing.commitments.description"),
        _COMMITMENT_WIDTHS,
        tuple(_commitment(due, today, sources) for due in dues),
        tuple(wording(f"briefing.commitments.{name}") for name in names),
    )


def _commitment(due: DueCommitment, today: dt.date, sources: Sources) -> tuple[Cell, ...]:
    record, wording = due.record, sources.wording
    source = sources.of(record.item.passage, record.document)
    words = (quoted(record.item.passage.quote), *((to_check(sources),) if record.doubtful else ()))
    # Its place stands in the last cell: a note at the foot of the page would say it again, and
    # LibreOffice leaves pages nearly empty for notes out of a table.
    what = Paragraph(words, sources=(source,), noted=False)
    return (
        (
            what,
            *under(record, wording),
            *_retellings(due, sources),
            *_proposal(due, sources),
        ),
        (Paragraph((named_span(record.item.by, wording),)),),
        (Paragraph(term(due, wording)),),
        (own(_state(due, today, wording)),),
        (own(source.short),),
    )


def under(record: FiledCommitment, wording: Wording) -> Iterator[Paragraph]:
    """The heading that a promise was made under: out of its text many a promise says too little."""
    if record.item.topic:
        yield Paragraph(
            (Span(f"{wording('briefing.commitments.under')} "), quoted(record.item.topic))
        )


def _retellings(due: DueCommitment, sources: Sources) -> Iterator[Paragraph]:
    """The telling that changed the term in full, the others by their number."""
    wording, later = sources.wording, due.postponed
    if later is not None:
        label = Span(f"{wording('briefing.commitments.postponed')} ", bold=True)
        source = sources.of(later.item.passage, later.document)
        words = (label, quoted(later.item.passage.quote), _place(source))
        yield Paragraph(words, sources=(source,), noted=False)
    shown = {record.document.id for record in (due.record, later) if record is not None}
    others = {sources.number(t.document) for t in due.retold if t.document.id not in shown}
    if others:
        numbers = ", ".join(map(str, sorted(others)))
        yield own(wording.count("briefing.commitments.retold", len(others), numbers=numbers))


def _proposal(due: DueCommitment, sources: Sources) -> Iterator[Paragraph]:
    """Where the answer may stand: later, or elsewhere in the paper of the promise itself."""
    if due.evidence is None or not due.proposed:
        return
    wording = sources.wording
    if due.evidence.id == due.record.id:
        text = wording("briefing.commitments.proposed_here")
    else:
        paper = sources.paper(due.evidence.document)
        text = wording("briefing.commitments.proposed", source=paper)
    passage = due.evidence.item.fulfilled_by or due.evidence.item.passage
    source = sources.of(passage, due.evidence.document)
    yield Paragraph((Span(text), _place(source)), sources=(source,), noted=False)


def _place(source: Source) -> Span:
    """Where a sentence stands that has no cell of its own for it."""
    return Span(f" ({source.short})")


def term(due: DueCommitment, wording: Wording) -> tuple[Span, ...]:
    """The day, and the words it comes from: those of the paper, or told to be the staffer's."""
    words = term_words(due.deadline, wording)
    if due.due is None:
        return words or (Span(wording("briefing.commitments.no_term")),)
    day = wording.day(due.due)
    return (Span(f"{day} ("), *words, Span(")")) if words else (Span(day),)


def term_words(deadline: Deadline | None, wording: Wording) -> tuple[Span, ...]:
    """The words of a term; one that was filled in by hand is no quotation and told to be none."""
    if deadline is None:
        return ()
    if deadline.rule != GIVEN_BY_HAND:
        return (quoted(deadline.text),) if deadline.text else ()
    told = wording("briefing.commitments.by_hand")
    words = (Span(deadline.text, Voice.STAFF), Span(", ")) if deadline.text else ()
    return (*words, Span(told))


def _state(due: DueCommitment, today: dt.date, wording: Wording) -> str:
    if due.due is None:
        return wording("briefing.commitments.open")
    if due.overdue and due.days_overdue is not None:
        return wording.count("briefing.summary.days_overdue", due.days_overdue)
    return wording.count("briefing.commitments.days_to_go", (due.due - today).days)


def cited_papers(draft: Draft, sources: Sources) -> Iterator[Element]:
    """The papers with a sentence in the text, a line each."""
    cited = [paper for paper in draft.papers if sources.number(paper) in sources.cited]
    if cited:
        yield numbered_papers(cited, sources)


def numbered_papers(found: Sequence[DocumentRecord], sources: Sources) -> Table:
    """Papers by the number they are cited by, a line each."""
    wording = sources.wording
    return Table(
        wording("briefing.sources.description"),
        _CITED_WIDTHS,
        tuple(_numbered(paper, sources) for paper in found),
        tuple(wording(f"briefing.sources.{name}") for name in ("number", "paper", "day")),
    )


def _numbered(paper: DocumentRecord, sources: Sources) -> tuple[Cell, ...]:
    number, day = str(sources.number(paper)), day_of(paper, sources.wording)
    return ((own(number),), (own(sources.paper(paper)),), (own(day),))


def papers(draft: Draft, sources: Sources) -> Iterator[Element]:
    """Every paper used, with why, below how places in them are counted."""
    wording = sources.wording
    yield own(wording("briefing.sources.counting"), together=True)
    yield Table(
        wording("briefing.sources.description"),
        _SOURCE_WIDTHS,
        tuple(_paper(draft, paper, sources) for paper in draft.papers),
        tuple(wording(f"briefing.sources.{name}") for name in ("number", "paper", "day", "why")),
    )


def _paper(draft: Draft, paper: DocumentRecord, sources: Sources) -> tuple[Cell, ...]:
    wording = sources.wording
    number = f", {paper.number}" if paper.number else ""
    kind = wording(f"domain.kind.{paper.kind}")
    file = wording("briefing.sources.file", name=paper.name)
    named = paper.title.casefold().startswith(kind.casefold())
    title = (quoted(paper.title), Span(f"{'' if named else f' – {kind}'}{number} ({file})"))
    return (
        (own(str(sources.number(paper))),),
        (Paragraph(title),),
        (own(day_of(paper, wording)),),
        (own(_reason(draft, paper, wording)),),
    )


def _reason(draft: Draft, paper: DocumentRecord, wording: Wording) -> str:
    told = [
        wording.reason(reason)
        for related in draft.related
        if related.document.id == paper.id
        for reason in related.reasons
    ]
    ours = paper.meeting_id == draft.meeting.id
    return "; ".join(told) or wording(f"briefing.sources.{'own' if ours else 'promise'}")
